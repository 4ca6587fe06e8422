//! `message-unused`: a message that no rule names and no other message shows.

use medhold_model::{Code, Diagnostic, Place};
use std::collections::BTreeSet;

use super::Inspected;

/// Messages by which a pack writes a sentence of the letter its own way, and those by which a letter names things.
const OF_THE_LETTER: [&str; 5] = ["letter-", "measure-", "subject-", "expert-", "table-"];

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let reasons = pack.program.rules().iter().flat_map(|rule| &rule.because);
    let named: BTreeSet<&str> = reasons.map(|reason| reason.message.as_str()).collect();
    for language in pack.catalogue.languages() {
        let shown = pack.catalogue.referenced(language);
        for id in pack.catalogue.ids(language) {
            if named.contains(id) || shown.contains(id) || OF_THE_LETTER.iter().any(|prefix| id.starts_with(prefix)) {
                continue;
            }
            let place = pack.catalogue.place(language, id).cloned();
            let place = place.unwrap_or_else(|| Place::file(&format!("messages/{language}.ftl")));
            let message = format!("no rule gives the reason `{id}`");
            found.push(
                Diagnostic::new(Code::MessageUnused, place, message).help("remove it, or name it in a `because`"),
            );
        }
    }
}
