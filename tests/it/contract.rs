//! The contract of rules, cases and decisions, a folder a sentence: a pack, cases, and what must come out.
//!
//! A folder of `data/contract` holds a pack's files, laid over those of `data/contract/base`; `cases.jsonl`, a case a line; and
//! `expected.json`: of each decision, in the order of the cases, the parts that the sentence is about. Where the pack must be
//! refused, `expected.json` is `{ "refused": [ … ] }` with the codes of its errors.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medhold::{BuildError, Case, Host, HostBuilder, Letters, MissingPlugins};
use medhold_model::Severity;
use serde_json::Value;

const BASE: &str = "base";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/contract").join(name)
}

/// The files of a folder and of those below it, by their path from the top.
fn files(top: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![top.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                open.push(entry);
            } else {
                let name = entry.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read_to_string(&entry).unwrap());
            }
        }
    }
    found
}

fn host(mut texts: BTreeMap<String, String>) -> Result<Host, BuildError> {
    // What a folder has to say of the manifest stands after what all of them share.
    let more = texts.remove("more.toml").unwrap_or_default();
    texts.entry("pack.toml".to_owned()).and_modify(|manifest| manifest.push_str(&more));
    let builder: HostBuilder = Host::builder().pack_files(texts);
    builder.letters(Letters::Left).missing_plugins(MissingPlugins::GoOn).build()
}

/// What of `expected` is not so in `found`, each with its path.
fn differences(path: &str, expected: &Value, found: &Value, told: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(parts), Value::Object(all)) => {
            for (key, part) in parts {
                differences(&format!("{path}.{key}"), part, all.get(key).unwrap_or(&Value::Null), told);
            }
        }
        (Value::Array(parts), Value::Array(all)) if parts.len() == all.len() => {
            for (i, (part, one)) in parts.iter().zip(all).enumerate() {
                differences(&format!("{path}[{i}]"), part, one, told);
            }
        }
        _ if expected == found => {}
        _ => told.push(format!("{path}: expected {expected}, found {found}")),
    }
}

/// What comes of a folder: its decisions, or the codes of the errors for which its pack is refused.
fn outcome(texts: BTreeMap<String, String>, cases: &str) -> Value {
    let host = match host(texts) {
        Ok(host) => host,
        Err(BuildError::Faulty { diagnostics, .. }) => {
            let errors = diagnostics.iter().filter(|one| one.severity == Severity::Error);
            return serde_json::json!({ "refused": errors.map(|one| one.code).collect::<Vec<_>>() });
        }
        Err(error) => panic!("{error}"),
    };
    let decided = cases.lines().map(|line| host.decide(&Case::from_json(line).unwrap()));
    serde_json::to_value(decided.collect::<Vec<_>>()).unwrap()
}

#[test]
fn each_sentence_of_the_contract_holds() {
    let base = files(&folder(BASE));
    let mut wrong = Vec::new();
    let mut folders: Vec<PathBuf> = fs::read_dir(folder(".")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders.iter().filter(|folder| !folder.ends_with(BASE)) {
        let mut texts = base.clone();
        texts.extend(files(folder));
        let cases = texts.remove("cases.jsonl").unwrap_or_default();
        let expected: Value = serde_json::from_str(&texts.remove("expected.json").unwrap()).unwrap();
        let name = folder.file_name().unwrap().to_str().unwrap();
        differences(name, &expected, &outcome(texts, &cases), &mut wrong);
    }
    assert!(folders.len() > 20, "the sentences are not there");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
