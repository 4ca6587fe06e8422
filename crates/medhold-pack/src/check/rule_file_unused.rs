//! `function-unused`, `constant-unused`, `import-unused`: what rule files hold and neither a rule nor an invariant has a use for.

use medhold_model::{Code, Diagnostic};
use medhold_script::UnusedKind;

use super::Inspected;

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    for unused in pack.program.unused().iter().filter(|unused| !pack.in_an_invariant(&unused.name)) {
        let name = &unused.name;
        let (code, message, help) = match unused.kind {
            UnusedKind::Function => (
                Code::FunctionUnused,
                format!("no rule calls the function `{name}`"),
                "remove it, or call it in a rule",
            ),
            UnusedKind::Constant => (
                Code::ConstantUnused,
                format!("nothing reads the constant `{name}`"),
                "remove it, or read it in a rule",
            ),
            UnusedKind::Import => (
                Code::ImportUnused,
                format!("nothing of the import `{name}` is called"),
                "remove it, or call one of its functions",
            ),
        };
        found.push(Diagnostic::new(code, unused.place.clone(), message).help(help));
    }
}

impl Inspected<'_> {
    /// Whether the condition of an invariant has this name in it.
    pub(super) fn in_an_invariant(&self, name: &str) -> bool {
        let conditions = self.manifest.invariants.iter().filter_map(|invariant| invariant.when.as_ref());
        let word = |c: char| c.is_alphanumeric() || c == '_';
        conditions.flat_map(|when| when.text.split(move |c| !word(c))).any(|found| found == name)
    }
}
