//! What a run found, counted.

use std::collections::BTreeMap;
use std::io::{self, Write};

use medhold_model::{
    Authority, Basis, CaseId, CheckStatus, Decision, Missing, MissingReason, Outcome,
};

use crate::cases::Reject;
use crate::render::{Paint, wording};

/// The most rejects and withheld letters that are told one by one.
const SHOWN: usize = 20;

/// Malformed evidence of one measure.
#[derive(Debug)]
struct Malformed {
    count: u64,
    first: CaseId,
    detail: String,
}

/// Counts over a run.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    cases: u64,
    claims: u64,
    outcomes: BTreeMap<Outcome, u64>,
    authorities: BTreeMap<Authority, u64>,
    bases: BTreeMap<Basis, u64>,
    missing: BTreeMap<(String, MissingReason), u64>,
    conflicts: u64,
    malformed: BTreeMap<String, Malformed>,
    limits: u64,
    withheld: u64,
    withheld_shown: Vec<(CaseId, String)>,
    rejects: u64,
    rejects_shown: Vec<Reject>,
    unknown_keys: BTreeMap<String, u64>,
}

impl Summary {
    /// Counts a decision.
    pub(crate) fn decision(&mut self, decision: &Decision) {
        self.cases += 1;
        for claim in &decision.claims {
            self.claims += 1;
            *self.outcomes.entry(claim.outcome).or_default() += 1;
            *self.authorities.entry(claim.authority).or_default() += 1;
            *self.bases.entry(claim.basis).or_default() += 1;
            self.conflicts += u64::from(!claim.conflict.is_empty());
            for missing in &claim.missing {
                self.missing(&decision.case, claim.outcome, missing);
            }
        }
        if decision.response.is_some() && !decision.fairness.released {
            self.withhold(decision);
        }
    }

    fn missing(&mut self, case: &CaseId, outcome: Outcome, missing: &Missing) {
        self.limits += u64::from(missing.reason == MissingReason::Limit);
        if missing.reason == MissingReason::Malformed {
            let first = || Malformed {
                count: 0,
                first: case.clone(),
                detail: missing.detail.clone(),
            };
            self.malformed
                .entry(missing.measure.clone())
                .or_insert_with(first)
                .count += 1;
        }
        if outcome == Outcome::Undecided {
            *self
                .missing
                .entry((missing.measure.clone(), missing.reason))
                .or_default() += 1;
        }
    }

    fn withhold(&mut self, decision: &Decision) {
        self.withheld += 1;
        if self.withheld_shown.len() < SHOWN {
            let failed = decision
                .fairness
                .checks
                .iter()
                .filter(|c| c.status == CheckStatus::Fail);
            let checks: Vec<&str> = failed.map(|check| check.check.as_str()).collect();
            self.withheld_shown
                .push((decision.case.clone(), checks.join(", ")));
        }
    }

    /// Counts what is no case.
    pub(crate) fn reject(&mut self, reject: &Reject) {
        self.rejects += 1;
        if self.rejects_shown.len() < SHOWN {
            self.rejects_shown.push(reject.clone());
        }
    }

    /// Counts keys that the pack does not declare.
    pub(crate) fn unknown_keys(&mut self, keys: Vec<String>) {
        for key in keys {
            *self.unknown_keys.entry(key).or_default() += 1;
        }
    }

    /// How many claims came out so.
    #[must_use]
    pub(crate) fn outcome(&self, outcome: Outcome) -> u64 {
        self.outcomes.get(&outcome).copied().unwrap_or_default()
    }

    /// How many claims have this basis.
    #[must_use]
    pub(crate) fn basis(&self, basis: Basis) -> u64 {
        self.bases.get(&basis).copied().unwrap_or_default()
    }

    /// How many claims two or more rules, or packs, contradict each other on.
    #[must_use]
    pub(crate) fn conflicts(&self) -> u64 {
        self.conflicts
    }

    /// How many letters are withheld.
    #[must_use]
    pub(crate) fn withheld(&self) -> u64 {
        self.withheld
    }

