//! Many phrases looked for at once.

use std::ops::Range;

use super::pattern::{Form, Item, Phrase};
use super::starts::{Candidate, Starts};
use super::words::{Word, Words};

/// Many phrases, found by the letters that they begin with, so that a text is read once for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// Phrases by the letters that they may begin with: those with a whole word first.
    starts: Starts,
    /// Phrases that may begin with a number.
    by_number: Vec<Candidate>,
    /// Whether some phrase names digits.
    name_digits: bool,
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

    /// Whether some of them [name digits](Phrase::names_digits).
    #[must_use]
    pub fn name_digits(&self) -> bool {
        self.name_digits
    }

    /// The phrases' places: ranges of words, by their first word.
    #[must_use]
    pub fn find(&self, words: &Words) -> Vec<Range<usize>> {
        let all = words.as_slice().len();
        self.begun(words).flat_map(|first| self.within(words, first..all)).map(|found| found.words).collect()
    }

    /// Where each phrase stands, in the order of the phrases and for each in that of its words, none within another of the same
    /// phrase: what [`Phrase::find`] finds of each.
    #[must_use]
    pub fn find_each(&self, words: &Words) -> Vec<Match> {
        let all = words.as_slice().len();
        let mut found: Vec<Match> = self.begun(words).flat_map(|first| self.within(words, first..all)).collect();
        found.sort_by_key(|one| (one.phrase, one.words.start));
        let mut before: Option<(usize, usize)> = None;
        found.retain(|one| {
            let apart = before.is_none_or(|(phrase, end)| phrase != one.phrase || end <= one.words.start);
            before = before.filter(|_| !apart).or(Some((one.phrase, one.words.end)));
            apart
        });
        found
    }

    /// The words with which one may begin; most others are passed over.
    fn begun<'a>(&'a self, words: &'a Words) -> impl Iterator<Item = usize> + 'a {
        let may_begin = |word: &Word| self.starts.may_have(word.start) || word.is_number && !self.by_number.is_empty();
        words.as_slice().iter().enumerate().filter(move |(_, word)| may_begin(word)).map(|(at, _)| at)
    }

    /// The end of a phrase that begins at this word; none where none does.
    #[must_use]
    pub fn at(&self, words: &Words, first: usize) -> Option<usize> {
        self.within(words, first..words.as_slice().len()).next().map(|found| found.words.end)
    }

    /// The phrases that begin with the first of these words, and end with the last of them at the latest.
    pub fn within<'a>(&'a self, words: &'a Words, part: Range<usize>) -> impl Iterator<Item = Match> + 'a {
        let mut line = words.as_slice().iter().skip(part.start);
        let (first, second) = (line.next(), line.next().map(|word| word.start));
        let named = first.map(|word| self.starts.of(word.start)).unwrap_or_default();
        let numbers = first.filter(|word| word.is_number).map(|_| self.by_number.as_slice()).unwrap_or_default();
        let may_go_on = move |one: &&Candidate| second.is_none_or(|second| one.second.may_have(second));
        let ends = move |one: &Candidate| {
            let end = self.phrases.get(one.phrase)?.within(words, part.clone())?;
            Some(Match { phrase: one.phrase, words: part.start..end })
        };
        named.iter().chain(numbers).filter(may_go_on).filter_map(ends)
    }
}

impl FromIterator<Phrase> for Phrases {
    fn from_iter<T: IntoIterator<Item = Phrase>>(phrases: T) -> Self {
        let phrases: Vec<Phrase> = phrases.into_iter().collect();
        let mut all = Self::default();
        // Those that may begin with a whole word come before those that may begin with its stem.
        for whole in [true, false] {
            for (at, phrase) in phrases.iter().enumerate() {
                let Some(Item::Word { any_of, .. }) = phrase.items.first() else {
                    continue;
                };
                let candidate = Candidate { phrase: at, second: phrase.second() };
                for form in any_of.iter().filter(|form| whole == matches!(form, Form::Whole(_))) {
                    match form.start() {
                        Some(start) => all.starts.add(start, candidate),
                        None => all.by_number.push(candidate),
                    }
                }
            }
        }
        all.name_digits = phrases.iter().any(Phrase::names_digits);
        Self { phrases, ..all }
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
