//! What Rhai could read and the rule language does not have.

use medhold_model::{Code, Diagnostic};

use super::bounds;
use super::items::Item;
use super::lex::{Kind, Unclosed};
use super::source::Source;

/// Texts and comments that are never closed.
pub(super) fn unclosed(source: &Source) -> Vec<Diagnostic> {
    // A file with the line ends of another age has one at every line: the first says it all.
    let is_return = |what: Unclosed| what == Unclosed::CarriageReturn;
    let first = source.lexed.faults.iter().position(|f| is_return(f.1));
    let faults = source.lexed.faults.iter().enumerate();
    let faults = faults.filter(|(at, f)| !is_return(f.1) || Some(*at) == first);
    let told = faults.map(|(_, (range, what))| {
        let (message, help) = match what {
            Unclosed::Text => ("the text is never closed", "close it with the quote that it begins with"),
            Unclosed::Char => ("the character in `'` is never closed", "write texts in double quotes: `\"…\"`"),
            Unclosed::Comment => ("the comment is never closed", "close it with `*/`"),
            Unclosed::CarriageReturn => {
                ("a carriage return without a line feed", "save the file with ordinary line ends")
            }
        };
        Diagnostic::new(Code::Syntax, source.place(range.clone()), message).help(help)
    });
    told.collect()
}

/// Whether something that is never closed lies within an item: Rhai would only repeat it.
pub(super) fn holds_unclosed(source: &Source, item: &Item) -> bool {
    let bytes = source.bytes_of(item);
    source.lexed.faults.iter().any(|(range, _)| bytes.contains(&range.start))
}

/// Everything in an item that the language does not have or that goes beyond a bound.
pub(super) fn item(source: &Source, item: &Item) -> Vec<Diagnostic> {
    let mut faults: Vec<Diagnostic> = item.tokens.clone().filter_map(|at| word(source, item, at)).collect();
    faults.extend(bounds::item(source, item));
    faults
}

fn word(source: &Source, item: &Item, at: usize) -> Option<Diagnostic> {
    let (kind, text) = source.word(at);
    let before = at.checked_sub(1).map_or("", |i| source.word(i).1);
    if kind != Kind::Word || matches!(before, "." | "?.") {
        return None;
    }
    let after = source.word(at + 1);
    let told = |code, message: String, help| Some(Diagnostic::new(code, source.place_of(at), message).help(help));
    if let Some((why, help)) = foreign(text, after.1) {
        return told(Code::NotAllowed, format!("`{text}` is not part of the rule language{why}"), help);
    }
    let misplaced = match text {
        _ if item.tokens.start == at => None,
        "fn" if before != "private" => Some("a function stands within another"),
        "rule" if after.0 == Kind::Text => Some("a rule stands within something else"),
        "import" => Some("an import stands within something else"),
        _ => None,
    };
    if let Some(message) = misplaced {
        return told(Code::NotAllowed, message.to_owned(), "write it at the top of the file");
    }
    if text.is_ascii() {
        return None;
    }
    let message = format!("`{text}` is no name: names are written with `a` to `z`, digits and `_`");
    told(Code::Syntax, message, "write it without other letters")
}

/// Why a word that Rhai knows has no place in a rule, where the message has to say so, and what to do instead.
fn foreign(word: &str, after: &str) -> Option<(&'static str, &'static str)> {
    Some(match (word, after) {
        ("eval" | "Fn" | "call" | "curry" | "is_def_fn" | "is_def_var", "(") => {
            ("", "name the function that is to be called")
        }
        ("print" | "debug", "(") => (": a rule shows nothing", "see what a rule reads with `medhold explain`"),
        ("try" | "catch" | "throw", _) => {
            (": what can't be computed is undecided", "leave it out; ask `known(…)` where something may be missing")
        }
        ("this", _) => ("", "give the function a parameter"),
        ("global", "::") => ("", "name the constant alone"),
        ("export", _) => ("", "leave it out: every function that is not `private` can be imported"),
        _ => return None,
    })
}
