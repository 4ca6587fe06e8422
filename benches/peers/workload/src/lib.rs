//! Rules and cases that follow from a seed, with the answers.
//!
//! A case has a topic and twelve typed fields. A rule is a conjunction of three to six tests; of all rules that match, the first decides.
//! Answers are worked out on whole numbers, before any engine sees a case.

mod answers;
mod cases;
mod field;
mod pack;
mod record;
mod rule;
mod rules;
#[path = "../../../cases/src/seeded.rs"]
mod seeded;
mod text;

pub use answers::{Answer, answer};
pub use cases::{Cases, cases};
pub use field::{CHANNELS, Field, FieldKind, SECTORS, TOPICS};
pub use pack::pack;
pub use record::{Record, Row};
pub use rule::{Comparison, Rule, Ruling, Test, band, ruling};
pub use rules::{rules, slightly_wrong};
pub use seeded::Seeded;
pub use text::{conjunction, literal};
