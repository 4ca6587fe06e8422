//! What Rhai could read and the rule language does not have, and bounds on what Rhai is given to read.
//!
//! Rhai's parser takes quadratic time in the number of variables and recurses with nesting: both are bounded here, on tokens,
//! before it sees the text.

use medhold_model::Diagnostic;

use super::items::{Form, Item};
use super::lex::{Kind, Unclosed};
use super::source::Source;

const DEEPEST_NESTING: usize = 64;
const MOST_VARIABLES: usize = 256;
const MOST_OPERATORS: usize = 256;
const MOST_ITEMS: usize = 512;
const LONGEST_LINE: usize = 10_000;
const MOST_LINES: usize = 60_000;

/// What keeps a file from being looked at any further.
pub(super) fn file(source: &Source, found: usize, most: usize) -> Option<Diagnostic> {
    let code = "file-too-large";
    let whole = medhold_model::Place::file(&source.path);
    if found > most {
        return Some(
            Diagnostic::error(
                code,
                whole,
                format!("the file has {found} bytes, and a rule file may have {most}"),
            )
            .help("split it by subject and let the parts `import` what they share"),
        );
    }
    // Rhai counts lines and columns in 16 bits: beyond them every place would be wrong.
    if source.line_count() > MOST_LINES {
        let message = format!(
            "the file has {} lines, and a rule file may have {MOST_LINES}",
            source.line_count()
        );
        return Some(Diagnostic::error(code, whole, message).help("split it by subject"));
    }
    let long = source
        .text
        .split('\n')
        .position(|line| line.len() > LONGEST_LINE)?;
    let place = medhold_model::Place::at(
        &source.path,
        u32::try_from(long + 1).unwrap_or(u32::MAX),
        1,
        1,
    );
    let message = format!("the line has more than {LONGEST_LINE} bytes");
    Some(
        Diagnostic::error(code, place, message)
            .help("break it where an operator or a comma stands"),
    )
}

/// Leaves out what stands at the top of a file beyond the number of things that a file may have, and tells it.
pub(super) fn crowd(source: &Source, items: &mut Vec<Item>) -> Option<Diagnostic> {
    let first = items.get(MOST_ITEMS)?.tokens.start;
    items.truncate(MOST_ITEMS);
    let message = format!("more than {MOST_ITEMS} rules and functions in one file");
    Some(
        Diagnostic::error("file-too-large", source.place_of(first), message)
            .help("split the file by subject; nothing from here on was looked at"),
    )
}

/// Texts and comments that are never closed.
pub(super) fn unclosed(source: &Source) -> Vec<Diagnostic> {
    let told = source.lexed.faults.iter().map(|(range, what)| {
        let (message, help) = match what {
            Unclosed::Text => (
                "the text is never closed",
                "close it with the quote that it begins with",
            ),
            Unclosed::Char => (
                "the character in `'` is never closed",
                "write texts in double quotes: `\"…\"`",
            ),
            Unclosed::Comment => ("the comment is never closed", "close it with `*/`"),
            Unclosed::CarriageReturn => (
                "a carriage return without a line feed",
                "save the file with ordinary line ends",
            ),
        };
        Diagnostic::error("syntax", source.place(range.clone()), message).help(help)
    });
    told.collect()
}

/// Whether something that is never closed lies within an item: Rhai would only repeat it.
pub(super) fn holds_unclosed(source: &Source, item: &Item) -> bool {
    let bytes = source.bytes_of(item);
    source
        .lexed
        .faults
        .iter()
        .any(|(range, _)| bytes.contains(&range.start))
}

/// Everything in an item that the language does not have or that goes beyond a bound.
pub(super) fn item(source: &Source, item: &Item) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = item
        .tokens
        .clone()
        .filter_map(|at| word(source, item, at))
        .collect();
    faults.extend(bounds(source, item));
    faults
}

fn word(source: &Source, item: &Item, at: usize) -> Option<Diagnostic> {
    let (kind, text) = source.word(at);
    let before = at.checked_sub(1).map_or("", |i| source.word(i).1);
    if kind != Kind::Word || matches!(before, "." | "?.") {
        return None;
    }
    let after = source.word(at + 1).1;
    let (message, help) = match (text, after) {
        ("eval" | "Fn" | "call" | "curry" | "is_def_fn" | "is_def_var", "(") => (
            format!("`{text}` is not part of the rule language"),
            "name the function that is to be called",
        ),
        ("print" | "debug", "(") => (
            format!("`{text}` is not part of the rule language: a rule shows nothing"),
            "see what a rule reads with `medhold explain`",
        ),
        ("try" | "catch" | "throw", _) => (
            format!(
                "`{text}` is not part of the rule language: what can't be computed is undecided"
            ),
            "leave it out; ask `known(…)` where something may be missing",
        ),
        ("this", _) => (
            "`this` is not part of the rule language".to_owned(),
            "give the function a parameter",
        ),
        ("global", "::") => (
            "`global::` is not part of the rule language".to_owned(),
            "name the constant alone",
        ),
        ("export", _) => (
            "`export` is not part of the rule language".to_owned(),
            "leave it out: every function that is not `private` can be imported",
        ),
        ("fn", _) if item.tokens.start != at && before != "private" => (
            "a function stands within another".to_owned(),
            "write it at the top of the file",
        ),
        ("rule", _) if item.tokens.start != at && source.word(at + 1).0 == Kind::Text => (
            "a rule stands within something else".to_owned(),
            "write it at the top of the file",
        ),
        ("import", _) if item.tokens.start != at => (
            "an import stands within something else".to_owned(),
            "write it at the top of the file",
        ),
        _ if !text.is_ascii() => (
            format!("`{text}` is no name: names are written with `a` to `z`, digits and `_`"),
            "write it without other letters",
        ),
        _ => return None,
    };
    let code = if text.is_ascii() {
        "not-allowed"
    } else {
        "syntax"
    };
    Some(Diagnostic::error(code, source.place_of(at), message).help(help))
}

fn bounds(source: &Source, item: &Item) -> Option<Diagnostic> {
    let (mut depth, mut variables, mut operators) = (0_usize, 0_usize, 0_usize);
    for at in item.tokens.clone() {
        match source.word(at) {
            (Kind::Symbol, "{" | "#{" | "(" | "[" | "?[") => depth += 1,
            (Kind::Symbol, "}" | ")" | "]") => depth = depth.saturating_sub(1),
            (Kind::Word, "let" | "const" | "for") => variables += 1,
            (Kind::Symbol, ";" | ",") => operators = 0,
            (Kind::Symbol, _) => operators += 1,
            (Kind::Word, "because" | "else") if item.form == Form::Rule => operators = 0,
            _ => {}
        }
        let (message, help) = if depth > DEEPEST_NESTING {
            (
                format!("brackets are nested more than {DEEPEST_NESTING} deep"),
                "give parts of it to functions of their own",
            )
        } else if variables > MOST_VARIABLES {
            (
                format!("more than {MOST_VARIABLES} variables in one function"),
                "give parts of it to functions of their own",
            )
        } else if operators > MOST_OPERATORS {
            (
                format!("more than {MOST_OPERATORS} operators in one expression"),
                "give parts of it to functions of their own",
            )
        } else {
            continue;
        };
        return Some(Diagnostic::error("too-complex", source.place_of(at), message).help(help));
    }
    None
}
