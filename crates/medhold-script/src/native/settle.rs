//! What the rules that apply come to: overriding, the ladder, merging and conflict, on their places among those of a topic.

use super::grounds::Due;
use super::index::Rest;
use super::judge::Judged;
use super::program::{Native, TopicIndex};
use super::record::Record;
use super::topic::{Standing, Topic};
use crate::precedence::{AmountKey, Entry, Precedence, Resolved, RulingKey, State};
use crate::{Amounts, Facts};

/// What comes of the rules on a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verdict {
    /// No rule stands: the topic's default holds.
    #[default]
    Default,
    /// The deciding rules give one ruling.
    Ruled,
    /// The deciding rules contradict each other.
    Conflict,
    /// It hangs on rules that are undecided. The deciding rules are those that would decide with every undecided one left out.
    Open,
}

/// What the rules on a topic come to. Made once and used for claim after claim, so that a claim costs no memory.
#[derive(Debug, Default)]
pub struct Settled {
    judged: Judged,
    /// What each rule that applies pays, those that pay nothing left out.
    due: Vec<(u32, Amounts)>,
    deciding: Vec<u32>,
    decisive: Vec<u32>,
    verdict: Verdict,
}

impl Settled {
    #[inline]
    fn clear(&mut self) {
        self.judged.clear();
        self.due.clear();
        self.deciding.clear();
        self.decisive.clear();
        self.verdict = Verdict::Default;
    }

    /// What comes of them.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The rules that decide, by their places among those on the topic, in the order of their ids; none by default.
    #[must_use]
    pub fn deciding(&self) -> &[u32] {
        &self.deciding
    }

    /// The undecided rules on which the verdict hangs.
    #[must_use]
    pub fn decisive(&self) -> &[u32] {
        &self.decisive
    }

    /// The rules that apply, whether they decide or not.
    #[must_use]
    pub fn applies(&self) -> &[u32] {
        self.judged.applies()
    }

    /// The rules that are undecided, whether anything hangs on them or not.
    #[must_use]
    pub fn undecided(&self) -> &[u32] {
        self.judged.undecided()
    }

    /// The conjuncts of more than one slot that were evaluated, with what they came to.
    pub(super) fn computed(&self) -> &[(Rest, Option<bool>)] {
        self.judged.computed()
    }

    /// What a rule pays that applies, or is undecided for something else; none where it pays nothing, or that can't be had.
    #[must_use]
    pub fn due(&self, rule: u32) -> Option<&Amounts> {
        paid(&self.due, rule)
    }

    /// What is paid by the deciding rules, where they pay.
    #[must_use]
    pub fn amounts(&self) -> Option<&Amounts> {
        self.due(*self.deciding.first()?)
    }
}

impl Native {
    /// Settles which rules on a topic decide. `default` is what the topic rules where none does.
    #[inline]
    pub fn settle(
        &self,
        topic: TopicIndex,
        record: &Record,
        facts: Option<&dyn Facts>,
        default: &RulingKey,
        settled: &mut Settled,
    ) {
        settled.clear();
        let Some(on) = self.on(topic) else { return };
        on.arranged(self.bands()).each(record, &mut settled.judged.left);
        if is_plain(on, record, &settled.judged) {
            certain(on, settled);
        } else {
            self.settle_uncertain(on, record, facts, default, settled);
        }
    }

    /// Settles what hangs on more than tests of single slots, or on what rules pay or must tell.
    #[inline(never)]
    fn settle_uncertain(
        &self,
        on: &Topic,
        record: &Record,
        facts: Option<&dyn Facts>,
        default: &RulingKey,
        settled: &mut Settled,
    ) {
        self.judge_uncertain(record, facts, &mut settled.judged);
        self.hear_grounds(on, record, facts, settled);
        if settled.judged.undecided.is_empty() {
            certain(on, settled);
        } else {
            both_ways(on, default.clone(), settled);
        }
    }

    /// A rule that applies is undecided where it can't be had what it pays or what it must tell.
    fn hear_grounds(&self, on: &Topic, record: &Record, facts: Option<&dyn Facts>, settled: &mut Settled) {
        let Settled { judged, due, .. } = settled;
        let undecided = &mut judged.undecided;
        let before = undecided.len();
        for place in undecided.iter() {
            let rule = on.rules.get(*place as usize).filter(|rule| rule.pays);
            if let Some(Due::Amounts(amounts)) = rule.map(|rule| self.due(rule.place, record, facts)) {
                due.push((*place, amounts));
            }
        }
        judged.left.certain.retain(|place| {
            let Some(rule) = on.rules.get(*place as usize) else { return false };
            let had = match self.due(rule.place, record, facts) {
                Due::Nothing => true,
                Due::Amounts(amounts) => {
                    due.push((*place, amounts));
                    true
                }
                Due::Lacking => false,
            };
            let had = had && (!rule.must_tell || self.can_tell(rule.place, record, facts));
            if !had {
                undecided.push(*place);
            }
            had
        });
        if undecided.len() > before {
            undecided.sort_unstable();
        }
    }
}

