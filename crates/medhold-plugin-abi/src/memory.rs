//! Bytes that cross the line: lent by the caller, or handed over to be freed by whoever allocated them.

/// Bytes that the other side lends for the time of a call, or for ever where they stand in a descriptor.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Bytes {
    /// Where they begin; may be null where `len` is 0.
    pub ptr: *const u8,
    /// How many there are.
    pub len: usize,
}

impl Bytes {
    /// Lends these bytes; they must outlive the call.
    #[must_use]
    pub const fn lend(bytes: &[u8]) -> Self {
        Self { ptr: bytes.as_ptr(), len: bytes.len() }
    }
}

/// Bytes that a plugin allocated, and that it frees when the host hands them back to its `free`.
#[derive(Debug)]
#[repr(C)]
pub struct Buffer {
    /// Where they begin; may be null where `len` is 0.
    pub ptr: *mut u8,
    /// How many there are.
    pub len: usize,
}

impl Buffer {
    /// No bytes.
    #[must_use]
    pub const fn empty() -> Self {
        Self { ptr: core::ptr::null_mut(), len: 0 }
    }
}
