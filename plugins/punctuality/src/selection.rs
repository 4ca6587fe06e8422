//! Which flights a question is about.

use std::fmt;

use medhold_plugin::{Absence, Inputs};

use crate::code::Code;
use crate::flights::Flight;

/// The flights that a claim's subject names; what it leaves open is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct Selection {
    pub(crate) origin: Option<Code>,
    pub(crate) destination: Option<Code>,
    pub(crate) carrier: Option<Code>,
    pub(crate) number: Option<u32>,
}

impl Selection {
    /// What a subject names. A flight may be written with its carrier (`UA1545`, `UA 1545`) or without (`1545`).
    pub(crate) fn read(subject: &Inputs) -> Result<Self, Absence> {
        let code = |key: &str| match subject.text(key)? {
            Some(text) => Code::read(text).map(Some).ok_or_else(|| Absence::unknown_subject(no_code(key, text))),
            None => Ok(None),
        };
        let mut selection = Self {
            origin: code("origin")?,
            destination: code("destination")?,
            carrier: code("carrier")?,
            number: None,
        };
        if let Some(text) = subject.text("flight")? {
            selection.set_flight(text)?;
        }
        Ok(selection)
    }

    fn set_flight(&mut self, text: &str) -> Result<(), Absence> {
        let unknown = |why: &str| Err(Absence::unknown_subject(format!("`{text}` {why}")));
        let Some((carrier, number)) = flight_number(text) else {
            return unknown("is no flight number; write it as `UA1545` or `1545`");
        };
        match (carrier, self.carrier) {
            (Some(of_flight), Some(given)) if of_flight != given => {
                return unknown(&format!("is no flight of `{given}`"));
            }
            (Some(of_flight), _) => self.carrier = Some(of_flight),
            (None, _) => {}
        }
        self.number = Some(number);
        Ok(())
    }

    /// What it fixes, one by one; a flight's number with its carrier.
    pub(crate) fn parts(&self) -> [Self; 4] {
        let open = Self::default();
        [
            Self { carrier: self.carrier, ..open },
            Self { origin: self.origin, ..open },
            Self { destination: self.destination, ..open },
            Self { carrier: self.carrier, number: self.number, ..open },
        ]
    }

    /// Whether this flight is one of them.
    pub(crate) fn takes(&self, flight: &Flight) -> bool {
        self.origin.is_none_or(|origin| origin == flight.origin)
            && self.destination.is_none_or(|destination| destination == flight.destination)
            && self.carrier.is_none_or(|carrier| carrier == flight.carrier)
            && self.number.is_none_or(|number| number == flight.number)
    }
}

fn no_code(key: &str, text: &str) -> String {
    let example = if key == "carrier" { "UA" } else { "EWR" };
    format!("`{text}` as `{key}` is no code; write it as `{example}`")
}

/// Splits a flight's number from its carrier: two letters or digits, of which one is a letter.
fn flight_number(text: &str) -> Option<(Option<Code>, u32)> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some((None, number));
    }
    let (carrier, number) = text.split_at_checked(2)?;
    let digits = number.trim_start_matches([' ', '-']);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some((Some(Code::read(carrier)?), digits.parse().ok()?))
}

/// The selection in words: `flights by UA from EWR to IAH`.
impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.carrier, self.number) {
            (Some(carrier), Some(number)) => write!(f, "flight {carrier} {number}")?,
            (Some(carrier), None) => write!(f, "flights by {carrier}")?,
            (None, Some(number)) => write!(f, "flight {number}")?,
            (None, None) => f.write_str("flights")?,
        }
        if let Some(origin) = self.origin {
            write!(f, " from {origin}")?;
        }
        if let Some(destination) = self.destination {
            write!(f, " to {destination}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(subject: &[(&str, &str)]) -> Result<String, String> {
        let subject = subject.iter().copied().collect();
        Selection::read(&subject).map(|s| s.to_string()).map_err(|none| none.text)
    }

    #[test]
    fn a_flight_is_named_with_or_without_its_carrier() {
        for flight in ["UA1545", "ua 1545", "UA-1545"] {
            assert_eq!(read(&[("flight", flight)]), Ok("flight UA 1545".to_owned()));
        }
        assert_eq!(read(&[("flight", "9E3456")]), Ok("flight 9E 3456".to_owned()));
        assert_eq!(read(&[("flight", "1545"), ("carrier", "UA")]), Ok("flight UA 1545".to_owned()));
        assert_eq!(read(&[("flight", "1545"), ("origin", "EWR")]), Ok("flight 1545 from EWR".to_owned()));
    }

    #[test]
    fn what_cannot_be_a_flight_or_a_code_is_unknown() {
        assert_eq!(read(&[("flight", "UA1545"), ("carrier", "DL")]), Err("`UA1545` is no flight of `DL`".to_owned()));
        assert!(read(&[("flight", "the early one")]).is_err());
        assert!(read(&[("flight", "U")]).is_err());
        assert_eq!(read(&[("origin", "Newark")]), Err("`Newark` as `origin` is no code; write it as `EWR`".to_owned()));
    }
}
