//! From a name to where it is defined, and to every place where it stands.

use lsp_types::{DocumentHighlight, Location, Position};

use crate::index::{Sense, Symbol};
use crate::view::View;

/// Where the name at a position is defined: in each language where it is a message.
pub(crate) fn definition(view: &View, position: Position) -> Option<Vec<Location>> {
    let symbol = &view.name_at(position)?.symbol;
    if let Symbol::File(file) = symbol {
        return view.location(file, &(0..0)).map(|location| vec![location]);
    }
    let defining = view.index.of(symbol).filter(|(_, one)| one.sense == Sense::Defines);
    let found: Vec<Location> = defining.filter_map(|(file, one)| view.location(file, &one.range)).collect();
    (!found.is_empty()).then_some(found)
}

/// Every place where the name at a position stands, in all files of the pack.
pub(crate) fn references(view: &View, position: Position, with_definition: bool) -> Option<Vec<Location>> {
    let symbol = &view.name_at(position)?.symbol;
    let places = view.index.of(symbol).filter(|(_, one)| with_definition || one.sense == Sense::Mentions);
    Some(places.filter_map(|(file, one)| view.location(file, &one.range)).collect())
}

/// Every place in this file where the name at a position stands.
pub(crate) fn highlights(view: &View, position: Position) -> Option<Vec<DocumentHighlight>> {
    let symbol = &view.name_at(position)?.symbol;
    let here = view.index.of(symbol).filter(|(file, _)| *file == view.file());
    let shown = here.map(|(file, one)| DocumentHighlight { range: view.range(file, &one.range), kind: None });
    Some(shown.collect())
}
