//! What helper functions, constants, files and plugins' functions are.

use medhold_script::{ItemKind, Role, SyntaxItem};

use super::declared::kind;
use super::{code, lines};
use crate::index::Indexed;
use crate::view::View;

/// A helper function: how it is called, and the comment above it.
pub(super) fn defined(view: &View, file: &str, name: &str) -> Option<String> {
    let (indexed, item) = item(view, file, ItemKind::Function, name)?;
    let tokens = indexed.syntax.tokens.get(item.tokens.clone())?;
    let body =
        tokens.iter().find(|token| token.role == Role::Symbol && text(indexed, &token.range).starts_with('{'))?;
    let head = text(indexed, &(item.range.start..body.range.start)).trim_end();
    Some(lines(code(head), [Some(item.docs.clone()), elsewhere(view, file)]))
}

/// A constant: how it is written.
pub(super) fn constant(view: &View, file: &str, name: &str) -> Option<String> {
    let (indexed, item) = item(view, file, ItemKind::Constant, name)?;
    Some(lines(code(text(indexed, &item.range)), [Some(item.docs.clone()), elsewhere(view, file)]))
}

/// A plugin's function.
pub(super) fn offered(view: &View, name: &str) -> Option<String> {
    let functions = &view.pack().program().scope().functions;
    let function = functions.iter().find(|function| function.name == name)?;
    let takes = function.parameters.iter().map(|(of, unit)| kind(*of, unit.as_ref())).collect::<Vec<_>>().join(", ");
    let gives = kind(function.result.0, function.result.1.as_ref());
    Some(format!("**function** `{name}` of the plugin `{}`\n\ntakes {takes}\n\ngives {gives}", function.plugin))
}

/// A rule file: the comment that it begins with.
pub(super) fn file(view: &View, file: &str) -> Option<String> {
    let text = view.text_of(file);
    let comment = text.lines().take_while(|line| line.starts_with("//") && !line.starts_with("///"));
    let comment: Vec<&str> = comment.map(|line| line.trim_start_matches('/').trim()).collect();
    view.index.file(file).map(|_| lines(format!("**rule file** `{file}`"), [Some(comment.join("\n"))]))
}

fn item<'v>(view: &'v View, file: &str, kind: ItemKind, name: &str) -> Option<(&'v Indexed, &'v SyntaxItem)> {
    let indexed = view.index.file(file)?;
    let named = |item: &&SyntaxItem| {
        let token = item.name.and_then(|at| indexed.syntax.tokens.get(at));
        item.kind == kind && token.is_some_and(|token| text(indexed, &token.range) == name)
    };
    Some((indexed, indexed.syntax.items.iter().find(named)?))
}

fn text<'v>(indexed: &'v Indexed, range: &std::ops::Range<usize>) -> &'v str {
    indexed.text.get(range.clone()).unwrap_or_default()
}

fn elsewhere(view: &View, file: &str) -> Option<String> {
    (file != view.file()).then(|| format!("in `{file}`"))
}
