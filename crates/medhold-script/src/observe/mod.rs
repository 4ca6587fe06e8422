//! What cases show of the rules: which parts of guards came out true, false or undecided on them, and which of them decided.
//!
//! A guard is looked at on two levels: its *conjuncts*, the operands of its outermost `&&`, and the *conditions* that those join by
//! `&&`, `||` and `!`. A part *decides* on a case where the guard would be true with it one way and false with it the other, everything
//! else as it is. A part that was seen to decide both as true and as false has had its independent effect shown: modified
//! condition/decision coverage (Chilenski and Miller, *Applicability of modified condition/decision coverage to software testing*, Software
//! Engineering Journal 9(5), 1994) in its masking form (Chilenski, DOT/FAA/AR-01/18, 2001).

mod formula;
mod helper;
mod part;
mod run;

pub use helper::HelperCondition;
pub use part::GuardPart;
pub use run::{Observation, Observed, ObservedConjunct};

pub(crate) use helper::{helper_conditions, is_condition};
pub(crate) use part::guard_parts;
pub(crate) use run::observe;
