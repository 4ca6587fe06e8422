//! The host: builds from packs and plugins, decides cases claim by claim, and explains why. The crate that apps embed.
//!
//! ```
//! use std::collections::BTreeMap;
//! use medhold::{Case, Host, Outcome};
//!
//! let pack = BTreeMap::from([(
//!     "pack.toml".to_owned(),
//!     r#"
//!     [pack]
//!     name = "cinema"
//!     version = "1.0.0"
//!     languages = ["en"]
//!     [topics.taste]
//!     title.en = "taste"
//!     [appeal.en]
//!     body = "the owner"
//!     free = true
//!     within = "1 year"
//!     "#
//!     .to_owned(),
//! )]);
//! let host = Host::builder().pack_files(pack).build()?;
//! let case = Case::from_json(
//!     r#"{ "id": "1", "received": "2024-05-17", "language": "en",
//!          "claims": [{ "id": "1", "topic": "taste", "kind": "preference", "text": "The old films are the best." }] }"#,
//! )?;
//! // Which film is good is the customer's call.
//! assert_eq!(host.decide(&case).claims[0].outcome, Outcome::Upheld);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod account;
mod assertion;
mod attributes;
mod behind;
mod blank;
mod borders;
mod build_error;
mod builder;
mod check;
mod compiled;
mod coverage;
mod decide;
mod docket;
mod explain;
mod explained;
mod facts;
mod gather;
mod host;
mod letter;
mod like;
mod live;
mod loaded;
mod lowered;
mod measured;
mod overlays;
mod pack_source;
mod plain;
mod plugin_check;
mod plugins;
mod prepare;
mod recording;
mod repeated;
mod ruler;
mod ruling;
mod seen;
mod source;
mod standing;
mod turning;
mod unknown;

pub use account::{Account, Alteration, Change as AlteringChange, Condition, Question, RuleAccount};
pub use build_error::BuildError;
pub use builder::{HostBuilder, Letters, MissingPlugins, plugin_folders};
pub use check::{Checked, check, check_files};
pub use compiled::{Because, CompiledPack, CompiledRuleExplanation, PartExplanation};
pub use coverage::{
    ClaimObservation, Coverage, Gap, HelperCoverage, MessageCoverage, PartCoverage, RuleCoverage, RuleObservation,
    TableCoverage, Tally, TopicCoverage,
};
pub use decide::default_ruling;
pub use explain::{ClaimExplanation, ConjunctExplanation, Explanation, ReadExplanation, RuleExplanation, RuleStatus};
pub use explained::{Explained, ExplainedClaim, ExplainedLetter};
pub use host::Host;
pub use like::LikeCases;
pub use live::LiveHost;
pub use plain::{PlainClaim, PlainGiven, RulerColumn};
pub use plugins::Offered;
pub use ruler::{Ruler, RulerTopic};
pub use ruling::Ruling;
pub use source::EvidenceSource;
pub use turning::Turning;

pub use medhold_fairness::{
    AttributeRead, Changed, Earlier, Evenness, Exchange, KeyPath, LikeCase, Ruled, Shown, Swap, differences,
};
/// What records hold: slots, cells and symbols.
pub mod native {
    pub use medhold_script::native::{Cell, Record, Slot, SlotIndex, Symbol, Traced};
}
/// What tools that look into packs get of the rule language: conditions to hold cases against, rules as they were observed, and
/// rulings as they are told apart.
pub mod script {
    pub use medhold_script::precedence::RulingKey;
    pub use medhold_script::{Condition, Observation};
}

pub use medhold_model::{
    Amount, Authority, Basis, Case, CaseError, CaseId, Claim, ClaimDecision, ClaimId, ClaimKind, Code, Date, DateError,
    Decimal, Decision, Diagnostic, Evidence, FairnessReport, Finding, Given, GivenEvidence, IdError, Kind, Language,
    MeasureId, MessageId, MissingReason, Money, Op, Outcome, PackName, Place, PluginName, Remedy, Response, RuleId,
    Severity, Stance, TopicId, Unit, Value,
};
pub use medhold_pack::{Manifest, OverlayError, Pack, PackCase, PackError, PackFiles, Topic};
pub use medhold_plugin_host::{
    CallError, CheckError, CheckOffer, Description, EvidenceAnswer, EvidenceRequest, Folders, LoadError, MeasureOffer,
    NoEvidence, PlainEvidence, Plugin, Trouble, serve as serve_plugin, wire as plugin_wire,
};
