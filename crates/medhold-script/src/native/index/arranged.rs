//! The rules of one topic, ready to hold records against.

use super::rows::Rows;
use super::test::Tests;
use super::{Indexed, Left};

/// Rules to hold records against.
#[derive(Debug)]
pub(in crate::native) struct Arranged {
    tests: Tests,
    /// Where there are many.
    many: Option<Many>,
}

/// Rules that are intersected first.
#[derive(Debug)]
struct Many {
    rows: Rows,
    /// The tests that the rows leave to be made, as long as nothing lacks that the rows tell all of.
    left: Tests,
}

/// So few rules are tested without more ado.
const FEW: usize = 10;

impl Arranged {
    pub(in crate::native) fn of(rules: &[Indexed]) -> Self {
        let many = (rules.len() > FEW).then(|| {
            let rows = Rows::of(rules);
            let left = Tests::of(rules, |slot| !rows.tells(slot));
            Many { rows, left }
        });
        Self { tests: Tests::of(rules, |_| true), many }
    }

    /// Hands on the rules that the tests of single slots leave, in order.
    #[inline]
    pub(in crate::native) fn each(&self, keys: &[i64], found: &mut impl FnMut(Left)) {
        match &self.many {
            None => self.tests.each(keys, found),
            Some(Many { rows, left }) => {
                let tests = if rows.tell_all(keys) { left } else { &self.tests };
                rows.each(keys, &mut |place| tests.one(place, keys, found));
            }
        }
    }
}
