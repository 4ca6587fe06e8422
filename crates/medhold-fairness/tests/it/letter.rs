//! From a sample to a letter and what the checks look at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use medhold_fairness::{Behind, Checked, Limits, Memory, Policy, Texts};
use medhold_message::{Segment, SegmentKind};
use medhold_model::{Case, Decision, FairnessReport, Language, Response, Value};
use medhold_response::{Glue, Letter, Part, PartKind, Passage};
use serde::Deserialize;
use serde_json::json;

use crate::sample::Sample;

/// One for all samples, so that what was found in one letter is there for the next.
static MEMORY: LazyLock<Memory> = LazyLock::new(Memory::default);

/// Shows the sample's letter to some checks.
pub(crate) fn checked(sample: &Sample, look: impl FnOnce(&Checked<'_>) -> FairnessReport) -> FairnessReport {
    let case = case(sample);
    let decision = decision(sample);
    let letter = letter(sample);
    let parameters = BTreeMap::from([("days_limit".to_owned(), Value::Number(14_i64.into()))]);
    look(&Checked {
        case: &case,
        decision: &decision,
        letter: &letter,
        texts: &Texts::of(&letter, &MEMORY),
        date: case.received,
        answer_by: None,
        policy: &policy(sample),
        behind: &[Behind::default()],
        parameters: &[&parameters],
        decide_again: &|_| decision.claims.clone(),
        outcome_with: &|_| sample.decided().outcome,
    })
}

fn case(sample: &Sample) -> Case {
    let claim = json!({
        "id": "1", "topic": "punctuality", "kind": sample.kind().as_str(), "text": sample.wrote, "subject": sample.subject
    });
    let case = json!({ "id": "A-1", "received": "2026-03-02", "language": sample.asked, "claims": [claim] });
    Case::from_json(&case.to_string()).unwrap_or_else(|error| panic!("{}: {error}", sample.name))
}

fn decision(sample: &Sample) -> Decision {
    let fairness = json!({ "released": true, "next": null, "checks": [] });
    let fairness = FairnessReport::deserialize(&fairness).unwrap();
    Decision {
        case: "A-1".parse().unwrap(),
        date: None,
        pack: None,
        claims: vec![sample.decided()],
        response: None,
        fairness,
    }
}

fn policy(sample: &Sample) -> Policy {
    let given = &sample.policy;
    let plain = Limits::default();
    let limits = Limits { lix: given.lix.unwrap_or(plain.lix), flesch: given.flesch.unwrap_or(plain.flesch) };
    let phrases = given.forbids.iter().map(|phrase| phrase.parse().unwrap()).collect();
    let by_language = BTreeMap::from([(language(&sample.language), phrases)]);
    let forbidden = BTreeMap::from(["respectful", "honest"].map(|check| (check.to_owned(), by_language.clone())));
    let claims = sample.firm_claim.iter().map(|claimed| ("the-reason".to_owned(), vec![claimed.firm_claim()]));
    Policy { limits, forbidden, firm_claims: claims.collect(), ..Policy::default() }
}

fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn letter(sample: &Sample) -> Letter {
    let heading = part(PartKind::Heading, Glue::Paragraph, "Punctuality");
    let own = sample.parts.iter().map(|(kind, text)| part(kind_of(kind), Glue::Paragraph, text));
    let mut parts: Vec<Part> = Some(heading).filter(|_| !sample.no_heading).into_iter().chain(own).collect();
    if !sample.text.is_empty() {
        parts.push(part(PartKind::Reason(0), Glue::Paragraph, &sample.text));
    }
    let passage = Passage { claim: "1".parse().unwrap(), topic: "punctuality".parse().unwrap(), parts };
    let language = language(&sample.language);
    Letter {
        response: Response { language, subject: String::new(), body: sample.text.clone() },
        asked_language: sample.asked.as_ref().filter(|asked| **asked != sample.language).map(|tag| self::language(tag)),
        subject: Vec::new(),
        opening: Vec::new(),
        passages: vec![passage],
        closing: Vec::new(),
        faults: Vec::new(),
    }
}

fn kind_of(name: &str) -> PartKind {
    match name {
        "heading" => PartKind::Heading,
        "heard" => PartKind::Heard,
        "ruling" => PartKind::Ruling,
        "missing" => PartKind::Missing(0),
        "second reason" => PartKind::Reason(1),
        "evidence" => PartKind::Evidence(0),
        "source" => PartKind::Source,
        "next" => PartKind::Next,
        other => panic!("no part is called {other}"),
    }
}

fn part(kind: PartKind, glue: Glue, text: &str) -> Part {
    let message = Some(if matches!(kind, PartKind::Reason(_)) { "the-reason" } else { "letter-part" }.to_owned());
    Part { kind, glue, message, segments: segments(text) }
}

/// Reads the notation of segments.
fn segments(text: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some((prose, marked)) = rest.split_once('{') {
        let (inner, after) = marked.split_once('}').unwrap();
        let (name, shown) = inner.split_once('|').unwrap();
        let kind = match name {
            "\"" => SegmentKind::Quote,
            "@" => SegmentKind::Citation,
            "#" => SegmentKind::Mark,
            name => SegmentKind::Argument { name: name.to_owned() },
        };
        segments.extend((!prose.is_empty()).then(|| Segment::prose(prose)));
        segments.push(Segment { text: shown.to_owned(), kind });
        rest = after;
    }
    segments.extend((!rest.is_empty()).then(|| Segment::prose(rest)));
    segments
}
