//! Numbers that an author typed into a message, in digits or in words.

use medhold_message::{Segment, SegmentKind, Words};

use crate::text::{Stretch, has_digit};

/// The numbers that the author of a message typed into a part, the `at`th of a stretch. Law numbers stand in citations and dates of
/// the letter in marks, not here.
pub(super) fn numbers<'p>(
    segments: &'p [Segment],
    stretch: &'p Stretch<'_>,
    at: usize,
) -> impl Iterator<Item = String> + 'p {
    let prose = segments.iter().filter(move |segment| segment.kind == SegmentKind::Prose && stretch.has_digits(at));
    prose.flat_map(|segment| in_digits(&segment.text)).chain(stretch.numbers_in_words(at))
}

/// Words with digits, names such as `TEK17` and powers of units such as `m²` left out.
fn in_digits(text: &str) -> Vec<String> {
    if !has_digit(text) {
        return Vec::new();
    }
    let words = Words::of(text);
    let written = words.as_slice().iter().filter_map(|word| text.get(word.bytes.clone()));
    written.filter(|word| is_number(word)).map(str::to_owned).collect()
}

fn is_number(word: &str) -> bool {
    let mut before = ' ';
    let mut plain = String::new();
    for c in word.chars() {
        let raised = matches!(c, '²' | '³' | '¹' | '⁰'..='⁹' | '₀'..='₉');
        if !(raised && before.is_alphabetic()) {
            plain.push(c);
        }
        before = c;
    }
    let letters = plain.split(char::is_numeric).next().unwrap_or_default();
    let is_name = !letters.is_empty() && letters.chars().all(char::is_uppercase);
    has_digit(&plain) && !is_name
}
