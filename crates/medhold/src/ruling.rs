//! A ruling on one claim as data: who decides, what the claim is, what is done, by which rules and why.

use medhold_model::{Amount, Authority, Basis, Finding, MessageId, Money, Outcome, Remedy, RuleId};
use medhold_script::native::{Cell, Native, Record, Settled, TopicIndex, Trace, Traced, Verdict};
use medhold_script::precedence::{AmountKey, RulingKey};

/// A ruling, filled by [`Ruler::rule`](crate::Ruler::rule) for claim after claim.
pub struct Ruling<'h> {
    native: &'h Native,
    topic: Option<TopicIndex>,
    settled: Settled,
    /// What its reasons and its trace are told from.
    trace: Option<Trace>,
    authority: Authority,
    finding: Finding,
    outcome: Outcome,
    remedy: Remedy,
    basis: Option<Basis>,
}

impl<'h> Ruling<'h> {
    pub(crate) fn new(native: &'h Native) -> Self {
        Self { trace: Some(Trace::default()), ..Self::bare(native) }
    }

    pub(crate) fn bare(native: &'h Native) -> Self {
        Self {
            native,
            topic: None,
            settled: Settled::default(),
            trace: None,
            authority: Authority::Business,
            finding: Finding::Unproven,
            outcome: Outcome::Undecided,
            remedy: Remedy::Escalate,
            basis: None,
        }
    }

    /// Who decides.
    #[must_use]
    pub fn authority(&self) -> Authority {
        self.authority
    }

