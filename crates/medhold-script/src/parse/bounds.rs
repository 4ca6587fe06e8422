//! Bounds on what Rhai is given to read.
//!
//! Rhai's parser takes quadratic time in the number of variables and recurses with brackets: both are bounded here, on tokens,
//! before it sees the text. Long chains of operators it bounds itself.

use medhold_model::{Code, Diagnostic, Place};

use super::items::Item;
use super::lex::Kind;
use super::source::Source;

const DEEPEST_NESTING: usize = 64;
const MOST_VARIABLES: usize = 256;
const MOST_ITEMS: usize = 512;
const LONGEST_LINE: usize = 10_000;
const MOST_LINES: usize = 60_000;

/// What keeps a file of `found` bytes, of which `most` are allowed, from being looked at any further.
pub(super) fn file(source: &Source, found: usize, most: usize) -> Option<Diagnostic> {
    let whole = Place::file(&source.path);
    let told = |place, message: String, help| Some(Diagnostic::new(Code::FileTooLarge, place, message).help(help));
    if found > most {
        let message = format!("the file has {found} bytes, and a rule file may have {most}");
        return told(whole, message, "split it by subject and let the parts `import` what they share");
    }
    // Rhai counts lines and columns in 16 bits: beyond them every place would be wrong.
    let lines = source.line_count();
    if lines > MOST_LINES {
        let message = format!("the file has {lines} lines, and a rule file may have {MOST_LINES}");
        return told(whole, message, "split it by subject");
    }
    let long = source.text.split('\n').position(|line| line.len() > LONGEST_LINE)?;
    let place = Place::at(&source.path, u32::try_from(long + 1).unwrap_or(u32::MAX), 1, 1);
    let message = format!("the line has more than {LONGEST_LINE} bytes");
    told(place, message, "break it where an operator or a comma stands")
}

/// Leaves out what stands at the top of a file beyond the number of things that a file may have, and tells it.
pub(super) fn crowd(source: &Source, items: &mut Vec<Item>) -> Option<Diagnostic> {
    let first = items.get(MOST_ITEMS)?.tokens.start;
    items.truncate(MOST_ITEMS);
    let message = format!("more than {MOST_ITEMS} rules and functions in one file");
    Some(
        Diagnostic::new(Code::FileTooLarge, source.place_of(first), message)
            .help("split the file by subject; nothing from here on was looked at"),
    )
}

/// The first bound that an item goes beyond.
pub(super) fn item(source: &Source, item: &Item) -> Option<Diagnostic> {
    let mut count = Count::default();
    item.tokens.clone().find_map(|at| {
        count.add(source.word(at));
        let message = count.beyond()?;
        let help = "give parts of it to functions of their own";
        Some(Diagnostic::new(Code::TooComplex, source.place_of(at), message).help(help))
    })
}

/// What is counted of an item up to a token.
#[derive(Default)]
struct Count {
    depth: usize,
    variables: usize,
}

impl Count {
    fn add(&mut self, token: (Kind, &str)) {
        match token {
            (Kind::Symbol, "{" | "#{" | "(" | "[" | "?[") => self.depth += 1,
            (Kind::Symbol, "}" | ")" | "]") => self.depth = self.depth.saturating_sub(1),
            (Kind::Word, "let" | "const" | "for") => self.variables += 1,
            _ => {}
        }
    }

    fn beyond(&self) -> Option<String> {
        if self.depth > DEEPEST_NESTING {
            Some(format!("brackets are nested more than {DEEPEST_NESTING} deep"))
        } else if self.variables > MOST_VARIABLES {
            Some(format!("more than {MOST_VARIABLES} variables in one function"))
        } else {
            None
        }
    }
}
