//! Amounts and times by group.

use medhold_audit::{Inequality, QuantityDifference, QuantityGroup, QuantityReport, Report};

use crate::render::audit::figures::{decimal, value, whole};
use crate::render::audit::plot::{Forest, Range};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

pub(super) fn sections(report: &Report) -> Vec<Section> {
    report.quantities.iter().map(section).collect()
}

fn section(report: &QuantityReport) -> Section {
    let beyond: Vec<&QuantityDifference> = report.differences.iter().filter(|difference| apart(difference)).collect();
    let tone = if beyond.is_empty() { Tone::Plain } else { Tone::Doubtful };
    let mut parts = Vec::new();
    let mut attributes: Vec<&str> = report.groups.iter().map(|group| group.attribute.as_str()).collect();
    attributes.dedup();
    for attribute in attributes {
        let groups: Vec<&QuantityGroup> =
            report.groups.iter().filter(|group| group.attribute == attribute && group.n > 0).collect();
        parts.extend(forest(report, attribute, &groups).draw().map(Part::Plot));
        parts.push(Part::Note(format!("By {attribute}:")));
        parts.push(grid(&groups));
    }
    parts.push(unevenness(&report.inequality));
    Section { heading: heading(report), finding: finding(report, &beyond), tone, parts }
}

/// Whether the interval of the difference leaves out 0.
fn apart(difference: &QuantityDifference) -> bool {
    difference.low.is_some_and(|low| low > 0.0)
}

fn heading(report: &QuantityReport) -> String {
    let name = report.quantity.replace('_', " ");
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    match report.unit.as_str() {
        "" => name,
        "d" => format!("{name} in days"),
        unit => format!("{name} in {unit}"),
    }
}

fn finding(report: &QuantityReport, beyond: &[&QuantityDifference]) -> String {
    if report.differences.is_empty() {
        return "Too few decisions have one to compare groups by it.".to_owned();
    }
    if beyond.is_empty() {
        return "No two groups are so far apart in their means that chance would not explain it.".to_owned();
    }
    let unit = if report.unit == "d" { "days" } else { &report.unit };
    let each = beyond.iter().map(|difference| {
        let QuantityDifference { attribute, highest, lowest, difference: by, low, high } = difference;
        let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
        format!(
            "By {attribute}, the mean of {highest} is {by:.2} {unit} above that of {lowest} (95 % interval {low:.2} to \
             {high:.2}), where the cases themselves may differ."
        )
    });
    each.collect::<Vec<_>>().join(" ")
}

fn forest(report: &QuantityReport, attribute: &str, groups: &[&QuantityGroup]) -> Forest {
    let range = |group: &&QuantityGroup| {
        Some(Range {
            label: group.group.clone(),
            value: group.mean?,
            interval: group.mean_low.zip(group.mean_high),
            beside: format!("{:.2}, n {}", group.mean?, whole(group.n)),
            tone: Tone::Plain,
        })
    };
    let rows: Vec<Range> = groups.iter().filter_map(range).collect();
    let ends = rows.iter().flat_map(|row| {
        let (low, high) = row.interval.unwrap_or((row.value, row.value));
        [low, high, row.value]
    });
    let low = ends.clone().fold(0.0, f64::min);
    let high = ends.fold(0.0, f64::max);
    Forest {
        title: format!("Mean {}, by {attribute}", report.quantity.replace('_', " ")),
        caption: format!("Mean by {attribute}, with its 95 % interval."),
        rows,
        scale: (low, high * 1.03),
        limit: None,
        shown: |number| format!("{number}"),
    }
}

fn grid(groups: &[&QuantityGroup]) -> Part {
    let range = |low: Option<f64>, high: Option<f64>| match (low, high) {
        (Some(low), Some(high)) => Cell::number(format!("{low:.2} to {high:.2}")),
        _ => value(None),
    };
    let rows = groups.iter().map(|group| {
        vec![
            Cell::text(&group.group),
            Cell::number(whole(group.n)),
            value(group.mean),
            range(group.mean_low, group.mean_high),
            value(group.median),
            range(group.median_low, group.median_high),
        ]
    });
    let head = vec!["Group", "Decisions", "Mean", "95 % interval", "Median", "95 % interval"];
    Part::Grid(Grid { head, rows: rows.collect() })
}

/// How much of the unevenness lies between groups.
fn unevenness(rows: &[Inequality]) -> Part {
    let rows = rows
        .iter()
        .map(|row| vec![Cell::text(&row.attribute), decimal(row.total), decimal(row.between), decimal(row.within)]);
    let head = vec!["Unevenness (generalized entropy, alpha 2)", "In all", "Between groups", "Within groups"];
    Part::Grid(Grid { head, rows: rows.collect() })
}
