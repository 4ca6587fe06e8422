//! Putting two rules in order that contradict each other.

use std::ops::Range;

use medhold_model::{Code, Diagnostic};
use medhold_script::{ItemKind, Role, SyntaxItem};

use super::{Action, in_backticks};
use crate::index::{Sense, Symbol};
use crate::view::View;

/// Has the rule at fault override the other one that the conflict names.
pub(super) fn action<'d>(view: &View, diagnostic: &'d Diagnostic, bytes: &Range<usize>) -> Option<Action<'d>> {
    if diagnostic.code != Code::RulesConflict {
        return None;
    }
    let syntax = view.syntax()?;
    let item = syntax.items.iter().find(|item| item.kind == ItemKind::Rule && item.range.contains(&bytes.start))?;
    let own = item.name.and_then(|at| syntax.tokens.get(at)).and_then(|token| view.text().get(token.range.clone()))?;
    let is_other = |name: &&str| {
        let rule = Symbol::Rule((*name).to_owned());
        *name != own.trim_matches('"') && view.index.of(&rule).any(|(_, one)| one.sense == Sense::Defines)
    };
    let other = in_backticks(&diagnostic.message).find(is_other)?;
    let (at, text) = addition(view, item, other)?;
    Some(Action {
        title: format!("Let it override `{other}`"),
        remedies: Some(diagnostic),
        edits: vec![(view.file().to_owned(), at..at, text)],
    })
}

/// Where and how the other rule is named: after those that are overridden already, else in a clause of its own.
fn addition(view: &View, item: &SyntaxItem, other: &str) -> Option<(usize, String)> {
    let syntax = view.syntax()?;
    let tokens = syntax.tokens.get(item.tokens.clone())?;
    if let Some(last) = tokens.iter().rev().find(|token| token.role == Role::Override) {
        return Some((last.range.end, format!(", \"{other}\"")));
    }
    let is_brace = |range: &Range<usize>| view.text().get(range.clone()) == Some("{");
    let brace = tokens.iter().find(|token| token.role == Role::Symbol && is_brace(&token.range))?;
    Some((brace.range.end, format!("\n    overrides \"{other}\"")))
}
