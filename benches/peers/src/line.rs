//! What was measured, a line of JSON each.

use std::io::Write;

use serde::{Deserialize, Serialize};

/// One thing that was measured or checked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "measured", rename_all = "snake_case")]
pub(crate) enum Line {
    /// An engine's answers were held against those worked out beforehand.
    Answers {
        /// The engine.
        engine: String,
        /// The number of rules.
        rules: usize,
        /// Whether the engine was given slightly wrong rules.
        wrong_rules: bool,
        /// Cases tried.
        cases: usize,
        /// Cases with another first rule.
        wrong_first: usize,
        /// Cases of which the engine told all rules that apply; none where it can't tell.
        told_all: Option<usize>,
        /// Of these, cases with others.
        wrong_all: usize,
    },
    /// The mean time of a ruling in one round.
    Ruling {
        /// The engine.
        engine: String,
        /// The number of rules.
        rules: usize,
        /// The round.
        round: usize,
        /// Nanoseconds of CPU time.
        ns: f64,
    },
    /// Instructions of a ruling.
    Instructions {
        /// The engine.
        engine: String,
        /// The number of rules.
        rules: usize,
        /// Instructions, the mean over the cases counted.
        instructions: f64,
    },
    /// The mean time of a whole decision in one round.
    Decision {
        /// The pack.
        pack: String,
        /// The round.
        round: usize,
        /// Cases decided.
        cases: usize,
        /// Microseconds of CPU time.
        us: f64,
    },
    /// A run of the program, or what it is held against, over a file of cases.
    DryRun {
        /// The pack.
        pack: String,
        /// What ran: `parse`, or the format that the program wrote.
        what: String,
        /// The form of the cases.
        cases_format: String,
        /// Threads.
        threads: usize,
        /// Cases in the file.
        cases: usize,
        /// The round.
        round: usize,
        /// Seconds of CPU time.
        cpu_s: f64,
        /// Seconds from beginning to end.
        wall_s: f64,
        /// The most memory that was resident, in MB; none where it was not looked at.
        peak_mb: Option<f64>,
    },
    /// A generated pack was loaded.
    Load {
        /// The number of rules.
        rules: usize,
        /// What loaded it: `host` or `check`.
        what: String,
        /// The round.
        round: usize,
        /// Seconds of CPU time.
        cpu_s: f64,
        /// Seconds from beginning to end.
        wall_s: f64,
        /// The most memory that was resident, in MB.
        peak_mb: f64,
    },
    /// The program started, and decided one case with its letter.
    Start {
        /// The pack.
        pack: String,
        /// The round.
        round: usize,
        /// Milliseconds from beginning to end.
        wall_ms: f64,
        /// Milliseconds of CPU time.
        cpu_ms: f64,
    },
    /// How often a source of evidence was asked for batches of cases.
    Asked {
        /// Batches decided.
        batches: usize,
        /// Cases in each.
        cases: usize,
        /// Measures that the rules read from the source.
        measures: usize,
        /// Calls of the source.
        calls: usize,
        /// The most calls that one batch made for one measure.
        most_per_batch_and_measure: usize,
    },
    /// Something could not be measured.
    Failed {
        /// What.
        what: String,
        /// Why.
        reason: String,
    },
}

impl Line {
    /// Writes the line to standard output.
    ///
    /// # Errors
    /// Where nobody reads any more.
    pub(crate) fn put(&self) -> std::io::Result<()> {
        let mut output = std::io::stdout().lock();
        writeln!(output, "{}", serde_json::to_string(self)?)?;
        output.flush()
    }
}
