//! Family `group` (fairlearn and AIF360) and `group_aequitas`.

use medhold_stats::group::disparity::{Rate, disparity, predicted_positive_share_disparity};
use medhold_stats::group::{
    Aggregate, EmptyClass, against_privileged, demographic_parity_difference, demographic_parity_ratio,
    equal_opportunity_difference, equalized_odds_difference, equalized_odds_ratio, false_positive_rate_difference,
    selection_rate,
};

use crate::row::{Answer, Row};

pub(crate) fn solve(row: &Row) -> Option<Answer> {
    let (groups, names) = row.groups();
    let selected = groups.iter().map(|(name, group)| (name.clone(), group.selected())).collect();
    let (first, second) = (groups[&names[0]], names.get(1).map(|name| groups[name]));
    // The rows of `B7` have a group without positives, and fairlearn's zero for it.
    let zero = EmptyClass::ZeroAsFairlearn;
    let aggregate = match row.bracket() {
        Some("mean") => Aggregate::Mean,
        _ => Aggregate::WorstCase,
    };
    let value = match row.name().split('(').next()? {
        "selection_rate" => selection_rate(groups[row.bracket()?].selected()),
        "demographic_parity_difference" => demographic_parity_difference(&selected),
        "demographic_parity_ratio" => demographic_parity_ratio(&selected),
        "equalized_odds_difference" => equalized_odds_difference(&groups, aggregate, zero),
        "equalized_odds_ratio" => equalized_odds_ratio(&groups, aggregate, zero),
        "equal_opportunity_difference" => equal_opportunity_difference(&groups, zero),
        "false_positive_rate_difference" => false_positive_rate_difference(&groups, zero),
        "statistical_parity_difference" => {
            against_privileged::statistical_parity_difference(second?.selected(), first.selected())
        }
        "disparate_impact_ratio" => against_privileged::disparate_impact_ratio(second?.selected(), first.selected()),
        "average_odds_difference" => against_privileged::average_odds_difference(second?, first),
        _ => return None,
    };
    Some(Answer::Number(value))
}

pub(crate) fn aequitas(row: &Row) -> Option<Answer> {
    let (groups, _) = row.groups();
    let group = groups[row.bracket()?];
    let reference = groups[row.input["reference"].as_str()?];
    let rate = |name| match name {
        "pprev" => Some(Rate::PredictedPrevalence),
        "tpr" => Some(Rate::TruePositive),
        "fpr" => Some(Rate::FalsePositive),
        "fdr" => Some(Rate::FalseDiscovery),
        _ => None,
    };
    let value = match row.name().strip_suffix("_disparity") {
        Some("ppr") => predicted_positive_share_disparity(group, reference),
        Some(name) => disparity(rate(name)?, group, reference),
        None => rate(row.name())?.of(group).value(),
    };
    Some(Answer::Number(value))
}
