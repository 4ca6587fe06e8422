//! TOML: one case, or `[[case]]` tables.

use medhold_model::Case;
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use toml::{Spanned, Table, Value};

use super::{FileName, Item};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Several {
    case: Vec<Spanned<Table>>,
}

/// The cases of a document, each with the line on which it begins.
pub(crate) fn cases(file: &FileName, bytes: &[u8]) -> Vec<Item> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(_) => {
            return vec![Err(file.reject(0, "the file is not UTF-8; save it as UTF-8", b""))];
        }
    };
    let table: Table = match toml::from_str(text) {
        Ok(table) => table,
        Err(e) => return vec![Err(broken(file, text, &e))],
    };
    if !table.contains_key("case") {
        return vec![case(file, 1, table)];
    }
    match toml::from_str::<Several>(text) {
        Ok(several) => several.case.into_iter().map(|table| one(file, text, table)).collect(),
        Err(e) => vec![Err(broken(file, text, &e))],
    }
}

fn one(file: &FileName, text: &str, table: Spanned<Table>) -> Item {
    let line = line_of(text, table.span().start);
    case(file, line, table.into_inner())
}

fn case(file: &FileName, line: u64, table: Table) -> Item {
    let raw = table.to_string();
    Case::from_deserializer(json_table(table))
        .map(|case| (line, case))
        .map_err(|fault| file.reject(line, fault.to_string(), raw.as_bytes()))
}

fn broken(file: &FileName, text: &str, error: &toml::de::Error) -> super::Reject {
    let line = error.span().map_or(0, |span| line_of(text, span.start));
    file.reject(line, format!("the file is not TOML as cases have it: {}", error.message()), b"")
}

fn json_table(table: Table) -> Json {
    Json::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect::<Map<_, _>>())
}

/// TOML's own dates become the texts that cases have.
fn json(value: Value) -> Json {
    match value {
        Value::String(text) => Json::String(text),
        Value::Integer(number) => Json::from(number),
        Value::Float(number) => Json::from(number),
        Value::Boolean(flag) => Json::Bool(flag),
        Value::Datetime(date) => Json::String(date.to_string()),
        Value::Array(items) => Json::Array(items.into_iter().map(json).collect()),
        Value::Table(table) => json_table(table),
    }
}

fn line_of(text: &str, offset: usize) -> u64 {
    let before = text.get(..offset).unwrap_or(text);
    before.matches('\n').count() as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Item> {
        cases(&FileName::new("c.toml"), text.as_bytes())
    }

    const CLAIM: &str = "id = \"1\"\ntopic = \"comfort\"\nkind = \"preference\"\n";

    #[test]
    fn a_case_may_have_a_date_of_tomls_own() {
        let items = read(&format!("id = \"A\"\nreceived = 2013-12-31\n[[claims]]\n{CLAIM}"));
        let (line, case) = items[0].as_ref().unwrap();
        assert_eq!((*line, case.received.unwrap().to_string().as_str()), (1, "2013-12-31"));
    }

    #[test]
    fn each_case_of_several_has_its_line() {
        let items = read(&format!("[[case]]\nid = \"A\"\n[[case.claims]]\n{CLAIM}\n[[case]]\nid = \"B\"\n"));
        assert_eq!(items[0].as_ref().unwrap().0, 1);
        let reject = items[1].as_ref().unwrap_err();
        assert_eq!(reject.line, 8);
        assert!(reject.reason.contains("missing field `claims`"), "{reject}");
    }

    #[test]
    fn a_fault_of_grammar_is_rejected_with_its_line() {
        let reject = read("id = \"A\"\nreceived = \n").remove(0).unwrap_err();
        assert_eq!(reject.line, 2, "{reject}");
    }
}
