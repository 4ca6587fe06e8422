//! Packs: a folder or archive of rules, messages, tables and cases, read into memory and checked before any case is decided.
//!
//! [`Pack::read`] gives the pack and everything that is wrong with it: each fault with its place and what to do, all of them in one
//! run. A pack with an error is not [usable](Pack::usable), but can be shown. Only a folder that is no pack at all is an error
//! ([`PackError`]).
//!
//! ```
//! use std::collections::BTreeMap;
//! use medhold_pack::{Pack, PackFiles};
//!
//! let manifest = r#"
//! [pack]
//! name = "cafe"
//! version = "1.0.0"
//! languages = ["en"]
//!
//! [topics.taste]
//! title.en = "taste"
//! defualt = "customer"
//!
//! [appeal.en]
//! body = "the owner"
//! free = true
//! within = "1 year"
//! "#;
//! let files = PackFiles::from_texts(BTreeMap::from([("pack.toml".to_owned(), manifest.to_owned())]));
//! let (pack, diagnostics) = Pack::build(files, None);
//! assert!(!pack.usable());
//! assert_eq!(
//!     diagnostics[0].to_string(),
//!     "pack.toml:9:1: error[unknown-key]: `topics.taste` has no key `defualt`; help: did you mean `default`?"
//! );
//! ```

mod archive;
mod case;
mod check;
mod digest;
mod document;
mod entry;
mod error;
mod files;
mod firm_claim;
mod folder;
mod manifest;
mod pack;
mod parameters;
mod plugin;
mod table;

pub use case::{
    AmountExpected, EvidenceExpected, Expectation, FairnessExpected, PackCase, ReasonExpected, RuleExpected,
};
/// What a manifest may have, in Markdown with one example that has every key: what [`Manifest`] is documented by.
pub const MANIFEST_FORMAT: &str = include_str!("manifest/format.md");

pub use error::PackError;
pub use files::{MANIFEST, PackFiles};
pub use manifest::{
    AmountBound, Appeal, Bound, CheckDecl, ColumnDecl, Deadlines, Declared, ExpertField, Firm, Invariant, Isolation,
    Manifest, OwnCheck, Perception, PluginDecl, RulingPattern, Sense, Shape, TableDecl, Topic, Way, When,
};
pub use pack::Pack;
pub use parameters::{Origin, OverlayError, Parameters, Profile, Setting};
pub use plugin::{FunctionOffer, Input, InputNeed, Inputs, MeasureOffer, Offers, PluginOffer};
