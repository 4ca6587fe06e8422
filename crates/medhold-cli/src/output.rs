//! The arguments that say where what a batch gives goes, and how many threads decide it.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use crate::cases::Rejects;
use crate::failure::Failure;
use crate::streams::{Streams, Terminal};

/// How a batch is decided, and where the results and the rejects go.
#[derive(Debug, clap::Args)]
pub(crate) struct BatchArguments {
    /// Write the results to this file, not to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// How many threads decide; the answers are the same for any number
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// Write every row that is not a case to this file, as JSON lines
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
}

impl BatchArguments {
    /// The files that are written.
    pub(crate) fn outputs(&self) -> impl Iterator<Item = &PathBuf> {
        [&self.output, &self.rejects].into_iter().flatten()
    }

    /// The file of rejects, empty as yet, where one is named.
    pub(crate) fn rejects(&self) -> Result<Option<Rejects>, Failure> {
        self.rejects.as_deref().map(Rejects::create).transpose()
    }

    /// Writes a report whole, to the file that is named or else to standard output.
    pub(crate) fn write(
        &self,
        io: &mut Streams<'_>,
        report: impl FnOnce(Terminal, &mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let Some(file) = &self.output else {
            return Ok(report(io.out, io.stdout)?);
        };
        let mut out = BufWriter::new(File::create(file).map_err(Failure::write_to(file))?);
        report(Terminal::pipe(), &mut out).and_then(|()| out.flush()).map_err(Failure::write_to(file))
    }
}
