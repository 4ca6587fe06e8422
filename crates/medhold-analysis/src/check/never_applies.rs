//! `never-applies`: a rule whose guard holds on no case at all.

use medhold_model::{Code, Diagnostic};
use medhold_script::Rule;

use crate::bench::Asking;

pub(super) fn diagnostic(rule: &Rule, asking: &Asking<'_, '_>) -> Diagnostic {
    let message = format!("the rule `{}` can never apply: no case makes its guard true", rule.id);
    let fault = Diagnostic::new(Code::NeverApplies, rule.place.clone(), message);
    fault.help(asking.contradiction(rule))
}
