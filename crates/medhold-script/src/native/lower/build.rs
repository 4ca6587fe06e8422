//! Code put together from code, as simple as it can be said.

use std::sync::Arc;

use medhold_model::Op;

use crate::eval::flipped;
use crate::native::{Cases, Cell, Choice, Code, Set, SlotIndex};

/// Choices of more cases are not computed ahead: a table may be large.
const MOST_LEAVES: usize = 64;

const TRUE: Code = Code::Constant(Cell::Flag(true));
const FALSE: Code = Code::Constant(Cell::Flag(false));

impl Code {
    /// A value that lacks on every case.
    pub(super) const LACKING: Self = Self::Constant(Cell::Lacking);

    /// How many nodes it has; what many share counts once.
    pub(super) fn size(&self) -> usize {
        let all = |codes: &[Self]| codes.iter().map(Self::size).sum::<usize>();
        1 + match self {
            Self::Constant(_) | Self::Slot(_) | Self::Test(..) => 0,
            Self::Known(inner) | Self::Not(inner) | Self::Negate(inner) => inner.size(),
            Self::And(codes) | Self::Or(codes) | Self::Builtin(_, codes) | Self::After(codes) => all(codes),
            Self::Compare(_, pair) | Self::Compute(_, pair) => all(&**pair),
            Self::If(parts) => all(&**parts),
            Self::Choose(choice) => choice.on.size(),
        }
    }

    /// The value that it has on every case.
    pub(super) fn constant(&self) -> Option<Cell> {
        match self {
            Self::Constant(cell) => Some(*cell),
            _ => None,
        }
    }

    /// Computed ahead where it hangs on nothing.
    pub(super) fn folded(self) -> Self {
        if self.hangs_on_nothing() { Self::Constant(self.cell(&[])) } else { self }
    }

    fn hangs_on_nothing(&self) -> bool {
        let constant = |code: &Self| code.constant().is_some();
        match self {
            Self::Constant(_) | Self::Slot(_) | Self::Test(..) | Self::Choose(_) => false,
            Self::Known(inner) | Self::Not(inner) | Self::Negate(inner) => constant(inner),
            Self::And(codes) | Self::Or(codes) | Self::Builtin(_, codes) | Self::After(codes) => {
                codes.iter().all(constant)
            }
            Self::Compare(_, pair) | Self::Compute(_, pair) => pair.iter().all(constant),
            Self::If(parts) => parts.iter().all(constant),
        }
    }

    /// Whether it has a value on every case, as far as can be told.
    pub(super) fn never_lacks(&self) -> bool {
        match self {
            Self::Constant(cell) => *cell != Cell::Lacking,
            Self::Known(_) => true,
            // Of flags only; what is no flag makes these lack.
            Self::Not(inner) => matches!(**inner, Self::Known(_)),
            Self::And(codes) | Self::Or(codes) => codes.iter().all(|code| matches!(code, Self::Known(_))),
            _ => false,
        }
    }

    /// Whether it lacks wherever another does, as far as can be told.
    fn lacks_with(&self, other: &Self) -> bool {
        if self == other || self.slot().is_some_and(|own| other.slot() == Some(own)) {
            return true;
        }
        let any = |codes: &[Self]| codes.iter().any(|code| code.lacks_with(other));
        let all = |codes: &[Self]| codes.iter().all(|code| code.lacks_with(other));
        match self {
            Self::Constant(cell) => *cell == Cell::Lacking,
            Self::Slot(_) | Self::Test(..) | Self::Known(_) => false,
            Self::Not(inner) | Self::Negate(inner) => inner.lacks_with(other),
            Self::And(codes) | Self::Or(codes) => !codes.is_empty() && all(codes),
            Self::Compare(_, pair) | Self::Compute(_, pair) => any(&**pair),
            Self::Builtin(_, codes) | Self::After(codes) => any(codes),
            Self::If(parts) => {
                let [condition, then, otherwise] = &**parts;
                condition.lacks_with(other) || (then.lacks_with(other) && otherwise.lacks_with(other))
            }
            Self::Choose(choice) => choice.on.lacks_with(other),
        }
    }

