//! Texts that were handed out.

#![expect(unsafe_code, reason = "what crosses the line is raw pointers")]

use crate::lent::Out;
use crate::text::Text;

/// Frees a text that the library handed out, and makes it none, so that freeing it twice does nothing. Null does nothing.
///
/// # Safety
/// `text` is null, or points at a text that the library wrote, or at one whose fields are zero; nobody else uses it meanwhile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn medhold_text_free(text: *mut Text) {
    // SAFETY: the caller's promise, as the header has it.
    let Some(place) = (unsafe { Out::at(text) }) else { return };
    // SAFETY: as above; what stands there is overwritten before anybody sees it again.
    let taken = unsafe { text.read() };
    place.put(Text::none());
    // SAFETY: as above.
    unsafe { taken.take_back() }
}
