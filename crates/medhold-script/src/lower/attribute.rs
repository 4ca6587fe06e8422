//! Warns of rules that read a protected attribute, or a declared proxy of one, through helper functions too.

use std::collections::BTreeSet;

use medhold_model::{Diagnostic, KeyDecl};

use super::place;
use super::rule::expressions;
use crate::parse::ParsedFile;
use crate::reads::visit;
use crate::tree::{Function, FunctionId, Node};
use crate::{Rule, Scope};

/// A warning for each rule and attribute.
pub(super) fn check(rules: &[Rule], functions: &[Function], scope: &Scope, files: &[ParsedFile]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in rules {
        let mut told = BTreeSet::new();
        for expr in expressions(rule) {
            visit(expr, functions, &mut |inner, path| {
                let read = match inner.node {
                    Node::Subject(key) => scope.subject.get(key.0).map(|decl| ("subject", decl)),
                    Node::Customer(key) => scope.customer.get(key.0).map(|decl| ("customer", decl)),
                    _ => None,
                };
                let guarded = |(_, decl): &(&str, &KeyDecl)| decl.protected || decl.proxy_of.is_some();
                let Some((of, decl)) = read.filter(guarded) else {
                    return;
                };
                if told.insert((of, decl.name.clone())) {
                    let message = message(rule, of, decl, path, functions);
                    let diagnostic = Diagnostic::warning("protected-attribute", place(files, inner.spot), message);
                    diagnostics.push(diagnostic.help("decide by what happened, not by who it happened to"));
                }
            });
        }
    }
    diagnostics
}

fn message(rule: &Rule, of: &str, decl: &KeyDecl, path: &[FunctionId], functions: &[Function]) -> String {
    let what = match &decl.proxy_of {
        Some(protected) => format!("`{of}.{}`, a declared proxy of the protected attribute `{protected}`", decl.name),
        None => format!("the protected attribute `{of}.{}`", decl.name),
    };
    let names: Vec<&str> = path.iter().filter_map(|id| functions.get(id.0)).map(|f| &*f.name).collect();
    let through = if names.is_empty() { String::new() } else { format!(" through `{}`", names.join("` and `")) };
    format!("the rule `{}` reads {what}{through}", rule.id)
}
