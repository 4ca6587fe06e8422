//! Audits a batch of decisions, the host's own or another's: who is favoured, by how much, and whether the batch is large
//! enough to tell. No I/O: what is read and written is the caller's.

mod batch;
mod letters;
mod report;
mod status;

pub use batch::Decided;
pub use letters::{LetterCount, Letters, Waived, Withheld};
pub use report::Report;
pub use status::Status;
