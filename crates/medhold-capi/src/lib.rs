//! medhold from C: hosts built from packs and plugins, decided by, and asked why. `include/medhold.h` is the same in C, written from this crate.
//!
//! What crosses the line is pointers to things that only this library looks into, texts with their lengths, and codes. [`entry`] has the
//! functions; nothing else of the crate meets a raw pointer but `lent`, which makes references of them, `text`, which hands texts out,
//! and `own`, which calls the app's code. Every function is guarded: a panic becomes [`Code::PANIC`].
//!
//! | who | owns |
//! |---|---|
//! | caller | what it passes: it is read during the call and never kept |
//! | caller | what it is given: until it hands it to the `_free` of its kind, once |
//! | library | what an accessor gives out of a handle: it lives as long as the handle |

mod batch;
mod builder;
mod code;
mod decision;
pub mod entry;
mod error;
mod guard;
mod host;
mod lent;
mod like;
mod own;
mod refusal;
mod text;

pub use builder::{Builder, File, Setting};
pub use code::Code;
pub use error::Error;
pub use host::Host;
pub use like::LikeCases;
pub use own::{Answer, Evidence};
pub use text::Text;

/// The major version of this interface: programs made for another one need to be compiled anew.
pub const C_MAJOR: u32 = 1;

/// The minor version of this interface: it grows when functions are added.
pub const C_MINOR: u32 = 0;

/// In place of a length: the text ends at its first zero byte.
pub const TO_ZERO: usize = usize::MAX;

/// Each decision has its letter, checked.
pub const LETTERS_WRITTEN: u32 = 0;
/// Rulings only: no letters, so no checks of them.
pub const LETTERS_LEFT: u32 = 1;

/// A host whose plugin library is not there is not built.
pub const MISSING_PLUGINS_REFUSE: u32 = 0;
/// Claims that need a plugin library that is not there are undecided with that reason.
pub const MISSING_PLUGINS_GO_ON: u32 = 1;
/// No plugin library is looked for: claims that need one are undecided with that reason.
pub const MISSING_PLUGINS_LEAVE_ALL: u32 = 2;
