//! Loops: those of a few rounds that are known are gone through; any other is not followed.

use medhold_model::Value;

use super::Evaluator;
use crate::region::value::{Abs, Set};
use crate::tree::For;

/// The most rounds that are gone through.
const MOST_ROUNDS: i64 = 64;

impl<'a> Evaluator<'a> {
    pub(super) fn for_each(&mut self, repeat: &'a For) -> Abs {
        let over = self.eval(&repeat.over);
        let items: Vec<Abs> = match &over.set {
            Set::Empty => return over,
            Set::Range(from, to) if to.saturating_sub(*from) <= MOST_ROUNDS => {
                (*from..*to).map(|n| Abs::exactly(&Value::Number(n.into()))).collect()
            }
            Set::List(items) if items.len() <= MOST_ROUNDS as usize => items.to_vec(),
            _ => return self.lose("a loop", repeat.over.spot),
        };
        let mut last = Abs::of(Set::Nothing).lacking(over.missing, over.lack.as_ref());
        for (count, item) in (0_i64..).zip(items) {
            self.put(repeat.item, item);
            if let Some(counter) = repeat.counter {
                self.put(counter, Abs::exactly(&Value::Number(count.into())));
            }
            let round = self.block(&repeat.body).lacking(last.missing, last.lack.as_ref());
            if round.has_no_value() {
                return round;
            }
            last = Abs { cut: None, ..Abs::of(Set::Nothing).lacking(round.missing, round.lack.as_ref()) };
        }
        last
    }
}
