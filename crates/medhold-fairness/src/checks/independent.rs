//! `independent`: a refusal rests on an outside source or a second decider, not on the firm's word alone.
//!
//! Grounds that count are a text that the deciding rule cites, be it a law, a regulation, a standard or a study, unless it is the
//! firm's own or the business decides; evidence of others or of the case itself; and the statement of an expert without a
//! financial interest. That experts are licensed and long enough in their field is demanded in deciding: a statement without
//! standing is left out there and does no harm. What is merely presumed because nobody gave it (`absent`) is no ground.

use medhold_model::{Authority, Basis, ClaimDecision, ExpertStatement, Outcome};
use medhold_response::PartKind;

use crate::{Behind, Checked, Found};

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let claims = checked.decision.claims.iter().zip(checked.behind);
    claims.map(|(claim, behind)| independent(checked, claim, behind)).collect()
}

fn independent(checked: &Checked<'_>, claim: &ClaimDecision, behind: &Behind<'_>) -> Found {
    let id = Some(&claim.id);
    let refused = matches!(claim.outcome, Outcome::NotUpheld | Outcome::PartlyUpheld);
    if !refused || claim.basis != Basis::Rule || behind.rules.is_empty() {
        return Found::not_applicable(id, "no rule decides against the customer");
    }
    let hidden = undisclosed(checked, claim, &behind.experts);
    if !hidden.is_empty() {
        return Found::fail(
            id,
            "the letter does not disclose the financial interest of an expert it relies on",
            hidden,
        );
    }
    let grounds = Grounds::of(checked, claim, behind);
    if !grounds.outside.is_empty() {
        return grounds.carried(id);
    }
    if !grounds.interested.is_empty() {
        let detail = "all that speaks against the customer is an expert with a financial interest";
        return Found::fail(id, detail, grounds.interested);
    }
    if !grounds.undeclared.is_empty() {
        let detail = "all that speaks against the customer is an expert of whose interest nothing is said";
        return Found::warn(id, detail, grounds.undeclared);
    }
    Found::fail(id, grounds.alone(behind), grounds.own)
}

/// What a refusal rests on.
#[derive(Default)]
struct Grounds {
    /// What is not the firm's own.
    outside: Vec<String>,
    /// What is, and counts for nothing.
    own: Vec<String>,
    /// Experts with a financial interest, which the letter discloses.
    interested: Vec<String>,
    /// Experts of whose interest nothing is said.
    undeclared: Vec<String>,
}

impl Grounds {
    fn of(checked: &Checked<'_>, claim: &ClaimDecision, behind: &Behind<'_>) -> Self {
        let mut grounds = Self::default();
        grounds.cited(checked, behind);
        grounds.evidence(checked, claim);
        behind.experts.iter().for_each(|expert| grounds.expert(expert));
        grounds
    }

    /// The texts that the rules cite. What the business decides it decides itself, whatever it cites.
    fn cited(&mut self, checked: &Checked<'_>, behind: &Behind<'_>) {
        for rule in &behind.rules {
            let texts = rule.source.iter().flat_map(|source| source.split(';')).map(str::trim);
            for text in texts.filter(|text| !text.is_empty()) {
                let own = is_own(checked, text) || matches!(rule.authority, Authority::Business | Authority::Customer);
                let list = if own { &mut self.own } else { &mut self.outside };
                list.push(format!("{text}, cited by `{}`", rule.id));
            }
        }
    }

    fn evidence(&mut self, checked: &Checked<'_>, claim: &ClaimDecision) {
        for used in claim.evidence.iter().filter(|evidence| evidence.used) {
            match used.source.as_str() {
                "absent" => self.own.push(format!("`{}`, presumed because nobody gave it", used.measure)),
                "case" => self.outside.push(format!("`{}` by the case's own record", used.measure)),
                source if is_own(checked, source) => self.own.push(format!("`{}` by {source}", used.measure)),
                source => self.outside.push(format!("`{}` by {source}", used.measure)),
            }
        }
    }

    fn expert(&mut self, expert: &ExpertStatement) {
        let named = format!("{} ({})", expert.role, expert.field);
        match (&expert.interest, expert.financial_interest()) {
            (_, Some(interest)) => self.interested.push(format!("{named}: {interest}")),
            (Some(_), None) => self.outside.push(format!("the statement of {named}")),
            (None, None) => self.undeclared.push(named),
        }
    }

    /// Something from outside carries the refusal; a person should still look at experts with an interest.
    fn carried(self, id: Option<&medhold_model::ClaimId>) -> Found {
        let rests = format!("it rests on {}", self.outside.join("; "));
        let (interested, undeclared) = (self.interested.is_empty(), self.undeclared.is_empty());
        match (interested, undeclared) {
            (true, true) => Found::pass(id, rests),
            (true, false) => {
                Found::warn(id, format!("{rests}; nothing is said of an expert's financial interest"), self.undeclared)
            }
            (false, _) => {
                let experts = self.interested.into_iter().chain(self.undeclared).collect();
                Found::warn(
                    id,
                    format!("{rests}; an expert has a financial interest, which the letter discloses"),
                    experts,
                )
            }
        }
    }

    fn alone(&self, behind: &Behind<'_>) -> String {
        let rules: Vec<String> = behind.rules.iter().map(|rule| format!("`{}`", rule.id)).collect();
        let rules = rules.join(", ");
        if self.own.is_empty() {
            format!("{rules} refuses on the firm's word alone: no law, no evidence, no expert")
        } else {
            format!("{rules} refuses on the firm's word alone: {}", self.own.join("; "))
        }
    }
}

fn is_own(checked: &Checked<'_>, source: &str) -> bool {
    let folded = |text: &str| text.trim().to_lowercase();
    checked.policy.firm_sources.iter().any(|own| folded(own) == folded(source))
}

/// The interested experts whose role and interest do not stand in the passage.
fn undisclosed(checked: &Checked<'_>, claim: &ClaimDecision, experts: &[ExpertStatement]) -> Vec<String> {
    let passage = checked.letter.passages.iter().find(|passage| passage.claim == claim.id);
    let told: String = passage
        .into_iter()
        .flat_map(|passage| passage.of(|kind| matches!(kind, PartKind::Interest(_))))
        .map(|part| part.text() + "\n")
        .collect();
    let interested = experts.iter().filter_map(|expert| Some((expert, expert.financial_interest()?)));
    let hidden = interested.filter(|(expert, interest)| !(told.contains(&expert.role) && told.contains(interest)));
    hidden.map(|(expert, interest)| format!("{}: {interest}", expert.role)).collect()
}
