//! Audits a batch of decisions, the host's own or another's: who is favoured, by how much, and whether the batch is large
//! enough to tell. No I/O: what is read and written is the caller's.
//!
//! ```
//! use medhold_audit::{Attribute, Decisions, Report, Row, Status};
//!
//! let mut decisions = Decisions::by(vec![Attribute::new("sex")]);
//! for (group, favourable, times) in [("a", true, 480), ("a", false, 120), ("b", true, 300), ("b", false, 300)] {
//!     for _ in 0..times {
//!         decisions.push(&Row { groups: vec![Some(group)], favourable, ..Row::default() });
//!     }
//! }
//! let report = Report::of(&decisions);
//! // 0.5 over 0.8 is below four fifths, in 1200 decisions.
//! assert_eq!((report.metrics[1].metric, report.metrics[1].value), ("demographic_parity_ratio", Some(0.625)));
//! assert_eq!(report.metrics[1].status, Status::Breach);
//! ```

mod about;
mod amounts;
mod bands;
mod batch;
mod comparison;
mod consistency;
mod decisions;
pub mod diff;
mod group;
mod grouped;
mod letters;
mod like;
mod metric;
mod own;
pub mod perception;
mod power;
mod report;
pub mod shape;
mod status;
mod strata;
mod swaps;
mod verdict;

pub use about::About;
pub use amounts::{Inequality, QuantityDifference, QuantityGroup, QuantityReport};
pub use bands::Bands;
pub use batch::Decided;
pub use comparison::{Comparison, FALSE_ALARMS};
pub use consistency::Consistency;
pub use decisions::{Attribute, Decisions, NONE, Quantity, Row, pairs_and_all};
pub use group::GroupRow;
pub use grouped::{MOST_GROUPS, Rate};
pub use letters::{LetterCount, Letters, Waived, Withheld};
pub use like::{LikeCases, LikeFound};
pub use metric::Metric;
pub use own::{OverrideRate, Overrides, Own, TopicOverrides, Truth, TruthError};
pub use power::Power;
pub use report::Report;
pub use status::Status;
pub use strata::{InStratum, Paradox, StrataRow};
pub use swaps::{AttributeSwaps, Others, Swaps, Tally, Violation};
