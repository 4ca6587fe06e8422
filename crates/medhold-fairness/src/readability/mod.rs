//! How hard a text is to read, by counting.

mod count;
mod reading;
mod syllables;

pub use count::{Counts, Tokens};
pub(crate) use reading::{Ease, Reading};
