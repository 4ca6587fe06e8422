//! Records from what tables give of claims: each value as a case would give it, read as a case's is.

use medhold_model::{ClaimKind, Date, Given, KeyDecl, MeasureDecl, Stance, Value};
use medhold_script::native::{Cell, Native, Record, Slot, SlotIndex, Slots, Symbol};
use medhold_script::{ClaimField, KeyIndex, Period};

use crate::ruler::{KINDS, Ruler, RulerTopic, of_kind};

/// A column of a table: what it gives of claims, looked up once.
#[derive(Debug, Clone, Copy)]
pub struct RulerColumn<'h> {
    declared: Declared<'h>,
    /// None where no rule reads its value.
    slot: Option<SlotIndex>,
}

#[derive(Debug, Clone, Copy)]
enum Declared<'h> {
    Measure(&'h MeasureDecl),
    Key(&'h KeyDecl),
}

/// What a row tells of its claim besides evidence and keys.
#[derive(Debug, Clone, Copy)]
pub struct PlainClaim<'a> {
    /// The day on which the case came in.
    pub received: Date,
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

impl RulerColumn<'_> {
    /// Where records have it; none where no rule reads it.
    #[must_use]
    pub fn slot(&self) -> Option<SlotIndex> {
        self.slot
    }
}

impl<'h> Ruler<'h> {
    /// The column of a measure's bare values; none where the pack has no such measure.
    #[must_use]
    pub fn measure_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        let scope = self.loaded.pack.program().scope();
        let measure = scope.measure(name)?;
        let slot = self.native.slots().find(&Slot::Measure(measure, Period::Now));
        Some(RulerColumn { declared: Declared::Measure(scope.measure_decl(measure)?), slot })
    }

    /// The column of a key of claims' subjects; none where the pack has no such key.
    #[must_use]
    pub fn subject_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        self.key_column(&self.loaded.pack.program().scope().subject, name, Slot::Subject)
    }

    /// The column of a key of customers; none where the pack has no such key.
    #[must_use]
    pub fn customer_column(&self, name: &str) -> Option<RulerColumn<'h>> {
        self.key_column(&self.loaded.pack.program().scope().customer, name, Slot::Customer)
    }

    fn key_column(&self, keys: &'h [KeyDecl], name: &str, slot: fn(KeyIndex) -> Slot) -> Option<RulerColumn<'h>> {
        let (place, decl) = keys.iter().enumerate().find(|(_, key)| key.name.as_str() == name)?;
        Some(RulerColumn { declared: Declared::Key(decl), slot: self.native.slots().find(&slot(KeyIndex(place))) })
    }

    /// Whether a claim on the topic that asserts nothing can be ruled on from a [`PlainClaim`], bare evidence and keys alone: nothing stays
    /// interpreted, no plugin gives what the rules could read, no earlier period, part of evidence or expert is asked, and the law is that of the
    /// case's date.
    #[must_use]
    pub fn is_plain(&self, topic: &RulerTopic) -> bool {
        let Some(index) = topic.index else { return false };
        let plain = |slot: &SlotIndex| match self.slots().get(usize::from(slot.0)) {
            Some(Slot::Measure(_, period)) => *period == Period::Now,
            Some(Slot::LawDate | Slot::Subject(_) | Slot::Customer(_) | Slot::Stage | Slot::Claim(_)) => true,
            Some(Slot::Part(..) | Slot::Expert(..)) | None => false,
        };
        topic.asks_no_plugin && self.native.is_native(index) && self.native.slots_on(index).iter().all(plain)
    }

    /// A record of a claim of which nothing is given: measures have the values of what is absent, and the claim asserts nothing.
    #[must_use]
    pub fn blank(&self) -> Record {
        let mut record = self.record();
        let scope = self.loaded.pack.program().scope();
        for (place, slot) in (0..).map(SlotIndex).zip(self.slots()) {
            let cell = match slot {
                Slot::Measure(measure, Period::Now) => {
                    let absent = scope.measure_decl(*measure).and_then(|decl| decl.absent.as_ref());
                    absent.map_or(Cell::Lacking, |value| Cell::of(value, self.native.symbols()))
                }
                Slot::Claim(
                    ClaimField::Supported | ClaimField::Refuted | ClaimField::WasSupported | ClaimField::Asserts,
                ) => Cell::Flag(false),
                _ => Cell::Lacking,
            };
            self.set(&mut record, place, cell);
        }
        record
    }

    /// Puts into a record what a row tells of its claim.
    pub fn begin(&self, record: &mut Record, claim: PlainClaim<'_>) {
        let at = self.host.at.unwrap_or(claim.received);
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

    /// Puts into a record what a column gives, where it gives anything.
    ///
    /// # Errors
    /// Why it is no value of what is declared, or a list, which no record holds.
    pub fn give(&self, record: &mut Record, column: &RulerColumn<'_>, given: &Given) -> Result<(), String> {
        if given.is_nothing() {
            return Ok(());
        }
        let value = match column.declared {
            Declared::Measure(decl) => decl.value(given)?,
            Declared::Key(decl) => decl.value(given)?,
        };
        if matches!(value, Value::List(_)) {
            return Err("a record holds no list".to_owned());
        }
        if let Some(slot) = column.slot {
            self.set(record, slot, Cell::of(&value, self.native.symbols()));
        }
        Ok(())
    }
}
