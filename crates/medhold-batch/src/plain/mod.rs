//! Claims that are ruled on straight from what a table or a case gives: a claim that asserts nothing, with bare evidence and keys, on a topic
//! of which nothing stays interpreted. Whatever else there is, or lacks that could matter, sends it the way of cases.

mod case;
mod column;
mod row;
mod ruler;
mod shape;

pub use row::PlainRow;
pub use ruler::{PlainRuler, PlainRuling};
pub use shape::{Shape, ShapeIndex};
