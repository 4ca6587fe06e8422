//! Beginning a message in the languages in which it is not written.

use std::ops::Range;

use medhold_script::{Role, Syntax};

use super::{Action, appended};
use crate::index::{Sense, Symbol};
use crate::view::View;

/// Adds the message that a rule names to the files of the languages that lack it, with what the rule tells it.
pub(super) fn action(view: &View, bytes: Range<usize>) -> Option<Action<'static>> {
    let syntax = view.syntax()?;
    let named = |role: Role, range: &Range<usize>| {
        role == Role::Message && range.start <= bytes.end && bytes.start <= range.end
    };
    let at = syntax.tokens.iter().position(|token| named(token.role, &token.range))?;
    let id = view.text().get(syntax.tokens.get(at)?.range.clone())?.trim_matches('"');
    let symbol = Symbol::Message(id.to_owned());
    let written: Vec<&str> =
        view.index.of(&symbol).filter(|(_, one)| one.sense == Sense::Defines).map(|(file, _)| file).collect();
    let languages = &view.pack().manifest().languages;
    let files = languages.iter().map(|language| format!("messages/{language}.ftl"));
    let lacking: Vec<String> =
        files.filter(|file| view.index.file(file).is_some() && !written.contains(&file.as_str())).collect();
    if lacking.is_empty() || id.is_empty() {
        return None;
    }
    let told = told(view, syntax, at);
    let shown = told.iter().map(|name| format!(" {{ ${name} }}")).collect::<String>();
    let stub = format!("{id} = (to be written){shown}");
    Some(Action {
        title: format!(
            "Begin `{id}` in {}",
            lacking.iter().map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ")
        ),
        remedies: None,
        edits: lacking.iter().map(|file| appended(view, file, &stub)).collect(),
    })
}

/// The names of what a reason tells its message.
fn told<'v>(view: &'v View, syntax: &Syntax, message: usize) -> Vec<&'v str> {
    let rest = syntax.tokens.get(message + 1..).unwrap_or_default();
    let reason = rest.iter().take_while(|token| !matches!(token.role, Role::Clause | Role::RuleId));
    let keys = reason.filter(|token| token.role == Role::Key);
    keys.filter_map(|token| view.text().get(token.range.clone())).collect()
}
