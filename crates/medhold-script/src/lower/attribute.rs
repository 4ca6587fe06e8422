//! Warns of rules that read a protected attribute, or a declared proxy of one, through helper functions too.

use medhold_model::{Code, Diagnostic, KeyDecl};

use super::place;
use crate::parse::ParsedFile;
use crate::tree::Function;
use crate::way::{Way, WayTo, ways};
use crate::{Rule, Scope};

/// A warning for each rule and attribute.
pub(super) fn check(rules: &[Rule], functions: &[Function], scope: &Scope, files: &[ParsedFile]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in rules {
        for way in ways(rule, functions) {
            let read = match way.to {
                WayTo::Subject(key) => scope.subject.get(key.0).map(|decl| ("subject", decl)),
                WayTo::Customer(key) => scope.customer.get(key.0).map(|decl| ("customer", decl)),
                _ => None,
            };
            let guarded = |(_, decl): &(&str, &KeyDecl)| decl.protected || decl.proxy_of.is_some();
            if let Some((of, decl)) = read.filter(guarded) {
                let message = message(rule, of, decl, &way);
                let diagnostic = Diagnostic::new(Code::ProtectedAttribute, place(files, way.spot), message);
                diagnostics.push(diagnostic.help("decide by what happened, not by who it happened to"));
            }
        }
    }
    diagnostics
}

fn message(rule: &Rule, of: &str, decl: &KeyDecl, way: &Way) -> String {
    let what = match &decl.proxy_of {
        Some(protected) => format!("`{of}.{}`, a declared proxy of the protected attribute `{protected}`", decl.name),
        None => format!("the protected attribute `{of}.{}`", decl.name),
    };
    let through =
        if way.through.is_empty() { String::new() } else { format!(" through `{}`", way.through.join("` and `")) };
    format!("the rule `{}` reads {what}{through}", rule.id)
}
