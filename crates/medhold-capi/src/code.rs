//! How a call ended.

/// How a call ended: a plain number, so that a program can meet one that it does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Code(pub u32);

impl Code {
    /// It went well.
    pub const OK: Self = Self(0);
    /// A pointer is null that must not be.
    pub const NULL_POINTER: Self = Self(1);
    /// A text is not UTF-8.
    pub const NOT_UTF8: Self = Self(2);
    /// A value is none of those that it may be, such as a day that does not exist.
    pub const BAD_VALUE: Self = Self(3);
    /// The builder has built its host already.
    pub const SPENT: Self = Self(4);
    /// The host can't be built: a pack has errors, a plugin can't be loaded, a setting does not fit.
    pub const NOT_BUILT: Self = Self(5);
    /// A text is not what it should be: no case, no decision, no line of a ledger.
    pub const NOT_READ: Self = Self(6);
    /// A fault in medhold, caught: what was asked is not done, and what was built before is as it was. Tell its maker.
    pub const PANIC: Self = Self(7);
}
