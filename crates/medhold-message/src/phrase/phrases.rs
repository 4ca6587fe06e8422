//! Many phrases looked for at once.

use std::ops::Range;

use super::pattern::{Form, Item, Phrase};
use super::starts::Starts;
use super::words::Words;

/// Many phrases, found by the letters that they begin with, so that a text is read once for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// Phrases by the letters that they may begin with: those with a whole word first.
    starts: Starts,
    /// Phrases that may begin with a number.
    by_number: Vec<usize>,
}

/// One of many phrases in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Which phrase it is, by its place among them.
    pub phrase: usize,
    /// The words from its first to its last, the end not included.
    pub words: Range<usize>,
}

impl Phrases {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// The phrases, in the order in which they were given.
    #[must_use]
    pub fn as_slice(&self) -> &[Phrase] {
        &self.phrases
    }

    /// The phrases' places: ranges of words, by their first word.
    #[must_use]
    pub fn find(&self, words: &Words) -> Vec<Range<usize>> {
        let all = words.as_slice().len();
        (0..all).flat_map(|first| self.within(words, first..all)).map(|found| found.words).collect()
    }

    /// Where each phrase stands, in the order of the phrases and for each in that of its words, none within another of the same
    /// phrase: what [`Phrase::find`] finds of each.
    #[must_use]
    pub fn find_each(&self, words: &Words) -> Vec<Match> {
        let all = words.as_slice().len();
        let mut found: Vec<Match> = (0..all).flat_map(|first| self.within(words, first..all)).collect();
        found.sort_by_key(|one| (one.phrase, one.words.start));
        let mut before: Option<(usize, usize)> = None;
        found.retain(|one| {
            let apart = before.is_none_or(|(phrase, end)| phrase != one.phrase || end <= one.words.start);
            before = before.filter(|_| !apart).or(Some((one.phrase, one.words.end)));
            apart
        });
        found
    }

    /// The end of a phrase that begins at this word; none where none does.
    #[must_use]
    pub fn at(&self, words: &Words, first: usize) -> Option<usize> {
        self.within(words, first..words.as_slice().len()).next().map(|found| found.words.end)
    }

    /// The phrases that begin with the first of these words, and end with the last of them at the latest.
    pub fn within<'a>(&'a self, words: &'a Words, part: Range<usize>) -> impl Iterator<Item = Match> + 'a {
        let first = words.folded(part.start);
        let named = self.starts.of(first);
        let number = !self.by_number.is_empty() && first.chars().any(char::is_numeric);
        let numbers = if number { self.by_number.as_slice() } else { &[] };
        let ends = move |phrase: usize| {
            let end = self.phrases.get(phrase)?.within(words, part.clone())?;
            Some(Match { phrase, words: part.start..end })
        };
        named.iter().chain(numbers).copied().filter_map(ends)
    }
}

impl FromIterator<Phrase> for Phrases {
    fn from_iter<T: IntoIterator<Item = Phrase>>(phrases: T) -> Self {
        let phrases: Vec<Phrase> = phrases.into_iter().collect();
        let (mut whole, mut stems, mut by_number) = (Vec::new(), Vec::new(), Vec::new());
        for (at, phrase) in phrases.iter().enumerate() {
            let Some(Item::Word { any_of, .. }) = phrase.items.first() else {
                continue;
            };
            for form in any_of {
                match form {
                    Form::Whole(word) => whole.push((word.as_str(), at)),
                    Form::Stem(stem) => stems.push((stem.as_str(), at)),
                    Form::Number => by_number.push(at),
                }
            }
        }
        let starts = whole.into_iter().chain(stems).collect();
        Self { phrases, starts, by_number }
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
