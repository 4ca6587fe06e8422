//! What cases cover of a pack: which rules decide some case, which parts of guards have been seen either way and seen to decide, and which
//! messages, defaults and rows of tables come up.
//!
//! What is counted:
//!
//! - **Rules**: on how many claims each applies, and on how many it decides, alone, merged or in conflict.
//! - **Conjuncts** of each guard, the operands of its outermost `&&`, and the **conditions** within those that join several by `&&`, `||` and `!`.
//!   Three things are asked of each: to be seen true, to be seen false, and to be seen *deciding* both ways, which is to turn the guard with all
//!   else as it is (modified condition/decision coverage; Chilenski and Miller 1994). How often each is undecided is told, and not asked for.
//!   A condition that asks whether something is known decides also where the guard would else be undecided: that is what it is for. Of one that
//!   reads nothing, `true`, nothing is asked.
//! - **Conditions in helper functions** that rules call: two things are asked of each, to be seen true and to be seen false. What a function
//!   does not come to, its earlier conditions having settled it, is not seen.
//! - **Messages** that rules give as reasons, in each of the pack's languages; **topics**, whether the default decides a claim; **tables**, row by
//!   row. These are told, and are no part of the percentage.

mod counts;
mod gather;
mod message;
mod observe;
mod part;

pub use counts::{Coverage, HelperCoverage, RuleCoverage, TableCoverage, Tally, TopicCoverage};
pub use message::MessageCoverage;
pub use observe::{ClaimObservation, RuleObservation};
pub use part::{Gap, PartCoverage};
