//! How long a ruling takes: rounds in which every engine has its turn, so that what else the machine does falls on all alike.

use workload::{cases, rules};

use super::Extent;
use crate::clock::thread_ns;
use crate::engine::{Engine, Entry, Fault, Found, Rules};
use crate::line::Line;

/// So long does an engine decide in one round, in nanoseconds.
const TURN_NS: u64 = 20_000_000;

/// The fewest cases that stand for all.
const FEWEST: usize = 10;

/// An engine with its inputs.
struct Runner {
    name: &'static str,
    engine: Box<dyn Engine>,
    answers: Vec<Found>,
}

/// Times every engine in so many rounds.
///
/// # Errors
/// Where nobody reads the lines.
pub(crate) fn time(extent: &Extent, rounds: usize) -> std::io::Result<()> {
    for &count in &extent.rules {
        let mut runners = Vec::new();
        for entry in extent.engines(count) {
            match runner(&entry, count, extent.cases) {
                Ok(runner) => runners.push(runner),
                Err(fault) => failed(entry.name, count, &fault)?,
            }
        }
        for round in 0..rounds {
            for runner in &mut runners {
                match runner.turn() {
                    Ok(ns) => Line::Ruling { engine: runner.name.to_owned(), rules: count, round, ns }.put()?,
                    Err(fault) => failed(runner.name, count, &fault)?,
                }
            }
        }
    }
    Ok(())
}

fn failed(name: &str, count: usize, fault: &Fault) -> std::io::Result<()> {
    Line::Failed { what: format!("time of {name} with {count} rules"), reason: fault.to_string() }.put()
}

/// The engine with as many cases as it decides in one turn, spread so that they stand for all.
fn runner(entry: &Entry, count: usize, most: usize) -> Result<Runner, Fault> {
    let all = rules(count);
    let cases = cases(&all, most);
    let mut engine = entry.make(&Rules { all: &all, wrong: false })?;
    engine.prepare(&cases.spread(FEWEST).records)?;
    let begun = thread_ns();
    engine.first(&mut Vec::new())?;
    let each = (thread_ns() - begun) / u64::try_from(FEWEST).unwrap_or(1);
    let in_turn = usize::try_from(TURN_NS / each.max(1)).unwrap_or(usize::MAX);
    engine.prepare(&cases.spread(in_turn.clamp(FEWEST, most)).records)?;
    let mut runner = Runner { name: entry.name, engine, answers: Vec::new() };
    runner.once()?;
    Ok(runner)
}

impl Runner {
    fn once(&mut self) -> Result<usize, Fault> {
        self.answers.clear();
        self.engine.first(&mut self.answers)?;
        Ok(std::hint::black_box(&self.answers).len())
    }

    /// Decides the cases until the turn is over, and gives the nanoseconds that each took.
    #[expect(clippy::cast_precision_loss, reason = "a turn is some milliseconds long")]
    fn turn(&mut self) -> Result<f64, Fault> {
        let begun = thread_ns();
        let mut decided = 0;
        loop {
            decided += self.once()?;
            let taken = thread_ns() - begun;
            if taken >= TURN_NS / 2 {
                return Ok(taken as f64 / decided as f64);
            }
        }
    }
}
