//! Who is decided in favour of, attribute by attribute: rates, errors, and whether that is a breach.

use std::collections::BTreeSet;

use medhold_audit::{GroupRow, Metric, Power, Rate, Report, Status};

use crate::render::audit::figures::{chance, decimal, decimals, percent, percent_or_dash, percents, status, whole};
use crate::render::audit::plot::{Forest, Range};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};
use crate::summary::count;

/// What is reported of one attribute.
struct Attribute<'a> {
    name: &'a str,
    groups: Vec<&'a GroupRow>,
    metrics: Vec<&'a Metric>,
    power: Vec<&'a Power>,
    /// The groups of which something is a breach.
    breached: BTreeSet<&'a str>,
}

pub(super) fn sections(report: &Report) -> Vec<Section> {
    let mut names: Vec<&str> = report.metrics.iter().map(|metric| metric.attribute.as_str()).collect();
    names.dedup();
    names.iter().map(|name| section(report, &of(report, name))).collect()
}

fn of<'a>(report: &'a Report, name: &'a str) -> Attribute<'a> {
    let breached = report.tests.iter().filter(|test| {
        test.attribute == name && test.rate == Rate::Selection && !test.four_fifths && test.beyond_chance()
    });
    Attribute {
        name,
        groups: report.groups.iter().filter(|group| group.attribute == name).collect(),
        metrics: report.metrics.iter().filter(|metric| metric.attribute == name).collect(),
        power: report.power.iter().filter(|power| power.attribute == name && power.rate == Rate::Selection).collect(),
        breached: breached.map(|test| test.lower.as_str()).collect(),
    }
}

fn section(report: &Report, attribute: &Attribute<'_>) -> Section {
    let measured = attribute.metrics.iter().map(|metric| metric.status);
    let worst =
        [Status::Breach, Status::CannotTell, Status::Ok].into_iter().find(|s| measured.clone().any(|m| m == *s));
    let tone = match worst {
        Some(Status::Breach) => Tone::Bad,
        Some(Status::CannotTell) => Tone::Doubtful,
        Some(Status::Ok) => Tone::Good,
        _ => Tone::Faint,
    };
    let plots = [attribute.forest(), attribute.ratios(report)].map(|forest| forest.draw().map(Part::Plot));
    let [plot, ratios] = plots;
    let parts = [plot, ratios, Some(attribute.rates()), attribute.empty(), Some(attribute.results()), attribute.size()];
    Section {
        heading: format!("By {}", attribute.name),
        finding: attribute.finding(),
        tone,
        parts: parts.into_iter().flatten().collect(),
    }
}

