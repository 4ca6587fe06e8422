//! What is measured of medhold alone: whole decisions, runs over files, loading, starting, evidence.

mod asked;
mod decision;
mod load;
mod program;

pub(crate) use asked::asked;
pub(crate) use decision::decisions;
pub(crate) use load::{build, load};
pub(crate) use program::{DryRun, Program, dry_run, flights, start};
