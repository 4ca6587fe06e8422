//! Giving a rule, message, measure or helper another name in all files of its pack, where that changes nothing else.

use std::collections::BTreeMap;

use lsp_types::{Position, Range, WorkspaceEdit};
use medhold::{Offered, check_files};
use medhold_model::{Diagnostic, MeasureId, MessageId, RuleId};
use medhold_pack::PackFiles;
use medhold_script::Role;

use super::action::workspace_edit;
use crate::answer::Refusal;
use crate::index::{Sense, Symbol, within_quotes};
use crate::view::View;

/// The bytes of the name at a position, where it can be given another.
pub(crate) fn prepare(view: &View, position: Position) -> Result<Range, Refusal> {
    let name = view.name_at(position).ok_or_else(|| failed("there is no name here"))?;
    can_be_renamed(view, &name.symbol)?;
    Ok(view.range(view.file(), &name.range))
}

/// The changes that give the name at a position another. The pack is checked with them before they are offered.
pub(crate) fn rename(view: &View, position: Position, new: &str) -> Result<WorkspaceEdit, Refusal> {
    let symbol = &view.name_at(position).ok_or_else(|| failed("there is no name here"))?.symbol;
    can_be_renamed(view, symbol)?;
    is_free(view, symbol, new)?;
    let places: Vec<_> = view.index.of(symbol).map(|(file, one)| (file.to_owned(), one.range.clone())).collect();
    breaks_nothing(view, &places, new)?;
    let edits = places.into_iter().map(|(file, bytes)| (file, bytes, new.to_owned())).collect();
    workspace_edit(view, edits).ok_or(Refusal::Internal)
}

fn failed(reason: impl Into<String>) -> Refusal {
    Refusal::Failed(reason.into())
}

fn can_be_renamed(view: &View, symbol: &Symbol) -> Result<(), Refusal> {
    let defined = view.index.of(symbol).any(|(_, one)| one.sense == Sense::Defines);
    let manifest = view.pack().manifest();
    match symbol {
        _ if !defined => Err(failed(format!("`{}` is no name of this pack", symbol.name()))),
        Symbol::Rule(_)
        | Symbol::Message(_)
        | Symbol::Function { .. }
        | Symbol::Constant { .. }
        | Symbol::Variable { .. } => Ok(()),
        Symbol::Name(name) => match manifest.measure(name) {
            None => Err(failed(format!("`{name}` is known outside the pack: profiles and tables go by it"))),
            Some(measure) => match (&measure.from, written_as_text(view, name)) {
                (Some(plugin), _) => Err(failed(format!("the plugin `{plugin}` gives `{name}` by this name"))),
                (None, Some(place)) => Err(failed(format!("`{name}` is also written as a text, at {place}"))),
                (None, None) => Ok(()),
            },
        },
        _ => Err(failed(format!("`{}` is known outside the pack: cases go by it", symbol.name()))),
    }
}

/// Where a measure's name stands as a text, which may or may not mean the measure.
fn written_as_text(view: &View, name: &str) -> Option<String> {
    for (file, indexed) in view.index.files() {
        let line = |at: usize| indexed.text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        let texts = indexed.syntax.tokens.iter().filter(|token| token.role == Role::Text);
        let of_rule = texts.map(|token| within_quotes(&indexed.text, &token.range)).find(|inner| {
            let meant = indexed.occurrences.iter().any(|one| one.range == *inner);
            !meant && indexed.text.get(inner.clone()) == Some(name)
        });
        let variant = file.ends_with(".ftl").then(|| indexed.text.find(&format!("[{name}]"))).flatten();
        if let Some(at) = of_rule.map(|inner| inner.start).or(variant) {
            return Some(format!("{file}:{}", line(at)));
        }
    }
    None
}

/// Whether a name is one of its kind, and none that the pack has already.
fn is_free(view: &View, symbol: &Symbol, new: &str) -> Result<(), Refusal> {
    let grammar = match symbol {
        Symbol::Rule(_) => new.parse::<RuleId>().map(drop).map_err(|error| error.to_string()),
        Symbol::Message(_) => new.parse::<MessageId>().map(drop).map_err(|error| error.to_string()),
        _ => new.parse::<MeasureId>().map(drop).map_err(|error| error.to_string()),
    };
    grammar.map_err(failed)?;
    let renamed = match symbol.clone() {
        Symbol::Rule(_) => Symbol::Rule(new.to_owned()),
        Symbol::Message(_) => Symbol::Message(new.to_owned()),
        Symbol::Function { file, .. } => Symbol::Function { file, name: new.to_owned() },
        Symbol::Constant { file, .. } => Symbol::Constant { file, name: new.to_owned() },
        Symbol::Variable { file, item, .. } => Symbol::Variable { file, item, name: new.to_owned() },
        _ => Symbol::Name(new.to_owned()),
    };
    let bare = Symbol::Name(new.to_owned());
    let mut taken = view.index.of(&renamed).chain(view.index.of(&bare).filter(|_| !is_id(symbol)));
    match taken.find(|(_, one)| one.sense == Sense::Defines) {
        Some((file, _)) => Err(failed(format!("`{new}` is taken, in `{file}`"))),
        None => Ok(()),
    }
}

fn is_id(symbol: &Symbol) -> bool {
    matches!(symbol, Symbol::Rule(_) | Symbol::Message(_))
}

/// Checks the pack with the changes: nothing may be found in it that was not found before.
fn breaks_nothing(view: &View, places: &[(String, std::ops::Range<usize>)], new: &str) -> Result<(), Refusal> {
    let before: BTreeMap<String, String> =
        view.index.files().map(|(file, indexed)| (file.to_owned(), indexed.text.to_string())).collect();
    let mut after = before.clone();
    for (file, bytes) in places.iter().rev() {
        if let Some(text) = after.get_mut(file) {
            text.replace_range(bytes.clone(), new);
        }
    }
    let found = |texts| check_files(PackFiles::from_texts(texts), &Offered::default()).diagnostics;
    let count = |diagnostics: &[Diagnostic]| {
        diagnostics.iter().fold(BTreeMap::<_, usize>::new(), |mut counts, one| {
            *counts.entry((one.code, one.place.file.clone())).or_default() += 1;
            counts
        })
    };
    let (before, after) = (count(&found(before)), found(after));
    let counted = count(&after);
    let worse = counted.iter().find(|(what, times)| before.get(what).copied().unwrap_or_default() < **times);
    let new_fault =
        worse.and_then(|(what, _)| after.iter().rev().find(|one| (one.code, &one.place.file) == (what.0, &what.1)));
    match new_fault {
        Some(fault) => Err(failed(format!("with that name, {} at {}", fault.message, fault.place))),
        None => Ok(()),
    }
}
