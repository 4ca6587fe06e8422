//! The names in a rule file, or in an expression that stands elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use medhold_script::{ItemKind, Role, Syntax, SyntaxItem, import_target};

use super::chain::{Base, before};
use super::{Found, Symbol, Term, within_quotes};

/// Names that every rule has.
const ROOTS: [&str; 4] = ["claim", "subject", "customer", "stage"];

/// A rule file, or an expression as one.
pub(super) struct File<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    pub(super) syntax: &'a Syntax,
    pub(super) files: &'a BTreeMap<String, Arc<str>>,
}

/// What a file's own names are.
struct Own<'a> {
    functions: BTreeSet<&'a str>,
    constants: BTreeSet<&'a str>,
    /// The files that imports mean, by alias.
    imports: BTreeMap<&'a str, String>,
}

/// Reads the names of a file.
pub(super) fn read(file: &File<'_>, found: &mut Found) {
    let own = file.own();
    for (number, item) in file.syntax.items.iter().enumerate() {
        let variables = file.variables(item);
        for at in item.tokens.clone() {
            if let Some((range, symbol, defines)) = file.symbol(at, number, &own, &variables) {
                if defines {
                    found.defines(range, symbol);
                } else {
                    found.mentions(range, symbol);
                }
            }
        }
    }
}

