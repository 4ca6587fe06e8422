//! The words of a text, folded so that what reads alike is alike.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// Stands in a text for a piece that is passed over, such as a quotation: a word that no phrase names.
pub const MASK: char = '\u{fffc}';

/// The words of a text in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    words: Vec<Word>,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word in lower case and in the compatibility form of Unicode (NFKC), without soft hyphens and characters of no width.
    pub folded: String,
    /// The bytes of the text that it stands in.
    pub bytes: Range<usize>,
    /// What parts it from the word before.
    pub after: Break,
}

/// What parts a word from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Space, hyphens and quotation marks.
    Space,
    /// A comma, a dash, parentheses: a clause may end here.
    Clause,
    /// A full stop, colon, semicolon, question or exclamation mark, or the end of a line.
    Sentence,
}

impl Words {
    /// The words of a text. English contractions come apart: `isn't` is `is` and `not`, `you're` is `you` and `are`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut words = Vec::new();
        let mut after = Break::Sentence;
        let mut begin = None;
        for (at, c) in text.char_indices().chain(std::iter::once((text.len(), '\n'))) {
            if belongs(text, at, c) {
                begin.get_or_insert(at);
                continue;
            }
            if let Some(from) = begin.take() {
                add(&mut words, text, from..at, after);
                after = Break::Space;
            }
            after = after.max(parting(text, at, c));
        }
        Self { words }
    }

    /// The words, in the order of the text.
    #[must_use]
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }
}

/// Whether a character is part of a word: letters, digits, their marks, apostrophes and decimal points between them.
fn belongs(text: &str, at: usize, c: char) -> bool {
    if c.is_alphanumeric() || is_hidden(c) || is_mark(c) || c == MASK {
        return true;
    }
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let next = text.get(at..).and_then(|rest| rest.chars().nth(1));
    let (Some(before), Some(next)) = (before, next) else {
        return false;
    };
    match c {
        '\'' | '’' => before.is_alphabetic() && next.is_alphabetic(),
        '.' | ',' => before.is_numeric() && next.is_numeric(),
        _ => false,
    }
}

/// Characters that are not seen: the soft hyphen and those of no width.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Combining marks of the Latin script, which make one letter with the one before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn parting(text: &str, at: usize, c: char) -> Break {
    match c {
        '.' | '!' | '?' | ':' | ';' | '…' | '\n' | '\u{2028}' | '\u{2029}' => Break::Sentence,
        ',' | '(' | ')' | '–' | '—' => Break::Clause,
        // A hyphen with space around it is a dash.
        '-' if text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace)) => Break::Clause,
        _ => Break::Space,
    }
}

fn add(words: &mut Vec<Word>, text: &str, bytes: Range<usize>, after: Break) {
    let written = text.get(bytes.clone()).unwrap_or_default();
    let seen = written.chars().filter(|c| !is_hidden(*c));
    let folded: String = seen.nfkc().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect();
    if folded.is_empty() {
        return;
    }
    let mut after = after;
    for part in apart(&folded) {
        words.push(Word { folded: part, bytes: bytes.clone(), after });
        after = Break::Space;
    }
}

/// An English contraction in its two words.
fn apart(word: &str) -> Vec<String> {
    const ENDINGS: [(&str, &str); 7] =
        [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'s", "'s"), ("'d", "'d")];
    let contraction = ENDINGS.iter().find_map(|(ending, second)| Some((word.strip_suffix(ending)?, *second)));
    match contraction {
        Some(("ca", second)) => vec!["can".to_owned(), second.to_owned()],
        Some(("wo", second)) => vec!["will".to_owned(), second.to_owned()],
        Some((first, second)) if !first.is_empty() => vec![first.to_owned(), second.to_owned()],
        _ => vec![word.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let words = Words::of(text);
        let words: Vec<String> = words
            .as_slice()
            .iter()
            .map(|word| {
                let before = match word.after {
                    Break::Space => "",
                    Break::Clause => ", ",
                    Break::Sentence => ". ",
                };
                format!("{before}{}", word.folded)
            })
            .collect();
        words.join(" ")
    }

    #[test]
    fn what_reads_alike_is_alike() {
        assert_eq!(folded("YOUR own fault"), ". your own fault");
        assert_eq!(folded("your\u{a0}own\u{202f}fa\u{ad}ult"), ". your own fault");
        assert_eq!(folded("your-own‑fau\u{200b}lt"), ". your own fault");
        assert_eq!(folded("ｙｏｕｒ own ﬁrm"), ". your own firm");
        assert_eq!(folded("ma\u{30a} da\u{30a}rlig"), ". må dårlig");
    }

    #[test]
    fn contractions_come_apart_and_clauses_and_sentences_are_told() {
        assert_eq!(folded("It isn’t yours. You're wrong, can't be"), ". it is not yours . you are wrong , can not be");
        assert_eq!(folded("2.5 or 1,000; so – yes"), ". 2.5 or 1,000 . so , yes");
        assert_eq!(folded("a (b) c\nd"), ". a , b , c . d");
        assert_eq!(folded(""), "");
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Ærlig talt";
        let words = Words::of(text);
        assert_eq!(&text[words.as_slice()[1].bytes.clone()], "talt");
    }
}
