//! Which of the rules that apply decides: overriding by name, the ladder, merging and conflict.
//!
//! Pure logic over indices: it knows neither cases nor expressions, so its laws can be tested on their own.

use std::collections::BTreeMap;

use medhold_model::{Amount, Authority, Finding, Outcome, Remedy};

/// What a rule would rule: two rules with equal rulings are merged, two with different ones conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingKey {
    /// Who decides.
    pub authority: Authority,
    /// What the claim then is.
    pub finding: Finding,
    /// What comes of it for the customer.
    pub outcome: Outcome,
    /// What is then done.
    pub remedy: Remedy,
    /// What is then paid.
    pub amount: AmountKey,
}

/// The amount of a ruling, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountKey {
    /// No amount is due.
    None,
    /// This amount is.
    Known(Amount),
    /// An amount is due that hangs on missing evidence, of the rule with this index: like no other amount.
    Unknown(usize),
}

/// A rule as far as precedence is concerned. The list of entries is in the order of rule ids.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its authority's place on the ladder; larger goes first.
    pub rung: usize,
    /// What it would rule.
    pub key: RulingKey,
    /// The entries that it overrides, by index. The graph has no cycle.
    pub overrides: Vec<usize>,
}

/// Whether a rule applies, where its guard is undecided included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its guard is true.
    Applies,
    /// Its guard is false.
    DoesNotApply,
    /// Its guard hangs on something that could not be had.
    Undecided,
}

/// What comes of a set of rules that apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// No rule stands: the topic's default holds.
    Default,
    /// These entries give one ruling, the first of them in its name.
    Ruled(Vec<usize>),
    /// These entries of the highest rung contradict each other.
    Conflict(Vec<usize>),
}

/// Most undecided rules, after like ones are taken together, for which every combination is tried.
const MOST_TRIED: usize = 12;

/// Where an entry stands among the others: its rung, what it overrides, and what overrides it.
type Position<'e> = (usize, &'e [usize], &'e [usize]);

/// The rules of a topic, in the order of their ids.
#[derive(Debug)]
pub struct Precedence<'a> {
    entries: &'a [Entry],
    overridden_by: Vec<Vec<usize>>,
    default: RulingKey,
}

/// What comes of the rules when the undecided ones are taken both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BothWays {
    /// With every undecided rule taken as not applying.
    pub provisional: Resolved,
    /// The undecided entries on which the ruling hangs; empty where it is the same either way.
    pub decisive: Vec<usize>,
}

impl<'a> Precedence<'a> {
    /// The rules as entries, in the order of their ids, and what the topic's default rules where none of them stands.
    #[must_use]
    pub fn new(entries: &'a [Entry], default: RulingKey) -> Self {
        let mut overridden_by = vec![Vec::new(); entries.len()];
        for (i, entry) in entries.iter().enumerate() {
            for &victim in &entry.overrides {
                if let Some(list) = overridden_by.get_mut(victim) {
                    list.push(i);
                }
            }
        }
        Self { entries, overridden_by, default }
    }

    /// Whether each entry stands: it applies, and nothing that stands overrides it.
    #[must_use]
    pub fn standing(&self, applies: &[bool]) -> Vec<bool> {
        let mut known = vec![None; self.entries.len()];
        for i in 0..self.entries.len() {
            self.stands(i, applies, &mut known);
        }
        known.into_iter().map(|stands| stands == Some(true)).collect()
    }

    fn stands(&self, i: usize, applies: &[bool], known: &mut Vec<Option<bool>>) -> bool {
        if let Some(stands) = known.get(i).copied().flatten() {
            return stands;
        }
        // A cycle is refused when a pack is loaded; were there one, a rule on it would not stand in its own way.
        set(known, i, false);
        let applies_here = applies.get(i).copied().unwrap_or(false);
        let overriders = self.overridden_by.get(i).map(Vec::as_slice).unwrap_or_default();
        let stands = applies_here && !overriders.iter().any(|&j| self.stands(j, applies, known));
        set(known, i, stands);
        stands
    }