    /// What the claim turned out to be.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// What comes of it for the customer.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What is done.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        self.remedy
    }

    /// Whether rules decided or none applied; none where the ruling hangs on what lacks, of which [`Host::decide`](crate::Host::decide)
    /// tells the rest.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// The rule that decides; none by default, in a conflict, and where the ruling hangs on what lacks.
    #[must_use]
    pub fn rule(&self) -> Option<&'h RuleId> {
        self.id(*self.settled.deciding().first().filter(|_| self.settled.verdict() == Verdict::Ruled)?)
    }

    /// The rules with the same ruling that were merged with it, in the order of ids.
    pub fn merged(&self) -> impl Iterator<Item = &'h RuleId> {
        let ruled = self.settled.verdict() == Verdict::Ruled;
        self.settled.deciding().iter().skip(1).filter(move |_| ruled).filter_map(|place| self.id(*place))
    }

    /// The rules that contradict each other, in the order of ids.
    pub fn conflict(&self) -> impl Iterator<Item = &'h RuleId> {
        let conflict = self.settled.verdict() == Verdict::Conflict;
        self.settled.deciding().iter().filter(move |_| conflict).filter_map(|place| self.id(*place))
    }

    /// Adds what tells this ruling apart: on claims of one topic and kind, two rulings with the same marks are the same but for amounts and
    /// the arguments of reasons.
    pub fn mark(&self, marks: &mut Vec<u32>) {
        marks.push(self.settled.verdict() as u32);
        for places in [self.settled.deciding(), self.settled.applies(), self.settled.undecided()] {
            marks.push(places.len() as u32);
            marks.extend(places);
        }
        let told = self.rested().map(|(topic, trace)| self.native.told(topic, &self.settled, trace));
        marks.extend(told.into_iter().flatten().map(u32::from));
    }

    /// What is paid, and the least that the law lets the firm pay.
    #[must_use]
    pub fn due(&self) -> Option<(Money, Option<Money>)> {
        let ruled = self.settled.verdict() == Verdict::Ruled;
        self.settled.amounts().filter(|_| ruled).copied()
    }

    /// Every rule on the topic that applies, whether it decides or not, in the order of ids.
    pub fn applying(&self) -> impl Iterator<Item = &'h RuleId> {
        self.settled.applies().iter().filter_map(|place| self.id(*place))
    }

    /// The rules that apply and that one of the deciding rules overrides by name, in the order of ids.
    pub fn overrode(&self) -> impl Iterator<Item = &'h RuleId> {
        let ruled = self.settled.verdict() == Verdict::Ruled;
        let named =
            move |id: &&'h RuleId| ruled && self.settled.deciding().iter().any(|place| self.overrides(*place, id));
        self.applying().filter(named)
    }

    fn overrides(&self, place: u32, id: &RuleId) -> bool {
        let rule = self.topic.and_then(|topic| self.native.rule(topic, place));
        rule.is_some_and(|rule| rule.overrides.contains(id))
    }

    /// Whether every rule on the topic applies or does not: nothing that lacks leaves one open.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.settled.undecided().is_empty()
    }

    /// What is paid.
    #[must_use]
    pub fn amount(&self) -> Option<Amount> {
        self.due().map(|(amount, at_least)| Amount::new(amount, at_least))
    }

    /// The reasons: each message with its arguments by name. A text that no rule names comes as
    /// [`Symbol::OTHER`](crate::native::Symbol::OTHER); the case has it.
    pub fn because(&self) -> impl Iterator<Item = (&'h MessageId, impl Iterator<Item = (&'h str, Cell)>)> {
        let reasons = self.rested().map(|(topic, trace)| self.native.reasons(topic, &self.settled, trace));
        reasons.into_iter().flatten()
    }

    /// The messages of the reasons.
    pub fn messages(&self) -> impl Iterator<Item = &'h MessageId> {
        let messages = self.rested().map(|(topic, trace)| self.native.messages(topic, &self.settled, trace));
        messages.into_iter().flatten()
    }

    /// How each conjunct of a rule's guard came out; nothing where there is no trace, or the topic has no such rule.
    #[must_use]
    pub fn traced(&self, rule: &RuleId) -> Vec<Traced<'h>> {
        let traced = |(topic, trace)| {
            let place = self.native.place_of(topic, rule)?;
            Some(self.native.traced(topic, place, trace, &self.settled))
        };
        self.rested().and_then(traced).unwrap_or_default()
    }

    /// The topic on which it rules, and what it rests on, where that was kept.
    fn rested(&self) -> Option<(TopicIndex, &Trace)> {
        self.topic.zip(self.trace.as_ref())
    }

    fn id(&self, place: u32) -> Option<&'h RuleId> {
        self.native.rule(self.topic?, place).map(|rule| &rule.id)
    }

    pub(crate) fn fill(&mut self, native: &'h Native, topic: TopicIndex, record: &Record, default: &RulingKey) {
        self.topic = Some(topic);
        native.settle(topic, record, None, default, &mut self.settled);
        let first = self.settled.deciding().first().copied();
        let key = first.and_then(|place| native.key(topic, place));
        match (self.settled.verdict(), key) {
            (Verdict::Ruled, Some(key)) => self.say(key, Some(Basis::Rule)),
            (Verdict::Conflict, Some(key)) => {
                self.say(&person(key.authority, Remedy::Escalate), Some(Basis::Rule));
            }
            (Verdict::Open, key) => {
                let authority = key.unwrap_or(default).authority;
                self.say(&person(authority, Remedy::Investigate), None);
            }
            _ => self.say(default, Some(Basis::NoRule)),
        }
        if let Some(trace) = &mut self.trace {
            trace.write(record);
        }
    }

    pub(crate) fn fill_by_default(&mut self, default: &RulingKey) {
        self.topic = None;
        self.settled = Settled::default();
        self.say(default, Some(Basis::NoRule));
    }

    fn say(&mut self, key: &RulingKey, basis: Option<Basis>) {
        self.authority = key.authority;
        self.finding = key.finding;
        self.outcome = key.outcome;
        self.remedy = key.remedy;
        self.basis = basis;
    }
}

/// A ruling that leaves the claim open.
fn person(authority: Authority, remedy: Remedy) -> RulingKey {
    RulingKey { authority, finding: Finding::Unproven, outcome: Outcome::Undecided, remedy, amount: AmountKey::None }
}
