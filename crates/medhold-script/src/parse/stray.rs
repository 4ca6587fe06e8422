//! What may not stand at the top of a file, and brackets that are never closed.

use medhold_model::{Code, Diagnostic, nearest};

use super::items::Item;
use super::lex::Kind;
use super::role::Clause;
use super::source::Source;

const BEGINNINGS: [&str; 4] = ["rule", "fn", "const", "import"];

/// A bracket that is never closed.
pub(super) fn never_closed(source: &Source, open: usize) -> Diagnostic {
    let bracket = source.word(open).1;
    let close = match bracket {
        "(" => ")",
        "[" | "?[" => "]",
        _ => "}",
    };
    Diagnostic::new(Code::Syntax, source.place_of(open), format!("`{bracket}` is never closed"))
        .help(format!("close it with `{close}`"))
}

/// Something at the top of a file that may not stand there.
pub(super) fn at_top(source: &Source, item: &Item) -> Diagnostic {
    let at = item.tokens.start;
    let (kind, word) = source.word(at);
    let told = |code, message: String, help: String| Diagnostic::new(code, source.place_of(at), message).help(help);
    if matches!(word, "}" | ")" | "]") {
        return told(Code::Syntax, format!("`{word}` closes nothing"), "leave it out".to_owned());
    }
    if word == "let" {
        let help = "write `const` where its value never changes, else put it into a function";
        return told(Code::TopLevel, "a variable stands at the top of the file".to_owned(), help.to_owned());
    }
    if kind == Kind::Word && Clause::of(word).is_some() {
        let message = format!("the clause `{word}` stands outside a rule");
        return told(Code::TopLevel, message, "is a `}` before it one too many?".to_owned());
    }
    let named = kind == Kind::Word && source.word(at + 1).0 != Kind::Symbol;
    match nearest(word, BEGINNINGS).filter(|_| named) {
        Some(meant) => {
            let message = format!("`{word}` begins nothing that may stand here");
            told(Code::TopLevel, message, format!("did you mean `{meant}`?"))
        }
        None => {
            let help = "only rules, functions, constants and imports may";
            told(Code::TopLevel, "this may not stand at the top of a file".to_owned(), help.to_owned())
        }
    }
}
