//! The calls into a plugin: bytes over, bytes back, and nothing of the other side kept.

#![expect(unsafe_code, reason = "the plugin ABI is a foreign boundary")]

use std::ptr;
use std::slice;
use std::sync::{Arc, Mutex, PoisonError};

use medhold_plugin_abi::{Buffer, Bytes, Instance as Pointer, Status};

use crate::fault::{Fault, readable};
use crate::library::Library;

/// Longest answer taken from a plugin, in bytes.
pub(crate) const LARGEST: usize = 64 << 20;

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
pub(crate) fn describe(library: &Library, config: &[u8]) -> Result<Vec<u8>, Fault> {
    let describe = library.descriptor.describe.ok_or_else(lacking)?;
    // SAFETY: the function is the checked descriptor's; `config` outlives the call and `out` is valid for a write.
    take(library, |out| unsafe { describe(Bytes::lend(config), out) })
}

impl Instance {
    /// Opens the plugin's data.
    pub(crate) fn create(library: Arc<Library>, config: &[u8]) -> Result<Self, Fault> {
        let create = library.descriptor.create.ok_or_else(lacking)?;
        let mut pointer: Pointer = ptr::null_mut();
        // SAFETY: as in `describe`; `pointer` is valid for a write.
        take(&library, |out| unsafe { create(Bytes::lend(config), &raw mut pointer, out) })?;
        let turn = if library.info.thread_safe { None } else { Some(Mutex::new(())) };
        Ok(Self { library, pointer, turn })
    }

    /// Asks for evidence.
    pub(crate) fn evidence(&self, requests: &[u8]) -> Result<Vec<u8>, Fault> {
        let evidence = self.library.descriptor.evidence.ok_or_else(lacking)?;
        // SAFETY: `pointer` came from `create` and is not ended before `self` is dropped; the rest as in `describe`.
        self.in_turn(|out| unsafe { evidence(self.pointer, Bytes::lend(requests), out) })
    }

    /// Calls a function.
    pub(crate) fn call(&self, call: &[u8]) -> Result<Vec<u8>, Fault> {
        let function = self.library.descriptor.call.ok_or_else(lacking)?;
        // SAFETY: as in `evidence`.
        self.in_turn(|out| unsafe { function(self.pointer, Bytes::lend(call), out) })
    }

    /// Makes a fairness check.
    pub(crate) fn check(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let check = self.library.checks.and_then(|table| table.check).ok_or_else(lacking)?;
        // SAFETY: as in `evidence`.
        self.in_turn(|out| unsafe { check(self.pointer, Bytes::lend(request), out) })
    }

    fn in_turn(&self, call: impl FnOnce(*mut Buffer) -> Status) -> Result<Vec<u8>, Fault> {
        // Nothing is guarded but the order of calls, so a poisoned turn is as good as any.
        let _turn = self.turn.as_ref().map(|turn| turn.lock().unwrap_or_else(PoisonError::into_inner));
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
    let length = buffer.len;
    let bytes = if buffer.ptr.is_null() || length > LARGEST {
        Vec::new()
    } else {
        // SAFETY: by the ABI, `ptr` and `len` name bytes that the plugin keeps until they are freed.
        unsafe { slice::from_raw_parts(buffer.ptr, buffer.len) }.to_vec()
    };
    if let Some(free) = library.descriptor.free {
        // SAFETY: the buffer is the plugin's own, copied above and not used again.
        unsafe { free(buffer) };
    }
    if length > LARGEST {
        return Err(Fault::Garbled(format!("its answer is of {length} bytes; at most {LARGEST} are taken")));
    }
    match status {
        Status::DONE => Ok(bytes),
        Status::FAILED => Err(Fault::Failed(readable(&bytes))),
        Status::PANICKED => Err(Fault::Panicked(readable(&bytes))),
        Status(other) => Err(Fault::Garbled(format!("the call ended with the unknown status {other}"))),
    }
}

fn lacking() -> Fault {
    Fault::Garbled("it lacks the function for this".to_owned())
}
