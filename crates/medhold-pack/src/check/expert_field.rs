//! `unknown-expert-field`: where a pack says what experts need for standing, every field that a rule asks must be among them.

use medhold_model::{Code, Diagnostic};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let declared = &pack.manifest.experts;
    if declared.is_empty() {
        return;
    }
    for rule in pack.program.rules() {
        for field in rule.reads.experts.iter().filter(|field| !declared.contains_key(*field)) {
            let message =
                format!("the rule `{}` asks an expert in `{field}`, which the pack does not declare", rule.id);
            let fault = Diagnostic::new(Code::UnknownExpertField, rule.place.clone(), message);
            found.push(fault.did_you_mean(field, declared.keys().map(String::as_str)));
        }
    }
}
