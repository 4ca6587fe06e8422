//! Whether a metric is a breach, is none, or can't be told: the rules are those of [`Metric`](crate::Metric).

use medhold_stats::Share;

use crate::comparison::Comparison;
use crate::grouped::{Grouped, Rate};
use crate::metric::{Kind, Known};
use crate::power::Power;
use crate::status::Status;

/// How the metric came out over these rates, and why: what decided it in each rate that came out worst.
pub(crate) fn of(known: &Known<'_>, kind: Kind, rates: &[Rate]) -> (Status, String) {
    let each = rates.iter().map(|rate| {
        let (status, why) = match kind {
            Kind::Difference => by_difference(known, *rate),
            Kind::Ratio => by_ratio(known, *rate),
        };
        (status, if rates.len() > 1 { format!("{}: {why}", rate.short()) } else { why })
    });
    let each: Vec<(Status, String)> = each.collect();
    let by_gravity = [Status::Breach, Status::CannotTell, Status::NotMeasurable, Status::Ok];
    let worst = by_gravity.into_iter().find(|status| each.iter().any(|(of, _)| of == status));
    let status = worst.unwrap_or(Status::NotMeasurable);
    let why: Vec<String> = each.into_iter().filter(|(of, _)| *of == status).map(|(_, why)| why).collect();
    (status, why.join("; "))
}

fn by_ratio(known: &Known<'_>, rate: Rate) -> (Status, String) {
    let pairs = || known.comparisons.iter().filter(move |comparison| comparison.rate == rate);
    let below = || pairs().filter(|comparison| !comparison.four_fifths);
    if let Some(breach) = gravest(below().filter(|comparison| comparison.beyond_chance())) {
        return (Status::Breach, format!("{}, and chance does not explain it ({})", four_fifths(breach), p(breach)));
    }
    let lacking = lacking(known, rate);
    if let Some(small) = gravest(below()) {
        let why = format!("{}, but chance may explain it ({})", four_fifths(small), p(small));
        return (Status::CannotTell, format!("{why}{lacking}"));
    }
    if lacking.is_empty() {
        return (
            Status::Ok,
            "no pair is below four fifths, and each group is large enough to have shown it".to_owned(),
        );
    }
    (Status::CannotTell, format!("no pair is below four fifths, but a breach might not have been seen{lacking}"))
}

fn by_difference(known: &Known<'_>, rate: Rate) -> (Status, String) {
    let pairs = || known.comparisons.iter().filter(move |comparison| comparison.rate == rate);
    let beyond = || pairs().filter(|comparison| more_than_a_tenth(comparison.shares));
    if let Some(breach) = gravest(beyond().filter(|comparison| comparison.beyond_chance())) {
        let why = format!("{}, and chance does not explain it ({})", tenth(breach), p(breach));
        return (Status::Breach, why);
    }
    if let Some(small) = gravest(beyond()) {
        return (Status::CannotTell, format!("{}, but chance may explain it ({})", tenth(small), p(small)));
    }
    match pairs().filter(|comparison| comparison.high > 0.1).max_by(|a, b| a.high.total_cmp(&b.high)) {
        Some(wide) => {
            let why = format!("`{}` may lie up to {:.3} below `{}`", wide.lower, wide.high, wide.higher);
            (Status::CannotTell, why)
        }
        None => (Status::Ok, "no pair is more than 0.1 apart, the intervals included".to_owned()),
    }
}

fn apart(a: &Comparison, b: &Comparison) -> std::cmp::Ordering {
    a.difference.total_cmp(&b.difference)
}

/// The pair that chance explains least; among equals, the one furthest apart.
fn gravest<'a>(pairs: impl Iterator<Item = &'a &'a Comparison>) -> Option<&'a Comparison> {
    pairs.copied().min_by(|a, b| a.p.total_cmp(&b.p).then_with(|| apart(b, a)))
}

/// Whether the second share lies more than 0.1 above the first, by exact integers: 10·(c2·n1 − c1·n2) > n1·n2.
fn more_than_a_tenth((lower, higher): (Share, Share)) -> bool {
    let product = |a: u64, b: u64| i128::from(a) * i128::from(b);
    let apart = product(higher.count(), lower.n()) - product(lower.count(), higher.n());
    10 * apart > product(lower.n(), higher.n())
}

fn four_fifths(comparison: &Comparison) -> String {
    format!("`{}` is below four fifths of `{}`", comparison.lower, comparison.higher)
}

fn tenth(comparison: &Comparison) -> String {
    format!("`{}` lies more than 0.1 below `{}`", comparison.lower, comparison.higher)
}

/// `adjusted p 0.03`.
fn p(comparison: &Comparison) -> String {
    match comparison.p_adjusted {
        tiny if tiny < 0.0001 => "adjusted p < 0.0001".to_owned(),
        p => format!("adjusted p {p:.4}"),
    }
}

/// Which groups are too small, and how many decisions they lack; empty where none is.
fn lacking(known: &Known<'_>, rate: Rate) -> String {
    let small = known.power.iter().filter(|power| power.rate == rate && power.n > 0 && !power.enough());
    let small: Vec<String> = small.map(|power| needs(power)).collect();
    match small.as_slice() {
        [] => String::new(),
        [first, second, third, rest @ ..] if rest.len() > 1 => {
            format!(": {first}, {second}, {third}, and {} other groups need more too", rest.len())
        }
        small => format!(": {}", small.join(", ")),
    }
}

fn needs(power: &Power) -> String {
    let of = match power.rate {
        Rate::Selection => "decisions",
        Rate::TruePositive => "decisions that should be in favour",
        Rate::FalsePositive => "decisions that should not be in favour",
    };
    match power.still_needed {
        Some(lacking) if lacking > 0 => format!("`{}` needs {lacking} more {of}", power.group),
        _ => format!("of `{}` it can't be told how many more it takes, as no one else is favoured", power.group),
    }
}

/// The note with the groups that no decision is on.
pub(crate) fn with_empty(note: String, grouped: &Grouped) -> String {
    match grouped.empty().as_slice() {
        [] => note,
        [one] => format!("{note}; `{one}` has no decisions and is left out"),
        [first, rest @ ..] if rest.len() > 2 => {
            format!("{note}; `{first}` and {} other groups have no decisions and are left out", rest.len())
        }
        several => format!("{note}; `{}` have no decisions and are left out", several.join("`, `")),
    }
}
