//! Rules on plain claims, one after another.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use medhold::native::Record;
use medhold::{Host, PlainClaim, PlainGiven, Ruler, RulerTopic, Ruling};
use medhold_model::{CaseId, ClaimId, ClaimKind, Date, Kind, Language, Money, Stance, TopicId, Value};

use super::case::Names;
use super::column::{Gives, Header};
use super::row::PlainRow;
use super::shape::{Shape, ShapeIndex, Shapes};
use crate::columns::Columns;

/// Rules by the one pack of a host on claims of which a table or a case gives no more than a [`PlainClaim`], bare evidence and keys. What it
/// rules is what [`Host::brief`] rules; what it can't rule on goes there. Made once a thread, and good for claim after claim.
pub struct PlainRuler<'h> {
    pub(super) host: &'h Host,
    pub(super) ruler: Ruler<'h>,
    /// The pack's name and version.
    pack: String,
    pub(super) blank: Record,
    pub(super) record: Record,
    ruling: Ruling<'h>,
    header: Option<Header<'h>>,
    pub(super) names: Names<'h>,
    /// The topics that plain claims were on.
    pub(super) topics: BTreeMap<String, OnTopic>,
    languages: BTreeSet<String>,
    shapes: Shapes<'h>,
}

/// A topic on which plain claims can be ruled on.
pub(super) struct OnTopic {
    pub(super) topic: RulerTopic,
    place: u32,
    /// What the columns of the table are to it; none before the first row of the table is on it.
    columns: Option<OfColumns>,
}

/// What the columns of a table are to a topic.
struct OfColumns {
    /// The one that gives the day whose law holds.
    date: Option<usize>,
    /// Those that a row must give lest a plugin be asked; none where the table has not all of them.
    asked: Option<Vec<usize>>,
}

/// The ruling on a plain claim.
#[derive(Debug, Clone, PartialEq)]
pub struct PlainRuling {
    /// What it is, amounts apart.
    pub shape: ShapeIndex,
    /// What is paid, and the least that the law lets the firm pay.
    pub due: Option<(Money, Option<Money>)>,
    /// What is given and the pack does not declare, by whole names: `customer.shoe_size`.
    pub unknown: Vec<String>,
}

impl<'h> PlainRuler<'h> {
    /// One for a host; none where the host has not exactly one pack.
    #[must_use]
    pub fn of(host: &'h Host) -> Option<Self> {
        let mut packs = host.packs();
        let (Some(pack), None) = (packs.next(), packs.next()) else { return None };
        let ruler = host.ruler(pack.name(), None)?;
        let blank = ruler.blank();
        Some(Self {
            host,
            ruler,
            pack: format!("{} {}", pack.name(), pack.manifest().version),
            record: blank.clone(),
            blank,
            ruling: ruler.ruling(),
            header: None,
            names: Names::default(),
            topics: BTreeMap::new(),
            languages: BTreeSet::new(),
            shapes: Shapes::default(),
        })
    }

    /// The name and version of the pack that decides.
    #[must_use]
    pub fn pack(&self) -> &str {
        &self.pack
    }

    /// A shape that a ruling of this ruler has.
    #[must_use]
    pub fn shape(&self, index: ShapeIndex) -> Option<&Shape<'h>> {
        self.shapes.get(index)
    }

    /// Every shape that rulings had so far, by place.
    pub fn every_shape(&self) -> impl Iterator<Item = &Shape<'h>> {
        self.shapes.iter()
    }

    /// How many shapes rulings had so far.
    #[must_use]
    pub fn shapes(&self) -> usize {
        self.shapes.iter().len()
    }

    /// Takes the rows that follow for those of a table with these columns.
    pub fn under(&mut self, columns: &Columns) {
        if self.header.as_ref().is_none_or(|header| header.columns != *columns) {
            self.header = Some(Header::of(&self.ruler, columns));
            self.record.clone_from(&self.blank);
            self.topics.values_mut().for_each(|on| on.columns = None);
        }
    }

    /// The ids of a row's case and claim, the claim's being that of a case's first where the row gives none; none where one of them can't be an
    /// id.
    #[must_use]
    pub fn ids<'r>(&self, row: &'r impl PlainRow) -> Option<(&'r str, &'r str)> {
        let header = self.header.as_ref()?;
        let claim = header.claim.map_or(Some(None), |claim| row.text(claim))?.unwrap_or("1");
        let case = row.text(header.id?)??;
        (CaseId::is_one(case) && ClaimId::is_one(claim)).then_some((case, claim))
    }

    /// The ruling on a row that is the only one of its case; none where it must go the way of cases.
    pub fn row(&mut self, row: &impl PlainRow) -> Option<PlainRuling> {
        let name = row.text(self.header.as_ref()?.topic?)??;
        self.look_up(name)?;
        let Self { host, ruler, record, header, topics, languages, .. } = self;
        let (header, on) = (header.as_ref()?, topics.get_mut(name)?);
        let columns = on.columns.get_or_insert_with(|| OfColumns::of(ruler, &on.topic, header));
        let given = |column: &usize| row.given(*column).is_some_and(|given| given != PlainGiven::Nothing);
        if !columns.asked.as_ref()?.iter().all(given) {
            return None;
        }
        let mut reading = Reading { ruler, header, languages, record };
        let (beside, unknown) = reading.fill(row)?;
        let law_date = columns.date.map_or(Some(None), |column| date_of(&row.given(column)?))?;
        let received = beside.received.or(host.at())?;
        let Beside { kind, stance, stage, .. } = beside;
        ruler.begin(record, PlainClaim { received, law_date, kind, stance, stage });
        self.rule(name, kind, unknown)
    }

    /// Makes sure that a topic is known; none where plain claims on it can't be ruled on.
    pub(super) fn look_up(&mut self, name: &str) -> Option<()> {
        if self.topics.contains_key(name) {
            return Some(());
        }
        let topic = self.ruler.topic(&TopicId::from_str(name).ok()?)?;
        let place = u32::try_from(self.topics.len()).ok().filter(|_| self.ruler.is_plain(&topic))?;
        self.topics.insert(name.to_owned(), OnTopic { topic, place, columns: None });
        Some(())
    }

    /// The ruling on the record as it is filled.
    pub(super) fn rule(&mut self, topic: &str, kind: ClaimKind, unknown: Vec<String>) -> Option<PlainRuling> {
        let on = self.topics.get(topic)?;
        self.ruler.rule(&on.topic, kind, &self.record, &mut self.ruling);
        let basis = self.ruling.basis().filter(|_| self.ruling.is_certain())?;
        let shape = self.shapes.of(&self.ruling, basis, kind, (on.place, topic, &on.topic));
        Some(PlainRuling { shape, due: self.ruling.due(), unknown })
    }
}

