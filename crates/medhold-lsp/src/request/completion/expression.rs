//! What may be written in an expression.

use std::collections::BTreeSet;

use lsp_types::CompletionItemKind as Icon;
use medhold_model::{ClaimKind, Op};
use medhold_script::{ItemKind, Role};

use super::context::Context;
use super::item::Offer;
use super::rule::named;
use crate::index::{Base, Symbol, before};
use crate::language::{self, Kind, Word, words};
use crate::request::hover;
use crate::view::View;

/// What an operand may be, the pack's own names first.
pub(super) fn offers(view: &View, context: &Context<'_>) -> Vec<Offer> {
    if context.word_back(1) == "::" {
        return members(view, context.word_back(2));
    }
    let manifest = view.pack().manifest();
    let scope = view.pack().program().scope();
    let name = |name: &str, icon| named(view, &Symbol::Name(name.to_owned()), icon);
    let mut offers = variables(context);
    offers.extend(manifest.measures.iter().map(|measure| {
        name(measure.name.as_str(), Icon::Variable).detail(hover::declared::kind(measure.kind, Some(&measure.unit)))
    }));
    offers.extend(
        manifest.parameters.iter().map(|one| name(one.name.as_str(), Icon::Constant).detail(one.value.to_string())),
    );
    offers.extend(words(Kind::Root).iter().map(|word| told(word, Icon::Variable)));
    offers.extend(functions(view, view.file(), ItemKind::Function));
    offers.extend(functions(view, view.file(), ItemKind::Constant));
    offers.extend(imports(context));
    offers.extend(scope.tables.iter().map(|table| {
        let key = format!("{}[${{1:{}}}].${{2:column}}", table.name, table.key);
        name(table.name.as_str(), Icon::Struct).detail("table").snippet(key)
    }));
    offers.extend(scope.functions.iter().map(|one| {
        named(view, &Symbol::Offered(one.name.clone()), Icon::Function).snippet(format!("{}($0)", one.name))
    }));
    let built_in = words(Kind::Function).iter().filter(|word| word.name != "compensate");
    offers.extend(built_in.map(|word| {
        let call =
            if word.name == "expert" { "expert(\"${1:field}\").$0".to_owned() } else { format!("{}($0)", word.name) };
        let offer = told(word, Icon::Function).snippet(call);
        language::signature(word.name).map_or(offer.clone(), |signature| offer.detail(signature))
    }));
    offers
}

fn told(word: &Word, icon: Icon) -> Offer {
    Offer::new(word.name, icon).about(word.about)
}

fn variables(context: &Context<'_>) -> Vec<Offer> {
    let made = |at: &usize| matches!(context.role(*at), Some(Role::Parameter | Role::Local)) && *at < context.before;
    let tokens = context.item.map_or(0..0, |item| item.tokens.clone());
    let names: BTreeSet<&str> = tokens.filter(made).map(|at| context.word(at)).collect();
    names.into_iter().map(|name| Offer::new(name, Icon::Variable)).collect()
}

/// The functions or constants of a file.
fn functions(view: &View, file: &str, kind: ItemKind) -> Vec<Offer> {
    let Some(indexed) = view.index.file(file) else {
        return Vec::new();
    };
    let items = indexed.syntax.items.iter().filter(|item| item.kind == kind);
    let names = items.filter_map(|item| indexed.syntax.tokens.get(item.name?));
    let names = names.filter_map(|token| indexed.text.get(token.range.clone()));
    let offer = |name: &str| {
        let (name, file) = (name.to_owned(), file.to_owned());
        match kind {
            ItemKind::Function => {
                let call = format!("{name}($0)");
                named(view, &Symbol::Function { file, name }, Icon::Function).snippet(call)
            }
            _ => named(view, &Symbol::Constant { file, name }, Icon::Constant),
        }
    };
    names.map(offer).collect()
}

fn imports(context: &Context<'_>) -> Vec<Offer> {
    let tokens = context.syntax.tokens.iter().filter(|token| token.role == Role::Alias);
    let names = tokens.filter_map(|token| context.text.get(token.range.clone()));
    names.map(|name| Offer::new(name, Icon::Module).snippet(format!("{name}::"))).collect()
}

/// What the file that is imported by this name has.
fn members(view: &View, alias: &str) -> Vec<Offer> {
    let here = view.index.file(view.file()).into_iter().flat_map(|indexed| indexed.occurrences.iter());
    let target = here.into_iter().find_map(|one| match &one.symbol {
        Symbol::File(file) if view.text().get(one.range.clone()) == Some(alias) => Some(file.clone()),
        _ => None,
    });
    let Some(file) = target else {
        return Vec::new();
    };
    [functions(view, &file, ItemKind::Function), functions(view, &file, ItemKind::Constant)].concat()
}

