//! Cases for benchmarks: any number of them, made from a pack's own cases by a seed.
//!
//! The same pack, shape and seed give the same cases, on any machine. What is varied is what a pack declares: measures, the customer's and
//! the subject's keys. One value in thirty is left out, so that some claims come out undecided, as they do in life.

mod arrow;
mod columns;
mod generator;
mod seeded;
mod template;
mod vary;
mod write;

pub use crate::arrow::{batch, schema};
pub use columns::{Column, ColumnKind, Columns};
pub use generator::{Generator, GeneratorError};
pub use seeded::Seeded;
pub use template::Shape;
pub use write::{WriteError, csv, jsonl, parquet};
