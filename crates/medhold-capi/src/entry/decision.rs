//! What programs without a JSON reader want of a decision.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use std::ffi::c_char;

use crate::code::Code;
use crate::decision::Letter;
use crate::error::Error;
use crate::guard::guarded;
use crate::lent::{Out, text};
use crate::text::Text;

/// The letter of a decision: its subject and its text, none where no letter was written, and whether it is released, 1 or 0. A letter that is
/// not released goes to a person, not to the customer. Each of the three may be null where it is not wanted. `decision` is lent for the call,
/// `subject` and `body` are the caller's until they go to `medhold_text_free`.
///
/// # Safety
/// `decision` is null or `len` bytes; `subject`, `body`, `released` and `error` are null or can be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_decision_letter(
    decision: *const c_char,
    len: usize,
    subject: *mut Text,
    body: *mut Text,
    released: *mut u32,
    error: *mut *mut Error,
) -> Code {
    // SAFETY: the caller's promise, as the header has it.
    let (subject, body, released) = unsafe { (Out::at(subject), Out::at(body), Out::at(released)) };
    // SAFETY: as above.
    guarded(unsafe { Out::at(error) }, || {
        [&subject, &body].into_iter().flatten().for_each(|place| place.put(Text::none()));
        released.iter().for_each(|place| place.put(0));
        // SAFETY: as above.
        let letter = Letter::of(unsafe { text(decision, len, "decision") }?)?;
        for (place, text) in [(&subject, letter.subject), (&body, letter.body)] {
            if let (Some(place), Some(text)) = (place, text) {
                place.put(Text::of(text));
            }
        }
        released.iter().for_each(|place| place.put(u32::from(letter.released)));
        Ok(())
    })
}