/// Whether the rules that tests of single slots leave apply, and need not be heard.
#[inline]
fn is_plain(on: &Topic, record: &Record, judged: &Judged) -> bool {
    let needs_nothing = |place: &u32| on.rules.get(*place as usize).is_some_and(|rule| rule.needs.are_met(record));
    judged.left.uncertain.is_empty() && judged.applies().iter().all(needs_nothing)
}

/// Settles what hangs on nothing undecided.
#[inline]
fn certain(on: &Topic, settled: &mut Settled) {
    match settled.judged.applies() {
        [] => {}
        [only] => {
            settled.deciding.push(*only);
            settled.verdict = Verdict::Ruled;
        }
        _ => several(on, settled),
    }
}

/// Settles what comes of rules that all apply.
fn several(on: &Topic, settled: &mut Settled) {
    let Settled { judged, due, deciding, verdict, .. } = settled;
    let applies = judged.applies();
    let mut highest: Option<(&Standing, u32)> = None;
    for place in applies {
        let Some(rule) = on.rules.get(*place as usize) else { continue };
        if on.overrides && !stands(on, *place, applies, applies.len()) {
            continue;
        }
        match highest.filter(|(first, _)| first.rung >= rule.rung) {
            None => {
                highest = Some((rule, *place));
                deciding.clear();
                *verdict = Verdict::Ruled;
            }
            Some((first, _)) if first.rung > rule.rung => continue,
            Some((first, own)) => {
                let pay = first.pays || rule.pays;
                if first.ruling != rule.ruling || pay && paid(due, own) != paid(due, *place) {
                    *verdict = Verdict::Conflict;
                }
            }
        }
        deciding.push(*place);
    }
}

/// Whether a rule that applies stands: nothing that stands overrides it. Chains are as deep as there are rules that apply at most; a cycle is
/// refused when a pack is loaded.
fn stands(on: &Topic, place: u32, applies: &[u32], deepest: usize) -> bool {
    let overriders = on.rules.get(place as usize).map_or(&[][..], |rule| rule.overridden_by.as_slice());
    let overridden = |by: &u32| applies.binary_search(by).is_ok() && stands(on, *by, applies, deepest - 1);
    deepest == 0 || !overriders.iter().any(overridden)
}

/// Settles with the undecided rules taken both ways. Rules that do not apply change nothing and are left out.
fn both_ways(on: &Topic, default: RulingKey, settled: &mut Settled) {
    let Settled { judged, due, deciding, decisive, verdict } = settled;
    let mut places: Vec<(u32, State)> = judged.applies().iter().map(|place| (*place, State::Applies)).collect();
    places.extend(judged.undecided.iter().map(|place| (*place, State::Undecided)));
    places.sort_unstable_by_key(|(place, _)| *place);
    let local = |place: &u32| places.binary_search_by_key(place, |(place, _)| *place).ok();
    let entry = |(index, (place, _)): (usize, &(u32, State))| {
        let rule = on.rules.get(*place as usize)?;
        Some(Entry {
            rung: rule.rung,
            key: RulingKey { amount: amount_key(rule, paid(due, *place), index), ..on.key(rule)?.clone() },
            overrides: rule.overridden.iter().filter_map(local).collect(),
        })
    };
    let entries: Vec<Entry> = places.iter().enumerate().filter_map(entry).collect();
    let states: Vec<State> = places.iter().map(|(_, state)| *state).collect();
    let found = Precedence::new(&entries, default).both_ways(&states);
    let original = |indices: &[usize]| indices.iter().filter_map(|i| places.get(*i)).map(|(place, _)| *place).collect();
    decisive.extend::<Vec<u32>>(original(&found.decisive));
    *verdict = match &found.provisional {
        Resolved::Default => Verdict::Default,
        Resolved::Ruled(rules) | Resolved::Conflict(rules) => {
            deciding.extend::<Vec<u32>>(original(rules));
            if matches!(found.provisional, Resolved::Ruled(_)) { Verdict::Ruled } else { Verdict::Conflict }
        }
    };
    if !decisive.is_empty() {
        *verdict = Verdict::Open;
    }
}

/// What a rule pays, among what each pays.
fn paid(due: &[(u32, Amounts)], rule: u32) -> Option<&Amounts> {
    due.iter().find(|(own, _)| *own == rule).map(|(_, amounts)| amounts)
}

fn amount_key(rule: &Standing, paid: Option<&Amounts>, index: usize) -> AmountKey {
    match paid {
        Some((amount, at_least)) => AmountKey::Known(medhold_model::Amount::new(*amount, *at_least)),
        None if rule.pays => AmountKey::Unknown(index),
        None => AmountKey::None,
    }
}
