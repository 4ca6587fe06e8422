//! Checks on a response: code, not a model's opinion, and each says which words and numbers made it pass or fail.
//!
//! A letter that fails a blocking check is withheld for a person: never sent, never dropped, and the ruling stays as it was
//! decided.

mod checks;
mod report;

pub use report::{Checked, check};
