//! Whether a series has changed, and when.

mod changepoint;
mod cusum;
mod smoothing;

pub use changepoint::change_points;
pub use cusum::{Baseline, Cusum, cusum};
pub use smoothing::exponential_average;
