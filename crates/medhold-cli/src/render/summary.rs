//! The counts of a run for people, and what they should look at.

use std::io::{self, Write};

use medhold_model::Outcome;

use super::{Paint, wording};
use crate::summary::{Summary, count};

const OUTCOMES: [Outcome; 4] = [Outcome::Upheld, Outcome::PartlyUpheld, Outcome::NotUpheld, Outcome::Undecided];

impl Summary {
    /// Writes the counts.
    pub(crate) fn write(&self, out: &mut dyn Write, paint: Paint) -> io::Result<()> {
        let head = format!("{}, {}", count(self.cases, "case"), count(self.claims, "claim"));
        writeln!(out, "{}", paint.strong(&head))?;
        lines(out, "Outcome", self.by_outcome())?;
        lines(out, "Decided by", self.by_authority())?;
        lines(out, "Undecided for", self.by_lack())?;
        lines(
            out,
            "Contradictory",
            some(self.conflicts, "claim", "on which rules contradict each other: a person decides"),
        )?;
        lines(out, "Malformed", self.malformed_measures())?;
        lines(out, "Limits", some(self.limits, "rule", "hit a limit of the sandbox, and could not be told"))?;
        lines(out, "Plugins", self.troubles.iter().map(ToString::to_string))?;
        lines(out, "Withheld", self.withheld_letters())?;
        lines(out, "Rejected", some(self.rejects, "row", "could not be read as cases"))
    }

    fn by_outcome(&self) -> Vec<String> {
        let counted = OUTCOMES.iter().filter(|outcome| self.outcome(**outcome) > 0);
        joined(counted.map(|outcome| format!("{} {}", wording::outcome(*outcome), self.outcome(*outcome))))
    }

    fn by_authority(&self) -> Vec<String> {
        let counted = self.authorities.iter().rev();
        joined(counted.map(|(authority, n)| format!("{} {n}", wording::authority(*authority))))
    }

    fn by_lack(&self) -> Vec<String> {
        let lacks = self.missing.iter().map(|(measure, reasons)| {
            let reasons = reasons.iter().map(|(reason, n)| format!("{n} {}", wording::missing(*reason)));
            format!("{measure}: {}", reasons.collect::<Vec<_>>().join(", "))
        });
        lacks.collect()
    }

    fn malformed_measures(&self) -> Vec<String> {
        let measures = self.malformed.iter().map(|(measure, all)| {
            let claims = count(all.count, "claim");
            format!("{measure} in {claims}, first in {}: {}", all.first, all.detail)
        });
        measures.collect()
    }

    fn withheld_letters(&self) -> Vec<String> {
        let head = some(self.withheld, "letter", "failed a check, and a person must look at it");
        let each = self.withheld_shown.iter().map(|(case, checks)| format!("{case}: {checks}"));
        let more = self.withheld - self.withheld_shown.len() as u64;
        let more = (more > 0).then(|| format!("and {more} more"));
        head.into_iter().chain(each).chain(more).collect()
    }

    /// Writes what the user should look at: rejects one by one, keys that no rule can read, and clients without a profile.
    pub(crate) fn warn(&self, err: &mut dyn Write, paint: Paint) -> io::Result<()> {
        for reject in &self.rejects_shown {
            writeln!(err, "{} {reject}", paint.bad("rejected:"))?;
        }
        let more = self.rejects - self.rejects_shown.len() as u64;
        if more > 0 {
            let head = paint.bad("rejected:");
            writeln!(err, "{head} and {more} more; `--rejects FILE` keeps them all")?;
        }
        for (key, n) in &self.unknown_keys {
            let head = paint.doubtful("warning:");
            let cases = count(*n, "case");
            writeln!(err, "{head} `{key}` is not declared by the pack, so no rule can read it ({cases})")?;
        }
        for (client, n) in &self.unknown_clients {
            let head = paint.doubtful("warning:");
            let cases = count(*n, "case");
            writeln!(err, "{head} no profile is named `{client}`, so the common parameters hold for it ({cases})")?;
        }
        Ok(())
    }
}

/// One line where there is any.
fn some(n: u64, what: &str, rest: &str) -> Vec<String> {
    (n > 0).then(|| format!("{} {rest}", count(n, what))).into_iter().collect()
}

/// All parts on one line, where there are any.
fn joined(parts: impl Iterator<Item = String>) -> Vec<String> {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { parts } else { vec![parts.join(" · ")] }
}

/// Lines under one heading, which stands beside the first.
fn lines(out: &mut dyn Write, heading: &str, lines: impl IntoIterator<Item = String>) -> io::Result<()> {
    for (i, line) in lines.into_iter().enumerate() {
        let heading = if i == 0 { heading } else { "" };
        writeln!(out, "  {heading:<15}{line}")?;
    }
    Ok(())
}
