//! Where the arguments of a reason lead back to, and whether they show what is there.

use std::collections::BTreeMap;

use medhold_message::{SegmentKind, Words};
use medhold_model::{Because, Claim, ClaimDecision, EvidenceUsed, Value};
use medhold_response::{Part, PartKind, Passage};

use super::{Loose, numbered, told};
use crate::Checked;
use crate::text::shows;

const NOWHERE: &str = "an argument with a number leads back to nothing";
const NOT_THERE: &str = "an argument leads back to what the decision does not have";
const OTHERWISE: &str = "a number is shown otherwise than the argument has it";
const FOREIGN: &str = "a text holds a number that its origin does not have";
const PERCENT: &str = "a share is shown as it is and called percent";

/// What the arguments of a claim's reasons can lead back to.
pub(super) struct Grounds<'a> {
    decision: &'a ClaimDecision,
    claim: &'a Claim,
    parameters: Option<&'a BTreeMap<String, Value>>,
    checked: &'a Checked<'a>,
}

impl<'a> Grounds<'a> {
    pub(super) fn new(decision: &'a ClaimDecision, checked: &'a Checked<'a>) -> Option<Self> {
        let at = checked.case.claims.iter().position(|claim| claim.id == decision.id)?;
        let parameters = checked.parameters.get(at).copied();
        Some(Self { decision, claim: checked.case.claims.get(at)?, parameters, checked })
    }

    /// The numbers of a reason that lead back to nothing, or are shown otherwise than what they lead back to.
    pub(super) fn unfounded(&self, part: &Part, index: usize) -> Vec<Loose> {
        let message = part.message.as_deref();
        let Some(because) = self.decision.because.get(index) else {
            return numbered(part).map(|(_, segment)| Loose::new(NOWHERE, &segment.text, message)).collect();
        };
        let mut loose = Vec::new();
        for (name, segment) in numbered(part) {
            let fault = self.fault(because, name).or_else(|| self.otherwise(because, name, &segment.text));
            loose.extend(fault.map(|why| Loose::new(why, &format!("{name}: {}", segment.text), message)));
        }
        loose.extend(self.called_percent(part, because));
        loose
    }

