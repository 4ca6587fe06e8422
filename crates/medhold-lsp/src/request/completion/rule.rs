//! What may be written in a rule file.

use std::ops::Range;

use lsp_types::CompletionItemKind as Icon;
use medhold_script::{ItemKind, Role};

use super::context::Context;
use super::expression::{self, fields};
use super::item::{Offer, escaped};
use super::word_around;
use crate::index::{Sense, Symbol, within_quotes};
use crate::language::{Kind, words};
use crate::request::hover;
use crate::view::View;

/// The clauses that every rule has, in the order in which they are written.
const MANDATORY: [&str; 5] = ["when", "authority", "finding", "remedy", "because"];

const RULE: &str = "rule \"${1:id}\" on \"${2:topic}\" {\n    when      ${3:condition}\n    authority ${4|law,expert,evidence,business,customer|}\n    finding   ${5|fact,misconception,outdated,opinion,unproven|}\n    remedy    ${6|honour,improve,explain,compensate,decline,investigate,escalate|}\n    because   \"${7:message}\"\n}";

/// What may be written at a byte, and what it takes the place of.
pub(super) fn offers(view: &View, offset: usize) -> Option<(Range<usize>, Vec<Offer>)> {
    let text = view.text();
    let context = Context::of(text, view.syntax()?, offset)?;
    if let Some(literal) = context.within_text {
        let inner = within_quotes(text, &view.syntax()?.tokens.get(literal)?.range);
        let end = word_around(text, offset, true).end.min(inner.end);
        return Some((inner.start..end.max(inner.start), in_text(view, &context, literal)));
    }
    let replaced = word_around(text, offset, false);
    if matches!(context.word_back(1), "." | "?.") {
        return Some((replaced, fields(view, &context)));
    }
    let offers = match context.item.map(|item| item.kind) {
        None | Some(ItemKind::Other | ItemKind::Import) => top(),
        Some(ItemKind::Rule) => in_rule(view, &context),
        Some(ItemKind::Function | ItemKind::Constant) => expression::offers(view, &context),
    };
    Some((replaced, offers))
}

fn top() -> Vec<Offer> {
    let offer =
        |label: &str, about: &str, snippet: &str| Offer::new(label, Icon::Snippet).about(about).snippet(snippet);
    vec![
        offer("rule", "A rule with its clauses.", RULE),
        offer("fn", "A helper function, for this file and those that import it.", "fn ${1:name}(${2:}) {\n    $0\n}"),
        offer("const", "A name for a value.", "const ${1:NAME} = ${2:value};"),
        offer("import", "The functions of another file of the pack.", "import \"${1:file}\" as ${2:name};"),
    ]
}

fn in_rule(view: &View, context: &Context<'_>) -> Vec<Offer> {
    if context.open.is_empty() {
        return match context.word_back(1) {
            "on" | "," => topics(view).into_iter().map(Offer::quoted).collect(),
            _ => Vec::new(),
        };
    }
    let inside = context.open.len() > 1;
    let clause = context.clause.map_or("", |at| context.word(at));
    let fresh = context.clause.is_some() && context.back(1) == context.clause;
    match clause {
        "authority" if fresh => language_words(Kind::Authority),
        "finding" if fresh => language_words(Kind::Finding),
        "finding" => [vec![keyword("partly", "The claim holds in part.")], clauses(context)].concat(),
        "remedy" if fresh => remedies(),
        "overrides" if fresh || context.word_back(1) == "," => rules(view).into_iter().map(Offer::quoted).collect(),
        "because" if fresh => messages(view).into_iter().map(Offer::quoted).collect(),
        "because" if !inside => [with(view, context), clauses(context)].concat(),
        "because" if names_argument(context) => arguments(view, context),
        "valid" if fresh => vec![keyword("from", "The first day.").snippet("from \"${1:2024-01-01}\"")],
        "valid" => [vec![keyword("to", "The last day.").snippet("to \"${1:2030-12-31}\"")], clauses(context)].concat(),
        "source" if fresh => Vec::new(),
        "" => clauses(context),
        _ if inside || context.wants_operand() => expression::offers(view, context),
        _ => clauses(context),
    }
}

fn keyword(word: &str, about: &str) -> Offer {
    Offer::new(word, Icon::Keyword).about(about)
}

fn language_words(kind: Kind) -> Vec<Offer> {
    words(kind).iter().map(|word| Offer::new(word.name, Icon::EnumMember).about(word.about)).collect()
}

fn remedies() -> Vec<Offer> {
    let offers = words(Kind::Remedy).iter().map(|word| {
        let offer = Offer::new(word.name, Icon::EnumMember).about(word.about);
        if word.name == "compensate" { offer.snippet("compensate(${1:amount}, \"${2:EUR}\")") } else { offer }
    });
    offers.collect()
}

