//! What to split, kept small until it is asked for.

use std::rc::Rc;

use medhold_model::{Decimal, Op, Value};

use super::{Interval, Possible, Signs, Split, Texts, Values, Variable};

/// A variable, what it may be, and where to divide that.
#[derive(Debug, Clone)]
pub(super) struct Cut {
    variable: Variable,
    now: Possible,
    how: How,
}

/// Where to divide what a variable may be. Where it may be missing, that is always a part of its own.
#[derive(Debug, Clone)]
enum How {
    /// Known or missing.
    Presence,
    /// Where a number compares so, and where not.
    At(Op, Decimal),
    /// Where it is this value, and where not.
    Is(Value),
    /// Among these texts, and not.
    Among(Texts),
    /// In which of these groups of texts.
    Groups(Rc<[Texts]>),
    /// Below, at or above zero.
    Sign,
}

impl Cut {
    pub(super) fn presence(variable: Variable, now: Possible) -> Self {
        Self { variable, now, how: How::Presence }
    }

    pub(super) fn at(variable: Variable, now: Possible, op: Op, value: Decimal) -> Self {
        Self { variable, now, how: How::At(op, value) }
    }

    pub(super) fn is(variable: Variable, now: Possible, value: Value) -> Self {
        Self { variable, now, how: How::Is(value) }
    }

    pub(super) fn among(variable: Variable, now: Possible, texts: Texts) -> Self {
        Self { variable, now, how: How::Among(texts) }
    }

    pub(super) fn groups(variable: Variable, now: Possible, groups: Rc<[Texts]>) -> Self {
        Self { variable, now, how: How::Groups(groups) }
    }

    pub(super) fn sign(variable: Variable, now: Signs) -> Self {
        Self { variable, now: Possible::known(Values::Sign(now)), how: How::Sign }
    }

    pub(super) fn variable(&self) -> &Variable {
        &self.variable
    }

    /// The parts; none where there would be only one.
    pub(super) fn split(&self) -> Option<Split> {
        let mut parts: Vec<Possible> =
            self.pieces().into_iter().filter(|v| *v != Values::None).map(Possible::known).collect();
        if self.now.missing {
            parts.push(Possible::missing());
        }
        (parts.len() > 1).then(|| Split { variable: self.variable.clone(), parts })
    }

    fn pieces(&self) -> Vec<Values> {
        let now = &self.now.values;
        match &self.how {
            How::Presence => vec![now.clone()],
            How::At(op, value) => at(now, *op, *value),
            How::Is(value) => match (now, value) {
                (Values::Flag { .. }, _) => flags(now, value),
                (Values::Text(texts), Value::Text(text)) => among(texts, &Texts::only([text.as_str()])),
                _ => vec![now.clone()],
            },
            How::Among(these) => match now {
                Values::Text(texts) => among(texts, &Some(these.clone())),
                _ => vec![now.clone()],
            },
            How::Groups(groups) => match now {
                Values::Text(texts) => grouped(texts, groups),
                _ => vec![now.clone()],
            },
            How::Sign => signs(now),
        }
    }
}

/// Where the comparison holds, and what is left on either side of that.
fn at(now: &Values, op: Op, value: Decimal) -> Vec<Values> {
    let with = |interval: Option<Interval>| match (now, interval) {
        (_, None) => Values::None,
        (Values::Money(_, currency), Some(interval)) => Values::Money(interval, *currency),
        (Values::Days(_), Some(interval)) => Values::Days(interval),
        (_, Some(interval)) => Values::Number(interval),
    };
    let (Values::Number(all) | Values::Money(all, _) | Values::Days(all)) = now else {
        return vec![now.clone()];
    };
    let ops: &[Op] = match op {
        Op::Eq => &[Op::Eq, Op::Lt, Op::Gt],
        Op::Ne => &[Op::Lt, Op::Gt, Op::Eq],
        Op::Lt => &[Op::Lt, Op::Ge],
        Op::Le => &[Op::Le, Op::Gt],
        Op::Gt => &[Op::Gt, Op::Le],
        Op::Ge => &[Op::Ge, Op::Lt],
    };
    ops.iter().map(|op| with(all.holding(*op, value))).collect()
}

fn flags(now: &Values, first: &Value) -> Vec<Values> {
    let other = Value::Flag(*first != Value::Flag(true));
    [first, &other].into_iter().map(|flag| now.and(&Values::exactly(flag))).collect()
}

fn among(texts: &Texts, these: &Option<Texts>) -> Vec<Values> {
    let Some(these) = these else {
        return vec![Values::Text(texts.clone())];
    };
    [texts.and(these), texts.and(&these.others())].into_iter().flatten().map(Values::Text).collect()
}

fn grouped(texts: &Texts, groups: &[Texts]) -> Vec<Values> {
    let others = groups.iter().try_fold(texts.clone(), |left, group| left.and(&group.others()));
    let groups = groups.iter().map(|group| texts.and(group));
    groups.chain([others]).flatten().map(Values::Text).collect()
}

fn signs(now: &Values) -> Vec<Values> {
    let none = Signs { negative: false, zero: false, positive: false };
    let one = [Signs { positive: true, ..none }, Signs { negative: true, ..none }, Signs { zero: true, ..none }];
    one.into_iter().map(|sign| now.and(&Values::Sign(sign))).collect()
}
