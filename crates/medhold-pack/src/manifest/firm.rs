//! `[firm]`: what is the firm's own, on which alone no refusal may rest.

use super::declared::Manifest;
use crate::document::Section;

/// What is the firm's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Firm {
    /// Its own sources of evidence and its own terms, as evidence and the rules' `source` name them: `sources = ["our price
    /// register", "our terms of hire"]`. Who signs the letters is one without being listed.
    pub sources: Vec<String>,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(section) = top.section("firm") else {
        return;
    };
    let sources = section.texts("sources").unwrap_or_default();
    manifest.firm.sources = sources.into_iter().map(|source| source.value).collect();
    section.end();
}
