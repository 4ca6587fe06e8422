//! The pack's own cases, `cases/*.toml`: a case and what must come out.

mod evidence;
mod expect;
mod expectation;
mod fairness;
mod mention;
mod read;
mod reason;
mod wire;

pub use expectation::{AmountExpected, EvidenceExpected, Expectation, FairnessExpected, ReasonExpected, RuleExpected};
pub use read::PackCase;

pub(crate) use mention::{Mention, Mentioned};
pub(crate) use read::read;
