//! `medhold test --generate`: drafts of the cases that a pack's tests lack.

use std::fs;
use std::path::{Path, PathBuf};

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, cafe, medhold};

/// A copy of a shipped pack with only so many of the cases of each of its files.
fn thinned(folder: &Folder, name: &str, keep: usize) -> String {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(name);
    for file in files(&shipped) {
        let text = fs::read_to_string(&file).unwrap();
        let inside = file.strip_prefix(&shipped).unwrap();
        let text = if inside.starts_with("cases") {
            text.split_inclusive("[[case]]").take(keep + 1).collect::<String>().trim_end_matches("[[case]]").to_owned()
        } else {
            text
        };
        folder.file(&format!("{name}/{}", inside.display()), text);
    }
    folder.path(name).display().to_string()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// How much is covered, and how many rules decide no case.
fn covered(pack: &str) -> (u64, u64) {
    let ran = medhold(&["test", pack, "--format", "json"]);
    assert_eq!(ran.exit, Exit::Well, "{}{}", ran.out, ran.err);
    let report = serde_json::from_str::<Value>(&ran.out).unwrap()[0].take();
    (report["covered"]["seen"].as_u64().unwrap(), report["unreached"].as_array().unwrap().len() as u64)
}

#[test]
fn drafts_pass_as_tests_and_raise_the_coverage_of_a_shipped_pack() {
    let folder = Folder::new();
    let pack = thinned(&folder, "rental", 1);
    let (seen, undecided) = covered(&pack);
    let cases = folder.path("rental/cases").display().to_string();
    let ran = medhold(&["test", &pack, "--generate", &cases]);
    assert_eq!(ran.exit, Exit::Well, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("late_fee-drafted.toml"), "{}", ran.out);
    let (seen_now, undecided_now) = covered(&pack);
    assert!(seen_now > seen + 20, "from {seen} to {seen_now}");
    assert!(undecided_now < undecided / 2, "from {undecided} rules without a case to {undecided_now}");
    let text = folder.read("rental/cases/late_fee-drafted.toml");
    assert!(text.starts_with("# Drafted by `medhold test --generate`"), "{text}");
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let folder = Folder::new();
    let pack = thinned(&folder, "rental", 1);
    let drafts = folder.path("drafts").display().to_string();
    medhold(&["test", &pack, "--generate", &drafts]);
    let first = folder.read("drafts/late_fee-drafted.toml");
    folder.file("drafts/late_fee-drafted.toml", "# mine\n");
    medhold(&["test", &pack, "--generate", &drafts]);
    assert_eq!(folder.read("drafts/late_fee-drafted.toml"), "# mine\n");
    assert_eq!(folder.read("drafts/late_fee-drafted-2.toml"), first, "the same pack gives the same drafts");
}

#[test]
fn drafts_are_of_one_pack() {
    let ran = medhold(&["test", &cafe(), &cafe(), "--generate", "drafts"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("name one"), "{}", ran.err);
}
