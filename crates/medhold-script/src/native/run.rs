//! Runs native code on a record.

use std::cmp::Ordering;

use medhold_model::Op;

use super::{Cell, Choice, Code};
use crate::builtin::Builtin;
use crate::tree::Operator;

impl Code {
    /// What it gives on a record's cells. It lacks where evaluating the expression that it was made of is undecided.
    pub(crate) fn cell(&self, cells: &[Cell]) -> Cell {
        match self {
            Self::Constant(cell) => *cell,
            Self::Slot(slot) => slot.cell(cells),
            Self::Test(slot, set) => {
                slot.cell(cells).position().map_or(Cell::Lacking, |position| Cell::Flag(set.contains(position)))
            }
            Self::Known(inner) => Cell::Flag(inner.cell(cells) != Cell::Lacking),
            Self::Not(inner) => inner.cell(cells).flag().map_or(Cell::Lacking, |flag| Cell::Flag(!flag)),
            Self::And(operands) => junction(operands, cells, false),
            Self::Or(operands) => junction(operands, cells, true),
            Self::Compare(op, pair) => {
                let [left, right] = &**pair;
                compared(*op, left.cell(cells), right.cell(cells))
            }
            Self::Compute(operator, pair) => {
                let [left, right] = &**pair;
                computed(*operator, left.cell(cells), right.cell(cells))
            }
            Self::Negate(inner) => inner.cell(cells).quantity().and_then(|q| q.negated()).into(),
            Self::Builtin(builtin, arguments) => applied(*builtin, arguments, cells),
            Self::If(parts) => {
                let [condition, then, otherwise] = &**parts;
                match condition.cell(cells).flag() {
                    Some(true) => then.cell(cells),
                    Some(false) => otherwise.cell(cells),
                    None => Cell::Lacking,
                }
            }
            Self::Choose(choice) => choice.cell(cells),
            Self::After(parts) => after(parts, cells),
        }
    }
}

/// One operand that is `decisive` decides, wherever it stands.
fn junction(operands: &[Code], cells: &[Cell], decisive: bool) -> Cell {
    let mut lacks = false;
    for operand in operands {
        match operand.cell(cells).flag() {
            Some(flag) if flag == decisive => return Cell::Flag(decisive),
            Some(_) => {}
            None => lacks = true,
        }
    }
    if lacks { Cell::Lacking } else { Cell::Flag(!decisive) }
}

fn compared(op: Op, left: Cell, right: Cell) -> Cell {
    let answer = match op {
        Op::Eq => left.equals(right),
        Op::Ne => left.equals(right).map(|equal| !equal),
        _ => left.order(right).map(|order| op.holds(order)),
    };
    answer.map_or(Cell::Lacking, Cell::Flag)
}

fn computed(operator: Operator, left: Cell, right: Cell) -> Cell {
    left.quantity().zip(right.quantity()).and_then(|(left, right)| left.computed(operator, right).ok()).into()
}

fn applied(builtin: Builtin, arguments: &[Code], cells: &[Cell]) -> Cell {
    match (builtin, arguments) {
        (Builtin::Min, arguments) => extreme(arguments, cells, Ordering::Less),
        (Builtin::Max, arguments) => extreme(arguments, cells, Ordering::Greater),
        (_, [only]) => only.cell(cells).quantity().and_then(|only| only.applied(builtin, None)).into(),
        (_, [first, second]) => {
            let both = first.cell(cells).quantity().zip(second.cell(cells).quantity());
            both.and_then(|(first, second)| first.applied(builtin, Some(second))).into()
        }
        _ => Cell::Lacking,
    }
}

/// The first of those that no other goes before.
fn extreme(arguments: &[Code], cells: &[Cell], wanted: Ordering) -> Cell {
    let mut best = None;
    for argument in arguments {
        let cell = argument.cell(cells);
        best = match best {
            None => Some(cell),
            Some(before) => match cell.order(before) {
                None => return Cell::Lacking,
                Some(order) => Some(if order == wanted { cell } else { before }),
            },
        };
    }
    best.unwrap_or(Cell::Lacking)
}

fn after(parts: &[Code], cells: &[Cell]) -> Cell {
    let mut last = Cell::Lacking;
    for part in parts {
        last = part.cell(cells);
        if last == Cell::Lacking {
            break;
        }
    }
    last
}

impl Choice {
    fn cell(&self, cells: &[Cell]) -> Cell {
        self.on.cell(cells).position().map_or(Cell::Lacking, |position| self.cases.at(position).cell(cells))
    }
}
