//! How a claim is decided: every rule on its topic is evaluated, precedence picks the ruling, and what it rests on is told.

mod again;
mod ask;
mod default;
mod evaluate;
mod evidence;
mod hearing;
mod missing;
mod moved;
mod recourse;
mod ruling;
mod smallest;
mod trial;
mod would_change;

pub use default::default_ruling;

pub(crate) use again::Again;
pub(crate) use ask::ask;
pub(crate) use default::{default_rule, nobody_decides, two_packs};
pub(crate) use evaluate::{Evaluated, Status};
pub(crate) use evidence::read_by;
#[cfg(test)]
pub(crate) use evidence::{read, recorded};
pub(crate) use ruling::{Ruled, brief, decide, law_date, outcome, rule_on, ruling};
pub(crate) use smallest::{Altering, smallest};
