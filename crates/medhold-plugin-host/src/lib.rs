//! Finds, loads and asks native plugins: the only crate that opens libraries.
//!
//! [`Folders`] say where a library may come from, never the pack's own text. [`Plugin::load`] checks a library before it trusts
//! a byte of it, opens its data and keeps it for as long as the process lives. [`Plugin::evidence`] speaks in the model's
//! types, asks in batches, never twice for the same thing, and answers each request by itself: what goes wrong in a plugin is
//! an answer, never a panic. [`Plugin::check`] makes a plugin's fairness checks of letters, in the plain types of [`wire`].
//!
//! A plugin runs in this process, or apart in one of its own ([`Runs`]), with the same answers. Apart, what a crash or a hang
//! costs is the requests that were under way.

mod arguments;
mod begun;
mod boundary;
mod cache;
mod convert;
mod description;
mod error;
mod fault;
mod findings;
mod folders;
mod found;
mod library;
mod opening;
mod own;
mod plugin;
mod process;
mod request;
mod seat;
mod spec;
mod trouble;

pub use begun::Begun;
pub use description::{CheckOffer, Description, FunctionOffer, InputOffer, MeasureOffer, ParameterOffer};
pub use error::{CallError, CheckError, LoadError};
pub use folders::Folders;
pub use found::{describe, found_in, inspect};
pub use library::Info;
pub use medhold_plugin_wire as wire;
pub use own::PlainEvidence;
pub use plugin::Plugin;
pub use process::serve;
pub use request::{EvidenceAnswer, EvidenceRequest, NoEvidence};
pub use spec::{PluginSpec, Runs, Server};
pub use trouble::Trouble;
