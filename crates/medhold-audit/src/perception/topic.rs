//! One topic: how it is seen, how it measures, and what follows.

use medhold_model::{Kind, TopicId};
use medhold_pack::{Manifest, Perception as Declared};
use medhold_stats::perception::{self, Field, Meets};
use serde::Serialize;

use super::Heard;
use super::lag::{Lag, lag};
use super::measured::{Measured, measured};
use super::month::{Month, months};
use super::seen::{Seen, seen};

/// How a topic is seen, how it measures, and what follows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicPerception {
    /// The pack.
    pub pack: String,
    /// The topic.
    pub topic: String,
    /// Its name, in English where the pack gives it.
    pub title: String,
    /// How many claims are on it.
    pub claims: u64,
    /// What follows.
    pub field: Field,
    /// Why, in words; for `investigate` what it would take to tell.
    pub note: String,
    /// How customers see it; none where nobody has an opinion.
    pub seen: Option<Seen>,
    /// How it measures; none where no decision has evidence of it.
    pub measured: Option<Measured>,
    /// Month by month, where cases have dates.
    pub months: Vec<Month>,
    /// How far what is seen lags behind what is, where enough months follow each other.
    pub lag: Option<Lag>,
}

/// One topic of a batch, by what its pack declares.
pub(super) fn perceived(
    pack: &str,
    topic: &TopicId,
    manifest: &Manifest,
    declared: &Declared,
    heard: &[Heard<'_>],
) -> TopicPerception {
    let kind = manifest.measure(declared.measure.as_str()).map_or(Kind::Number, |measure| measure.kind);
    let seen = seen(heard, declared.seen_good_from.to_f64());
    let measured = measured(heard, declared, kind);
    let months = months(heard, declared, kind);
    TopicPerception {
        pack: pack.to_owned(),
        topic: topic.to_string(),
        title: title(manifest, topic),
        claims: u64::try_from(heard.len()).unwrap_or(u64::MAX),
        field: field(seen.as_ref(), measured.as_ref()),
        note: note(seen.as_ref(), measured.as_ref()),
        lag: lag(&months),
        seen,
        measured,
        months,
    }
}

/// The topic's name in English, else in the pack's own language, else its id.
pub(super) fn title(manifest: &Manifest, topic: &TopicId) -> String {
    let titles = manifest.topics.get(topic).map(|topic| &topic.title);
    let english = titles.and_then(|titles| titles.iter().find(|(language, _)| language.as_str() == "en"));
    let own = || titles.and_then(|titles| titles.get_key_value(manifest.languages.first()?));
    english.or_else(own).map_or_else(|| topic.to_string(), |(_, title)| title.clone())
}

fn field(seen: Option<&Seen>, measured: Option<&Measured>) -> Field {
    let seen = seen.map_or(Meets::Straddles, |seen| seen.meets);
    let measured = measured.and_then(|measured| measured.meets).unwrap_or(Meets::Straddles);
    perception::field(seen, measured)
}

/// Which side can be told and which can't.
fn note(seen: Option<&Seen>, measured: Option<&Measured>) -> String {
    format!("{}; {}", seen_note(seen), measured_note(measured))
}

fn seen_note(seen: Option<&Seen>) -> String {
    match seen {
        None => "nobody has an opinion of it".to_owned(),
        Some(seen) => match (seen.meets, seen.still_needed) {
            (Meets::Yes, _) => "it is seen well".to_owned(),
            (Meets::No, _) => "it is seen badly".to_owned(),
            (Meets::Straddles, Some(more)) => {
                format!("how it is seen can't be told from {} opinions: it would take about {more} more", seen.n)
            }
            (Meets::Straddles, None) => {
                format!("how it is seen can't be told: it lies on its target, by {} opinions", seen.n)
            }
        },
    }
}

fn measured_note(measured: Option<&Measured>) -> String {
    let Some(measured) = measured else {
        return "no decision has evidence of how it is".to_owned();
    };
    match measured.meets {
        Some(Meets::Yes) => "it measures well".to_owned(),
        Some(Meets::No) => "it measures badly".to_owned(),
        Some(Meets::Straddles) => "how it measures can't be told: the target lies within its interval".to_owned(),
        None => "how it measures can't be told from one record without an interval".to_owned(),
    }
}
