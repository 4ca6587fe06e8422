//! The letter held against the texts that must and must not stand in it.

use std::collections::BTreeSet;

use medhold_model::Response;
use medhold_pack::Expectation;

use super::Compare;

impl Compare<'_> {
    /// Adds the texts that are missing, each with the sentences of the letter that come nearest, and those that should not be there.
    pub(super) fn letter(&mut self, expected: &Expectation, letter: Option<&Response>) {
        if let Some(language) = &expected.language {
            let actual = letter.map_or("no letter", |letter| letter.language.as_str());
            if language.as_str() != actual {
                self.differs("language", language, actual);
            }
        }
        let sentences = letter.map(|letter| sentences(&format!("{}\n{}", letter.subject, letter.body)));
        let sentences = sentences.unwrap_or_default();
        let text = sentences.join(" ");
        for wanted in expected.letter_contains.iter().filter(|wanted| !text.contains(&spaced(wanted))) {
            let near = if letter.is_none() { "no letter".to_owned() } else { nearest(wanted, &sentences) };
            self.differs("letter_contains", wanted, near);
        }
        for unwanted in expected.letter_omits.iter().filter(|unwanted| text.contains(&spaced(unwanted))) {
            self.differs("letter_omits", format!("a letter without `{unwanted}`"), nearest(unwanted, &sentences));
        }
    }
}

/// A letter's text with every kind of space alike: what an author types is a plain one, and numbers are set with others.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences of a text, spaces alike. A line is at least one sentence.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut sentence: Vec<&str> = Vec::new();
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            sentence.push(word);
            let Some(next) = words.peek() else { continue };
            // `3. May` is a date, not an end.
            let ends = word.ends_with(['.', '!', '?', ':']) && !word.starts_with(char::is_numeric);
            if ends && next.starts_with(char::is_uppercase) {
                found.push(sentence.join(" "));
                sentence.clear();
            }
        }
        found.extend((!sentence.is_empty()).then(|| sentence.join(" ")));
    }
    found
}

/// As many sentences in a row as the text has, that have most words in common with it.
fn nearest(text: &str, letter: &[String]) -> String {
    let wanted = words(text);
    let length = sentences(text).len().clamp(1, letter.len().max(1));
    let alike = |window: &[String]| {
        let there = words(&window.join(" "));
        let both = there.intersection(&wanted).count();
        // Dice's measure in whole numbers, so that no rounding decides.
        2000 * both / (there.len() + wanted.len()).max(1)
    };
    let exact = letter.windows(length).find(|window| window.join(" ").contains(&spaced(text)));
    let best = letter.windows(length).rev().max_by_key(|window| alike(window)).filter(|window| alike(window) > 0);
    match exact.or(best) {
        Some(window) => window.join(" "),
        None => "nothing like it".to_owned(),
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_any_kind_are_alike_in_a_letter() {
        assert_eq!(spaced("28,7\u{a0}%\n av"), spaced("28,7 % av"));
    }

    #[test]
    fn the_nearest_sentence_is_shown_not_the_letter() {
        let letter = sentences("Your flight\n\nYou wrote to us. The flight was 150 minutes late, on 3. May.\nRegards");
        assert_eq!(letter.len(), 4, "{letter:#?}");
        assert_eq!(nearest("was 180 minutes late", &letter), "The flight was 150 minutes late, on 3. May.");
        assert_eq!(nearest("xyzzy", &letter), "nothing like it");
    }

    #[test]
    fn what_goes_over_two_sentences_is_held_against_two() {
        let letter = sentences("One is here. Two is here. Three is there. Four.");
        assert_eq!(nearest("Two was here. Three was there.", &letter), "Two is here. Three is there.");
    }
}
