//! Comparisons and `in`.

use std::cmp::Ordering;

use medhold_model::Op;

use super::read::not_told;
use super::{Evaluated, Evaluation, Stop, Val};
use crate::MeasureIndex;
use crate::tree::{Expr, Node, Spot};

impl<'a> Evaluation<'a> {
    /// `left op right`.
    pub(super) fn compare(&mut self, op: Op, pair: &'a [Expr; 2], spot: Spot) -> Evaluated<'a> {
        match pair {
            [Expr { node: Node::States(field, measure), .. }, other] => {
                return self.stated_against(field, *measure, op, other, spot);
            }
            [other, Expr { node: Node::States(field, measure), .. }] => {
                return self.stated_against(field, *measure, flipped(op), other, spot);
            }
            _ => {}
        }
        let (left, right) = self.both(pair)?;
        self.compared(op, &left, &right, spot).map(Val::Flag)
    }

    fn compared(&mut self, op: Op, left: &Val<'a>, right: &Val<'a>, spot: Spot) -> Result<bool, Stop<'a>> {
        self.step((left.size().min(right.size()) / 8) as u64, spot)?;
        let answer = match op {
            Op::Eq => left.equals(right),
            Op::Ne => left.equals(right).map(|equal| !equal),
            _ => left.order(right).map(|order| op.holds(order)),
        };
        answer.ok_or_else(|| {
            let why = format!("`{op}` compares {} with {}", left.kind(), right.kind());
            self.incomputable(spot, &why).into()
        })
    }

    /// The value that an expert states for a measure.
    pub(super) fn stated(&mut self, field: &str, measure: MeasureIndex) -> Evaluated<'a> {
        let (op, value) = self.statement_on(field, measure)?;
        if op == Op::Eq {
            return Ok(value);
        }
        let detail = format!("the expert states `{op} {value}`, not a value");
        Err(not_told(&self.states_name(field, measure), &detail).into())
    }

    /// A comparison with what an expert states: true or false where that follows from the statement.
    fn stated_against(
        &mut self,
        field: &str,
        measure: MeasureIndex,
        op: Op,
        other: &'a Expr,
        spot: Spot,
    ) -> Evaluated<'a> {
        let stated = self.statement_on(field, measure);
        let (stated, value) = match (stated, self.eval(other)) {
            (Ok(stated), Ok(value)) => (stated, value),
            (Err(Stop::Undecided(a)), Err(Stop::Undecided(b))) => return Err(a.and(b).into()),
            (Err(stop), _) | (_, Err(stop)) => return Err(stop),
        };
        if stated.0 == Op::Eq {
            return self.compared(op, &stated.1, &value, spot).map(Val::Flag);
        }
        let order = match stated.1.equals(&value) {
            Some(true) => Some(Ordering::Equal),
            _ => stated.1.order(&value),
        };
        follows(stated.0, order, op).map(Val::Flag).ok_or_else(|| {
            let detail =
                format!("the expert states `{} {}`, from which `{op} {value}` does not follow", stated.0, stated.1);
            not_told(&self.states_name(field, measure), &detail).into()
        })
    }

    /// `item in container`.
    pub(super) fn within(&mut self, pair: &'a [Expr; 2], spot: Spot) -> Evaluated<'a> {
        let (item, container) = self.both(pair)?;
        self.contains(&container, &item, spot).map(Val::Flag)
    }

    /// Whether a container has an item.
    pub(super) fn contains(&mut self, container: &Val<'a>, item: &Val<'a>, spot: Spot) -> Result<bool, Stop<'a>> {
        let kinds = (container.kind(), item.kind());
        let answer = match (container, item) {
            (Val::List(list), item) => {
                self.step(list.size as u64 / 8, spot)?;
                let mut found = Some(false);
                for candidate in &list.items {
                    match candidate.equals(item) {
                        Some(true) => return Ok(true),
                        Some(false) => {}
                        None => found = None,
                    }
                }
                found
            }
            (Val::Text(text), Val::Text(part)) => {
                self.step(text.len() as u64 / 64, spot)?;
                Some(text.contains(&**part))
            }
            (Val::Map(map), Val::Text(name)) => Some(map.values.contains_key(&**name)),
            (Val::Range(from, to), Val::Number(number)) => {
                Some(number.is_integer() && *number >= *from && *number < *to)
            }
            _ => None,
        };
        answer.ok_or_else(|| self.incomputable(spot, &format!("`in` asks {} for {}", kinds.0, kinds.1)).into())
    }
}

/// The comparison seen from the other side.
pub(crate) fn flipped(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Le => Op::Ge,
        Op::Gt => Op::Lt,
        Op::Ge => Op::Le,
        same => same,
    }
}

/// Whether `x asked w` follows from `x stated v`, where `v` stands to `w` in this order; none where neither it nor its
/// opposite does.
fn follows(stated: Op, order: Option<Ordering>, asked: Op) -> Option<bool> {
    // The places that x may have: below w, at w, above w.
    let may = match (stated, order?) {
        (Op::Eq, order) => [order.is_lt(), order.is_eq(), order.is_gt()],
        (Op::Ne, order) => [true, order.is_ne(), true],
        (Op::Lt, order) => [true, order.is_gt(), order.is_gt()],
        (Op::Le, order) => [true, order.is_ge(), order.is_gt()],
        (Op::Gt, order) => [order.is_lt(), order.is_lt(), true],
        (Op::Ge, order) => [order.is_lt(), order.is_le(), true],
    };
    let holds = [Ordering::Less, Ordering::Equal, Ordering::Greater].map(|place| asked.holds(place));
    let possible = || may.iter().zip(holds).filter(|(may, _)| **may).map(|(_, holds)| holds);
    if possible().all(|h| h) {
        Some(true)
    } else if possible().all(|h| !h) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By trying every number near: slow and sure.
    fn by_trying(stated: Op, v: i32, asked: Op, w: i32) -> Option<bool> {
        let mut answers = (-40..=40).filter(|x| stated.holds(x.cmp(&(v * 4)))).map(|x| asked.holds(x.cmp(&(w * 4))));
        let first = answers.next()?;
        answers.all(|a| a == first).then_some(first)
    }

    #[test]
    fn a_comparison_follows_from_a_statement_exactly_where_every_number_agrees() {
        for stated in Op::ALL {
            for asked in Op::ALL {
                for (v, w) in [(1, 2), (2, 2), (3, 2)] {
                    let found = follows(*stated, Some(v.cmp(&w)), *asked);
                    assert_eq!(found, by_trying(*stated, v, *asked, w), "{stated} {v} gives {asked} {w}");
                }
            }
        }
    }
}
