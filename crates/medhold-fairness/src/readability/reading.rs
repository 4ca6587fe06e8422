//! How hard a letter is to read, by the measure of its language, held against the pack's limits.

use medhold_response::{Letter, Part, PartKind};

use super::count::Counts;
use crate::lexicon::primary;
use crate::text::running;
use crate::{Limits, Texts};

/// Fewer words than these say nothing of how a letter reads.
const TOO_SHORT: u32 = 20;

/// How hard a letter is to read.
pub(crate) struct Reading<'a> {
    measure: Measure,
    counts: Counts,
    letter: &'a Letter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// For Norwegian, Swedish and Danish: the higher, the harder.
    Lix,
    /// For English: the lower, the harder.
    Flesch,
}

/// How a letter stands to the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ease {
    /// It has too few words to tell.
    TooShort,
    /// It is within the limit.
    Within,
    /// It is within the limit, and hard by the measure's own bands.
    Hard,
    /// It is beyond the limit.
    Beyond,
}

impl<'a> Reading<'a> {
    /// Reads a letter's running text: no headings, greetings, quotations, citations or marks. None for languages without a
    /// measure here.
    pub(crate) fn of(letter: &'a Letter, texts: &Texts<'_>) -> Option<Self> {
        let measure = match primary(&letter.response.language) {
            "nb" | "nn" | "no" | "sv" | "da" => Measure::Lix,
            "en" => Measure::Flesch,
            _ => return None,
        };
        let own = letter.opening.iter().chain(&letter.closing).zip(texts.own.counts());
        let passages = letter.passages.iter().zip(&texts.passages);
        let passages = passages.flat_map(|(passage, stretch)| passage.parts.iter().zip(stretch.counts()));
        let running = own.chain(passages).filter(|(part, _)| is_running(part.kind)).map(|(_, counts)| counts);
        let counts = running.fold(Counts::default(), Counts::plus).in_sentences();
        Some(Self { measure, counts, letter })
    }

    /// How it stands to the limits.
    pub(crate) fn ease(&self, limits: &Limits) -> Ease {
        let value = self.value();
        let (beyond, hard) = match self.measure {
            Measure::Lix => (value > f64::from(limits.lix), value > f64::from(HARD_LIX)),
            Measure::Flesch => (value < f64::from(limits.flesch), value < f64::from(HARD_FLESCH)),
        };
        match (self.counts.words < TOO_SHORT, beyond, hard) {
            (true, ..) => Ease::TooShort,
            (_, true, _) => Ease::Beyond,
            (_, _, true) => Ease::Hard,
            _ => Ease::Within,
        }
    }

    /// The measure, its variant, its value, the band, the limit and what was counted.
    pub(crate) fn detail(&self, limits: &Limits) -> String {
        let Counts { words, sentences, .. } = self.counts;
        if words < TOO_SHORT {
            return format!("{words} words are too few to tell how hard they are to read; it takes {TOO_SHORT}");
        }
        let value = self.value();
        match self.measure {
            Measure::Lix => format!(
                "LIX {value:.1}, {} by Björnsson's bands, where at most {} is allowed: {words} words in {sentences} sentences, {} of them longer than six letters",
                lix_band(value),
                limits.lix,
                self.counts.long
            ),
            Measure::Flesch => format!(
                "Flesch reading ease {value:.1}, {}, where at least {} is asked for: {words} words in {sentences} sentences, {} syllables as they are heard",
                flesch_band(value),
                limits.flesch,
                self.counts.syllables
            ),
        }
    }

    /// The two hardest sentences of some length, the hardest first.
    pub(crate) fn hardest(&self) -> Vec<String> {
        let lines = self.letter.parts().filter(|part| is_running(part.kind)).map(|part: &Part| running(&part.segments));
        let text: String = lines.flat_map(|line| [line, "\n".to_owned()]).collect();
        let mut sentences: Vec<(f64, &str)> = text
            .split_inclusive(['.', '!', '?', ':', '\n'])
            .map(|sentence| (self.measure.count(sentence), sentence.trim()))
            .filter(|(counts, _)| counts.words > 5)
            .map(|(counts, sentence)| (self.measure.of(counts), sentence))
            .collect();
        let lix = self.measure == Measure::Lix;
        sentences.sort_by(|(a, _), (b, _)| if lix { b.total_cmp(a) } else { a.total_cmp(b) });
        sentences.into_iter().take(2).map(|(_, sentence)| sentence.to_owned()).collect()
    }

    fn value(&self) -> f64 {
        self.measure.of(self.counts)
    }
}

impl Measure {
    /// Counts what the measure goes by.
    fn count(self, text: &str) -> Counts {
        Counts::of_line(text, self == Self::Flesch).in_sentences()
    }

    fn of(self, counts: Counts) -> f64 {
        match self {
            Self::Lix => counts.lix(),
            Self::Flesch => counts.flesch(),
        }
    }
}

/// What a reader reads in one go.
fn is_running(kind: PartKind) -> bool {
    !matches!(kind, PartKind::Greeting | PartKind::Heading | PartKind::Heard | PartKind::Source | PartKind::Closing)
}

/// From here on Björnsson's bands call a text hard.
const HARD_LIX: u16 = 50;
/// Below this Flesch's bands call a text difficult.
const HARD_FLESCH: u16 = 50;

/// Björnsson's bands (Läsbarhet, 1968), as Norwegian newsrooms use them.
fn lix_band(lix: f64) -> &'static str {
    match lix {
        lix if lix < 30.0 => "very easy",
        lix if lix < 40.0 => "easy",
        lix if lix <= 50.0 => "of medium difficulty",
        lix if lix <= 60.0 => "hard",
        _ => "very hard",
    }
}

/// Flesch's bands (A new readability yardstick, 1948).
fn flesch_band(flesch: f64) -> &'static str {
    match flesch {
        ease if ease >= 80.0 => "easy",
        ease if ease >= 70.0 => "fairly easy",
        ease if ease >= 60.0 => "standard",
        ease if ease >= 50.0 => "fairly difficult",
        ease if ease >= 30.0 => "difficult",
        _ => "very difficult",
    }
}
