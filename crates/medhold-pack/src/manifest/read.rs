//! Reading a manifest section by section, every fault of it in one run.

use medhold_model::Diagnostic;

use super::declared::Manifest;
use super::{
    appeal, check, deadline, expert, firm, header, invariant, key, measure, names, parameter, perception, plugin,
    shape, table, topic, waiver, word,
};
use crate::document::{Faults, Section, Whole, parse};

/// Reads the text of `pack.toml`. What is at fault is left out, or stands with a sensible value, so that the rest can be
/// checked against it.
pub(crate) fn read(text: &str) -> (Manifest, Vec<Diagnostic>, Whole) {
    let faults = Faults::new(crate::MANIFEST, text);
    let (table, whole) = parse(text, &faults);
    let top = Section::top(&table, &faults);
    let mut manifest = Manifest::default();
    header::read(&top, &mut manifest);
    plugin::read(&top, &mut manifest);
    measure::read(&top, &mut manifest);
    key::read(&top, &mut manifest);
    parameter::read(&top, &mut manifest);
    topic::read(&top, &mut manifest);
    word::read(&top, &mut manifest);
    perception::read(&top, &mut manifest);
    shape::read(&top, &mut manifest);
    invariant::read(&top, &mut manifest);
    table::read(&top, &mut manifest);
    appeal::read(&top, &mut manifest);
    deadline::read(&top, &mut manifest);
    firm::read(&top, &mut manifest);
    header::letter(&top, &mut manifest);
    check::read(&top, &mut manifest);
    waiver::read(&top, &mut manifest);
    expert::read(&top, &mut manifest);
    names::check(&manifest, &faults);
    if whole == Whole::Yes {
        top.end();
    }
    (manifest, faults.into_found(), whole)
}
