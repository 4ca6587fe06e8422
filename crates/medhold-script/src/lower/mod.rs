//! Lowers what Rhai parsed to the typed tree, and checks every name and type on the way.

use medhold_model::Diagnostic;

use crate::parse::ParsedFile;
use crate::tree::Function;
use crate::{Rule, Scope};

/// What lowering gives.
pub(crate) struct Lowered {
    /// The rules without a fault, ordered by id.
    pub rules: Vec<Rule>,
    /// The functions that they call.
    pub functions: Vec<Function>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Lowers files.
pub(crate) fn lower(_files: &[ParsedFile], _scope: &Scope) -> Lowered {
    Lowered { rules: Vec::new(), functions: Vec::new(), diagnostics: Vec::new() }
}