    /// The slot that must be had, and nothing else.
    fn slot(&self) -> Option<SlotIndex> {
        match self {
            Self::Slot(slot) | Self::Test(slot, _) => Some(*slot),
            _ => None,
        }
    }

    /// The same where these can be had.
    pub(super) fn after(self, before: Vec<Self>) -> Self {
        let mut parts: Vec<Self> = Vec::new();
        if before.contains(&Self::LACKING) {
            return Self::LACKING;
        }
        for code in before {
            if !code.never_lacks() && !self.lacks_with(&code) && !parts.iter().any(|part| part.lacks_with(&code)) {
                parts.push(code);
            }
        }
        if parts.is_empty() {
            return self;
        }
        parts.push(self);
        Self::After(parts.into()).folded()
    }

    /// Whether something can be had.
    pub(super) fn known(self) -> Self {
        match self {
            code if code.never_lacks() => TRUE,
            Self::Constant(Cell::Lacking) => FALSE,
            Self::Test(slot, _) => Self::Known(Box::new(Self::Slot(slot))),
            code => Self::Known(Box::new(code)),
        }
    }

    /// The opposite of a flag.
    pub(super) fn negated(self) -> Self {
        match self {
            Self::Test(slot, set) => Self::Test(slot, set.complement()),
            Self::Not(inner) if inner.is_flag() => *inner,
            Self::Compare(op, pair) => Self::Compare(opposite(op), pair),
            Self::And(codes) => Self::any(codes.into_iter().map(Self::negated).collect()),
            Self::Or(codes) => Self::all(codes.into_iter().map(Self::negated).collect()),
            code => {
                let opposite = |cell: Cell| cell.flag().map_or(Cell::Lacking, |flag| Cell::Flag(!flag));
                code.mapped(&opposite).unwrap_or_else(|| Self::Not(Box::new(code)))
            }
        }
    }

    /// Whether it never gives anything but a flag, as its form says.
    fn is_flag(&self) -> bool {
        match self {
            Self::Constant(cell) => matches!(cell, Cell::Flag(_) | Cell::Lacking),
            Self::Test(..) | Self::Known(_) | Self::Not(_) | Self::And(_) | Self::Or(_) | Self::Compare(..) => true,
            _ => false,
        }
    }

    /// Whether all hold.
    pub(super) fn all(codes: Vec<Self>) -> Self {
        junction(codes, false)
    }

    /// Whether one holds.
    pub(super) fn any(codes: Vec<Self>) -> Self {
        junction(codes, true)
    }

    /// One thing or another.
    pub(super) fn either(condition: Self, then: Self, otherwise: Self) -> Self {
        if let Some(cell) = condition.constant() {
            return match cell {
                Cell::Flag(true) => then,
                Cell::Flag(false) => otherwise,
                _ => Self::LACKING,
            };
        }
        if then == TRUE && otherwise == FALSE {
            return Self::all(vec![condition]);
        }
        if then == FALSE && otherwise == TRUE {
            return condition.negated();
        }
        if condition.is_flag() && then == otherwise {
            return then.after(vec![condition]);
        }
        let ways = [&then, &otherwise];
        if condition.is_flag()
            && ways.into_iter().all(|way| way.is_flag() && (way.is_settled() || way.lacks_with(&condition)))
        {
            let opposite = condition.clone().negated();
            return Self::any(vec![Self::all(vec![condition, then]), Self::all(vec![opposite, otherwise])]);
        }
        Self::If(Box::new([condition, then, otherwise]))
    }

    fn is_settled(&self) -> bool {
        matches!(self, Self::Constant(Cell::Flag(_)))
    }

    /// What stands for a value.
    pub(super) fn chosen(on: Self, cases: Arc<Cases>) -> Self {
        let at = |cell: Cell| cell.position().and_then(|position| cases.at(position).constant());
        if let Some(code) = on.mapped_if(&at) {
            return code;
        }
        if let Some(cell) = on.constant() {
            return cell.position().map_or(Self::LACKING, |position| cases.at(position).clone());
        }
        if let Self::Slot(slot) = on
            && cases.codes().all(|code| matches!(code, Self::Constant(Cell::Flag(_))))
        {
            return Self::Test(slot, cases.where_code(&|code| *code == TRUE));
        }
        Self::Choose(Box::new(Choice { on, cases }))
    }

