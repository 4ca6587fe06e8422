//! Cases of one run, held against each other.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::c_char;

use super::host::batch;
use super::{free, hand_out};
use crate::code::Code;
use crate::error::Error;
use crate::guard::guarded;
use crate::host::Host;
use crate::lent::{Out, handle, text};
use crate::like::LikeCases;
use crate::text::Text;

/// Begins a run, in which each decision is held against those before it: like cases must be decided alike. The run is the caller's until it
/// goes to `medhold_like_cases_free`; it keeps the host alive, which may be freed before it.
///
/// # Safety
/// `host` is null or alive; `like_cases` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_like_cases_new(
    host: *const Host,
    like_cases: *mut *mut LikeCases,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { hand_out(like_cases, "like_cases", error, || Ok(LikeCases::of(handle(host, "host")?))) }
}

/// Ends a run. Null does nothing.
///
/// # Safety
/// `like_cases` is null or was handed out and is not freed; nobody uses it meanwhile or afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_like_cases_free(like_cases: *mut LikeCases) {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { free(like_cases) }
}

/// Adds past decisions to those that later ones are held against: the lines of a ledger, as `medhold dry-run --format ledger` writes them.
/// Where one of them can't be read, none is added. `ledger` is lent for the call.
///
/// # Safety
/// `like_cases` is null or alive, `ledger` null or `len` bytes; `error` is null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_like_cases_record(
    like_cases: *mut LikeCases,
    ledger: *const c_char,
    len: usize,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let (like_cases, ledger) = unsafe { (handle(like_cases, "like_cases")?, text(ledger, len, "ledger")?) };
        like_cases.record(ledger)
    })
}

/// Decides several cases as `medhold_host_decide_batch` does, and holds each decision that has a letter against those before it in the run;
/// what is found stands in its checks. All batches of a run together give the bytes of `medhold dry-run --format jsonl`. Several threads may
/// decide batches of one run, which are then held in the order in which they come.
///
/// # Safety
/// `like_cases` is null or alive; all else as of `medhold_host_decide_batch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_like_cases_decide(
    like_cases: *mut LikeCases,
    cases: *const c_char,
    len: usize,
    decisions: *mut Text,
    rejects: *mut Text,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe {
        batch((cases, len), (decisions, "decisions"), rejects, error, |batch| {
            Ok(handle(like_cases, "like_cases")?.decide_batch(batch))
        })
    }
}
