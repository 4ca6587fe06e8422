//! Words that letters do not say, and those by which numbers and negation are known: a file of data for each language.

mod negation;

use std::sync::OnceLock;

use medhold_message::{Break, Phrase, Phrases, Words};
use medhold_model::Language;
use serde::Deserialize;

use negation::Negation;

/// What is known of one language.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The customer is made the one at fault.
    pub(crate) blame: Phrases,
    /// The customer is made small.
    pub(crate) belittling: Phrases,
    /// What the customer went through is said not to have been so.
    pub(crate) denial: Phrases,
    /// Who the customer is, or what was done in the past, is said to be what should have been otherwise.
    pub(crate) unalterable: Phrases,
    /// The firm speaks well of itself.
    pub(crate) praise: Phrases,
    /// The firm sets itself above others.
    pub(crate) comparison: Phrases,
    /// How numbers are written in words.
    pub(crate) numbers: Numbers,
    excused: Phrases,
    reported: Phrases,
    negation: Negation,
}

/// How numbers and days are written in words.
#[derive(Debug)]
pub(crate) struct Numbers {
    /// Always a number.
    pub(crate) cardinals: Phrases,
    /// A number where a unit follows: "one hour", and not "one of us".
    pub(crate) before_unit: Phrases,
    /// Units that can follow a number.
    pub(crate) units: Phrases,
    /// Days of the week, months, tomorrow.
    pub(crate) dates: Phrases,
    /// What makes a percentage of the number before it.
    pub(crate) percent: Phrases,
}

/// A phrase in a text: its words from and to, the end not included.
pub(crate) type Found = std::ops::Range<usize>;

impl Lexicon {
    /// The lexicon of a language; none where there is none yet.
    pub(crate) fn of(language: &Language) -> Option<&'static Self> {
        static ALL: OnceLock<[Lexicon; 3]> = OnceLock::new();
        let [nb, nn, en] = ALL.get_or_init(|| FILES.map(|(_, text)| read(text).unwrap_or_default().into_lexicon()));
        match primary(language) {
            "nb" | "no" => Some(nb),
            "nn" => Some(nn),
            "en" => Some(en),
            _ => None,
        }
    }

    /// Where phrases stand that are neither negated nor excused, in the order of the text, overlaps told once.
    pub(crate) fn find(&self, phrases: &Phrases, words: &Words) -> Vec<Found> {
        self.sifted(phrases.find(words), words)
    }

    /// The same for the few phrases of a pack.
    pub(crate) fn find_own(&self, phrases: &[Phrase], words: &Words) -> Vec<Found> {
        self.sifted(phrases.iter().flat_map(|phrase| phrase.find(words)).collect(), words)
    }

    fn sifted(&self, mut found: Vec<Found>, words: &Words) -> Vec<Found> {
        found.retain(|found| !self.excuses(words, found) && !self.negation.negates(words, found));
        found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end)));
        let mut end = 0;
        found.retain(|found| {
            let new = found.end > end;
            end = end.max(found.end);
            new
        });
        found
    }

    /// Whether an excused phrase covers what was found, or it is reported as another's word.
    fn excuses(&self, words: &Words, found: &Found) -> bool {
        let covers = |excused: Found| excused.start <= found.start && found.end <= excused.end;
        let joined = words.as_slice().get(found.start).is_some_and(|word| word.after == Break::Space);
        let reports = |report: Found| joined && report.end == found.start;
        self.excused.find(words).into_iter().any(covers) || self.reported.find(words).into_iter().any(reports)
    }
}

/// The first part of a language's tag: `en` of `en-US`.
pub(crate) fn primary(language: &Language) -> &str {
    language.as_str().split('-').next().unwrap_or_default()
}

const FILES: [(&str, &str); 3] =
    [("nb", include_str!("nb.toml")), ("nn", include_str!("nn.toml")), ("en", include_str!("en.toml"))];

/// A lexicon's file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    blame: Vec<String>,
    belittling: Vec<String>,
    denial: Vec<String>,
    unalterable: Vec<String>,
    praise: Vec<String>,
    comparison: Vec<String>,
    excused: Vec<String>,
    reported: Vec<String>,
    negation: Vec<String>,
    bridge: Vec<String>,
    negation_after: Vec<String>,
    numbers: NumbersFile,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct NumbersFile {
    cardinals: Vec<String>,
    before_unit: Vec<String>,
    units: Vec<String>,
    dates: Vec<String>,
    percent: Vec<String>,
}

fn read(text: &str) -> Result<File, toml::de::Error> {
    toml::from_str(text)
}

impl File {
    fn into_lexicon(self) -> Lexicon {
        let numbers = Numbers {
            cardinals: phrases(&self.numbers.cardinals),
            before_unit: phrases(&self.numbers.before_unit),
            units: phrases(&self.numbers.units),
            dates: phrases(&self.numbers.dates),
            percent: phrases(&self.numbers.percent),
        };
        Lexicon {
            blame: phrases(&self.blame),
            belittling: phrases(&self.belittling),
            denial: phrases(&self.denial),
            unalterable: phrases(&self.unalterable),
            praise: phrases(&self.praise),
            comparison: phrases(&self.comparison),
            numbers,
            excused: phrases(&self.excused),
            reported: phrases(&self.reported),
            negation: Negation {
                before: phrases(&self.negation),
                bridge: phrases(&self.bridge),
                after: phrases(&self.negation_after),
            },
        }
    }
}

/// The files are the crate's own, and a test says that every phrase in them can be read.
fn phrases(written: &[String]) -> Phrases {
    written.iter().filter_map(|text| text.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_can_be_read_to_the_last_phrase() {
        for (tag, text) in FILES {
            let file = read(text).unwrap_or_else(|error| panic!("{tag}: {error}"));
            let numbers = &file.numbers;
            let lists = [
                &file.blame,
                &file.belittling,
                &file.denial,
                &file.unalterable,
                &file.praise,
                &file.comparison,
                &file.excused,
                &file.reported,
                &file.negation,
                &file.bridge,
                &file.negation_after,
                &numbers.cardinals,
                &numbers.before_unit,
                &numbers.units,
                &numbers.dates,
                &numbers.percent,
            ];
            for written in lists.into_iter().flatten() {
                assert!(written.parse::<Phrase>().is_ok(), "{tag}: {:?}", written.parse::<Phrase>());
            }
        }
    }
}
