//! Amounts and times by group: how large, how uneven, and whether groups differ.

use std::collections::BTreeMap;

use medhold_stats::{Confidence, Estimate, decomposed_entropy, mean, median, welch_difference};
use serde::Serialize;

use crate::decisions::{Decisions, Quantity};
use crate::grouped::Grouped;

/// What is found of one quantity, such as amounts in one currency, or response times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuantityReport {
    /// What it is: `amount`, `response_time`.
    pub quantity: String,
    /// Its unit: `EUR`, `d`; empty where none is known.
    pub unit: String,
    /// Each group of each attribute.
    pub groups: Vec<QuantityGroup>,
    /// For each attribute, the groups with the highest and the lowest mean.
    pub differences: Vec<QuantityDifference>,
    /// For each attribute, how much of the unevenness lies between its groups.
    pub inequality: Vec<Inequality>,
}

/// A quantity in one group, over the decisions that have it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuantityGroup {
    /// The attribute.
    pub attribute: String,
    /// The group.
    pub group: String,
    /// How many of the group's decisions have it.
    pub n: u64,
    /// The mean; null where none has it.
    pub mean: Option<f64>,
    /// The low end of Student's 95 % interval; null with fewer than two.
    pub mean_low: Option<f64>,
    /// The high end.
    pub mean_high: Option<f64>,
    /// The median.
    pub median: Option<f64>,
    /// The low end of its 95 % interval by ranks; with fewer than six values the smallest of them.
    pub median_low: Option<f64>,
    /// The high end.
    pub median_high: Option<f64>,
}

/// The groups that lie furthest apart in their means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuantityDifference {
    /// The attribute.
    pub attribute: String,
    /// The group with the highest mean of those that have two values or more.
    pub highest: String,
    /// The group with the lowest.
    pub lowest: String,
    /// The difference of the means.
    pub difference: f64,
    /// The low end of Welch's 95 % interval; null where neither group varies. With more than two groups it makes no allowance for their
    /// having been picked.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
}

/// The generalized entropy index with alpha 2, half the squared coefficient of variation, in two parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Inequality {
    /// The attribute.
    pub attribute: String,
    /// The index over all; null where it can't be had, as for negative values.
    pub total: Option<f64>,
    /// What would be left if everyone had the mean of their group.
    pub between: Option<f64>,
    /// The rest.
    pub within: Option<f64>,
}

/// Every quantity that any decision has.
pub(crate) fn all(grouped: &[Grouped], decisions: &Decisions) -> Vec<QuantityReport> {
    let quantities = decisions.quantities.iter().enumerate();
    quantities.filter_map(|(place, quantity)| report(place, quantity, grouped, decisions)).collect()
}

fn report(place: usize, quantity: &Quantity, grouped: &[Grouped], decisions: &Decisions) -> Option<QuantityReport> {
    let value = |decided: &crate::decisions::Observed| decided.quantities.get(place).copied().flatten();
    if !decisions.decided.iter().any(|decided| value(decided).is_some()) {
        return None;
    }
    let mut report = QuantityReport {
        quantity: quantity.name.clone(),
        unit: quantity.unit.clone(),
        groups: Vec::new(),
        differences: Vec::new(),
        inequality: Vec::new(),
    };
    for attribute in grouped {
        let mut values = vec![Vec::new(); attribute.groups.len()];
        for (group, decided) in attribute.of.iter().zip(&decisions.decided) {
            if let (Some(values), Some(value)) = (values.get_mut(*group), value(decided)) {
                values.push(value);
            }
        }
        let named: Vec<(&str, &Vec<f64>)> =
            attribute.groups.iter().map(|group| group.name.as_str()).zip(&values).collect();
        report.groups.extend(named.iter().map(|(name, values)| group(&attribute.attribute, name, values)));
        report.differences.extend(difference(&attribute.attribute, &named));
        report.inequality.push(inequality(&attribute.attribute, &named));
    }
    Some(report)
}

fn group(attribute: &str, name: &str, values: &[f64]) -> QuantityGroup {
    let mean = mean_of(values);
    let median = median(values, Confidence::P95).ok();
    QuantityGroup {
        attribute: attribute.to_owned(),
        group: name.to_owned(),
        n: values.len() as u64,
        mean: mean.map(|estimate| estimate.value).or(values.first().copied()),
        mean_low: mean.map(|estimate| estimate.interval.low),
        mean_high: mean.map(|estimate| estimate.interval.high),
        median: median.map(|estimate| estimate.value),
        median_low: median.map(|estimate| estimate.interval.low),
        median_high: median.map(|estimate| estimate.interval.high),
    }
}

fn mean_of(values: &[f64]) -> Option<Estimate> {
    mean(values, Confidence::P95).ok()
}

fn difference(attribute: &str, named: &[(&str, &Vec<f64>)]) -> Option<QuantityDifference> {
    let means = named.iter().filter_map(|(name, values)| Some((*name, *values, mean_of(values)?.value)));
    let means: Vec<_> = means.collect();
    let highest = means.iter().max_by(|a, b| a.2.total_cmp(&b.2))?;
    let lowest = means.iter().min_by(|a, b| a.2.total_cmp(&b.2))?;
    let interval = welch_difference(highest.1, lowest.1, Confidence::P95).ok().map(|estimate| estimate.interval);
    (means.len() > 1).then(|| QuantityDifference {
        attribute: attribute.to_owned(),
        highest: highest.0.to_owned(),
        lowest: lowest.0.to_owned(),
        difference: highest.2 - lowest.2,
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
    })
}

fn inequality(attribute: &str, named: &[(&str, &Vec<f64>)]) -> Inequality {
    let groups = named.iter().filter(|(_, values)| !values.is_empty());
    let groups: BTreeMap<String, Vec<f64>> =
        groups.map(|(name, values)| ((*name).to_owned(), (*values).clone())).collect();
    let parts = decomposed_entropy(&groups, 2.0).ok();
    Inequality {
        attribute: attribute.to_owned(),
        total: parts.map(|parts| parts.total),
        between: parts.map(|parts| parts.between),
        within: parts.map(|parts| parts.within),
    }
}
