//! One claim with its ruling, as a row that a stranger understands.

use medhold_model::{
    Basis, Case, Claim, ClaimDecision, Decimal, Decision, EvidenceUsed, Missing, MissingReason,
    Remedy, Value,
};

use super::wording;

/// The headings of [`ClaimRow::cells`].
pub(crate) const HEADINGS: [&str; 7] = [
    "Case",
    "What the customer says",
    "Who decides",
    "Ruling",
    "What happens",
    "Why",
    "Letter",
];

/// The most characters of a customer's words in a row.
const QUOTE: usize = 90;

/// A claim's ruling in words.
pub(crate) struct ClaimRow {
    case: String,
    says: String,
    decides: &'static str,
    ruling: String,
    happens: String,
    why: String,
    letter: &'static str,
}

impl ClaimRow {
    /// The rows of a decision, a claim each.
    pub(crate) fn of<'a>(
        case: &'a Case,
        decision: &'a Decision,
    ) -> impl Iterator<Item = ClaimRow> + 'a {
        decision.claims.iter().map(move |ruling| {
            let claim = case.claims.iter().find(|claim| claim.id == ruling.id);
            ClaimRow {
                case: name(decision, ruling),
                says: says(claim, ruling),
                decides: wording::authority(ruling.authority),
                ruling: format!("{}\n{}", wording::outcome(ruling.outcome), ruling.finding),
                happens: happens(ruling),
                why: why(ruling),
                letter: letter(decision),
            }
        })
    }

    /// The cells, in the order of [`HEADINGS`]; a cell may have several lines.
    pub(crate) fn cells(self) -> [String; 7] {
        [
            self.case,
            self.says,
            self.decides.to_owned(),
            self.ruling,
            self.happens,
            self.why,
            self.letter.to_owned(),
        ]
    }
}

fn name(decision: &Decision, ruling: &ClaimDecision) -> String {
    if decision.claims.len() > 1 {
        format!("{}\nclaim {}", decision.case, ruling.id)
    } else {
        decision.case.to_string()
    }
}

fn letter(decision: &Decision) -> &'static str {
    match (&decision.response, decision.fairness.released) {
        (None, _) => "–",
        (Some(_), true) => "released",
        (Some(_), false) => "withheld",
    }
}

fn says(claim: Option<&Claim>, ruling: &ClaimDecision) -> String {
    match claim.and_then(|claim| claim.text.as_deref()) {
        Some(text) => format!("{}: “{}”", ruling.topic, shortened(text, QUOTE)),
        None => match claim {
            Some(claim) => format!("{} ({})", ruling.topic, claim.kind),
            None => ruling.topic.to_string(),
        },
    }
}

/// At most `longest` characters of a text, on one line, cut at a word.
fn shortened(text: &str, longest: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= longest {
        return line;
    }
    let cut: String = line.chars().take(longest).collect();
    let words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{words} …")
}

pub(crate) fn happens(ruling: &ClaimDecision) -> String {
    let words = wording::remedy(ruling.remedy);
    match (ruling.remedy, &ruling.amount) {
        (Remedy::Compensate, Some(amount)) => match &amount.at_least {
            Some(least) => format!(
                "{words} {} {} (at least {least})",
                amount.currency, amount.value
            ),
            None => format!("{words} {} {}", amount.currency, amount.value),
        },
        (Remedy::Investigate, _) => match wanted(ruling) {
            Some(wanted) => format!("{words}: {wanted}"),
            None => words.to_owned(),
        },
        _ => words.to_owned(),
    }
}

/// What is to be found out, at most three things.
fn wanted(ruling: &ClaimDecision) -> Option<String> {
    let names: Vec<&str> = ruling.missing.iter().map(|m| m.measure.as_str()).collect();
    match names.as_slice() {
        [] => None,
        [a, b, c, _, ..] => Some(format!("{a}, {b}, {c}, …")),
        few => Some(few.join(", ")),
    }
}

fn why(ruling: &ClaimDecision) -> String {
    if !ruling.conflict.is_empty() {
        return format!(
            "these contradict each other: {}",
            ruling.conflict.join(", ")
        );
    }
    match (ruling.basis, ruling.missing.first()) {
        (Basis::Missing | Basis::Malformed, Some(first)) => lacking(first),
        (Basis::NoRule, _) => match &ruling.rule {
            Some(rule) => format!("no rule applies\n{rule}"),
            None => "no rule applies".to_owned(),
        },
        _ => ruled(ruling),
    }
}

fn lacking(missing: &Missing) -> String {
    let reason = wording::missing(missing.reason);
    if missing.detail.is_empty() || missing.reason == MissingReason::NotGiven {
        return format!("{}: {reason}", missing.measure);
    }
    format!("{}: {reason} ({})", missing.measure, missing.detail)
}

fn ruled(ruling: &ClaimDecision) -> String {
    let rule = ruling
        .rule
        .as_ref()
        .map_or("no rule named", |rule| rule.as_str());
    match main_figure(&ruling.evidence) {
        Some(evidence) => format!("{rule}\n{}", figure(evidence)),
        None => rule.to_owned(),
    }
}

/// The latest evidence that the ruling used, a number with a sample before others.
fn main_figure(evidence: &[EvidenceUsed]) -> Option<&EvidenceUsed> {
    let used = || evidence.iter().rev().filter(|e| e.used);
    used().find(|e| e.n.is_some()).or_else(|| used().next())
}

/// A piece of evidence on one line: value, unit, interval, sample.
pub(crate) fn figure(evidence: &EvidenceUsed) -> String {
    let mut text = format!("{} {}", evidence.measure, short(&evidence.value));
    if !matches!(evidence.unit.as_str(), "1" | "any" | "") {
        text = format!("{text} {}", evidence.unit);
    }
    let mut details = Vec::new();
    if let (Some(low), Some(high)) = (evidence.low, evidence.high)
        && low != high
    {
        details.push(format!("{} to {}", rounded(low), rounded(high)));
    }
    details.extend(evidence.n.map(|n| format!("n {n}")));
    if details.is_empty() {
        return text;
    }
    format!("{text} ({})", details.join(", "))
}

/// A value for people: numbers to three decimals.
pub(crate) fn short(value: &Value) -> String {
    match value {
        Value::Number(number) => rounded(*number),
        other => other.to_string(),
    }
}

fn rounded(number: Decimal) -> String {
    number.rounded(3).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word_and_lines_are_joined() {
        assert_eq!(shortened("ett\nto  tre", 20), "ett to tre");
        assert_eq!(shortened("one two three", 9), "one two …");
    }
}
