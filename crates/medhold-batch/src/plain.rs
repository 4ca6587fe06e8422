//! Rows that are ruled on straight from their columns: a claim that asserts nothing, with bare evidence and keys, on a topic of which
//! nothing stays interpreted. Whatever else a row has, or lacks that could matter, sends it the way of cases.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::str::FromStr;

use medhold::native::Record;
use medhold::{Host, PlainClaim, Ruler, RulerColumn, RulerTopic, Ruling};
use medhold_model::{
    Amount, Authority, Basis, CaseId, ClaimId, ClaimKind, Date, Finding, Given, Kind, Language, Outcome, Remedy,
    Stance, TopicId, Value,
};

use crate::columns::{Column, Columns, EvidenceField, Fixed};
use crate::table::Values;

/// The ruling on a row, as far as columns tell it.
pub(crate) struct PlainRuling<'h> {
    pub(crate) authority: Authority,
    pub(crate) finding: Finding,
    pub(crate) outcome: Outcome,
    pub(crate) remedy: Remedy,
    pub(crate) basis: Basis,
    /// The rule that decides, or the reserved id of the topic's default.
    pub(crate) rule: Option<Cow<'h, str>>,
    pub(crate) merged: Vec<&'h str>,
    pub(crate) overrode: Vec<&'h str>,
    pub(crate) because: Vec<&'h str>,
    pub(crate) conflict: Vec<&'h str>,
    pub(crate) amount: Option<Amount>,
}

/// What a row is called, and by which pack it was ruled on.
pub(crate) struct Names<'r> {
    pub(crate) case: &'r str,
    pub(crate) claim: &'r str,
    pub(crate) topic: &'r str,
    pub(crate) pack: &'r str,
}

/// What rules on rows by the one pack of a host.
pub(crate) struct PlainRows<'h> {
    ruler: Ruler<'h>,
    /// The pack's name and version.
    pack: String,
    blank: Record,
    record: Record,
    ruling: Ruling<'h>,
    columns: Vec<Gives<'h>>,
    topics: BTreeMap<String, Option<RulerTopic>>,
    languages: BTreeMap<String, bool>,
}

/// What a column gives.
enum Gives<'h> {
    Id,
    Claim,
    Received,
    Language,
    Stage,
    Topic,
    Kind,
    Text,
    Stance,
    /// A measure's bare value or a key.
    Value(RulerColumn<'h>),
    /// A key or measure that the pack does not have.
    Nothing,
    /// What only cases hold.
    More,
}

impl<'h> PlainRows<'h> {
    /// For columns of cases; none where the host has not exactly one pack.
    pub(crate) fn of(host: &'h Host, columns: &Columns) -> Option<Self> {
        let mut packs = host.packs();
        let (Some(pack), None) = (packs.next(), packs.next()) else { return None };
        let ruler = host.ruler(pack.name(), None)?;
        let blank = ruler.blank();
        Some(Self {
            ruler,
            pack: format!("{} {}", pack.name(), pack.manifest().version),
            record: blank.clone(),
            blank,
            ruling: ruler.ruling(),
            columns: columns.iter().map(|column| Gives::of(&ruler, column)).collect(),
            topics: BTreeMap::new(),
            languages: BTreeMap::new(),
        })
    }

    /// The ids of rows that share theirs with no other row.
    pub(crate) fn alone(&self, values: &Values) -> Vec<bool> {
        let ids: Vec<Option<&str>> = (0..values.rows()).map(|row| self.id(values, row)).collect();
        let (mut seen, mut twice) = (HashSet::with_capacity(ids.len()), HashSet::new());
        for id in ids.iter().flatten() {
            if !seen.insert(*id) {
                twice.insert(*id);
            }
        }
        ids.iter().map(|id| id.is_some_and(|id| !twice.contains(id))).collect()
    }