/// What may stand behind a point.
pub(super) fn fields(view: &View, context: &Context<'_>) -> Vec<Offer> {
    let Some(point) = context.back(1) else {
        return Vec::new();
    };
    let manifest = view.pack().manifest();
    let keys = |keys: &[medhold_model::KeyDecl], symbol: fn(String) -> Symbol| {
        keys.iter().map(|key| named(view, &symbol(key.name.to_string()), Icon::Field)).collect()
    };
    match before(context.syntax, context.text, point) {
        Base::Name("claim", read) if read.is_empty() => claim_fields(""),
        Base::Name("claim", read) if read == ["asserts"] => claim_fields("asserts."),
        Base::Name("subject", read) if read.is_empty() => keys(&manifest.subject, Symbol::Subject),
        Base::Name("customer", read) if read.is_empty() => keys(&manifest.customer, Symbol::Customer),
        Base::Name(name, read) if manifest.measure(name).is_some() && read.iter().all(|field| *field == "before") => {
            words(Kind::Part).iter().map(|word| told(word, Icon::Field)).collect()
        }
        Base::Row(table) => columns(view, table),
        Base::Statement => words(Kind::Statement)
            .iter()
            .map(|word| match word.name {
                "states" => told(word, Icon::Method).snippet("states(${1:measure})"),
                _ => told(word, Icon::Field),
            })
            .collect(),
        Base::Name(..) | Base::Value => Vec::new(),
    }
}

fn claim_fields(of: &str) -> Vec<Offer> {
    let fields = words(Kind::ClaimField).iter().filter_map(|word| Some((word, word.name.strip_prefix(of)?)));
    let fields = fields.filter(|(_, name)| !name.contains('.'));
    fields.map(|(word, name)| Offer::new(name, Icon::Field).about(word.about)).collect()
}

fn columns(view: &View, table: &str) -> Vec<Offer> {
    let tables = &view.pack().program().scope().tables;
    let columns = tables.iter().find(|known| known.name.as_str() == table).map_or(&[][..], |known| &known.columns);
    let column = |name: &str| Symbol::Column { table: table.to_owned(), name: name.to_owned() };
    columns.iter().map(|one| named(view, &column(one.name.as_str()), Icon::Field)).collect()
}

/// What a text may be, by what it is compared with, given to, or looked up in.
pub(super) fn texts(view: &View, context: &Context<'_>, literal: usize) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let values = |values: &[String]| values.iter().map(|value| Offer::new(&**value, Icon::EnumMember)).collect();
    let (sign, operand) = (literal.checked_sub(1), literal.checked_sub(2));
    match (sign.map_or("", |at| context.word(at)), operand.map_or("", |at| context.word(at))) {
        ("(", "expert") => manifest.experts.keys().map(|field| Offer::new(&**field, Icon::EnumMember)).collect(),
        ("[", table) => {
            let tables = &view.pack().program().scope().tables;
            let rows = tables.iter().find(|known| known.name.as_str() == table).map(|known| known.rows.keys());
            rows.into_iter().flatten().map(|key| Offer::new(&**key, Icon::EnumMember)).collect()
        }
        ("==" | "!=", word) => {
            let point = operand.and_then(|at| at.checked_sub(1)).filter(|at| matches!(context.word(*at), "." | "?."));
            match point.map(|point| before(context.syntax, context.text, point)) {
                None => manifest.measure(word).map_or_else(Vec::new, |measure| values(&measure.values)),
                Some(Base::Name("claim", read)) => asserted(view, &read, word),
                Some(Base::Name(of @ ("subject" | "customer"), _)) => {
                    let keys = if of == "subject" { &manifest.subject } else { &manifest.customer };
                    keys.iter().find(|key| key.name.as_str() == word).map_or_else(Vec::new, |key| values(&key.values))
                }
                Some(_) => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// What a text field of the claim may be.
fn asserted(view: &View, read: &[&str], field: &str) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let offers = |names: Vec<&str>| names.into_iter().map(|name| Offer::new(name, Icon::EnumMember)).collect();
    match (read, field) {
        ([], "kind") => offers(ClaimKind::ALL.iter().map(|kind| kind.as_str()).collect()),
        (["asserts"], "op") => offers(Op::ALL.iter().map(|op| op.as_str()).collect()),
        (["asserts"], "measure") => offers(manifest.measures.iter().map(|measure| measure.name.as_str()).collect()),
        (["asserts"], "word") => {
            let words: BTreeSet<&str> = manifest.words.values().flatten().map(|word| word.word.as_str()).collect();
            offers(words.into_iter().collect())
        }
        _ => Vec::new(),
    }
}
