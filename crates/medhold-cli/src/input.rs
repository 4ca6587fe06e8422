//! The arguments that say which cases are read.

use std::io::Read;
use std::path::PathBuf;

use crate::cases::{InputError, InputFormat, Options, Source};
use crate::streams::Streams;

/// Which cases are read, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct InputArguments {
    /// Files of cases: .jsonl, .json, .toml, .csv or .parquet; `-` is standard input
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    pub(crate) cases: Vec<PathBuf>,
    /// The format of the cases, where their names don't tell it; standard input is jsonl unless said
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<InputFormat>,
    /// The longest line or row in bytes; a longer one is rejected and the rest goes on
    #[arg(long, value_name = "BYTES", default_value_t = Options::default().longest_line)]
    max_line: usize,
}

impl InputArguments {
    /// Opens every input.
    pub(crate) fn open<'a>(&self, io: &mut Streams<'a>) -> Result<Source<'a>, InputError> {
        let stdin: Box<dyn Read + Send + 'a> = io.stdin.take().unwrap_or_else(|| Box::new(std::io::empty()));
        let options = Options { format: self.input_format, longest_line: self.max_line };
        Source::open(&self.cases, stdin, options)
    }
}
