//! Rule files as text to rules as data: parsed by Rhai, and nothing of them is ever run.

use std::collections::BTreeSet;
use std::sync::Arc;

use medhold_model::{Authority, Diagnostic, Finding, Place, Remedy};

use crate::program::SourceFile;
use crate::rule::Validity;
use crate::scope::Limits;

/// A rule file taken apart.
#[derive(Debug, Clone)]
pub(crate) struct ParsedFile {
    /// Its path within the pack, with `/` between folders.
    pub path: String,
    /// Its text as given.
    pub text: Arc<str>,
    /// Its rules in the order of the file; those with a fault of form are left out.
    pub rules: Vec<ParsedRule>,
    /// Its functions in the order of the file.
    pub functions: Vec<ParsedFunction>,
    /// Its constants in the order of the file.
    pub consts: Vec<(String, rhai::Expr, Place)>,
    /// The files that it imports, in the order of the file.
    pub imports: Vec<Import>,
    /// Ids of rules and names of functions and constants that stand in the file and were left out for a fault that has been
    /// told: naming one is no second fault.
    pub left_out: BTreeSet<String>,
}

/// `import "bands" as bands;`.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// The path as written.
    pub path: String,
    /// The file that is meant, by its path within the pack. It is one of the files given.
    pub resolved: String,
    /// The name by which its functions are called.
    pub alias: Option<String>,
    /// Where the path stands.
    pub place: Place,
}

/// A helper function.
#[derive(Debug, Clone)]
pub(crate) struct ParsedFunction {
    /// Its name.
    pub name: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
    /// Its statements.
    pub body: Vec<rhai::Stmt>,
    /// Where its name stands.
    pub place: Place,
    /// Whether other files can't call it.
    pub private: bool,
}

/// A rule with all its mandatory clauses.
#[derive(Debug, Clone)]
pub(crate) struct ParsedRule {
    /// Its id as written.
    pub id: (String, Place),
    /// Its topics as written, at least one.
    pub topics: Vec<(String, Place)>,
    /// The `///` lines above it.
    pub description: String,
    /// `when …`.
    pub guard: Option<(rhai::Expr, Place)>,
    /// `authority …`.
    pub authority: Option<(Authority, Place)>,
    /// `finding … [partly]`, the flag telling whether `partly` stands there.
    pub finding: Option<(Finding, bool, Place)>,
    /// `remedy …`.
    pub remedy: Option<ParsedRemedy>,
    /// `because …`, at least one.
    pub because: Vec<ParsedReason>,
    /// `overrides …`.
    pub overrides: Vec<(String, Place)>,
    /// `source …`.
    pub source: Option<String>,
    /// `valid …`.
    pub valid: Validity,
    /// Where its closing brace stands.
    pub end: Place,
}

/// `remedy WORD` or `remedy compensate(…)`.
#[derive(Debug, Clone)]
pub(crate) struct ParsedRemedy {
    /// What is done.
    pub remedy: Remedy,
    /// Where the word stands.
    pub place: Place,
    /// The arguments of `compensate`: amount, currency and, where given, the least.
    pub arguments: Vec<rhai::Expr>,
}

/// `because "message" [with #{ … }]`.
#[derive(Debug, Clone)]
pub(crate) struct ParsedReason {
    /// The message's name as written.
    pub message: (String, Place),
    /// Its arguments in the order of the file; the place is the expression's.
    pub args: Vec<(String, rhai::Expr, Place)>,
}

/// `switch subject { pattern | pattern if condition => value, …, _ => value }`.
///
/// Rhai keeps no more than hashes of a switch's patterns, so it is registered as a syntax of its own: it comes as an
/// [`rhai::Expr::Custom`], also where it stands as a statement (then within [`rhai::Stmt::Expr`]). No other custom
/// expression occurs within what is handed on.
#[derive(Debug)]
pub(crate) struct Switch<'a> {
    /// What is looked at.
    pub subject: &'a rhai::Expr,
    /// The arms in the order of the file, `_` not among them.
    pub arms: Vec<Arm<'a>>,
    /// What `_` gives.
    pub default: Option<&'a rhai::Expr>,
}

/// An arm of a [`Switch`].
#[derive(Debug)]
pub(crate) struct Arm<'a> {
    /// Values or ranges, at least one: the arm is taken where one of them equals or holds the subject.
    pub patterns: Vec<&'a rhai::Expr>,
    /// What must also be true.
    pub condition: Option<&'a rhai::Expr>,
    /// What it gives: an expression, or a block as [`rhai::Expr::Stmt`].
    pub value: &'a rhai::Expr,
}

/// The switch that a custom expression is.
pub(crate) fn switch(_expr: &rhai::CustomExpr) -> Option<Switch<'_>> {
    None
}

/// Takes rule files apart. What is faulty is left out and told; the rest of its file is there.
///
/// The files come back in the order of their paths.
pub(crate) fn parse(_files: &[SourceFile], _limits: &Limits) -> (Vec<ParsedFile>, Vec<Diagnostic>) {
    (Vec::new(), Vec::new())
}

/// The place of `length` characters at a position that Rhai gives. The whole file where Rhai gives none.
pub(crate) fn place(file: &str, position: rhai::Position, length: u32) -> Place {
    match (position.line(), position.position()) {
        (Some(line), column) => {
            let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            Place::at(file, small(line), small(column.unwrap_or(1)), length)
        }
        (None, _) => Place::file(file),
    }
}
