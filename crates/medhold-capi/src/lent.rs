//! What callers lend, made references: a null pointer or a text that is none becomes a refusal.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::{CStr, c_char};
use std::ptr::NonNull;
use std::slice;

use crate::TO_ZERO;
use crate::refusal::Refusal;

/// A place of the caller's that is to be written; what stands there is not read.
pub(crate) struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// The place, where there is one.
    ///
    /// # Safety
    /// Where it is not null it can be written for as long as this is held, and nobody else reads or writes it meanwhile.
    pub(crate) unsafe fn at(place: *mut T) -> Option<Self> {
        NonNull::new(place).map(Self)
    }

    /// Writes the place.
    pub(crate) fn put(&self, value: T) {
        // SAFETY: what `at` was promised.
        unsafe { self.0.write(value) }
    }
}

/// What a handle stands for.
///
/// # Safety
/// Where it is not null it points at a live `T` that nobody changes or frees while the reference is held.
pub(crate) unsafe fn handle<'a, T>(handle: *const T, name: &'static str) -> Result<&'a T, Refusal> {
    // SAFETY: the caller's promise.
    unsafe { handle.as_ref() }.ok_or(Refusal::Null(name))
}

/// A text of the caller's.
///
/// # Safety
/// Where `ptr` is not null, `len` bytes stand there, or with [`TO_ZERO`] bytes up to a zero, and they stay as they are while the reference
/// is held.
pub(crate) unsafe fn text<'a>(ptr: *const c_char, len: usize, name: &'static str) -> Result<&'a str, Refusal> {
    if ptr.is_null() {
        return Err(Refusal::Null(name));
    }
    let bytes = if len == TO_ZERO {
        // SAFETY: the caller's promise.
        unsafe { CStr::from_ptr(ptr) }.to_bytes()
    } else {
        if isize::try_from(len).is_err() {
            return Err(Refusal::BadValue(format!("`{name}` can't have {len} bytes")));
        }
        // SAFETY: the caller's promise; no object is longer than `isize::MAX`.
        unsafe { slice::from_raw_parts(ptr.cast::<u8>(), len) }
    };
    std::str::from_utf8(bytes).map_err(|error| Refusal::NotUtf8 { name, byte: error.valid_up_to() + 1 })
}

/// A text of the caller's that may be left out.
///
/// # Safety
/// As [`text`].
pub(crate) unsafe fn optional_text<'a>(
    ptr: *const c_char,
    len: usize,
    name: &'static str,
) -> Result<Option<&'a str>, Refusal> {
    if ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    unsafe { text(ptr, len, name) }.map(Some)
}

/// A list of the caller's; null is an empty one.
///
/// # Safety
/// Where `ptr` is not null, `n` values stand there, and they stay as they are while the reference is held.
pub(crate) unsafe fn list<'a, T>(ptr: *const T, n: usize, name: &'static str) -> Result<&'a [T], Refusal> {
    match (ptr.is_null(), n) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(Refusal::Null(name)),
        _ if n.checked_mul(size_of::<T>()).is_none_or(|bytes| isize::try_from(bytes).is_err()) => {
            Err(Refusal::BadValue(format!("`{name}` can't have {n} entries")))
        }
        // SAFETY: the caller's promise; no object is longer than `isize::MAX`.
        _ => Ok(unsafe { slice::from_raw_parts(ptr, n) }),
    }
}
