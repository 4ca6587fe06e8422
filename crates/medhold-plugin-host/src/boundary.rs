//! The calls into a plugin: bytes over, bytes back, and nothing of the other side kept.

#![expect(unsafe_code, reason = "the plugin ABI is a foreign boundary")]

use std::ptr;
use std::slice;
use std::sync::{Arc, Mutex, PoisonError};

use medhold_plugin_abi::{Buffer, Bytes, Instance as Pointer, Status};
use medhold_plugin_wire::{Answer, Call, Description, Opening, Request, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::library::Library;

/// How a call into a plugin failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The plugin says why.
    Failed(String),
    /// It panicked; the text.
    Panicked(String),
    /// It answered what can't be read.
    Garbled(String),
}

/// An opened plugin.
#[derive(Debug)]
pub(crate) struct Instance {
    library: Arc<Library>,
    pointer: Pointer,
    /// Held during a call into a plugin that does not declare itself thread-safe.
    turn: Option<Mutex<()>>,
}

// SAFETY: the ABI allows an instance to be used and ended on another thread than the one that made it.
unsafe impl Send for Instance {}

// SAFETY: a plugin that does not declare itself thread-safe is called under `turn`, from one thread at a time.
unsafe impl Sync for Instance {}

/// Asks what a plugin gives under a configuration.
pub(crate) fn describe(library: &Library, opening: &Opening) -> Result<Description, Fault> {
    let config = encode(opening)?;
    let describe = library.descriptor.describe.ok_or_else(lacking)?;
    // SAFETY: the function is the checked descriptor's; `config` outlives the call and `out` is valid for a write.
    let answer = take(library, |out| unsafe {
        describe(Bytes::lend(&config), out)
    })?;
    decode(&answer)
}

impl Instance {
    /// Opens the plugin's data.
    pub(crate) fn create(library: Arc<Library>, opening: &Opening) -> Result<Self, Fault> {
        let config = encode(opening)?;
        let create = library.descriptor.create.ok_or_else(lacking)?;
        let mut pointer: Pointer = ptr::null_mut();
        // SAFETY: as in `describe`; `pointer` is valid for a write.
        take(&library, |out| unsafe {
            create(Bytes::lend(&config), &raw mut pointer, out)
        })?;
        let turn = if library.info.thread_safe {
            None
        } else {
            Some(Mutex::new(()))
        };
        Ok(Self {
            library,
            pointer,
            turn,
        })
    }

    /// Asks for evidence: as many answers as requests, or a fault.
    pub(crate) fn evidence(&self, requests: &[Request]) -> Result<Vec<Answer>, Fault> {
        let bytes = encode(&requests)?;
        let evidence = self.library.descriptor.evidence.ok_or_else(lacking)?;
        // SAFETY: `pointer` came from `create` and is not ended before `self` is dropped; the rest as in `describe`.
        let answer =
            self.in_turn(|out| unsafe { evidence(self.pointer, Bytes::lend(&bytes), out) })?;
        let answers: Vec<Answer> = decode(&answer)?;
        if answers.len() == requests.len() {
            return Ok(answers);
        }
        Err(Fault::Garbled(format!(
            "it gives {} answers to {} requests",
            answers.len(),
            requests.len()
        )))
    }

    /// Calls a function.
    pub(crate) fn call(&self, call: &Call) -> Result<Value, Fault> {
        let bytes = encode(call)?;
        let function = self.library.descriptor.call.ok_or_else(lacking)?;
        // SAFETY: as in `evidence`.
        let answer =
            self.in_turn(|out| unsafe { function(self.pointer, Bytes::lend(&bytes), out) })?;
        decode(&answer)
    }

    fn in_turn(&self, call: impl FnOnce(*mut Buffer) -> Status) -> Result<Vec<u8>, Fault> {
        // Nothing is guarded but the order of calls, so a poisoned turn is as good as any.
        let _turn = self
            .turn
            .as_ref()
            .map(|turn| turn.lock().unwrap_or_else(PoisonError::into_inner));
        take(&self.library, call)
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        if let Some(destroy) = self.library.descriptor.destroy {
            // SAFETY: `pointer` came from `create` of this library, and this is its last use.
            unsafe { destroy(self.pointer) };
        }
    }
}

/// Calls, copies what the plugin answers and gives its buffer back to it.
fn take(library: &Library, call: impl FnOnce(*mut Buffer) -> Status) -> Result<Vec<u8>, Fault> {
    let mut buffer = Buffer::empty();
    let status = call(&raw mut buffer);
    let bytes = if buffer.ptr.is_null() || buffer.len > isize::MAX.cast_unsigned() {
        Vec::new()
    } else {
        // SAFETY: by the ABI, `ptr` and `len` name bytes that the plugin keeps until they are freed.
        unsafe { slice::from_raw_parts(buffer.ptr, buffer.len) }.to_vec()
    };
    if let Some(free) = library.descriptor.free {
        // SAFETY: the buffer is the plugin's own, copied above and not used again.
        unsafe { free(buffer) };
    }
    match status {
        Status::DONE => Ok(bytes),
        Status::FAILED => Err(Fault::Failed(readable(&bytes))),
        Status::PANICKED => Err(Fault::Panicked(readable(&bytes))),
        Status(other) => Err(Fault::Garbled(format!(
            "the call ended with the unknown status {other}"
        ))),
    }
}

fn lacking() -> Fault {
    Fault::Garbled("it lacks the function for this".to_owned())
}

fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Fault> {
    rmp_serde::to_vec_named(value).map_err(|error| Fault::Garbled(error.to_string()))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    rmp_serde::from_slice(bytes)
        .map_err(|error| Fault::Garbled(format!("its answer can't be read: {error}")))
}

/// Longest text taken from a plugin, in characters.
const LONGEST: usize = 2_000;

/// A plugin's text as one line, fit for a report.
fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.trim()
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
