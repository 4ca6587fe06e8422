//! Rulings alone, at full speed: records in, rulings out, with nothing made claim by claim.

use std::sync::Arc;

use medhold_model::{Case, Claim, ClaimKind, Date, RuleId, TopicId};
use medhold_script::native::{Cell, Native, Record, Slot, SlotIndex, Symbol, TopicIndex};
use medhold_script::precedence::RulingKey;
use medhold_script::{KeyIndex, MeasureIndex};

use crate::decide::{default_rule, default_ruling, law_date};
use crate::facts::CaseFacts;
use crate::gather::{Waiting, gather};
use crate::host::Host;
use crate::loaded::{Loaded, Settled};
use crate::plain::ClaimSlots;
use crate::ruling::Ruling;

/// Rules on claims that are given as records, for those who rule on millions of them: no letter, no evidence listed, nothing that would
/// change the ruling. What it rules is what [`Host::decide`] rules.
///
/// A record has a cell for each thing that the pack's rules read. It is filled from a case ([`Ruler::read`]) or cell by cell, as from
/// columns ([`Ruler::set`]), and is good for claim after claim; so is a [`Ruling`].
///
/// ```no_run
/// use medhold::{Case, Host};
///
/// let host = Host::builder().pack("rules/retail").build()?;
/// let ruler = host.ruler("retail", None).ok_or("no such pack")?;
/// let case = Case::from_json("…")?;
/// let (mut record, mut ruling) = (ruler.record(), ruler.ruling());
/// for claim in &case.claims {
///     if let Some(topic) = ruler.topic(&claim.topic) {
///         ruler.read(&case, claim, &mut record);
///         ruler.rule(&topic, claim.kind, &record, &mut ruling);
///         println!("{}: {}", claim.id, ruling.outcome());
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Ruler<'h> {
    pub(crate) host: &'h Host,
    pub(crate) loaded: &'h Loaded,
    settled: &'h Settled,
    pub(crate) native: &'h Native,
    pub(crate) claim_slots: ClaimSlots,
}

/// A topic of a ruler's pack, looked up once.
#[derive(Clone)]
pub struct RulerTopic {
    pub(crate) index: Option<TopicIndex>,
    /// The measures that a plugin is asked for where a claim does not give them.
    pub(crate) from_plugins: Arc<[MeasureIndex]>,
    /// The key of the claim's subject that gives the day whose law holds, where the topic names one.
    pub(crate) date: Option<KeyIndex>,
    /// Shared, for an app may keep a topic beside each of its claims.
    default: Arc<Default>,
}

/// What holds where no rule applies.
struct Default {
    /// What the topic's default authority rules, by kind of claim.
    rulings: [RulingKey; 4],
    rule: Option<RuleId>,
}

/// The kinds of claims in the order of a topic's defaults.
pub(crate) const KINDS: [ClaimKind; 4] =
    [ClaimKind::Experience, ClaimKind::Assertion, ClaimKind::Preference, ClaimKind::Request];

impl Host {
    /// A ruler by the pack of this name, with the parameters of a client's profile or the common ones; none where there is no such
    /// pack, or the client has no profile.
    #[must_use]
    pub fn ruler(&self, pack: &str, client: Option<&str>) -> Option<Ruler<'_>> {
        let loaded = self.packs.iter().find(|loaded| loaded.pack.name() == pack)?;
        let settled = match client {
            Some(client) => loaded.clients.get(client)?,
            None => &loaded.common,
        };
        let native = settled.native(&loaded.pack);
        Some(Ruler { host: self, loaded, settled, native, claim_slots: ClaimSlots::of(native) })
    }
}

