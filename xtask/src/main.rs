//! Chores of the project: `cargo xtask help` lists them.

mod bench_pack;
mod build;
mod commands;
mod conformance;
mod demo;
mod dist;
mod expected;
mod public_api;
mod readme;
mod schema;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask demo      build everything and dry-run the aviation pack on the shipped cases
cargo xtask dist      make `dist/` with the program, its plugins, the packs and their data
cargo xtask readme    run every command of the README and of docs/; of the pages with a text in their path, `readme tutorial`
cargo xtask commands  write docs/commands.md from the program's help, and the checks into docs/SUMMARY.md
cargo xtask public-api [--check]
                      write `api/*.txt`, every public item of the crates that apps build on; or say how it differs
cargo xtask conformance
                      write the expected files of conformance/ from the Rust host
cargo xtask schema    write `schema/*.json` from the types
cargo xtask bench-pack --rules N --out FOLDER
                      write a pack of N rules to measure with, the same each time
";

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to the person who runs it")]
fn main() -> ExitCode {
    if let Some(code) = public_api::as_rustdoc() {
        return code;
    }
    let task = std::env::args().nth(1);
    let done = match task.as_deref() {
        Some("demo") => demo::run(),
        Some("dist") => dist::run(),
        Some("readme") => readme::run(std::env::args().nth(2).as_deref()),
        Some("commands") => commands::write(),
        Some("public-api") => public_api::run(std::env::args().nth(2).as_deref()),
        Some("conformance") => conformance::write(),
        Some("schema") => schema::write(),
        Some("bench-pack") => bench_pack::write(&std::env::args().skip(2).collect::<Vec<_>>()),
        Some("help") | None => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => unknown(other),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn unknown(task: &str) -> Result<()> {
    bail!("there is no task `{task}`; there are:\n{HELP}")
}
