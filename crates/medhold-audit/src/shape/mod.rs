//! The shape of a pack's rules: how rulings follow each number, the rest held, and whether a claim pays more in parts or twice.
//!
//! Each claim of each base case is decided again with one number moved over its range: a grid, and each limit that a rule holds
//! it against with a step to either side. What a manifest declares under `[shape.<topic>]` must hold; of amounts that nothing is
//! declared of, the largest cliff is told. A claim split into two, or sent twice, never pays more than the one.

mod found;
mod laws;
mod parts;
mod points;
mod ruled;
mod sweep;

use medhold::{Host, Pack, Turning};
use medhold_model::{Case, Claim, TopicId};
use medhold_pack::Shape as Declared;

pub use found::{Cliff, Found, Law, Shape, Swept, Violation};
use ruled::Deciding;
pub use ruled::{Paid, Tried};

/// Tries the claims of one base case. The findings of several are put together by [`Shape::of`].
///
/// `case` should have a date, and the host no letters: it is the rulings that are looked at.
#[must_use]
pub fn of_base(host: &Host, case: &Case) -> Found {
    let mut found = Found::default();
    for (claim, turnings) in case.claims.iter().zip(host.turnings(case)) {
        let Some(pack) =
            turnings.first().and_then(|turning| host.packs().find(|pack| pack.name() == turning.pack.as_str()))
        else {
            continue;
        };
        let alone = Case { claims: vec![claim.clone()], ..case.clone() };
        let base = Base { pack, claim, deciding: Deciding::of(host, &alone), turnings: &turnings };
        for turning in &turnings {
            sweep::sweep(&base, turning, &mut found);
        }
        parts::twice(&base, &mut found);
        parts::split(&base, &mut found);
        found.decisions += base.deciding.count();
    }
    found
}

/// A claim that is tried, alone in its case.
struct Base<'a> {
    pack: &'a Pack,
    claim: &'a Claim,
    deciding: Deciding<'a>,
    turnings: &'a [Turning],
}

impl Base<'_> {
    fn topic(&self) -> &TopicId {
        &self.claim.topic
    }

    /// What the pack declares of a number on the claim's topic.
    fn declared(&self, turning: &Turning) -> Declared {
        let shapes = self.pack.manifest().shapes.get(self.topic());
        shapes.and_then(|shapes| shapes.get(&turning.measure)).cloned().unwrap_or_default()
    }
}