    /// What comes of exactly these rules applying.
    #[must_use]
    pub fn resolve(&self, applies: &[bool]) -> Resolved {
        let standing = self.standing(applies);
        let left: Vec<(usize, &Entry)> =
            self.entries.iter().enumerate().filter(|(i, _)| standing.get(*i).copied().unwrap_or(false)).collect();
        let Some(top) = left.iter().map(|(_, entry)| entry.rung).max() else {
            return Resolved::Default;
        };
        let highest: Vec<(usize, &Entry)> = left.into_iter().filter(|(_, entry)| entry.rung == top).collect();
        let one = highest.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if a.key == b.key));
        let indices = highest.into_iter().map(|(i, _)| i).collect();
        if one { Resolved::Ruled(indices) } else { Resolved::Conflict(indices) }
    }

    /// Takes the undecided rules both ways.
    ///
    /// Rules that are alike in all that matters here are taken together; where more than twelve remain, all are held
    /// to be decisive: a claim is rather held up than refused by a guess.
    #[must_use]
    pub fn both_ways(&self, states: &[State]) -> BothWays {
        let certain: Vec<bool> = states.iter().map(|s| *s == State::Applies).collect();
        let provisional = self.resolve(&certain);
        let groups = self.alike(states);
        if groups.len() > MOST_TRIED {
            return BothWays { provisional, decisive: groups.into_iter().flatten().collect() };
        }
        let outcomes: Vec<Outlook> = (0_usize..1 << groups.len())
            .map(|mask| self.outlook(&self.resolve(&applied(&certain, &groups, mask))))
            .collect();
        let decisive = groups
            .iter()
            .enumerate()
            .filter(|(bit, _)| (0..outcomes.len()).any(|mask| outcomes.get(mask) != outcomes.get(mask ^ (1 << bit))))
            .flat_map(|(_, group)| group.iter().copied())
            .collect();
        BothWays { provisional, decisive }
    }

    /// The undecided entries, those alike in ruling and overriding together.
    fn alike(&self, states: &[State]) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<Position<'_>, Vec<Vec<usize>>> = BTreeMap::new();
        for (i, entry) in self.entries.iter().enumerate() {
            if states.get(i) != Some(&State::Undecided) {
                continue;
            }
            let by = self.overridden_by.get(i).map(Vec::as_slice).unwrap_or_default();
            let kin = groups.entry((entry.rung, &entry.overrides, by)).or_default();
            let same = |group: &&mut Vec<usize>| {
                group.first().and_then(|&j| self.entries.get(j)).is_some_and(|other| other.key == entry.key)
            };
            match kin.iter_mut().find(same) {
                Some(group) => group.push(i),
                None => kin.push(vec![i]),
            }
        }
        groups.into_values().flatten().collect()
    }

    fn outlook(&self, resolved: &Resolved) -> Outlook {
        let key = |i: &usize| self.entries.get(*i).map(|entry| entry.key.clone());
        match resolved {
            Resolved::Default => Outlook::Ruling(Some(self.default.clone())),
            Resolved::Ruled(rules) => Outlook::Ruling(rules.first().and_then(key)),
            Resolved::Conflict(rules) => Outlook::Conflict(rules.first().and_then(key).map(|k| k.authority)),
        }
    }
}

/// What a customer would see of a resolution: one ruling is like another where all of it is.
#[derive(Debug, PartialEq, Eq)]
enum Outlook {
    Ruling(Option<RulingKey>),
    Conflict(Option<Authority>),
}

fn applied(certain: &[bool], groups: &[Vec<usize>], mask: usize) -> Vec<bool> {
    let mut applies = certain.to_vec();
    for (bit, group) in groups.iter().enumerate() {
        if mask & (1 << bit) != 0 {
            for &i in group {
                if let Some(slot) = applies.get_mut(i) {
                    *slot = true;
                }
            }
        }
    }
    applies
}

