//! Many phrases looked for at once.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pattern::{Form, Item, Phrase, STEM};
use super::words::Words;

/// Many phrases, found by the words that they begin with, so that a text is read once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// Phrases by a word that they may begin with.
    by_word: BTreeMap<String, Vec<usize>>,
    /// Phrases by the first letters of a stem that they may begin with.
    by_stem: BTreeMap<String, Vec<usize>>,
    /// Phrases that may begin with a number.
    by_number: Vec<usize>,
}

impl Phrases {
    /// The phrases' places: ranges of words, by their first word.
    #[must_use]
    pub fn find(&self, words: &Words) -> Vec<Range<usize>> {
        let all = 0..words.as_slice().len();
        all.flat_map(|first| self.ends(words, first).map(move |end| first..end)).collect()
    }

    /// The end of a phrase that begins at this word; none where none does.
    #[must_use]
    pub fn at(&self, words: &Words, first: usize) -> Option<usize> {
        self.ends(words, first).next()
    }

    fn ends<'a>(&'a self, words: &'a Words, first: usize) -> impl Iterator<Item = usize> + 'a {
        let word = words.as_slice().get(first).map_or("", |word| word.folded.as_str());
        let stem: String = word.chars().take(STEM).collect();
        let of = |index: Option<&'a Vec<usize>>| index.map(Vec::as_slice).unwrap_or_default();
        let number = if word.chars().any(char::is_numeric) { self.by_number.as_slice() } else { &[] };
        let candidates = of(self.by_word.get(word)).iter().chain(of(self.by_stem.get(&stem))).chain(number);
        candidates.filter_map(|at| self.phrases.get(*at)).filter_map(move |phrase| phrase.at(words, first))
    }
}

impl FromIterator<Phrase> for Phrases {
    fn from_iter<T: IntoIterator<Item = Phrase>>(phrases: T) -> Self {
        let mut all = Self::default();
        for phrase in phrases {
            let at = all.phrases.len();
            if let Some(Item::Word { any_of, .. }) = phrase.items.first() {
                for form in any_of {
                    match form {
                        Form::Whole(word) => all.by_word.entry(word.clone()).or_default().push(at),
                        Form::Stem(stem) => all.by_stem.entry(stem.chars().take(STEM).collect()).or_default().push(at),
                        Form::Number => all.by_number.push(at),
                    }
                }
            }
            all.phrases.push(phrase);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_phrases_are_found_where_each_is() {
        let written = ["your own? fault", "overreact*", "# minute*", "we .. best"];
        let phrases: Vec<Phrase> = written.iter().map(|text| text.parse().unwrap()).collect();
        let words = Words::of("We are the best. You overreacted: it took 20 minutes, and it was your fault.");
        let mut each: Vec<_> = phrases.iter().flat_map(|phrase| phrase.find(&words)).collect();
        each.sort_by_key(|found| found.start);
        assert_eq!(phrases.into_iter().collect::<Phrases>().find(&words), each);
        assert_eq!(each.len(), 4);
    }
}
