//! Plugins in processes of their own, in whole runs: what dies there costs a run what hung on it and nothing else.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use medhold::{BuildError, Case, Decision, Host, Letters, LoadError, MissingReason, Outcome};

const CASES: usize = 10_000;

const MANIFEST: &str = r#"
[pack]
name = "numbers"
version = "1.0.0"
languages = ["en"]

[topics.numbers]
title.en = "numbers"

[subject.what]

[measures.number]
title.en = "the number"
kind = "number"
unit = "1"
from = "hostile"

[plugins.hostile]
library = "medhold_hostile"
SETTINGS

[appeal.en]
body = "the board"
free = true
within = "1 year"
"#;

const RULES: &str = r#"
/// Numbers from four up are large.
rule "large" on "numbers" {
    source    "by convention"
    when      number >= 4
    authority evidence
    finding   fact
    remedy    improve
    because   "large"
}

/// Others are small.
rule "small" on "numbers" {
    source    "by convention"
    when      number < 4
    authority evidence
    finding   misconception
    remedy    explain
    because   "small"
}
"#;

/// The program and the hostile plugin, built once.
pub(crate) struct Built {
    pub(crate) program: PathBuf,
    pub(crate) plugins: PathBuf,
}

pub(crate) fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
        let build = |package: &str| escargot::CargoBuild::new().manifest_path(manifest).package(package);
        let program = build("medhold-cli").bin("medhold").run().unwrap();
        let libraries = build("medhold-plugin-host").example("medhold_hostile").exec().unwrap();
        let library = libraries.filter_map(|message| example(&message.unwrap()));
        Built { program: program.path().to_owned(), plugins: library.last().unwrap().parent().unwrap().to_owned() }
    })
}

fn example(message: &escargot::Message) -> Option<PathBuf> {
    let message: serde_json::Value = message.decode_custom().ok()?;
    if message.get("target")?.get("name")? != "medhold_hostile" {
        return None;
    }
    let files = message.get("filenames")?.as_array()?;
    files.first()?.as_str().map(PathBuf::from)
}

