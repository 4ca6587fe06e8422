//! Which topics customers write of most, and how they see those: importance and performance.

use std::collections::BTreeMap;

use medhold_stats::perception as stats;
use serde::Serialize;

use super::Topics;
use super::seen::mean_stance;
use super::topic::title;

/// A topic by how often it is written of and how it is seen, against the means of all topics of the batch.
///
/// Importance–performance analysis (J. A. Martilla & J. C. James, J. Marketing 41 (1977) 77–79) asks customers how important a
/// thing is. A batch of cases does not say; how often they write of it stands in for it here.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicImportance {
    /// The pack.
    pub pack: String,
    /// The topic.
    pub topic: String,
    /// Its name, in English where the pack gives it.
    pub title: String,
    /// How many claims are on it.
    pub claims: u64,
    /// Its share of the claims on all topics with an opinion, 0 to 1: what stands in for importance.
    pub importance: f64,
    /// The mean stance, −1 to 1: the performance, as customers see it.
    pub performance: f64,
    /// What follows; none where there is one topic only.
    pub attention: Option<Attention>,
}

/// Where a topic stands against the means of all topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Attention {
    /// Much written of, and seen worse than the mean.
    ConcentrateHere,
    /// Much written of, and seen better.
    KeepUp,
    /// Little written of, and seen worse.
    LowPriority,
    /// Little written of, and seen better.
    PossibleOverkill,
}

/// Every topic with an opinion, by pack and name.
#[expect(clippy::cast_precision_loss, reason = "claims stay far below 2^53")]
pub(super) fn importance(packs: &BTreeMap<String, Topics<'_>>) -> Vec<TopicImportance> {
    let mut found = Vec::new();
    for (pack, topics) in packs {
        for (topic, heard) in &topics.by_topic {
            let Some(performance) = mean_stance(heard) else { continue };
            found.push(TopicImportance {
                pack: pack.clone(),
                topic: topic.to_string(),
                title: title(topics.manifest, topic),
                claims: u64::try_from(heard.len()).unwrap_or(u64::MAX),
                importance: 0.0,
                performance,
                attention: None,
            });
        }
    }
    let all = found.iter().map(|topic| topic.claims).sum::<u64>() as f64;
    for topic in &mut found {
        topic.importance = topic.claims as f64 / all;
    }
    place(&mut found);
    found
}

/// Holds each topic against the means.
#[expect(clippy::cast_precision_loss, reason = "topics stay far below 2^53")]
fn place(found: &mut [TopicImportance]) {
    if found.len() < 2 {
        return;
    }
    let mean = |of: fn(&TopicImportance) -> f64| found.iter().map(of).sum::<f64>() / found.len() as f64;
    let (importance, performance) = (mean(|topic| topic.importance), mean(|topic| topic.performance));
    for topic in found {
        let attention = stats::attention(topic.importance, topic.performance, importance, performance);
        topic.attention = Some(match attention {
            stats::Attention::ConcentrateHere => Attention::ConcentrateHere,
            stats::Attention::KeepUp => Attention::KeepUp,
            stats::Attention::LowPriority => Attention::LowPriority,
            stats::Attention::PossibleOverkill => Attention::PossibleOverkill,
        });
    }
}
