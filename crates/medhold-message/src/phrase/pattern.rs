//! A phrase to look for, in a small notation that packs write too.

use std::ops::Range;
use std::str::FromStr;

use super::starts::{STEM, Start, StartSet};
use super::words::{Break, Words};

/// How many words `..` may stand for.
const LONGEST_GAP: usize = 3;

/// A phrase to look for in a text.
///
/// | written | is |
/// |---|---|
/// | `your own fault` | these words in this order, within one sentence |
/// | `fault\|blame` | either word |
/// | `overreact*` | a word that begins so: `overreacted`, `overreaction` |
/// | `own?` | the word, or nothing |
/// | `the .. best` | up to three words between, without a comma |
/// | `#` | a number in digits |
///
/// Capitals, hyphens, unusual spaces and hidden characters make no difference; a word is matched as a whole.
///
/// ```
/// use medhold_message::{Phrase, Words};
///
/// let phrase: Phrase = "your own? fault|blame".parse()?;
/// assert_eq!(phrase.find(&Words::of("It was your own\u{a0}fault.")), [2..5]);
/// assert!(phrase.find(&Words::of("It was your own. Fault lies with us.")).is_empty());
/// # Ok::<(), medhold_message::PhraseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    written: String,
    pub(super) items: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Word { any_of: Vec<Form>, optional: bool },
    Gap,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    Whole(String),
    Stem(String),
    Number,
}

/// Why a text is no phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// It names no word.
    #[error("`{written}` names no word to look for; write words, such as `your own? fault|blame`")]
    Empty {
        /// The text.
        written: String,
    },
    /// It begins or ends with what may be nothing.
    #[error(
        "`{written}` begins or ends with `..` or an optional word; begin and end it with a word that must be there"
    )]
    Open {
        /// The text.
        written: String,
    },
    /// A word in it can't be matched.
    #[error(
        "`{word}` in `{written}` is no word; write letters and digits, `a|b`, `stem*` with three letters at least, `word?`, `..` or `#`"
    )]
    Word {
        /// The text.
        written: String,
        /// The word.
        word: String,
    },
}

impl FromStr for Phrase {
    type Err = PhraseError;

    fn from_str(written: &str) -> Result<Self, PhraseError> {
        let wrong = |word: &str| PhraseError::Word { written: written.to_owned(), word: word.to_owned() };
        let mut items = Vec::new();
        for part in written.split_whitespace() {
            items.push(item(part).ok_or_else(|| wrong(part))?);
        }
        let open = |item: Option<&Item>| !matches!(item, Some(Item::Word { optional: false, .. }));
        if items.is_empty() {
            return Err(PhraseError::Empty { written: written.to_owned() });
        }
        if open(items.first()) || open(items.last()) {
            return Err(PhraseError::Open { written: written.to_owned() });
        }
        Ok(Self { written: written.to_owned(), items })
    }
}

fn item(part: &str) -> Option<Item> {
    if part == ".." {
        return Some(Item::Gap);
    }
    let (forms, optional) = part.strip_suffix('?').map_or((part, false), |forms| (forms, true));
    let any_of = forms.split('|').map(form).collect::<Option<Vec<_>>>()?;
    Some(Item::Word { any_of, optional })
}

/// One form of a word, folded as the words of a text are.
fn form(written: &str) -> Option<Form> {
    if written == "#" {
        return Some(Form::Number);
    }
    let (word, stem) = written.strip_suffix('*').map_or((written, false), |word| (word, true));
    let words = Words::of(word);
    // A piece of a contraction, such as `'s`, stands for itself.
    let folded = match words.as_slice() {
        [_] if !word.starts_with('\'') => words.folded(0).to_owned(),
        [_] => word.to_owned(),
        _ => return None,
    };
    match stem {
        true if folded.chars().count() < STEM => None,
        true => Some(Form::Stem(folded)),
        false => Some(Form::Whole(folded)),
    }
}

impl Phrase {
    /// The phrase as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Whether a word of it has a digit of ASCII, so that texts whose digits are other ones are not alike to it.
    #[must_use]
    pub fn names_digits(&self) -> bool {
        self.items.iter().any(|item| match item {
            Item::Word { any_of, .. } => any_of.iter().any(Form::names_digits),
            Item::Gap => false,
        })
    }

    /// The end of the phrase where it begins at this word; none where it does not.
    #[must_use]
    pub fn at(&self, words: &Words, first: usize) -> Option<usize> {
        self.within(words, first..words.as_slice().len())
    }

    /// The end of the phrase where it begins with the first of these words, and ends with the last of them at the latest.
    pub(super) fn within(&self, words: &Words, part: Range<usize>) -> Option<usize> {
        matched(&self.items, Line { words, first: part.start, end: part.end }, part.start)
    }

