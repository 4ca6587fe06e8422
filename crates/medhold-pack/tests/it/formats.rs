//! The examples in the documentation are packs without a fault.

use std::collections::BTreeMap;

use medhold_pack::{Pack, PackFiles};

use crate::good::good;

/// The first block of TOML in a text.
fn example(text: &str) -> String {
    let block = text.split_once("```toml\n").unwrap().1;
    block.split_once("```").unwrap().0.to_owned()
}

fn said(texts: BTreeMap<String, String>) -> Vec<String> {
    let (_, diagnostics) = Pack::build(PackFiles::from_texts(texts), None);
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn the_manifest_of_the_documentation_has_no_fault() {
    let manifest = example(include_str!("../../src/manifest/format.md"));
    let table = good()["tables/fees.csv"].clone();
    let texts = BTreeMap::from([("pack.toml".to_owned(), manifest), ("tables/fees.csv".to_owned(), table)]);
    assert_eq!(said(texts), Vec::<String>::new());
}

#[test]
fn the_cases_of_the_documentation_can_be_read() {
    let mut texts = good();
    texts.insert("cases/example.toml".to_owned(), example(include_str!("../../src/case/format.md")));
    let said = said(texts);
    // They are cases of another pack, so its names are unknown here; everything else must hold.
    assert!(said.iter().all(|line| line.contains("[unknown-") || line.contains("[case-undeclared]")), "{said:?}");
}
