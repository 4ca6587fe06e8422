//! Records from what tables give of claims: each value as a case would give it, read as a case's is.

use medhold_model::{ClaimKind, Date, Decimal, Given, KeyDecl, Kind, MeasureDecl, Money, Stance, Value};
use medhold_script::native::{Cell, Native, Record, Slot, SlotIndex, Slots, Symbol};
use medhold_script::{ClaimField, KeyIndex, MeasureIndex, Period};

use crate::ruler::{KINDS, Ruler, RulerTopic, of_kind};

/// A column of a table: what it gives of claims, looked up once.
#[derive(Debug, Clone, Copy)]
pub struct RulerColumn<'h> {
    declared: Declared<'h>,
    /// None where no rule reads its value.
    slot: Option<SlotIndex>,
    /// What stands for a value where none is given.
    absent: Cell,
}

#[derive(Debug, Clone, Copy)]
enum Declared<'h> {
    Measure(MeasureIndex, &'h MeasureDecl),
    Subject(KeyIndex, &'h KeyDecl),
    Customer(&'h KeyDecl),
}

/// What a row tells of its claim besides evidence and keys.
#[derive(Debug, Clone, Copy)]
pub struct PlainClaim<'a> {
    /// The day on which the case came in.
    pub received: Date,
    /// The day whose law holds, where the topic names a key for it and the row gives one; else that of the case.
    pub law_date: Option<Date>,
    /// The kind of the claim.
    pub kind: ClaimKind,
    /// How the customer sees the topic.
    pub stance: Option<Stance>,
    /// The stage of the customer journey.
    pub stage: Option<&'a str>,
}

/// Where a record has what a row tells of its claim besides evidence and keys, looked up once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClaimSlots {
    kind: Option<SlotIndex>,
    stance: Option<SlotIndex>,
    stage: Option<SlotIndex>,
    /// The symbols of the kinds of claims.
    kinds: [Symbol; 4],
}

impl ClaimSlots {
    pub(crate) fn of(native: &Native) -> Self {
        Self {
            kind: native.slots().find(&Slot::Claim(ClaimField::Kind)),
            stance: native.slots().find(&Slot::Claim(ClaimField::Stance)),
            stage: native.slots().find(&Slot::Stage),
            kinds: KINDS.map(|kind| native.symbols().of(kind.as_str())),
        }
    }
}

