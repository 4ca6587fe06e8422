//! The inputs of a run, one after another, read a block at a time.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use medhold_model::Case;

use super::block::{Block, Whole};
use super::csv::Rereadable;
use super::jsonl::Jsonl;
use super::seen::{Digests, Seen, once};
use super::{FileName, InputFormat, Item, Reject, csv, json, parquet, toml};

/// The most bytes of a stream that are kept in memory where it must be read twice.
const IN_MEMORY: usize = 4 * 1024 * 1024;

/// How inputs are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options {
    /// The format, where it is not to be told by each name.
    pub(crate) format: Option<InputFormat>,
    /// The longest line of JSON lines, and the longest row of CSV, in bytes.
    pub(crate) longest_line: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { format: None, longest_line: 1024 * 1024 }
    }
}

/// The reason why an input can't be read at all.
#[derive(Debug, thiserror::Error)]
pub(crate) enum InputError {
    /// The file can't be opened.
    #[error("the cases can't be read from `{file}`: {source}")]
    Open {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
    },
    /// Neither the name nor the content tells the format.
    #[error("the format of `{file}` can't be told by its name or its content; say it with `--input-format`")]
    Format {
        /// The file.
        file: String,
    },
    /// Standard input is named twice.
    #[error("standard input (`-`) is named twice; name it once")]
    StdinTwice,
}

/// The blocks of the inputs in order.
pub(crate) struct Source<'a> {
    inputs: std::vec::IntoIter<Input<'a>>,
    current: Option<Blocks<'a>>,
    options: Options,
}

/// The blocks of one input.
type Blocks<'a> = Box<dyn Iterator<Item = Block> + Send + 'a>;

struct Input<'a> {
    file: FileName,
    format: InputFormat,
    content: Content<'a>,
}

enum Content<'a> {
    File(File),
    Stream(Box<dyn Read + Send + 'a>),
}

impl<'a> Source<'a> {
    /// Opens every input; `-` is `stdin`, JSON lines unless said otherwise.
    ///
    /// # Errors
    /// Where a file can't be opened or its format can't be told.
    pub(crate) fn open(
        files: &[PathBuf],
        stdin: Box<dyn Read + Send + 'a>,
        options: Options,
    ) -> Result<Self, InputError> {
        let mut stdin = Some(stdin);
        let mut inputs = Vec::new();
        for path in files {
            inputs.push(if path.as_os_str() == "-" {
                let stream = stdin.take().ok_or(InputError::StdinTwice)?;
                Input {
                    file: FileName::of(path),
                    format: options.format.unwrap_or(InputFormat::Jsonl),
                    content: Content::Stream(stream),
                }
            } else {
                open(path, options)?
            });
        }
        Ok(Self { inputs: inputs.into_iter(), current: None, options })
    }

    /// Whether no two cases can have one id: there is but one table, whose rows with one id are one case.
    pub(crate) fn is_one_table(&self) -> bool {
        let is_table = |input: &Input<'_>| matches!(input.format, InputFormat::Csv | InputFormat::Parquet);
        matches!(self.inputs.as_slice(), [only] if is_table(only))
    }

    /// Every case, one after another, each id once, or what stands there instead of a case.
    pub(crate) fn cases(self) -> impl Iterator<Item = Result<Case, Reject>> {
        let (digests, mut seen) = (Digests::new(), Seen::default());
        self.flat_map(move |block| {
            let file = block.file.clone();
            let one = |item| {
                let before = seen.before(digests.of(&item), &file);
                once(&file, item, before)
            };
            block.items().into_iter().map(one).collect::<Vec<_>>()
        })
    }
}

impl Iterator for Source<'_> {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        loop {
            if let Some(block) = self.current.as_mut().and_then(Iterator::next) {
                return Some(block);
            }
            let input = self.inputs.next()?;
            self.current = Some(input.blocks(self.options.longest_line));
        }
    }
}

fn open(path: &Path, options: Options) -> Result<Input<'static>, InputError> {
    let file = FileName::of(path);
    let failed = |source| InputError::Open { file: file.as_str().to_owned(), source };
    let mut content = File::open(path).map_err(failed)?;
    if content.metadata().map_err(failed)?.is_dir() {
        return Err(failed(io::ErrorKind::IsADirectory.into()));
    }
    let format = match options.format.or_else(|| InputFormat::of_name(path)) {
        Some(format) => format,
        None => sniffed(&mut content).map_err(failed)?.ok_or(InputError::Format { file: file.as_str().to_owned() })?,
    };
    Ok(Input { file, format, content: Content::File(content) })
}

fn sniffed(file: &mut File) -> io::Result<Option<InputFormat>> {
    let mut start = Vec::new();
    file.by_ref().take(64 * 1024).read_to_end(&mut start)?;
    io::Seek::rewind(file)?;
    Ok(InputFormat::of_content(&start))
}

impl<'a> Input<'a> {
    fn blocks(self, longest: usize) -> Blocks<'a> {
        let file = self.file;
        let items = match self.format {
            InputFormat::Csv => match self.content.rereadable() {
                Ok(content) => return csv::blocks(&file, content, longest),
                Err(e) => vec![Err(unreadable(&file, &e))],
            },
            InputFormat::Jsonl => return Box::new(Jsonl::new(file, self.content.buffered(), longest)),
            InputFormat::Json => whole(&file, self.content, json::cases),
            InputFormat::Toml => whole(&file, self.content, toml::cases),
            InputFormat::Parquet => return from_parquet(&file, self.content),
        };
        Box::new(Whole::new(file, items))
    }
}

impl<'a> Content<'a> {
    fn buffered(self) -> Box<dyn BufRead + Send + 'a> {
        const BUFFER: usize = 256 * 1024;
        match self {
            Self::File(file) => Box::new(BufReader::with_capacity(BUFFER, file)),
            Self::Stream(stream) => Box::new(BufReader::with_capacity(BUFFER, stream)),
        }
    }

    /// The content as something that can be read again; a stream is kept in a file of its own as far as it is long.
    fn rereadable(self) -> io::Result<Box<dyn Rereadable + 'a>> {
        match self {
            Self::File(file) if file.metadata()?.is_file() => Ok(Box::new(file)),
            stream => {
                let mut kept = tempfile::spooled_tempfile(IN_MEMORY);
                io::copy(&mut stream.buffered(), &mut kept)?;
                io::Seek::rewind(&mut kept)?;
                Ok(Box::new(kept))
            }
        }
    }

    fn bytes(self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.buffered().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

fn whole(file: &FileName, content: Content<'_>, read: fn(&FileName, &[u8]) -> Vec<Item>) -> Vec<Item> {
    match content.bytes() {
        Ok(bytes) => read(file, &bytes),
        Err(e) => vec![Err(unreadable(file, &e))],
    }
}

fn from_parquet<'a>(file: &FileName, content: Content<'a>) -> Blocks<'a> {
    match content {
        Content::File(open) => parquet::blocks(file, move || open.try_clone()),
        Content::Stream(_) => match content.bytes().map(::bytes::Bytes::from) {
            Ok(bytes) => parquet::blocks(file, move || Ok(bytes.clone())),
            Err(e) => Box::new(Whole::new(file.clone(), vec![Err(unreadable(file, &e))])),
        },
    }
}

fn unreadable(file: &FileName, error: &io::Error) -> Reject {
    file.reject(0, format!("the file can't be read: {error}"), b"")
}
