//! A rule file as it is written: every token with the comments before it, and where things and clauses begin.
//!
//! What lays a file out anew needs this; what decides takes [`super::ParsedFile`].

use std::collections::BTreeSet;
use std::ops::Range;

use medhold_model::Diagnostic;

use super::clause::Clauses;
use super::engine::Parser;
use super::items::{Form, Item, items};
use super::lex::{Kind, Lexer, Token};
use super::role::Role;
use super::source::Source;
use super::{bounds, fault, helper, lift, refuse, stray};
use crate::program::SourceFile;
use crate::scope::Limits;

/// A comment, and how it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Comment<'a> {
    /// Its text with its slashes, without white space after it.
    pub text: &'a str,
    /// Whether nothing but white space stands before it on its line.
    pub own_line: bool,
    /// Whether its line ends with it.
    pub ends_line: bool,
    /// Whether an empty line stands directly before it.
    pub blank: bool,
}

/// A token, or a whole text with its interpolations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// Whether it is a name, keyword, number or text: two such never stand without a space between.
    pub wordlike: bool,
    /// Its first byte.
    pub start: usize,
    /// The comments between the token before it and it.
    pub comments: Vec<Comment<'a>>,
    /// Whether a line ends somewhere between the token before it and it.
    pub newline: bool,
    /// Whether an empty line stands directly before it.
    pub blank: bool,
}

/// One thing at the top of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its pieces by index.
    pub pieces: Range<usize>,
    /// The first bytes of the words that its clauses begin with, where it is a rule.
    pub clauses: Option<BTreeSet<usize>>,
}

/// A file as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outline<'a> {
    /// Its tokens in order.
    pub pieces: Vec<Piece<'a>>,
    /// The comments after the last token.
    pub tail: Vec<Comment<'a>>,
    /// Its rules, functions, constants and imports in order. Every token belongs to one.
    pub parts: Vec<Part>,
}

/// A file as it is written, where its form has no fault. Names and types are not looked at.
///
/// It recurses with the nesting of the file: call it where there is room, as in [`super::file::with_room`].
pub(crate) fn outline<'a>(file: &'a SourceFile, limits: &Limits) -> Result<Outline<'a>, Vec<Diagnostic>> {
    let source = Source::new(&file.path, &file.text);
    if let Some(fault) = bounds::file(&source, file.text.len(), limits.file_bytes) {
        return Err(vec![fault]);
    }
    let mut items = items(&source);
    let mut faults = refuse::unclosed(&source);
    faults.extend(bounds::crowd(&source, &mut items));
    let parser = Parser::new(limits);
    let mut clauses = Vec::new();
    for item in &items {
        match form(&source, item, &parser) {
            Ok(found) => clauses.push(found),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let (pieces, tail) = pieces(&file.text, &source);
    let index = |token: usize| {
        let start = source.token(token).map_or(usize::MAX, |t| t.range.start);
        pieces.partition_point(|p| p.start < start)
    };
    let ranges = items.iter().map(|item| index(item.tokens.start)..index(item.tokens.end)).collect::<Vec<_>>();
    let parts = ranges.into_iter().zip(clauses).map(|(pieces, clauses)| Part { pieces, clauses }).collect();
    Ok(Outline { pieces, tail, parts })
}

/// Where the clauses of an item begin, if it is a rule; or what is wrong with its form.
fn form(source: &Source, item: &Item, parser: &Parser) -> Result<Option<BTreeSet<usize>>, Vec<Diagnostic>> {
    if item.form == Form::Other {
        return Err(vec![stray::at_top(source, item)]);
    }
    let mut faults = refuse::item(source, item);
    faults.extend(item.open.first().map(|at| stray::never_closed(source, *at)));
    if !faults.is_empty() || refuse::holds_unclosed(source, item) {
        return Err(faults);
    }
    let ast = parser.parse(source, source.bytes_of(item), "");
    let ast = ast.map_err(|error| vec![fault::diagnostic(source, item, &error)])?;
    if item.form != Form::Rule {
        return Ok(None);
    }
    let clauses = helper::custom(&ast).and_then(|custom| Some((custom, custom.state.read_lock::<Clauses>()?)));
    let Some((custom, clauses)) = clauses else {
        return Ok(Some(BTreeSet::new()));
    };
    if !clauses.faults.is_empty() {
        return Err(lift::rule(source, item, &ast).1);
    }
    let words = clauses.roles.iter().zip(&custom.inputs).filter(|(role, _)| matches!(role, Role::Keyword(_)));
    let starts = words.filter_map(|(_, input)| source.token(source.token_at(input.start_position())));
    Ok(Some(starts.map(|token| token.range.start).collect()))
}

fn pieces<'a>(text: &'a str, source: &Source) -> (Vec<Piece<'a>>, Vec<Comment<'a>>) {
    let tokens: Vec<&Token> = source.lexed.tokens.iter().filter(|t| t.kind != Kind::Doc).collect();
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let (mut at, mut end) = (0, 0);
    while let Some(token) = tokens.get(at) {
        let last = at + interpolation(text, tokens.get(at..).unwrap_or_default());
        let range = token.range.start..tokens.get(last).map_or(token.range.end, |t| t.range.end);
        let gap = Gap::of(text.get(end..range.start).unwrap_or_default(), end == 0);
        end = range.end;
        pieces.push(Piece {
            text: text.get(range.clone()).unwrap_or_default(),
            wordlike: token.kind != Kind::Symbol,
            start: range.start,
            comments: gap.comments,
            newline: gap.newline,
            blank: gap.blank,
        });
        at = last + 1;
    }
    (pieces, Gap::of(text.get(end..).unwrap_or_default(), end == 0).comments)
}

