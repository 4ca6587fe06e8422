//! Diagnostics of a pack as the editor shows them.

use std::collections::BTreeMap;

use lsp_types::{Code, Diagnostic as Shown, DiagnosticSeverity};
use medhold_model::{Diagnostic, Severity};
use medhold_pack::Pack;

use crate::encoding::{Encoding, Lines};
use crate::together::Finding;

/// Who says so.
pub(crate) const SOURCE: &str = "medhold";

/// What is to be shown, file by file. Files without a fault are left out.
pub(crate) fn by_file(found: &[Finding], pack: &Pack, encoding: Encoding) -> BTreeMap<String, Vec<Shown>> {
    let mut shown: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for Finding { diagnostic, .. } in found {
        let file = &diagnostic.place.file;
        let text = pack.source(file).unwrap_or_default();
        shown.entry(file.clone()).or_default().push(of(diagnostic, text, encoding));
    }
    shown
}

/// One diagnostic, with its help in a line of its own.
pub(crate) fn of(diagnostic: &Diagnostic, text: &str, encoding: Encoding) -> Shown {
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    Shown {
        range: Lines::new(text, encoding).range_of(&diagnostic.place),
        severity: Some(match diagnostic.severity {
            Severity::Error => DiagnosticSeverity::Error,
            Severity::Warning => DiagnosticSeverity::Warning,
        }),
        code: Some(Code::String(diagnostic.code.to_string())),
        code_description: None,
        source: Some(SOURCE.to_owned()),
        message: format!("{}{help}", diagnostic.message).into(),
        tags: None,
        related_information: None,
        data: None,
    }
}
