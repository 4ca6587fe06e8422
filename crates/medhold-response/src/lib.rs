//! The letter to the customer: one passage a claim, in plain words, with every reason and its source.
//!
//! [`write()`] takes what was decided and the pack's messages and gives a [`Letter`]: the text that is sent, and the same text in
//! parts and segments, so that a check can tell the author's words from arguments, quotations and sources. The letter's own
//! sentences (`letter-…`) stand in Fluent files of this crate in bokmål, nynorsk and English; a pack may write any of them
//! otherwise, under the same id, in its own `messages/<language>.ftl`.
//!
//! Besides its reasons and the sentences that it writes otherwise, a pack may write, all of them optional:
//!
//! | message | is |
//! |---|---|
//! | `measure-<name>` | the measure's name in running text, where the manifest gives no title: `andelen forsinkede fly` |
//! | `measure-<name>.sample` | what its sample counts, told `$n`: `{ $n } flyginger` |
//! | `measure-<name>.change`, `subject-<key>.change` | a clause on what the customer can change to get another answer, which goes on after "if": `the span is at most { $value } m`; told `$value`, `$op` (`le`, `ge`, `eq`) and `$outcome` |
//! | `subject-<key>`, `expert-<field>`, `table-<name>` | their names in running text, for what is missing |
//!
//! ```
//! use std::collections::BTreeMap;
//! use medhold_message::Catalogue;
//! use medhold_model::{Authority, Basis, ClaimDecision, ClaimKind, Finding, Language, Outcome, Remedy};
//! use medhold_response::{LetterClaim, LetterRequest, Stationery, write};
//!
//! let en: Language = "en".parse()?;
//! let (catalogue, _) = Catalogue::parse(&[(en.clone(), "messages/en.ftl", "")]);
//! let decision = ClaimDecision {
//!     id: "1".parse()?, topic: "coffee".parse()?,
//!     authority: Authority::Customer, finding: Finding::Opinion, outcome: Outcome::Upheld, remedy: Remedy::Honour,
//!     basis: Basis::NoRule, rule: None, merged: vec![], overrode: vec![], because: vec![], evidence: vec![],
//!     missing: vec![], conflict: vec![], amount: None, would_change: vec![], recourse: None,
//! };
//! let letter = write(&LetterRequest {
//!     stationery: Stationery {
//!         catalogue: &catalogue, languages: &[en.clone()], measures: &[], measure_titles: &BTreeMap::new(),
//!         appeals: &BTreeMap::new(), senders: &BTreeMap::new(),
//!     },
//!     language: Some(&en), case: &"A-1".parse()?, date: None, received: None, answer_by: None,
//!     claims: &[LetterClaim {
//!         title: None, text: Some("Your coffee is too weak."), kind: ClaimKind::Preference, decision: &decision, experts: &[],
//!     }],
//! });
//! assert!(letter.response.body.contains("You wrote: “Your coffee is too weak.”"));
//! assert!(letter.faults.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Writing a letter never fails: what can't be rendered is left out of the draft and named in [`Letter::faults`], and a letter
//! with faults is not for sending.

mod describe;
mod host;
mod language;
mod letter;
mod missing;
mod passage;
mod provenance;
mod recourse;
mod request;
mod ruling;
#[cfg(test)]
mod tests;
mod topic;
mod voice;
mod write;

pub use host::{sentences, speaks};
pub use letter::{Glue, Letter, LetterFault, Part, PartKind, Passage};
pub use request::{Appeal, LetterClaim, LetterRequest, Stationery};
pub use write::write;
