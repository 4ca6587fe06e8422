//! Writes cases that are made from a pack's own.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use bench_cases::{Columns, Generator, Shape};
use clap::{Parser, ValueEnum};

/// Writes any number of cases, made from a pack's own cases by a seed.
#[derive(Debug, Parser)]
struct Arguments {
    /// The pack's folder.
    pack: PathBuf,
    /// How many cases.
    #[arg(long, default_value_t = 10_000)]
    cases: usize,
    /// What the cases follow from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
    /// Only cases that are a row of a table, in JSONL too: the same as in CSV and Parquet.
    #[arg(long)]
    rows: bool,
    /// Where to.
    #[arg(long)]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Jsonl,
    Csv,
    Parquet,
}

#[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let shape = if arguments.rows || arguments.format != Format::Jsonl { Shape::Row } else { Shape::Any };
    let generator = Generator::of_folder(&arguments.pack, shape, arguments.seed)?;
    let columns = Columns::of(&generator);
    let cases = generator.take(arguments.cases);
    let mut output = BufWriter::new(File::create(&arguments.output)?);
    match arguments.format {
        Format::Jsonl => bench_cases::jsonl(&mut output, cases)?,
        Format::Csv => bench_cases::csv(&mut output, &columns, cases)?,
        Format::Parquet => bench_cases::parquet(&mut output, &columns, cases)?,
    }
    Ok(output.flush()?)
}
