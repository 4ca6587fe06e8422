//! A file's rules, functions, constants and imports, told apart by their tokens so that a fault in one hides no fault in another.

use std::ops::Range;

use super::lex::Kind;
use super::source::Source;

/// What stands at the top of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Rule,
    Function,
    Const,
    Import,
    /// Nothing that may stand there.
    Other,
}

/// One thing at the top of a file.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub form: Form,
    /// Its tokens by index, at least one.
    pub tokens: Range<usize>,
    /// The `///` lines above it without their slashes.
    pub docs: String,
    /// Its brackets that are never closed, by index of token, the outermost first.
    pub open: Vec<usize>,
}

/// The things at the top of a file, in order. Every token but doc comments belongs to exactly one.
pub(super) fn items(source: &Source) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = 0;
    let mut docs: Vec<&str> = Vec::new();
    while let Some(token) = source.token(at) {
        if token.kind == Kind::Doc {
            let line = source.slice(token.range.clone()).trim_start_matches('/').trim_end();
            docs.push(line.strip_prefix(' ').unwrap_or(line));
            at += 1;
            continue;
        }
        let mut item = item(source, at);
        item.docs = std::mem::take(&mut docs).join("\n");
        at = item.tokens.end;
        items.push(item);
    }
    items
}

fn form(source: &Source, at: usize) -> Form {
    match source.word(at) {
        (Kind::Word, "rule") => Form::Rule,
        (Kind::Word, "fn" | "private") => Form::Function,
        (Kind::Word, "const") => Form::Const,
        (Kind::Word, "import") => Form::Import,
        _ => Form::Other,
    }
}

fn item(source: &Source, start: usize) -> Item {
    let form = form(source, start);
    let mut open: Vec<usize> = Vec::new();
    let mut at = start;
    while at < source.lexed.tokens.len() {
        if at > start && begins_anew(source, at, open.is_empty()) {
            break;
        }
        match source.word(at) {
            (Kind::Symbol, "{" | "#{" | "(" | "[" | "?[") => open.push(at),
            (Kind::Symbol, close @ ("}" | ")" | "]")) => {
                close_bracket(source, &mut open, close);
                if close == "}" && open.is_empty() && !goes_on(source, form, at + 1) {
                    at += 1;
                    break;
                }
            }
            (Kind::Symbol, ";") if open.is_empty() => {
                at += 1;
                break;
            }
            _ => {}
        }
        at += 1;
    }
    // Doc comments before what comes next are about that.
    while at > start + 1 && source.word(at - 1).0 == Kind::Doc {
        at -= 1;
    }
    Item { form, tokens: start..at, docs: String::new(), open }
}

/// How many open brackets are looked through for the one that a closing one meets: more than may be nested.
const NEAR: usize = 100;

fn close_bracket(source: &Source, open: &mut Vec<usize>, close: &str) {
    let matches = |at: &usize| match close {
        ")" => source.word(*at).1 == "(",
        "]" => matches!(source.word(*at).1, "[" | "?["),
        _ => matches!(source.word(*at).1, "{" | "#{"),
    };
    // A brace also closes what was left open within it; Rhai then tells which bracket is missing.
    let near = open.len().saturating_sub(NEAR);
    let found = open.iter().skip(near).rposition(matches).map(|at| at + near);
    match found {
        Some(found) if close == "}" || found + 1 == open.len() => open.truncate(found),
        _ => {}
    }
}

/// Whether a block that just ended is followed by a part of the same statement.
fn goes_on(source: &Source, form: Form, next: usize) -> bool {
    match form {
        Form::Rule | Form::Function => false,
        Form::Const | Form::Import => begins_nothing(source, next),
        Form::Other => matches!(source.word(next), (Kind::Word, "else" | "while" | "until" | "catch") | (_, ";")),
    }
}

fn begins_nothing(source: &Source, at: usize) -> bool {
    source.token(at).is_some_and(|t| t.kind != Kind::Doc) && !begins_anew(source, at, true)
}

/// Whether a token can only be the beginning of something at the top of a file, so that what came before it has ended,
/// closed or not. Within brackets only what never stands there is taken for one.
fn begins_anew(source: &Source, at: usize, outside: bool) -> bool {
    if !source.token(at).is_some_and(|t| t.first) {
        return false;
    }
    let (next, after) = (source.word(at + 1), source.word(at + 2));
    match source.word(at) {
        (Kind::Word, "rule") => next.0 == Kind::Text,
        (Kind::Word, "fn") => next.0 == Kind::Word && after.1 == "(",
        (Kind::Word, "private") => next.1 == "fn",
        (Kind::Word, "import") => outside && next.0 == Kind::Text,
        (Kind::Word, "const") => outside && next.0 == Kind::Word,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_apart(text: &str) -> Vec<(Form, &str, usize)> {
        let source = Source::new("a.rhai", text);
        let items = items(&source);
        items
            .iter()
            .map(|item| {
                let start = source.token(item.tokens.start).unwrap().range.start;
                let end = source.token(item.tokens.end - 1).unwrap().range.end;
                (item.form, &text[start..end], item.open.len())
            })
            .collect()
    }

    #[test]
    fn rules_and_functions_end_with_their_block_and_the_rest_with_a_semicolon() {
        let text = "import \"a\" as a;\nconst X = #{ a: 1 };\nrule \"a\" on \"b\" { when #{}.x }\nprivate fn f(a) { if a { 1 } else { 2 } } x + 1;";
        assert_eq!(
            told_apart(text),
            [
                (Form::Import, "import \"a\" as a;", 0),
                (Form::Const, "const X = #{ a: 1 };", 0),
                (Form::Rule, "rule \"a\" on \"b\" { when #{}.x }", 0),
                (Form::Function, "private fn f(a) { if a { 1 } else { 2 } }", 0),
                (Form::Other, "x + 1;", 0),
            ]
        );
    }

    #[test]
    fn what_is_never_closed_ends_where_the_next_begins() {
        let text = "rule \"a\" on \"b\" { when f(x }\n/// B.\nrule \"b\" on \"b\" { when (x \n fn f(x) { x }";
        assert_eq!(
            told_apart(text),
            [
                (Form::Rule, "rule \"a\" on \"b\" { when f(x }", 0),
                (Form::Rule, "rule \"b\" on \"b\" { when (x", 2),
                (Form::Function, "fn f(x) { x }", 0),
            ]
        );
    }

    #[test]
    fn doc_comments_belong_to_what_follows_them() {
        let source =
            Source::new("a.rhai", "/// One.\n///  Two.\nrule \"a\" on \"b\" {\n/// Three.\nrule \"b\" on \"b\" {}");
        let docs: Vec<String> = items(&source).into_iter().map(|i| i.docs).collect();
        assert_eq!(docs, ["One.\n Two.", "Three."]);
    }
}
