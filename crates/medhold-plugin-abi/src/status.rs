//! How a call into a plugin ended.

/// How a call ended: a plain number, so that one that this version doesn't know is no undefined behaviour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Status(pub u32);

impl Status {
    /// It went well: the buffer holds the answer, in MessagePack.
    pub const DONE: Self = Self(0);
    /// The plugin says why it could not: the buffer holds the text, in UTF-8.
    pub const FAILED: Self = Self(1);
    /// The plugin panicked, and the panic was caught: the buffer holds its text, in UTF-8.
    pub const PANICKED: Self = Self(2);
}
