//! Evidence of the app's own.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::c_char;

use crate::builder::Builder;
use crate::code::Code;
use crate::error::Error;
use crate::guard::guarded;
use crate::lent::{Out, handle, text};
use crate::own::{Answer, Evidence, Taken};
use crate::refusal::Refusal;

/// Stands in for the plugin of this name with the app's own evidence; no library is then looked for.
///
/// `description` says what it gives, as JSON: `{"measures": [{"name", "kind", "unit", "about", "history", "dated", "subject": [input, ...],
/// "measures": [input, ...], "parameters": [input, ...]}, ...]}`, each input `{"name", "kind", "unit", "required"}`; what is left out is empty
/// or false. The texts and the table are lent for the call. The state is taken over, also where the call can't be done: its `free` is called
/// once, from any thread, when neither builder nor host needs it any more. Only where `evidence` is null there is nothing to take over.
///
/// # Safety
/// `builder` is null or alive, `plugin` and `description` are null or as long as they say, `evidence` is null or a whole table; `error` is
/// null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_builder_evidence(
    builder: *mut Builder,
    plugin: *const c_char,
    plugin_len: usize,
    description: *const c_char,
    description_len: usize,
    evidence: *const Evidence,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    guarded(unsafe { Out::at(error) }, || {
        // SAFETY: as above.
        let taken = Taken::of(*unsafe { handle(evidence, "evidence") }?);
        // SAFETY: as above.
        let (builder, name) = unsafe { (handle(builder, "builder")?, text(plugin, plugin_len, "plugin")?) };
        // SAFETY: as above.
        let description = unsafe { text(description, description_len, "description") }?;
        let plugin = taken.plugin(name, description)?;
        builder.step(|host| host.evidence(name, plugin))
    })
}

/// Writes a piece of an answer, after what was written before. `text` is lent for the call. Only within the call that `answer` was handed
/// to, and from one thread at a time.
///
/// # Safety
/// `answer` is null or what the running call was handed, `text` is null or `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_answer_put(answer: *mut Answer, text: *const c_char, len: usize) -> Code {
    guarded(None, || {
        // SAFETY: the caller's promise, as the header has it.
        let answer = unsafe { answer.as_mut() }.ok_or(Refusal::Null("answer"))?;
        // SAFETY: as above.
        let text = unsafe { crate::lent::text(text, len, "text") }?;
        answer.0.extend_from_slice(text.as_bytes());
        Ok(())
    })
}
