//! The file that keeps every reject.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::Reject;
use crate::failure::Failure;

/// The file that keeps every reject, as JSON lines.
pub(crate) struct Rejects {
    file: PathBuf,
    out: File,
}

impl Rejects {
    pub(crate) fn create(file: &Path) -> Result<Self, Failure> {
        let out = File::create(file).map_err(Failure::write_to(file))?;
        Ok(Self { file: file.to_owned(), out })
    }

    pub(crate) fn add(&mut self, reject: &Reject) -> Result<(), Failure> {
        let line = serde_json::to_string(reject).map_err(std::io::Error::other)?;
        writeln!(self.out, "{line}").map_err(Failure::write_to(&self.file))
    }
}
