//! Lowers what Rhai parsed to the typed tree, and checks every name and type on the way.

mod assignment;
mod attribute;
mod block;
mod builtin_call;
mod call;
mod chain;
mod claim;
mod compare;
mod compute;
mod condition;
mod conjunct;
mod expr;
mod function;
mod literal;
mod name;
mod order;
mod repetition;
mod rule;
mod statement;
mod table;
mod unused;

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Code, Diagnostic, Place};
use rhai::Position;

use crate::parse::ParsedFile;
use crate::tree::{Expr, Function, FunctionId, Node, Spot};
use crate::ty::Type;
use crate::{Rule, Scope, Unused};

pub(crate) use condition::conditions;
pub(crate) use conjunct::operands;
pub(crate) use rule::expressions;

/// A hostile file can nest functions deeply; ordinary threads have less stack than lowering them may take.
const STACK_BYTES: usize = 64 << 20;

/// What lowering gives.
#[derive(Default)]
pub(crate) struct Lowered {
    /// The rules without a fault, ordered by id.
    pub rules: Vec<Rule>,
    /// The functions that they call.
    pub functions: Vec<Function>,
    /// What no rule comes to, in the order of places.
    pub unused: Vec<Unused>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Lowers files, on a thread with a large stack.
pub(crate) fn lower(files: &[ParsedFile], scope: &Scope) -> Lowered {
    let whole = || Lowerer::new(files, scope).whole();
    std::thread::scope(|threads| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(threads, whole);
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(lowered)) => lowered,
            Ok(Err(_)) | Err(_) => Lowered { diagnostics: vec![unlowered(files)], ..Lowered::default() },
        }
    })
}

fn unlowered(files: &[ParsedFile]) -> Diagnostic {
    let file = files.first().map_or("", |f| f.path.as_str());
    Diagnostic::new(Code::Internal, Place::file(file), "the rules could not be lowered")
        .help("report this with the rule files: it is a fault of medhold")
}

/// Lowers the rules and functions of all files.
pub(super) struct Lowerer<'p> {
    scope: &'p Scope,
    files: &'p [ParsedFile],
    diagnostics: Vec<Diagnostic>,
    told: BTreeSet<(Code, Place)>,
    /// Functions by their id; none while one is being lowered.
    functions: Vec<Option<Function>>,
    results: Vec<Type>,
    instances: BTreeMap<function::Instance, FunctionId>,
    consts: BTreeMap<(usize, usize), Option<Expr>>,
    /// Imports of which something is called: the file and the name that it gives them.
    followed: BTreeSet<(usize, String)>,
    frame: Frame<'p>,
    /// How deep the lowerer is in expressions and blocks, through calls too.
    nested: usize,
}

/// What is in scope besides the pack's names where the lowerer stands.
#[derive(Default)]
struct Frame<'p> {
    file: usize,
    /// The function and how it is called; none in a rule.
    function: Option<(&'p str, Vec<Type>)>,
    locals: Vec<Local>,
    slots: usize,
    loops: usize,
    returns: Option<Type>,
    /// Variables that are assigned to after they had their first value.
    assigned: BTreeSet<String>,
    depth: usize,
}

/// A parameter or variable.
struct Local {
    name: String,
    slot: usize,
    ty: Type,
    constant: bool,
}

impl<'p> Lowerer<'p> {
    fn new(files: &'p [ParsedFile], scope: &'p Scope) -> Self {
        Self {
            scope,
            files,
            diagnostics: Vec::new(),
            told: BTreeSet::new(),
            functions: Vec::new(),
            results: Vec::new(),
            instances: BTreeMap::new(),
            consts: BTreeMap::new(),
            followed: BTreeSet::new(),
            frame: Frame::default(),
            nested: 0,
        }
    }

    fn whole(mut self) -> Lowered {
        self.warn_of_shadowing_constants();
        let mut rules = self.rules();
        let mut unused = self.functions_without_call();
        self.uncalled_functions();
        unused.extend(self.names_without_use());
        unused.sort();
        let functions: Vec<Function> = std::mem::take(&mut self.functions).into_iter().flatten().collect();
        self.diagnostics.extend(order::check(self.files, self.scope));
        self.diagnostics.extend(attribute::check(&rules, &functions, self.scope, self.files));
        rules.retain(|rule| !rule::is_faulty(rule, &functions));
        // By keys of their own: rules are large, and sorting them where they stand would take as much room again.
        rules.sort_by_cached_key(|rule| rule.id.clone());
        rules.dedup_by(|a, b| a.id == b.id);
        for rule in &mut rules {
            rule.reads = rule::reads(rule, &functions, self.scope);
        }
        Lowered { rules, functions, unused, diagnostics: self.diagnostics }
    }

    /// The file in which the lowerer stands.
    fn file(&self) -> Option<&'p ParsedFile> {
        self.files.get(self.frame.file)
    }

    fn spot(&self, position: Position, length: usize) -> Spot {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Spot {
            file: u16::try_from(self.frame.file).unwrap_or(u16::MAX),
            line: small(position.line().unwrap_or(0)),
            column: small(position.position().unwrap_or(1)),
            length: small(length.max(1)),
        }
    }

    /// The spot of a name.
    fn named(&self, position: Position, name: &str) -> Spot {
        self.spot(position, name.chars().count())
    }

    fn place(&self, spot: Spot) -> Place {
        place(self.files, spot)
    }

    /// Tells a fault once for its place, and stands in for what is faulty.
    fn fault(&mut self, spot: Spot, diagnostic: Diagnostic) -> Expr {
        self.tell(diagnostic);
        faulty(spot)
    }

    /// Whether a name is of something in this file that was left out for a fault told where it stands: that it can't be
    /// found adds nothing.
    fn left_out(&self, name: &str) -> bool {
        self.file().is_some_and(|f| f.left_out.contains(name))
    }

    /// Tells a fault or remark once for its place.
    fn tell(&mut self, diagnostic: Diagnostic) {
        if self.told.insert((diagnostic.code, diagnostic.place.clone())) {
            self.diagnostics.push(diagnostic);
        }
    }

    fn found(&self, code: Code, spot: Spot, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(code, self.place(spot), message)
    }

    /// A fault of types; within a function it names the call that it comes from.
    fn clash(&self, code: Code, spot: Spot, message: &str) -> Diagnostic {
        let call = match &self.frame.function {
            Some((name, types)) if types.iter().any(|t| *t != Type::Any) => {
                let types: Vec<String> = types.iter().map(ToString::to_string).collect();
                format!(", where `{name}` is called with {}", types.join(", "))
            }
            _ => String::new(),
        };
        self.found(code, spot, format!("{message}{call}"))
    }
}

/// What stands in for something faulty.
fn faulty(spot: Spot) -> Expr {
    Expr { node: Node::Fault, ty: Type::Any, spot }
}

/// The place of a spot in one of these files.
pub(super) fn place(files: &[ParsedFile], spot: Spot) -> Place {
    let file = files.get(usize::from(spot.file)).map_or("", |f| f.path.as_str());
    if spot.line == 0 { Place::file(file) } else { Place::at(file, spot.line, spot.column, spot.length) }
}
