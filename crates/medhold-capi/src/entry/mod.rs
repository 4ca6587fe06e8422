//! The functions that C programs call. Each says who owns what; unless it says otherwise, it may be called from any thread, from several at
//! a time.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

pub mod builder;
pub mod decision;
pub mod error;
pub mod evidence;
pub mod host;
pub mod like_cases;
pub mod text;
pub mod version;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::code::Code;
use crate::error::Error;
use crate::guard::guarded;
use crate::lent::Out;
use crate::refusal::Refusal;
use crate::text::Text;

/// Does work that hands out a text. The place is written in any case, where there is one.
///
/// # Safety
/// `out` and `error` are null or can be written, and nobody else uses them meanwhile.
unsafe fn hand_out_text(
    out: *mut Text,
    name: &'static str,
    error: *mut *mut Error,
    work: impl FnOnce() -> Result<String, Refusal>,
) -> Code {
    // SAFETY: the caller's promise.
    let (place, error) = unsafe { (Out::at(out), Out::at(error)) };
    guarded(error, || {
        let place = place.ok_or(Refusal::Null(name))?;
        place.put(Text::none());
        place.put(Text::of(work()?));
        Ok(())
    })
}

/// Does work that hands out a handle. The place is written in any case, where there is one.
///
/// # Safety
/// `out` and `error` are null or can be written, and nobody else uses them meanwhile.
unsafe fn hand_out<T>(
    out: *mut *mut T,
    name: &'static str,
    error: *mut *mut Error,
    work: impl FnOnce() -> Result<T, Refusal>,
) -> Code {
    // SAFETY: the caller's promise.
    let (place, error) = unsafe { (Out::at(out), Out::at(error)) };
    guarded(error, || {
        let place = place.ok_or(Refusal::Null(name))?;
        place.put(std::ptr::null_mut());
        place.put(Box::into_raw(Box::new(work()?)));
        Ok(())
    })
}

/// Frees what a handle stands for.
///
/// # Safety
/// `handle` is null or was handed out and is not freed, and nobody uses it meanwhile or afterwards.
unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        // SAFETY: the caller's promise: it came from `Box::into_raw`, and this is the only time that it goes back.
        let boxed = unsafe { Box::from_raw(handle) };
        // What goes wrong in freeing has nobody to be told to.
        let _ = catch_unwind(AssertUnwindSafe(|| drop(boxed)));
    }
}