    /// Of constants at the ends of `if` and `switch`, what another function gives for each; none where there is anything else.
    pub(super) fn mapped(&self, each: &dyn Fn(Cell) -> Cell) -> Option<Self> {
        self.mapped_if(&|cell| Some(if cell == Cell::Lacking { cell } else { each(cell) }))
    }

    fn mapped_if(&self, each: &dyn Fn(Cell) -> Option<Cell>) -> Option<Self> {
        match self {
            Self::Constant(Cell::Lacking) => Some(Self::LACKING),
            Self::Constant(cell) => each(*cell).map(Self::Constant),
            Self::If(parts) => {
                let [condition, then, otherwise] = &**parts;
                Some(Self::either(condition.clone(), then.mapped_if(each)?, otherwise.mapped_if(each)?))
            }
            Self::Choose(choice) if choice.cases.codes().count() <= MOST_LEAVES => {
                let cases = choice.cases.map(&mut |code| code.mapped_if(each))?;
                Some(Self::chosen(choice.on.clone(), Arc::new(cases)))
            }
            _ => None,
        }
    }

    fn compared_with_flag(self, op: Op, flag: bool) -> Self {
        match op {
            Op::Eq if flag => self,
            Op::Ne if !flag => self,
            Op::Eq | Op::Ne => self.negated(),
            _ => Self::LACKING,
        }
    }

    /// A comparison.
    pub(super) fn compared(op: Op, left: Self, right: Self) -> Self {
        let written = |one: Self, other: Self| Self::Compare(op, Box::new([one, other]));
        match (left.constant(), right.constant()) {
            (_, Some(Cell::Flag(flag))) if left.is_flag() => left.compared_with_flag(op, flag),
            (_, Some(cell)) => {
                let compared = |own| written(Self::Constant(own), Self::Constant(cell)).cell(&[]);
                left.mapped(&compared).unwrap_or_else(|| written(left, right))
            }
            (Some(_), None) => Self::compared(flipped(op), right, left),
            (None, None) => written(left, right),
        }
    }
}

/// The comparison that holds where another fails.
fn opposite(op: Op) -> Op {
    match op {
        Op::Lt => Op::Ge,
        Op::Le => Op::Gt,
        Op::Gt => Op::Le,
        Op::Ge => Op::Lt,
        Op::Eq => Op::Ne,
        Op::Ne => Op::Eq,
    }
}

/// One operand that is `decisive` decides. Tests of one slot are one test.
fn junction(codes: Vec<Code>, decisive: bool) -> Code {
    let mut operands: Vec<Code> = Vec::with_capacity(codes.len());
    for code in flattened(codes, decisive) {
        match code {
            Code::Constant(Cell::Flag(flag)) if flag == decisive => return code,
            Code::Constant(Cell::Flag(_)) => {}
            Code::Test(slot, set) => put_test(&mut operands, slot, set, decisive),
            code if operands.contains(&code) => {}
            code => operands.push(code),
        }
    }
    match (operands.len(), operands.pop()) {
        (_, None) => Code::Constant(Cell::Flag(!decisive)),
        (1, Some(only)) if only.is_flag() => only,
        (_, Some(last)) => {
            operands.push(last);
            if decisive { Code::Or(operands.into()) } else { Code::And(operands.into()) }.folded()
        }
    }
}

fn flattened(codes: Vec<Code>, decisive: bool) -> impl Iterator<Item = Code> {
    codes.into_iter().flat_map(move |code| match code {
        Code::Or(inner) if decisive => inner.into_vec(),
        Code::And(inner) if !decisive => inner.into_vec(),
        code => vec![code],
    })
}

fn put_test(operands: &mut Vec<Code>, slot: SlotIndex, set: Set, decisive: bool) {
    let before = operands.iter_mut().find_map(|operand| match operand {
        Code::Test(own, before) if *own == slot => Some(before),
        _ => None,
    });
    match before {
        Some(before) => *before = if decisive { before.or(&set) } else { before.and(&set) },
        None => operands.push(Code::Test(slot, set)),
    }
}
