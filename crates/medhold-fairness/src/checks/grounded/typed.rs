//! Numbers that an author typed into a message, in digits or in words.

use medhold_message::{Break, SegmentKind, Words};
use medhold_response::Part;

use super::Loose;
use crate::Checked;
use crate::lexicon::{Lexicon, Numbers};
use crate::text::{Stretch, Whose, has_digit};

const TYPED: &str = "a number is typed into a message and leads back to nothing";

/// The numbers that the author of a message typed. Law numbers stand in citations and dates of the letter in marks, not here.
pub(super) fn numbers(part: &Part, checked: &Checked<'_>) -> Vec<Loose> {
    let prose = part.segments.iter().filter(|segment| segment.kind == SegmentKind::Prose);
    let digits = prose.flat_map(|segment| in_digits(&segment.text));
    let mut typed: Vec<Loose> = digits.map(|number| Loose::new(TYPED, &number, part)).collect();
    if let Some(lexicon) = Lexicon::of(&checked.letter.response.language) {
        typed.extend(in_words(part, &lexicon.numbers).iter().map(|words| Loose::new(TYPED, words, part)));
    }
    typed
}

/// Words with digits, names such as `TEK17` and powers of units such as `m²` left out.
fn in_digits(text: &str) -> Vec<String> {
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
fn in_words(part: &Part, numbers: &Numbers) -> Vec<String> {
    let stretch = Stretch::line(&part.segments);
    let words = stretch.words();
    let mut found = numbers.cardinals.find(words);
    found.extend(numbers.dates.find(words));
    found.extend(numbers.before_unit.find(words).into_iter().filter_map(|number| {
        let end = numbers.units.at(words, number.end)?;
        let joined = words.as_slice().get(number.end).is_some_and(|word| word.after == Break::Space);
        joined.then_some(number.start..end)
    }));
    found.sort_by_key(|found| found.start);
    found.retain(|found| stretch.whose(found) == Whose::Author);
    found.iter().map(|found| stretch.written(found)).collect()
}
