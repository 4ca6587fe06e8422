//! Texts, characters and comments as tokens: where each begins and ends.

use super::lex::{Kind, Lexer, Unclosed};

impl Lexer<'_> {
    pub(super) fn carriage_return(&mut self) {
        // Rhai ends a line at a lone carriage return and nobody else does: places would go astray.
        if !self.rest().starts_with("\r\n") {
            self.fault(self.at..self.at + 1, Unclosed::CarriageReturn);
        }
        self.at += 1;
    }

    fn line_length(&self) -> usize {
        self.rest().find('\n').unwrap_or(self.rest().len())
    }

    pub(super) fn line_comment(&mut self) {
        let length = self.line_length();
        if self.rest().starts_with("///") && !self.rest().starts_with("////") {
            self.push(Kind::Doc, length);
        } else {
            self.at += length;
        }
    }

    pub(super) fn block_comment(&mut self) {
        let start = self.at;
        let (mut depth, mut at) = (1, start + 2);
        while depth > 0 {
            let rest = self.text.get(at..).unwrap_or_default();
            let Some(next) = rest.find(['/', '*']) else {
                self.fault(start..start + 2, Unclosed::Comment);
                self.at = start + 2;
                self.at += self.line_length();
                return;
            };
            let pair = rest.get(next..next + 2).unwrap_or_default();
            depth = if pair == "/*" {
                depth + 1
            } else if pair == "*/" {
                depth - 1
            } else {
                depth
            };
            at += next + if matches!(pair, "/*" | "*/") { 2 } else { 1 };
        }
        self.at = at;
    }

    /// A text in double quotes or a character: `\` escapes, a doubled quote stands for one, the line's end ends it.
    pub(super) fn quoted(&mut self, quote: char, kind: Kind, what: Unclosed) {
        let mut length = 1;
        loop {
            let rest = self.rest().get(length..).unwrap_or_default();
            let mut chars = rest.chars();
            match (chars.next(), chars.next()) {
                (None | Some('\n'), _) => {
                    self.fault(self.at..self.at + length, what);
                    break;
                }
                (Some('\\'), Some('\r')) => length += 3,
                (Some('\\'), Some(next)) => length += 1 + next.len_utf8(),
                (Some(c), Some(next)) if c == quote && next == quote => length += 2,
                (Some(c), _) if c == quote => {
                    length += 1;
                    break;
                }
                (Some(c), _) => length += c.len_utf8(),
            }
        }
        self.push(kind, length);
    }

    /// A text in backticks from its opening (`skip` 1) or from after an interpolation (`skip` 0).
    pub(super) fn interpolated(&mut self, skip: usize) {
        let start = self.at;
        let mut length = skip;
        loop {
            let rest = self.rest().get(length..).unwrap_or_default();
            let Some(c) = rest.chars().next() else {
                // What follows on later lines is looked at as code, so that one lost backtick hides no other rule.
                self.fault(start..start + 1, Unclosed::Text);
                let line = self.line_length();
                return self.push(Kind::Text, line);
            };
            if rest.starts_with("\\${") {
                length += 3;
            } else if rest.starts_with("``") {
                length += 2;
            } else if c == '`' {
                return self.push(Kind::Text, length + 1);
            } else if rest.starts_with("${") {
                self.push(Kind::Text, length + 1);
                self.nest.push(true);
                return self.push(Kind::Symbol, 1);
            } else {
                length += c.len_utf8();
            }
        }
    }

    /// How many `#` open a raw text here; none where none does.
    pub(super) fn raw_hashes(&self) -> Option<usize> {
        let hashes = self.rest().bytes().take_while(|b| *b == b'#').count();
        (self.rest().as_bytes().get(hashes) == Some(&b'"')).then_some(hashes)
    }

    pub(super) fn raw(&mut self) {
        let hashes = self.raw_hashes().unwrap_or(1);
        let close = format!("\"{}", "#".repeat(hashes));
        let body = self.rest().get(hashes + 1..).unwrap_or_default();
        match body.find(&close) {
            Some(length) => self.push(Kind::Text, hashes + 1 + length + close.len()),
            None => {
                self.fault(self.at..self.at + hashes + 1, Unclosed::Text);
                let line = self.line_length();
                self.push(Kind::Text, line);
            }
        }
    }
}
