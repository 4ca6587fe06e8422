//! What is looked for in the rules of a pack taken together, one file for each code.

mod dead_rules;
mod invariant_broken;
mod never_applies;
mod never_decides;
mod rules_conflict;
mod topic_gap;

use crate::bench::Bench;

/// Asks everything.
pub(crate) fn run(bench: &mut Bench<'_>) {
    dead_rules::check(bench);
    rules_conflict::check(bench);
    topic_gap::check(bench);
    invariant_broken::check(bench);
}
