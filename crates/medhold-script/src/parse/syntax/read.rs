//! The roles of an item's tokens.

use crate::parse::items::{Form, Item};
use crate::parse::lex::Kind;
use crate::parse::role::Clause;
use crate::parse::source::Source;

use super::Role;

/// Words of Rhai that are no names.
const KEYWORDS: [&str; 23] = [
    "_", "let", "const", "if", "else", "switch", "for", "in", "while", "loop", "do", "until", "break", "continue",
    "return", "true", "false", "fn", "private", "import", "as", "throw", "try",
];

/// The roles of an item's tokens, by index; those that are what their kind says are left out.
pub(super) fn item(source: &Source, item: &Item) -> Vec<(usize, Role)> {
    let mut reading = Reading { source, depth: 0, clause: None, in_body: false, roles: Vec::new() };
    for at in item.tokens.clone() {
        let role = match item.form {
            Form::Rule => reading.of_rule(at),
            Form::Function => reading.of_function(at),
            Form::Const => reading.of_definition(at, "const", Role::Constant),
            Form::Import => reading.of_import(at),
            Form::Other => reading.of_expression(at),
        };
        reading.roles.extend(role.map(|role| (at, role)));
        reading.count(at);
    }
    reading.roles
}

/// How far the reading of an item has come.
struct Reading<'s> {
    source: &'s Source,
    /// How many brackets are open.
    depth: usize,
    /// The clause that is being read, and how many of its own words have been.
    clause: Option<(Clause, usize)>,
    /// Whether a function's parameters have been read.
    in_body: bool,
    roles: Vec<(usize, Role)>,
}

impl Reading<'_> {
    fn word(&self, at: usize) -> &str {
        self.source.word(at).1
    }

    fn kind(&self, at: usize) -> Kind {
        self.source.word(at).0
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    fn count(&mut self, at: usize) {
        match (self.kind(at), self.word(at)) {
            (Kind::Symbol, "{" | "#{" | "(" | "[" | "?[") => self.depth += 1,
            (Kind::Symbol, "}" | ")" | "]") => {
                self.depth = self.depth.saturating_sub(1);
                self.in_body |= self.depth == 0;
            }
            _ => {}
        }
    }

    fn of_rule(&mut self, at: usize) -> Option<Role> {
        let (kind, word) = (self.kind(at), self.word(at));
        if self.depth == 0 {
            return match kind {
                Kind::Text if self.before(at) == "rule" => Some(Role::RuleId),
                Kind::Text => Some(Role::Topic),
                Kind::Word if matches!(word, "rule" | "on") => Some(Role::Keyword),
                _ => None,
            };
        }
        if self.depth == 1
            && kind == Kind::Word
            && let Some(clause) = Clause::of(word).filter(|_| self.begins_clause(at))
        {
            self.clause = Some((clause, 0));
            return Some(Role::Clause);
        }
        let Some((clause, read)) = self.clause else {
            return self.of_expression(at);
        };
        let role = self.of_clause(clause, read, at);
        self.clause = Some((clause, read + 1));
        role.or_else(|| self.of_expression(at))
    }

    /// A word of a clause goes on with what stands before it where that is a sign that wants an operand.
    fn begins_clause(&self, at: usize) -> bool {
        !matches!(
            self.before(at),
            "." | "?." | "::" | "&&" | "||" | "!" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/"
        ) && !matches!(self.word(at + 1), "." | "::")
    }

    fn of_clause(&self, clause: Clause, read: usize, at: usize) -> Option<Role> {
        let (kind, word) = (self.kind(at), self.word(at));
        if self.depth > 1 {
            return None;
        }
        match (clause, kind) {
            (Clause::Overrides, Kind::Text) => Some(Role::Override),
            (Clause::Source, Kind::Text) => Some(Role::Source),
            (Clause::Valid, Kind::Text) => Some(Role::Day),
            (Clause::Valid, Kind::Word) if matches!(word, "from" | "to") => Some(Role::Keyword),
            (Clause::Because, Kind::Text) if read == 0 => Some(Role::Message),
            (Clause::Because, Kind::Word) if word == "with" => Some(Role::Keyword),
            (Clause::Authority, Kind::Word) if read == 0 => Some(Role::Authority),
            (Clause::Finding, Kind::Word) if read == 0 => Some(Role::Finding),
            (Clause::Finding, Kind::Word) if word == "partly" => Some(Role::Keyword),
            (Clause::Remedy, Kind::Word) if read == 0 => Some(Role::Remedy),
            _ => None,
        }
    }

    fn of_function(&self, at: usize) -> Option<Role> {
        let (kind, word) = (self.kind(at), self.word(at));
        match kind {
            Kind::Word if self.before(at) == "fn" => Some(Role::Function),
            Kind::Word if self.depth == 1 && !self.in_body && !matches!(word, "fn" | "private") => {
                Some(Role::Parameter)
            }
            _ => self.of_expression(at),
        }
    }

    fn of_definition(&self, at: usize, keyword: &str, role: Role) -> Option<Role> {
        let defined = self.kind(at) == Kind::Word && self.depth == 0 && self.before(at) == keyword;
        if defined { Some(role) } else { self.of_expression(at) }
    }

    fn of_import(&self, at: usize) -> Option<Role> {
        match self.kind(at) {
            Kind::Text => Some(Role::ImportPath),
            Kind::Word if self.before(at) == "as" => Some(Role::Alias),
            _ => self.of_expression(at),
        }
    }

    /// What a word is within an expression or a statement.
    fn of_expression(&self, at: usize) -> Option<Role> {
        let (word, before, after) = (self.word(at), self.before(at), self.word(at + 1));
        if self.kind(at) != Kind::Word {
            return None;
        }
        let role = match (before, after) {
            ("." | "?.", "(" | "()") => Role::Method,
            ("." | "?.", _) => Role::Field,
            ("::", _) => Role::Member,
            _ if KEYWORDS.contains(&word) => Role::Keyword,
            (_, "::") => Role::Namespace,
            ("#{" | ",", ":") => Role::Key,
            ("let" | "for", _) => Role::Local,
            (_, "(") => Role::Call,
            _ => return None,
        };
        Some(role)
    }
}