impl<'a> File<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.syntax.tokens.get(at).map_or("", |token| self.text.get(token.range.clone()).unwrap_or_default())
    }

    fn role(&self, at: usize) -> Option<Role> {
        self.syntax.tokens.get(at).map(|token| token.role)
    }

    fn inner(&self, at: usize) -> &'a str {
        let range = self.syntax.tokens.get(at).map(|token| within_quotes(self.text, &token.range)).unwrap_or_default();
        self.text.get(range).unwrap_or_default()
    }

    fn own(&self) -> Own<'a> {
        let named = |kind: ItemKind| {
            let items = self.syntax.items.iter().filter(move |item| item.kind == kind);
            items.filter_map(|item| item.name).map(|at| self.word(at)).collect()
        };
        let imports = self.syntax.items.iter().filter(|item| item.kind == ItemKind::Import).filter_map(|item| {
            let alias = item.tokens.clone().find(|at| self.role(*at) == Some(Role::Alias))?;
            Some((self.word(alias), self.target(self.inner(item.name?))?))
        });
        Own { functions: named(ItemKind::Function), constants: named(ItemKind::Constant), imports: imports.collect() }
    }

    fn target(&self, written: &str) -> Option<String> {
        import_target(self.path, written, self.files.keys().map(String::as_str).filter(|file| file.ends_with(".rhai")))
    }

    fn variables(&self, item: &SyntaxItem) -> BTreeSet<&'a str> {
        let made = |at: &usize| matches!(self.role(*at), Some(Role::Parameter | Role::Local));
        item.tokens.clone().filter(made).map(|at| self.word(at)).collect()
    }

    /// What a token stands for, the bytes of its name, and whether it is defined there.
    fn symbol(
        &self,
        at: usize,
        item: usize,
        own: &Own<'a>,
        variables: &BTreeSet<&str>,
    ) -> Option<(Range<usize>, Symbol, bool)> {
        let token = self.syntax.tokens.get(at)?;
        let word = self.word(at).to_owned();
        let text = || self.inner(at).to_owned();
        let file = || self.path.to_owned();
        let quoted = within_quotes(self.text, &token.range);
        let found = match token.role {
            Role::RuleId => (quoted, Symbol::Rule(text()), true),
            Role::Override => (quoted, Symbol::Rule(text()), false),
            Role::Topic => (quoted, Symbol::Topic(text()), false),
            Role::Message => (quoted, Symbol::Message(text()), false),
            Role::ImportPath => (quoted, Symbol::File(self.target(self.inner(at))?), false),
            Role::Alias => (token.range.clone(), Symbol::File(own.imports.get(self.word(at))?.clone()), false),
            Role::Function => (token.range.clone(), Symbol::Function { file: file(), name: word }, true),
            Role::Constant => (token.range.clone(), Symbol::Constant { file: file(), name: word }, true),
            Role::Parameter | Role::Local => {
                (token.range.clone(), Symbol::Variable { file: file(), item, name: word }, true)
            }
            Role::Text => (quoted, self.named_by_text(at)?, false),
            _ => (token.range.clone(), self.mentioned(at, item, own, variables)?, false),
        };
        Some(found)
    }

    /// What a text stands for where the language takes it as a name.
    fn named_by_text(&self, at: usize) -> Option<Symbol> {
        let called = at.checked_sub(2).map_or("", |call| self.word(call));
        if at.checked_sub(1).map(|open| self.word(open)) != Some("(") {
            return None;
        }
        match called {
            "expert" => Some(Symbol::Expert(self.inner(at).to_owned())),
            "states" => Some(Symbol::Name(self.inner(at).to_owned())),
            _ => None,
        }
    }

    fn mentioned(&self, at: usize, item: usize, own: &Own<'a>, variables: &BTreeSet<&str>) -> Option<Symbol> {
        let word = self.word(at);
        let name = word.to_owned();
        let term = |term: fn(String) -> Term| Some(Symbol::Term(term(word.to_owned())));
        match self.role(at)? {
            Role::Clause => term(Term::Clause),
            Role::Authority => term(Term::Authority),
            Role::Finding => term(Term::Finding),
            Role::Remedy => term(Term::Remedy),
            Role::Namespace => own.imports.get(word).cloned().map(Symbol::File),
            Role::Member => {
                let file = own.imports.get(self.word(at.checked_sub(2)?))?.clone();
                let called = self.word(at + 1) == "(";
                Some(if called { Symbol::Function { file, name } } else { Symbol::Constant { file, name } })
            }
            Role::Field | Role::Method => self.field(at),
            Role::Call if own.functions.contains(word) => Some(Symbol::Function { file: self.path.to_owned(), name }),
            Role::Call if crate::language::function(word).is_some() => term(Term::Function),
            Role::Call => Some(Symbol::Offered(name)),
            Role::Name if variables.contains(word) => Some(Symbol::Variable { file: self.path.to_owned(), item, name }),
            Role::Name if own.constants.contains(word) => Some(Symbol::Constant { file: self.path.to_owned(), name }),
            Role::Name if ROOTS.contains(&word) => term(Term::Root),
            Role::Name => Some(Symbol::Name(name)),
            _ => None,
        }
    }

    fn field(&self, at: usize) -> Option<Symbol> {
        let name = self.word(at).to_owned();
        let base = before(self.syntax, self.text, at.checked_sub(1)?);
        Some(match base {
            Base::Name("claim", fields) => {
                Symbol::Term(Term::ClaimField(fields.into_iter().chain([name.as_str()]).collect::<Vec<_>>().join(".")))
            }
            Base::Name("subject", fields) if fields.is_empty() => Symbol::Subject(name),
            Base::Name("customer", fields) if fields.is_empty() => Symbol::Customer(name),
            Base::Row(table) => Symbol::Column { table: table.to_owned(), name },
            Base::Statement => Symbol::Term(Term::Statement(name)),
            _ if self.role(at) == Some(Role::Method) => Symbol::Term(Term::Function(name)),
            Base::Name(..) => Symbol::Term(Term::Part(name)),
            Base::Value => return None,
        })
    }
}

/// Reads the names of an expression that stands in another file from a byte on.
pub(super) fn read_expression(text: &str, from: usize, files: &BTreeMap<String, Arc<str>>, found: &mut Found) {
    let syntax = medhold_script::syntax(text);
    let mut inner = Found::default();
    read(&File { path: "", text, syntax: &syntax, files }, &mut inner);
    for mut one in inner.occurrences {
        one.range = one.range.start + from..one.range.end + from;
        found.occurrences.push(one);
    }
}
