//! `source-empty`: a source that names nothing.

use medhold_model::{Code, Diagnostic};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let empty = |source: &String| source.trim().is_empty();
    for rule in pack.program.rules().iter().filter(|rule| rule.source.as_ref().is_some_and(empty)) {
        let message = format!("the source of the rule `{}` is empty", rule.id);
        let help = "name the law, contract or study that it rests on, or leave `source` out";
        found.push(Diagnostic::new(Code::SourceEmpty, rule.place.clone(), message).help(help));
    }
}