    /// Whether the message shows another number than the argument is.
    fn otherwise(&self, because: &Because, name: &str, text: &str) -> Option<&'static str> {
        let language = &self.checked.letter.response.language;
        let value = because.args.get(name)?;
        // What is counted in percent is shown as it is, with the sign.
        let plain = text.replace('%', "");
        let in_percent = || self.in_percent(because, name) && shows(&plain, value, language);
        (!shows(text, value, language) && !in_percent()).then_some(OTHERWISE)
    }

    /// Whether an argument comes from a measure in percent.
    fn in_percent(&self, because: &Because, name: &str) -> bool {
        let mut origins = because.origins.get(name).into_iter().flatten();
        origins.any(|origin| self.records(origin).any(|record| record.unit.as_str() == "%"))
    }

    /// What is wrong with where an argument comes from.
    fn fault(&self, because: &Because, name: &str) -> Option<&'static str> {
        let origins = because.origins.get(name).map(Vec::as_slice).unwrap_or_default();
        if origins.is_empty() {
            return Some(NOWHERE);
        }
        if !origins.iter().any(|origin| self.is_there(origin)) {
            return Some(NOT_THERE);
        }
        match because.args.get(name) {
            Some(value @ Value::Text(_)) if !self.holds(origins, value) => Some(FOREIGN),
            _ => None,
        }
    }

    /// Whether the decision or the case has what an origin names.
    fn is_there(&self, origin: &str) -> bool {
        match origin.split_once([' ', '.']) {
            Some(("parameter", name)) => self.parameters.is_none_or(|all| all.contains_key(name)),
            Some(("subject", key)) => self.claim.subject.contains_key(key),
            Some(("customer", _) | ("table" | "function" | "expert" | "claim", _)) => true,
            _ => origin == "stage" || self.records(origin).next().is_some(),
        }
    }

    fn records(&self, origin: &str) -> impl Iterator<Item = &'a EvidenceUsed> {
        let measure = origin.split('.').next().unwrap_or_default().to_owned();
        self.decision.evidence.iter().filter(move |record| record.measure.as_str() == measure)
    }

    /// Whether the numbers in a text stand in what it comes from. What a table or a plugin's function gives is their own.
    fn holds(&self, origins: &[String], text: &Value) -> bool {
        let written = text.to_string();
        let language = &self.checked.letter.response.language;
        origins.iter().any(|origin| match origin.split_once([' ', '.']) {
            Some(("table" | "function" | "expert" | "claim" | "customer", _)) => true,
            Some(("parameter", name)) => self.parameters.is_none_or(|all| all.get(name) == Some(text)),
            Some(("subject", key)) => {
                let given = self.claim.subject.get(key).map(|given| Value::Text(given.to_string()));
                given.is_some_and(|given| shows(&written, &given, language))
            }
            _ => self.records(origin).flat_map(told::figures).any(|value| shows(&written, &value, language)),
        })
    }

    /// A share that a message shows as the number it is, with the word or sign for percent typed after it.
    fn called_percent(&self, part: &Part, because: &Because) -> Vec<Loose> {
        let pairs = part.segments.iter().zip(part.segments.iter().skip(1));
        let called = pairs.filter(|(argument, prose)| {
            let SegmentKind::Argument { name } = &argument.kind else {
                return false;
            };
            prose.kind == SegmentKind::Prose
                && !argument.text.contains('%')
                && self.is_a_share(because, name)
                && self.says_percent(&prose.text)
        });
        called.map(|(argument, _)| Loose::new(PERCENT, &argument.text, part.message.as_deref())).collect()
    }

    fn says_percent(&self, prose: &str) -> bool {
        let lexicon = self.checked.texts.lexicon;
        let word = || lexicon.is_some_and(|lexicon| lexicon.percent.at(&Words::of(prose), 0).is_some());
        prose.trim_start().starts_with('%') || word()
    }

    /// Whether an argument is the value of a record that is counted in ones.
    fn is_a_share(&self, because: &Because, name: &str) -> bool {
        let origins = because.origins.get(name).map(Vec::as_slice).unwrap_or_default();
        let value = because.args.get(name);
        let same = |record: &EvidenceUsed| record.unit.as_str() == "1" && value == Some(&record.value);
        matches!(origins, [origin] if self.records(origin).any(same))
            && value.and_then(Value::as_number).is_some_and(|share| share < medhold_model::Decimal::ONE)
    }

    /// What the numbers of the reasons lead back to, counted.
    pub(super) fn detail(&self, passage: &Passage) -> String {
        let (mut shown, mut equal) = (0, 0);
        for part in &passage.parts {
            let PartKind::Reason(index) = part.kind else {
                shown += numbered(part).count();
                equal += numbered(part).count();
                continue;
            };
            let because = self.decision.because.get(index);
            for (name, _) in numbered(part) {
                shown += 1;
                equal += usize::from(because.is_some_and(|because| self.is_equal(because, name)));
            }
        }
        match shown {
            0 => "no number in the passage".to_owned(),
            _ if shown == equal => format!("{shown} number(s), each what its origin gives"),
            _ => format!("{shown} number(s): {equal} as the origin gives them, {} that a rule computed", shown - equal),
        }
    }

    /// Whether an argument is what one of its origins gives, and not computed from it.
    fn is_equal(&self, because: &Because, name: &str) -> bool {
        let Some(value) = because.args.get(name) else {
            return false;
        };
        let origins = because.origins.get(name).map(Vec::as_slice).unwrap_or_default();
        origins.iter().any(|origin| match origin.split_once(' ') {
            Some(("parameter", name)) => self.parameters.and_then(|all| all.get(name)) == Some(value),
            Some(_) => true,
            None if origin.contains('.') && !origin.ends_with(".before") => true,
            None => self.records(origin).flat_map(told::figures).any(|given| given == *value),
        })
    }
}
