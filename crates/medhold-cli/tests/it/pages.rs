//! The page of every check: its first example has just the fault that it marks, its second one none.
//!
//! An example's block names its file, ```` ```rhai rules.rhai ````, and is laid over the pack in `docs/checks/pack`: a section, item or
//! message takes the place of the pack's own of that name, and any other file stands as it is written. `<--` marks the line of a fault.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medhold_model::Code;
use medhold_pack::{Pack, PackFiles};

use crate::offers::scales;
use crate::program::{Folder, medhold};

/// Codes whose faults lie beyond what a page can hold, such as a library that can't be loaded. Each has tests of its own.
const NOT_RUN: &[Code] = &[
    Code::DataMissing,
    Code::FileTooLarge,
    Code::FolderTooDeep,
    Code::Internal,
    Code::NotUtf8,
    Code::OutsidePack,
    Code::PluginUnusable,
    Code::TooComplex,
    Code::TooDeep,
    Code::TooManyFiles,
];

/// `file:line: code`
type Told = Vec<String>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/checks")
}

#[test]
fn each_check_has_a_page_that_begins_with_what_it_finds_and_each_page_is_of_a_check() {
    for code in Code::ALL {
        let page = fs::read_to_string(folder().join(format!("{code}.md"))).unwrap_or_default();
        let severity = match code.severity() {
            medhold_model::Severity::Error => "Error",
            medhold_model::Severity::Warning => "Warning",
        };
        let head = format!("# `{code}`\n\n**{severity}.** {}\n\n", code.summary());
        assert!(page.starts_with(&head), "docs/checks/{code}.md must begin with\n{head}");
        assert_eq!(
            page.contains("\n## At fault\n"),
            !NOT_RUN.contains(code),
            "docs/checks/{code}.md: examples are run"
        );
    }
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let page = path.extension().is_some_and(|ending| ending == "md") && name != "README";
        assert!(!page || name.parse::<Code>().is_ok(), "{} is the page of no check", path.display());
    }
}

