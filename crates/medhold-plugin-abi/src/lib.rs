//! The C ABI between medhold and its plugins: what a library exports, with a version number of its own.
//!
//! A plugin exports one symbol, [`SYMBOL`], a function of type [`Entry`] that gives a [`Descriptor`]. The host reads its
//! [`Header`] first and nothing else before the magic, the version and the size are found good. Only bytes and plain values
//! cross the line: no Rust type, and no allocator, since whoever allocates frees.
//!
//! ```text
//! host                                              plugin
//!  │  medhold_plugin_v1() ─────────────────────────►  descriptor: magic, 1.1, size, name, functions
//!  │  describe(config) ────────────────────────────►  measures, functions, checks     nothing is opened
//!  │  create(config) ──────────────────────────────►  instance                        its data are opened
//!  │  evidence(instance, requests) ────────────────►  answers, one a request, in order
//!  │  call(instance, function and arguments) ──────►  value
//!  │  check(instance, check and letter) ───────────►  what was found                  since 1.1, in a table of its own
//!  │  free(buffer) ────────────────────────────────►  after each answer
//! ```
//!
//! `include/medhold_plugin.h` says the same in C; a test holds the two together.
//!
//! The payloads are MessagePack with named fields; `medhold-plugin-wire` defines them. What is added later comes as a table
//! of its own, found by number with [`Descriptor::table`], so that a plugin made for 1.0 goes on working: ABI 1.1 added [`Checks`].

#![no_std]

mod checks;
mod descriptor;
mod memory;
mod status;

pub use checks::{CHECKS, CheckFn, Checks};
pub use descriptor::{
    CallFn, CreateFn, DescribeFn, Descriptor, DestroyFn, Entry, EvidenceFn, FreeFn, Header, Instance, TableFn,
};
pub use memory::{Buffer, Bytes};
pub use status::Status;

/// The name of the one symbol that a plugin exports, with its closing zero; its type is [`Entry`].
pub const SYMBOL: &[u8] = b"medhold_plugin_v1\0";

/// The first eight bytes of every descriptor, by which a stray symbol of the same name is told apart.
pub const MAGIC: [u8; 8] = *b"MEDHOLDP";

/// The major version of this ABI: a plugin of another one is refused.
pub const ABI_MAJOR: u32 = 1;

/// The minor version of this ABI: a plugin of a later one is refused, a plugin of an earlier one works.
pub const ABI_MINOR: u32 = 1;

/// Capability: [`Descriptor::evidence`] is there.
pub const ANSWERS_EVIDENCE: u64 = 1;
/// Capability: [`Descriptor::call`] is there.
pub const ANSWERS_CALLS: u64 = 1 << 1;

/// Flag: one instance may be called from several threads at a time. Without it, the host calls from one at a time.
pub const THREAD_SAFE: u64 = 1;
