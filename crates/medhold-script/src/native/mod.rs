//! Rules lowered to native form for one set of parameter values: no names, no boxed values and no texts are left to compare.
//!
//! What a rule reads of a claim becomes a **slot** ([`Slot`]), and what is known of one claim a **record** of **cells**
//! ([`Cell`]), one a slot. A guard becomes **conjuncts** (`Conjunct`): most ask whether one slot lies in a [`Set`], some are
//! computed (`Code`), and the few that can't be lowered stay interpreted. Undecided is a third value everywhere: a cell that
//! lacks makes undecided what reads it, in strong Kleene logic.

mod arguments;
mod band;
mod cases;
mod cell;
mod code;
mod compiled;
mod grounds;
mod index;
mod judge;
mod key;
mod lower;
mod program;
mod read;
mod reasons;
mod record;
mod run;
mod set;
mod settle;
mod slot;
mod topic;
mod trace;

pub(crate) use cases::Cases;
pub use cell::{Cell, Symbol, Symbols};
pub(crate) use code::{Choice, Code, Conjunct};
pub use compiled::{CompiledPart, CompiledRule, Interpreted, PartOf};
pub use judge::Judged;
pub use program::{Native, TopicIndex};
pub use record::Record;
pub use set::Set;
pub use settle::{Settled, Verdict};
pub use slot::{Slot, SlotIndex, Slots};
pub use trace::{Trace, Traced};