/// How many tokens after the first belong to the same text with interpolations.
fn interpolation(text: &str, tokens: &[&Token]) -> usize {
    let part = |t: &&Token| t.kind == Kind::Text && text.get(t.range.clone()).is_some_and(|s| s.ends_with('$'));
    let opens = |t: &&Token| part(t) && text.get(t.range.clone()).is_some_and(|s| s.starts_with('`'));
    if !tokens.first().is_some_and(opens) {
        return 0;
    }
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match text.get(token.range.clone()).unwrap_or_default() {
            "{" | "#{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ if depth == 0 && at > 0 && token.kind == Kind::Text && !part(token) => return at,
            _ => {}
        }
    }
    0
}

/// What stands between two tokens.
#[derive(Default)]
struct Gap<'a> {
    comments: Vec<Comment<'a>>,
    newline: bool,
    blank: bool,
}

impl<'a> Gap<'a> {
    /// Takes white space and comments apart; `first` where nothing stands before them in the file.
    fn of(text: &'a str, first: bool) -> Self {
        let mut gap = Self { newline: first, ..Self::default() };
        let (mut at, mut lines) = (0, usize::from(first));
        while let Some(next) = text.get(at..).and_then(|rest| rest.chars().next()) {
            if next != '/' {
                lines += usize::from(next == '\n');
                at += next.len_utf8();
                continue;
            }
            let length = comment_length(text, at);
            let rest = text.get(at + length..).unwrap_or_default();
            let line = rest.split_inclusive('\n').next().unwrap_or_default();
            gap.comments.push(Comment {
                text: text.get(at..at + length).unwrap_or_default().trim_end(),
                own_line: lines > 0,
                ends_line: line.trim().is_empty() && line.ends_with('\n') || rest.is_empty(),
                blank: lines > 1,
            });
            gap.newline |= lines > 0;
            at += length;
            lines = 0;
        }
        Self { newline: gap.newline || lines > 0, blank: lines > 1, ..gap }
    }
}

fn comment_length(text: &str, at: usize) -> usize {
    let mut lexer = Lexer::new(text, at);
    if lexer.rest().starts_with("/*") {
        lexer.block_comment();
    } else {
        lexer.line_comment();
    }
    lexer.at - at
}
