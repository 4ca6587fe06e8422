//! What the rules of a pack say taken together, before any case: each finding with a case that shows it.

mod text;

pub use text::case_text;
