//! Numbers that an author typed into a message, in digits or in words.

use medhold_message::{Break, Segment, SegmentKind, Words};

use crate::lexicon::{Found, Lexicon, List};
use crate::text::{Stretch, Whose, has_digit};

/// The numbers that the author of a message typed into a part, the `at`th of a stretch. Law numbers stand in citations and dates of
/// the letter in marks, not here.
pub(super) fn numbers<'p>(
    segments: &'p [Segment],
    stretch: &'p Stretch<'_>,
    at: usize,
    lexicon: Option<&'p Lexicon>,
) -> impl Iterator<Item = String> + 'p {
    let prose = segments.iter().filter(|segment| segment.kind == SegmentKind::Prose);
    let digits = prose.flat_map(|segment| in_digits(&segment.text));
    digits.chain(lexicon.into_iter().flat_map(move |lexicon| in_words(stretch, at, lexicon)))
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

/// Numbers and days in words, as they are written.
fn in_words(stretch: &Stretch<'_>, at: usize, lexicon: &Lexicon) -> Vec<String> {
    let words = stretch.words_of(at);
    let of = |list| stretch.hits(list).filter(|found| words.contains(&found.start));
    let measured = of(List::BeforeUnit).filter_map(|number| before_a_unit(stretch, number, words.end, lexicon));
    let mut found: Vec<Found> = of(List::Cardinal).chain(of(List::Date)).chain(measured).collect();
    found.sort_by_key(|found| found.start);
    found.retain(|found| stretch.whose(found) == Whose::Author);
    found.iter().map(|found| stretch.written(found)).collect()
}

/// A number with the unit that follows it, if one does.
fn before_a_unit(stretch: &Stretch<'_>, number: Found, part_end: usize, lexicon: &Lexicon) -> Option<Found> {
    let words = stretch.words();
    let unit = lexicon.units.within(words, number.end..part_end).next()?;
    let joined = words.as_slice().get(number.end).is_some_and(|word| word.after == Break::Space);
    joined.then_some(number.start..unit.words.end)
}
