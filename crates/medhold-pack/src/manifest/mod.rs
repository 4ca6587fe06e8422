//! The manifest, `pack.toml`: what a pack declares.

mod appeal;
mod bands;
mod changeable;
mod check;
mod deadline;
mod declared;
mod expert;
mod firm;
mod header;
mod invariant;
mod key;
mod measure;
pub(crate) mod names;
mod parameter;
mod perception;
mod plugin;
mod read;
mod ruling_pattern;
mod shape;
mod table;
mod topic;
mod translated;
pub(crate) mod value;
mod waiver;
mod word;

pub use appeal::Appeal;
pub use check::{CheckDecl, OwnCheck};
pub use deadline::Deadlines;
pub use declared::{Declared, Manifest};
pub use expert::ExpertField;
pub use firm::Firm;
pub use invariant::{Invariant, Sense, When};
pub use perception::Perception;
pub use plugin::{Isolation, PluginDecl};
pub use ruling_pattern::{AmountBound, Bound, RulingPattern};
pub use shape::{Shape, Way};
pub use table::{ColumnDecl, TableDecl};
pub use topic::Topic;

pub(crate) use read::read;
