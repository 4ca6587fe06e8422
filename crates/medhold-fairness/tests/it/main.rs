//! Checks held against small letters written as data: `tests/cases/<check>/*.toml`, each with what the check must say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

mod letter;
mod sample;

use std::path::{Path, PathBuf};

use medhold_fairness::Registry;
use medhold_model::{CheckResult, CheckStatus};

use sample::{Expected, File, Sample};

fn files(check: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(check);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// What one check says of a letter.
fn results(check: &str, sample: &Sample) -> Vec<CheckResult> {
    let report = letter::checked(sample, |checked| Registry::built_in().check(checked));
    report.checks.into_iter().filter(|result| result.check == check).collect()
}

/// Whether a result is what was expected: status, words found, and what the detail tells.
fn is_as_expected(result: &CheckResult, expected: &Expected) -> bool {
    result.status == expected.status
        && expected.found.as_ref().is_none_or(|found| *found == result.found)
        && expected.detail.iter().all(|part| result.detail.contains(part.as_str()))
        && expected.claim.as_ref().is_none_or(|claim| result.claim.as_ref().is_some_and(|id| id.as_str() == claim))
}

/// Every sample: one result is the one expected, and where none is to fail, none does.
fn hold(check: &str) {
    let mut seen = Vec::new();
    let mut faults = Vec::new();
    for path in files(check) {
        let text = std::fs::read_to_string(&path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for sample in file.samples() {
            let results = results(check, &sample);
            let expected = &sample.expect;
            let grave = |status| matches!(status, CheckStatus::Fail | CheckStatus::CannotTell);
            let well = results.iter().any(|result| is_as_expected(result, expected))
                && (grave(expected.status) || !results.iter().any(|result| grave(result.status)));
            seen.push(expected.status);
            if !well {
                faults.push(format!(
                    "{}: {}\n  expected {expected:?}\n  found {results:#?}",
                    path.display(),
                    sample.name
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), seen.len(), faults.join("\n"));
    for status in [CheckStatus::Pass, CheckStatus::Fail] {
        assert!(seen.contains(&status), "no letter of `{check}` comes out as {status}");
    }
}

#[test]
fn respect_is_told_from_disrespect() {
    hold("respectful");
}

#[test]
fn a_number_that_leads_back_to_nothing_is_found() {
    hold("grounded");
}

#[test]
fn praise_is_carried_by_evidence_or_withheld() {
    hold("honest");
}

#[test]
fn every_claim_is_heard_in_the_customers_words() {
    hold("heard");
}

#[test]
fn every_reason_of_a_refusal_names_what_it_rests_on() {
    hold("reasoned");
}
