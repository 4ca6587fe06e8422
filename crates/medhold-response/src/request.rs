//! What a letter is written from.

use std::collections::BTreeMap;

use medhold_message::Catalogue;
use medhold_model::{
    CaseId, ClaimDecision, ClaimKind, CountedFrom, Date, ExpertStatement, Language, MeasureDecl, MeasureId, Within,
};

/// What all letters of a pack have in common.
#[derive(Debug, Clone, Copy)]
pub struct Stationery<'a> {
    /// The pack's messages.
    pub catalogue: &'a Catalogue,
    /// The pack's languages, its own first; empty where no pack could be chosen.
    pub languages: &'a [Language],
    /// The measures that the pack declares, for how their values are written.
    pub measures: &'a [MeasureDecl],
    /// The measures' names in running text.
    pub measure_titles: &'a BTreeMap<MeasureId, BTreeMap<Language, String>>,
    /// Where a customer goes who disagrees, by language.
    pub appeals: &'a BTreeMap<Language, Appeal>,
    /// Who signs, by language.
    pub senders: &'a BTreeMap<Language, String>,
}

/// Where a customer goes who disagrees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// The body's name in this language.
    pub body: String,
    /// Whether a complaint to it is free.
    pub free: bool,
    /// How long the customer has; none where there is no limit.
    pub within: Option<Within>,
    /// The day from which that is counted.
    pub counted_from: CountedFrom,
    /// How long the firm has, from the day on which the case came in, before the body takes a case without a final answer; none
    /// where the customer may go there at once.
    pub earliest: Option<Within>,
    /// Its web address, else its postal address.
    pub contact: Option<String>,
}

impl Appeal {
    /// The last day, where there is one and the day from which it is counted is known.
    #[must_use]
    pub fn last_day(&self, complained: Option<Date>, answered: Option<Date>) -> Option<Date> {
        let start = match self.counted_from {
            CountedFrom::Answer => answered,
            CountedFrom::Complaint => complained,
        };
        self.within?.after(start?)
    }

    /// The body for readers of a language: that of the language itself, of bokmål for nynorsk, else the first. The body is the
    /// same in every language; only its name differs.
    #[must_use]
    pub fn for_readers<'a>(appeals: &'a BTreeMap<Language, Self>, language: &Language) -> Option<&'a Self> {
        let bokmal = || appeals.iter().find(|(other, _)| language.as_str() == "nn" && other.as_str() == "nb");
        let near = || bokmal().map(|(_, appeal)| appeal);
        appeals.get(language).or_else(near).or_else(|| appeals.values().next())
    }
}

/// One letter.
#[derive(Debug, Clone, Copy)]
pub struct LetterRequest<'a> {
    /// What all letters of the pack have in common.
    pub stationery: Stationery<'a>,
    /// The language that the case asks for.
    pub language: Option<&'a Language>,
    /// The case.
    pub case: &'a CaseId,
    /// The letter's date: the case's date. Appeal periods count from it; without it no last date is named.
    pub date: Option<Date>,
    /// The day on which the case came in, where it says so.
    pub received: Option<Date>,
    /// The day by which an undecided claim is answered, where the pack sets one.
    pub answer_by: Option<Date>,
    /// The claims, in the case's order.
    pub claims: &'a [LetterClaim<'a>],
}

impl LetterRequest<'_> {
    /// The day of the complaint: that on which the case came in, else the letter's own.
    #[must_use]
    pub fn complained(&self) -> Option<Date> {
        self.received.or(self.date)
    }
}

/// One claim and what was decided of it.
#[derive(Debug, Clone, Copy)]
pub struct LetterClaim<'a> {
    /// The topic's title by language; none where the pack has no such topic.
    pub title: Option<&'a BTreeMap<Language, String>>,
    /// The customer's own words.
    pub text: Option<&'a str>,
    /// What kind of statement it is.
    pub kind: ClaimKind,
    /// What was decided.
    pub decision: &'a ClaimDecision,
    /// The experts' statements that the ruling rests on. A financial interest that one of them has is disclosed.
    pub experts: &'a [ExpertStatement],
}
