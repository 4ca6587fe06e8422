//! Every engine against the answers that were worked out on whole numbers.

use workload::{Answer, Cases, cases, rules, slightly_wrong};

use super::Extent;
use crate::clock::thread_ns;
use crate::engine::{Engine, Entry, Fault, Found, Rules};
use crate::line::Line;

/// Whether engines are given the rules as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Given {
    /// As they are: every answer must be right.
    Right,
    /// With some limits moved by their least step: every engine must be found out.
    SlightlyWrong,
}

/// Checks every engine, with so many seconds for each and each number of rules. True where all came out as they must.
///
/// # Errors
/// Where nobody reads the lines.
pub(crate) fn check(extent: &Extent, given: Given, seconds: f64) -> std::io::Result<bool> {
    let mut well = true;
    for &count in &extent.rules {
        let right = rules(count);
        let cases = cases(&right, extent.cases);
        let wrong = given == Given::SlightlyWrong;
        let all = if wrong { slightly_wrong(&right) } else { right };
        for entry in extent.engines(count) {
            let line = answers(&entry, &Rules { all: &all, wrong }, &cases, seconds);
            well &= as_it_must(&line, wrong);
            line.put()?;
        }
    }
    Ok(well)
}

fn as_it_must(line: &Line, wrong: bool) -> bool {
    match line {
        Line::Answers { wrong_first, wrong_all, .. } => (wrong_first + wrong_all > 0) == wrong,
        _ => false,
    }
}

fn answers(entry: &Entry, rules: &Rules<'_>, cases: &Cases, seconds: f64) -> Line {
    match tried(entry, rules, cases, seconds) {
        Ok(line) => line,
        Err(fault) => {
            let what = format!("answers of {} with {} rules", entry.name, rules.all.len());
            Line::Failed { what, reason: fault.to_string() }
        }
    }
}

fn tried(entry: &Entry, rules: &Rules<'_>, cases: &Cases, seconds: f64) -> Result<Line, Fault> {
    let mut engine = entry.make(rules)?;
    let mut answers = Vec::new();
    let some = cases.spread(affordable(engine.as_mut(), &cases.spread(10), seconds)?);
    engine.prepare(&some.records)?;
    engine.first(&mut answers)?;
    let answers: Vec<Option<u32>> = answers.into_iter().map(Found::number).collect::<Result<_, _>>()?;
    let wrong_first = some.answers.iter().map(Answer::first).zip(&answers).filter(|(must, is)| must != *is).count();
    let all = engine.all()?;
    let wrong_all = all.iter().flatten().zip(&some.answers).filter(|(is, must)| **is != must.all).count();
    Ok(Line::Answers {
        engine: entry.name.to_owned(),
        rules: rules.all.len(),
        wrong_rules: rules.wrong,
        cases: answers.len(),
        wrong_first,
        told_all: all.map(|all| all.len()),
        wrong_all,
    })
}

/// So many cases can be decided, once for the first rule and once for all, in these seconds.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an estimate")]
fn affordable(engine: &mut dyn Engine, probe: &Cases, seconds: f64) -> Result<usize, Fault> {
    engine.prepare(&probe.records)?;
    let begun = thread_ns();
    engine.first(&mut Vec::new())?;
    engine.all()?;
    let each_s = (thread_ns() - begun) as f64 / 1e9 / probe.records.len() as f64;
    Ok((seconds / each_s) as usize)
}
