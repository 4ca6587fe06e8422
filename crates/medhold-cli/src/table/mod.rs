//! Reading chosen columns of a table: CSV, JSON, JSON lines and Parquet. A row that can't be read is a reject, and the rest goes on.

mod csv;
mod json;
mod parquet;
mod wanted;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use medhold_model::Given;

use crate::cases::{FileName, InputFormat, Options, Reject};

use wanted::Wanted;

/// How much of a file is read at a time, in bytes.
const BUFFER: usize = 256 * 1024;

/// A row: its line in the file, from 1 (in Parquet its number), and its cells in the order of the columns asked for.
pub(crate) type TableRow = Result<(u64, Vec<Given>), Reject>;

/// Why a table can't be read at all.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TableError {
    /// The file can't be opened or read.
    #[error("the table `{file}` can't be read: {source}")]
    Read {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
    },
    /// Neither the name nor the content tells the format.
    #[error(
        "the format of the table `{file}` can't be told by its name or its content; say `csv`, `jsonl`, `json` or `parquet` with \
         `--input-format`"
    )]
    Format {
        /// The file.
        file: String,
    },
    /// What stands there is no table of its format, or has not the columns that were asked for.
    #[error("the table `{file}`: {reason}")]
    Broken {
        /// The file.
        file: String,
        /// What is wrong, and what to do.
        reason: String,
    },
}

/// Reads these columns, each row handed on as it comes; `-` is `stdin`.
///
/// # Errors
/// Where the file can't be read, its format can't be told, or a column isn't there.
pub(crate) fn read(
    path: &Path,
    columns: &[String],
    options: Options,
    stdin: Option<Box<dyn Read + Send + '_>>,
    each: &mut dyn FnMut(TableRow),
) -> Result<(), TableError> {
    let file = FileName::of(path);
    let (format, input) = opened(path, &file, options, stdin)?;
    let mut wanted = Wanted::new(columns);
    let mut reading = Reading { file: &file, wanted: &mut wanted, longest: options.longest_line };
    let read = reading.rows(format, input, each);
    let broken = |reason| TableError::Broken { file: file.as_str().to_owned(), reason };
    read.and_then(|()| wanted.all_seen()).map_err(broken)
}

/// The format of an input, and its content.
fn opened<'s>(
    path: &Path,
    file: &FileName,
    options: Options,
    stdin: Option<Box<dyn Read + Send + 's>>,
) -> Result<(InputFormat, Box<dyn BufRead + 's>), TableError> {
    let failed = |source| TableError::Read { file: file.as_str().to_owned(), source };
    let mut input: Box<dyn BufRead + 's> = if path.as_os_str() == "-" {
        Box::new(BufReader::with_capacity(BUFFER, stdin.unwrap_or_else(|| Box::new(io::empty()))))
    } else {
        let open = File::open(path).map_err(failed)?;
        if open.metadata().map_err(failed)?.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        Box::new(BufReader::with_capacity(BUFFER, open))
    };
    let format = match options.format.or_else(|| InputFormat::of_name(path)) {
        Some(format) => Some(format),
        None => InputFormat::of_content(input.fill_buf().map_err(failed)?),
    };
    format.map(|format| (format, input)).ok_or_else(|| TableError::Format { file: file.as_str().to_owned() })
}

/// What the readers of all formats are told.
struct Reading<'r, 'w> {
    file: &'r FileName,
    wanted: &'r mut Wanted<'w>,
    /// The longest line or row, in bytes.
    longest: usize,
}

impl Reading<'_, '_> {
    fn rows(
        &mut self,
        format: InputFormat,
        mut input: impl BufRead,
        each: &mut dyn FnMut(TableRow),
    ) -> Result<(), String> {
        let mut whole = || {
            let mut bytes = Vec::new();
            input.read_to_end(&mut bytes).map(|_| bytes).map_err(|e| e.to_string())
        };
        match format {
            InputFormat::Csv => csv::read(input, self, each),
            InputFormat::Jsonl => json::lines(input, self, each),
            InputFormat::Json => json::array(&whole()?, self, each),
            InputFormat::Parquet => parquet::read(bytes::Bytes::from(whole()?), self, each),
            InputFormat::Toml => Err("TOML holds no table; give CSV, JSON, JSON lines or Parquet".to_owned()),
        }
    }
}
