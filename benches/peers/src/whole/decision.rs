//! Whole decisions in this process: letter, every check of it, and the trace; the evidence stands in the case.

use std::fs;
use std::path::Path;

use medhold::{Case, Host};
use medhold_model::Decision;

use crate::clock::thread_ns;
use crate::engine::Fault;
use crate::line::Line;

/// Decides the cases of a file one by one, on one thread, in so many rounds.
///
/// # Errors
/// Where the pack or a case can't be read, or nobody reads the lines.
pub(crate) fn decisions(pack: &Path, cases: &Path, rounds: usize) -> Result<(), Fault> {
    let host = Host::builder().pack(pack).missing_plugins(medhold::MissingPlugins::LeaveAll).build();
    let host = host.map_err(Fault::new)?;
    let text = fs::read_to_string(cases).map_err(Fault::new)?;
    let cases: Vec<Case> = text.lines().map(Case::from_json).collect::<Result<_, _>>().map_err(Fault::new)?;
    round(&host, &cases)?;
    for number in 0..rounds {
        let us = round(&host, &cases)?;
        let pack = host.packs().next().map(|pack| pack.name().to_owned()).unwrap_or_default();
        Line::Decision { pack, round: number, cases: cases.len(), us }.put().map_err(Fault::new)?;
    }
    Ok(())
}

/// Decides all cases, and gives the microseconds that each took.
#[expect(clippy::cast_precision_loss, reason = "some seconds at most")]
fn round(host: &Host, cases: &[Case]) -> Result<f64, Fault> {
    let begun = thread_ns();
    let mut letters = 0;
    for case in cases {
        letters += letter(&std::hint::black_box(host.decide(case)));
    }
    let taken = thread_ns() - begun;
    if letters != cases.len() {
        return Err(Fault::new(format!("{} of {} cases have a letter", letters, cases.len())));
    }
    Ok(taken as f64 / 1000.0 / cases.len() as f64)
}

fn letter(decision: &Decision) -> usize {
    usize::from(decision.response.is_some())
}
