//! What customers write of most, and how they see it.

use medhold_audit::perception::{Attention, TopicImportance};

use super::listed;
use crate::render::audit::figures::{dash, percent, whole};
use crate::render::audit::plot::{Quadrants, Scale, Spot};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

/// Nothing with fewer than two topics of which there is an opinion.
pub(super) fn section(topics: &[TopicImportance]) -> Option<Section> {
    if topics.len() < 2 {
        return None;
    }
    let plot = plot(topics).draw().map(Part::Plot);
    let note = "A batch of cases does not say how important a thing is to customers; how often they write of it stands in for \
                that. Better and worse are against the mean of these topics.";
    let parts = [plot, Some(table(topics)), Some(Part::Note(note.to_owned()))];
    Some(Section {
        heading: "What customers write of most".to_owned(),
        finding: finding(topics),
        tone: Tone::Plain,
        parts: parts.into_iter().flatten().collect(),
    })
}

fn finding(topics: &[TopicImportance]) -> String {
    let first = topics.iter().filter(|topic| topic.attention == Some(Attention::ConcentrateHere));
    match listed(&first.map(|topic| topic.title.as_str()).collect::<Vec<_>>()) {
        Some(titles) => format!("Much written of, and seen worse than the rest: {titles}. Look there first."),
        None => "Nothing that is much written of is seen worse than the rest.".to_owned(),
    }
}

fn table(topics: &[TopicImportance]) -> Part {
    let mut sorted: Vec<&TopicImportance> = topics.iter().collect();
    sorted.sort_by_key(|topic| std::cmp::Reverse(topic.claims));
    let row = |topic: &TopicImportance| {
        vec![
            Cell::text(&topic.title),
            Cell::number(whole(topic.claims)),
            Cell::number(percent(topic.importance)),
            Cell::number(format!("{:+.2}", topic.performance)),
            topic.attention.map_or_else(dash, |attention| Cell::text(name(attention))),
        ]
    };
    let head = vec!["Topic", "Claims", "Share", "Mean stance, −1 to 1", "Which is"];
    Part::Grid(Grid { head, rows: sorted.into_iter().map(row).collect() })
}

#[expect(clippy::cast_precision_loss, reason = "topics stay far below 2^53")]
fn plot(topics: &[TopicImportance]) -> Quadrants {
    let mean = |of: fn(&TopicImportance) -> f64| topics.iter().map(of).sum::<f64>() / topics.len() as f64;
    let most = topics.iter().map(|topic| topic.importance).fold(0.0, f64::max);
    Quadrants {
        title: "Topics by how often they are written of and how they are seen".to_owned(),
        caption: "Up: written of more often. Right: seen better. The dashed lines are the means.".to_owned(),
        across: Scale {
            name: "mean stance",
            ends: (-1.0, 1.0),
            cross: mean(|topic| topic.performance),
            shown: |stance| format!("{stance:+.1}"),
        },
        up: Scale {
            name: "share of claims",
            ends: (0.0, (most * 1.15).min(1.0)),
            cross: mean(|topic| topic.importance),
            shown: |share| format!("{:.0} %", share * 100.0),
        },
        fields: ["concentrate here", "keep up", "low priority", "possible overkill"],
        spots: topics.iter().map(spot).collect(),
    }
}

fn spot(topic: &TopicImportance) -> Spot {
    Spot {
        label: topic.title.clone(),
        across: topic.performance,
        up: topic.importance,
        across_ends: None,
        up_ends: None,
        tone: if topic.attention == Some(Attention::ConcentrateHere) { Tone::Bad } else { Tone::Plain },
    }
}

fn name(attention: Attention) -> &'static str {
    match attention {
        Attention::ConcentrateHere => "concentrate here",
        Attention::KeepUp => "keep up",
        Attention::LowPriority => "low priority",
        Attention::PossibleOverkill => "possible overkill",
    }
}
