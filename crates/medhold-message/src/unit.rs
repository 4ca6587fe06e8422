//! The words of units and currencies in each language, themselves written in Fluent.

use std::sync::{Arc, OnceLock};

use medhold_model::Language;

use crate::read::read;
use crate::table::Table;

/// The words of a language; for one that is not written here, symbols that are read everywhere.
pub(crate) fn table(language: &Language) -> Arc<Table> {
    static TABLES: OnceLock<[Arc<Table>; 4]> = OnceLock::new();
    let [nb, nn, en, any] = TABLES.get_or_init(|| {
        [
            load(include_str!("units/nb.ftl")),
            load(include_str!("units/nn.ftl")),
            load(include_str!("units/en.ftl")),
            load(include_str!("units/any.ftl")),
        ]
    });
    let primary = language.as_str().split('-').next().unwrap_or_default();
    Arc::clone(match primary {
        "nb" | "no" => nb,
        "nn" => nn,
        "en" => en,
        _ => any,
    })
}

fn load(text: &str) -> Arc<Table> {
    let mut table = Table::default();
    // The files are the crate's own, and a test says that nothing is wrong with them.
    let _ = read(&mut table, "units.ftl", text);
    Arc::new(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_words() {
        let texts = [include_str!("units/nb.ftl"), include_str!("units/nn.ftl"), include_str!("units/en.ftl")];
        let all = load(include_str!("units/any.ftl"));
        for text in texts {
            let mut table = Table::default();
            assert_eq!(read(&mut table, "units.ftl", text), []);
            assert!(table.messages.keys().eq(all.messages.keys()));
        }
    }
}