impl OfColumns {
    fn of(ruler: &Ruler<'_>, topic: &RulerTopic, header: &Header<'_>) -> Self {
        let date = header.values().find(|(_, column)| ruler.is_law_date(topic, column)).map(|(place, _)| place);
        let asked = header.values().filter(|(_, column)| ruler.is_asked_of_plugin(topic, column));
        let asked: Vec<usize> = asked.map(|(place, _)| place).collect();
        Self { date, asked: (asked.len() == topic.asked_of_plugins()).then_some(asked) }
    }
}

/// What reading a row takes.
struct Reading<'a, 'h> {
    ruler: &'a Ruler<'h>,
    header: &'a Header<'h>,
    languages: &'a mut BTreeSet<String>,
    record: &'a mut Record,
}

/// What a row tells beside evidence and keys.
struct Beside<'r> {
    received: Option<Date>,
    kind: ClaimKind,
    stance: Option<Stance>,
    stage: Option<&'r str>,
}

/// So many languages are remembered.
const LANGUAGES: usize = 64;

impl Reading<'_, '_> {
    /// Fills a record, and tells what is not in it and what the pack does not declare; none where the row is not plain.
    fn fill<'r>(&mut self, row: &'r impl PlainRow) -> Option<(Beside<'r>, Vec<String>)> {
        let (mut received, mut kind, mut stance, mut stage) = (None, None, None, None);
        let mut unknown = Vec::new();
        for (place, gives) in self.header.gives.iter().enumerate() {
            match gives {
                Gives::Name => {}
                Gives::Kind => kind = ClaimKind::from_str(row.text(place)??).ok(),
                Gives::Language => self.is_language(row.text(place)?)?,
                Gives::Stage => stage = row.text(place)?,
                Gives::Received => received = date_of(&row.given(place)?)?,
                Gives::Stance => stance = stance_of(row.given(place)?)?,
                Gives::Text | Gives::Reference => _ = row.given(place)?,
                Gives::More => (row.given(place)? == PlainGiven::Nothing).then_some(())?,
                Gives::Unknown(name) if row.given(place)? != PlainGiven::Nothing => unknown.push(name.clone()),
                Gives::Unknown(_) => {}
                Gives::Value(column) => {
                    let cell = self.ruler.cell(column, &row.given(place)?)?;
                    self.ruler.put(self.record, column, cell);
                }
            }
        }
        Some((Beside { received, kind: kind?, stance, stage }, unknown))
    }

    /// That a text is a language, or there is none.
    fn is_language(&mut self, language: Option<&str>) -> Option<()> {
        if let Some(language) = language.filter(|language| !self.languages.contains(*language)) {
            let language = Language::from_str(language).ok()?.to_string();
            if self.languages.len() < LANGUAGES {
                self.languages.insert(language);
            }
        }
        Some(())
    }
}

/// The day that is given, none where nothing is; nothing at all where it is no day.
pub(super) fn date_of(given: &PlainGiven<'_>) -> Option<Option<Date>> {
    match given {
        PlainGiven::Nothing => Some(None),
        PlainGiven::Date(date) => Some(Some(*date)),
        PlainGiven::Text(text) | PlainGiven::Cell(text) => text.parse().ok().map(Some),
        _ => None,
    }
}

/// The stance that is given, likewise.
fn stance_of(given: PlainGiven<'_>) -> Option<Option<Stance>> {
    if given == PlainGiven::Nothing {
        return Some(None);
    }
    let number = Value::read(&given.into(), Kind::Number).ok()?.as_number()?;
    Stance::try_from(number).ok().map(Some)
}
