//! Where the operands of a guard's outermost `&&` stand in the file: Rhai tells where they begin, not where they end.

use std::ops::Range;

/// Words that begin the next clause of a rule.
const CLAUSES: [&str; 8] = ["authority", "finding", "remedy", "because", "overrides", "source", "valid", "when"];

/// The bytes of each operand of the outermost `&&` of the guard in which the byte `within` lies.
pub(crate) fn operands(text: &str, within: usize) -> Vec<Range<usize>> {
    let start = text.get(..within).and_then(guard_start).unwrap_or(within);
    let mut scan = Scan { text, at: start, depth: 0, start, last: start, operands: Vec::new() };
    scan.run();
    scan.operands
}

/// The end of the last word `when`.
fn guard_start(before: &str) -> Option<usize> {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    before.rmatch_indices("when").map(|(at, when)| (at, at + when.len())).find_map(|(from, to)| {
        let alone = !before.get(..from)?.ends_with(word) && !before.get(to..)?.starts_with(word);
        alone.then_some(to)
    })
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// Where the operand begins.
    start: usize,
    /// Where its last token ends.
    last: usize,
    operands: Vec<Range<usize>>,
}

impl Scan<'_> {
    fn run(&mut self) {
        while let Some(rest) = self.text.get(self.at..).filter(|r| !r.is_empty()) {
            if let Some(length) = blank(rest) {
                self.at += length;
                continue;
            }
            let token = token(rest);
            let length = token.len();
            match token {
                "}" if self.depth == 0 => break,
                "(" | "[" | "{" | "#{" => self.depth += 1,
                ")" | "]" | "}" => self.depth = self.depth.saturating_sub(1),
                "&&" if self.depth == 0 => {
                    self.close();
                    self.at += length;
                    self.start = self.at;
                    continue;
                }
                word if self.depth == 0 && CLAUSES.contains(&word) && self.ends_operand() => break,
                _ => {}
            }
            self.at += length;
            self.last = self.at;
        }
        self.close();
    }

    /// Whether what stands before can end an operand, so that a clause's word begins a clause.
    fn ends_operand(&self) -> bool {
        let so_far = self.text.get(self.start..self.last).unwrap_or_default().trim_end();
        so_far.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ')' | ']' | '}' | '"' | '`' | '\''))
    }

    fn close(&mut self) {
        let operand = self.text.get(self.start..self.last).unwrap_or_default();
        let start = self.start + skip_blanks(operand);
        self.operands.push(start..self.last.max(start));
    }
}

/// The length of white space and comments at the beginning.
pub(super) fn skip_blanks(text: &str) -> usize {
    let mut at = 0;
    while let Some(length) = text.get(at..).and_then(blank) {
        at += length;
    }
    at
}

/// The length of white space or a comment at the beginning.
pub(super) fn blank(text: &str) -> Option<usize> {
    let white = text.len() - text.trim_start().len();
    if white > 0 {
        return Some(white);
    }
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let mut depth = 0_usize;
    for (at, _) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        if rest.starts_with("/*") {
            depth += 1;
        } else if rest.starts_with("*/") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at + 2);
            }
        }
    }
    Some(text.len())
}

/// The first token: a quoted text, a word or number with its fraction, `&&`, `||`, `#{`, or one character.
pub(super) fn token(text: &str) -> &str {
    let first = text.chars().next().unwrap_or(' ');
    let length = match first {
        '"' | '`' | '\'' => quoted(text, first),
        c if c.is_alphanumeric() || c == '_' => {
            text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(text.len())
        }
        // A field is no clause, whatever it is called.
        '.' => 1 + text.get(1..).and_then(|t| t.find(|c: char| !(c.is_alphanumeric() || c == '_'))).unwrap_or(0),
        '&' if text.starts_with("&&") => 2,
        '|' if text.starts_with("||") => 2,
        '#' if text.starts_with("#{") => 2,
        c => c.len_utf8(),
    };
    text.get(..length).unwrap_or(text)
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote != '`' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str, within: &str) -> Vec<String> {
        let at = source.find(within).unwrap();
        operands(source, at).into_iter().map(|range| source[range].to_owned()).collect()
    }

    #[test]
    fn operands_end_where_the_next_begins() {
        let source = "rule \"a\" on \"t\" {\n  when (a || b) // why && so\n    && c == \"x && y\" &&\n  !(d\n && e)\n authority law }";
        assert_eq!(texts(source, "a ||"), ["(a || b)", "c == \"x && y\"", "!(d\n && e)"]);
    }

    #[test]
    fn a_measure_called_like_a_clause_ends_nothing() {
        let source = "when source > 3 && m.source == \"s\" && x > valid\n remedy explain";
        assert_eq!(texts(source, "source > 3"), ["source > 3", "m.source == \"s\"", "x > valid"]);
    }

    #[test]
    fn a_guard_without_and_is_one_operand() {
        assert_eq!(texts("{ when claim.refuted }", "claim"), ["claim.refuted"]);
    }
}
