//! What the name under the pointer means.

pub(crate) mod declared;
mod function;
mod key;
pub(crate) mod message;
mod rule;

use lsp_types::{Hover, MarkupContent, MarkupKind, Position};

use crate::index::{Symbol, Term};
use crate::language;
use crate::view::View;

/// What the name at a position means.
pub(crate) fn hover(view: &View, position: Position) -> Option<Hover> {
    let named = view.name_at(position).and_then(|name| Some((about(view, &name.symbol)?, name)));
    match named {
        Some((text, name)) => {
            Some(Hover { contents: markdown(text).into(), range: Some(view.range(view.file(), &name.range)) })
        }
        None => key::hover(view, view.offset(position)),
    }
}

/// What a name means, in Markdown; none where nothing is known of it.
pub(crate) fn about(view: &View, symbol: &Symbol) -> Option<String> {
    match symbol {
        Symbol::Rule(id) => rule::about(view, id),
        Symbol::Message(id) => message::about(view, id),
        Symbol::Topic(name) => declared::topic(view, name),
        Symbol::Name(name) => declared::name(view, name),
        Symbol::Subject(name) => declared::key(view, "subject", name),
        Symbol::Customer(name) => declared::key(view, "customer", name),
        Symbol::Column { table, name } => declared::column(view, table, name),
        Symbol::Plugin(name) => declared::plugin(view, name),
        Symbol::Expert(field) => declared::expert(view, field),
        Symbol::Function { file, name } => function::defined(view, file, name),
        Symbol::Constant { file, name } => function::constant(view, file, name),
        Symbol::Offered(name) => function::offered(view, name),
        Symbol::File(file) => function::file(view, file),
        Symbol::Variable { .. } => None,
        Symbol::Term(term) => word(term),
    }
}

/// What a word of the language says.
fn word(term: &Term) -> Option<String> {
    let word = language::of(term)?;
    let signature = match term {
        Term::Function(name) => language::signature(name).map(|signature| format!("\n\n{signature}")),
        _ => None,
    };
    Some(format!("{}\n\n{}{}", code(word.form), word.about, signature.unwrap_or_default()))
}

/// Code of the rule language as Markdown has it.
pub(crate) fn code(text: &str) -> String {
    format!("```medhold\n{text}\n```")
}

pub(crate) fn markdown(value: String) -> MarkupContent {
    MarkupContent { kind: MarkupKind::Markdown, value }
}

/// Facts in a line each, empty ones left out.
fn lines(heading: String, facts: impl IntoIterator<Item = Option<String>>) -> String {
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    if facts.is_empty() { heading } else { format!("{heading}\n\n{}", facts.join("\n\n")) }
}

/// `A`, `B` as code.
fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
