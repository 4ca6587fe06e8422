//! The words of a text, folded so that what reads alike is alike.

use std::ops::Range;
use std::str::Chars;

use unicode_normalization::UnicodeNormalization;

use super::starts::Start;

/// Stands in a text for a piece that is passed over, such as a quotation: a word that no phrase names.
pub const MASK: char = '\u{fffc}';

/// The words of a text in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// The folded words, one after the other.
    folded: String,
    words: Vec<Word>,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The bytes of the text that it stands in.
    pub bytes: Range<usize>,
    /// What parts it from the word before.
    pub after: Break,
    /// The bytes of the folded words that are its own.
    folded: Range<usize>,
    /// What it begins with.
    pub(super) start: Start,
    /// Whether it has a digit.
    pub(super) is_number: bool,
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
        let mut folding = Folding::new(text);
        let (mut at, mut before) = (0, None);
        while let Some(byte) = text.as_bytes().get(at).copied() {
            if byte.is_ascii_alphanumeric() {
                folding.push(at, char::from(byte.to_ascii_lowercase()));
                before = Some(char::from(byte));
                at += 1;
                continue;
            }
            let mut rest = text.get(at..).unwrap_or_default().chars();
            let Some(c) = rest.next() else {
                break;
            };
            folding.look(at, c, before, rest);
            before = Some(c);
            at += c.len_utf8();
        }
        folding.part(text.len(), Break::Sentence);
        folding.words
    }

    /// The words, in the order of the text.
    #[must_use]
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// A word, by its place among them, in lower case and in the compatibility form of Unicode (NFKC), without soft hyphens and
    /// characters of no width; nothing where there is no such word.
    #[must_use]
    pub fn folded(&self, at: usize) -> &str {
        let word = self.words.get(at).map(|word| word.folded.clone());
        word.and_then(|bytes| self.folded.get(bytes)).unwrap_or_default()
    }
}

impl Word {
    fn new(bytes: Range<usize>, after: Break, words: &str, folded: Range<usize>) -> Self {
        let word = words.get(folded.clone()).unwrap_or_default();
        let may_have_digits = word.bytes().any(|byte| !byte.is_ascii_lowercase());
        let is_number = may_have_digits && word.chars().any(char::is_numeric);
        Self { start: Start::of(word), is_number, bytes, after, folded }
    }
}

/// Few texts have more words than one in so many bytes.
const SHORT: usize = 5;

/// Words on their way out of a text.
struct Folding<'t> {
    text: &'t str,
    words: Words,
    /// Where the word that is being read begins, in the text and among the folded words; none between words.
    begun: Option<(usize, usize)>,
    /// Whether that word has a character that is not folded by itself alone.
    rare: bool,
    after: Break,
}

impl<'t> Folding<'t> {
    fn new(text: &'t str) -> Self {
        let (folded, words) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() / SHORT));
        Self { text, words: Words { folded, words }, begun: None, rare: false, after: Break::Sentence }
    }

    /// Takes a character that is no letter or digit of ASCII, by what is before it and what follows.
    fn look(&mut self, at: usize, c: char, before: Option<char>, mut rest: Chars<'_>) {
        match plain(c).or_else(|| between(c, before, || rest.next())) {
            Some(folded) => self.push(at, folded),
            None if is_rare(c) => self.push_rare(at),
            None => self.part(at, parting(c, before)),
        }
    }

    fn push(&mut self, at: usize, folded: char) {
        self.begun.get_or_insert((at, self.words.folded.len()));
        self.words.folded.push(folded);
    }

    fn push_rare(&mut self, at: usize) {
        self.begun.get_or_insert((at, self.words.folded.len()));
        self.rare = true;
    }

    /// Ends the word that is being read, if any, and notes what parts it from the next.
    fn part(&mut self, at: usize, parting: Break) {
        if let Some((begin, folded)) = self.begun.take() {
            if std::mem::take(&mut self.rare) {
                self.words.folded.truncate(folded);
                fold(self.text.get(begin..at).unwrap_or_default(), &mut self.words.folded);
            }
            self.add(begin..at, folded);
            self.after = Break::Space;
        }
        self.after = self.after.max(parting);
    }

    /// Adds the word that stands at the end of the folded ones, a contraction as its two words.
    fn add(&mut self, bytes: Range<usize>, from: usize) {
        let Words { folded, words } = &mut self.words;
        let word = folded.get(from..).unwrap_or_default();
        if word.is_empty() {
            return;
        }
        let Some((first, second)) = apart(word) else {
            let word = Word::new(bytes, self.after, folded, from..folded.len());
            return words.push(word);
        };
        let first = first.to_owned();
        folded.truncate(from);
        folded.push_str(&first);
        let middle = folded.len();
        folded.push_str(second);
        words.push(Word::new(bytes.clone(), self.after, folded, from..middle));
        words.push(Word::new(bytes, Break::Space, folded, middle..folded.len()));
    }
}

/// A letter of Latin-1: like those of ASCII it is folded by itself and has no compatibility form. What follows may still change it, if it is
/// rare.
fn plain(c: char) -> Option<char> {
    match c {
        'ß'..='ö' | 'ø'..='ÿ' => Some(c),
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 0x20),
        _ => None,
    }
}

/// An apostrophe between letters and a decimal sign between digits are part of the word.
fn between(c: char, before: Option<char>, next: impl FnOnce() -> Option<char>) -> Option<char> {
    let (folded, joins): (char, fn(char) -> bool) = match c {
        '\'' | '’' => ('\'', char::is_alphabetic),
        '.' | ',' => (c, char::is_numeric),
        _ => return None,
    };
    (before.is_some_and(joins) && next().is_some_and(joins)).then_some(folded)
}

/// Letters, digits and marks of other scripts, and hidden characters: how they are folded hangs on what stands around them.
fn is_rare(c: char) -> bool {
    !c.is_ascii() && (c == MASK || c.is_alphanumeric() || is_hidden(c) || is_mark(c))
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

fn parting(c: char, before: Option<char>) -> Break {
    match c {
        '.' | '!' | '?' | ':' | ';' | '…' | '\n' | '\u{2028}' | '\u{2029}' => Break::Sentence,
        ',' | '(' | ')' | '–' | '—' => Break::Clause,
        // A hyphen with space around it is a dash.
        '-' if before.is_some_and(char::is_whitespace) => Break::Clause,
        _ => Break::Space,
    }
}

/// Folds a word as a whole.
fn fold(written: &str, folded: &mut String) {
    let seen = written.chars().filter(|c| !is_hidden(*c));
    folded.extend(seen.nfkc().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
}

/// An English contraction in its two words.
fn apart(word: &str) -> Option<(&str, &'static str)> {
    const ENDINGS: [(&str, &str); 7] =
        [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'s", "'s"), ("'d", "'d")];
    if !word.contains('\'') {
        return None;
    }
    let contraction = ENDINGS.iter().find_map(|(ending, second)| Some((word.strip_suffix(ending)?, *second)));
    match contraction? {
        ("ca", second) => Some(("can", second)),
        ("wo", second) => Some(("will", second)),
        (first, second) => (!first.is_empty()).then_some((first, second)),
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
            .enumerate()
            .map(|(at, word)| {
                let before = match word.after {
                    Break::Space => "",
                    Break::Clause => ", ",
                    Break::Sentence => ". ",
                };
                format!("{before}{}", words.folded(at))
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
