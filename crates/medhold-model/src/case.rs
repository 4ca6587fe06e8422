//! One contact with a customer, as it comes in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ruling::words;
use crate::{
    CaseId, ClaimId, Date, Decimal, ExpertStatement, Given, GivenEvidence, Language, MeasureId, PackName, TopicId,
};

/// One contact with a customer (`medhold.case/1`): who, when, in what language, and one or more claims.
///
/// Keys of `customer`, of a claim's `subject` and the measures in `evidence` are declared by the pack; those that it does
/// not declare are kept here and no rule can read them. An unknown key anywhere else is refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique within a batch.
    pub id: CaseId,
    /// The day on which it came in: the case's date, unless the run names another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Date>,
    /// The customer's language; the pack's first where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The stage of the customer journey, such as `after_purchase`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The pack that decides it, needed only where two loaded packs share the topic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<PackName>,
    /// The client whose profile applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// What is known of the customer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub customer: BTreeMap<String, Given>,
    /// What the customer says, at least one claim.
    pub claims: Vec<Claim>,
    /// Evidence that came with the case.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<String, GivenEvidence>,
    /// Expert statements that came with the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experts: Vec<ExpertStatement>,
}

/// One thing that the customer says about one topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Unique within the case.
    pub id: ClaimId,
    /// What it is about.
    pub topic: TopicId,
    /// What kind of statement it is.
    pub kind: ClaimKind,
    /// The customer's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How the customer sees it, from −1 (bad) to 1 (good).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// What the claim says of a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asserts: Option<Asserts>,
    /// What the claim is about, by the pack's keys.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub subject: BTreeMap<String, Given>,
    /// Evidence for this claim alone; it wins over the case's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<String, GivenEvidence>,
}

words! {
    /// What kind of statement a claim is.
    ClaimKind, "kind" {
        /// What happened to me.
        Experience = "experience",
        /// How things are.
        Assertion = "assertion",
        /// What I like.
        Preference = "preference",
        /// What I want done.
        Request = "request",
    }
}

words! {
    /// A comparison.
    Op, "op" {
        /// Below.
        Lt = "<",
        /// At most.
        Le = "<=",
        /// Equal.
        Eq = "==",
        /// Not equal.
        Ne = "!=",
        /// At least.
        Ge = ">=",
        /// Above.
        Gt = ">",
    }
}

impl Op {
    /// Whether an ordering of the left side to the right one satisfies the comparison.
    #[must_use]
    pub fn holds(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Lt => ordering.is_lt(),
            Self::Le => ordering.is_le(),
            Self::Eq => ordering.is_eq(),
            Self::Ne => ordering.is_ne(),
            Self::Ge => ordering.is_ge(),
            Self::Gt => ordering.is_gt(),
        }
    }

    /// The comparison that holds exactly where this one does not.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Lt => Self::Ge,
            Self::Le => Self::Gt,
            Self::Eq => Self::Ne,
            Self::Ne => Self::Eq,
            Self::Ge => Self::Lt,
            Self::Gt => Self::Le,
        }
    }
}

/// How the customer sees a topic, from −1 (bad) to 1 (good).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "Decimal")]
pub struct Stance(Decimal);

impl Stance {
    /// The number, from −1 to 1.
    #[must_use]
    pub fn get(self) -> Decimal {
        self.0
    }
}

impl TryFrom<Decimal> for Stance {
    type Error = String;

    fn try_from(number: Decimal) -> Result<Self, String> {
        if number.magnitude() > Decimal::ONE {
            return Err(format!("a stance lies between -1 and 1, and `{number}` does not"));
        }
        Ok(Self(number))
    }
}

impl From<Stance> for Decimal {
    fn from(stance: Stance) -> Self {
        stance.0
    }
}

/// What a claim says of a measure: a comparison with a value, or a word that the pack gives such a meaning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawAsserts", into = "RawAsserts")]
pub struct Asserts {
    /// The measure.
    pub measure: MeasureId,
    /// What is said of it.
    pub says: Asserted,
}

/// The two ways to say something of a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum Asserted {
    /// It compares so with a value.
    Compared {
        /// The comparison.
        op: Op,
        /// The value.
        value: Given,
    },
    /// A word of the pack: *often*, *always*.
    Word(String),
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct RawAsserts {
    measure: MeasureId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    op: Option<Op>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Given>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    word: Option<String>,
}

impl TryFrom<RawAsserts> for Asserts {
    type Error = String;

    fn try_from(raw: RawAsserts) -> Result<Self, String> {
        let says = match (raw.op, raw.value, raw.word) {
            (Some(op), Some(value), None) => Asserted::Compared { op, value },
            (None, None, Some(word)) => Asserted::Word(word),
            _ => return Err("an assertion has either `op` and `value`, or `word`".to_owned()),
        };
        Ok(Self { measure: raw.measure, says })
    }
}

impl From<Asserts> for RawAsserts {
    fn from(asserts: Asserts) -> Self {
        let (op, value, word) = match asserts.says {
            Asserted::Compared { op, value } => (Some(op), Some(value), None),
            Asserted::Word(word) => (None, None, Some(word)),
        };
        Self { measure: asserts.measure, op, value, word }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Stance {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stance".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": -1, "maximum": 1 })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Asserts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Asserts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        RawAsserts::json_schema(generator)
    }
}

