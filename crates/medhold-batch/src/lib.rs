//! Claims in columns: Arrow record batches in, rulings and decisions out, for engines that hold their data so.
//!
//! A row is a claim, and rows with one `id` are one case. A column's dotted name is a path into the case, as in tables of cases
//! ([`Columns`]); a struct's fields are the rest of a path. What comes out has a row for each row that went in, in the same order:
//! a row that is no claim says so in the column `reject`, and the others are decided as [`Host::decide`](medhold::Host::decide) does.

mod answers;
mod cells;
mod columns;
mod deciding;
mod error;
mod group;
mod plain;
mod reject;
mod row;
mod table;
mod words;

pub use answers::{Rulings, decision_schema, ruling_schema};
pub use columns::Columns;
pub use deciding::Deciding;
pub use error::BatchError;
pub use group::{Group, Grouped};
pub use plain::{PlainRow, PlainRuler, PlainRuling, Shape, ShapeIndex};
pub use reject::Reject;
pub use row::Row;
pub use table::{Table, TableRow, Values};
