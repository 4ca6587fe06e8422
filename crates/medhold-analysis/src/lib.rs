//! What the rules of a pack say taken together, before any case: each finding with a case that shows it.

mod bench;
mod budget;
mod check;
mod draft;
mod finding;
mod proposals;
mod rules;
mod sample;
mod search;
mod text;
mod trial;
mod words;

use medhold_pack::Pack;

pub use finding::{Analysis, Example, Finding, Unanswered};
pub use proposals::{NotProposed, Proposal, Proposals, proposals};
pub use text::case_text;

/// Looks through the rules of a pack for what is wrong with them taken together. A pack with an error is not looked through: there
/// is nothing to decide with.
#[must_use]
pub fn analyse(pack: &Pack) -> Analysis {
    let Some(trial) = trial::Trial::new(pack) else {
        return Analysis::default();
    };
    let mut bench = bench::Bench::new(pack, &trial);
    check::run(&mut bench);
    let mut analysis = bench.analysis;
    let place = |finding: &Finding| (finding.diagnostic.place.clone(), finding.diagnostic.code);
    analysis.findings.sort_by_key(place);
    analysis
}
