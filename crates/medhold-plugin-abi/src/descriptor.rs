//! The descriptor: the first and only thing that the host takes from a library.

use core::ffi::c_void;

use crate::{Buffer, Bytes, Status};

/// An instance of a plugin, as the host holds it: opaque.
pub type Instance = *mut c_void;

/// The exported function: gives a descriptor that lives as long as the process.
pub type Entry = unsafe extern "C" fn() -> *const Descriptor;

/// Says what the plugin gives under a configuration. Opens none of its data.
pub type DescribeFn = unsafe extern "C" fn(config: Bytes, out: *mut Buffer) -> Status;

/// Makes an instance under a configuration and opens its data. `instance` is written only on [`Status::DONE`]; otherwise
/// `out` holds the reason.
pub type CreateFn = unsafe extern "C" fn(config: Bytes, instance: *mut Instance, out: *mut Buffer) -> Status;

/// Ends an instance; it is not used again.
pub type DestroyFn = unsafe extern "C" fn(instance: Instance);

/// Answers a batch of requests for evidence.
pub type EvidenceFn = unsafe extern "C" fn(instance: Instance, requests: Bytes, out: *mut Buffer) -> Status;

/// Calls one of the plugin's functions.
pub type CallFn = unsafe extern "C" fn(instance: Instance, call: Bytes, out: *mut Buffer) -> Status;

/// Frees a buffer that this plugin gave.
pub type FreeFn = unsafe extern "C" fn(buffer: Buffer);

/// Gives a further table of functions by its number, or null where the plugin has none such. The table lives as long as the
/// process. ABI 1.0 defines none, 1.1 [`crate::Checks`].
pub type TableFn = unsafe extern "C" fn(id: u32) -> *const c_void;

/// What the host reads before anything else. It stays the same in every version of the ABI.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Header {
    /// [`crate::MAGIC`].
    pub magic: [u8; 8],
    /// The major version of the ABI that the plugin was made for.
    pub abi_major: u32,
    /// Its minor version.
    pub abi_minor: u32,
    /// The size of the whole descriptor in bytes, as the plugin was compiled.
    pub struct_size: u64,
}

/// All that the host needs to know of a plugin. A function that a plugin in C leaves null is found before it is called.
#[derive(Debug)]
#[repr(C)]
pub struct Descriptor {
    /// Magic, version and size.
    pub header: Header,
    /// Which calls it answers: [`crate::ANSWERS_EVIDENCE`] and its neighbour, added up.
    pub capabilities: u64,
    /// [`crate::THREAD_SAFE`], or 0.
    pub flags: u64,
    /// The plugin's name, in UTF-8.
    pub name: Bytes,
    /// The plugin's own semantic version, in UTF-8.
    pub version: Bytes,
    /// See [`DescribeFn`].
    pub describe: Option<DescribeFn>,
    /// See [`CreateFn`].
    pub create: Option<CreateFn>,
    /// See [`DestroyFn`].
    pub destroy: Option<DestroyFn>,
    /// See [`EvidenceFn`]; null unless the capability is there.
    pub evidence: Option<EvidenceFn>,
    /// See [`CallFn`]; null unless the capability is there.
    pub call: Option<CallFn>,
    /// See [`FreeFn`].
    pub free: Option<FreeFn>,
    /// See [`TableFn`]; null where there is none.
    pub table: Option<TableFn>,
}

// SAFETY: a descriptor is never written after it was made; the bytes that it points at are constants of its library.
#[expect(unsafe_code, reason = "the raw pointers of the C ABI are not Sync by themselves")]
unsafe impl Sync for Descriptor {}

// SAFETY: as above; nothing in it belongs to one thread.
#[expect(unsafe_code, reason = "the raw pointers of the C ABI are not Send by themselves")]
unsafe impl Send for Descriptor {}

#[cfg(test)]
mod tests {
    use core::mem::{align_of, offset_of, size_of};

    use super::*;

    #[test]
    fn the_layout_of_abi_1_0_never_changes() {
        let word = size_of::<usize>();
        assert_eq!(size_of::<Header>(), 24);
        assert_eq!(offset_of!(Header, abi_major), 8);
        assert_eq!(offset_of!(Header, struct_size), 16);
        assert_eq!(offset_of!(Descriptor, header), 0);
        assert_eq!(offset_of!(Descriptor, name), 40);
        assert_eq!(offset_of!(Descriptor, describe), 40 + 4 * word);
        assert_eq!(offset_of!(Descriptor, table), 40 + 10 * word);
        assert_eq!(size_of::<Descriptor>(), 40 + 11 * word);
        assert_eq!(align_of::<Descriptor>(), align_of::<u64>());
        assert_eq!(size_of::<Bytes>(), 2 * word);
        assert_eq!(size_of::<Buffer>(), 2 * word);
        assert_eq!(size_of::<Status>(), 4);
    }
}
