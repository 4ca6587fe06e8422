//! The program as its users run it: in a process of its own, on files.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::clock::{Cost, Memory, run, thread_ns};
use crate::engine::Fault;
use crate::line::Line;

/// The program, and where its plugins lie.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Program {
    /// The program `medhold`.
    #[arg(long)]
    pub(crate) program: PathBuf,
    /// The folder of its plugins.
    #[arg(long)]
    pub(crate) plugins: PathBuf,
}

/// A dry run over a file of cases.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct DryRun {
    /// The pack's folder.
    #[arg(long)]
    pub(crate) pack: PathBuf,
    /// The file of cases.
    #[arg(long)]
    pub(crate) cases: PathBuf,
    /// How many cases it has.
    #[arg(long)]
    pub(crate) count: usize,
    /// Formats to write.
    #[arg(long, value_delimiter = ',')]
    pub(crate) formats: Vec<String>,
    /// Numbers of threads.
    #[arg(long, value_delimiter = ',', default_values_t = [1])]
    pub(crate) threads: Vec<usize>,
    /// Whether the memory is looked at.
    #[arg(long)]
    pub(crate) memory: bool,
    /// Whether the same file is parsed into `serde_json::Value` as well.
    #[arg(long)]
    pub(crate) parse: bool,
    /// Rounds.
    #[arg(long, default_value_t = 5)]
    pub(crate) rounds: usize,
}

impl Program {
    /// A dry run of a pack, to be told the rest.
    fn dry_run(&self, pack: &Path, cases: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("dry-run").arg(pack).arg("--plugins").arg(&self.plugins).arg("--cases").arg(cases);
        command
    }
}

/// Runs the program over a file in every format and number of threads, in turns.
///
/// # Errors
/// Where a run fails, or nobody reads the lines.
pub(crate) fn dry_run(program: &Program, over: &DryRun) -> Result<(), Fault> {
    let memory = if over.memory { Memory::Watched } else { Memory::Unwatched };
    for round in 0..over.rounds {
        if over.parse {
            let seconds = parsed_s(&over.cases)?;
            let cost = Cost { cpu_s: seconds, wall_s: seconds, peak_mb: 0.0 };
            over.line("parse", 1, round, cost).put().map_err(Fault::new)?;
        }
        for format in &over.formats {
            for &threads in &over.threads {
                let mut command = program.dry_run(&over.pack, &over.cases);
                command.args(["--rulings-only", "--format", format, "--threads", &threads.to_string()]);
                let cost = run(&mut command, memory).map_err(Fault::new)?;
                over.line(format, threads, round, cost).put().map_err(Fault::new)?;
            }
        }
    }
    Ok(())
}

impl DryRun {
    fn line(&self, what: &str, threads: usize, round: usize, cost: Cost) -> Line {
        Line::DryRun {
            pack: name(&self.pack),
            what: what.to_owned(),
            cases_format: self
                .cases
                .extension()
                .map(|ending| ending.to_string_lossy().into_owned())
                .unwrap_or_default(),
            threads,
            cases: self.count,
            round,
            cpu_s: cost.cpu_s,
            wall_s: cost.wall_s,
            peak_mb: Some(cost.peak_mb).filter(|_| self.memory),
        }
    }
}

fn name(pack: &Path) -> String {
    pack.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Seconds of CPU time to read a file and parse each of its lines into a value.
#[expect(clippy::cast_precision_loss, reason = "some seconds")]
fn parsed_s(file: &Path) -> Result<f64, Fault> {
    let begun = thread_ns();
    let bytes = fs::read(file).map_err(Fault::new)?;
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let value: serde_json::Value = serde_json::from_slice(line).map_err(Fault::new)?;
        std::hint::black_box(value);
    }
    Ok((thread_ns() - begun) as f64 / 1e9)
}

/// Starts the program for the first case of a file, letter included, so many times.
///
/// # Errors
/// Where a start fails, or nobody reads the lines.
pub(crate) fn start(program: &Program, pack: &Path, cases: &Path, scratch: &Path, rounds: usize) -> Result<(), Fault> {
    let text = fs::read_to_string(cases).map_err(Fault::new)?;
    let one = scratch.join(format!("one-{}.jsonl", name(pack)));
    fs::write(&one, text.lines().next().unwrap_or("")).map_err(Fault::new)?;
    for round in 0..rounds {
        let mut command = program.dry_run(pack, &one);
        let cost = run(command.args(["--format", "jsonl"]), Memory::Unwatched).map_err(Fault::new)?;
        let line = Line::Start { pack: name(pack), round, wall_ms: cost.wall_s * 1000.0, cpu_ms: cost.cpu_s * 1000.0 };
        line.put().map_err(Fault::new)?;
    }
    Ok(())
}

/// Runs the program over claims that ask the aviation pack's plugin for shares of its 336,776 flights: one claim, and many.
///
/// # Errors
/// Where a run fails, or nobody reads the lines.
pub(crate) fn flights(program: &Program, pack: &Path, scratch: &Path, rounds: usize) -> Result<(), Fault> {
    for count in [1, 5000] {
        let cases = scratch.join(format!("flights-{count}.jsonl"));
        fs::write(&cases, (0..count).map(flight).collect::<String>()).map_err(Fault::new)?;
        let over = DryRun {
            pack: pack.to_owned(),
            cases,
            count,
            formats: vec!["csv".to_owned()],
            threads: vec![1],
            memory: false,
            parse: false,
            rounds,
        };
        let named = DryRun { pack: PathBuf::from("flights"), ..over.clone() };
        for round in 0..over.rounds {
            let mut command = program.dry_run(&over.pack, &over.cases);
            command.args(["--rulings-only", "--format", "csv", "--threads", "1"]);
            let cost = run(&mut command, Memory::Unwatched).map_err(Fault::new)?;
            named.line("csv", 1, round, cost).put().map_err(Fault::new)?;
        }
    }
    Ok(())
}

/// A claim that flights of an airline from an airport are often late, without evidence of its own.
fn flight(number: usize) -> String {
    let origin = ["EWR", "JFK", "LGA"].get(number % 3).copied().unwrap_or_default();
    let carrier = ["UA", "AA", "B6", "DL", "EV"].get(number / 3 % 5).copied().unwrap_or_default();
    let mut line = String::new();
    // Writing to a text never fails.
    let _ = writeln!(
        line,
        r#"{{"id":"f-{number}","received":"2013-12-31","language":"en","claims":[{{"id":"1","topic":"punctuality","kind":"assertion","asserts":{{"measure":"late_share","word":"often"}},"subject":{{"origin":"{origin}","carrier":"{carrier}"}}}}]}}"#
    );
    line
}
