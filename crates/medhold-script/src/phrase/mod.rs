//! A guard as something that can be said: conditions and what they are about, free of any language.

mod flag;
mod inline;
mod noun;
mod said;
mod tidy;
mod truth;

pub use said::{Bound, Either, Helper, Noun, Phrase, Says, Statement, TextTest};

use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Node};

pub(crate) use truth::{examine, truth};

/// How deep helper functions are followed.
const DEEPEST: usize = 12;
/// The most expressions that are put in the place of calls before what is left is said by its name.
const MOST_COPIED: usize = 20_000;

/// A guard; `named` tells which helper functions have words of their own.
pub(crate) fn of_guard(parts: &Parts, guard: &Expr, named: &dyn Fn(&Helper) -> bool) -> Phrase {
    Saying { parts, named, depth: 0, copied: 0 }.flag(guard, false, &[])
}

/// Every helper function, by file and name, each once.
pub(crate) fn helpers(parts: &Parts) -> Vec<Helper> {
    let mut helpers: Vec<Helper> = parts.functions.iter().filter_map(noun::helper_of).collect();
    helpers.sort_by(|a, b| (&a.file, &a.name).cmp(&(&b.file, &b.name)));
    helpers.dedup();
    helpers
}

/// What the helper function that a statement names does.
pub(crate) fn of_helper(parts: &Parts, statement: &Statement, named: &dyn Fn(&Helper) -> bool) -> Option<Phrase> {
    let mut saying = Saying { parts, named, depth: 0, copied: 0 };
    let (id, arguments, _) = called(statement)?;
    let body = saying.inlined(id, arguments)?;
    Some(saying.flag(&body, false, &statement.given))
}

/// What a statement that names a helper function says, or denies, by what the function does.
pub(crate) fn unfolded(parts: &Parts, statement: &Statement, named: &dyn Fn(&Helper) -> bool) -> Option<Phrase> {
    let mut saying = Saying { parts, named, depth: 0, copied: 0 };
    let (id, arguments, negated) = called(statement)?;
    let body = saying.inlined(id, arguments)?;
    Some(saying.flag(&body, negated, &statement.given))
}

/// The call that a statement tests, and whether it denies it.
fn called(statement: &Statement) -> Option<(FunctionId, &[Expr], bool)> {
    if !matches!(statement.says, Says::Helper { .. }) {
        return None;
    }
    let (call, negated) = match &statement.tests.node {
        Node::Not(inner) => (&**inner, true),
        _ => (&statement.tests, false),
    };
    match &call.node {
        Node::Call(id, arguments) => Some((*id, arguments, negated)),
        _ => None,
    }
}

/// The way from expressions to what they say.
struct Saying<'a> {
    parts: &'a Parts,
    named: &'a dyn Fn(&Helper) -> bool,
    depth: usize,
    copied: usize,
}
