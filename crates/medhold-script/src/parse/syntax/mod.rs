//! What each token of a rule file is by where it stands, faulty files too: what editors need before, and while, a file is right.

mod read;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::items::{self, items};
use super::lex::Kind;
use super::source::Source;

/// What a token of a rule file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A word of the language: `rule`, `on`, `with`, `fn`, `let`, `if`, …
    Keyword,
    /// The word that a clause begins with: `when`, `authority`, …
    Clause,
    /// The id of the rule that begins here, with its quotes.
    RuleId,
    /// A topic that the rule is about, with its quotes.
    Topic,
    /// The id of a rule that is overridden, with its quotes.
    Override,
    /// A message's id, with its quotes.
    Message,
    /// The text after `source`, with its quotes.
    Source,
    /// A day after `valid from` or `to`, with its quotes.
    Day,
    /// The word after `authority`.
    Authority,
    /// The word after `finding`.
    Finding,
    /// The word after `remedy`.
    Remedy,
    /// The name of the function that is defined here.
    Function,
    /// A parameter of the function that is defined here.
    Parameter,
    /// The name of the constant that is defined here.
    Constant,
    /// The path of an import, with its quotes.
    ImportPath,
    /// The name that an import is given.
    Alias,
    /// A variable where it is made: after `let` or `for`.
    Local,
    /// A function where it is called: a word before `(`.
    Call,
    /// A word before `(` and after a point.
    Method,
    /// A word after a point.
    Field,
    /// A word before `::`.
    Namespace,
    /// A word after `::`.
    Member,
    /// A key of `#{ … }`.
    Key,
    /// Any other word.
    Name,
    /// Any other text, with its quotes, or the part of one between interpolations.
    Text,
    /// A number.
    Number,
    /// A sign or bracket.
    Symbol,
    /// A `///` line.
    Doc,
}

/// A token of a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxToken {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// What stands at the top of a rule file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A rule.
    Rule,
    /// A helper function.
    Function,
    /// A constant.
    Constant,
    /// An import.
    Import,
    /// Nothing that may stand there.
    Other,
}

/// One thing at the top of a rule file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxItem {
    /// What it is.
    pub kind: ItemKind,
    /// Its tokens by index in [`Syntax::tokens`].
    pub tokens: Range<usize>,
    /// Its bytes, without the doc comment above it.
    pub range: Range<usize>,
    /// The doc comment above it without slashes, empty where there is none.
    pub docs: String,
    /// The token that names it: a rule's id, a function's or constant's name, an import's path. None where it has none yet.
    pub name: Option<usize>,
    /// Whether it has come to its end, every bracket of it closed.
    pub closed: bool,
}

/// A rule file taken into tokens and items. Comments other than `///` lines are no tokens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Syntax {
    /// The tokens, in the order of the text.
    pub tokens: Vec<SyntaxToken>,
    /// The items, in the order of the text.
    pub items: Vec<SyntaxItem>,
}

/// Takes a rule file into tokens and items, whatever is wrong with it.
///
/// ```
/// use medhold_script::{Role, syntax};
///
/// let text = r#"rule "late" on "delay" { when delay_min >= "#;
/// let syntax = syntax(text);
/// let roles: Vec<(&str, Role)> = syntax.tokens.iter().map(|t| (&text[t.range.clone()], t.role)).collect();
/// assert!(roles.contains(&("\"late\"", Role::RuleId)) && roles.contains(&("delay_min", Role::Name)));
/// assert!(!syntax.items[0].closed);
/// ```
#[must_use]
pub fn syntax(text: &str) -> Syntax {
    let source = Source::new("", text);
    let kind = |token: &super::lex::Token| match token.kind {
        Kind::Doc => Role::Doc,
        Kind::Text | Kind::Char => Role::Text,
        Kind::Number => Role::Number,
        Kind::Word => Role::Name,
        Kind::Symbol => Role::Symbol,
    };
    let tokens = &source.lexed.tokens;
    let mut syntax = Syntax {
        tokens: tokens.iter().map(|token| SyntaxToken { range: token.range.clone(), role: kind(token) }).collect(),
        items: Vec::new(),
    };
    for item in items(&source) {
        let roles = read::item(&source, &item);
        let last = item.tokens.end.checked_sub(1).map_or("", |at| source.word(at).1);
        let closed = item.open.is_empty() && ends(item.form, last);
        let mut name = None;
        for (at, role) in roles {
            if matches!(role, Role::RuleId | Role::Function | Role::Constant | Role::ImportPath) {
                name = name.or(Some(at));
            }
            if let Some(token) = syntax.tokens.get_mut(at) {
                token.role = role;
            }
        }
        syntax.items.push(SyntaxItem {
            kind: kind_of(item.form),
            range: source.bytes_of(&item),
            tokens: item.tokens,
            docs: item.docs,
            name,
            closed,
        });
    }
    syntax
}

/// Whether an item of this form can end with this word.
fn ends(form: items::Form, word: &str) -> bool {
    match form {
        items::Form::Rule | items::Form::Function => word == "}",
        items::Form::Const | items::Form::Import => word == ";",
        items::Form::Other => true,
    }
}

fn kind_of(form: items::Form) -> ItemKind {
    match form {
        items::Form::Rule => ItemKind::Rule,
        items::Form::Function => ItemKind::Function,
        items::Form::Const => ItemKind::Constant,
        items::Form::Import => ItemKind::Import,
        items::Form::Other => ItemKind::Other,
    }
}

impl Syntax {
    /// The token that a byte lies in or that ends there; of two the later one, unless it is a sign.
    #[must_use]
    pub fn token_at(&self, offset: usize) -> Option<usize> {
        let begun = self.tokens.partition_point(|token| token.range.start <= offset);
        let within = |at: &usize| self.tokens.get(*at).is_some_and(|token| token.range.end >= offset);
        let word = |at: &usize| self.tokens.get(*at).is_some_and(|token| token.role != Role::Symbol);
        let near = [begun.checked_sub(1), begun.checked_sub(2)];
        let mut near = near.into_iter().flatten().filter(within);
        let first = near.next()?;
        Some(if word(&first) { first } else { near.find(word).unwrap_or(first) })
    }

    /// The item whose tokens a token is one of.
    #[must_use]
    pub fn item_of(&self, token: usize) -> Option<&SyntaxItem> {
        self.items.iter().find(|item| item.tokens.contains(&token))
    }

    /// Whether a byte lies within a comment.
    #[must_use]
    pub fn in_comment(&self, text: &str, offset: usize) -> bool {
        let begun = self.tokens.partition_point(|token| token.range.start < offset);
        let before = begun.checked_sub(1).and_then(|at| self.tokens.get(at));
        if before.is_some_and(|token| token.range.end >= offset) {
            return before.is_some_and(|token| token.role == Role::Doc);
        }
        let gap = text.get(before.map_or(0, |token| token.range.end)..offset).unwrap_or_default();
        let line = gap.rsplit('\n').next().unwrap_or_default();
        line.contains("//") || gap.rfind("/*").is_some_and(|open| gap.rfind("*/").is_none_or(|close| close < open))
    }
}

/// The file that an import means, by its path within the pack; none where there is no such file.
pub fn import_target<'f>(from: &str, written: &str, files: impl IntoIterator<Item = &'f str>) -> Option<String> {
    super::import::resolve(from, written, &files.into_iter().collect()).ok()
}
