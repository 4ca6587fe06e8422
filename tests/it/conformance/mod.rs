//! `conformance/`: the same cases through every surface, with the same bytes out.

mod folder;
mod program;
mod rust;

pub(crate) use folder::{Folder, Missing, Run, WrittenOrLeft, folders, refused_cases, refused_hosts, root};
pub(crate) use rust::same;
