//! What was measured, laid out as Markdown: goals first, then the tables.

mod goals;
mod machine;
mod measured;
mod number;
mod tables;

use std::io::Write;
use std::path::PathBuf;

use crate::engine::Fault;
use measured::Measured;

/// What the page says of the run itself.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// The commit that was measured.
    pub(crate) commit: String,
    /// The day.
    pub(crate) date: String,
    /// The command that ran.
    pub(crate) run: String,
}

const HOW: &str = include_str!("how.md");

/// Reads lines of measurements and writes the page to standard output.
///
/// # Errors
/// Where a file can't be read, a line is none, or nobody reads the page.
pub(crate) fn report(lines: &[PathBuf], run: &Run) -> Result<(), Fault> {
    let mut all = Vec::new();
    for file in lines {
        let text = std::fs::read_to_string(file).map_err(|error| Fault::new(format!("{}: {error}", file.display())))?;
        for line in text.lines() {
            all.push(serde_json::from_str(line).map_err(Fault::new)?);
        }
    }
    let page = page(&Measured::new(all), run);
    std::io::stdout().lock().write_all(page.as_bytes()).map_err(Fault::new)
}

fn page(measured: &Measured, run: &Run) -> String {
    let Run { commit, date, run } = run;
    let head = format!(
        "# What it measures\n\nWritten by `{run}` on {date}, of commit `{commit}`, on {}. Times are CPU time of the thread or process unless \
         said; each is the median of its rounds. The lines behind every figure are in `results/`. {}\n",
        machine::told(),
        machine::load()
    );
    [head, goals::section(measured), HOW.to_owned(), tables::sections(measured)].join("\n")
}
