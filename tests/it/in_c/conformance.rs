//! `conformance/` from C.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use super::compiled::compiled;
use crate::conformance::{Missing, Run, WrittenOrLeft, folders, refused_cases, refused_hosts, root, same};

fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| compiled("conformance/conform.c"))
}

/// `run.toml` as arguments.
fn arguments(run: &Run) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut option = |name: &str, values: &[&str]| {
        arguments.push(name.to_owned());
        arguments.extend(values.iter().map(|value| (*value).to_owned()));
    };
    run.packs.iter().for_each(|pack| option("--pack", &[pack]));
    run.profiles.iter().for_each(|file| option("--profile", &[file]));
    run.set.iter().for_each(|(name, value)| option("--set", &[name, value]));
    run.at.iter().for_each(|day| option("--at", &[day]));
    if !run.plugins.is_empty() {
        option("--plugins", &[crate::withheld::plugins().to_str().unwrap()]);
    }
    if run.letters == WrittenOrLeft::Left {
        option("--letters-left", &[]);
    }
    match run.missing_plugins {
        Missing::Refuse => {}
        Missing::GoOn => option("--missing", &["1"]),
        Missing::LeaveAll => option("--missing", &["2"]),
    }
    arguments
}

fn conform(how: &str, run: &Run, cases: &str) -> Output {
    let mut command = Command::new(program());
    command.current_dir(root()).arg(how).args(arguments(run));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(cases.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn refused(run: &Run, cases: &str, message: &Path, name: &str) {
    let output = conform("each", run, cases);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), said), (Some(1), fs::read_to_string(message).unwrap()), "{name}");
}

#[test]
fn every_folder_is_decided_from_c_as_it_says() {
    for folder in folders() {
        let alone = folder.decisions();
        for (how, file) in [("each", alone.clone()), ("batch", alone), ("run", folder.run_decisions())] {
            let output = conform(how, &folder.run, &folder.cases());
            assert!(output.status.success(), "{}: {}", folder.name, String::from_utf8_lossy(&output.stderr));
            same(&String::from_utf8(output.stdout).unwrap(), &file, &format!("`{how}` in C"));
        }
    }
}

#[test]
fn what_must_be_refused_is_refused_in_c_with_its_message() {
    let taste = Run { packs: vec!["rules/rental".to_owned()], ..Run::default() };
    for (name, text, message) in refused_cases() {
        refused(&taste, &text, &message, &name);
    }
    for (name, run, message) in refused_hosts() {
        refused(&run, "", &message, &name);
    }
}
