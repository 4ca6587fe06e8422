//! Measures medhold, alone and against other rule engines: `benches/run` calls it, and `benches/README.md` says what for.

mod clock;
mod engine;
mod line;
mod report;
mod rulings;
mod whole;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use engine::Fault;
use rulings::{Extent, Given};
use whole::{DryRun, Program};

/// Parsers that recurse once a rule need more of it than a thread has.
const STACK_BYTES: usize = 1 << 30;

#[derive(Debug, Parser)]
#[command(about = "Measures medhold, alone and against other rule engines")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Hold every engine's answers against those worked out beforehand
    Check {
        #[command(flatten)]
        extent: Extent,
        /// Give the engines slightly wrong rules: each must be found out
        #[arg(long)]
        wrong: bool,
        /// Seconds for each engine and number of rules; fewer cases where they don't suffice
        #[arg(long, default_value_t = 10.0)]
        seconds: f64,
    },
    /// Time rulings
    Time {
        #[command(flatten)]
        extent: Extent,
        /// Rounds in which every engine has a turn
        #[arg(long, default_value_t = 15)]
        rounds: usize,
    },
    /// Count the instructions of rulings, by valgrind
    Count {
        #[command(flatten)]
        extent: Extent,
    },
    /// What runs under valgrind
    #[command(hide = true)]
    Counted { engine: String, rules: usize, sample: usize },
    /// Time whole decisions, one by one, in this process
    Decisions {
        #[arg(long)]
        pack: PathBuf,
        #[arg(long)]
        cases: PathBuf,
        #[arg(long, default_value_t = 9)]
        rounds: usize,
    },
    /// Time the program over a file of cases
    DryRun {
        #[command(flatten)]
        program: Program,
        #[command(flatten)]
        over: DryRun,
    },
    /// Time the program from its start to its first decision
    Start {
        #[command(flatten)]
        program: Program,
        #[arg(long)]
        pack: PathBuf,
        #[arg(long)]
        cases: PathBuf,
        #[arg(long)]
        scratch: PathBuf,
        #[arg(long, default_value_t = 20)]
        rounds: usize,
    },
    /// Time claims that ask for shares of the shipped flights
    Flights {
        #[command(flatten)]
        program: Program,
        #[arg(long)]
        pack: PathBuf,
        #[arg(long)]
        scratch: PathBuf,
        #[arg(long, default_value_t = 3)]
        rounds: usize,
    },
    /// Time the loading of a pack
    Load {
        #[command(flatten)]
        program: Program,
        #[arg(long)]
        pack: PathBuf,
        #[arg(long)]
        rules: usize,
        #[arg(long, default_value_t = 5)]
        rounds: usize,
    },
    /// Build a host of a pack, and nothing else
    #[command(hide = true)]
    Build { pack: PathBuf },
    /// Count how often a source of evidence is asked
    Asked {
        #[arg(long, default_value_t = 10)]
        batches: usize,
        #[arg(long, default_value_t = 200)]
        cases: usize,
    },
    /// Write the workload's pack into a folder
    Pack { rules: usize, folder: PathBuf },
    /// Lay out what was measured
    Report {
        /// The files of lines
        #[arg(required = true)]
        lines: Vec<PathBuf>,
        /// The commit that was measured
        #[arg(long)]
        commit: String,
        /// The day
        #[arg(long)]
        date: String,
        /// How it was run
        #[arg(long)]
        run: String,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(|| carry_out(arguments.task));
    match thread
        .map_err(Fault::new)
        .and_then(|thread| thread.join().map_err(|_| Fault::new("a measurement panicked"))?)
    {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            #[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
            {
                eprintln!("error: {fault}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Does one task; false where what it checks does not hold.
fn carry_out(task: Task) -> Result<bool, Fault> {
    match task {
        Task::Check { extent, wrong, seconds } => {
            let given = if wrong { Given::SlightlyWrong } else { Given::Right };
            return rulings::check(&extent, given, seconds).map_err(Fault::new);
        }
        Task::Time { extent, rounds } => rulings::time(&extent, rounds).map_err(Fault::new)?,
        Task::Count { extent } => rulings::count(&extent).map_err(Fault::new)?,
        Task::Counted { engine, rules, sample } => rulings::counted(&engine, rules, sample)?,
        Task::Decisions { pack, cases, rounds } => whole::decisions(&pack, &cases, rounds)?,
        Task::DryRun { program, over } => whole::dry_run(&program, &over)?,
        Task::Start { program, pack, cases, scratch, rounds } => {
            whole::start(&program, &pack, &cases, &scratch, rounds)?;
        }
        Task::Flights { program, pack, scratch, rounds } => whole::flights(&program, &pack, &scratch, rounds)?,
        Task::Load { program, pack, rules, rounds } => whole::load(&program.program, &pack, rules, rounds)?,
        Task::Build { pack } => whole::build(&pack)?,
        Task::Asked { batches, cases } => whole::asked(batches, cases)?,
        Task::Pack { rules, folder } => write_pack(rules, &folder)?,
        Task::Report { lines, commit, date, run } => report::report(&lines, &report::Run { commit, date, run })?,
    }
    Ok(true)
}

fn write_pack(rules: usize, folder: &std::path::Path) -> Result<(), Fault> {
    for (path, text) in workload::pack(&workload::rules(rules)) {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(folder)).map_err(Fault::new)?;
        std::fs::write(file, text).map_err(Fault::new)?;
    }
    Ok(())
}