    /// Whether something was wrong with what came in, or a limit was hit.
    #[must_use]
    pub(crate) fn faulty(&self) -> bool {
        self.rejects > 0
            || !self.malformed.is_empty()
            || self.limits > 0
            || self.basis(Basis::Malformed) > 0
    }

    /// Writes the counts for people.
    ///
    /// # Errors
    /// Where `out` can't be written.
    pub(crate) fn write(&self, out: &mut dyn Write, paint: Paint) -> io::Result<()> {
        let head = format!(
            "{}, {}",
            count(self.cases, "case"),
            count(self.claims, "claim")
        );
        writeln!(out, "{}", paint.strong(&head))?;
        let outcomes = [
            Outcome::Upheld,
            Outcome::PartlyUpheld,
            Outcome::NotUpheld,
            Outcome::Undecided,
        ];
        let outcomes = outcomes
            .iter()
            .filter_map(|o| part(self.outcome(*o), wording::outcome(*o)));
        line(out, "Outcome", outcomes)?;
        let authorities = self.authorities.iter().rev();
        line(
            out,
            "Decided by",
            authorities.filter_map(|(a, n)| part(*n, wording::authority(*a))),
        )?;
        line(
            out,
            "Undecided for",
            self.missing.iter().filter_map(|((measure, reason), n)| {
                part(*n, &format!("{measure} ({})", wording::missing(*reason)))
            }),
        )?;
        line(
            out,
            "Contradictory",
            part(
                self.conflicts,
                "rules contradict each other: a person decides",
            )
            .into_iter(),
        )?;
        self.write_faults(out, paint)
    }

    fn write_faults(&self, out: &mut dyn Write, paint: Paint) -> io::Result<()> {
        let malformed = self.malformed.iter().map(|(measure, all)| {
            format!(
                "{measure} in {}, first in {}: {}",
                count(all.count, "claim"),
                all.first,
                all.detail
            )
        });
        line(out, "Malformed", malformed)?;
        let limits = part(
            self.limits,
            "a limit of the sandbox was hit: those rules are undecided",
        );
        line(out, "Limits", limits.into_iter())?;
        let withheld = self
            .withheld_shown
            .iter()
            .map(|(case, checks)| format!("{case} ({checks})"));
        if self.withheld > 0 {
            let head = format!("{} withheld for a person", count(self.withheld, "letter"));
            line(
                out,
                "Withheld",
                std::iter::once(paint.doubtful(&head)).chain(withheld),
            )?;
        }
        if self.rejects > 0 {
            let text = format!("{} could not be read as cases", count(self.rejects, "row"));
            writeln!(out, "  {:<15}{}", "Rejected", paint.bad(&text))?;
        }
        Ok(())
    }

    /// Writes what the user should look at: rejects one by one, and keys that no rule can read.
    ///
    /// # Errors
    /// Where `err` can't be written.
    pub(crate) fn warn(&self, err: &mut dyn Write, paint: Paint) -> io::Result<()> {
        for reject in &self.rejects_shown {
            writeln!(err, "{} {reject}", paint.bad("rejected:"))?;
        }
        let more = self.rejects - self.rejects_shown.len() as u64;
        if more > 0 {
            writeln!(
                err,
                "{} and {more} more; `--rejects FILE` keeps them all",
                paint.bad("rejected:")
            )?;
        }
        for (key, n) in &self.unknown_keys {
            let cases = count(*n, "case");
            let text =
                format!("`{key}` is not declared by the pack, so no rule can read it ({cases})");
            writeln!(err, "{} {text}", paint.doubtful("warning:"))?;
        }
        Ok(())
    }
}

fn part(n: u64, name: &str) -> Option<String> {
    (n > 0).then(|| format!("{n} {name}"))
}

fn line(out: &mut dyn Write, head: &str, parts: impl Iterator<Item = String>) -> io::Result<()> {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {head:<15}{}", parts.join(" · "))
}

/// `1 case`, `2 cases`.
pub(crate) fn count(n: u64, what: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {what}{plural}")
}
