//! What readability formulas count, by a named way of telling words and sentences apart, and the formulas.

use super::syllables;

/// How words and sentences are told apart. The same formula gives other numbers by another of these, so each is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tokens {
    /// Words are runs of letters, digits and `_`; sentences end at `.`, `!`, `?`, `:` and at the end of a line. Syllables are heard.
    Letters,
    /// As textstat 0.7: words stand between spaces, without their punctuation; sentences end at `.`, `!` and `?`, and those of
    /// one or two words don't count. Syllables are the places where a hyphen may stand.
    Textstat,
}

/// What was counted in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Words.
    pub words: u32,
    /// Sentences, at least 1.
    pub sentences: u32,
    /// Words of more than six letters.
    pub long: u32,
    /// Syllables, by the rules of English.
    pub syllables: u32,
}

/// Letters that a long word has more than (Björnsson, Läsbarhet, 1968).
const SHORT: usize = 6;

impl Counts {
    /// Counts a text.
    #[must_use]
    pub fn of(text: &str, tokens: Tokens) -> Self {
        match tokens {
            Tokens::Letters => Self::by_letters(text, syllables::heard).in_sentences(),
            Tokens::Textstat => Self::by_spaces(text),
        }
    }

    fn by_spaces(text: &str) -> Self {
        let is_long = |sentence: &&str| sentence.split_whitespace().count() > 2;
        let sentences = text.split(['.', '!', '?']).filter(is_long).count();
        let mut counts = Self { sentences: small(sentences.max(1)), ..Self::default() };
        let words = text.split_whitespace().map(bare).filter(|word| !word.is_empty());
        words.for_each(|word| counts.add(&word, syllables::hyphenated));
        counts
    }

    /// Counts words and the sentences that have any, in one go.
    fn by_letters(text: &str, syllables: fn(&str) -> u32) -> Self {
        let mut counts = Self::default();
        let (mut begun, mut spoken) = (None, false);
        for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
            if c.is_alphanumeric() || c == '_' {
                begun.get_or_insert(at);
                continue;
            }
            if let Some(from) = begun.take() {
                counts.add(text.get(from..at).unwrap_or_default(), syllables);
                spoken = true;
            }
            if matches!(c, '.' | '!' | '?' | ':' | '\n') {
                counts.sentences += u32::from(std::mem::take(&mut spoken));
            }
        }
        counts
    }

    /// Counts a line of a text by [`Tokens::Letters`], sentences that have a word alone; syllables only where `english`.
    pub(crate) fn of_line(line: &str, english: bool) -> Self {
        Self::by_letters(line, if english { syllables::heard } else { |_| 0 })
    }

    /// What is counted in two lines together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            long: self.long + other.long,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The same with one sentence at least.
    pub(crate) fn in_sentences(self) -> Self {
        Self { sentences: self.sentences.max(1), ..self }
    }

    fn add(&mut self, word: &str, syllables: fn(&str) -> u32) {
        self.words += 1;
        self.long += u32::from(word.chars().nth(SHORT).is_some());
        self.syllables += syllables(word);
    }

    /// LIX: words a sentence, and long words in a hundred (Björnsson 1968).
    #[must_use]
    pub fn lix(self) -> f64 {
        per(self.words, self.sentences) + 100.0 * per(self.long, self.words)
    }

    /// RIX: long words a sentence (Anderson 1983).
    #[must_use]
    pub fn rix(self) -> f64 {
        per(self.long, self.sentences)
    }

    /// Flesch reading ease: the higher, the easier (Flesch 1948).
    #[must_use]
    pub fn flesch(self) -> f64 {
        206.835 - 1.015 * per(self.words, self.sentences) - 84.6 * per(self.syllables, self.words)
    }
}

fn per(a: u32, b: u32) -> f64 {
    f64::from(a) / f64::from(b.max(1))
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn bare(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '\'')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// textstat rounds its averages and its grade to one decimal.
    fn tenth(x: f64) -> f64 {
        (x * 10.0).round() / 10.0
    }

    fn computed(metric: &str, text: &str) -> String {
        let textstat = Counts::of(text, Tokens::Textstat);
        let (length, syllables) =
            (tenth(per(textstat.words, textstat.sentences)), tenth(per(textstat.syllables, textstat.words)));
        match metric {
            "lix" => textstat.lix().to_string(),
            "rix" => textstat.rix().to_string(),
            "words" => textstat.words.to_string(),
            "sentences" => textstat.sentences.to_string(),
            "lix_own_tokenizer" => Counts::of(text, Tokens::Letters).lix().to_string(),
            "flesch_reading_ease" => (206.835 - 1.015 * length - 84.6 * syllables).to_string(),
            "flesch_kincaid_grade" => (0.39 * length + 11.8 * syllables - 15.59).to_string(),
            "syllables/words/sentences" => {
                format!("{}/{}/{}", textstat.syllables, textstat.words, textstat.sentences)
            }
            "flesch_unrounded" => textstat.flesch().to_string(),
            other => panic!("no metric {other}"),
        }
    }

    #[test]
    fn counts_agree_with_textstat_and_with_the_formula() {
        let rows = include_str!("../../tests/data/readability.tsv").lines().skip(1);
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            let [id, metric, expected, tolerance, text] = cells[..] else { panic!("{row}") };
            let found = computed(metric, text);
            let near = match (found.parse::<f64>(), expected.parse::<f64>()) {
                (Ok(found), Ok(expected)) => (found - expected).abs() <= tolerance.parse().unwrap(),
                _ => found == expected,
            };
            assert!(near, "{id} {metric}: {found}, not {expected}");
        }
    }

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let words =
            [("agree", 2), ("over", 2), ("lazy", 2), ("price", 1), ("delayed", 2), ("people", 2), ("wanted", 2)];
        for (word, expected) in words.into_iter().chain([("idea", 3), ("the", 1), ("compensation", 4), ("250", 1)]) {
            assert_eq!(syllables::heard(word), expected, "{word}");
        }
    }
}
