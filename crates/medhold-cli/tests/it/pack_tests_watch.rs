//! `medhold test --watch`, as a program of its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::program::Folder;

/// The program, ended where a test ends.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_change_of_the_pack_runs_its_cases_again() {
    let folder = Folder::new();
    let pack = folder.cafe_with("pack.toml", "1.0.0", "1.0.1");
    let mut program = Command::new(env!("CARGO_BIN_EXE_medhold"));
    program.args(["test", &pack, "--watch"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = Watching(program.spawn().unwrap());
    let mut lines = BufReader::new(program.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut report = || lines.by_ref().take_while(|line| !line.contains("Ctrl-C")).collect::<Vec<_>>().join("\n");
    assert!(report().contains("4 cases passed"));
    let cases = folder.read("cafe/cases/waiting.toml").replace("rule = \"waited-long\"", "rule = \"waited-little\"");
    folder.file("cafe/cases/waiting.toml", cases);
    let second = report();
    assert!(second.starts_with("changed: ") && second.contains("waiting.toml"), "{second}");
    assert!(second.contains("1 of 4 cases failed"), "{second}");
    // A pack that can't be read is mended while it is watched.
    let rules = folder.read("cafe/waiting.rhai");
    folder.file("cafe/waiting.rhai", rules.replace("wait_min <", "wait_mni <"));
    assert!(report().contains("waiting.rhai"));
    folder.file("cafe/waiting.rhai", rules);
    assert!(report().contains("1 of 4 cases failed"));
    assert!(program.0.try_wait().unwrap().is_none(), "it goes on watching");
}
