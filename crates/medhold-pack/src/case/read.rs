//! Reading the files of cases.

use std::collections::BTreeMap;

use medhold_model::{Case, ClaimId, Code, Date, Diagnostic, Place};
use toml::de::DeTable;

use super::expect;
use super::expectation::Expectation;
use super::mention::{Mention, in_case};
use super::wire;
use crate::Setting;
use crate::document::{Faults, Section, Whole, merged, parse};
use crate::files::{PackFiles, Part};
use crate::parameters::settings;

#[doc = include_str!("format.md")]
#[derive(Debug, Clone, PartialEq)]
pub struct PackCase {
    /// Its name, unique within the pack.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// The case.
    pub case: Case,
    /// The case's date, where it is not the day on which it came in.
    pub at: Option<Date>,
    /// Parameters that are set for this case alone.
    pub parameters: Vec<Setting>,
    /// What must come out of each claim that is named, at least one.
    pub expect: BTreeMap<ClaimId, Box<Expectation>>,
    /// Names of the pack that it mentions, until they have been checked.
    pub(crate) mentions: Vec<Mention>,
}

/// Reads every case of a pack, in the order of files and lines.
pub(crate) fn read(files: &PackFiles, found: &mut Vec<Diagnostic>) -> Vec<PackCase> {
    let mut cases: Vec<PackCase> = Vec::new();
    let mut named: BTreeMap<String, Place> = BTreeMap::new();
    for (path, text) in files.of(Part::Cases) {
        let faults = Faults::new(path, text);
        for case in file(text, &faults) {
            match named.get(&case.name) {
                Some(first) => {
                    let message = format!("a case is named `{}` already, at {first}", case.name);
                    faults.add(
                        Diagnostic::new(Code::DuplicateCase, case.place, message)
                            .help("name each case after what it shows"),
                    );
                }
                None => {
                    named.insert(case.name.clone(), case.place.clone());
                    cases.push(case);
                }
            }
        }
        found.extend(faults.into_found());
    }
    cases
}

fn file(text: &str, faults: &Faults<'_>) -> Vec<PackCase> {
    let (table, whole) = parse(text, faults);
    if whole == Whole::No {
        return Vec::new();
    }
    let top = Section::top(&table, faults);
    let none = DeTable::default();
    let defaults = top.section("defaults");
    let defaults = defaults.as_ref().map_or(&none, Section::table);
    let mut cases = Vec::new();
    for section in top.list("case") {
        let table = merged(defaults, section.table());
        cases.extend(one(&Section::at(&table, faults, section.place().clone(), "case".to_owned()), faults));
    }
    top.end();
    cases
}

fn one<'a>(section: &Section<'a>, faults: &'a Faults<'a>) -> Option<PackCase> {
    let name = section.required("name", "name the case after what it shows");
    let at = section.given("at").and_then(|at| match at.value.to_string().trim_matches('"').parse::<Date>() {
        Ok(date) => Some(date),
        Err(error) => {
            faults.reason(Code::BadValue, &at.place, &error.to_string());
            None
        }
    });
    let parameters = section.section("parameters").map(|section| settings(&section)).unwrap_or_default();
    let Some(given) = section.section("case") else {
        section.missing("case", "give the case as it would come in: `case.claim = { topic = \"…\", kind = \"…\" }`");
        return None;
    };
    let name = name?;
    let case = wire::case(&given, &name.value);
    let mut mentions = Vec::new();
    let expect = expect::read(section, case.as_ref(), &mut mentions);
    section.end();
    let case = case?;
    in_case(&given, &case, faults, &mut mentions);
    // All of a large pack's are kept until its rules are read.
    mentions.shrink_to_fit();
    Some(PackCase { name: name.value, place: name.place, case, at, parameters, expect: expect?, mentions })
}