/// What a table gives in one place, as far as it can be borrowed from there. A blank text is nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum PlainGiven<'a> {
    /// Nothing.
    Nothing,
    /// True or false.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A text.
    Text(&'a str),
    /// The text of a table without types, whose kind is that of what is declared.
    Cell(&'a str),
    /// A day.
    Date(Date),
    /// Whatever else a case may give.
    Other(Given),
}

impl<'h> Ruler<'h> {
    /// The column of a measure's bare values; none where the pack has no such measure.
    #[must_use]
    pub fn measure_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        let scope = self.loaded.pack.program().scope();
        let measure = scope.measure(name)?;
        let slot = self.native.slots().find(&Slot::Measure(measure, Period::Now));
        let declared = Declared::Measure(measure, scope.measure_decl(measure)?);
        Some(RulerColumn { declared, slot, absent: self.absent(measure) })
    }

    /// The column of a key of claims' subjects; none where the pack has no such key.
    #[must_use]
    pub fn subject_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        let (key, decl) = key(&self.loaded.pack.program().scope().subject, name)?;
        let slot = self.native.slots().find(&Slot::Subject(key));
        Some(RulerColumn { declared: Declared::Subject(key, decl), slot, absent: Cell::Lacking })
    }

    /// The column of a key of customers; none where the pack has no such key.
    #[must_use]
    pub fn customer_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        let (key, decl) = key(&self.loaded.pack.program().scope().customer, name)?;
        let slot = self.native.slots().find(&Slot::Customer(key));
        Some(RulerColumn { declared: Declared::Customer(decl), slot, absent: Cell::Lacking })
    }

    /// Whether a claim on the topic that asserts nothing can be ruled on from a [`PlainClaim`], bare evidence and keys alone: nothing stays
    /// interpreted, and no earlier period, part of evidence or expert is asked.
    #[must_use]
    pub fn is_plain(&self, topic: &RulerTopic) -> bool {
        let Some(index) = topic.index else { return false };
        let plain = |slot: &SlotIndex| match self.slots().get(usize::from(slot.0)) {
            Some(Slot::Measure(_, period)) => *period == Period::Now,
            Some(Slot::LawDate | Slot::Subject(_) | Slot::Customer(_) | Slot::Stage | Slot::Claim(_)) => true,
            Some(Slot::Part(..) | Slot::Expert(..)) | None => false,
        };
        self.native.is_native(index) && self.native.slots_on(index).iter().all(plain)
    }

    /// Whether a plugin is asked for a column's measure where a claim on the topic does not give it.
    #[must_use]
    pub fn is_asked_of_plugin(&self, topic: &RulerTopic, column: &RulerColumn<'_>) -> bool {
        topic.from_plugins.iter().any(|asked| column.is_measure(*asked))
    }

    /// Whether a column gives the day whose law holds on a topic.
    #[must_use]
    pub fn is_law_date(&self, topic: &RulerTopic, column: &RulerColumn<'_>) -> bool {
        matches!(column.declared, Declared::Subject(key, _) if topic.date == Some(key))
    }

    /// A record of a claim of which nothing is given: measures have the values of what is absent, and the claim asserts nothing.
    #[must_use]
    pub fn blank(&self) -> Record {
        let mut record = self.record();
        for (place, slot) in (0..).map(SlotIndex).zip(self.slots()) {
            let cell = match slot {
                Slot::Measure(measure, Period::Now) => self.absent(*measure),
                Slot::Claim(
                    ClaimField::Supported | ClaimField::Refuted | ClaimField::WasSupported | ClaimField::Asserts,
                ) => Cell::Flag(false),
                _ => Cell::Lacking,
            };
            self.set(&mut record, place, cell);
        }
        record
    }

    /// What stands for a measure's value where none is given.
    fn absent(&self, measure: MeasureIndex) -> Cell {
        let decl = self.loaded.pack.program().scope().measure_decl(measure);
        let absent = decl.and_then(|decl| decl.absent.as_ref());
        absent.map_or(Cell::Lacking, |value| Cell::of(value, self.native.symbols()))
    }

    /// Puts into a record what a row tells of its claim.
    pub fn begin(&self, record: &mut Record, claim: PlainClaim<'_>) {
        let at = claim.law_date.or(self.host.at).unwrap_or(claim.received);
        self.set(record, Slots::LAW_DATE, Cell::Date(at));
        let slots = &self.claim_slots;
        let mut put = |slot: Option<SlotIndex>, cell: Cell| {
            if let Some(place) = slot {
                self.set(record, place, cell);
            }
        };
        put(slots.kind, Cell::Text(*of_kind(&slots.kinds, claim.kind)));
        put(slots.stance, claim.stance.map_or(Cell::Lacking, |stance| Cell::Number(stance.get())));
        put(slots.stage, claim.stage.map_or(Cell::Lacking, |stage| Cell::Text(self.symbol(stage))));
    }

    /// What a column gives, as records hold it; what stands for it where it gives nothing. None where it is no value of what is declared,
    /// or a list, which no record holds.
    #[must_use]
    pub fn cell(&self, column: &RulerColumn<'_>, given: &PlainGiven<'_>) -> Option<Cell> {
        Some(match (column.kind(), given) {
            (_, PlainGiven::Nothing) => column.absent,
            (Kind::Flag, PlainGiven::Flag(flag)) => Cell::Flag(*flag),
            (Kind::Number, PlainGiven::Number(number)) => Cell::Number(*number),
            (Kind::Share, PlainGiven::Number(number)) if (Decimal::ZERO..=Decimal::ONE).contains(number) => {
                Cell::Number(*number)
            }
            (Kind::Count, PlainGiven::Number(number)) if number.is_integer() && !number.is_negative() => {
                Cell::Number(*number)
            }
            (Kind::Money(currency), PlainGiven::Number(number)) => {
                let amount = Money::new(*number, currency).amount();
                (amount == *number).then_some(Cell::Money(amount, currency))?
            }
            (Kind::Text, PlainGiven::Text(text) | PlainGiven::Cell(text)) if column.may_be(text) => {
                Cell::Text(self.symbol(text))
            }
            (Kind::Date, PlainGiven::Date(date)) => Cell::Date(*date),
            (Kind::Date, PlainGiven::Text(text) | PlainGiven::Cell(text)) => Cell::Date(text.parse().ok()?),
            (_, given) => Cell::of(&column.value(&Given::from(given.clone()))?, self.native.symbols()),
        })
    }

    /// Puts what a column gives into a record, where any rule reads it.
    pub fn put(&self, record: &mut Record, column: &RulerColumn<'_>, cell: Cell) {
        if let Some(slot) = column.slot {
            self.set(record, slot, cell);
        }
    }
}

