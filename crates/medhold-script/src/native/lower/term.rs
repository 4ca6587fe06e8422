//! What an expression comes to while it is lowered: code with what is known of its values, or something that code can't hold.

use medhold_model::{Currency, Value};

use super::refused::Why;
use crate::native::{Cell, Code, Symbols};
use crate::ty::Type;

/// What an expression comes to.
#[derive(Debug, Clone)]
pub(super) enum Term {
    /// A value that a cell can hold.
    Scalar(Code, Shape),
    /// A list's items.
    List(Vec<(Code, Shape)>),
    /// A list whose length only a case can tell: something that can be had where the list can, and the items, which lack where the list has
    /// none in their place.
    Ragged(Code, Vec<(Code, Shape)>),
    /// Integers from the first to before the second.
    Range(i64, i64),
    /// No value.
    Nothing,
}

/// What is known of the values that code gives, where it gives one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// It gives none: it always lacks.
    Never,
    Flag,
    Number {
        /// Whether it is always an integer.
        whole: bool,
    },
    Money(Currency),
    Text {
        /// Whether each value that it may have is named.
        named: bool,
    },
    Date,
    /// Several kinds, but never a text.
    Quantity,
    /// Only a case can tell.
    Any,
}

impl Term {
    /// A flag.
    pub(super) fn flag(code: Code) -> Self {
        Self::Scalar(code, Shape::Flag)
    }

    /// A value that hangs on nothing.
    pub(super) fn constant(cell: Cell) -> Self {
        Self::Scalar(Code::Constant(cell), Shape::of(cell))
    }

    /// A literal or parameter.
    pub(super) fn value(value: &Value, symbols: &mut Symbols) -> Result<Self, Why> {
        match value {
            Value::Text(text) => Ok(Self::constant(Cell::Text(symbols.name(text)))),
            Value::List(items) => {
                let items = items.iter().map(|item| Self::value(item, symbols).and_then(|item| item.scalar(Why::List)));
                Ok(Self::List(items.collect::<Result<_, Why>>()?))
            }
            other => Ok(Self::constant(Cell::of(other, symbols))),
        }
    }

    /// The code of a single value.
    pub(super) fn scalar(self, why: Why) -> Result<(Code, Shape), Why> {
        match self {
            Self::Scalar(code, shape) => Ok((code, shape)),
            Self::Nothing => Err(Why::Nothing),
            Self::List(_) | Self::Ragged(..) | Self::Range(..) => Err(why),
        }
    }

    /// What must be had for it to be had.
    pub(super) fn needs(&self) -> Vec<&Code> {
        match self {
            Self::Scalar(code, _) => vec![code],
            Self::List(items) => items.iter().map(|(code, _)| code).collect(),
            Self::Ragged(had, _) => vec![had],
            Self::Range(..) | Self::Nothing => Vec::new(),
        }
    }

    /// How many nodes of code there are in it.
    pub(super) fn size(&self) -> usize {
        let items = if let Self::Ragged(_, items) = self { items.as_slice() } else { &[] };
        let codes = self.needs().into_iter().chain(items.iter().map(|(code, _)| code));
        1 + codes.map(Code::size).sum::<usize>()
    }

    /// The list of one way or another, told by a condition; none where one of them is no list.
    pub(super) fn either_list(condition: &Code, then: &Self, otherwise: &Self) -> Option<Self> {
        let ((a, mut then), (b, mut otherwise)) = (then.items()?, otherwise.items()?);
        let length = then.len().max(otherwise.len());
        then.resize(length, (Code::LACKING, Shape::Never));
        otherwise.resize(length, (Code::LACKING, Shape::Never));
        let either = |(then, otherwise): (_, _)| Code::either(condition.clone(), then, otherwise);
        let items = then.into_iter().zip(otherwise).map(|(a, b)| (either((a.0, b.0)), a.1.join(b.1)));
        Some(Self::Ragged(either((a, b)), items.collect()))
    }

    /// Something that can be had where the list can, and its items, which lack where the list does; none where it is no list.
    pub(super) fn items(&self) -> Option<(Code, Vec<(Code, Shape)>)> {
        match self {
            Self::List(items) => {
                let needs: Vec<Code> = items.iter().map(|(code, _)| code.clone()).collect();
                let had = Code::Constant(Cell::Flag(true)).after(needs.clone());
                Some((had, items.iter().map(|(code, shape)| (code.clone().after(needs.clone()), *shape)).collect()))
            }
            Self::Ragged(had, items) => Some((had.clone(), items.clone())),
            Self::Scalar(..) | Self::Range(..) | Self::Nothing => None,
        }
    }

    /// The same where these can be had; it lacks where one can't.
    pub(super) fn after(self, before: Vec<Code>) -> Result<Self, Why> {
        if before.iter().all(|code| code.never_lacks()) {
            return Ok(self);
        }
        match self {
            Self::Scalar(code, shape) => Ok(Self::Scalar(code.after(before), shape)),
            Self::List(mut items) => match items.pop() {
                Some((code, shape)) => {
                    items.push((code.after(before), shape));
                    Ok(Self::List(items))
                }
                None => Err(Why::List),
            },
            Self::Ragged(had, items) => {
                let after = |code: Code| code.after(before.clone());
                let items = items.into_iter().map(|(code, shape)| (after(code), shape)).collect();
                Ok(Self::Ragged(after(had), items))
            }
            Self::Range(..) => Err(Why::List),
            Self::Nothing => Err(Why::Nothing),
        }
    }
}

impl Shape {
    /// That of one value.
    pub(super) fn of(cell: Cell) -> Self {
        match cell {
            Cell::Lacking => Self::Never,
            Cell::Flag(_) => Self::Flag,
            Cell::Number(number) => Self::Number { whole: number.is_integer() },
            Cell::Money(_, currency) => Self::Money(currency),
            Cell::Text(_) => Self::Text { named: true },
            Cell::Date(_) => Self::Date,
        }
    }

    /// That of a value of a declared type; none of what no cell can hold.
    pub(super) fn declared(ty: &Type) -> Option<Self> {
        Some(match ty {
            Type::Flag => Self::Flag,
            Type::Number(number) => Self::Number { whole: number.whole },
            Type::Money(currency) => Self::Money(*currency),
            Type::Text(values) => Self::Text { named: values.is_some() },
            Type::Date => Self::Date,
            Type::Any => Self::Any,
            Type::Nothing | Type::List(_) | Type::Map | Type::Range => return None,
        })
    }

    /// That of a value of one shape or another.
    pub(super) fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Never, shape) | (shape, Self::Never) => shape,
            (Self::Number { whole: a }, Self::Number { whole: b }) => Self::Number { whole: a && b },
            (Self::Text { named: a }, Self::Text { named: b }) => Self::Text { named: a && b },
            (Self::Any | Self::Text { .. }, _) | (_, Self::Any | Self::Text { .. }) => Self::Any,
            _ => Self::Quantity,
        }
    }

    /// Whether values of it stand on one line, so that sets of positions say which.
    pub(super) fn has_line(self) -> bool {
        !matches!(self, Self::Quantity | Self::Any)
    }

    /// Whether it may be a text.
    pub(super) fn may_be_text(self) -> bool {
        matches!(self, Self::Text { .. } | Self::Any)
    }
}