impl<'h> Ruler<'h> {
    /// A topic of the pack; none where it has none of this name.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<RulerTopic> {
        let topic = self.loaded.pack.manifest().topics.get(id)?;
        let docket = self.loaded.dockets.get(id)?;
        let rulings = KINDS.map(|kind| default_ruling(topic, kind, docket.reads_evidence));
        let default = Arc::new(Default { rulings, rule: default_rule(topic) });
        let scope = self.loaded.pack.program().scope();
        let asked = |measure: &MeasureIndex| scope.measure_decl(*measure).is_some_and(|decl| decl.from.is_some());
        let from_plugins = docket.measures().filter(asked).collect();
        Some(RulerTopic { index: self.native.topic(id), from_plugins, date: docket.date, default })
    }

    /// Whether every rule on a topic can be ruled on from a record alone. Where one can't, what it asks of the case stays undecided.
    #[must_use]
    pub fn is_native(&self, topic: &RulerTopic) -> bool {
        topic.index.is_none_or(|index| self.native.is_native(index))
    }

    /// A record in which everything lacks.
    #[must_use]
    pub fn record(&self) -> Record {
        self.native.record()
    }

    /// What a record has in each place, in order.
    #[must_use]
    pub fn slots(&self) -> &'h [Slot] {
        self.native.slots().list()
    }

    /// The symbol of a text, by which cells hold it; [`Symbol::OTHER`] where no rule names it.
    #[must_use]
    pub fn symbol(&self, text: &str) -> Symbol {
        self.native.symbols().of(text)
    }

    /// Puts a value into a record's slot.
    pub fn set(&self, record: &mut Record, slot: SlotIndex, cell: Cell) {
        self.native.set(record, slot, cell);
    }

    /// Fills a record with what a case gives of one of its claims and what plugins answer. Where the claim is on a topic of another pack,
    /// everything lacks.
    pub fn read(&self, case: &Case, claim: &Claim, record: &mut Record) {
        let Some(docket) = self.loaded.dockets.get(&claim.topic) else {
            *record = self.record();
            return;
        };
        let at = self.host.at.or(case.received).unwrap_or(Date::MIN);
        let facts = CaseFacts::read(self.loaded, self.settled, docket, case, claim, at);
        let mut waiting = [Waiting { loaded: self.loaded, claim, facts }];
        gather(&mut waiting);
        let [Waiting { facts, .. }] = &waiting;
        self.native.read(facts, law_date(facts).ok(), record);
    }

    /// A ruling to be filled.
    #[must_use]
    pub fn ruling(&self) -> Ruling<'h> {
        Ruling::new(self.native)
    }

    /// A ruling to be filled that keeps nothing of what was known: it tells no reasons, and nothing can be traced.
    #[must_use]
    pub fn bare_ruling(&self) -> Ruling<'h> {
        Ruling::bare(self.native)
    }

    /// Rules on a claim of a kind.
    pub fn rule(&self, topic: &RulerTopic, kind: ClaimKind, record: &Record, ruling: &mut Ruling<'h>) {
        let default = topic.default(kind);
        match topic.index {
            Some(index) => ruling.fill(self.native, index, record, default),
            None => ruling.fill_by_default(default),
        }
    }
}

impl RulerTopic {
    /// How many measures a plugin is asked for where a claim on the topic does not give them.
    #[must_use]
    pub fn asked_of_plugins(&self) -> usize {
        self.from_plugins.len()
    }

    /// The reserved id of the topic's default: `customer-is-right`, or `default-` and its authority.
    #[must_use]
    pub fn default_rule(&self) -> Option<&RuleId> {
        self.default.rule.as_ref()
    }

    fn default(&self, kind: ClaimKind) -> &RulingKey {
        of_kind(&self.default.rulings, kind)
    }
}

/// What stands for a kind in the order of [`KINDS`].
pub(crate) fn of_kind<T>([experience, assertion, preference, request]: &[T; 4], kind: ClaimKind) -> &T {
    match kind {
        ClaimKind::Experience => experience,
        ClaimKind::Assertion => assertion,
        ClaimKind::Preference => preference,
        ClaimKind::Request => request,
    }
}
