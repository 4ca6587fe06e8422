//! What a program is told of a call that could not be done.

use std::ffi::{CStr, CString};

use crate::code::Code;
use crate::refusal::Refusal;

/// What a call that could not be done says of it: its code, a message, and all that is wrong with a pack.
pub struct Error {
    code: Code,
    message: CString,
    diagnostics: CString,
}

impl Error {
    pub(crate) fn of(refusal: &Refusal) -> Self {
        Self {
            code: refusal.code(),
            message: closed(&refusal.to_string()),
            diagnostics: closed(&refusal.diagnostics()),
        }
    }

    pub(crate) fn code(&self) -> Code {
        self.code
    }

    pub(crate) fn message(&self) -> &CStr {
        &self.message
    }

    pub(crate) fn diagnostics(&self) -> &CStr {
        &self.diagnostics
    }
}

/// The text with a zero at its end; what the program itself put in, such as a name, may hold zeros, which would end it before.
fn closed(text: &str) -> CString {
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}
