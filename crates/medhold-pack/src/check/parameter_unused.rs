//! `parameter-unused`: a parameter that nothing reads changes nothing, however a client sets it.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::Declared;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    if pack.lacks_a_plugin() {
        return;
    }
    let used: BTreeSet<_> = pack.program.rules().iter().flat_map(|rule| &rule.reads.parameters).collect();
    let needed: BTreeSet<&str> =
        pack.inputs().flat_map(|(_, inputs)| &inputs.parameters).map(|input| input.name.as_str()).collect();
    for parameter in &pack.manifest.parameters {
        let name = parameter.name.as_str();
        let read = pack.program.scope().parameter(name).is_some_and(|index| used.contains(&index));
        if !read && !needed.contains(name) {
            let place = pack.manifest.place(Declared::Parameter, name);
            let message = format!("no rule and no plugin reads the parameter `{name}`");
            found.push(Diagnostic::new(Code::ParameterUnused, place, message).help("remove it, or read it in a rule"));
        }
    }
}
