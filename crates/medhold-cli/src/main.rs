//! Runs the program `medhold`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut stdout, mut stderr) = (std::io::stdout().lock(), std::io::stderr());
    let mut streams = medhold_cli::Streams::of_process(&mut stdout, &mut stderr);
    medhold_cli::run(std::env::args_os(), &mut streams).into()
}
