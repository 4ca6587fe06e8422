//! What is computed from a record: expressions with every name resolved to a slot, helper functions inlined and parameters put in.

use std::sync::Arc;

use medhold_model::Op;

use super::{Cases, Cell, Set, SlotIndex};
use crate::builtin::Builtin;
use crate::tree::{Expr, Operator};

/// An operand of a guard's outermost `&&`, helper functions looked through.
#[derive(Debug, Clone)]
pub(crate) enum Conjunct {
    /// Whether a slot's value is in a set; undecided where it lacks.
    Test(SlotIndex, Set),
    /// Something computed.
    Code(Code),
    /// What can't be lowered: evaluated on the facts, as it stands.
    Interpreted(Expr),
}

/// An expression in native form. It has the value of the expression that it was made of, or lacks where that is undecided.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    /// A value that hangs on nothing.
    Constant(Cell),
    /// What a slot holds.
    Slot(SlotIndex),
    /// Whether a slot's value is in a set.
    Test(SlotIndex, Set),
    /// Whether something can be had.
    Known(Box<Code>),
    /// The opposite of a flag.
    Not(Box<Code>),
    /// Whether all hold, in strong Kleene logic.
    And(Box<[Code]>),
    /// Whether one holds, in strong Kleene logic.
    Or(Box<[Code]>),
    /// A comparison.
    Compare(Op, Box<[Code; 2]>),
    /// A computation.
    Compute(Operator, Box<[Code; 2]>),
    /// A number or amount with its sign changed.
    Negate(Box<Code>),
    /// A function that is built in, of values that are no lists.
    Builtin(Builtin, Box<[Code]>),
    /// One thing or another; lacks where the condition does.
    If(Box<[Code; 3]>),
    /// What stands for a value; lacks where the value does.
    Choose(Box<Choice>),
    /// The last, which lacks where one of those before it does: a helper function whose arguments can't be had is not called.
    After(Box<[Code]>),
}

/// `switch`, and a column of a table by its key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Choice {
    /// What is asked.
    pub on: Code,
    /// What stands for its values; shared, for a table may have many rows and many that read it.
    pub cases: Arc<Cases>,
}

impl Code {
    /// Each slot that it may read.
    pub(super) fn slots(&self, each: &mut impl FnMut(SlotIndex)) {
        match self {
            Self::Constant(_) => {}
            Self::Slot(slot) | Self::Test(slot, _) => each(*slot),
            Self::Known(inner) | Self::Not(inner) | Self::Negate(inner) => inner.slots(each),
            Self::And(list) | Self::Or(list) | Self::Builtin(_, list) | Self::After(list) => {
                list.iter().for_each(|code| code.slots(each));
            }
            Self::Compare(_, pair) | Self::Compute(_, pair) => pair.iter().for_each(|code| code.slots(each)),
            Self::If(parts) => parts.iter().for_each(|code| code.slots(each)),
            Self::Choose(choice) => {
                choice.on.slots(each);
                choice.cases.codes().for_each(|code| code.slots(each));
            }
        }
    }
}
