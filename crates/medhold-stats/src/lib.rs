//! The numbers behind an audit: shares and what sets two apart, tests, group metrics, power, inequality and trends.
//!
//! Every function names its formula and the paper or tool that it agrees with, and answers on its edges: what can't be
//! measured is a [`NotMeasurable`] that says why, never a panic, a NaN or a zero that looks like fairness. Nothing here knows
//! of claims, packs or files; numbers are `f64`, and comparisons of counts are exact integers.

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