    fn id<'v>(&self, values: &'v Values, row: usize) -> Option<&'v str> {
        self.text_of(values, row, |gives| matches!(gives, Gives::Id)).filter(|id| CaseId::from_str(id).is_ok())
    }

    /// What a row that was ruled on is called; its claim is the first of its case where the table gives it no id.
    pub(crate) fn names<'r>(&'r self, values: &'r Values, row: usize) -> Names<'r> {
        let claim = self.text_of(values, row, |gives| matches!(gives, Gives::Claim));
        Names {
            case: self.id(values, row).unwrap_or_default(),
            claim: claim.unwrap_or("1"),
            topic: self.topic(values, row).unwrap_or_default(),
            pack: &self.pack,
        }
    }

    fn topic<'v>(&self, values: &'v Values, row: usize) -> Option<&'v str> {
        self.text_of(values, row, |gives| matches!(gives, Gives::Topic))
    }

    fn text_of<'v>(&self, values: &'v Values, row: usize, is: impl Fn(&Gives<'h>) -> bool) -> Option<&'v str> {
        values.text(self.columns.iter().position(is)?, row)
    }

    /// The ruling on a row; none where it must go the way of cases.
    pub(crate) fn rule(&mut self, values: &Values, row: usize) -> Option<PlainRuling<'h>> {
        let topic = self.topic(values, row)?;
        if !self.topics.contains_key(topic) {
            self.topics.insert(topic.to_owned(), self.plain_topic(topic));
        }
        self.record.clone_from(&self.blank);
        let claim = self.fill(values, row)?;
        let topic = self.topics.get(topic)?.as_ref()?;
        self.ruler.rule(topic, claim, &self.record, &mut self.ruling);
        let basis = self.ruling.basis().filter(|_| self.ruling.is_certain())?;
        Some(self.told(basis, topic))
    }

    fn plain_topic(&self, topic: &str) -> Option<RulerTopic> {
        let topic = self.ruler.topic(&TopicId::from_str(topic).ok()?)?;
        self.ruler.is_plain(&topic).then_some(topic)
    }

    /// Fills the record, and tells the claim's kind.
    fn fill(&mut self, values: &Values, row: usize) -> Option<ClaimKind> {
        let (mut received, mut kind, mut stance, mut stage) = (None, None, None, None);
        for (place, gives) in self.columns.iter().enumerate() {
            match gives {
                Gives::Text | Gives::Nothing | Gives::Id | Gives::Topic => {}
                Gives::Claim => {
                    if values.text(place, row).is_some_and(|id| ClaimId::from_str(id).is_err()) {
                        return None;
                    }
                }
                Gives::Kind => kind = ClaimKind::from_str(values.text(place, row)?).ok(),
                Gives::Language => {
                    if let Some(language) = values.text(place, row)
                        && !known(&mut self.languages, language)
                    {
                        return None;
                    }
                }
                Gives::Stage => stage = values.text(place, row),
                Gives::Received => received = date(&values.given(place, row).ok()?)?,
                Gives::Stance => stance = number(&values.given(place, row).ok()?)?,
                Gives::More => {
                    if !values.given(place, row).ok()?.is_nothing() {
                        return None;
                    }
                }
                Gives::Value(column) => {
                    let given = values.given(place, row).ok()?;
                    self.ruler.give(&mut self.record, column, &given).ok()?;
                }
            }
        }
        let (received, kind) = (received?, kind?);
        self.ruler.begin(&mut self.record, PlainClaim { received, kind, stance, stage });
        Some(kind)
    }

    fn told(&self, basis: Basis, topic: &RulerTopic) -> PlainRuling<'h> {
        let ruling = &self.ruling;
        let by_default = basis == Basis::NoRule;
        PlainRuling {
            authority: ruling.authority(),
            finding: ruling.finding(),
            outcome: ruling.outcome(),
            remedy: ruling.remedy(),
            basis,
            rule: if by_default {
                topic.default_rule().map(|rule| Cow::Owned(rule.to_string()))
            } else {
                ruling.rule().map(|rule| Cow::Borrowed(rule.as_str()))
            },
            merged: ruling.merged().map(|rule| rule.as_str()).collect(),
            overrode: ruling.overrode().map(|rule| rule.as_str()).collect(),
            because: ruling.messages().map(|message| message.as_str()).collect(),
            conflict: ruling.conflict().map(|rule| rule.as_str()).collect(),
            amount: ruling.amount(),
        }
    }
}

impl<'h> Gives<'h> {
    fn of(ruler: &Ruler<'h>, column: &Column) -> Self {
        let value = |column: Option<RulerColumn<'h>>| column.map_or(Self::Nothing, Self::Value);
        match column {
            Column::Fixed(Fixed::Id) => Self::Id,
            Column::Fixed(Fixed::Claim) => Self::Claim,
            Column::Fixed(Fixed::Received) => Self::Received,
            Column::Fixed(Fixed::Language) => Self::Language,
            Column::Fixed(Fixed::Stage) => Self::Stage,
            Column::Fixed(Fixed::Topic) => Self::Topic,
            Column::Fixed(Fixed::Kind) => Self::Kind,
            Column::Fixed(Fixed::Text) => Self::Text,
            Column::Fixed(Fixed::Stance) => Self::Stance,
            Column::Fixed(_) => Self::More,
            Column::Subject(key) => value(ruler.subject_column(key)),
            Column::Customer(key) => value(ruler.customer_column(key)),
            Column::Evidence(measure, EvidenceField::Value) => value(ruler.measure_column(measure)),
            Column::Evidence(..) => Self::More,
        }
    }
}

/// Whether a text is a language.
fn known(languages: &mut BTreeMap<String, bool>, text: &str) -> bool {
    if let Some(known) = languages.get(text) {
        return *known;
    }
    let is = Language::from_str(text).is_ok();
    languages.insert(text.to_owned(), is);
    is
}

/// The day that is given, none where nothing is; nothing at all where it is no day.
fn date(given: &Given) -> Option<Option<Date>> {
    if given.is_nothing() {
        return Some(None);
    }
    match Value::read(given, Kind::Date).ok()? {
        Value::Date(date) => Some(Some(date)),
        _ => None,
    }
}

/// The stance that is given, likewise.
fn number(given: &Given) -> Option<Option<Stance>> {
    if given.is_nothing() {
        return Some(None);
    }
    let number = Value::read(given, Kind::Number).ok()?.as_number()?;
    Stance::try_from(number).ok().map(Some)
}
