//! `[waivers.<check>]`: why the failing of a fairness check is lived with, printed in every report; it releases nothing.

use super::declared::{Declared, Manifest};
use crate::document::Section;

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(waivers) = top.section("waivers") else {
        return;
    };
    for check in waivers.keys() {
        let Some(section) = waivers.section(&check.value) else {
            continue;
        };
        manifest.places.set(Declared::Waiver, &check.value, &check.place);
        let reason = section.required("reason", "a waiver is printed in every report; say why it is right");
        section.end();
        if let Some(reason) = reason {
            manifest.waivers.insert(check.value, reason.value);
        }
    }
}
