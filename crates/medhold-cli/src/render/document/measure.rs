//! The evidence that the rules read, and the experts whose word counts.

use medhold_model::MeasureDecl;
use medhold_words::word;

use super::text::{count, flag};
use super::{Document, Html, element};

/// What stands where nothing is asked for.
const NONE: &str = "–";

impl Document<'_> {
    /// The pack's measures and fields of experts.
    pub(super) fn evidence(&self) -> Html {
        let measures = &self.pack.manifest().measures;
        if measures.is_empty() {
            return self.paragraph("none-evidence");
        }
        let head = ["col-name", "col-kind", "col-from", "col-sample", "col-age", "col-absent"];
        let rows = measures.iter().map(|measure| self.measure(measure)).collect();
        [self.note("evidence-note"), self.grid(&self.say("evidence"), &head, rows), self.experts()].into()
    }

    fn measure(&self, measure: &MeasureDecl) -> Vec<Html> {
        let name = measure.name.as_str();
        let from = measure.from.as_ref().map_or_else(
            || self.say("given"),
            |plugin| self.tell("from-plugin", &[("plugin", word(plugin.as_str()))].into()),
        );
        let age = measure
            .max_age_days
            .map(|days| self.tell("days", &[("n", count(usize::try_from(days).unwrap_or(usize::MAX)))].into()));
        let absent = measure.absent.as_ref().map(|value| self.wording().value_of(name, value));
        vec![
            self.named(&self.wording().named(name), name),
            Html::from(self.kind(measure.kind, Some(&measure.unit))),
            Html::from(from),
            Html::from(measure.min_n.map_or_else(|| NONE.to_owned(), |n| n.to_string())),
            Html::from(age.unwrap_or_else(|| NONE.to_owned())),
            Html::from(absent.unwrap_or_else(|| self.say("unknown"))),
        ]
    }

    fn experts(&self) -> Html {
        let rules = self.pack.program().rules().iter();
        let read = rules.flat_map(|rule| rule.reads.experts.iter().cloned());
        let fields: std::collections::BTreeSet<String> =
            read.chain(self.pack.manifest().experts.keys().cloned()).collect();
        if fields.is_empty() {
            return Html::default();
        }
        let field = |field: &String| {
            let standing = self.pack.manifest().expert(field);
            let days = [("n", count(usize::try_from(standing.min_days).unwrap_or(usize::MAX)))].into();
            let licence = self.tell("licence", &[("needed", flag(standing.licence))].into());
            let text = format!("{licence}; {}", self.tell("in-field", &days));
            element("li", [element("strong", field.as_str()), Html::from(": "), Html::from(text)])
        };
        let fields: Html = fields.iter().map(field).collect();
        [element("h3", self.say("experts")), self.note("expert-note"), element("ul", fields)].into()
    }
}