/// The reason why a text is not a case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The text is not JSON, or a key or value is not what a case has there.
    #[error("{reason}{}", at(.path))]
    Shape {
        /// The path of what is wrong, empty for the case as a whole.
        path: String,
        /// What is wrong.
        reason: String,
    },
    /// The case has no claim.
    #[error("the case has no claim; give at least one in `claims`")]
    NoClaims,
    /// Two claims have the same id.
    #[error("two claims have the id `{id}`; give each its own")]
    TwiceTheSame {
        /// The id.
        id: ClaimId,
    },
}

fn at(path: &str) -> String {
    if path.is_empty() || path == "." { String::new() } else { format!(" (at `{path}`)") }
}

impl Case {
    /// Reads one case from JSON text.
    ///
    /// # Errors
    /// Where the text is not JSON, a key is unknown, a value is of the wrong kind or impossible, or there is no claim.
    pub fn from_json(text: &str) -> Result<Self, CaseError> {
        // Only what is no case is read again, to tell where it goes wrong.
        if let Ok(case) = serde_json::from_str::<Self>(text) {
            return case.checked();
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let case = Self::from_deserializer(&mut json)?;
        json.end().map_err(|e| CaseError::Shape { path: String::new(), reason: e.to_string() })?;
        Ok(case)
    }

    /// Reads one case from any of serde's formats.
    ///
    /// # Errors
    /// As [`Self::from_json`].
    pub fn from_deserializer<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, CaseError> {
        let case: Self = serde_path_to_error::deserialize(deserializer)
            .map_err(|e| CaseError::Shape { path: e.path().to_string(), reason: e.inner().to_string() })?;
        case.checked()
    }

    /// The case, where its claims are at least one and their ids differ.
    ///
    /// # Errors
    /// Where there is no claim or two have one id.
    pub fn checked(self) -> Result<Self, CaseError> {
        if self.claims.is_empty() {
            return Err(CaseError::NoClaims);
        }
        if self.claims.len() == 1 {
            return Ok(self);
        }
        let mut seen = BTreeSet::new();
        match self.claims.iter().find(|claim| !seen.insert(&claim.id)) {
            Some(claim) => Err(CaseError::TwiceTheSame { id: claim.id.clone() }),
            None => Ok(self),
        }
    }

    /// The case as JSON on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEC: &str = r#"{
      "id": "AV-0001", "received": "2013-12-31", "language": "nb", "stage": "after_purchase",
      "customer": { "ref": "k-4711", "gender": "female", "birth_year": 1952, "loyalty": "none" },
      "claims": [{ "id": "1", "topic": "punctuality", "kind": "assertion",
        "text": "Flyene fra Newark er jo alltid forsinket!", "stance": -0.8,
        "asserts": { "measure": "late_share", "word": "often" },
        "subject": { "origin": "EWR", "carrier": "UA" } }],
      "evidence": { "arrival_delay_min": 214,
        "on_time_share": { "value": 0.91, "n": 1200, "as_of": "2013-12-01", "source": "BTS on-time performance" } },
      "experts": [{ "role": "duty engineer", "field": "airworthiness", "licensed": true, "since": "2009-04-01",
        "states": { "measure": "airworthy", "op": "==", "value": false }, "interest": "none", "text": "Hydraulic leak." }]
    }"#;

    fn with(from: &str, to: &str) -> CaseError {
        assert!(SPEC.contains(from));
        Case::from_json(&SPEC.replace(from, to)).unwrap_err()
    }

    #[test]
    fn a_case_comes_back_from_its_own_json() {
        let case = Case::from_json(SPEC).unwrap();
        assert_eq!(Case::from_json(&case.to_json()).unwrap(), case);
    }

    #[test]
    fn what_is_no_case_is_refused_with_path_and_reason() {
        let unknown = with("\"stage\"", "\"stagge\"").to_string();
        assert!(unknown.contains("unknown field `stagge`"), "{unknown}");
        let stance = with("-0.8", "-1.8").to_string();
        assert!(stance.contains("a stance lies between -1 and 1") && stance.contains("claims[0].stance"), "{stance}");
        let kind = with("\"assertion\"", "\"claim\"").to_string();
        assert!(kind.contains("claims[0].kind"), "{kind}");
        let date = with("2013-12-31", "2013-02-30").to_string();
        assert!(date.contains("`2013-02-30` is no date") && date.contains("received"), "{date}");
        let asserts = with(r#""word": "often""#, r#""op": ">=""#).to_string();
        assert!(asserts.contains("either `op` and `value`, or `word`"), "{asserts}");
    }

    #[test]
    fn keys_that_the_pack_declares_are_not_refused_here() {
        let case = Case::from_json(&SPEC.replace("\"loyalty\"", "\"shoe_size\"")).unwrap();
        assert!(case.customer.contains_key("shoe_size"));
    }

    #[test]
    fn a_case_without_claims_or_with_two_of_one_id_is_refused() {
        let none = r#"{ "id": "1", "claims": [] }"#;
        assert_eq!(Case::from_json(none), Err(CaseError::NoClaims));
        let claim = r#"{ "id": "1", "topic": "comfort", "kind": "preference" }"#;
        let twice = format!(r#"{{ "id": "1", "claims": [{claim}, {claim}] }}"#);
        assert!(matches!(Case::from_json(&twice), Err(CaseError::TwiceTheSame { .. })));
    }
}
