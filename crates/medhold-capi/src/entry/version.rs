//! Which library this is.

#![expect(unsafe_code, reason = "a name that is exported is not mangled")]

use std::ffi::{CStr, c_char};

use crate::{C_MAJOR, C_MINOR};

/// The library's version, with a zero at its end.
const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
    Ok(version) => version,
    Err(_) => c"",
};

/// The version of the library, such as `0.1.0`. It lives as long as the process; nobody frees it.
#[unsafe(no_mangle)]
pub extern "C" fn medhold_version() -> *const c_char {
    VERSION.as_ptr()
}

/// The version of this interface in the library that runs, `major * 1000 + minor`; that of the header is `MEDHOLD_C_MAJOR` and
/// `MEDHOLD_C_MINOR`. The library can be used where the majors are the same and its minor is not below the header's.
#[unsafe(no_mangle)]
pub extern "C" fn medhold_c_version() -> u32 {
    C_MAJOR * 1000 + C_MINOR
}
