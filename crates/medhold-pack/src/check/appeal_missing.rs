//! `appeal-missing`: whoever is refused is told where to go, so every language of the pack names the body. A warning: the
//! pack can decide, and a letter that refuses without naming a body is withheld.

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for language in &pack.manifest.languages {
        let declared = pack.manifest.places.has(Declared::Appeal, language.as_str());
        if !declared {
            let place = pack.manifest.place(Declared::Language, language.as_str());
            let message = format!("no body to complain to is named in `{language}`");
            let help = format!("add `[appeal.{language}]` with `body`, `free` and `within`");
            found.push(Diagnostic::new(Code::AppealMissing, place, message).help(help));
        }
    }
}
