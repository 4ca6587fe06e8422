//! Rule files laid out: one look for all, whatever hand they come from.
//!
//! A line may have 120 characters. A clause's word takes ten columns. Where the author broke a guard before `&&` or `||`, opened a
//! bracket at the end of a line or left an empty line, it stays so; what is too long is broken at the same places. Comments and
//! tokens keep their order, and nothing but white space and a comma after the last entry of a map or list changes.

mod bracket;
mod chain;
mod doc;
mod part;
mod print;
mod rule;
mod same;
mod spacing;
mod statement;
#[cfg(test)]
mod tests;
mod tree;

use medhold_model::{Code, Diagnostic, Place};

use crate::parse::{self, Outline};
use crate::program::SourceFile;
use crate::scope::Limits;

/// The most characters of a line that can be broken.
const WIDTH: usize = 120;

/// What a line within something is indented by.
const INDENT: usize = 4;

/// A rule file laid out anew. Laying out the answer gives the same again.
///
/// Line ends stay what the file's first one is, and a byte order mark stays where there is one; the file ends with a line end.
/// Comments longer than a line, and texts, are not broken.
///
/// # Errors
/// What is wrong with the form of the file, where it can't be read; names and types are not looked at. Nothing is laid out then.
///
/// # Examples
/// ```
/// use medhold_script::{SourceFile, format};
///
/// let text = "// Taste.\nfn yours( ){ claim.kind==\"preference\" }".to_owned();
/// let file = SourceFile { path: "taste.rhai".to_owned(), text };
/// assert_eq!(format(&file).unwrap(), "// Taste.\nfn yours() { claim.kind == \"preference\" }\n");
/// ```
pub fn format(file: &SourceFile) -> Result<String, Vec<Diagnostic>> {
    parse::with_room(&file.path, || laid_out(file)).map_err(|fault| vec![fault])?
}

/// How often a file is laid out at most until nothing changes: a comment amid an expression may end a line only after the first time.
const ROUNDS: usize = 6;

fn laid_out(file: &SourceFile) -> Result<String, Vec<Diagnostic>> {
    let outline = parse::outline(file, &Limits::default())?;
    let mark = if file.text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let line_end = if file.text.split('\n').next().is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" };
    let whole = |outline: &Outline<'_>| format!("{mark}{}", part::lines(outline).text(line_end));
    let mut now = SourceFile { path: file.path.clone(), text: whole(&outline) };
    for _ in 0..ROUNDS {
        let again = parse::outline(&now, &Limits::default()).map_err(|_| changed(file))?;
        if !same::same(&outline, &again) {
            return Err(changed(file));
        }
        let text = whole(&again);
        if text == now.text {
            break;
        }
        now.text = text;
    }
    Ok(now.text)
}

/// The fault of this crate that no layout should ever meet: better none than a wrong one.
fn changed(file: &SourceFile) -> Vec<Diagnostic> {
    let message = "the file can't be laid out without changing what it says";
    vec![Diagnostic::new(Code::Syntax, Place::file(&file.path), message).help("please report it with the file")]
}
