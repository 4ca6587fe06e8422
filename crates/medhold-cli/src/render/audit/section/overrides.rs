//! Overrides against the customer, where the firm gains from them and where it does not.

use medhold_audit::{OverrideRate, Overrides, Report};

use crate::render::audit::figures::{chance, percent, percent_or_dash, percents, whole};
use crate::render::audit::plot::{Forest, Range};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.overrides.iter().map(section).collect()
}

/// Whether the customer is overridden more often where the firm gains, beyond chance.
fn more_often(overrides: &Overrides) -> bool {
    overrides.low.is_some_and(|low| low > 0.0)
}

fn section(overrides: &Overrides) -> Section {
    let tone = if more_often(overrides) { Tone::Doubtful } else { Tone::Plain };
    let note = "An override is a ruling in which the customer's view does not decide; it goes against the customer where the claim is \
                not upheld, or in part only. Topics differ in what is claimed, so that a difference is a reason to look at them, and no \
                breach by itself.";
    let plot = forest(overrides).draw().map(Part::Plot);
    let parts = [plot, Some(grid(overrides)), Some(Part::Note(note.to_owned()))];
    Section {
        heading: "Where the firm gains".to_owned(),
        finding: finding(overrides),
        tone,
        parts: parts.into_iter().flatten().collect(),
    }
}

fn finding(overrides: &Overrides) -> String {
    let (Some(gains), Some(other)) = (overrides.firm_gains.rate, overrides.otherwise.rate) else {
        return "The batch has claims only on topics where the firm gains from overriding the customer, or only on others: there is \
                nothing to compare."
            .to_owned();
    };
    let (gains, other, p) = (percent(gains), percent(other), chance(overrides.p));
    let end = if more_often(overrides) {
        format!("That is more often than chance explains (p {p}): look at the topics.")
    } else {
        format!("That is not more often than chance explains (p {p}).")
    };
    format!(
        "Where the firm gains from it, the customer is overridden in {gains} of the decided claims, and in {other} where it does \
         not. {end}"
    )
}

fn forest(overrides: &Overrides) -> Forest {
    let range = |label: String, rate: &OverrideRate, tone| {
        Some(Range {
            label,
            value: rate.rate?,
            interval: rate.low.zip(rate.high),
            beside: format!("{} of {}", whole(rate.against), whole(rate.claims)),
            tone,
        })
    };
    let topics = overrides.topics.iter().map(|topic| {
        let tone = if topic.firm_gains { Tone::Doubtful } else { Tone::Plain };
        range(topic.topic.clone(), &topic.rate, tone)
    });
    Forest {
        title: "Share overridden against the customer, by topic".to_owned(),
        caption: "Share of the decided claims in which the customer is overridden, with its 95 % interval; in another colour the topics \
                  where the firm gains from it."
            .to_owned(),
        rows: topics.flatten().collect(),
        scale: (0.0, 1.0),
        limit: None,
        shown: |share| format!("{:.0} %", share * 100.0),
    }
}

fn grid(overrides: &Overrides) -> Part {
    let row = |name: &str, gains: &str, rate: &OverrideRate| {
        vec![
            Cell::text(name),
            Cell::text(gains),
            Cell::number(whole(rate.claims)),
            Cell::number(whole(rate.overrides)),
            Cell::number(whole(rate.against)),
            percent_or_dash(rate.rate),
            percents(rate.low, rate.high),
        ]
    };
    let yes_no = |gains| if gains { "yes" } else { "no" };
    let topics = overrides.topics.iter().map(|topic| row(&topic.topic, yes_no(topic.firm_gains), &topic.rate));
    let sums = [row("all", "yes", &overrides.firm_gains), row("all", "no", &overrides.otherwise)];
    let head = vec!["Topic", "Firm gains", "Decided", "Overridden", "Against", "Share", "95 % interval"];
    Part::Grid(Grid { head, rows: topics.chain(sums).collect() })
}
