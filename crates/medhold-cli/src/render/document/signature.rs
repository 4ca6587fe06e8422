//! The box in which the page is signed.

use super::{Document, Html, element, with};

impl Document<'_> {
    /// What is signed, and by whom.
    pub(super) fn signatures(&self) -> Html {
        let what = format!("{} {}", self.pack.name(), self.pack.manifest().version);
        let lines = ["name", "role", "date", "signature"].iter().map(|id| element("div", self.say(id)));
        let lines = with("div", &[("class", "lines")], lines.collect::<Html>());
        let digest = element("p", self.digest());
        let inner = [self.paragraph("signing"), element("p", element("strong", what)), digest, lines];
        with("div", &[("class", "sign")], inner)
    }
}
