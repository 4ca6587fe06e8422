//! What no case shows, each with its place and in words.

use medhold::{Coverage, Gap, HelperCoverage, PartCoverage, RuleCoverage};
use medhold_model::Place;

/// Something in a rule file that no case shows.
pub(super) struct Shortfall<'a> {
    pub(super) place: &'a Place,
    /// The condition as it is written.
    pub(super) text: &'a str,
    /// What is missing: `is never false`.
    pub(super) what: String,
}

/// What no case shows of a rule's guard, in the order of reading.
pub(super) fn of_rule(rule: &RuleCoverage) -> Vec<Shortfall<'_>> {
    if rule.claims == 0 {
        let what = "is in force on no claim of the cases".to_owned();
        return vec![Shortfall { place: &rule.place, text: rule.rule.as_str(), what }];
    }
    rule.conjuncts.iter().flat_map(of_part).collect()
}

fn of_part(part: &PartCoverage) -> Vec<Shortfall<'_>> {
    let within = part.conditions.iter().flat_map(of_part);
    own(part).into_iter().chain(within).collect()
}

fn own(part: &PartCoverage) -> Option<Shortfall<'_>> {
    let gaps = part.gaps();
    if gaps.is_empty() {
        return None;
    }
    let what = if gaps == [Gap::NeverTrue, Gap::NeverFalse] {
        if part.undecided > 0 { "is always undecided".to_owned() } else { "is never asked".to_owned() }
    } else {
        gaps.iter().map(Gap::to_string).collect::<Vec<_>>().join(", and ")
    };
    Some(Shortfall { place: &part.place, text: &part.text, what })
}

/// What no case shows of a condition in a helper function.
pub(super) fn of_helper(helper: &HelperCoverage) -> Option<Shortfall<'_>> {
    let what = match (helper.holds, helper.fails) {
        (0, 0) => "is never come to",
        (0, _) => "is never true",
        (_, 0) => "is never false",
        _ => return None,
    };
    Some(Shortfall { place: &helper.place, text: &helper.line, what: what.to_owned() })
}

/// What no case shows of a pack's rule files.
pub(super) fn of(coverage: &Coverage) -> Vec<Shortfall<'_>> {
    let rules = coverage.rules.iter().flat_map(of_rule);
    rules.chain(coverage.helpers.iter().filter_map(of_helper)).collect()
}
