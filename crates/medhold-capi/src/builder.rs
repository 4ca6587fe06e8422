//! What a host is built from, step by step.

use std::ffi::c_char;
use std::sync::{Mutex, PoisonError};

use medhold::{HostBuilder, Letters, MissingPlugins};

use crate::host::Host;
use crate::refusal::Refusal;
use crate::{LETTERS_LEFT, LETTERS_WRITTEN, MISSING_PLUGINS_GO_ON, MISSING_PLUGINS_LEAVE_ALL, MISSING_PLUGINS_REFUSE};

/// Builds a host. Steps may come from any thread.
pub struct Builder(Mutex<Option<HostBuilder>>);

/// A file of a pack in memory: its path from the pack's folder, such as `messages/nb.ftl`, and its text.
#[derive(Debug)]
#[repr(C)]
pub struct File {
    /// Its path.
    pub path: *const c_char,
    /// The path's length in bytes, or `MEDHOLD_TO_ZERO`.
    pub path_len: usize,
    /// Its text.
    pub text: *const c_char,
    /// The text's length in bytes, or `MEDHOLD_TO_ZERO`.
    pub text_len: usize,
}

/// A parameter and its value as text.
#[derive(Debug)]
#[repr(C)]
pub struct Setting {
    /// The parameter's name.
    pub name: *const c_char,
    /// The name's length in bytes, or `MEDHOLD_TO_ZERO`.
    pub name_len: usize,
    /// Its value.
    pub value: *const c_char,
    /// The value's length in bytes, or `MEDHOLD_TO_ZERO`.
    pub value_len: usize,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(Some(medhold::Host::builder())))
    }

    /// Takes a step.
    pub(crate) fn step(&self, step: impl FnOnce(HostBuilder) -> HostBuilder) -> Result<(), Refusal> {
        let mut builder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *builder = Some(step(builder.take().ok_or(Refusal::Spent)?));
        Ok(())
    }

    /// Builds the host; the builder is spent, whether or not it can be built.
    pub(crate) fn build(&self) -> Result<Host, Refusal> {
        let builder = self.0.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or(Refusal::Spent)?;
        Ok(Host::of(builder.build()?))
    }
}

/// Whether letters are written, by its number.
pub(crate) fn letters(number: u32) -> Result<Letters, Refusal> {
    match number {
        LETTERS_WRITTEN => Ok(Letters::Written),
        LETTERS_LEFT => Ok(Letters::Left),
        other => Err(Refusal::BadValue(format!("`letters` is {other}; pass one of `MEDHOLD_LETTERS_…`"))),
    }
}

/// What happens where a plugin library is not there, by its number.
pub(crate) fn missing_plugins(number: u32) -> Result<MissingPlugins, Refusal> {
    match number {
        MISSING_PLUGINS_REFUSE => Ok(MissingPlugins::Refuse),
        MISSING_PLUGINS_GO_ON => Ok(MissingPlugins::GoOn),
        MISSING_PLUGINS_LEAVE_ALL => Ok(MissingPlugins::LeaveAll),
        other => Err(Refusal::BadValue(format!("`missing` is {other}; pass one of `MEDHOLD_MISSING_PLUGINS_…`"))),
    }
}
