//! Where the conditions of a guard stand in the file: what its `&&`, `||` and `!` join.

use std::ops::Range;

use super::conjunct::{blank, operands, skip_blanks, token};

/// Brackets nest no deeper than the parser lets them; what would go deeper is one condition.
const DEEPEST: usize = 64;

/// The bytes of each condition of the guard in which the byte `within` lies, in the order of reading.
pub(crate) fn conditions(text: &str, within: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for operand in operands(text, within) {
        split(text, operand, DEEPEST, &mut found);
    }
    found
}

fn split(text: &str, whole: Range<usize>, depth: usize, found: &mut Vec<Range<usize>>) {
    let bare = unwrapped(text, whole);
    let parts = ["||", "&&"].into_iter().map(|sign| parted(text, &bare, sign)).find(|parts| parts.len() > 1);
    if let Some(parts) = parts.filter(|_| depth > 0) {
        parts.into_iter().for_each(|part| split(text, part, depth - 1, found));
        return;
    }
    if let Some(inner) = negated(text, &bare).filter(|_| depth > 0) {
        let mut within = Vec::new();
        split(text, inner, depth - 1, &mut within);
        // `!` before what joins conditions is none; before a condition it is part of it.
        if within.len() > 1 {
            found.extend(within);
            return;
        }
    }
    found.push(bare);
}

/// The same without blanks and brackets around all of it.
fn unwrapped(text: &str, whole: Range<usize>) -> Range<usize> {
    let mut bare = trimmed(text, whole);
    while let Some(inner) = within_brackets(text, &bare) {
        bare = trimmed(text, inner);
    }
    bare
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start + skip_blanks(inside);
    let end = last_token_end(text, &(start..range.end));
    start..end.max(start)
}

fn last_token_end(text: &str, range: &Range<usize>) -> usize {
    tokens(text, range).last().map_or(range.start, |(at, token)| at + token.len())
}

/// What stands between a bracket at the beginning and its match at the end.
fn within_brackets(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    for (at, token) in tokens(text, range) {
        match token {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ if depth == 0 => return None,
            _ => {}
        }
        if depth == 0 {
            let closes = at + token.len() == range.end;
            return closes.then(|| range.start + 1..at);
        }
    }
    None
}

/// The parts between signs that stand in no bracket.
fn parted(text: &str, range: &Range<usize>, sign: &str) -> Vec<Range<usize>> {
    let (mut parts, mut start, mut depth) = (Vec::new(), range.start, 0_usize);
    for (at, token) in tokens(text, range) {
        match token {
            "(" | "[" | "{" | "#{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ if token == sign && depth == 0 => {
                parts.push(start..at);
                start = at + token.len();
            }
            _ => {}
        }
    }
    parts.push(start..range.end);
    parts
}

/// What a `!` at the beginning negates, where that is all.
fn negated(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let mut tokens = tokens(text, range);
    let (at, _) = tokens.next().filter(|(_, token)| *token == "!")?;
    let inner = trimmed(text, at + 1..range.end);
    let bracketed = within_brackets(text, &inner).is_some();
    let again = text.get(inner.clone())?.starts_with('!');
    (bracketed || again).then_some(inner)
}

/// The tokens in a range with the byte at which each begins, blanks and comments left out.
fn tokens<'t>(text: &'t str, range: &Range<usize>) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
    let (mut at, end) = (range.start, range.end);
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..end).filter(|rest| !rest.is_empty())?;
            if let Some(length) = blank(rest) {
                at += length;
                continue;
            }
            let token = token(rest);
            let begins = at;
            at += token.len();
            return Some((begins, token));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        conditions(source, source.find("when").unwrap() + 5).into_iter().map(|range| &source[range]).collect()
    }

    #[test]
    fn conditions_are_what_and_or_and_not_join() {
        let source =
            "{ when a > 1 && (b == \"x || y\" || (c && !d)) // or || so\n && !(e || f(g || h)) authority law }";
        assert_eq!(texts(source), ["a > 1", "b == \"x || y\"", "c", "!d", "e", "f(g || h)"]);
    }

    #[test]
    fn a_negated_condition_keeps_its_sign() {
        assert_eq!(texts("{ when !(known(a)) && ((b)) && !!(c && d) }"), ["!(known(a))", "b", "c", "d"]);
    }

    #[test]
    fn and_binds_more_tightly_than_or() {
        assert_eq!(texts("{ when a && b || c && d remedy explain }"), ["a", "b", "c", "d"]);
    }
}
