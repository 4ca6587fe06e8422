//! What stands in a file, for an editor's outline, and where in the workspace a rule stands; what of it can be folded.

use lsp_types::{DocumentSymbol, FoldingRange, FoldingRangeKind, SymbolKind, WorkspaceSymbol};
use medhold_pack::MANIFEST;
use medhold_script::{ItemKind, SyntaxItem};

use crate::index::{Sense, Symbol, within_quotes};
use crate::view::View;

/// The rules, functions and constants of a rule file; what a manifest declares; the messages of a file of messages.
pub(crate) fn outline(view: &View) -> Option<Vec<DocumentSymbol>> {
    if let Some(syntax) = view.syntax() {
        return Some(syntax.items.iter().filter_map(|item| of_item(view, item)).collect());
    }
    let indexed = view.index.file(view.file())?;
    let defined = indexed.occurrences.iter().filter(|one| one.sense == Sense::Defines && !one.range.is_empty());
    let shown = defined.map(|one| {
        let range = view.range(view.file(), &one.range);
        symbol(one.symbol.name(), detail(view, &one.symbol), icon(&one.symbol), (range, range))
    });
    Some(shown.collect())
}

fn of_item(view: &View, item: &SyntaxItem) -> Option<DocumentSymbol> {
    let kind = match item.kind {
        ItemKind::Rule => SymbolKind::Class,
        ItemKind::Function => SymbolKind::Function,
        ItemKind::Constant => SymbolKind::Constant,
        ItemKind::Import | ItemKind::Other => return None,
    };
    let token = view.syntax()?.tokens.get(item.name?)?;
    let name = within_quotes(view.text(), &token.range);
    let first = item.docs.lines().next().map(str::to_owned);
    let ranges = (view.range(view.file(), &item.range), view.range(view.file(), &name));
    // The protocol takes no symbol without a name.
    let name = view.text().get(name).filter(|name| !name.is_empty()).unwrap_or("?");
    Some(symbol(name, first, kind, ranges))
}

fn symbol(
    name: &str,
    detail: Option<String>,
    kind: SymbolKind,
    (range, selection_range): (lsp_types::Range, lsp_types::Range),
) -> DocumentSymbol {
    #[expect(deprecated, reason = "the protocol's own type has it")]
    DocumentSymbol {
        name: name.to_owned(),
        detail,
        kind,
        tags: None,
        deprecated: None,
        range,
        selection_range,
        children: None,
    }
}

fn detail(view: &View, symbol: &Symbol) -> Option<String> {
    let manifest = view.pack().manifest();
    match symbol {
        Symbol::Name(name) if view.file() == MANIFEST => {
            Some(manifest.measure(name).map_or("parameter".to_owned(), |measure| measure.kind.to_string()))
        }
        Symbol::Topic(_) => Some("topic".to_owned()),
        Symbol::Subject(_) => Some("subject".to_owned()),
        Symbol::Customer(_) => Some("customer".to_owned()),
        Symbol::Plugin(_) => Some("plugin".to_owned()),
        Symbol::Expert(_) => Some("expert".to_owned()),
        _ => None,
    }
}

fn icon(symbol: &Symbol) -> SymbolKind {
    match symbol {
        Symbol::Topic(_) => SymbolKind::Namespace,
        Symbol::Message(_) => SymbolKind::String,
        Symbol::Plugin(_) => SymbolKind::Module,
        Symbol::Subject(_) | Symbol::Customer(_) | Symbol::Column { .. } => SymbolKind::Field,
        _ => SymbolKind::Variable,
    }
}

/// The rules, measures, parameters, topics and messages of a pack whose names hold the letters of a query in their order.
pub(crate) fn in_workspace(view: &View, query: &str) -> Vec<WorkspaceSymbol> {
    let all = view.index.files().flat_map(|(file, indexed)| indexed.occurrences.iter().map(move |one| (file, one)));
    let wanted = all.filter(|(_, one)| {
        let kind = matches!(one.symbol, Symbol::Rule(_) | Symbol::Name(_) | Symbol::Topic(_) | Symbol::Message(_));
        kind && one.sense == Sense::Defines && holds(one.symbol.name(), query)
    });
    let shown = wanted.filter_map(|(file, one)| {
        let kind = if matches!(one.symbol, Symbol::Rule(_)) { SymbolKind::Class } else { icon(&one.symbol) };
        let location = serde_json::json!({
            "name": one.symbol.name(), "kind": kind, "containerName": file, "location": view.location(file, &one.range)?,
        });
        serde_json::from_value(location).ok()
    });
    shown.collect()
}

fn holds(name: &str, query: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    query.chars().flat_map(char::to_lowercase).all(|wanted| letters.any(|letter| letter == wanted))
}

/// What of a rule file can be folded: rules, functions, and comments of several lines above them.
pub(crate) fn folds(view: &View) -> Option<Vec<FoldingRange>> {
    let items = view.syntax()?.items.iter().filter(|item| item.kind != ItemKind::Other);
    let folds = items.filter_map(|item| {
        let range = view.range(view.file(), &item.range);
        (range.start.line < range.end.line).then_some(FoldingRange {
            start_line: range.start.line,
            start_character: None,
            end_line: range.end.line,
            end_character: None,
            kind: Some(FoldingRangeKind::Region),
            collapsed_text: None,
        })
    });
    Some(folds.collect())
}
