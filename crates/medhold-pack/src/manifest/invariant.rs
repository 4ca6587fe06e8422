//! `[never.<name>]` and `[always.<name>]`: what no decision, or every decision, of the pack must come to.

use std::fmt;
use std::str::FromStr;

use medhold_model::{
    Authority, Basis, ClaimDecision, Code, Currency, Decimal, Diagnostic, Finding, Money, Outcome, Place, Remedy,
    RuleId, TopicId,
};

use super::declared::Manifest;
use super::ruling_pattern::{AmountBound, Bound, RulingPattern};
use crate::document::{Placed, Section};

/// A sentence about all decisions of a pack, which an analysis proves or breaks with an example.
///
/// A `never` speaks of every decision, those that wait for evidence too. An `always` speaks of those that wait for
/// nothing: their [basis](Basis) is `rule` or `no_rule`. Neither speaks of a claim on which `when` is false or undecided.
#[derive(Debug, Clone, PartialEq)]
pub struct Invariant {
    /// Its name.
    pub name: String,
    /// Whether it forbids or demands.
    pub sense: Sense,
    /// What it is for, in a sentence.
    pub about: String,
    /// The topics of the claims that it speaks of; all where none is named.
    pub topics: Vec<TopicId>,
    /// On which claims, as an expression that a guard could be; on all where there is none.
    pub when: Option<When>,
    /// What must never or always come out.
    pub ruling: RulingPattern,
    /// Where its name stands.
    pub place: Place,
    /// The rules that it names, each where it stands.
    pub(crate) named_rules: Vec<Placed<RuleId>>,
}

/// Whether an invariant forbids or demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// No decision may be so.
    Never,
    /// Every decision must be so.
    Always,
}

impl Sense {
    /// The word by which manifests and reports write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Always => "always",
        }
    }
}

impl fmt::Display for Sense {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// On which claims an invariant speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The expression as it is written.
    pub text: String,
    /// Where its first character stands.
    pub place: Place,
}

impl Invariant {
    /// Whether a decision on a claim that it speaks of is one that it forbids, or not one that it demands.
    #[must_use]
    pub fn breaks(&self, decision: &ClaimDecision) -> bool {
        let waits_for_nothing = matches!(decision.basis, Basis::Rule | Basis::NoRule);
        match self.sense {
            Sense::Never => self.ruling.fits(decision),
            Sense::Always => waits_for_nothing && !self.ruling.fits(decision),
        }
    }
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for sense in [Sense::Always, Sense::Never] {
        let Some(invariants) = top.section(sense.as_str()) else {
            continue;
        };
        for name in invariants.keys() {
            if let Some(section) = invariants.section(&name.value) {
                manifest.invariants.extend(invariant(&section, name, sense, manifest));
                section.end();
            }
        }
    }
}

fn invariant(section: &Section<'_>, name: Placed<String>, sense: Sense, manifest: &Manifest) -> Option<Invariant> {
    let about = section.required("about", "say in a sentence what it is for; it stands in every report");
    let topics = topics(section, manifest);
    let when = section.text("when").map(|text| When { text: text.value, place: inside(text.place) });
    let named_rules = rules(section);
    let ruling = pattern(section, named_rules.as_deref());
    if ruling == Some(RulingPattern::default()) {
        let help = format!(
            "name what must {sense} come out: `authority`, `finding`, `outcome`, `remedy`, `basis`, `rule` or `amount`"
        );
        let message = format!("`{sense}.{}` says nothing of the decision", name.value);
        section.faults().add(Diagnostic::new(Code::MissingKey, section.place().clone(), message).help(help));
        return None;
    }
    Some(Invariant {
        name: name.value,
        sense,
        about: about?.value,
        topics: topics?,
        when,
        ruling: ruling?,
        place: name.place,
        named_rules: named_rules?,
    })
}

/// The place of a text's first character, after its quotation mark.
fn inside(place: Place) -> Place {
    Place { column: place.column + 1, length: place.length.saturating_sub(2).max(1), ..place }
}

/// The topics that are named; none where one of them is not the pack's.
fn topics(section: &Section<'_>, manifest: &Manifest) -> Option<Vec<TopicId>> {
    let listed = section.parsed_list::<TopicId>("on").unwrap_or_default();
    let mut known = Some(Vec::new());
    for topic in listed {
        if manifest.topics.contains_key(&topic.value) {
            known.iter_mut().for_each(|known| known.push(topic.value.clone()));
            continue;
        }
        let name = topic.value.as_str();
        let message = format!("the pack declares no topic `{name}`");
        let fault = Diagnostic::new(Code::UnknownTopic, topic.place, message);
        section.faults().add(fault.did_you_mean(name, manifest.topics.keys().map(TopicId::as_str)));
        known = None;
    }
    known
}

/// What is named of the decision; none where something of it can't be read.
fn pattern(section: &Section<'_>, rules: Option<&[Placed<RuleId>]>) -> Option<RulingPattern> {
    let (authority, finding) = (words(section, "authority", Authority::ALL), words(section, "finding", Finding::ALL));
    let (outcome, remedy) = (words(section, "outcome", Outcome::ALL), words(section, "remedy", Remedy::ALL));
    let (basis, amount) = (words(section, "basis", Basis::ALL), amount(section));
    Some(RulingPattern {
        authority: authority?,
        finding: finding?,
        outcome: outcome?,
        remedy: remedy?,
        basis: basis?,
        rule: rules?.iter().map(|rule| rule.value.clone()).collect(),
        amount: amount?,
    })
}

/// One word or a list of them.
fn words<T: FromStr + Copy + fmt::Display>(section: &Section<'_>, key: &str, all: &[T]) -> Option<Vec<T>> {
    let Some(raw) = section.raw(key) else {
        return Some(Vec::new());
    };
    if raw.get_ref().is_str() {
        return section.word(key, key, all).map(|word| vec![word.value]);
    }
    let known: Vec<T> = section.words(key, key, all)?.into_iter().map(|word| word.value).collect();
    (!known.is_empty()).then_some(known)
}

fn rules(section: &Section<'_>) -> Option<Vec<Placed<RuleId>>> {
    let Some(raw) = section.raw("rule") else {
        return Some(Vec::new());
    };
    if raw.get_ref().is_str() {
        return section.parsed("rule").map(|rule| vec![rule]);
    }
    section.parsed_list("rule")
}

/// `amount = { above = "600 EUR" }`.
fn amount(section: &Section<'_>) -> Option<Vec<AmountBound>> {
    if section.raw("amount").is_none() {
        return Some(Vec::new());
    }
    let amount = section.section("amount")?;
    let mut bounds = Vec::new();
    for side in Bound::ALL {
        if let Some(limit) = money(&amount, side.as_str()) {
            bounds.push(AmountBound { side, limit });
        }
    }
    amount.end();
    if amount.names().is_empty() {
        amount.missing(
            "at_least",
            "bound it by `below`, `at_most`, `at_least` or `above`, such as `above = \"600 EUR\"`",
        );
    }
    (!bounds.is_empty()).then_some(bounds)
}

/// `600 EUR`.
fn money(section: &Section<'_>, key: &str) -> Option<Money> {
    let text = section.text(key)?;
    let read = text.value.split_once(' ').and_then(|(amount, currency)| {
        Some(Money::new(amount.parse::<Decimal>().ok()?, currency.trim().parse::<Currency>().ok()?))
    });
    if read.is_none() {
        let fault = Diagnostic::new(Code::BadValue, text.place, format!("`{}` is no amount", text.value));
        section.faults().add(fault.help("write a number and a currency, such as `600 EUR`"));
    }
    read
}
