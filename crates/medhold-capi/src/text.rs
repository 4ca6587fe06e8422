//! Texts that are handed out.

#![expect(unsafe_code, reason = "a text that was handed out comes back as a raw pointer")]

use std::ffi::c_char;
use std::ptr::{null_mut, slice_from_raw_parts_mut};

/// A text that the library hands out, in UTF-8, with a zero byte after its end. Where there is none, `ptr` is null and `len` 0.
///
/// It is the caller's until it goes to `medhold_text_free`; its fields are to be read, not changed.
#[derive(Debug)]
#[repr(C)]
pub struct Text {
    /// Where it begins.
    pub ptr: *mut c_char,
    /// How many bytes it has, without the zero after its end.
    pub len: usize,
}

impl Text {
    /// No text.
    pub(crate) fn none() -> Self {
        Self { ptr: null_mut(), len: 0 }
    }

    /// Hands a text out.
    pub(crate) fn of(text: String) -> Self {
        let mut bytes = text.into_bytes();
        let len = bytes.len();
        bytes.push(0);
        Self { ptr: Box::into_raw(bytes.into_boxed_slice()).cast(), len }
    }

    /// Takes a text back.
    ///
    /// # Safety
    /// It was handed out by [`Text::of`] and has not come back since, or is none.
    pub(crate) unsafe fn take_back(self) {
        if !self.ptr.is_null() {
            let bytes = slice_from_raw_parts_mut(self.ptr.cast::<u8>(), self.len.saturating_add(1));
            // SAFETY: the caller's promise: these are the bytes of a boxed slice of this length, owned by nobody else.
            drop(unsafe { Box::from_raw(bytes) });
        }
    }
}
