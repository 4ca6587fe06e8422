//! What a call that could not be done says of it.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::c_char;

use crate::code::Code;
use crate::error::Error;
use crate::lent::handle;

/// The code that the call returned; `MEDHOLD_OK` of null.
///
/// # Safety
/// `error` is null or an error that was handed out and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_error_code(error: *const Error) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { handle(error, "error") }.map_or(Code::OK, Error::code)
}

/// What is wrong and what to do, in UTF-8, ended by a zero; empty of null. It lives as long as the error; nobody else frees it.
///
/// # Safety
/// `error` is null or an error that was handed out and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_error_message(error: *const Error) -> *const c_char {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { handle(error, "error") }.map_or(c"".as_ptr(), |error| error.message().as_ptr())
}

/// All that is wrong with a pack, as a JSON array in UTF-8, ended by a zero: objects with `code`, `severity`, `file`, `line`, `column`,
/// `message` and `help`, as `medhold check --format json` writes them but for the pack's folder before `file`; `[]` where it is nothing of a
/// pack's, and of null. It lives as long as the error; nobody else frees it.
///
/// # Safety
/// `error` is null or an error that was handed out and is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_error_diagnostics(error: *const Error) -> *const c_char {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { handle(error, "error") }.map_or(c"[]".as_ptr(), |error| error.diagnostics().as_ptr())
}

/// Frees an error. Null does nothing.
///
/// # Safety
/// `error` is null or an error that was handed out and is not freed; nobody uses it, or a text of it, meanwhile or afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_error_free(error: *mut Error) {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { super::free(error) }
}