    /// What its second word may begin with; anything where it has none, or what stands second may be many things.
    pub(super) fn second(&self) -> StartSet {
        match self.items.get(1) {
            Some(Item::Word { any_of, optional: false }) if any_of.iter().all(|form| *form != Form::Number) => {
                StartSet::of(any_of.iter().filter_map(Form::start))
            }
            _ => StartSet::ANY,
        }
    }

    /// Where the phrase stands: ranges of words, in their order, none of them within another.
    #[must_use]
    pub fn find(&self, words: &Words) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut from = 0;
        while from < words.as_slice().len() {
            match self.at(words, from) {
                Some(end) => {
                    found.push(from..end);
                    from = end;
                }
                None => from += 1,
            }
        }
        found
    }
}

/// The words in which a phrase is looked for.
#[derive(Clone, Copy)]
struct Line<'w> {
    words: &'w Words,
    /// The word that the phrase begins with.
    first: usize,
    /// The word after the last that it may end with.
    end: usize,
}

/// The end of the shortest match of the items from `at` on.
fn matched(items: &[Item], line: Line<'_>, at: usize) -> Option<usize> {
    let Some((item, rest)) = items.split_first() else {
        return Some(at);
    };
    match item {
        Item::Gap => (0..=LONGEST_GAP).take_while(|n| line.joins(at, *n)).find_map(|n| matched(rest, line, at + n)),
        Item::Word { any_of, optional } => {
            let named = line.goes_on(at) && any_of.iter().any(|form| form.matches(line.words.folded(at)));
            let with = || named.then(|| matched(rest, line, at + 1)).flatten();
            with().or_else(|| if *optional { matched(rest, line, at) } else { None })
        }
    }
}

impl Line<'_> {
    /// What parts a word from the one before it; none past the end.
    fn after(self, at: usize) -> Option<Break> {
        self.words.as_slice().get(at).filter(|_| at < self.end).map(|word| word.after)
    }

    /// Whether there is such a word, in one sentence with what is before.
    fn goes_on(self, at: usize) -> bool {
        self.after(at).is_some_and(|after| at == self.first || after < Break::Sentence)
    }

    /// Whether the `n` words from `at` on, and the one after them, stand in one clause with what is before.
    fn joins(self, at: usize, n: usize) -> bool {
        (at..=at + n).all(|i| i == self.first || self.after(i) == Some(Break::Space))
    }
}

impl Form {
    /// What a word of this form begins with; none where it is a number.
    pub(super) fn start(&self) -> Option<Start> {
        match self {
            Self::Whole(word) | Self::Stem(word) => Some(Start::of(word)),
            Self::Number => None,
        }
    }

    fn names_digits(&self) -> bool {
        match self {
            Self::Whole(word) | Self::Stem(word) => word.bytes().any(|byte| byte.is_ascii_digit()),
            Self::Number => false,
        }
    }

    fn matches(&self, folded: &str) -> bool {
        match self {
            Self::Whole(whole) => folded == whole,
            Self::Stem(stem) => folded.starts_with(stem.as_str()),
            Self::Number => folded.chars().any(char::is_numeric),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of the first match.
    fn first(phrase: &str, text: &str) -> Option<String> {
        let words = Words::of(text);
        let found = phrase.parse::<Phrase>().unwrap().find(&words).into_iter().next()?;
        Some(found.map(|at| words.folded(at)).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn words_are_matched_whole_and_stems_with_their_endings() {
        assert_eq!(first("skyld", "Skyldig beløp er 40 kroner."), None);
        assert_eq!(first("overreact*", "You overreacted."), Some("overreacted".to_owned()));
        assert_eq!(first("only # minute*", "It was only 20 minutes."), Some("only 20 minutes".to_owned()));
        assert_eq!(first("you are wrong", "You’re wrong"), Some("you are wrong".to_owned()));
    }

    #[test]
    fn gaps_and_optional_words_stay_within_the_clause() {
        assert_eq!(first("we .. best", "We are by far the best."), None);
        assert_eq!(first("we .. best", "We are still best."), Some("we are still best".to_owned()));
        assert_eq!(first("we .. best", "We wish you, as ever, the best."), None);
        assert_eq!(first("your own? fault", "your fault"), Some("your fault".to_owned()));
        assert_eq!(first("your own? fault", "That is yours. Own fault"), None);
    }

    #[test]
    fn what_is_no_phrase_is_told() {
        let errors: Vec<String> = ["", ".. best", "own? fault", "best ..", "ab*", "a,b"]
            .map(|text| text.parse::<Phrase>().unwrap_err().to_string())
            .into();
        assert!(errors[0].contains("names no word"), "{}", errors[0]);
        for error in &errors[1..4] {
            assert!(error.contains("begin and end it with a word"), "{error}");
        }
        for error in &errors[4..] {
            assert!(error.contains("is no word"), "{error}");
        }
    }
}
