//! The numbers behind an audit: shares and what sets two apart, tests, group metrics, power, inequality and trends.
//!
//! Every function names its formula and the paper or tool that it agrees with, and answers on its edges: what can't be
//! measured is a [`NotMeasurable`] that says why, never a panic, a NaN or a zero that looks like fairness. Nothing here knows
//! of claims, packs or files; numbers are `f64`, and comparisons of counts are exact integers.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use medhold_stats::group::{demographic_parity_ratio, four_fifths};
//! use medhold_stats::{Confidence, NotMeasurable, Share, difference, share_interval};
//!
//! // 50 of 100 were decided in favour in one group, 40 of 100 in the other.
//! let (one, other) = (Share::parts(50, 50), Share::parts(40, 60));
//! let groups = BTreeMap::from([("a".to_owned(), one), ("b".to_owned(), other)]);
//! assert_eq!(demographic_parity_ratio(&groups)?, 0.8);
//! assert!(four_fifths(other, one));
//!
//! let apart = difference::newcombe(one, other, Confidence::P95)?;
//! assert!(apart.contains(0.0));
//! assert_eq!(share_interval::wilson(Share::parts(0, 0), Confidence::P95), Err(NotMeasurable::Empty));
//! # Ok::<(), NotMeasurable>(())
//! ```

mod amount;
mod confidence;
mod consistency;
mod distribution;
mod entropy;
mod interval;
mod kappa;
mod measurable;
mod share;
mod swaps;

pub mod difference;
pub mod group;
pub mod odds;
pub mod perception;
pub mod power;
pub mod ratio;
pub mod share_interval;
pub mod strata;
pub mod test;
pub mod trend;

pub use amount::{Estimate, mean, median, welch_difference};
pub use confidence::Confidence;
pub use consistency::{Decided, consistency};
pub use entropy::{Decomposed, decomposed_entropy, generalized_entropy};
pub use interval::Interval;
pub use kappa::cohens_kappa;
pub use measurable::NotMeasurable;
pub use share::Share;
pub use swaps::violation_bound;
