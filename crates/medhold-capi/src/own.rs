//! Evidence from the app's own code: requests as JSON out, answers as JSON in.

#![expect(unsafe_code, reason = "the app's functions are called through raw pointers")]

use std::ffi::{c_char, c_void};

use medhold::plugin_wire::{Answer as Answered, Description, Request};
use medhold::{PlainEvidence, Plugin};

use crate::code::Code;
use crate::refusal::Refusal;

/// Where the app's code writes what it answers. It lives for the time of the call that it is handed to.
pub struct Answer(pub(crate) Vec<u8>);

/// Evidence of measures from the app's own code. It is called from any thread, from several at a time, and must not throw, long-jump or end
/// the process. Equal requests must have equal answers.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub struct Evidence {
    /// `sizeof(medhold_evidence)`, as the program was compiled.
    pub struct_size: usize,
    /// What the functions are handed; nobody else looks at it.
    pub state: *mut c_void,
    /// Answers a batch. `requests` is a JSON array of `count` requests, in UTF-8, `len` bytes and a zero; each is an object with
    /// `measure`, and what the measure is described to read in `subject`, `measures`, `parameters`, `at` and `before`. With
    /// `medhold_answer_put` it writes a JSON array of as many answers in the same order, `{"Ok": [record, ...]}` with the latest record last
    /// or `{"Err": {"reason": "unknown_subject" or "no_data" or "unreachable", "text": why}}`, and returns `MEDHOLD_OK`. A record has
    /// `value` and `source`, and may have `low`, `high`, `n`, `unit`, `from`, `to`, `as_of` and `method`. With any other code, what it
    /// writes is the reason, lower case, no final period.
    pub evidence: Option<
        unsafe extern "C" fn(
            state: *mut c_void,
            requests: *const c_char,
            len: usize,
            count: usize,
            answer: *mut Answer,
        ) -> Code,
    >,
    /// Frees `state`, once, when neither builder nor host needs it any more; may be null.
    pub free: Option<unsafe extern "C" fn(state: *mut c_void)>,
}

/// The app's functions, taken over: the state is freed when this goes.
pub(crate) struct Taken(Evidence);

// SAFETY: the header demands functions that may be called from any thread, from several at a time, and gives them the state alone.
unsafe impl Send for Taken {}
// SAFETY: as above.
unsafe impl Sync for Taken {}

impl Taken {
    /// Takes the app's functions over; the state is freed in any case.
    pub(crate) fn of(evidence: Evidence) -> Self {
        Self(evidence)
    }

    /// These functions in the place of a plugin of this name, as they are described.
    pub(crate) fn plugin(self, name: &str, description: &str) -> Result<Plugin, Refusal> {
        if self.0.struct_size < size_of::<Evidence>() {
            let reason = "`struct_size` of the evidence is too small; set it to `sizeof(medhold_evidence)`";
            return Err(Refusal::BadValue(reason.to_owned()));
        }
        if self.0.evidence.is_none() {
            return Err(Refusal::Null("evidence->evidence"));
        }
        let name = name.parse().map_err(|error: medhold::IdError| Refusal::BadValue(error.to_string()))?;
        let description: Description = serde_json::from_str(description)
            .map_err(|error| Refusal::BadValue(format!("the description can't be read: {error}")))?;
        Plugin::own(name, &description, self).map_err(|error| Refusal::BadValue(error.to_string()))
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if let Some(free) = self.0.free {
            // SAFETY: the state is the app's own, and this is the only time that it is freed.
            unsafe { free(self.0.state) }
        }
    }
}

impl PlainEvidence for Taken {
    fn evidence(&self, requests: &[Request]) -> Result<Vec<Answered>, String> {
        let ask = self.0.evidence.ok_or("it has no function to ask")?;
        let mut text = serde_json::to_vec(requests).map_err(|error| error.to_string())?;
        let len = text.len();
        text.push(0);
        let mut answer = Answer(Vec::new());
        // SAFETY: the app's function, as the header has it; text and answer outlive the call.
        let code = unsafe { ask(self.0.state, text.as_ptr().cast(), len, requests.len(), &raw mut answer) };
        if code != Code::OK {
            return Err(String::from_utf8_lossy(&answer.0).into_owned());
        }
        serde_json::from_slice(&answer.0).map_err(|error| format!("its answer can't be read: {error}"))
    }
}
