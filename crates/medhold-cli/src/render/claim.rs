//! One claim with its ruling, as a row that a stranger understands.

use medhold_model::{
    Basis, Case, Claim, ClaimDecision, Decimal, Decision, EvidenceUsed, Missing, MissingReason, Remedy, Value,
};

use super::wording;

/// The headings of [`ClaimRow::cells`].
pub(crate) const HEADINGS: [&str; 7] =
    ["Case", "What the customer says", "Who decides", "Ruling", "What happens", "Why", "Letter"];

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
    pub(crate) fn of<'a>(case: &'a Case, decision: &'a Decision) -> impl Iterator<Item = ClaimRow> + 'a {
        decision.claims.iter().map(move |ruling| {
            let claim = case.claims.iter().find(|claim| claim.id == ruling.id);
            ClaimRow {
                case: name(case, decision, ruling),
                says: says(claim, ruling),
                decides: ruling.authority.as_str(),
                ruling: format!("{}\n{}", wording::outcome(ruling.outcome), ruling.finding),
                happens: happens(ruling),
                why: why(claim, ruling),
                letter: letter(decision),
            }
        })
    }

    /// The cells, in the order of [`HEADINGS`]; a cell may have several lines.
    pub(crate) fn cells(self) -> [String; 7] {
        [self.case, self.says, self.decides.to_owned(), self.ruling, self.happens, self.why, self.letter.to_owned()]
    }
}

/// The case, which of its claims where it has several, and whose terms it was decided by where it names a client.
fn name(case: &Case, decision: &Decision, ruling: &ClaimDecision) -> String {
    let claim = (decision.claims.len() > 1).then(|| format!("claim {}", ruling.id));
    let client = case.client.as_deref().map(|name| shortened(name, QUOTE));
    let lines = [Some(decision.case.to_string()), claim, client];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
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
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{words} …")
}

pub(crate) fn happens(ruling: &ClaimDecision) -> String {
    let words = wording::remedy(ruling.remedy);
    match (ruling.remedy, &ruling.amount) {
        (Remedy::Compensate, Some(amount)) => match &amount.at_least {
            Some(least) => format!("{words} {} {} (at least {least})", amount.currency, amount.value),
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
    let decisive = |m: &&Missing| m.decisive || ruling.missing.iter().all(|m| !m.decisive);
    let wanted = ruling.missing.iter().filter(decisive);
    let names: Vec<&str> = wanted.map(|m| m.measure.as_str()).collect();
    match names.as_slice() {
        [] => None,
        [a, b, c, _, ..] => Some(format!("{a}, {b}, {c}, …")),
        few => Some(few.join(", ")),
    }
}

fn why(claim: Option<&Claim>, ruling: &ClaimDecision) -> String {
    if !ruling.conflict.is_empty() {
        return format!("these contradict each other: {}", ruling.conflict.join(", "));
    }
    match (ruling.basis, ruling.missing.first()) {
        (Basis::Missing | Basis::Malformed, Some(first)) => lacking(first),
        (Basis::NoRule, _) => match &ruling.rule {
            Some(rule) => format!("no rule applies\n{rule}"),
            None => "no rule applies".to_owned(),
        },
        _ => ruled(claim, ruling),
    }
}

fn lacking(missing: &Missing) -> String {
    let reason = wording::missing(missing.reason);
    if missing.detail.is_empty() || missing.reason == MissingReason::NotGiven {
        return format!("{}: {reason}", missing.measure);
    }
    format!("{}: {reason} ({})", missing.measure, missing.detail)
}

fn ruled(claim: Option<&Claim>, ruling: &ClaimDecision) -> String {
    let rule = ruling.rule.as_ref().map_or("no rule named", |rule| rule.as_str());
    match main_figure(claim, ruling) {
        Some(evidence) => format!("{rule}\n{}", figure(evidence)),
        None => rule.to_owned(),
    }
}

/// The number that the ruling turns on: the latest of the measure that the claim asserts, else of one past whose threshold
/// the outcome would be another, else of one that a reason tells.
fn main_figure<'a>(claim: Option<&Claim>, ruling: &'a ClaimDecision) -> Option<&'a EvidenceUsed> {
    let asserted = claim.and_then(|claim| claim.asserts.as_ref()).map(|asserts| asserts.measure.as_str());
    let told: Vec<&str> =
        ruling.because.iter().flat_map(|because| because.origins.values().flatten().map(String::as_str)).collect();
    let latest = |wanted: &dyn Fn(&str) -> bool| {
        let numbers = ruling.evidence.iter().rev();
        let mut numbers = numbers.filter(|e| e.used && matches!(e.value, Value::Number(_)));
        numbers.find(|e| wanted(e.measure.as_str()))
    };
    let turns = |measure: &str| ruling.would_change.iter().any(|w| w.measure.as_str() == measure);
    latest(&|measure| Some(measure) == asserted)
        .or_else(|| latest(&turns))
        .or_else(|| latest(&|measure| told.contains(&measure)))
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
