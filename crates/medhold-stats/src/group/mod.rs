//! What a fairness metric says of groups: parity of selection, equality of errors, and who is compared with whom.
//!
//! Groups are named; their order is that of their names. The values are those of fairlearn where the name is fairlearn's, of AIF360 in
//! [`against_privileged`], and of aequitas in [`disparity`].

mod confusion;
mod odds;
mod parity;

pub mod against_privileged;
pub mod disparity;

pub use confusion::{Confusion, Favourable};
pub use odds::{
    EmptyClass, Spreads, equal_opportunity_difference, equalized_odds_difference, equalized_odds_ratio,
    false_positive_rate_difference,
};
pub use parity::{
    Spread, demographic_parity_difference, demographic_parity_ratio, four_fifths, selection_rate, spread,
};

/// How the differences (or ratios) of the two error rates become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aggregate {
    /// The worse of the two: fairlearn's default.
    WorstCase,
    /// Their mean.
    Mean,
}
