//! The arguments that say which cases are read.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::cases::{InputError, InputFormat, Options, Source};
use crate::failure::Failure;
use crate::streams::Streams;

/// Which cases are read, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct InputArguments {
    /// Files of cases: .jsonl, .json, .toml, .csv or .parquet; `-` is standard input
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    pub(crate) cases: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArguments,
}

/// How files are read.
#[derive(Debug, clap::Args)]
pub(crate) struct ReadingArguments {
    /// The format of the input, where names don't tell it; standard input is jsonl unless said
    #[arg(long, value_name = "FORMAT")]
    pub(crate) input_format: Option<InputFormat>,
    /// The longest line or row in bytes; a longer one is rejected and the rest goes on
    #[arg(long, value_name = "BYTES", default_value_t = Options::default().longest_line)]
    pub(crate) max_line: usize,
}

impl InputArguments {
    /// Opens every input.
    pub(crate) fn open<'a>(&self, io: &mut Streams<'a>) -> Result<Source<'a>, InputError> {
        self.reading.open(&self.cases, io)
    }
}

impl ReadingArguments {
    /// Opens these files of cases.
    pub(crate) fn open<'a>(&self, cases: &[PathBuf], io: &mut Streams<'a>) -> Result<Source<'a>, InputError> {
        let stdin: Box<dyn Read + Send + 'a> = io.stdin.take().unwrap_or_else(|| Box::new(std::io::empty()));
        let options = Options { format: self.input_format, longest_line: self.max_line };
        Source::open(cases, stdin, options)
    }
}

/// Refuses an output file that is one of the inputs: it would be emptied before it is read. `what` is what it is read as.
pub(crate) fn refuse_to_overwrite<'p>(
    inputs: &[PathBuf],
    outputs: impl IntoIterator<Item = &'p PathBuf>,
    what: &str,
) -> Result<(), Failure> {
    let real = |path: &Path| path.canonicalize().ok();
    for output in outputs.into_iter().filter(|path| path.exists()) {
        if inputs.iter().any(|input| real(input).is_some() && real(input) == real(output)) {
            let file = output.display();
            return Err(Failure::Arguments(format!(
                "`{file}` is read as {what}, so it can't be written to; name another file"
            )));
        }
    }
    Ok(())
}
