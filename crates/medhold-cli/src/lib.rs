//! The program `medhold`: reads the user's arguments and cases, has the host decide them, and prints.
//!
//! [`run`] is the whole program but for the process around it, so that tests run it in memory.

mod batch;
mod cases;
mod command;
mod exit;
mod fail_on;
mod failure;
mod git;
mod host;
mod input;
mod ledger;
mod output;
mod pages;
mod reference;
mod render;
mod replay;
mod streams;
mod summary;
mod table;
mod version;

use std::ffi::OsString;

use clap::Parser;

pub use exit::Exit;
pub use reference::reference;
pub use render::Paint;
pub use streams::{Streams, Terminal};

use command::Command;
use failure::Failure;
use streams::Colour;

/// Decides customer claims by rule packs, and shows who decides: the customer, the evidence, an expert, the law or the
/// business.
#[derive(Debug, Parser)]
#[command(name = "medhold", version, max_term_width = 100)]
struct Arguments {
    /// Whether to write in colours; `auto` does on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    color: Colour,
    #[command(subcommand)]
    command: Command,
}

/// Runs the program with these arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>, io: &mut Streams<'_>) -> Exit {
    let outcome = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => {
            io.colour(arguments.color);
            arguments.command.run(io)
        }
        Err(usage) => return show(&usage, io),
    };
    // What is still on its way out may fail to arrive, on a full disk for one.
    let outcome = outcome.and_then(|exit| Ok(io.stdout.flush().map(|()| exit)?));
    match outcome {
        Ok(exit) => exit,
        Err(failure) if failure.is_broken_pipe() => Exit::Well,
        Err(failure) => report(&failure, io),
    }
}

/// Shows a fault of usage, or the help or version that was asked for.
fn show(usage: &clap::Error, io: &mut Streams<'_>) -> Exit {
    let (out, terminal, exit) = if usage.use_stderr() {
        (&mut *io.stderr, io.err, Exit::CouldNotRun)
    } else {
        (&mut *io.stdout, io.out, Exit::Well)
    };
    let text = usage.render();
    let text = if terminal.paint.is_coloured() { text.ansi().to_string() } else { text.to_string() };
    match out.write_all(text.as_bytes()) {
        Ok(()) => exit,
        Err(_) => Exit::CouldNotRun,
    }
}

fn report(failure: &Failure, io: &mut Streams<'_>) -> Exit {
    // Where standard error can't be written either, the exit code has to do.
    let _ = failure.write(io.stderr, io.err.paint);
    Exit::CouldNotRun
}