fn set(known: &mut [Option<bool>], i: usize, value: bool) {
    if let Some(slot) = known.get_mut(i) {
        *slot = Some(value);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(authority: Authority, finding: Finding, remedy: Remedy) -> RulingKey {
        RulingKey { authority, finding, outcome: finding.outcome(false), remedy, amount: AmountKey::None }
    }

    fn default() -> RulingKey {
        key(Authority::Customer, Finding::Unproven, Remedy::Investigate)
    }

    fn entry(rung: usize, finding: Finding, overrides: &[usize]) -> Entry {
        let authority =
            [Authority::Customer, Authority::Business, Authority::Evidence, Authority::Expert, Authority::Law];
        Entry { rung, key: key(authority[rung], finding, Remedy::Explain), overrides: overrides.to_vec() }
    }

    use Finding::{Fact, Misconception, Outdated};
    use State::{Applies, DoesNotApply, Undecided};

    fn both_ways(entries: &[Entry], states: &[State]) -> BothWays {
        Precedence::new(entries, default()).both_ways(states)
    }

    #[test]
    fn an_overridden_rule_is_back_when_its_overrider_is_overridden() {
        // C overrides B, B overrides A.
        let entries = [entry(2, Fact, &[]), entry(2, Misconception, &[0]), entry(1, Outdated, &[1])];
        let precedence = Precedence::new(&entries, default());
        assert_eq!(precedence.standing(&[true, true, false]), [false, true, false]);
        assert_eq!(precedence.standing(&[true, true, true]), [true, false, true]);
        assert_eq!(precedence.resolve(&[true, true, true]), Resolved::Ruled(vec![0]));
    }

    #[test]
    fn the_ladder_decides_between_rules_that_do_not_name_each_other() {
        let entries = [entry(2, Fact, &[]), entry(4, Misconception, &[])];
        let precedence = Precedence::new(&entries, default());
        assert_eq!(precedence.resolve(&[true, true]), Resolved::Ruled(vec![1]));
        assert_eq!(precedence.resolve(&[true, false]), Resolved::Ruled(vec![0]));
        assert_eq!(precedence.resolve(&[false, false]), Resolved::Default);
    }

    #[test]
    fn equal_rulings_merge_and_different_ones_conflict() {
        let entries = [entry(2, Fact, &[]), entry(2, Fact, &[]), entry(2, Misconception, &[])];
        let precedence = Precedence::new(&entries, default());
        assert_eq!(precedence.resolve(&[true, true, false]), Resolved::Ruled(vec![0, 1]));
        assert_eq!(precedence.resolve(&[true, true, true]), Resolved::Conflict(vec![0, 1, 2]));
    }

    #[test]
    fn an_undecided_rule_holds_up_only_what_it_could_change() {
        let entries = [entry(2, Fact, &[]), entry(4, Misconception, &[])];
        assert_eq!(both_ways(&entries, &[Applies, Undecided]).decisive, [1]);
        // A rule of a lower rung cannot change what a higher one rules.
        assert_eq!(both_ways(&entries, &[Undecided, Applies]).decisive, Vec::<usize>::new());
        // A rule with the same ruling cannot either.
        let same = [entry(2, Fact, &[]), entry(2, Fact, &[])];
        assert_eq!(both_ways(&same, &[Applies, Undecided]).decisive, Vec::<usize>::new());
        assert_eq!(both_ways(&same, &[DoesNotApply, Undecided]).decisive, [1]);
    }

    #[test]
    fn two_undecided_rules_that_change_the_ruling_only_together_are_both_decisive() {
        // A and B give one ruling; each is overridden by an undecided rule of a lower rung.
        let entries = [entry(2, Fact, &[]), entry(2, Fact, &[]), entry(1, Outdated, &[0]), entry(1, Outdated, &[1])];
        assert_eq!(both_ways(&entries, &[Applies, Applies, Undecided, Undecided]).decisive, [2, 3]);
    }

    #[test]
    fn an_amount_that_is_not_known_is_like_no_other() {
        let mut entries = [entry(4, Fact, &[]), entry(4, Fact, &[])];
        entries[1].key.amount = AmountKey::Unknown(1);
        assert_eq!(both_ways(&entries, &[Applies, Undecided]).decisive, [1]);
    }

    fn any_entries() -> impl Strategy<Value = (Vec<Entry>, Vec<State>)> {
        let one = (0_usize..5, 0_usize..3, proptest::collection::vec(0_usize..8, 0..3), 0_usize..3);
        proptest::collection::vec(one, 1..8).prop_map(|list| {
            let entries = list.iter().enumerate().map(|(i, (rung, finding, overrides, _))| {
                let overrides = overrides.iter().copied().filter(|&j| j < i).collect::<Vec<_>>();
                entry(*rung, [Fact, Misconception, Outdated][*finding], &overrides)
            });
            let states = list.iter().map(|(.., s)| [Applies, DoesNotApply, Undecided][*s]);
            (entries.collect(), states.collect())
        })
    }

    /// The rules that apply or are undecided, with their places among all.
    fn in_play(entries: &[Entry], states: &[State]) -> (Vec<usize>, Vec<Entry>, Vec<State>) {
        let places: Vec<usize> = (0..entries.len()).filter(|&i| states[i] != DoesNotApply).collect();
        let local = |i: &usize| places.iter().position(|place| place == i);
        let entry = |&i: &usize| Entry {
            overrides: entries[i].overrides.iter().filter_map(local).collect(),
            ..entries[i].clone()
        };
        let (left, states) = (places.iter().map(entry).collect(), places.iter().map(|&i| states[i]).collect());
        (places, left, states)
    }

    proptest! {
        #[test]
        fn leaving_out_the_rules_that_do_not_apply_changes_nothing((entries, states) in any_entries()) {
            let all = both_ways(&entries, &states);
            let (places, left, states) = in_play(&entries, &states);
            let found = both_ways(&left, &states);
            let original = |rules: &[usize]| -> Vec<usize> { rules.iter().map(|&i| places[i]).collect() };
            prop_assert_eq!(&all.provisional, &match &found.provisional {
                Resolved::Default => Resolved::Default,
                Resolved::Ruled(rules) => Resolved::Ruled(original(rules)),
                Resolved::Conflict(rules) => Resolved::Conflict(original(rules)),
            });
            let decisive = |rules: Vec<usize>| rules.into_iter().collect::<std::collections::BTreeSet<_>>();
            prop_assert_eq!(decisive(all.decisive), decisive(original(&found.decisive)));
        }

        #[test]
        fn taking_like_rules_together_changes_nothing((entries, states) in any_entries()) {
            let precedence = Precedence::new(&entries, default());
            let undecided: Vec<usize> = (0..entries.len()).filter(|&i| states[i] == Undecided).collect();
            let outlook = |mask: usize| {
                let applies: Vec<bool> = (0..entries.len()).map(|i| match states[i] {
                    Applies => true,
                    DoesNotApply => false,
                    Undecided => undecided.iter().position(|&u| u == i).is_some_and(|bit| mask & (1 << bit) != 0),
                }).collect();
                precedence.outlook(&precedence.resolve(&applies))
            };
            let hangs = (0..1_usize << undecided.len()).any(|mask| outlook(mask) != outlook(0));
            prop_assert_eq!(hangs, !precedence.both_ways(&states).decisive.is_empty());
        }
    }
}
