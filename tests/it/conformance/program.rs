//! From the command line: `medhold dry-run`, which holds the cases of a run against each other.

use std::process::{Command, Output};
use std::sync::OnceLock;

use escargot::CargoRun;

use super::{Folder, Missing, Run, WrittenOrLeft, folders, refused_cases, refused_hosts, root, same};

/// The program, run at the root.
fn program() -> Command {
    static BUILT: OnceLock<CargoRun> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let build = escargot::CargoBuild::new().manifest_path(root().join("Cargo.toml"));
        build.package("medhold-cli").bin("medhold").run().unwrap()
    });
    let mut command = built.command();
    command.current_dir(root());
    command
}

/// `run.toml` as arguments; none where the command line has none for it.
fn arguments(run: &Run) -> Option<Vec<String>> {
    if run.missing_plugins != Missing::Refuse {
        return None;
    }
    let mut arguments = run.packs.clone();
    let mut option = |name: &str, value: String| arguments.extend([name.to_owned(), value]);
    run.profiles.iter().for_each(|file| option("--profile", file.clone()));
    run.set.iter().for_each(|(name, value)| option("--set", format!("{name}={value}")));
    run.at.iter().for_each(|day| option("--at", day.clone()));
    if !run.plugins.is_empty() {
        option("--plugins", crate::withheld::plugins().display().to_string());
    }
    if run.letters == WrittenOrLeft::Left {
        arguments.push("--rulings-only".to_owned());
    }
    Some(arguments)
}

fn dry_run(arguments: &[String], cases: &str, more: &[&str]) -> Output {
    let mut command = program();
    command.arg("dry-run").args(arguments).args(["--cases", cases, "--format", "jsonl"]).args(more);
    command.output().unwrap()
}

fn decided(folder: &Folder, arguments: &[String], threads: &str) -> String {
    let output = dry_run(arguments, &folder.cases_file(), &["--threads", threads]);
    // What is amiss within a case is worth a 1; all is decided.
    let ran = output.status.code().is_some_and(|code| code <= 1);
    assert!(ran, "{}: {}", folder.name, String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_program_gives_the_bytes_that_a_folder_says_on_any_number_of_threads() {
    let mut ran = 0;
    for folder in folders() {
        let Some(arguments) = arguments(&folder.run) else { continue };
        for threads in ["1", "3"] {
            same(&decided(&folder, &arguments, threads), &folder.run_decisions(), "the program");
        }
        ran += 1;
    }
    assert!(ran > 10, "{ran} folders");
}

#[test]
fn the_program_refuses_a_host_with_the_message_that_the_folder_says() {
    for (name, run, message) in refused_hosts().into_iter().filter(|(_, run, _)| !run.packs.is_empty()) {
        let output = dry_run(&arguments(&run).unwrap(), "conformance/rental/cases.jsonl", &[]);
        let said = String::from_utf8(output.stderr).unwrap();
        let message = std::fs::read_to_string(message).unwrap();
        assert!(!output.status.success() && said.contains(message.trim_end()), "{name}: {said}");
    }
}

#[test]
fn the_program_refuses_a_line_with_the_message_that_the_case_says() {
    let arguments = ["rules/rental".to_owned()];
    // Nothing at all is no line of a file.
    for (name, text, message) in refused_cases().into_iter().filter(|(_, text, _)| !text.is_empty()) {
        assert!(!text.contains('\n'), "{name} is one line");
        let output =
            dry_run(&arguments, &format!("conformance/errors/cases/{name}.json"), &["--input-format", "jsonl"]);
        let said = String::from_utf8(output.stderr).unwrap();
        let message = std::fs::read_to_string(message).unwrap();
        // Its lines are those of a file, so it tells where in the line in words of its own.
        let what = message.trim_end().split(" at line 1 column ").next().unwrap();
        let cut_off = what.starts_with("EOF while parsing") && said.contains("the row is cut off after column");
        assert!(said.contains(what) || cut_off, "{name}: {said}");
    }
}
