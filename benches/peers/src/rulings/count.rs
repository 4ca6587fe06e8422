//! Instructions of a ruling, by callgrind: the same on a busy machine as on a quiet one.

use std::process::Command;

use workload::{cases, rules};

use super::Extent;
use crate::engine::{Engine, Entry, Fault, Found, Rules, entries};
use crate::line::Line;

/// Cases counted where a ruling is dear, and where it is cheap.
const FEW: usize = 20;
const MANY: usize = 1000;

/// Counts every engine, each in a process of its own under valgrind.
///
/// # Errors
/// Where nobody reads the lines.
pub(crate) fn count(extent: &Extent) -> std::io::Result<()> {
    for &count in &extent.rules {
        for entry in extent.engines(count) {
            let line = instructions(&entry, count).unwrap_or_else(|fault| Line::Failed {
                what: format!("instructions of {} with {count} rules", entry.name),
                reason: fault.to_string(),
            });
            line.put()?;
        }
    }
    Ok(())
}

/// Which cases are counted: of an engine that takes long, only a few.
fn sample(entry: &Entry, count: usize) -> usize {
    if entry.by_hand || entry.name.starts_with("medhold") || count <= 10 { MANY } else { FEW }
}

fn instructions(entry: &Entry, count: usize) -> Result<Line, Fault> {
    let sample = sample(entry, count);
    let itself = std::env::current_exe().map_err(Fault::new)?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
        .args(["--toggle-collect=*rulings*count*region*", "--main-stacksize=67108864"])
        .arg(itself)
        .args(["counted", entry.name, &count.to_string(), &sample.to_string()])
        .output()
        .map_err(|error| Fault::new(format!("valgrind can't be started: {error}")))?;
    let told = String::from_utf8_lossy(&output.stderr);
    let collected = told.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, count)| count.trim());
    match collected.and_then(|count| count.parse::<f64>().ok()).filter(|_| output.status.success()) {
        #[expect(clippy::cast_precision_loss, reason = "a thousand cases at most")]
        Some(all) => {
            Ok(Line::Instructions { engine: entry.name.to_owned(), rules: count, instructions: all / sample as f64 })
        }
        None => Err(Fault::new(told.lines().last().unwrap_or("valgrind said nothing"))),
    }
}

/// What runs under valgrind: the cases are decided once for what is made lazily, and once to be counted.
///
/// # Errors
/// Where there is no such engine, or it fails.
pub(crate) fn counted(name: &str, count: usize, sample: usize) -> Result<(), Fault> {
    let entries = entries();
    let entry = entries.iter().find(|entry| entry.name == name);
    let entry = entry.ok_or_else(|| Fault::new(format!("there is no engine `{name}` for {count} rules")))?;
    let all = rules(count);
    let mut engine = entry.make(&Rules { all: &all, wrong: false })?;
    engine.prepare(&cases(&all, sample.max(200)).spread(sample).records)?;
    let mut answers = Vec::with_capacity(2 * sample);
    engine.first(&mut answers)?;
    region(engine.as_mut(), &mut answers)
}

/// The part that is counted, found by its name.
#[inline(never)]
fn region(engine: &mut dyn Engine, answers: &mut Vec<Found>) -> Result<(), Fault> {
    let counted = engine.first(std::hint::black_box(answers));
    std::hint::black_box(counted)
}
