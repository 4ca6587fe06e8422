//! The tokens of a rule file with their byte ranges: what splitting, limits and places need before Rhai sees the text.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or keyword.
    Word,
    /// A number.
    Number,
    /// A text, or the part of one between interpolations.
    Text,
    /// A character in single quotes.
    Char,
    /// Anything else.
    Symbol,
    /// A `///` line.
    Doc,
}

/// A token: what it is, and the bytes it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub range: Range<usize>,
    /// Whether nothing but white space stands before it on its line.
    pub first: bool,
}

/// A text, character or comment that is never closed, by the bytes of its opening; or a lone carriage return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unclosed {
    Text,
    Char,
    Comment,
    CarriageReturn,
}

/// A file's tokens in order, comments left out, and what is never closed.
#[derive(Debug, Clone, Default)]
pub(super) struct Lexed {
    pub tokens: Vec<Token>,
    pub faults: Vec<(Range<usize>, Unclosed)>,
}

const SYMBOLS: [&str; 32] = [
    "**=", "<<=", ">>=", "..=", "===", "!==", "#{", "::", "=>", "->", "<-", "==", "!=", "<=", ">=", "&&", "||", "??",
    "?.", "?[", "..", "+=", "-=", "*=", "/=", "%=", "**", "<<", ">>", "|=", "&=", "^=",
];

const MOST_UNCLOSED: usize = 32;

/// The tokens of a text.
pub(super) fn lex(text: &str) -> Lexed {
    let mut lexer = Lexer::new(text, 0);
    while lexer.step() {}
    lexer.out
}

/// The state of taking a text into tokens.
pub(super) struct Lexer<'a> {
    pub text: &'a str,
    pub at: usize,
    fresh: bool,
    /// For each open brace, whether it opened an interpolation.
    pub nest: Vec<bool>,
    pub out: Lexed,
}

impl<'a> Lexer<'a> {
    /// One that begins at a byte, where a line begins.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at, fresh: true, nest: Vec::new(), out: Lexed::default() }
    }

    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes one token or one stretch of white space or comment; false at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest().chars().next() else {
            return false;
        };
        match first {
            '\n' => {
                self.fresh = true;
                self.at += 1;
            }
            '\r' => self.carriage_return(),
            c if c.is_whitespace() || c == '\u{feff}' => self.at += c.len_utf8(),
            '/' if self.rest().starts_with("//") => self.line_comment(),
            '/' if self.rest().starts_with("/*") => self.block_comment(),
            '"' => self.quoted('"', Kind::Text, Unclosed::Text),
            '\'' => self.quoted('\'', Kind::Char, Unclosed::Char),
            '`' => self.interpolated(1),
            '#' if self.raw_hashes().is_some() => self.raw(),
            '}' if self.nest.last() == Some(&true) => {
                self.nest.pop();
                self.push(Kind::Symbol, 1);
                self.interpolated(0);
            }
            c if c.is_ascii_digit() => self.push(Kind::Number, number_length(self.rest())),
            c if c == '_' || c.is_alphanumeric() => {
                let is_part = |c: &char| *c == '_' || c.is_alphanumeric();
                let length = self.rest().chars().take_while(is_part).map(char::len_utf8).sum();
                self.push(Kind::Word, length);
            }
            c => self.symbol(c),
        }
        true
    }

    pub(super) fn push(&mut self, kind: Kind, length: usize) {
        let range = self.at..self.at + length;
        self.at = range.end;
        self.out.tokens.push(Token { kind, range, first: std::mem::take(&mut self.fresh) });
    }

    pub(super) fn fault(&mut self, range: Range<usize>, what: Unclosed) {
        self.out.faults.push((range, what));
        // Each may have looked for its end through the whole rest: a file full of them is read no further.
        if self.out.faults.len() == MOST_UNCLOSED {
            self.text = self.text.get(..self.at).unwrap_or_default();
        }
    }

    fn symbol(&mut self, first: char) {
        let known = SYMBOLS.iter().find(|s| self.rest().starts_with(**s));
        let length = known.map_or(first.len_utf8(), |s| s.len());
        match known.copied().unwrap_or_default() {
            "#{" => self.nest.push(false),
            _ if first == '{' => self.nest.push(false),
            _ if first == '}' => drop(self.nest.pop()),
            _ => {}
        }
        self.push(Kind::Symbol, length);
    }
}

/// The length of the number at the start: `1_000`, `2.5`, `1e-3`, `0xff`, and of `1..5` the `1`.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or_default();
    let mut length = 0;
    loop {
        let (here, next) = (at(length), at(length + 1));
        let exponent = matches!(at(length.saturating_sub(1)), b'e' | b'E') && length > 0;
        let goes_on = here == b'_'
            || here.is_ascii_alphanumeric()
            || (here == b'.' && next.is_ascii_digit())
            || (exponent && matches!(here, b'+' | b'-') && next.is_ascii_digit() && at(1) != b'x');
        if !goes_on {
            return length;
        }
        length += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let lexed = lex(text);
        assert!(lexed.faults.is_empty(), "{:?}", lexed.faults);
        lexed.tokens.iter().map(|t| &text[t.range.clone()]).collect()
    }

    #[test]
    fn what_stands_in_texts_and_comments_is_no_code() {
        assert_eq!(words(r#"a "}{ // \" ""x" b // }"#), ["a", r#""}{ // \" ""x""#, "b"]);
        assert_eq!(words("a /* } /* { */ \" */ b"), ["a", "b"]);
        assert_eq!(words("'{' '\\'' #\"}\"# ##\"a\"#b\"##"), ["'{'", "'\\''", "#\"}\"#", "##\"a\"#b\"##"]);
    }

    #[test]
    fn code_within_a_text_is_code() {
        assert_eq!(
            words("`a ${ #{ b: `x${1}` } } }` c"),
            ["`a $", "{", "#{", "b", ":", "`x$", "{", "1", "}", "`", "}", "}", " }`", "c"]
        );
        assert_eq!(words("`a \\${ b` c"), ["`a \\${ b`", "c"]);
    }

    #[test]
    fn numbers_end_where_ranges_begin() {
        assert_eq!(
            words("1..5 2.5 1e-3 1_0.x 0xe+1"),
            ["1", "..", "5", "2.5", "1e-3", "1_0", ".", "x", "0xe", "+", "1"]
        );
    }

    #[test]
    fn what_is_never_closed_is_told_and_the_next_line_is_code_again() {
        for (text, what) in [
            ("a \"b\nc", Unclosed::Text),
            ("a `b\nc", Unclosed::Text),
            ("a #\"b\nc", Unclosed::Text),
            ("a 'b\nc", Unclosed::Char),
            ("a /* b\nc", Unclosed::Comment),
        ] {
            let lexed = lex(text);
            assert_eq!(lexed.faults.iter().map(|f| (f.0.start, f.1)).collect::<Vec<_>>(), [(2, what)], "{text}");
            let last = lexed.tokens.last().map(|t| &text[t.range.clone()]);
            assert_eq!(last, Some("c"), "{text}");
        }
    }
}
