//! `measure-unused`: a measure that no rule, word, case or plugin has a use for is a slip of the pen or left over.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::Declared;
use crate::case::Mentioned;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    if pack.lacks_a_plugin() {
        return;
    }
    let used = used(pack);
    for measure in &pack.manifest.measures {
        let name = measure.name.as_str();
        if !used.contains(name) && !pack.manifest.words.contains_key(name) {
            let message = format!("no rule reads the measure `{name}`, and nobody can say anything of it");
            let place = pack.manifest.place(Declared::Measure, name);
            let help = "remove it, or read it in a rule; `[words]` lets customers say something of it";
            found.push(Diagnostic::new(Code::MeasureUnused, place, message).help(help));
        }
    }
}

/// The measures that a rule reads or asks an expert of, a plugin needs, or a case of the pack asserts something of.
fn used(pack: &Inspected<'_>) -> BTreeSet<String> {
    let scope = pack.program.scope();
    let reads = pack.program.rules().iter().map(|rule| &rule.reads);
    let read = reads.flat_map(|reads| reads.measures.iter().chain(&reads.before).chain(&reads.stated));
    let read = read.filter_map(|index| scope.measure_name(*index)).map(ToString::to_string);
    let needed = pack.inputs().flat_map(|(_, inputs)| &inputs.measures).map(|input| input.name.clone());
    let mentions = pack.cases.iter().flat_map(|case| &case.mentions);
    let asserted = mentions.filter(|mention| mention.what == Mentioned::Measure).map(|mention| mention.name.clone());
    read.chain(needed).chain(asserted).collect()
}
