//! The index of earlier decisions: by all material facts, and by all but one.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::ops::Bound::{Excluded, Unbounded};
use std::sync::Arc;

use medhold_model::{Decimal, WouldChange};

use super::{Earlier, Fact, LikeCase, Past};

/// How many decisions with different rulings on the same facts are kept, and told of a claim.
const MOST_RULINGS: usize = 8;

/// Earlier decisions, each found in a few look-ups by its material facts.
///
/// What is found hangs on the order in which decisions are recorded, and on nothing else.
#[derive(Debug, Default)]
pub struct Precedents {
    /// The first decision of each ruling and setting on the same facts.
    same: HashMap<Key, Vec<Arc<Past>>>,
    /// By all facts but a number, then by that number: the latest decision. One map for all of them, since most have one value.
    but_one: BTreeMap<(Key, Decimal), Arc<Past>>,
    /// The first payment of a claim of a customer.
    paid: HashMap<Key, Arc<Past>>,
}

/// Names what tells two decisions apart, the earlier one first.
type Apart<'a> = &'a dyn Fn(&Past, &Past) -> Vec<String>;

/// 128 bits of facts, taken together so that one can be taken out again.
type Key = u128;

impl Precedents {
    /// An index without decisions.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What earlier decisions say of this one: on the same facts, next to them, and whether the claim was paid before.
    /// `apart` names what tells two settings apart, the earlier one first.
    #[must_use]
    pub fn look(&self, now: &Past, apart: Apart<'_>) -> Vec<LikeCase> {
        let keys = Keys::of(now);
        let mut found = self.on_the_same(&keys, now, apart);
        found.extend(self.next_to(&keys, now, apart));
        let paid = keys.paid.and_then(|key| self.paid.get(&key)).filter(|past| past.case != now.case);
        found.extend(paid.map(|past| LikeCase::PaidTwice { earlier: Earlier::of(past) }));
        found
    }

    fn on_the_same(&self, keys: &Keys, now: &Past, apart: Apart<'_>) -> Vec<LikeCase> {
        let earlier = || self.same.get(&keys.all).into_iter().flatten().filter(|past| past.case != now.case);
        let alike = earlier().find(|past| past.ruled.is_like(&now.ruled));
        let alike = alike.map(|past| LikeCase::Alike { earlier: Earlier::of(past) });
        let others = earlier()
            .filter(|past| !past.ruled.is_like(&now.ruled))
            .map(|past| LikeCase::OtherRuling { earlier: Earlier::of(past), apart: apart(past, now) });
        alike.into_iter().chain(others).collect()
    }

    /// The nearest decision below and above in each number, where its ruling is another.
    fn next_to(&self, keys: &Keys, now: &Past, apart: Apart<'_>) -> Vec<LikeCase> {
        let mut found = Vec::new();
        for (fact, key) in &keys.but_one {
            let Some(number) = fact.number else {
                continue;
            };
            let below = self.but_one.range(..(*key, number)).next_back();
            let above = self.but_one.range((Excluded((*key, number)), Unbounded)).next();
            for ((of, then), past) in [below, above].into_iter().flatten() {
                if of == key && past.case != now.case && !past.ruled.is_near(&now.ruled) {
                    found.push(neighbour(fact, *then, past, now, apart(past, now)));
                }
            }
        }
        found
    }

    /// Adds a decision, after which it is an earlier one. Of several claims of a case on the same facts the first counts.
    pub fn record(&mut self, past: Past) {
        let keys = Keys::of(&past);
        // The facts are in the keys now, and would be most of the memory.
        let past = Arc::new(Past { facts: Vec::new(), subject: None, ..past });
        let same = self.same.entry(keys.all).or_default();
        let known = |one: &Arc<Past>| {
            one.case == past.case || (one.ruled.is_like(&past.ruled) && one.setting.digest == past.setting.digest)
        };
        if same.len() < MOST_RULINGS && !same.iter().any(known) {
            same.push(past.clone());
        }
        for (fact, key) in &keys.but_one {
            if let Some(number) = fact.number {
                self.but_one.insert((*key, number), past.clone());
            }
        }
        if let Some(key) = keys.paid {
            self.paid.entry(key).or_insert(past);
        }
    }
}

/// The keys under which a decision is found.
struct Keys {
    all: Key,
    but_one: Vec<(Fact, Key)>,
    paid: Option<Key>,
}

impl Keys {
    fn of(past: &Past) -> Self {
        let place = key(&("facts", &past.setting.pack, &past.topic));
        let one = |fact: &Fact| key(&(&fact.name, &fact.value));
        let all = past.facts.iter().fold(place, |sum, fact| sum.wrapping_add(one(fact)));
        let numbers = past.facts.iter().filter(|fact| fact.number.is_some());
        let without = |fact: &Fact| all.wrapping_sub(one(fact)).wrapping_add(key(&("any", &fact.name)));
        let customer = past.customer.as_ref().zip(past.subject.as_ref()).filter(|_| past.ruled.amount.is_some());
        Self {
            all,
            but_one: numbers.map(|fact| (fact.clone(), without(fact))).collect(),
            paid: customer.map(|customer| key(&("paid", &past.setting.pack, &past.topic, customer))),
        }
    }
}

/// Two hashes of 64 bits side by side: that two different facts meet by chance is out of the question.
fn key(of: &impl Hash) -> Key {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        of.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    (half(0) << 64) | half(1)
}

fn neighbour(fact: &Fact, then: Decimal, past: &Past, now: &Past, apart: Vec<String>) -> LikeCase {
    let value = fact.number.unwrap_or(then);
    let between = |change: &&WouldChange| {
        let limit = change.value.as_quantity();
        let (low, high) = if then < value { (then, value) } else { (value, then) };
        change.measure.as_str() == fact.name && limit.is_some_and(|limit| low <= limit && limit <= high)
    };
    let threshold = now.would_change.iter().chain(&past.would_change).find(between);
    LikeCase::Neighbour {
        earlier: Earlier::of(past),
        fact: fact.name.clone(),
        then: then.to_string(),
        now: fact.value.clone(),
        threshold: threshold.map(|change| (change.op, change.value.clone())),
        apart,
    }
}
