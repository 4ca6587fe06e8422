//! `plugin-input`: what a plugin must know to give a measure is declared by the pack, or the measure could never be had.

use medhold_model::{Code, Diagnostic, KeyDecl};

use super::Inspected;
use crate::{Declared, Input, InputNeed};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let subject: Vec<&str> = pack.manifest.subject.iter().map(key_name).collect();
    let measures: Vec<&str> = pack.manifest.measures.iter().map(|measure| measure.name.as_str()).collect();
    let parameters: Vec<&str> = pack.manifest.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
    for (measure, inputs) in pack.inputs() {
        let kinds = [
            ("key of the subject", &inputs.subject, &subject),
            ("measure", &inputs.measures, &measures),
            ("parameter", &inputs.parameters, &parameters),
        ];
        for (what, needed, known) in kinds {
            let lacking = needed
                .iter()
                .filter(|input| input.need == InputNeed::Required && !known.contains(&input.name.as_str()));
            found.extend(lacking.map(|input| fault(pack, measure, what, input, known)));
        }
    }
}

fn key_name(key: &KeyDecl) -> &str {
    key.name.as_str()
}

fn fault(pack: &Inspected<'_>, measure: &str, what: &str, input: &Input, known: &[&str]) -> Diagnostic {
    let message =
        format!("to give `{measure}` its plugin needs the {what} `{}`, which the pack does not declare", input.name);
    let place = pack.manifest.place(Declared::Measure, measure);
    Diagnostic::new(Code::PluginInput, place, message).did_you_mean(&input.name, known.iter().copied())
}
