//! Every fault that a pack can have, one file each in `bad/`: an edit of the good pack and everything that must be said of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use medhold_pack::{Pack, PackFiles};

use crate::good::{folder, good};

/// Everything that is said of a pack, a line each.
fn said_of(texts: BTreeMap<String, String>) -> String {
    let (_, diagnostics) = Pack::build(PackFiles::from_texts(texts), None);
    diagnostics.iter().fold(String::new(), |mut said, diagnostic| {
        writeln!(said, "{diagnostic}").unwrap();
        said
    })
}

/// Carries out the edits of a file of `bad/`: `@ path`, then lines to take out (`- `) and to put in their place (`+ `). With
/// nothing to take out, the lines go to the end.
fn edited(mut texts: BTreeMap<String, String>, edits: &str) -> BTreeMap<String, String> {
    for edit in edits.split("@ ").skip(1) {
        let (path, lines) = edit.split_once('\n').unwrap();
        let picked = |mark: &str| {
            let lines = lines.lines().filter_map(|line| line.strip_prefix(mark));
            lines.fold(String::new(), |text, line| text + line + "\n")
        };
        let (out, put) = (picked("- "), picked("+ "));
        let text = texts.entry(path.to_owned()).or_default();
        if out.is_empty() {
            text.push_str(&put);
        } else {
            assert!(text.contains(&out), "{path} has no line\n{out}");
            *text = text.replacen(&out, &put, 1);
        }
    }
    texts
}

#[test]
fn the_good_pack_has_no_fault() {
    assert_eq!(said_of(good()), "");
}

/// `UPDATE_EXPECT=1` writes what is said into the files, to be read and judged like code.
#[test]
fn each_fault_is_named_with_its_place_and_what_to_do() {
    let mut files: Vec<PathBuf> = fs::read_dir(folder("bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 40, "the faults are not there");
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let (edits, expected) = text.split_once("= expected\n").unwrap();
        let said = said_of(edited(good(), edits));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&file, format!("{edits}= expected\n{said}")).unwrap();
        } else {
            assert_eq!(said, expected, "{}", file.display());
            assert!(!said.is_empty(), "{} has no fault", file.display());
        }
    }
}

/// All faults at once are the faults of each: none hides another.
#[test]
fn faults_in_several_files_are_all_said_in_one_run() {
    let edits = ["unknown-key", "message-missing", "table-cells", "case-unknown-key", "word-unknown-measure"];
    let mut all = good();
    let mut expected: Vec<String> = Vec::new();
    for name in edits {
        let text = fs::read_to_string(folder("bad").join(format!("{name}.txt"))).unwrap();
        let (edit, lines) = text.split_once("= expected\n").unwrap();
        all = edited(all, edit);
        expected.extend(lines.lines().map(str::to_owned));
    }
    let said = said_of(all);
    let codes = |lines: &mut dyn Iterator<Item = &str>| {
        let mut codes: Vec<String> =
            lines.map(|line| line.split(['[', ']']).nth(1).unwrap_or_default().to_owned()).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes(&mut said.lines()), codes(&mut expected.iter().map(String::as_str)));
}