/// Clauses, those first that the rule must have and has not.
fn clauses(context: &Context<'_>) -> Vec<Offer> {
    let written: Vec<&str> = context.item.map_or_else(Vec::new, |item| {
        let clauses = item.tokens.clone().filter(|at| context.role(*at) == Some(Role::Clause));
        clauses.map(|at| context.word(at)).collect()
    });
    let mut clauses: Vec<_> = words(Kind::Clause).iter().collect();
    clauses.retain(|word| word.name == "because" || !written.contains(&word.name));
    clauses
        .sort_by_key(|word| (!MANDATORY.contains(&word.name) || written.contains(&word.name), word.name == "because"));
    let offers = clauses.into_iter().map(|word| {
        let body = match word.name {
            "because" => "\"${1:message}\"",
            "overrides" => "\"${1:rule}\"",
            "source" => "\"${1:source}\"",
            "valid" => "from \"${1:2024-01-01}\"",
            _ => "$0",
        };
        keyword(word.name, word.about).snippet(format!("{:<9} {body}", word.name))
    });
    offers.collect()
}

/// `with #{ … }` with what the message is told.
fn with(view: &View, context: &Context<'_>) -> Vec<Offer> {
    if context.back(1).and_then(|at| context.role(at)) != Some(Role::Message) {
        return Vec::new();
    }
    let arguments = hover::message::arguments(view.pack(), message(context));
    let places = arguments.iter().zip(1..).map(|(name, place)| format!("{}: ${{{place}:{name}}}", escaped(name)));
    let places = places.collect::<Vec<_>>().join(", ");
    let snippet = if arguments.is_empty() {
        "with #{ ${1:name}: ${2:value} \\}".to_owned()
    } else {
        format!("with #{{ {places} \\}}")
    };
    vec![keyword("with", "What the message is told.").snippet(snippet)]
}

/// The message of the clause that the place lies in.
fn message<'v>(context: &Context<'v>) -> &'v str {
    let clause = context.clause.unwrap_or_default();
    let at = (clause..context.before).find(|at| context.role(*at) == Some(Role::Message));
    at.map_or("", |at| context.word(at).trim_matches('"'))
}

fn names_argument(context: &Context<'_>) -> bool {
    context.open.len() == 2 && matches!(context.word_back(1), "#{" | ",")
}

/// What the message is told and the rule does not give yet.
fn arguments(view: &View, context: &Context<'_>) -> Vec<Offer> {
    let given = |name: &String| {
        let clause = context.clause.unwrap_or_default();
        (clause..context.before).any(|at| context.role(at) == Some(Role::Key) && context.word(at) == name.as_str())
    };
    let missing = hover::message::arguments(view.pack(), message(context)).into_iter().filter(|name| !given(name));
    missing.map(|name| Offer::new(&*name, Icon::Property).snippet(format!("{}: $0", escaped(&name)))).collect()
}

/// What may stand within a text, by what the text is.
fn in_text(view: &View, context: &Context<'_>, literal: usize) -> Vec<Offer> {
    match context.role(literal) {
        Some(Role::Topic) => topics(view),
        Some(Role::Override) => rules(view),
        Some(Role::Message) => messages(view),
        Some(Role::ImportPath) => {
            let files = view.index.files().filter(|(file, _)| file.ends_with(".rhai") && *file != view.file());
            files.filter_map(|(file, _)| Some(Offer::new(file.strip_suffix(".rhai")?, Icon::File))).collect()
        }
        Some(Role::Text) => expression::texts(view, context, literal),
        _ => Vec::new(),
    }
}

fn topics(view: &View) -> Vec<Offer> {
    let topics = view.pack().manifest().topics.keys().map(|topic| Symbol::Topic(topic.to_string()));
    topics.map(|topic| named(view, &topic, Icon::Module)).collect()
}

/// Every rule of the pack but the one that is written.
fn rules(view: &View) -> Vec<Offer> {
    defined(view, Icon::Class, |symbol| matches!(symbol, Symbol::Rule(_)))
}

/// Every message of the pack, once.
fn messages(view: &View) -> Vec<Offer> {
    defined(view, Icon::Text, |symbol| matches!(symbol, Symbol::Message(id) if !id.starts_with('-')))
}

/// What is defined in the texts as they are now, by name.
pub(super) fn defined(view: &View, icon: Icon, wanted: impl Fn(&Symbol) -> bool) -> Vec<Offer> {
    let all = view.index.files().flat_map(|(_, indexed)| indexed.occurrences.iter());
    let mut symbols: Vec<&Symbol> =
        all.filter(|one| one.sense == Sense::Defines && wanted(&one.symbol)).map(|one| &one.symbol).collect();
    symbols.sort();
    symbols.dedup();
    symbols.into_iter().map(|symbol| named(view, symbol, icon)).collect()
}

/// A name with what it means.
pub(super) fn named(view: &View, symbol: &Symbol, icon: Icon) -> Offer {
    let offer = Offer::new(symbol.name(), icon);
    match hover::about(view, symbol) {
        Some(about) => offer.about(about),
        None => offer,
    }
}