/// A folder with the pack, whose plugin has these further settings.
fn pack(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = MANIFEST.replace("SETTINGS", settings);
    std::fs::create_dir(folder.path().join("messages")).unwrap();
    for (file, text) in [
        ("pack.toml", manifest.as_str()),
        ("numbers.rhai", RULES),
        ("messages/en.ftl", "large = It is large.\nsmall = It is small.\n"),
    ] {
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    folder
}

fn host(isolation: &str) -> Host {
    Host::builder()
        .pack(pack(&format!("isolation = \"{isolation}\"")).path())
        .plugins(&built().plugins)
        .plugin_server(&built().program)
        .letters(Letters::Left)
        .build()
        .unwrap()
}

fn row(id: usize, what: &str) -> String {
    format!(
        r#"{{"id":"{id}","received":"2024-05-17","language":"en","claims":[{{"id":"1","topic":"numbers","kind":"assertion","text":"It is a large number.","subject":{{"what":"{what}"}}}}]}}"#
    )
}

fn decided(host: &Host, cases: &[Case]) -> Vec<Decision> {
    cases.chunks(500).flat_map(|batch| host.decide_batch(batch)).collect()
}

#[test]
fn of_ten_thousand_cases_only_those_that_a_process_died_of_are_undecided() {
    let deadly = [(1_111, "abort"), (5_000, "segfault"), (9_999, "exit")];
    let what = |id: usize| {
        let deadly = deadly.iter().find(|(deadly, _)| *deadly == id);
        deadly.map_or_else(|| id.to_string(), |(_, what)| (*what).to_owned())
    };
    let cases: Vec<Case> = (0..CASES).map(|id| Case::from_json(&row(id, &what(id))).unwrap()).collect();
    let apart = host("process");
    let decisions = decided(&apart, &cases);
    assert_eq!(decisions.len(), CASES);
    let (hit, spared): (Vec<_>, Vec<_>) =
        decisions.into_iter().partition(|d| deadly.iter().any(|(id, _)| d.case.as_str() == id.to_string()));
    for decision in &hit {
        let claim = &decision.claims[0];
        assert_eq!(claim.outcome, Outcome::Undecided);
        assert_eq!(claim.missing[0].reason, MissingReason::Unreachable);
        let detail = &claim.missing[0].detail;
        assert!(detail.starts_with("the process of the plugin `hostile` ended "), "{detail}");
    }
    assert_eq!(hit.len(), deadly.len());
    let harmless: Vec<Case> = cases
        .into_iter()
        .enumerate()
        .filter(|(id, _)| !deadly.iter().any(|(deadly, _)| deadly == id))
        .map(|(_, case)| case)
        .collect();
    let here = host("in");
    for (here, apart) in decided(&here, &harmless).iter().zip(&spared) {
        assert_eq!(here.case, apart.case);
        assert_eq!(here.claims, apart.claims, "in process and apart");
    }
    assert!(here.troubles().is_empty());
    let troubles = apart.troubles();
    assert_eq!((troubles.len(), troubles[0].unanswered), (1, 3));
}

fn refusal(settings: &str) -> LoadError {
    let folder = pack(settings);
    let builder = Host::builder().pack(folder.path()).plugins(&built().plugins).plugin_server(&built().program);
    match builder.build().err() {
        Some(BuildError::Plugin { source, .. }) => source,
        other => panic!("it should be refused: {other:?}"),
    }
}

#[test]
fn a_manifest_pins_its_library_wherever_it_runs() {
    let zeros = "0".repeat(64);
    for isolation in ["in", "process"] {
        let settings = |pin: &str| format!("isolation = \"{isolation}\"\nsha256 = \"{pin}\"");
        let LoadError::OtherDigest { found, .. } = refusal(&settings(&zeros)) else { panic!("another digest") };
        let pinned = pack(&settings(&found));
        let host = Host::builder().pack(pinned.path()).plugins(&built().plugins).plugin_server(&built().program);
        assert!(host.build().is_ok(), "{isolation}");
    }
}

#[test]
fn a_library_in_the_packs_own_folder_is_not_loaded() {
    let folder = pack("");
    let name = format!("{}medhold_hostile{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    std::fs::copy(built().plugins.join(&name), folder.path().join(&name)).unwrap();
    let refused = Host::builder().pack(folder.path()).build().err();
    assert!(matches!(&refused, Some(BuildError::Plugin { source, .. }) if source.is_missing()), "{refused:?}");
}

#[test]
fn the_program_ends_a_plugin_that_hangs_at_the_deadline_it_was_given_and_tells_so() {
    let folder = pack("isolation = \"process\"");
    let cases = folder.path().join("cases.jsonl");
    std::fs::write(&cases, ["plenty", "hang", "a"].map(|what| row(what.len(), what) + "\n").concat()).unwrap();
    let output = Command::new(&built().program)
        .arg("dry-run")
        .arg(folder.path())
        .args(["--rulings-only", "--format", "csv", "--plugin-deadline", "0.3", "--plugins"])
        .arg(&built().plugins)
        .arg("--cases")
        .arg(cases)
        .output()
        .unwrap();
    let summary = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{summary}");
    assert!(
        summary
            .contains("ended 2 times; the last time it had not answered within 0.3 s; it was started again; 1 question went unanswered"),
        "{summary}"
    );
    assert!(summary.contains("number: 1 not reachable"), "{summary}");
}

#[cfg(target_os = "linux")]
mod killed {
    use std::io::Write;
    use std::process::{Child, Command, Output, Stdio};

    use super::{CASES, built, pack, row};

    #[test]
    fn a_process_killed_in_the_middle_of_ten_thousand_cases_loses_no_row_and_is_told() {
        let folder = pack("isolation = \"process\"");
        let rows: Vec<String> = (0..CASES).map(|id| row(id, &id.to_string()) + "\n").collect();
        let quiet = run(folder.path(), &rows, |_| {});
        assert!(quiet.status.success(), "{}", text(&quiet.stderr));
        let killed = run(folder.path(), &rows, kill_the_plugin);
        let summary = text(&killed.stderr);
        assert_eq!(killed.status.code(), Some(1), "{summary}");
        assert_eq!(text(&killed.stdout).lines().count(), CASES);
        assert!(killed.stdout == quiet.stdout, "every row is decided as without the kill");
        assert!(
            summary.contains(
                "the process of the plugin `hostile` ended once: it ended by signal 9 (killed); it was started again; every question was answered"
            ),
            "{summary}"
        );
    }

    /// Runs the program on these rows, and does something to it when half of them are in.
    fn run(pack: &std::path::Path, rows: &[String], midway: impl FnOnce(u32)) -> Output {
        let mut child: Child = Command::new(&built().program)
            .arg("dry-run")
            .arg(pack)
            .args(["--cases", "-", "--rulings-only", "--format", "jsonl", "--plugins"])
            .arg(&built().plugins)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let id = child.id();
        let reading = std::thread::spawn(move || child.wait_with_output().unwrap());
        let (first, second) = rows.split_at(rows.len() / 2);
        stdin.write_all(first.concat().as_bytes()).unwrap();
        midway(id);
        stdin.write_all(second.concat().as_bytes()).unwrap();
        drop(stdin);
        reading.join().unwrap()
    }

    /// Ends the only child of this process.
    fn kill_the_plugin(parent: u32) {
        let line = format!("PPid:\t{parent}\n");
        let is_child = |entry: &std::fs::DirEntry| {
            std::fs::read_to_string(entry.path().join("status")).is_ok_and(|status| status.contains(&line))
        };
        let processes = std::fs::read_dir("/proc").unwrap().map(Result::unwrap);
        let children: Vec<String> =
            processes.filter(is_child).map(|entry| entry.file_name().into_string().unwrap()).collect();
        assert_eq!(children.len(), 1, "{children:?}");
        let killed = Command::new("kill").arg("-9").args(&children).status();
        assert!(killed.unwrap().success());
    }

    fn text(bytes: &[u8]) -> String {
        String::from_utf8_lossy(bytes).into_owned()
    }
}
