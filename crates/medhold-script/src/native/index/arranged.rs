//! The rules of one topic, ready to hold records against.

use super::rows::Rows;
use super::test::Tests;
use super::{Indexed, Left};

/// Rules to hold records against.
#[derive(Debug)]
pub(in crate::native) struct Arranged {
    tests: Tests,
    /// Where there are many.
    rows: Option<Rows>,
}

/// So few rules are tested without more ado.
const FEW: usize = 12;

impl Arranged {
    pub(in crate::native) fn of(rules: &[Indexed]) -> Self {
        Self { tests: Tests::of(rules), rows: (rules.len() > FEW).then(|| Rows::of(rules)) }
    }

    /// Hands on the rules that the tests of single slots leave, in order.
    #[inline]
    pub(in crate::native) fn each(&self, keys: &[i64], found: &mut impl FnMut(Left)) {
        match &self.rows {
            None => self.tests.each(keys, found),
            Some(rows) => rows.each(keys, &mut |place| self.tests.one(place, keys, found)),
        }
    }
}
