//! The pack's own cases, `cases/*.toml`: a case and what must come out.

mod expect;
mod expectation;
mod mention;
mod read;
mod wire;

pub use expectation::{AmountExpected, Expectation, RuleExpected};
pub use read::PackCase;

pub(crate) use mention::{Mention, Mentioned};
pub(crate) use read::read;
