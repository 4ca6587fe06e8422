//! What the pack knows of who the customer is, and that no rule reads what is protected.

use medhold_model::KeyDecl;
use medhold_script::KeyIndex;
use medhold_words::word;

use super::{Document, Html, with};

impl Document<'_> {
    /// The customer's attributes, each with the rules that read it.
    pub(super) fn customer(&self) -> Html {
        let keys = &self.pack.manifest().customer;
        if keys.is_empty() {
            return [self.paragraph("no-attributes"), self.note("customer-note")].into();
        }
        let head = ["col-attribute", "col-status", "col-readers"];
        let rows = keys.iter().map(|key| self.attribute(key)).collect();
        let barred = keys.iter().filter(|key| key.protected || key.proxy_of.is_some());
        let read = barred.filter(|key| !self.readers_of(key).is_empty()).count();
        let finding = if read == 0 { "none-reads-protected" } else { "some-read-protected" };
        let class = if read == 0 { "good" } else { "bad" };
        let finding = with("p", &[("class", class)], self.say(finding));
        [finding, self.note("customer-note"), self.grid(&self.say("customer"), &head, rows)].into()
    }

    /// Links to the rules that read an attribute, through helper functions too.
    fn readers_of(&self, key: &KeyDecl) -> Html {
        let keys = &self.pack.program().scope().customer;
        let index = keys.iter().position(|decl| decl.name == key.name).map(KeyIndex);
        self.readers(|rule| index.is_some_and(|index| rule.reads.customer.contains(&index)))
    }

    fn attribute(&self, key: &KeyDecl) -> Vec<Html> {
        let readers = self.readers_of(key);
        let status = match &key.proxy_of {
            _ if key.protected => self.say("protected"),
            Some(of) => self.tell("proxy", &[("of", word(&self.wording().named(&format!("customer.{of}"))))].into()),
            None => self.say("open"),
        };
        let name = self.wording().named(&format!("customer.{}", key.name));
        let readers = if readers.is_empty() { Html::from(self.say("none-read")) } else { readers };
        vec![self.named(&name, key.name.as_str()), Html::from(status), readers]
    }
}
