//! Cases without end, each a pack's own case with other values.

use std::collections::BTreeMap;
use std::path::Path;

use medhold_model::{Case, CaseId, Decimal, Given, GivenEvidence, KeyDecl, Kind};
use medhold_pack::{Manifest, Pack, PackError};

use crate::template::templates;
use crate::vary::{Declared, varied};
use crate::{Seeded, Shape};

/// The reason why a pack gives no cases to make others from.
#[derive(Debug, thiserror::Error)]
pub enum GeneratorError {
    /// The pack can't be read.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// None of its cases has the shape.
    #[error("the pack `{0}` has no cases of its own that others could be made from; give it some in `cases/`")]
    NoCases(String),
}

/// Cases without end: `rental-0000001`, `rental-0000002`, …
#[derive(Debug, Clone)]
pub struct Generator {
    manifest: Manifest,
    name: String,
    templates: Vec<Case>,
    seeded: Seeded,
    made: u64,
}

impl Generator {
    /// The cases that follow from the pack in a folder, the shape and the seed.
    ///
    /// # Errors
    /// Where the pack can't be read, or has no case of this shape.
    pub fn of_folder(folder: &Path, shape: Shape, seed: u64) -> Result<Self, GeneratorError> {
        Self::new(&Pack::read(folder, None)?.0, shape, seed)
    }

    /// The cases that follow from a pack, the shape and the seed.
    ///
    /// # Errors
    /// Where the pack has no case of this shape.
    pub fn new(pack: &Pack, shape: Shape, seed: u64) -> Result<Self, GeneratorError> {
        let templates = templates(pack, shape);
        let name = pack.name().to_owned();
        if templates.is_empty() {
            return Err(GeneratorError::NoCases(name));
        }
        Ok(Self { manifest: pack.manifest().clone(), name, templates, seeded: Seeded::new(seed), made: 0 })
    }

    /// The pack's declarations.
    pub(crate) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The pack's own cases that others are made from.
    pub(crate) fn templates(&self) -> &[Case] {
        &self.templates
    }

    fn case(&mut self) -> Option<Case> {
        let mut case = self.seeded.one_of(&self.templates)?.clone();
        self.made += 1;
        case.id = format!("{}-{:07}", self.name, self.made).parse::<CaseId>().ok()?;
        if let Some(language) = self.seeded.one_of(&self.manifest.languages) {
            case.language = Some(language.clone());
        }
        self.evidence(&mut case.evidence);
        for claim in &mut case.claims {
            self.evidence(&mut claim.evidence);
            self.keys(&mut claim.subject);
        }
        self.customer(&mut case.customer);
        Some(case)
    }

    fn evidence(&mut self, evidence: &mut BTreeMap<String, GivenEvidence>) {
        evidence.retain(|_, _| !self.seeded.once_in(30));
        for (measure, given) in evidence {
            if let (Some(declared), GivenEvidence::Bare(value)) = (self.manifest.measure(measure), given) {
                let declared = Declared { kind: declared.kind, values: &declared.values };
                *value = varied(value, &declared, &mut self.seeded);
            }
        }
    }

    fn keys(&mut self, subject: &mut BTreeMap<String, Given>) {
        for (name, value) in subject {
            if let Some(key) = self.manifest.subject.iter().find(|key| key.name.as_str() == name) {
                *value = varied(value, &Declared { kind: key.kind, values: &key.values }, &mut self.seeded);
            }
        }
    }

    /// Gives nine customers of ten each key that the pack declares and the template does not give.
    fn customer(&mut self, customer: &mut BTreeMap<String, Given>) {
        if self.seeded.once_in(10) {
            return;
        }
        for key in &self.manifest.customer {
            if !customer.contains_key(key.name.as_str()) {
                customer.insert(key.name.to_string(), attribute(key, self.made, &mut self.seeded));
            }
        }
    }
}

impl Iterator for Generator {
    type Item = Case;

    fn next(&mut self) -> Option<Case> {
        self.case()
    }
}

/// A value of a key of the customer: one of those declared, a number about its bands, or a text of the customer's own.
fn attribute(key: &KeyDecl, number: u64, seeded: &mut Seeded) -> Given {
    if let Some(value) = seeded.one_of(&key.values) {
        return Given::Text(value.clone());
    }
    let ends = |at: Option<&Decimal>| at.and_then(|limit| limit.to_i64());
    let (low, high) = (ends(key.bands.first()).unwrap_or(1940), ends(key.bands.last()).unwrap_or(2008));
    match key.kind {
        Kind::Flag => Given::Flag(seeded.once_in(2)),
        Kind::Text | Kind::List => Given::Text(format!("k-{number}")),
        Kind::Date => Given::Text("2024-05-17".to_owned()),
        Kind::Share => Given::Number(Decimal::ONE),
        Kind::Number | Kind::Count | Kind::Money(_) => {
            Given::Number(Decimal::from(seeded.between(low - 15, high + 15)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rental(shape: Shape, seed: u64) -> Generator {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/rental");
        Generator::of_folder(&folder, shape, seed).unwrap()
    }

    #[test]
    fn a_seed_gives_the_same_cases_again_and_another_gives_others() {
        let first: Vec<Case> = rental(Shape::Any, 7).take(50).collect();
        assert_eq!(first, rental(Shape::Any, 7).take(50).collect::<Vec<_>>());
        assert_ne!(first, rental(Shape::Any, 8).take(50).collect::<Vec<_>>());
    }

    #[test]
    fn every_case_has_an_id_of_its_own_and_can_be_read_back() {
        let cases: Vec<Case> = rental(Shape::Any, 7).take(200).collect();
        let ids: std::collections::BTreeSet<_> = cases.iter().map(|case| case.id.clone()).collect();
        assert_eq!(ids.len(), 200);
        assert!(cases.iter().all(|case| Case::from_json(&case.to_json()).as_ref() == Ok(case)));
    }

    #[test]
    fn cases_differ_in_what_rules_read() {
        let evidence: Vec<String> =
            rental(Shape::Any, 7).take(500).map(|case| format!("{:?}", case.evidence)).collect();
        let distinct: std::collections::BTreeSet<&String> = evidence.iter().collect();
        assert!(distinct.len() > 300, "{}", distinct.len());
    }
}
