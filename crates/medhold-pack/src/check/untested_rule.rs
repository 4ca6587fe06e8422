//! `untested-rule`: a rule that no case of the pack shows at work.

use std::collections::BTreeSet;

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::case::Mentioned;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let mentions = pack.cases.iter().flat_map(|case| &case.mentions);
    let tested: BTreeSet<&str> =
        mentions.filter(|mention| mention.what == Mentioned::Rule).map(|mention| mention.name.as_str()).collect();
    for rule in pack.program.rules().iter().filter(|rule| !tested.contains(rule.id.as_str())) {
        let message = format!("no case shows the rule `{}` at work", rule.id);
        let help = format!("add one to `cases/` with `expect = {{ rule = \"{}\" }}`", rule.id);
        found.push(Diagnostic::new(Code::UntestedRule, rule.place.clone(), message).help(help));
    }
}