#[test]
fn each_example_at_fault_has_just_the_fault_that_it_marks_and_each_mended_one_none() {
    let mut wrong = Vec::new();
    for code in Code::ALL.iter().filter(|code| !NOT_RUN.contains(code)) {
        let page = fs::read_to_string(folder().join(format!("{code}.md"))).unwrap_or_default();
        let (fault, mended) = page.split_once("\n## Mended\n").unwrap_or((&page, ""));
        let (fault, mended) = (Example::read(fault), Example::read(mended));
        let expected: Told = fault.marks.iter().map(|mark| format!("{mark}: {code}")).collect();
        let (found, after) = (fault.told(), mended.told());
        if expected.is_empty() || lines(&found) != expected {
            wrong.push(format!("{code}, at fault: expected {expected:#?}, found {found:#?}"));
        }
        if mended.files.is_empty() || !after.is_empty() {
            wrong.push(format!("{code}, mended: {after:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is told without its text.
fn lines(told: &[String]) -> Vec<String> {
    told.iter().map(|line| line.split(" | ").next().unwrap_or_default().to_owned()).collect()
}

/// The files of an example, as its blocks name them, and where faults are marked.
#[derive(Default)]
struct Example {
    files: BTreeMap<String, String>,
    /// `file:line`, or `file` where all of it is meant.
    marks: Vec<String>,
}

impl Example {
    fn read(page: &str) -> Self {
        let mut example = Self::default();
        for block in page.split("\n```").skip(1).step_by(2) {
            let (info, text) = block.split_once('\n').unwrap_or((block, ""));
            let Some((_, file)) = info.split_once(' ') else { continue };
            let (file, whole) = file.split_once(" <--").map_or((file, false), |(file, _)| (file, true));
            if whole {
                example.marks.push(file.to_owned());
            }
            let mut kept = String::new();
            for (at, line) in text.lines().enumerate() {
                let (line, marked) = unmarked(line);
                if marked {
                    example.marks.push(format!("{file}:{}", at + 1));
                }
                kept.push_str(line);
                kept.push('\n');
            }
            assert!(example.files.insert(file.to_owned(), kept).is_none(), "`{file}` stands twice in an example");
        }
        example.marks.sort();
        example
    }

    /// What is told of the example laid over the pack of all examples, as `file:line: code | text`.
    fn told(&self) -> Told {
        let texts = laid(&self.files);
        let plugins = texts.get("pack.toml").is_some_and(|manifest| manifest.contains("[plugins."));
        let mut told = if plugins { told_with_scales(texts) } else { told_by_the_program(&texts) };
        told.sort();
        told
    }
}

/// A line without its mark and the sign of a comment before that.
fn unmarked(line: &str) -> (&str, bool) {
    match line.split_once("<--") {
        Some((line, _)) => (line.trim_end().trim_end_matches("//").trim_end_matches('#').trim_end(), true),
        None => (line, false),
    }
}

/// The pack of all examples with these files laid over it.
fn laid(files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for file in ["pack.toml", "rules.rhai", "messages/en.ftl", "cases/parcels.toml"] {
        texts.insert(file.to_owned(), fs::read_to_string(folder().join("pack").join(file)).unwrap());
    }
    for (file, text) in files {
        let base = texts.get(file).map(String::as_str).unwrap_or_default();
        let merged = match file.as_str() {
            "pack.toml" => over(base, text, section),
            "rules.rhai" => over(base, text, item),
            "messages/en.ftl" => over(base, text, message),
            _ => text.clone(),
        };
        texts.insert(file.clone(), merged);
    }
    texts
}

/// `text`, and after it the parts of `base` that it has none of the same head for.
fn over(base: &str, text: &str, head: fn(&str) -> Option<&str>) -> String {
    let heads: Vec<&str> = text.lines().filter_map(head).collect();
    let (mut kept, mut keep) = (String::new(), true);
    for line in base.lines().filter(|line| !line.starts_with("///")) {
        keep = head(line).map_or(keep, |head| !heads.contains(&head));
        kept.push_str(if keep { line } else { "" });
        kept.push('\n');
    }
    format!("{text}\n{kept}")
}

fn section(line: &str) -> Option<&str> {
    line.starts_with('[').then(|| line.split('#').next().unwrap_or_default().trim_end())
}

/// A rule or function, with its name.
fn item(line: &str) -> Option<&str> {
    let begins = line.starts_with("rule ") || line.starts_with("fn ");
    begins.then(|| line.split('(').next().and_then(|line| line.split(" on ").next()).unwrap_or_default())
}

fn message(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" = ")?;
    (!id.starts_with(' ')).then_some(id)
}

fn told_with_scales(texts: BTreeMap<String, String>) -> Told {
    let (_, diagnostics) = Pack::build(PackFiles::from_texts(texts), Some(&scales()));
    diagnostics.iter().map(|one| line(&one.place.file, one.place.line, one.code.name(), &one.message)).collect()
}

fn told_by_the_program(texts: &BTreeMap<String, String>) -> Told {
    let folder = Folder::new();
    for (file, text) in texts {
        folder.file(&format!("pack/{file}"), text);
    }
    let pack = folder.path("pack").display().to_string();
    let ran = medhold(&["check", &pack, "--format", "json"]);
    let all: Vec<serde_json::Value> = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
    let told = all.iter().map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or_default();
        let file = text("file").trim_start_matches(&pack).trim_start_matches('/');
        line(file, u32::try_from(one["line"].as_u64().unwrap()).unwrap(), text("code"), text("message"))
    });
    told.collect()
}

fn line(file: &str, line: u32, code: &str, message: &str) -> String {
    let place = if line == 0 { file.to_owned() } else { format!("{file}:{line}") };
    format!("{place}: {code} | {message}")
}
