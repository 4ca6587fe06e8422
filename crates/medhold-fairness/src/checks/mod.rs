//! The checks that every host makes, one file each, in the order in which they are reported.

mod consistent;
mod even_handed;
mod grounded;
mod heard;
mod honest;
mod independent;
mod reasoned;
mod recourse;
mod respectful;
mod timely;
mod wording;

use medhold_model::{BuiltInCheck, ClaimDecision, EvidenceUsed};

use crate::{Check, Checked, Found};

pub(crate) use consistent::held_against;
pub(crate) use timely::after_interim;

/// A check that every host makes.
pub(crate) struct BuiltIn {
    check: BuiltInCheck,
    run: fn(&Checked<'_>) -> Vec<Found>,
}

pub(crate) const BUILT_IN: &[BuiltIn] = &[
    BuiltIn { check: BuiltInCheck::Heard, run: heard::run },
    BuiltIn { check: BuiltInCheck::Reasoned, run: reasoned::run },
    BuiltIn { check: BuiltInCheck::Grounded, run: grounded::run },
    BuiltIn { check: BuiltInCheck::Honest, run: honest::run },
    BuiltIn { check: BuiltInCheck::EvenHanded, run: even_handed::run },
    BuiltIn { check: BuiltInCheck::Independent, run: independent::run },
    BuiltIn { check: BuiltInCheck::Recourse, run: recourse::run },
    BuiltIn { check: BuiltInCheck::Respectful, run: respectful::run },
    BuiltIn { check: BuiltInCheck::Consistent, run: consistent::run },
    BuiltIn { check: BuiltInCheck::Timely, run: timely::run },
];

impl Check for BuiltIn {
    fn name(&self) -> &str {
        self.check.as_str()
    }

    fn blocks(&self) -> bool {
        self.check.blocks()
    }

    fn run(&self, checked: &Checked<'_>) -> Vec<Found> {
        (self.run)(checked)
    }
}

/// Whether the value of an argument came with the case, as a title or a name does, so that no author wrote it.
fn from_the_case(decision: Option<&ClaimDecision>, argument: &str) -> bool {
    let given = |record: &EvidenceUsed, origin: &str| record.measure.as_str() == origin && record.source == "case";
    decision.is_some_and(|decision| {
        let mut origins = decision.because.iter().filter_map(|because| because.origins.get(argument)).flatten();
        origins.any(|origin| {
            ["subject.", "customer.", "claim."].iter().any(|place| origin.starts_with(place))
                || decision.evidence.iter().any(|record| given(record, origin))
        })
    })
}
