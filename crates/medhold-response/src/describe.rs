//! Names and values in running text.

use medhold_message::{Argument, RenderError, text_of};
use medhold_model::{Kind, MeasureDecl, MeasureId, Value};

use crate::voice::{Told, Voice, word};

/// The most of a customer's own words that a letter repeats, in characters.
const LONGEST_QUOTE: usize = 400;

impl<'a> Voice<'a> {
    /// The name in running text of a measure, or of what else a rule reads: `subject.origin`, `expert("airworthiness")`,
    /// `tek17["stair-width"]`. None where the pack gives none.
    pub(crate) fn name(&self, path: &str) -> Option<String> {
        let titles = path.parse::<MeasureId>().ok().and_then(|id| self.stationery.measure_titles.get(&id));
        let title = titles.and_then(|titles| self.translated(titles)).cloned();
        title.or_else(|| {
            let rendered = self.optional(&message_of(path), &Told::new())?;
            rendered.ok().map(|segments| text_of(&segments))
        })
    }

    /// A measured value as the letter writes it.
    pub(crate) fn quantity(&self, measure: &str, value: &Value) -> Result<String, RenderError> {
        let decl = self.stationery.measures.iter().find(|decl| decl.name.as_str() == measure);
        let told = Told::from([
            ("quantity", Argument::fact(value.clone())),
            ("form", word(decl.map_or("plain", form))),
            ("unit", word(decl.map_or("", |decl| decl.unit.as_str()))),
        ]);
        self.sentence("letter-quantity", &told).map(|segments| text_of(&segments))
    }
}

/// How the values of a measure are written.
fn form(decl: &MeasureDecl) -> &'static str {
    match (decl.kind, decl.unit.as_str()) {
        (Kind::Share, _) => "share",
        (Kind::Number | Kind::Count, "min") => "minutes",
        (Kind::Number | Kind::Count, "d") => "days",
        (Kind::Number | Kind::Count, "km") => "kilometres",
        (Kind::Number | Kind::Count, unit) if !matches!(unit, "" | "1" | "any") => "unit",
        _ => "plain",
    }
}

/// The message that names what a rule reads: `subject-origin` for `subject.origin`.
fn message_of(path: &str) -> String {
    let inner = |prefix: &str, close: &str| path.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(close));
    if let Some(field) = inner("expert(\"", "\")") {
        return format!("expert-{}", field.replace(' ', "-"));
    }
    if let Some(key) = path.strip_prefix("subject.") {
        return format!("subject-{key}");
    }
    match path.split_once('[') {
        Some((table, _)) => format!("table-{table}"),
        None => format!("measure-{path}"),
    }
}

/// The customer's own words for a quotation: on one line, without quotation marks around the whole, and cut at a word where they
/// are longer than a letter repeats. None where there are none.
pub(crate) fn quoted(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = unquoted(&line);
    if bare.is_empty() {
        return None;
    }
    let Some((cut, _)) = bare.char_indices().nth(LONGEST_QUOTE) else {
        return Some(bare.to_owned());
    };
    let kept = bare.get(..cut).unwrap_or(bare);
    let whole = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    Some(format!("{} …", whole.trim_end_matches([',', ';', ':', ' '])))
}

/// The text without quotation marks that enclose it.
fn unquoted(text: &str) -> &str {
    const MARKS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('„', '“'), ('"', '"')];
    let strip = |(open, close): (char, char)| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.contains([open, close])).then_some(inner)
    };
    MARKS.into_iter().find_map(strip).unwrap_or(text).trim()
}

/// The text with its first letter in upper case.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_customers_words_are_kept_and_only_cut_where_they_are_very_long() {
        assert_eq!(quoted("  Alltid\n forsinket! ").as_deref(), Some("Alltid forsinket!"));
        assert_eq!(quoted("«Alltid forsinket»").as_deref(), Some("Alltid forsinket"));
        assert_eq!(quoted("\"a\" og \"b\"").as_deref(), Some("\"a\" og \"b\""));
        assert_eq!(quoted(" \n"), None);
        let long = quoted(&"forsinket igjen, ".repeat(60)).unwrap();
        assert!(long.ends_with("forsinket igjen …") && long.chars().count() < 405, "{long}");
    }

    #[test]
    fn what_a_rule_reads_has_a_message_for_its_name() {
        assert_eq!(message_of("late_share"), "measure-late_share");
        assert_eq!(message_of("subject.origin"), "subject-origin");
        assert_eq!(message_of("expert(\"fire safety\")"), "expert-fire-safety");
        assert_eq!(message_of("tek17[\"stair-width\"]"), "table-tek17");
    }
}
