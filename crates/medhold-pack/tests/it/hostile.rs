//! Whatever stands in a pack's files, reading them ends and says what is wrong.

use std::fmt::Write as _;

use medhold_pack::{Pack, PackFiles};

use crate::good::good;

fn said(path: &str, text: &str) -> Vec<String> {
    let mut texts = good();
    texts.insert(path.to_owned(), text.to_owned());
    let (_, diagnostics) = Pack::build(PackFiles::from_texts(texts), None);
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_cut_off_anywhere_is_read_to_its_end() {
    for (path, text) in good() {
        for (at, _) in text.char_indices().step_by(37) {
            said(&path, &text[..at]);
        }
    }
}

#[test]
fn brackets_nested_beyond_all_measure_are_a_fault() {
    let deep = format!("{}\nx = {}", good()["pack.toml"], "[".repeat(100_000));
    assert!(said("pack.toml", &deep).iter().any(|line| line.contains("error[syntax]")));
    let deep = format!("[[case]]\nname = \"x\"\ncase = {}", "{ a = ".repeat(100_000));
    assert!(said("cases/deep.toml", &deep).iter().any(|line| line.contains("error[syntax]")));
}

#[test]
fn a_manifest_of_ten_thousand_faults_names_each() {
    let mut manifest = good()["pack.toml"].clone();
    for i in 0..10_000 {
        write!(manifest, "\n[measures.m{i}]\nkind = \"nmber\"\n").unwrap();
    }
    let faults = said("pack.toml", &manifest);
    assert_eq!(faults.iter().filter(|line| line.contains("error[unknown-kind]")).count(), 10_000);
}

#[test]
fn a_pack_whose_manifest_is_no_toml_at_all_is_told_so_and_nothing_else() {
    let faults = said("pack.toml", "<xml>\nhello\n");
    assert!(!faults.is_empty());
    assert!(faults.iter().all(|line| line.starts_with("pack.toml:")), "{faults:?}");
}
