//! Deciding and asking why.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::c_char;

use super::{free, hand_out, hand_out_text};
use crate::batch::Batch;
use crate::code::Code;
use crate::error::Error;
use crate::host::Host;
use crate::lent::{Out, handle, optional_text, text};
use crate::refusal::Refusal;
use crate::text::Text;

/// Frees a host. Null does nothing. Calls that are under way must have ended; other handles of the same host go on.
///
/// # Safety
/// `host` is null or was handed out and is not freed; nobody uses it meanwhile or afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_free(host: *mut Host) {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { free(host) }
}

/// One more handle of the same host, to be freed by itself: a thread that has its own may go on while another swaps hosts. The host goes when
/// its last handle does. Null gives null.
///
/// # Safety
/// `host` is null or alive.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_share(host: *const Host) -> *mut Host {
    let mut shared = std::ptr::null_mut();
    // SAFETY: the caller's promise, as the header has it.
    unsafe { hand_out(&raw mut shared, "shared", std::ptr::null_mut(), || Ok(handle(host, "host")?.share())) };
    shared
}

/// Decides one case, JSON as of `medhold.case/1`; `decision` is JSON as of `medhold.decision/1`, on one line, without a line feed. What goes
/// wrong in a rule is part of the decision; only a text that is no case can't be decided. `case_json` is lent for the call, `decision` is the
/// caller's until it goes to `medhold_text_free`.
///
/// # Safety
/// `host` is null or alive, `case_json` null or `len` bytes; `decision` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_decide(
    host: *const Host,
    case_json: *const c_char,
    len: usize,
    decision: *mut Text,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe {
        hand_out_text(decision, "decision", error, || handle(host, "host")?.decide(text(case_json, len, "case_json")?))
    }
}

/// Hands out what is made of a batch, and its lines that are no case, or refuses it for one of those.
///
/// # Safety
/// As the functions that are built on it.
pub(super) unsafe fn batch(
    (ptr, len): (*const c_char, usize),
    (out, name): (*mut Text, &'static str),
    rejects: *mut Text,
    error: *mut *mut Error,
    make: impl FnOnce(&Batch) -> Result<String, Refusal>,
) -> Code {
    // SAFETY: the caller's promise.
    let rejects = unsafe { Out::at(rejects) };
    if let Some(place) = &rejects {
        place.put(Text::none());
    }
    let work = || {
        // SAFETY: the caller's promise.
        let batch = Batch::read(unsafe { text(ptr, len, "cases") }?);
        if rejects.is_none() {
            batch.whole()?;
        }
        let made = make(&batch)?;
        if let Some(place) = &rejects {
            place.put(Text::of(batch.rejects()));
        }
        Ok(made)
    };
    // SAFETY: the caller's promise.
    unsafe { hand_out_text(out, name, error, work) }
}

/// Decides several cases, a line each, and asks each source of evidence once for all of them; `decisions` has a line for each in their order,
/// each closed by a line feed. Blank lines are none. Each case is decided by itself, see `medhold_like_cases_decide`.
///
/// Where `rejects` is not null, lines that are no case are left out, and told there: a line each, `{"line": 3, "reason": why}`. Where it is
/// null, they are refused all together for the first. `cases` is lent for the call, `decisions` and `rejects` are the caller's until they go
/// to `medhold_text_free`.
///
/// # Safety
/// `host` is null or alive, `cases` null or `len` bytes; `decisions`, `rejects` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_decide_batch(
    host: *const Host,
    cases: *const c_char,
    len: usize,
    decisions: *mut Text,
    rejects: *mut Text,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe {
        batch((cases, len), (decisions, "decisions"), rejects, error, |batch| {
            Ok(handle(host, "host")?.decide_batch(batch))
        })
    }
}

/// The bare rulings on several cases, a line each: a JSON array of the decisions on its claims, without letter, evidence, or what would change
/// them. All else as of `medhold_host_decide_batch`.
///
/// # Safety
/// As of `medhold_host_decide_batch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_rulings(
    host: *const Host,
    cases: *const c_char,
    len: usize,
    rulings: *mut Text,
    rejects: *mut Text,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe {
        batch((cases, len), (rulings, "rulings"), rejects, error, |batch| Ok(handle(host, "host")?.rulings(batch)))
    }
}

/// Tells why a case is decided as it is, as JSON: what `medhold explain --format json` prints, without the line feed at its end. `language` is
/// that of its sentences, such as `nb`; where it is null, the case's, else the pack's first. The texts are lent for the call, `explanation` is
/// the caller's until it goes to `medhold_text_free`.
///
/// # Safety
/// `host` is null or alive, `case_json` and `language` are null or as long as they say; `explanation` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_explain(
    host: *const Host,
    case_json: *const c_char,
    len: usize,
    language: *const c_char,
    language_len: usize,
    explanation: *mut Text,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe {
        hand_out_text(explanation, "explanation", error, || {
            let language = optional_text(language, language_len, "language")?;
            handle(host, "host")?.explain(text(case_json, len, "case_json")?, language)
        })
    }
}

/// The packs, in the order in which they were added, as a JSON array of objects with `name` and `version`. `packs` is the caller's until it
/// goes to `medhold_text_free`.
///
/// # Safety
/// `host` is null or alive; `packs` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_packs(host: *const Host, packs: *mut Text, error: *mut *mut Error) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { hand_out_text(packs, "packs", error, || Ok(handle(host, "host")?.packs())) }
}

/// What the processes of plugins that run apart went through since the host was built, as a JSON array of objects with `plugin`, `ended`,
/// `overdue`, `unanswered`, `last` and `given_up`; `[]` where nothing went wrong. `troubles` is the caller's until it goes to
/// `medhold_text_free`.
///
/// # Safety
/// `host` is null or alive; `troubles` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_host_troubles(host: *const Host, troubles: *mut Text, error: *mut *mut Error) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    unsafe { hand_out_text(troubles, "troubles", error, || Ok(handle(host, "host")?.troubles())) }
}
