//! A few rules, each held against the record in turn.

use super::super::key::{Keys, LACKING};
use super::super::record::{Mask, Record};
use super::{Indexed, Left, Test};

/// Rules that are looked through one after another, their tests side by side in memory.
#[derive(Debug)]
pub(in crate::native) struct Scan {
    rules: Vec<Scanned>,
    tests: Vec<Narrow>,
    tested: Mask,
}

#[derive(Debug)]
struct Scanned {
    rule: u32,
    /// Where its tests end; they begin where those of the rule before end.
    end: u32,
    rest: (u32, u32),
}

/// That a slot's key is within one interval, or outside of it.
#[derive(Debug, Clone, Copy)]
struct Narrow {
    slot: u16,
    outside: bool,
    keys: Keys,
}

impl Scan {
    /// The rules to look through; none where a test is more than one interval or what is outside of one.
    pub(super) fn of(rules: &[Indexed]) -> Option<Self> {
        let mut scan = Self { rules: Vec::new(), tests: Vec::new(), tested: super::tested(rules) };
        for rule in rules {
            for test in &rule.tests {
                scan.tests.push(Narrow::of(test)?);
            }
            let end = u32::try_from(scan.tests.len()).ok()?;
            scan.rules.push(Scanned { rule: rule.rule, end, rest: rule.rest });
        }
        Some(scan)
    }

    /// Hands on the rules that are left, in order.
    #[inline]
    pub(super) fn each(&self, record: &Record, found: &mut impl FnMut(Left)) {
        if record.lacks_one_of(&self.tested) {
            return self.each_open(record.keys(), found);
        }
        let keys = record.keys();
        let mut tests = self.tests.as_slice();
        let mut begin = 0;
        for rule in &self.rules {
            let (own, others) = tests.split_at_checked((rule.end - begin) as usize).unwrap_or((tests, &[]));
            (tests, begin) = (others, rule.end);
            if own.iter().all(|test| test.holds(test.key(keys))) {
                found(Left { rule: rule.rule, rest: rule.rest, open: false });
            }
        }
    }

    /// The same where something lacks: a test of what lacks leaves a rule open.
    fn each_open(&self, keys: &[i64], found: &mut impl FnMut(Left)) {
        let mut tests = self.tests.as_slice();
        let mut begin = 0;
        for rule in &self.rules {
            let (own, others) = tests.split_at_checked((rule.end - begin) as usize).unwrap_or((tests, &[]));
            (tests, begin) = (others, rule.end);
            let mut open = false;
            let possible = own.iter().all(|test| {
                let key = test.key(keys);
                open |= key == LACKING;
                key == LACKING || test.holds(key)
            });
            if possible {
                found(Left { rule: rule.rule, rest: rule.rest, open });
            }
        }
    }
}

impl Narrow {
    fn of(test: &Test) -> Option<Self> {
        let slot = test.slot.0;
        match test.keys.as_slice() {
            [] => Some(Self { slot, outside: false, keys: Keys { low: i64::MAX, high: LACKING } }),
            [keys] => Some(Self { slot, outside: false, keys: *keys }),
            [below, above] if below.low == LACKING + 1 && above.high == i64::MAX => {
                Some(Self { slot, outside: true, keys: Keys { low: below.high + 1, high: above.low - 1 } })
            }
            _ => None,
        }
    }

    #[inline]
    fn key(&self, keys: &[i64]) -> i64 {
        keys.get(usize::from(self.slot)).copied().unwrap_or(LACKING)
    }

    #[inline]
    fn holds(&self, key: i64) -> bool {
        self.keys.has(key) != self.outside
    }
}
