//! Rule files as text to rules as data: parsed by Rhai, and nothing of them is ever run.

mod bounds;
mod clause;
mod engine;
mod fault;
mod file;
mod helper;
mod import;
mod items;
mod lex;
mod lift;
mod outline;
mod quote;
mod refuse;
mod role;
mod source;
mod stray;
mod switch;
mod syntax;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use medhold_model::{Authority, Code, Diagnostic, Finding, Lines, Place, Remedy};

pub(crate) use file::with_room;
pub(crate) use outline::{Comment, Outline, Piece, outline};
pub(crate) use switch::switch;
pub use syntax::{ItemKind, Role, Syntax, SyntaxItem, SyntaxToken, import_target, syntax};

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
    /// Where the lines of its text begin.
    pub lines: Lines,
    /// Its rules in the order of the file; those with a fault of form are left out.
    pub rules: Vec<ParsedRule>,
    /// Its functions in the order of the file.
    pub functions: Vec<ParsedFunction>,
    /// Its constants in the order of the file.
    pub consts: Vec<(String, rhai::Expr, Place)>,
    /// The files that it imports, in the order of the file.
    pub imports: Vec<Import>,
    /// Ids of rules and names of functions, constants and imports that stand in the file and were left out for a fault that
    /// has been told: naming one is no second fault.
    pub left_out: BTreeSet<String>,
}

/// `import "bands" as bands;`.
#[derive(Debug, Clone)]
pub(crate) struct Import {
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
    /// The `///` lines above it.
    pub description: String,
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
}

impl ParsedRule {
    /// A rule of which no clause has been read.
    fn new(start: Place, description: &str) -> Self {
        Self {
            id: (String::new(), start),
            topics: Vec::new(),
            description: description.to_owned(),
            guard: None,
            authority: None,
            finding: None,
            remedy: None,
            because: Vec::new(),
            overrides: Vec::new(),
            source: None,
            valid: Validity::default(),
        }
    }
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

/// Takes rule files apart. What is faulty is left out and told; the rest of its file is there.
///
/// The files come back in the order of their paths. Of two rules with one id the first is kept, by path and line.
pub(crate) fn parse(files: &[SourceFile], limits: &Limits) -> (Vec<ParsedFile>, Vec<Diagnostic>) {
    let mut files: Vec<&SourceFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let known: BTreeSet<&str> = files.iter().map(|f| f.path.as_str()).collect();
    let (mut parsed, faults): (Vec<_>, Vec<_>) = file::parse_all(&files, &known, limits).into_iter().unzip();
    let mut faults: Vec<Diagnostic> = faults.into_iter().flatten().collect();
    faults.extend(import::break_cycles(&mut parsed));
    faults.extend(drop_duplicates(&mut parsed));
    (parsed, faults)
}

fn drop_duplicates(files: &mut [ParsedFile]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for rules in files.iter_mut().map(|f| &mut f.rules) {
        rules.retain(|rule| {
            let (id, place) = &rule.id;
            let first = seen.entry(id.clone()).or_insert_with(|| place.clone());
            if first != place {
                let message = format!("two rules have the id `{id}`");
                let help = format!("the first stands at {first}; give one another id");
                told.push(Diagnostic::new(Code::DuplicateRule, place.clone(), message).help(help));
            }
            first == place
        });
    }
    told
}
