//! Words that letters do not say, and those by which numbers and negation are known: a file of data for each language.

pub(crate) mod closed_platform;
mod negation;

use std::sync::OnceLock;

use medhold_message::{Break, Match, Phrase, Phrases, Words};
use medhold_model::Language;
use serde::Deserialize;

use negation::Negation;

/// What is known of one language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// All that letters are searched for, so that a text is read once for all lists.
    sought: Phrases,
    /// The list of each of them.
    lists: Vec<List>,
    /// Units that can follow a number.
    units: Phrases,
    /// What makes a percentage of the number before it.
    pub(crate) percent: Phrases,
    excused: Phrases,
    reported: Phrases,
    negation: Negation,
}

/// What letters are searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    /// The customer is made the one at fault.
    Blame,
    /// The customer is made small.
    Belittling,
    /// What the customer went through is said not to have been so.
    Denial,
    /// Who the customer is, or what was done in the past, is said to be what should have been otherwise.
    Unalterable,
    /// The firm speaks well of itself.
    Praise,
    /// The firm sets itself above others.
    Comparison,
    /// A number in words.
    Cardinal,
    /// Days of the week, months, tomorrow.
    Date,
    /// A number where a unit follows: "one hour", and not "one of us".
    BeforeUnit,
}

/// A phrase in a text: its words from and to, the end not included.
pub(crate) type Found = std::ops::Range<usize>;

/// A phrase of a list in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) list: List,
    pub(crate) words: Found,
}

impl List {
    /// What is said, in its order.
    pub(crate) const SAID: [Self; 6] =
        [Self::Blame, Self::Belittling, Self::Denial, Self::Unalterable, Self::Praise, Self::Comparison];

    /// Whether it is of numbers, which stand within one part of a letter. What is said may reach from one part into the next.
    fn is_within_parts(self) -> bool {
        matches!(self, Self::Cardinal | Self::Date | Self::BeforeUnit)
    }
}

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

    /// All that stands in a text of some parts, by its first word.
    pub(crate) fn search(&self, words: &Words, parts: &[Found]) -> Vec<Hit> {
        let all = words.as_slice().len();
        let mut hits = Vec::new();
        for part in parts {
            for first in part.clone() {
                let begun = self.sought.within(words, first..all);
                hits.extend(begun.filter_map(|found| self.hit(found, words, part.end)));
            }
        }
        hits
    }

    fn hit(&self, found: Match, words: &Words, part_end: usize) -> Option<Hit> {
        let list = *self.lists.get(found.phrase)?;
        let whole = |found: Match| Hit { list, words: found.words };
        if found.words.end <= part_end || !list.is_within_parts() {
            return Some(whole(found));
        }
        let mut within = self.sought.within(words, found.words.start..part_end);
        within.find(|shorter| shorter.phrase == found.phrase).map(whole)
    }

    /// The number or day that was found in a part that ends there, with the unit that makes a number of it; none where it is none.
    pub(crate) fn number(&self, hit: &Hit, words: &Words, part_end: usize) -> Option<Hit> {
        match hit.list {
            List::Cardinal | List::Date => Some(hit.clone()),
            List::BeforeUnit => {
                let unit = self.units.within(words, hit.words.end..part_end).next()?;
                let joined = words.as_slice().get(hit.words.end).is_some_and(|word| word.after == Break::Space);
                joined.then_some(Hit { list: hit.list, words: hit.words.start..unit.words.end })
            }
            _ => None,
        }
    }

    /// Of what was found those that are neither negated nor excused, in the order of the text, overlaps told once.
    pub(crate) fn sift(&self, found: impl Iterator<Item = Found>, words: &Words) -> Vec<Found> {
        let stands = |found: &Found| !self.excuses(words, found) && !self.negation.negates(words, found);
        let mut found: Vec<Found> = found.filter(stands).collect();
        found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end)));
        let mut end = 0;
        found.retain(|found| {
            let new = found.end > end;
            end = end.max(found.end);
            new
        });
        found
    }

    /// The same for the few phrases of a pack.
    pub(crate) fn find_own(&self, phrases: &Phrases, words: &Words) -> Vec<Found> {
        self.sift(phrases.find_each(words).into_iter().map(|found| found.words), words)
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
        let numbers = self.numbers;
        let sought = [
            (List::Blame, self.blame),
            (List::Belittling, self.belittling),
            (List::Denial, self.denial),
            (List::Unalterable, self.unalterable),
            (List::Praise, self.praise),
            (List::Comparison, self.comparison),
            (List::Cardinal, numbers.cardinals),
            (List::Date, numbers.dates),
            (List::BeforeUnit, numbers.before_unit),
        ];
        let (lists, sought): (Vec<List>, Vec<Phrase>) =
            sought.iter().flat_map(|(list, written)| read_all(written).map(|phrase| (*list, phrase))).unzip();
        Lexicon {
            sought: sought.into_iter().collect(),
            lists,
            units: phrases(&numbers.units),
            percent: phrases(&numbers.percent),
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

fn phrases(written: &[String]) -> Phrases {
    read_all(written).collect()
}

/// The files are the crate's own, and a test says that every phrase in them can be read.
fn read_all(written: &[String]) -> impl Iterator<Item = Phrase> + '_ {
    written.iter().filter_map(|text| text.parse().ok())
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
