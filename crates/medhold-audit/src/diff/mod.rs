//! Two versions of a pack on the same cases: which decisions change, for whom, and by how much. No I/O: who decides is the caller.

mod amounts;
mod change;
mod compared;
mod example;
mod groups;
mod letters;
mod report;
mod rules;
mod topics;

pub use amounts::AmountChange;
pub use change::Change;
pub use compared::Compared;
pub use example::{Example, Reason, Ruled};
pub use groups::{GroupChange, UnevenChange};
pub use letters::{CheckChange, LetterChanges};
pub use report::{Diff, DiffAbout, Versions};
pub use rules::{OutcomeChange, RuleChange};
pub use topics::TopicChange;
