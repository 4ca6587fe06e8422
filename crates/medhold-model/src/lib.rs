//! The vocabulary of medhold: what a case says, what a pack declares and what a decision answers.
//!
//! Everything here is data with its rules of validity. Nothing reads a file, a clock or a script: those crates stand above
//! and agree with each other through these types.
//!
//! ```
//! use medhold_model::Case;
//!
//! let case = Case::from_json(r#"{
//!   "id": "AV-1", "received": "2013-12-31", "language": "en",
//!   "claims": [{ "id": "1", "topic": "comfort", "kind": "preference", "text": "I like window seats." }]
//! }"#)?;
//! assert_eq!(case.claims.len(), 1);
//! # Ok::<(), medhold_model::CaseError>(())
//! ```

mod case;
mod check;
mod code;
mod date;
mod decimal;
mod decision;
mod declare;
mod diagnostic;
mod evidence;
mod expert;
mod firm_claim;
mod given;
mod id;
mod interval;
mod lines;
mod money;
mod nearest;
mod recourse;
mod repeated;
mod ruling;
mod value;
mod within;

pub use case::{Asserted, Asserts, Case, CaseError, Claim, ClaimKind, Op, Stance};
pub use check::BuiltInCheck;
pub use code::{Code, CodeError};
pub use date::{Date, DateError};
pub use decimal::{Decimal, DecimalError};
pub use decision::{
    Amount, Because, CheckResult, CheckStatus, ClaimDecision, Decision, EvidenceUsed, FairnessReport, Missing,
    MissingReason, PackStamp, Response, WouldChange,
};
pub use declare::{KeyDecl, Kind, MeasureDecl, ParameterDecl, Unit, WordDecl};
pub use diagnostic::{Diagnostic, Place, Severity};
pub use evidence::{Evidence, EvidenceFault, EvidenceRecord, GivenEvidence};
pub use expert::{ExpertStatement, States};
pub use firm_claim::{ClaimedPeriod, FirmClaim, Operand};
pub use given::Given;
pub use id::{
    CaseId, ClaimId, IdError, KeyName, Language, MeasureId, MessageId, PackName, ParameterId, PluginName, RuleId,
    TableName, TopicId,
};
pub use interval::wilson_95;
pub use lines::Lines;
pub use money::{Currency, Money};
pub use nearest::nearest;
pub use recourse::{Change, Changeable, Recourse};
pub use ruling::{Authority, Basis, Finding, Outcome, Remedy};
pub use value::Value;
pub use within::{CalendarUnit, CountedFrom, Within, WithinError};

/// JSON Schema of the wire formats, made from the types.
#[cfg(feature = "schema")]
pub mod schema;
