//! A letter for people: its text, and what each fairness check found in it.

use std::io::{self, Write};

use medhold_model::{CheckResult, CheckStatus, Decision, FairnessReport};

use super::Paint;

/// Writes the letter of a decision, whether it may be sent, and the result of each check.
pub(crate) fn write_letter(decision: &Decision, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let fairness = &decision.fairness;
    let state = if fairness.released { paint.good("released") } else { paint.bad("withheld for a person") };
    writeln!(out, "\n{} {state}", paint.strong("Letter:"))?;
    let Some(letter) = &decision.response else {
        return writeln!(out, "  none was written");
    };
    writeln!(out, "  {}\n", paint.strong(&letter.subject))?;
    for line in letter.body.lines() {
        writeln!(out, "{}", format!("  {line}").trim_end())?;
    }
    checks(fairness, paint, out)
}

fn checks(fairness: &FairnessReport, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", paint.strong("Fairness checks"))?;
    let width = fairness.checks.iter().map(|check| check.check.chars().count()).max().unwrap_or_default();
    for check in &fairness.checks {
        let claim = check.claim.as_ref().map(|claim| format!(" (claim {claim})")).unwrap_or_default();
        let name = format!("{:<width$}", check.check);
        writeln!(out, "  {} {}  {}{claim}", status(check.status, paint), paint.strong(&name), check.detail)?;
        for found in beside(check) {
            writeln!(out, "      {}", paint.faint(&found))?;
        }
    }
    Ok(())
}

/// How a check came out, as wide as the longest of them.
fn status(status: CheckStatus, paint: Paint) -> String {
    let (word, painted): (_, fn(Paint, &str) -> String) = match status {
        CheckStatus::Pass => ("pass", Paint::good),
        CheckStatus::Fail => ("FAIL", Paint::bad),
        CheckStatus::Warn => ("warn", Paint::doubtful),
        CheckStatus::NotApplicable => ("nothing to check", Paint::faint),
        CheckStatus::CannotTell => ("cannot tell", Paint::doubtful),
    };
    painted(paint, &format!("{word:<16}"))
}

/// What was found, and the reason of a waiver.
fn beside(check: &CheckResult) -> Vec<String> {
    let what = if check.status == CheckStatus::CannotTell { "missing" } else { "found" };
    let found = check.found.iter().map(|found| format!("{what}: {found}"));
    let waived = check.waived.iter().map(|reason| format!("waived, and withheld all the same: {reason}"));
    found.chain(waived).collect()
}
