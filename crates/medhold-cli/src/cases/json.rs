//! One JSON document: a case, an array of cases, or several cases one after another.

use std::fmt;

use medhold_model::Case;
use serde::Deserializer;
use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{FileName, Item};

/// The cases of a document, each with the line on which it begins. Where the document breaks off or breaks its grammar, what
/// stands before is kept.
pub(crate) fn cases(file: &FileName, bytes: &[u8]) -> Vec<Item> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(e) => {
            let line = line_of(bytes, e.valid_up_to());
            return vec![Err(file.reject(line, "the line is not UTF-8; save the file as UTF-8", b""))];
        }
    };
    let mut found = Vec::new();
    let fault = values(text, &mut found).err();
    let mut items: Vec<Item> = found.iter().map(|raw| case(file, text, raw.get())).collect();
    items.extend(fault.map(|e| Err(broken(file, &e))));
    if items.is_empty() {
        items.push(Err(file.reject(0, "the file holds no case", b"")));
    }
    items
}

fn case(file: &FileName, text: &str, raw: &str) -> Item {
    // The value is a part of the text, so that its distance from the start tells its line.
    let line = line_of(text.as_bytes(), (raw.as_ptr() as usize).saturating_sub(text.as_ptr() as usize));
    Case::from_json(raw).map(|case| (line, case)).map_err(|fault| file.reject(line, fault.to_string(), raw.as_bytes()))
}

fn broken(file: &FileName, error: &serde_json::Error) -> super::Reject {
    let text = error.to_string();
    let reason = text.split(" at line ").next().unwrap_or_default();
    let reason = if error.is_eof() {
        "the file is cut off here; restore its end".to_owned()
    } else {
        format!("the file is not JSON from here on (column {}): {reason}", error.column())
    };
    file.reject(error.line() as u64, reason, b"")
}

fn values<'a>(text: &'a str, found: &mut Vec<&'a RawValue>) -> Result<(), serde_json::Error> {
    if text.trim_start().starts_with('[') {
        let mut json = serde_json::Deserializer::from_str(text);
        Elements(found).deserialize(&mut json)?;
        return json.end();
    }
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        found.push(value?);
    }
    Ok(())
}

/// Collects the elements of an array up to the first that can't be read.
struct Elements<'f, 'a>(&'f mut Vec<&'a RawValue>);

impl<'a> DeserializeSeed<'a> for Elements<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for Elements<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of cases")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            self.0.push(item);
        }
        Ok(())
    }
}

fn line_of(text: &[u8], offset: usize) -> u64 {
    let before = text.get(..offset).unwrap_or(text);
    before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"{"id":"A","claims":[{"id":"1","topic":"comfort","kind":"preference"}]}"#;

    fn read(text: &str) -> Vec<Result<u64, String>> {
        cases(&FileName::new("c.json"), text.as_bytes())
            .into_iter()
            .map(|item| item.map(|(line, _)| line).map_err(|reject| reject.to_string()))
            .collect()
    }

    #[test]
    fn one_case_an_array_and_cases_in_a_row_are_read() {
        assert_eq!(read(CASE), [Ok(1)]);
        assert_eq!(read(&format!("[\n{CASE},\n{CASE}\n]")), [Ok(2), Ok(3)]);
        assert_eq!(read(&format!("{CASE}\n{CASE}")), [Ok(1), Ok(2)]);
    }

    #[test]
    fn a_faulty_case_does_not_cost_its_neighbours() {
        let all = read(&format!("[{{\"id\":\"B\"}},\n{CASE}]"));
        assert!(all[0].as_ref().unwrap_err().contains("missing field `claims`"));
        assert_eq!(all[1], Ok(2));
    }

    #[test]
    fn an_array_that_breaks_off_keeps_what_stands_before() {
        let all = read(&format!("[{CASE},\n{}", &CASE[..30]));
        assert_eq!(all[0], Ok(1));
        assert_eq!(all[1], Err("c.json:2: the file is cut off here; restore its end".to_owned()));
    }
}
