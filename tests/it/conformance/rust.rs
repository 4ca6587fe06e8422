//! From Rust: one case after the other, in batches, from several threads, and held against each other.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;

use medhold::{Case, Decision, Host};

use super::{Folder, folders, refused_cases, refused_hosts, root};

fn lines(decisions: &[Decision]) -> String {
    let mut text = String::new();
    for decision in decisions {
        let _ = writeln!(text, "{}", serde_json::to_string(decision).unwrap());
    }
    text
}

fn parsed(folder: &Folder) -> Vec<Case> {
    folder.cases().lines().map(|line| Case::from_json(line).unwrap()).collect()
}

/// The cases decided as one run: each held against those before it.
fn held(host: &Host, cases: &[Case]) -> Vec<Decision> {
    let mut like = host.like_cases();
    let mut decisions = host.decide_batch(cases);
    for (case, decision) in cases.iter().zip(&mut decisions).filter(|(_, decision)| decision.response.is_some()) {
        like.hold(case, decision);
    }
    decisions
}

/// The cases decided by so many threads that share the host, each taking every so-manieth.
fn decided_by(threads: usize, host: &Host, cases: &[Case]) -> Vec<Decision> {
    let mut decided: Vec<(usize, Decision)> = thread::scope(|scope| {
        let part = |first: usize| cases.iter().enumerate().skip(first).step_by(threads);
        let decide = |first| move || part(first).map(|(i, case)| (i, host.decide(case))).collect::<Vec<_>>();
        let started: Vec<_> = (0..threads).map(|first| scope.spawn(decide(first))).collect();
        started.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    decided.sort_by_key(|(i, _)| *i);
    decided.into_iter().map(|(_, decision)| decision).collect()
}

/// Holds a text against a file that it says; `UPDATE_EXPECT=1` writes it there, to be read and judged like code.
fn says(found: &str, file: &Path, by: &str) {
    if std::env::var_os("UPDATE_EXPECT").is_some() && fs::read_to_string(file).ok().as_deref() != Some(found) {
        fs::write(file, found).unwrap();
    }
    same(found, file, by);
}

/// Holds a text against a file's.
pub(crate) fn same(found: &str, file: &Path, by: &str) {
    let expected = fs::read_to_string(file).unwrap_or_default();
    if found == expected {
        return;
    }
    let file = file.strip_prefix(root()).unwrap().display();
    let (line, (found, expected)) =
        (1..).zip(found.lines().zip(expected.lines())).find(|(_, (found, expected))| found != expected).unwrap_or_else(
            || panic!("{by} gives {} lines, `{file}` has {}", found.lines().count(), expected.lines().count()),
        );
    let at = found.bytes().zip(expected.bytes()).take_while(|(found, expected)| found == expected).count();
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(60)..(at + 60).min(text.len())]).into_owned()
    };
    panic!("{by} differs from `{file}`, line {line}, byte {at}:\n{}\n{}", around(found), around(expected));
}

#[test]
fn every_folder_is_decided_as_it_says_one_by_one_in_batches_and_by_threads() {
    for folder in folders() {
        let host = folder.run.builder().build().unwrap_or_else(|error| panic!("{}: {error}", folder.name));
        let cases = parsed(&folder);
        let one_by_one: Vec<Decision> = cases.iter().map(|case| host.decide(case)).collect();
        says(&lines(&one_by_one), &folder.decisions(), "`decide`");
        same(&lines(&host.decide_batch(&cases)), &folder.decisions(), "`decide_batch`");
        same(&lines(&decided_by(3, &host, &cases)), &folder.decisions(), "`decide` on three threads");
    }
}

#[test]
fn a_run_that_holds_cases_against_each_other_differs_only_where_a_folder_says_so() {
    for folder in folders() {
        let host = folder.run.builder().build().unwrap();
        let held = lines(&held(&host, &parsed(&folder)));
        let alone = fs::read_to_string(folder.decisions()).unwrap();
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let _ = fs::remove_file(folder.held());
            (held != alone).then(|| fs::write(folder.held(), &held).unwrap());
        }
        same(&held, &folder.run_decisions(), "a run");
        assert!(held != alone || !folder.held().exists(), "`{}` needs no `held.jsonl`", folder.name);
    }
}

#[test]
fn a_text_that_is_no_case_is_refused_with_its_message() {
    for (name, text, message) in refused_cases() {
        let error = Case::from_json(&text).expect_err(&name).to_string();
        says(&format!("{error}\n"), &message, "the refusal");
    }
}

#[test]
fn a_host_that_can_not_be_built_is_refused_with_its_message() {
    for (name, run, message) in refused_hosts() {
        let error = run.builder().build().err().unwrap_or_else(|| panic!("{name} is built"));
        let from_root = format!("{}/", root().display());
        says(&format!("{error}\n").replace(&from_root, ""), &message, "the refusal");
    }
}
