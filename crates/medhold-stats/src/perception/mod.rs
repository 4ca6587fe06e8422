//! How customers see a thing, and how that stands against how it measures.

mod field;
mod importance;
mod kano;
mod lag;
mod score;

pub use field::{Field, Meets, Target, field};
pub use importance::{Attention, attention};
pub use kano::{Answers, KanoCategory};
pub use lag::{adjustment_rate, cross_correlation, half_life, partial_adjustment};
pub use score::{NetPromoter, service_gap};
