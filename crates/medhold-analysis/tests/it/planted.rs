//! Faults planted in copies of the shipped packs are each found, in the right place and with a useful example.

use medhold_analysis::{Finding, analyse};
use medhold_model::{Diagnostic, Severity};
use medhold_pack::{Pack, PackFiles};

use crate::shipped::{Texts, shipped};

fn table() -> toml::Table {
    include_str!("../data/planted.toml").parse().unwrap()
}

/// A shipped pack with the edits of an entry carried out.
fn edited(entry: &toml::Table) -> Texts {
    let mut texts = shipped(entry["pack"].as_str().unwrap());
    for edit in entry["edits"].as_array().unwrap() {
        let part = |name: &str| edit[name].as_str().unwrap();
        let text = texts.get_mut(part("file")).unwrap();
        assert!(text.contains(part("out")), "{}: {} has no `{}`", entry["about"], part("file"), part("out"));
        *text = text.replacen(part("out"), part("put"), 1);
    }
    texts
}

/// Everything that is said of a pack: by its checks, and by the analysis of its rules. Its own cases may no longer fit.
fn said_of(texts: &Texts) -> Vec<(Diagnostic, Option<String>)> {
    let (pack, mut own) = Pack::build(PackFiles::from_texts(texts.clone()), None);
    own.retain(|one| !one.place.file.starts_with("cases/"));
    let findings = analyse(&pack).findings.into_iter();
    let with_words = |finding: Finding| (finding.diagnostic, finding.example.map(|example| example.words));
    own.into_iter().map(|one| (one, None)).chain(findings.map(with_words)).collect()
}

#[test]
fn each_planted_fault_is_found_in_its_place_with_a_useful_example() {
    let table = table();
    let faults = table["fault"].as_array().unwrap();
    assert!(faults.len() >= 20);
    let mut wrong = Vec::new();
    for fault in faults.iter().map(|fault| fault.as_table().unwrap()) {
        let texts = edited(fault);
        let said = said_of(&texts);
        let (code, on) = (fault["code"].as_str().unwrap(), fault["line"].as_str().unwrap());
        let found = said.iter().find(|(diagnostic, words)| {
            let line = usize::try_from(diagnostic.place.line).unwrap();
            let line = texts.get(&diagnostic.place.file).and_then(|text| text.lines().nth(line.checked_sub(1)?));
            let told = format!("{diagnostic} {}", words.clone().unwrap_or_default());
            diagnostic.code.name() == code
                && line.is_some_and(|line| line.contains(on))
                && fault["says"].as_array().unwrap().iter().all(|phrase| told.contains(phrase.as_str().unwrap()))
        });
        if found.is_none() {
            let said = said.iter().map(|(one, words)| format!("{one}\n      {words:?}"));
            wrong.push(format!("{}: not found among\n   {}", fault["about"], said.collect::<Vec<_>>().join("\n   ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_fault_is_not_found() {
    let table = table();
    for entry in table["sound"].as_array().unwrap().iter().map(|entry| entry.as_table().unwrap()) {
        let said = said_of(&edited(entry));
        let faults: Vec<&Diagnostic> =
            said.iter().map(|(one, _)| one).filter(|one| one.severity == Severity::Error).collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", entry["about"]);
    }
}

#[test]
fn the_shipped_packs_hold_together_and_keep_what_their_manifests_say() {
    for pack in ["construction", "rental", "retail"] {
        let (pack, _) = Pack::build(PackFiles::from_texts(shipped(pack)), None);
        let analysis = analyse(&pack);
        assert!(analysis.findings.is_empty(), "{}: {:#?}", pack.name(), analysis.findings);
        let invariants = analysis.unanswered.iter().filter(|one| one.question.contains("holds on"));
        assert_eq!(invariants.count(), 0, "{}: {:#?}", pack.name(), analysis.unanswered);
        assert!(analysis.answered() * 10 >= analysis.asked * 9, "{}: {:#?}", pack.name(), analysis.unanswered);
    }
}
