//! The answer to a case: its letter, and the checks that release or withhold it.

use std::collections::BTreeMap;

use medhold_fairness::{Alterable, Behind, Checked, LikeCase, Limits, Memory, PhraseCheck, Policy, Registry, Texts};
use medhold_message::{Phrase, Phrases};
use medhold_model::{BuiltInCheck, Case, Changeable, Claim, ClaimId, Decision, FairnessReport, Language, Value};
use medhold_pack::{Appeal, CheckDecl, Manifest, Pack};
use medhold_response::{LetterClaim, LetterRequest, Stationery};

use crate::host::Host;
use crate::loaded::Loaded;

/// What all letters of a pack have in common, made once.
pub(crate) struct Paper {
    appeals: BTreeMap<Language, medhold_response::Appeal>,
    policy: Policy,
    checks: Registry,
    /// What was found in the sentences of earlier letters.
    memory: Memory,
}

impl Paper {
    pub(crate) fn of(pack: &Pack, checks: Registry) -> Self {
        let appeals = pack.manifest().appeals.iter().map(|(language, to)| (language.clone(), appeal(to)));
        let own = pack.manifest().checks.iter().filter_map(|(name, decl)| own_check(name, decl));
        let checks = own.fold(checks, Registry::with);
        Self { appeals: appeals.collect(), policy: policy(pack), checks, memory: Memory::default() }
    }

    /// Puts what earlier decisions say of claims into the report of their letter.
    pub(crate) fn hold_against(&self, report: &mut FairnessReport, found: &[(ClaimId, Vec<LikeCase>)]) {
        for (claim, like) in found.iter().filter(|(_, like)| !like.is_empty()) {
            self.checks.hold_against(report, &self.policy, claim, like);
        }
    }

    /// Puts into the report of a letter that an interim answer went before it.
    pub(crate) fn after_interim(&self, report: &mut FairnessReport) {
        self.checks.after_interim(report, &self.policy);
    }

    fn stationery<'a>(&'a self, pack: &'a Pack) -> Stationery<'a> {
        let manifest = pack.manifest();
        Stationery {
            catalogue: pack.catalogue(),
            languages: &manifest.languages,
            measures: &manifest.measures,
            measure_titles: &manifest.measure_titles,
            appeals: &self.appeals,
            senders: &manifest.senders,
        }
    }
}

fn appeal(to: &Appeal) -> medhold_response::Appeal {
    medhold_response::Appeal {
        body: to.body.clone(),
        free: to.free,
        within: to.within,
        counted_from: to.counted_from,
        earliest: to.earliest,
        contact: to.url.clone().or_else(|| to.address.clone()),
    }
}

/// A check that the pack declares as its own; it withholds letters unless the pack says otherwise.
fn own_check(name: &str, decl: &CheckDecl) -> Option<PhraseCheck> {
    let own = decl.own.clone()?;
    Some(PhraseCheck {
        name: name.to_owned(),
        about: own.about,
        blocks: decl.blocks.unwrap_or(true),
        forbids: phrases(&decl.forbids),
        requires: phrases(&own.requires),
        topics: own.topics,
        outcomes: own.outcomes,
        remedies: own.remedies,
    })
}

/// Phrases by language, ready to be looked for all at once.
fn phrases(written: &BTreeMap<Language, Vec<Phrase>>) -> BTreeMap<Language, Phrases> {
    written.iter().map(|(language, phrases)| (language.clone(), phrases.iter().cloned().collect())).collect()
}

