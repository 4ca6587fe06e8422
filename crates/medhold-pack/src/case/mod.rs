//! The pack's own cases, `cases/*.toml`: a case and what must come out.
//!
//! ```toml
//! [defaults]                          # laid under every case of this file
//! case.received = 2013-12-31
//! case.language = "nb"
//! case.claim = { topic = "compensation", kind = "request", subject.origin = "OSL", subject.destination = "BGO" }
//! case.evidence = { event = "delay", travelled_or_presented = true }
//!
//! [[case]]
//! name = "three hours late is compensated"
//! case.evidence.arrival_delay_min = 180
//! expect = { finding = "fact", rule = "long-delay", amount = { value = "250.00", currency = "EUR" } }
//!
//! [[case]]
//! name = "a firm may set the limit higher"
//! at = 2014-01-31                     # the case's date, over `received`
//! parameters = { long_delay_min = 240 }
//! case.evidence.arrival_delay_min = 180
//! expect = { outcome = "not_upheld", because = ["too-short-a-delay"], args = { minutes = 180 } }
//!
//! [[case]]
//! name = "without its arrival a flight is investigated"
//! expect.1 = { basis = "missing", missing = ["arrival_delay_min"], letter_contains = ["ankomst"] }
//! ```
//!
//! `case` is a case as it comes in on the wire, with three things to make it short: without `id` its name is its id; a
//! claim without `id` has its number, from 1; and `claim = { … }` stands for `claims = [{ … }]`.
//!
//! `expect` names what must come out, claim by claim: `expect.<claim id>`, or without an id where there is one claim. Only
//! what is named is compared: `authority`, `finding`, `outcome`, `remedy`, `basis`, `rule` (`""`: none), `merged`, `overrode`,
//! `conflict`, `because` (message ids), `missing` (all of them, in whatever order), `amount` (`value`, `currency`, `at_least`, each
//! where given; `false`: none), `args` (each a value that some reason has under that name), `letter_contains` and
//! `letter_omits` (texts).
//!
//! `[defaults]` is laid under each case: tables key by key, lists of tables item by item, and everything else replaced.

mod expect;
mod expectation;
mod mention;
mod read;
mod wire;

pub use expectation::{AmountExpected, Expectation, RuleExpected};
pub use read::PackCase;

pub(crate) use mention::{Mention, Mentioned};
pub(crate) use read::read;