impl Attribute<'_> {
    fn metric(&self, name: &str) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.metric == name).copied()
    }

    /// The selection rates in a sentence, then the errors where they are known.
    fn finding(&self) -> String {
        let rates = self.metric("demographic_parity_ratio").map(|ratio| self.rates_found(ratio));
        let errors = self.metric("equal_opportunity_difference").and_then(errors_found);
        [rates, errors].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn rates_found(&self, ratio: &Metric) -> String {
        let shares = || self.extremes().map(|(lowest, highest)| shares(lowest, highest)).unwrap_or_default();
        match ratio.status {
            Status::Breach => {
                format!("{} That is a breach of the four-fifths rule, and chance does not explain it.", shares())
            }
            Status::CannotTell => {
                format!("{} Whether that is a breach of the four-fifths rule can't be told.", shares())
            }
            Status::Ok => {
                format!("{} No group is below four fifths of another, and a breach would have been seen.", shares())
            }
            Status::NotMeasurable => format!("Nothing to compare: {}.", ratio.note),
        }
    }

    /// The groups with the lowest and the highest rate.
    fn extremes(&self) -> Option<(&GroupRow, &GroupRow)> {
        let rate = |group: &GroupRow| group.selection_rate.unwrap_or_default();
        let with = || self.groups.iter().filter(|group| group.n > 0);
        let lowest = with().min_by(|a, b| rate(a).total_cmp(&rate(b)))?;
        let highest = with().max_by(|a, b| rate(a).total_cmp(&rate(b)))?;
        Some((lowest, highest))
    }

    fn forest(&self) -> Forest {
        let highest = self.extremes().and_then(|(_, highest)| highest.selection_rate).unwrap_or_default();
        let end = self.groups.iter().filter_map(|group| group.high).fold(0.0, f64::max);
        let rows = self.groups.iter().filter_map(|group| self.range(group));
        Forest {
            title: format!("Share decided in favour, by {}", self.name),
            caption:
                "Share decided in favour, with its 95 % interval. Left of the dashed line is less than four fifths of \
                      the highest share."
                    .to_owned(),
            rows: rows.collect(),
            scale: (0.0, (end * 1.05).min(1.0)),
            limit: Some((0.8 * highest, "4/5".to_owned())),
            shown: |share| format!("{:.0} %", share * 100.0),
        }
    }

    /// The share of each group over the highest, against four fifths.
    fn ratios(&self, report: &Report) -> Forest {
        let highest = self.extremes().map_or("", |(_, highest)| highest.group.as_str());
        let to_highest = report
            .tests
            .iter()
            .filter(|test| test.attribute == self.name && test.rate == Rate::Selection && test.higher == highest);
        let rows = to_highest.filter_map(|test| {
            let ratio = test.ratio?;
            Some(Range {
                label: test.lower.clone(),
                value: ratio,
                interval: test.ratio_low.zip(test.ratio_high),
                beside: format!("{ratio:.2}, adjusted p {}", chance(test.p_adjusted)),
                tone: if !test.four_fifths && test.beyond_chance() { Tone::Bad } else { Tone::Plain },
            })
        });
        Forest {
            title: format!("Ratio of the share in favour to that of {highest}, by {}", self.name),
            caption: format!(
                "The share in favour over that of {highest}, which is the highest, with its 95 % interval. Left of the dashed line \
                 is below four fifths; in red where chance does not explain it."
            ),
            rows: rows.collect(),
            scale: (0.0, 1.2),
            limit: Some((0.8, "4/5".to_owned())),
            shown: |ratio| format!("{ratio:.1}"),
        }
    }

    fn range(&self, group: &GroupRow) -> Option<Range> {
        Some(Range {
            label: group.group.clone(),
            value: group.selection_rate?,
            interval: group.low.zip(group.high),
            beside: format!("{} of {}", percent(group.selection_rate?), whole(group.n)),
            tone: if self.breached.contains(group.group.as_str()) { Tone::Bad } else { Tone::Plain },
        })
    }

    fn rates(&self) -> Part {
        let errors = self.groups.iter().any(|group| group.tpr.is_some() || group.fpr.is_some());
        let mut head = vec!["Group", "Decisions", "In favour", "95 % interval"];
        if errors {
            head.extend(["Rightly favoured (tpr)", "Wrongly favoured (fpr)"]);
        }
        let rows = self.groups.iter().filter(|group| group.n > 0).map(|group| {
            let mut row = vec![
                Cell::text(&group.group),
                Cell::number(whole(group.n)),
                percent_or_dash(group.selection_rate),
                percents(group.low, group.high),
            ];
            if errors {
                row.extend([percent_or_dash(group.tpr), percent_or_dash(group.fpr)]);
            }
            row
        });
        Part::Grid(Grid { head, rows: rows.collect() })
    }

    fn results(&self) -> Part {
        let told = self.metrics.iter().filter(|metric| metric.status != Status::NotMeasurable || self.errors_known());
        let rows = told.map(|metric| {
            vec![
                Cell::text(metric.metric.replace('_', " ")),
                decimal(metric.value),
                decimals(metric.low, metric.high),
                status(metric.status),
                Cell::text(&metric.note),
            ]
        });
        Part::Grid(Grid { head: vec!["Metric", "Value", "95 % interval", "Status", "Why"], rows: rows.collect() })
    }

    /// Whether the truth of any decision is known.
    fn errors_known(&self) -> bool {
        self.groups.iter().any(|group| group.positives + group.negatives > 0)
    }

    /// The groups that no decision is on.
    fn empty(&self) -> Option<Part> {
        let empty = self.groups.iter().filter(|group| group.n == 0);
        let empty: Vec<&str> = empty.map(|group| group.group.as_str()).collect();
        (!empty.is_empty()).then(|| Part::Note(format!("No decision is on {}.", empty.join(", "))))
    }

    /// What a batch of this size can show.
    fn size(&self) -> Option<Part> {
        let smallest = self.power.iter().filter(|power| power.n > 0).min_by_key(|power| power.n)?;
        let (group, n) = (&smallest.group, count(smallest.n, "decision"));
        let needed = smallest.needed_per_group.map(whole)?;
        let seen = match smallest.detectable_ratio {
            Some(ratio) => format!("a rate below {} of that of the others", percent(ratio)),
            None => "not even a rate of 0".to_owned(),
        };
        Some(Part::Note(format!(
            "The smallest group is {group} with {n}. To see a breach of the four-fifths rule with a chance of 80 % takes \
             {needed} in each of two groups of one size. With what there is, {seen} would be seen."
        )))
    }
}

fn shares(lowest: &GroupRow, highest: &GroupRow) -> String {
    let share = |group: &GroupRow| percent(group.selection_rate.unwrap_or_default());
    let (low, high) = (share(lowest), share(highest));
    format!("{low} of the decisions on {} are in favour, and {high} of those on {}.", lowest.group, highest.group)
}

fn errors_found(opportunity: &Metric) -> Option<String> {
    let value = opportunity.value?;
    let end = match opportunity.status {
        Status::Breach => "which is more than 0.1, and chance does not explain it",
        Status::CannotTell => "and whether that is more than 0.1 can't be told",
        Status::Ok => "which is no more than 0.1",
        Status::NotMeasurable => return None,
    };
    Some(format!("Of those who should have been favoured, the shares who were lie {value:.3} apart, {end}."))
}