/// What the pack demands of its letters.
fn policy(pack: &Pack) -> Policy {
    let manifest = pack.manifest();
    let saying = |blocks: bool| {
        let checks = manifest.checks.iter().filter(move |(_, decl)| decl.own.is_none() && decl.blocks == Some(blocks));
        checks.map(|(name, _)| name.clone()).collect()
    };
    let respectful = manifest.checks.get(BuiltInCheck::Respectful.as_str());
    let plain = Limits::default();
    Policy {
        waivers: manifest.waivers.clone(),
        firm_sources: manifest.firm.sources.iter().chain(manifest.senders.values()).cloned().collect(),
        answer: manifest.deadlines.answer,
        extended: manifest.deadlines.extended,
        appeals: manifest.appeals.iter().map(|(language, to)| (language.clone(), appeal(to))).collect(),
        alterable: alterable(manifest),
        firm_claims: pack.firm_claims().clone(),
        blocking: saying(true),
        advisory: saying(false),
        limits: Limits {
            lix: respectful.and_then(|check| check.lix).unwrap_or(plain.lix),
            flesch: respectful.and_then(|check| check.flesch).unwrap_or(plain.flesch),
        },
        forbidden: manifest.checks.iter().map(|(name, decl)| (name.clone(), phrases(&decl.forbids))).collect(),
    }
}

/// What the customer can change, by name.
fn alterable(manifest: &Manifest) -> BTreeMap<String, Alterable> {
    let of = |kind, values: &[String], how: Option<&Changeable>| {
        Some(Alterable { kind, closed_set: values.to_vec(), how: how?.clone() })
    };
    let measures = manifest
        .measures
        .iter()
        .filter_map(|decl| Some((decl.name.to_string(), of(decl.kind, &decl.values, decl.changeable.as_ref())?)));
    let subject = manifest.subject.iter().filter_map(|decl| {
        Some((format!("subject.{}", decl.name), of(decl.kind, &decl.values, decl.changeable.as_ref())?))
    });
    measures.chain(subject).collect()
}

/// Adds the letter and its checks to a decision, told which pack decided each claim and what stands behind it.
///
/// Where the claims of a case fell to several packs, the letter is on the paper of the first of them.
pub(crate) fn answer(
    host: &Host,
    case: &Case,
    deciding: &[Option<&Loaded>],
    behind: &[Behind<'_>],
    decision: Decision,
) -> Decision {
    let Some(first) = deciding.iter().copied().flatten().next().or(host.packs.first()) else {
        return decision;
    };
    let date = host.at.or(case.received);
    let claims: Vec<LetterClaim<'_>> = case
        .claims
        .iter()
        .zip(deciding)
        .zip(&decision.claims)
        .zip(behind)
        .map(|(((claim, decided_by), decided), behind)| LetterClaim {
            title: title(host, claim, *decided_by),
            text: claim.text.as_deref(),
            kind: claim.kind,
            decision: decided,
            experts: &behind.experts,
        })
        .collect();
    let answer_by = first.letters.policy.answer.and_then(|within| within.after(case.received.or(date)?));
    let letter = medhold_response::write(&LetterRequest {
        stationery: first.letters.stationery(&first.pack),
        language: case.language.as_ref(),
        case: &case.id,
        date,
        received: case.received,
        answer_by,
        claims: &claims,
    });
    let texts = Texts::of(&letter, &first.letters.memory);
    let fairness = first.letters.checks.check(&Checked {
        case,
        decision: &decision,
        letter: &letter,
        texts: &texts,
        date,
        answer_by,
        policy: &first.letters.policy,
        behind,
        parameters: &deciding.iter().map(|loaded| parameters(*loaded, case)).collect::<Vec<_>>(),
        decide_again: &|case| host.ruling(case),
        outcome_with: &|claim| host.outcome(case, claim),
    });
    Decision { response: Some(letter.response), fairness, ..decision }
}

/// The parameters that hold for a claim of a case, by name.
fn parameters<'a>(decided_by: Option<&'a Loaded>, case: &Case) -> &'a BTreeMap<String, Value> {
    static NONE: BTreeMap<String, Value> = BTreeMap::new();
    decided_by.map_or(&NONE, |loaded| &loaded.settled(case).by_name)
}

/// The topic's title in the pack that decided the claim; where no one pack did, in the first that has the topic.
fn title<'a>(host: &'a Host, claim: &Claim, decided_by: Option<&'a Loaded>) -> Option<&'a BTreeMap<Language, String>> {
    let any = || host.packs.iter().find(|loaded| loaded.pack.manifest().topics.contains_key(&claim.topic));
    let topic = decided_by.or_else(any)?.pack.manifest().topics.get(&claim.topic)?;
    Some(&topic.title)
}
