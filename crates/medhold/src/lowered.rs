//! Which slots of a pack's rules in native form each claim fills, and each change of one.

use medhold_script::native::{Native, Slot, SlotIndex, Slots, TopicIndex};
use medhold_script::{ClaimField, KeyIndex, MeasureIndex, Period};

use crate::docket::Docket;
use crate::loaded::Loaded;

/// The slots of the rules in native form.
pub(crate) struct Lowered {
    /// What the rules on each topic could read, in the order of the pack's topics.
    topics: Vec<On>,
    /// The slots that hang on a measure's current period, in the order of the scope.
    measures: Vec<Vec<SlotIndex>>,
    /// The slot of each key of the claim's subject, in the order of the scope.
    subject: Vec<Option<SlotIndex>>,
    /// The slots that say how the claim stands against its measure.
    claim: Vec<SlotIndex>,
}

/// The rules on a topic in native form.
struct On {
    place: Option<TopicIndex>,
    slots: Vec<SlotIndex>,
}

impl Lowered {
    pub(crate) fn of(loaded: &Loaded, native: &Native) -> Self {
        let program = loaded.pack.program();
        let slots = native.slots();
        let measures = (0..program.scope().measures.len()).map(MeasureIndex);
        let measures = measures.map(|measure| of_measure(slots, measure)).collect();
        let subject = (0..program.scope().subject.len()).map(KeyIndex);
        let subject = subject.map(|key| slots.find(&Slot::Subject(key))).collect();
        let fields = [ClaimField::Supported, ClaimField::Refuted, ClaimField::WasSupported];
        let claim = fields.into_iter().filter_map(|field| slots.find(&Slot::Claim(field))).collect();
        let on = |docket: &Docket| On { place: native.topic(&docket.topic), slots: read_on(slots, docket) };
        let topics = loaded.dockets.values().map(on).collect();
        Self { topics, measures, subject, claim }
    }
}

impl Lowered {
    /// Where the rules on a topic stand; none where no rule is about it.
    pub(crate) fn topic(&self, docket: &Docket) -> Option<TopicIndex> {
        self.topics.get(docket.place).and_then(|on| on.place)
    }

    /// The slots that the rules on a topic could read.
    pub(crate) fn slots(&self, docket: &Docket) -> &[SlotIndex] {
        self.topics.get(docket.place).map_or(&[], |on| &on.slots)
    }

    /// The slots that hang on a measure's current period.
    pub(crate) fn of_measure(&self, measure: MeasureIndex) -> &[SlotIndex] {
        self.measures.get(measure.0).map_or(&[], Vec::as_slice)
    }

    /// The slot of a key of the claim's subject, where rules read it.
    pub(crate) fn of_subject(&self, key: KeyIndex) -> Option<SlotIndex> {
        self.subject.get(key.0).copied().flatten()
    }

    /// The slots that say how the claim stands against its measure.
    pub(crate) fn of_claim(&self) -> &[SlotIndex] {
        &self.claim
    }
}

fn of_measure(slots: &Slots, measure: MeasureIndex) -> Vec<SlotIndex> {
    let hangs = |slot: &Slot| match slot {
        Slot::Measure(own, Period::Now) | Slot::Part(own, Period::Now, _) => *own == measure,
        _ => false,
    };
    places(slots).filter(|(_, slot)| hangs(slot)).map(|(place, _)| place).collect()
}

/// The slots that a rule on a topic could read: of other topics' those that are read of any case.
fn read_on(slots: &Slots, docket: &Docket) -> Vec<SlotIndex> {
    let read = |slot: &Slot| match slot {
        Slot::Measure(measure, _) | Slot::Part(measure, ..) => docket.reads(*measure),
        Slot::Subject(key) => docket.subject.contains(key),
        _ => true,
    };
    places(slots).filter(|(_, slot)| read(slot)).map(|(place, _)| place).collect()
}

fn places(slots: &Slots) -> impl Iterator<Item = (SlotIndex, &Slot)> {
    (0..).map(SlotIndex).zip(slots.list())
}
