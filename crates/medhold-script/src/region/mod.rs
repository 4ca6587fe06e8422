//! Rules over sets of cases: what a guard may be where only some things are known of a case, and the search for a case that shows
//! something.
//!
//! A [`Region`] is a set of cases: for each thing that a rule may read (a [`Variable`]) it says what that may still be (a
//! [`Possible`]). [`Space::truth`] evaluates a guard over a whole region at once and tells which of true, false and undecided it may
//! be there; where it may be more than one, it names a [`Split`]: a variable, and parts of what it may be, by which the answer
//! becomes clearer. [`Space::find`] splits until some region answers a question, and then picks a [`Point`] in it: a value, or that
//! it is missing, for each variable that matters.
//!
//! **Method.** Guards are evaluated by abstract interpretation over boxes (Cousot and Cousot 1977, *Abstract interpretation: a
//! unified lattice model for static analysis of programs*), extended by linear forms, so that `a - b` and `b - a` are known to be
//! opposite. The search is branch and prune over interval constraints (Van Hentenryck, McAllester and Kapur 1997, *Solving
//! polynomial systems using a branch and prune approach*): it splits only where an evaluation could not tell. What is missing
//! follows strong Kleene logic (Kleene 1952, *Introduction to metamathematics*, § 64), as in deciding. Linear constraints between
//! several variables are settled by Fourier–Motzkin elimination.
//!
//! **What it is worth.** A region's truth is never too small: what a case in it gives is among the answers. So that nothing is found
//! in a search through all regions proves that there is nothing. It may be too large; a point is therefore tried out before it is
//! handed on, and only [`Answer::Yes`] where it holds.
//!
//! **What is left out of account.** Numbers of so many digits, or so large, that computing with them rounds or ends; evidence that
//! breaks its declaration; limits on time; and that parts of one piece of evidence belong together (low, value, high). The values of
//! parameters are the pack's own.

mod answer;
mod arithmetic;
mod cases;
mod cut;
mod eval;
mod facts;
mod hull;
mod interval;
mod linear;
mod name;
mod pick;
mod possible;
mod search;
mod solve;
mod space;
mod split;
mod start;
mod term;
mod texts;
mod truth;
mod value;
mod variable;
mod variables;

pub use answer::{Answer, RegionLimits, Verdict};
pub use cases::{Point, Region};
pub use facts::PointFacts;
pub use hull::Hull;
pub use interval::{Bound, Interval};
pub use possible::{Possible, Signs, Values};
pub use space::Space;
pub use split::Split;
pub use texts::Texts;
pub use truth::{Abstract, Truths, Unanalysed};
pub use variable::{Computed, EvidencePart, StatementPart, Variable};
