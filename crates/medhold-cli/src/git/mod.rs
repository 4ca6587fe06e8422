//! Packs as they were at a revision, read through the program `git`: nothing is checked out, and nothing is written.

mod error;
mod objects;
mod repository;

pub(crate) use error::GitError;
pub(crate) use repository::Repository;
