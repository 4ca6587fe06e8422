//! Checks on a response: code, not a model's opinion, and each says which words and numbers made it pass or fail.
//!
//! A letter that fails a blocking check is withheld for a person: never sent, never dropped, and the ruling stays as it was
//! decided. The ten checks that every host makes stand in [`Registry::built_in`]; a pack or a plugin adds its own with
//! [`Registry::with`], and none can take one away.

mod attribute;
mod behind;
mod checked;
mod checks;
mod evenness;
mod found;
mod lexicon;
mod phrase_check;
mod policy;
mod precedent;
mod readability;
mod registry;
mod report;
mod swap;
mod text;

pub use attribute::{Attribute, AttributeKey, AttributeRead, Bearing, Domain, KeyPath};
pub use behind::{Behind, DecidingRule};
pub use checked::Checked;
pub use evenness::{Changed, Evenness, Shown, differences, evenness};
pub use found::Found;
pub use phrase_check::PhraseCheck;
pub use policy::{Alterable, Limits, Policy};
pub use precedent::{Earlier, Fact, LikeCase, Material, Past, Precedents, Ruled, Setting};
pub use readability::{Counts, Tokens};
pub use registry::{Check, Registry};
pub use swap::{Exchange, MOST_SWAPS, Swap, Sweep};
pub use text::{Memory, Texts};
