//! `table-unused`: a table that no rule looks anything up in.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic, Place};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    if pack.program.rules().is_empty() {
        return;
    }
    let reads = pack.program.rules().iter().flat_map(|rule| &rule.reads.tables);
    let read: BTreeSet<&str> = reads.map(String::as_str).collect();
    for table in &pack.program.scope().tables {
        let name = table.name.as_str();
        if !read.contains(name) && !pack.in_an_invariant(name) {
            let place = Place::file(&format!("tables/{name}.csv"));
            let message = format!("no rule looks anything up in the table `{name}`");
            found.push(Diagnostic::new(Code::TableUnused, place, message).help("remove it, or read it in a rule"));
        }
    }
}
