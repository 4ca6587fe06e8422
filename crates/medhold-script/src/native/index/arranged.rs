//! The rules of one topic, ready to hold records against.

use super::super::band::Bands;
use super::rows::Rows;
use super::test::Tests;
use super::{Indexed, Left};
use crate::native::Record;

/// Rules to hold records against: they are intersected, and tested where that leaves it open.
#[derive(Debug)]
pub(in crate::native) struct Arranged {
    rows: Intersected,
    /// The tests that the rows leave to be made, as long as nothing lacks.
    left: Tests,
    /// All tests.
    all: Tests,
}

#[derive(Debug)]
enum Intersected {
    /// So few rules that a row of them is a word.
    Word(Rows<1>),
    Words(Rows<4>),
}

impl Arranged {
    /// `bands` are those of each slot, where rules test it.
    pub(in crate::native) fn of(rules: &[Indexed], bands: &[Option<Bands>]) -> Self {
        let all = Tests::of(rules, |_| true);
        if Rows::<1>::hold_all(rules) {
            let rows = Rows::of(rules, bands);
            return Self { left: Tests::of(rules, |slot| !rows.tells(slot)), rows: Intersected::Word(rows), all };
        }
        let rows = Rows::of(rules, bands);
        Self { left: Tests::of(rules, |slot| !rows.tells(slot)), rows: Intersected::Words(rows), all }
    }

    /// Adds the rules that the tests of single slots leave.
    pub(in crate::native) fn each(&self, record: &Record, left: &mut Left) {
        let mut found = |place: usize, had: bool| {
            let tests = if had { &self.left } else { &self.all };
            tests.hold(place, record.keys(), left);
        };
        match &self.rows {
            Intersected::Word(rows) => rows.each(record.bands(), &mut found),
            Intersected::Words(rows) => rows.each(record.bands(), &mut found),
        }
    }
}
