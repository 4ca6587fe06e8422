//! `medhold.checks/1`: the table of functions by which a plugin checks letters, since ABI 1.1.

use crate::{Buffer, Bytes, Instance, Status};

/// The number of the table `medhold.checks/1`, as [`crate::Descriptor::table`] is asked for it.
pub const CHECKS: u32 = 1;

/// Makes one of the plugin's fairness checks of a letter.
pub type CheckFn = unsafe extern "C" fn(instance: Instance, request: Bytes, out: *mut Buffer) -> Status;

/// The table `medhold.checks/1`. A later one may be longer; what stands here stays where it stands.
#[derive(Debug)]
#[repr(C)]
pub struct Checks {
    /// The size of the whole table in bytes, as the plugin was compiled.
    pub struct_size: u64,
    /// See [`CheckFn`].
    pub check: Option<CheckFn>,
}

#[cfg(test)]
mod tests {
    use core::mem::offset_of;

    use super::*;

    #[test]
    fn the_layout_of_the_table_never_changes() {
        assert_eq!(offset_of!(Checks, struct_size), 0);
        assert_eq!(offset_of!(Checks, check), 8);
    }
}
