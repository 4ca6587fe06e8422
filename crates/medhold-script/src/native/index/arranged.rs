//! The rules of one topic, ready to hold records against.

use super::super::band::Bands;
use super::rows::Rows;
use super::test::Tests;
use super::{Indexed, Left};
use crate::native::Record;

/// Rules to hold records against.
#[derive(Debug)]
pub(in crate::native) struct Arranged {
    tests: Tests,
    first: First,
}

/// What is done before rules are tested.
#[derive(Debug)]
enum First {
    /// Nothing: they are few.
    Nothing,
    /// They are intersected. Beside it the tests that this leaves to be made, as long as nothing lacks.
    Word(Rows<1>, Tests),
    /// Likewise, but they are more than a word has bits.
    Words(Rows<4>, Tests),
}

/// So few rules are tested without more ado.
const FEW: usize = 3;

impl Arranged {
    /// `bands` are those of each slot, where rules test it.
    pub(in crate::native) fn of(rules: &[Indexed], bands: &[Option<Bands>]) -> Self {
        let first = if rules.len() <= FEW {
            First::Nothing
        } else if Rows::<1>::hold_all(rules) {
            let rows = Rows::of(rules, bands);
            let rest = Tests::of(rules, |slot| !rows.tells(slot));
            First::Word(rows, rest)
        } else {
            let rows = Rows::of(rules, bands);
            let rest = Tests::of(rules, |slot| !rows.tells(slot));
            First::Words(rows, rest)
        };
        Self { tests: Tests::of(rules, |_| true), first }
    }

    /// Adds the rules that the tests of single slots leave.
    pub(in crate::native) fn each(&self, record: &Record, left: &mut Left) {
        let keys = record.keys();
        match &self.first {
            First::Nothing => self.tests.each(keys, left),
            First::Word(rows, rest) => rows.each(record.bands(), &mut |place, had| {
                let tests = if had { rest } else { &self.tests };
                tests.one(place, keys, left);
            }),
            First::Words(rows, rest) => rows.each(record.bands(), &mut |place, had| {
                let tests = if had { rest } else { &self.tests };
                tests.one(place, keys, left);
            }),
        }
    }
}
