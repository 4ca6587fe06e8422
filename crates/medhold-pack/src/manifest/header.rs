//! `[pack]`: name, version, title, languages, the medhold that it was written for, and its ladder; `[letter]`: who signs.

use std::collections::BTreeSet;

use medhold_model::{Authority, Code, Diagnostic, Given, Language};
use medhold_script::Ladder;
use semver::{Version, VersionReq};

use super::declared::{Declared, Manifest};
use super::translated::{Need, translated};
use crate::document::{Placed, Section};

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(pack) = top.section("pack") else {
        top.missing("pack", "begin the file with `[pack]`, `name = \"…\"` and `version = \"1.0.0\"`");
        return;
    };
    if let Some(name) = pack.required("name", "name the pack, such as `name = \"aviation\"`") {
        manifest.name = pack.parse(&name).map(|name| name.value);
    }
    if let Some(version) = pack.required("version", "give its version, such as `version = \"1.0.0\"`") {
        manifest.version = self::version(&pack, &version);
    }
    manifest.title = pack.text("title").map(|title| title.value).unwrap_or_default();
    languages(&pack, manifest);
    engine(&pack);
    ladder(&pack, manifest);
    pack.end();
}

fn version(pack: &Section<'_>, text: &Placed<String>) -> String {
    if let Err(error) = Version::parse(&text.value) {
        let message = format!("`{}` is no version: {error}", text.value);
        let fault = Diagnostic::new(Code::BadValue, text.place.clone(), message);
        pack.faults().add(fault.help("write three numbers with points between them, such as `1.0.0`"));
    }
    text.value.clone()
}

fn languages(pack: &Section<'_>, manifest: &mut Manifest) {
    let listed = pack.parsed_list::<Language>("languages").unwrap_or_default();
    let mut seen = BTreeSet::new();
    for language in listed {
        manifest.places.set(Declared::Language, language.value.as_str(), &language.place);
        if seen.insert(language.value.clone()) {
            manifest.languages.push(language.value);
        } else {
            let message = format!("the language `{}` is listed twice", language.value);
            pack.faults().error(Code::DuplicateLanguage, &language.place, message);
        }
    }
    if manifest.languages.is_empty() {
        pack.missing("languages", "list the languages of its letters, such as `languages = [\"nb\", \"en\"]`");
    }
}

/// Holds `medhold = "0.1"` against the medhold that reads the pack.
fn engine(pack: &Section<'_>) {
    let Some(wanted) = pack.text("medhold") else {
        return;
    };
    let here = env!("CARGO_PKG_VERSION");
    let fault = match VersionReq::parse(&wanted.value) {
        Ok(range) if Version::parse(here).is_ok_and(|version| range.matches(&version)) => return,
        Ok(_) => format!("the pack was written for medhold {}, and this is medhold {here}", wanted.value),
        Err(error) => format!("`{}` is no range of versions: {error}", wanted.value),
    };
    let fault = Diagnostic::new(Code::MedholdVersion, wanted.place, fault);
    pack.faults().add(fault.help(format!("try the pack with this version and write `medhold = \"{here}\"`")));
}

fn ladder(pack: &Section<'_>, manifest: &mut Manifest) {
    let rungs = pack.words("ladder", "authority", Authority::ALL);
    let (Some(rungs), Some(written)) = (rungs, pack.given("ladder")) else {
        return;
    };
    // A rung that is no authority is told already.
    if matches!(&written.value, Given::List(items) if items.len() > rungs.len()) {
        return;
    }
    let order: Vec<Authority> = rungs.iter().map(|rung| rung.value).collect();
    match Ladder::new(&order) {
        Ok(ladder) => manifest.ladder = ladder,
        Err(reason) => pack.faults().reason(Code::BadLadder, &written.place, &reason),
    }
}

/// `[letter]`.
pub(super) fn letter(top: &Section<'_>, manifest: &mut Manifest) {
    let Some(letter) = top.section("letter") else {
        return;
    };
    manifest.senders = translated(&letter, "sender", manifest, Need::Some);
    letter.end();
}
