//! What the names in rules mean: told once for all the rules that use them.

use std::collections::BTreeMap;

use medhold_script::Phrase;
use medhold_words::Outline;

use super::rule::outline;
use super::{Document, Html, element, with};

impl Document<'_> {
    /// Links to the meanings of the names that a guard uses, those within other meanings not among them.
    pub(super) fn terms(&self, phrase: &Phrase) -> Html {
        let mut links = Html::default();
        for clause in
            self.wording().definitions(phrase).into_iter().filter(|term| term.meaning.is_some()).map(|term| term.clause)
        {
            if let Some(number) = self.meanings().keys().position(|known| *known == clause) {
                links.push(if links.is_empty() { "" } else { "; " });
                links.push(with("a", &[("href", &format!("#meaning-{}", number + 1))], clause));
            }
        }
        links
    }

    /// Every name that some rule uses, with what it means.
    pub(super) fn glossary(&self) -> Html {
        let term = |(number, (clause, meaning)): (usize, (&String, &Outline))| {
            let id = format!("meaning-{number}");
            with(
                "div",
                &[("class", "meaning"), ("id", &id)],
                [element("p", element("em", clause.as_str())), outline(meaning)],
            )
        };
        let meanings = self.meanings();
        if meanings.is_empty() {
            return self.paragraph("none-meanings");
        }
        [self.note("meanings-note"), (1..).zip(meanings).map(term).collect()].into()
    }
}

/// The names in the guards of a pack's rules with what they mean, by name.
pub(super) fn meanings(wording: &medhold_words::Wording<'_>, pack: &medhold_pack::Pack) -> BTreeMap<String, Outline> {
    let phrases = pack.program().rules().iter().map(|rule| wording.phrase(rule));
    let terms = phrases.flat_map(|phrase| wording.definitions(&phrase));
    terms.filter_map(|term| Some((term.clause, term.meaning?))).collect()
}
