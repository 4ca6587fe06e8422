//! The values that may be set.

use medhold_model::{ParameterDecl, Unit};
use medhold_script::{ParameterIndex, Rule};

use super::topic::links;
use super::{Document, Html, element};

impl Document<'_> {
    /// The pack's parameters.
    pub(super) fn parameters(&self) -> Html {
        let parameters = &self.pack.manifest().parameters;
        if parameters.is_empty() {
            return self.paragraph("none-parameters");
        }
        let head = ["col-name", "col-value", "col-meaning", "col-used"];
        let rows = parameters.iter().map(|parameter| self.parameter(parameter)).collect();
        [self.note("parameters-note"), self.grid(&self.say("parameters"), &head, rows)].into()
    }

    fn parameter(&self, parameter: &ParameterDecl) -> Vec<Html> {
        let index = self.pack.program().scope().parameter(parameter.name.as_str());
        let path = format!("parameter {}", parameter.name);
        let value = self.wording().value_of(&path, &parameter.value);
        let about = parameter.about.clone().unwrap_or_default();
        let readers =
            self.readers(|rule| index.is_some_and(|index: ParameterIndex| rule.reads.parameters.contains(&index)));
        let readers = if readers.is_empty() { Html::from("–") } else { readers };
        let name = self.named(&self.wording().named(&path), parameter.name.as_str());
        vec![name, Html::from(value), Html::named(&about), readers]
    }

    /// Links to the rules of which something holds.
    pub(super) fn readers(&self, reads: impl Fn(&Rule) -> bool) -> Html {
        links(self.pack.program().rules().iter().filter(|rule| reads(rule)).map(|rule| rule.id.as_str()))
    }

    /// A name for people, and below it the name by which the pack has it.
    pub(super) fn named(&self, name: &str, own: &str) -> Html {
        if name == own {
            element("code", own)
        } else {
            [Html::from(name), Html::from(" "), element("small", own)].into()
        }
    }

    /// A kind for people, with its unit.
    pub(super) fn kind(&self, kind: medhold_model::Kind, unit: Option<&Unit>) -> String {
        let name = self.tell("kind", &[("kind", medhold_words::word(kind.name()))].into());
        match unit.filter(|unit| **unit != Unit::one() && !unit.is_any()) {
            Some(unit) => format!("{name} ({})", unit.as_str()),
            None => name,
        }
    }
}
