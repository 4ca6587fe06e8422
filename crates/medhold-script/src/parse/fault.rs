//! Rhai's parse errors in the words of this project, at the token that is at fault.

use medhold_model::{Code, Diagnostic};
use rhai::{LexError, ParseError, ParseErrorType as E};

use super::items::{Form, Item};
use super::lex::Kind;
use super::role::Clause;
use super::source::Source;

/// Marks a text that this crate's own syntaxes gave Rhai, to be passed on as it is.
pub(super) const OWN: &str = "medhold";

const OPERATORS: [&str; 24] = [
    "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "+", "-", "*", "/", "%", "**", "??", "..", "..=", "=", "|", "&",
    "^", "<<", ">>",
];

/// What Rhai found wrong with an item.
pub(super) fn diagnostic(source: &Source, item: &Item, error: &ParseError) -> Diagnostic {
    let ParseError(kind, position) = error;
    let at = if position.is_none() { item.tokens.end } else { source.token_at(*position) };
    if let Some(known) = missing_operand(source, item, at) {
        return known;
    }
    let at = at.min(item.tokens.end.saturating_sub(1));
    let (message, help) = words(source, at, kind);
    let found = Diagnostic::new(code(kind), source.place_of(at), message);
    match help {
        Some(help) => found.help(help),
        None => found,
    }
}

/// An operator, or `when`, that nothing follows: at `at` stands what can't follow it, or the token before `at` is a clause
/// word that Rhai took for a name.
pub(super) fn missing_operand(source: &Source, item: &Item, at: usize) -> Option<Diagnostic> {
    let previous = at.checked_sub(1)?;
    let is_clause =
        |i: usize| item.form == Form::Rule && source.word(i).0 == Kind::Word && Clause::of(source.word(i).1).is_some();
    let (left, follows) = if is_clause(previous) && source.word(at).1 != "." {
        (previous.checked_sub(1)?, previous)
    } else {
        (previous, at)
    };
    let before = source.word(left);
    let open = match before {
        (Kind::Symbol, text) => OPERATORS.contains(&text),
        (Kind::Word, text) => item.form == Form::Rule && text == "when",
        _ => false,
    };
    let follower = source.word(follows).1;
    let cannot = is_clause(follows) || matches!(follower, "}" | ")" | "]" | "," | ";" | "");
    if !open || !cannot {
        return None;
    }
    let message = format!("nothing follows `{}`", before.1);
    let help = match follower {
        "" => "write what it is about".to_owned(),
        _ => format!("write what it is about before `{follower}`"),
    };
    Some(Diagnostic::new(Code::MissingOperand, source.place_of(left), message).help(help))
}

fn code(kind: &E) -> Code {
    match kind {
        E::ExprTooDeep | E::LiteralTooLarge(..) | E::TooManyFunctions => Code::TooComplex,
        _ => Code::Syntax,
    }
}

fn words(source: &Source, at: usize, kind: &E) -> (String, Option<String>) {
    let (token_kind, found) = source.word(at);
    let found = &*shown(found);
    let help = |text: &str| Some(text.to_owned());
    match kind {
        E::BadInput(LexError::ImproperSymbol(marker, own)) if marker == OWN => (own.clone(), None),
        E::BadInput(LexError::ImproperSymbol(..)) | E::UnknownOperator(_) => symbol(found),
        E::BadInput(LexError::MalformedEscapeSequence(text)) => {
            (format!("`{text}` is no escape in a text"), help("write `\\\\` for a backslash"))
        }
        E::BadInput(LexError::MalformedNumber(text)) => (format!("`{text}` is no number"), None),
        E::BadInput(LexError::MalformedChar(_)) => {
            (format!("{found} is no single character"), help("write texts in double quotes: `\"…\"`"))
        }
        E::LiteralTooLarge(_, most) if token_kind == Kind::Text => {
            (format!("the text is longer than {most} bytes"), None)
        }
        E::LiteralTooLarge(_, most) => (format!("the list or map has more than {most} items"), None),
        E::BadInput(_) if matches!(found, "|" | "||") => closure(),
        E::ExprTooDeep => {
            ("the expression is nested too deep".to_owned(), help("give parts of it to functions of their own"))
        }
        E::Reserved(word) => {
            let help = (word == "switch").then(|| "write it where its value is used".to_owned());
            (format!("`{word}` is reserved and can't stand here"), help)
        }
        E::MissingToken(token, _) => missing(token, found),
        E::MismatchedType(..) if source.word(at).1 == "=" => {
            ("`=` sets a variable and compares nothing".to_owned(), help("write `==`"))
        }
        other => general(other, token_kind, found),
    }
}

fn missing(token: &str, found: &str) -> (String, Option<String>) {
    match (token, found) {
        (_, "") => (format!("`{token}` is missing at the end"), None),
        (";", _) => {
            (format!("expected an operator or `;`, found `{found}`"), Some("end a statement with `;`".to_owned()))
        }
        _ => (format!("expected `{token}`, found `{found}`"), None),
    }
}

fn general(kind: &E, token_kind: Kind, found: &str) -> (String, Option<String>) {
    let text = match kind {
        E::Reserved(word) => format!("`{word}` is reserved and can't stand here"),
        E::DuplicatedProperty(name) => format!("`{name}` is given twice; keep one"),
        E::FnDuplicatedParam(function, name) => {
            format!("function `{function}` has two parameters `{name}`")
        }
        E::FnMissingName => "the function has no name".to_owned(),
        E::FnMissingParams(name) => {
            format!("function `{name}` has no list of parameters; write `fn {name}() {{`")
        }
        E::FnMissingBody(name) => {
            format!("function `{name}` has no body; write `fn {name}(…) {{ … }}`")
        }
        E::PropertyExpected => format!("expected a name after `.`, found `{found}`"),
        E::VariableExpected => format!("expected a name, found `{found}`"),
        E::AssignmentToConstant(name) => format!("`{name}` is a constant and can't be set"),
        E::AssignmentToInvalidLHS(_) => "only a variable can be set".to_owned(),
        E::LoopBreak => format!("`{found}` stands outside a loop"),
        E::MismatchedType(expected, actual) => {
            format!("expected {}, found {}", plain(expected), plain(actual))
        }
        E::MalformedIndexExpr(_) => "what stands in `[…]` can't be an index".to_owned(),
        E::UnexpectedEOF => "the text ends too early".to_owned(),
        E::ExprExpected(_) if found.is_empty() => "an expression is missing at the end".to_owned(),
        _ if found.is_empty() => "the text ends too early".to_owned(),
        _ if token_kind == Kind::Text => "a text can't stand here".to_owned(),
        _ => format!("`{found}` can't stand here"),
    };
    (text, None)
}

/// Rhai's name of a type in plain words.
fn plain(name: &str) -> String {
    name.replace("a boolean expression", "true or false").to_lowercase()
}

fn closure() -> (String, Option<String>) {
    (
        "closures are not part of the rule language".to_owned(),
        Some("write a function at the top of the file".to_owned()),
    )
}

fn symbol(found: &str) -> (String, Option<String>) {
    let instead = match found {
        "=" | "===" => Some("=="),
        "!==" => Some("!="),
        ":" => Some("::"),
        "<-" => Some("< -"),
        "->" => Some("=>"),
        "#" => Some("#{"),
        _ => None,
    };
    (format!("`{found}` is no operator"), instead.map(|text| format!("write `{text}`")))
}

/// A token as a message shows it, in backticks of the message's own: its first 40 characters.
pub(super) fn shown(token: &str) -> String {
    let line = token.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() < token.len() { short + "…" } else { short }
}