impl RulerColumn<'_> {
    /// Where records have it; none where no rule reads it.
    #[must_use]
    pub fn slot(&self) -> Option<SlotIndex> {
        self.slot
    }

    fn kind(&self) -> Kind {
        match self.declared {
            Declared::Measure(_, decl) => decl.kind,
            Declared::Subject(_, decl) | Declared::Customer(decl) => decl.kind,
        }
    }

    fn is_measure(&self, measure: MeasureIndex) -> bool {
        matches!(self.declared, Declared::Measure(own, _) if own == measure)
    }

    fn may_be(&self, text: &str) -> bool {
        let values = match self.declared {
            Declared::Measure(_, decl) => &decl.values,
            Declared::Subject(_, decl) | Declared::Customer(decl) => &decl.values,
        };
        values.is_empty() || values.iter().any(|value| value == text)
    }

    /// What is given, as a value of what is declared, unless it is a list.
    fn value(&self, given: &Given) -> Option<Value> {
        let value = match self.declared {
            Declared::Measure(_, decl) => decl.value(given),
            Declared::Subject(_, decl) | Declared::Customer(decl) => decl.value(given),
        };
        value.ok().filter(|value| !matches!(value, Value::List(_)))
    }
}

fn key<'h>(keys: &'h [KeyDecl], name: &str) -> Option<(KeyIndex, &'h KeyDecl)> {
    let place = keys.iter().position(|key| key.name.as_str() == name)?;
    Some((KeyIndex(place), keys.get(place)?))
}

impl<'a> PlainGiven<'a> {
    /// A text of a typed column; a blank one is nothing.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        if text.trim_start().is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// A cell of a table without types, without the space around it; a blank one is nothing.
    #[must_use]
    pub fn of_cell(text: &'a str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Nothing } else { Self::Cell(text) }
    }
}

impl From<PlainGiven<'_>> for Given {
    fn from(given: PlainGiven<'_>) -> Self {
        match given {
            PlainGiven::Nothing => Self::Nothing,
            PlainGiven::Flag(flag) => Self::Flag(flag),
            PlainGiven::Number(number) => Self::Number(number),
            PlainGiven::Text(text) => Self::Text(text.to_owned()),
            PlainGiven::Cell(text) => Self::Cell(text.to_owned()),
            PlainGiven::Date(date) => Self::Text(date.to_string()),
            PlainGiven::Other(given) => given,
        }
    }
}

impl<'a> From<&'a Given> for PlainGiven<'a> {
    fn from(given: &'a Given) -> Self {
        match given {
            _ if given.is_nothing() => Self::Nothing,
            Given::Flag(flag) => Self::Flag(*flag),
            Given::Number(number) => Self::Number(*number),
            Given::Text(text) => Self::Text(text),
            Given::Cell(text) => Self::Cell(text),
            other => Self::Other(other.clone()),
        }
    }
}
