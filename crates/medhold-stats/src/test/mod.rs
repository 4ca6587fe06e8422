//! Whether a difference could be chance: p-values, two-sided.

mod adjust;
mod counts;
mod fisher;
mod paired;

pub use adjust::benjamini_hochberg;
pub use counts::two_proportion_z;
pub use fisher::fisher_exact;
pub use paired::mcnemar_exact;
