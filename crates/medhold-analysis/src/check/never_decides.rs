//! `never-decides`: a rule that can apply, and that others keep from deciding wherever it does.

use medhold_model::{Code, Diagnostic};
use medhold_pack::Pack;
use medhold_script::Rule;

use crate::Example;
use crate::bench::at;

pub(super) fn diagnostic(rule: &Rule, pack: &Pack, example: Option<&Example>) -> Diagnostic {
    let instead = example.and_then(|example| example.decision.claims.first()?.rule.clone());
    let instead = instead.and_then(|id| pack.program().rule(id.as_str()));
    let message = match instead {
        Some(other) => {
            let why = goes_before(other, rule);
            format!(
                "the rule `{}` never decides: wherever it applies, others go before it, such as `{}` ({}), {why}",
                rule.id,
                other.id,
                at(&other.place)
            )
        }
        None => format!("the rule `{}` never decides: wherever it applies, others go before it", rule.id),
    };
    let help = "take it out, or narrow what goes before it; a rule that must win names the other in `overrides`";
    Diagnostic::new(Code::NeverDecides, rule.place.clone(), message).help(help)
}

fn goes_before(other: &Rule, rule: &Rule) -> String {
    if other.overrides.contains(&rule.id) {
        return "which overrides it".to_owned();
    }
    format!("for `{}` goes before `{}`", other.authority, rule.authority)
}
