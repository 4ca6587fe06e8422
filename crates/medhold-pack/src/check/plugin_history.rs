//! `plugin-history`: a rule that reads the period before needs a plugin that gives it, or it never decides.

use medhold_model::{Code, Diagnostic};
use medhold_script::{MeasureIndex, Rule};

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for rule in pack.program.rules() {
        let read = rule.reads.before.iter();
        found.extend(read.filter_map(|measure| fault(pack, rule, *measure)));
    }
}

fn fault(pack: &Inspected<'_>, rule: &Rule, measure: MeasureIndex) -> Option<Diagnostic> {
    let decl = pack.program.scope().measure_decl(measure)?;
    let plugin = decl.from.as_ref()?;
    let offer = pack.offers?.get(plugin)?.measures.get(decl.name.as_str())?;
    let message = format!(
        "the rule `{}` reads `{}.before`, and the plugin `{plugin}` gives no earlier period of it",
        rule.id, decl.name
    );
    let fault = Diagnostic::new(Code::PluginHistory, rule.place.clone(), message);
    (!offer.history).then(|| fault.help("read it only where the case gives it: `known(…)`"))
}
