//! Codes of airlines and airports.

use std::fmt;

/// A code of up to four letters and digits (IATA or ICAO), in upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Code([u8; 4]);

impl Code {
    /// The code that this text writes, or none where it is none. Blanks around it and lower case are forgiven.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = text.trim().as_bytes();
        let mut code = [0; 4];
        if text.is_empty() || text.len() > code.len() {
            return None;
        }
        for (place, byte) in code.iter_mut().zip(text) {
            if !byte.is_ascii_alphanumeric() {
                return None;
            }
            *place = byte.to_ascii_uppercase();
        }
        Some(Self(code))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = std::str::from_utf8(&self.0).unwrap_or_default();
        f.write_str(text.trim_end_matches('\0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_in_any_case_and_written_in_upper_case() {
        assert_eq!(Code::read(" ewr ").unwrap().to_string(), "EWR");
        assert_eq!(Code::read("9E").unwrap().to_string(), "9E");
        for text in ["", "  ", "Newark", "E-R", "ØRL"] {
            assert_eq!(Code::read(text), None, "{text}");
        }
    }
}
