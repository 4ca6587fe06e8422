//! What a reason of a refusal rests on, as the letter names it.

use medhold_message::SegmentKind;
use medhold_model::{Because, ClaimDecision, EvidenceUsed, ExpertStatement};
use medhold_response::{Part, PartKind, Passage};

/// The source of a value that came with the case without naming one: the case's own record, and the letter says so.
const CASE: &str = "case";
/// The source of a value that was not given and whose measure says what that means.
const ABSENT: &str = "absent";

/// A claim that is not fully upheld, by a rule.
#[derive(Clone, Copy)]
pub(super) struct Refusal<'a> {
    pub(super) claim: &'a ClaimDecision,
    pub(super) passage: &'a Passage,
    /// The statements with standing that the rules read.
    pub(super) experts: &'a [ExpertStatement],
}

/// What a reason rests on.
pub(super) enum Ground {
    /// A law, a contract clause or a study that the letter cites, an expert by role, or evidence by its source.
    Named(String),
    /// Evidence that does not say who says so.
    Unsigned(String),
    /// Nothing that the letter names.
    Nothing,
}

impl<'a> Refusal<'a> {
    /// What a reason, the `index`th, rests on by the letter.
    pub(super) fn ground(self, because: &Because, index: usize) -> Ground {
        let own = because.source.iter().flat_map(|source| source.split("; "));
        if let Some(cited) = own.into_iter().find(|source| self.cites(source)) {
            return Ground::Named(format!("`{}`", cited.trim()));
        }
        if let Some(role) = self.expert(because, index) {
            return Ground::Named(format!("the {role}"));
        }
        let evidence = self.behind(because);
        let named = evidence.iter().find(|record| match record.source.as_str() {
            CASE => self.cites_anything(),
            source => self.cites(source),
        });
        match (named, evidence.iter().find(|record| record.source.trim().is_empty())) {
            (Some(record), _) if record.source == CASE => {
                Ground::Named(format!("`{}` as the case gives it", record.measure))
            }
            (Some(record), _) => Ground::Named(format!("`{}` by `{}`", record.measure, record.source)),
            (None, Some(record)) => Ground::Unsigned(record.measure.to_string()),
            (None, None) => Ground::Nothing,
        }
    }

    /// The evidence that a reason tells of; where it tells of none, what the ruling used.
    fn behind(self, because: &Because) -> Vec<&'a EvidenceUsed> {
        let used = self.claim.evidence.iter().filter(|record| record.used && record.source != ABSENT);
        let origins: Vec<&String> = because.origins.values().flatten().collect();
        let told = |record: &&EvidenceUsed| {
            origins.iter().any(|origin| origin.split('.').next() == Some(record.measure.as_str()))
        };
        let own: Vec<&EvidenceUsed> = used.clone().filter(told).collect();
        if own.is_empty() { used.collect() } else { own }
    }

    /// The role of an expert that a reason names, or whose statement it tells.
    fn expert(self, because: &Because, index: usize) -> Option<String> {
        let text: String = self.passage.of(|kind| kind == PartKind::Reason(index)).map(Part::text).collect();
        let named = self.experts.iter().find(|expert| folded(&text).contains(&folded(&expert.role)));
        let told = || {
            let mut origins = because.origins.values().flatten();
            origins.find_map(|origin| origin.strip_prefix("expert ")).map(|field| format!("expert in {field}"))
        };
        named.map(|expert| expert.role.clone()).or_else(told)
    }

    /// Whether the letter cites this source.
    fn cites(self, source: &str) -> bool {
        let source = folded(source.trim().trim_end_matches('.'));
        !source.is_empty() && self.citations().any(|cited| folded(cited).contains(&source))
    }

    fn cites_anything(self) -> bool {
        self.citations().any(|cited| cited.chars().any(char::is_alphanumeric))
    }

    fn citations(self) -> impl Iterator<Item = &'a str> {
        let segments = self.passage.parts.iter().flat_map(|part| &part.segments);
        segments.filter(|segment| segment.kind == SegmentKind::Citation).map(|segment| segment.text.as_str())
    }
}

/// The text without what a reader does not tell apart: capitals, kinds of spaces, control characters.
fn folded(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
