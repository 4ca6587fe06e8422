//! An explanation for people: what was decided, every rule looked at, the evidence, what would change the outcome.

use std::io::{self, Write};

use medhold::{ClaimExplanation, ConjunctExplanation, Evenness, Explanation, RuleExplanation, RuleStatus, Shown};
use medhold_model::{Asserted, Asserts, Basis, Case, Claim, ClaimDecision, EvidenceUsed, RuleId};

use super::claim::{figure, happens, short};
use super::{Paint, wording};

/// Writes the explanation of a case.
pub(crate) fn write_explanation(
    case: &Case,
    explanation: &Explanation,
    paint: Paint,
    out: &mut dyn Write,
) -> io::Result<()> {
    let received = case.received.map(|date| format!(", received {date}")).unwrap_or_default();
    writeln!(out, "{}{received}", paint.strong(&format!("Case {}", explanation.case)))?;
    for explained in &explanation.claims {
        let claim = case.claims.iter().find(|claim| claim.id == explained.decision.id);
        Writer { paint, out }.claim(claim, explained)?;
    }
    Ok(())
}

struct Writer<'a> {
    paint: Paint,
    out: &'a mut dyn Write,
}

impl Writer<'_> {
    fn claim(&mut self, claim: Option<&Claim>, explained: &ClaimExplanation) -> io::Result<()> {
        let ruling = &explained.decision;
        let kind = claim.map(|claim| format!(" ({})", claim.kind)).unwrap_or_default();
        let head = format!("Claim {}: {}{kind}", ruling.id, ruling.topic);
        writeln!(self.out, "\n{}", self.paint.strong(&head))?;
        if let Some(text) = claim.and_then(|claim| claim.text.as_deref()) {
            writeln!(self.out, "  “{}”", text.trim())?;
        }
        if let Some(asserts) = claim.and_then(|claim| claim.asserts.as_ref()) {
            writeln!(self.out, "  says that {}", asserted(asserts))?;
        }
        self.ruling(ruling)?;
        self.rules(&explained.rules)?;
        self.evidence(&ruling.evidence)?;
        self.lacking(ruling)?;
        self.even_handed(&explained.even_handed)
    }

    fn ruling(&mut self, ruling: &ClaimDecision) -> io::Result<()> {
        let outcome = wording::outcome(ruling.outcome);
        let decides = wording::authority(ruling.authority);
        let head = self.heading("Ruling");
        writeln!(self.out, "{head}")?;
        writeln!(
            self.out,
            "  {}: {}, decided by {decides}; {}",
            self.paint.strong(outcome),
            ruling.finding,
            happens(ruling)
        )?;
        writeln!(self.out, "  {}", basis(ruling))?;
        let lists = [("with the same ruling", &ruling.merged), ("overrode", &ruling.overrode)];
        for (what, rules) in lists.iter().filter(|(_, rules)| !rules.is_empty()) {
            writeln!(self.out, "  {what}: {}", ids(rules))?;
        }
        Ok(())
    }

    fn rules(&mut self, rules: &[RuleExplanation]) -> io::Result<()> {
        let head = self.heading("Rules looked at");
        writeln!(self.out, "{head}")?;
        if rules.is_empty() {
            writeln!(self.out, "  none: the topic has no rule, or no pack decides the claim")?;
        }
        let mut rules: Vec<&RuleExplanation> = rules.iter().collect();
        rules.sort_by_key(|rule| weight(rule.status));
        rules.into_iter().try_for_each(|rule| self.rule(rule))
    }

    fn rule(&mut self, rule: &RuleExplanation) -> io::Result<()> {
        let status = self.status(rule);
        writeln!(self.out, "  {}  {status} ({})", self.paint.strong(rule.rule.as_str()), rule.authority)?;
        if let Some(first) = rule.description.lines().find(|line| !line.trim().is_empty()) {
            writeln!(self.out, "      {}", self.paint.faint(first.trim()))?;
        }
        if let Some(source) = &rule.source {
            writeln!(self.out, "      {}", self.paint.faint(source))?;
        }
        rule.conjuncts.iter().try_for_each(|conjunct| self.conjunct(conjunct))
    }

    fn status(&self, rule: &RuleExplanation) -> String {
        match rule.status {
            RuleStatus::Decides => self.paint.good("decides"),
            RuleStatus::Applies => "applies, but does not decide".to_owned(),
            RuleStatus::Overridden => {
                format!("applies, and is overridden by {}", ids(&rule.overridden_by))
            }
            RuleStatus::DoesNotApply => self.paint.faint("does not apply"),
            RuleStatus::Undecided => self.paint.doubtful("undecided"),
            RuleStatus::NotInForce => self.paint.faint("is not in force on the day"),
        }
    }

    fn conjunct(&mut self, conjunct: &ConjunctExplanation) -> io::Result<()> {
        let truth = format!("{:<9}", conjunct.truth);
        let truth = match conjunct.truth {
            "true" => self.paint.good(&truth),
            "false" => self.paint.bad(&truth),
            _ => self.paint.doubtful(&truth),
        };
        let read: Vec<String> = conjunct
            .read
            .iter()
            .map(|read| match (&read.value, &read.lack) {
                (Some(value), _) => format!("{} = {}", read.name, short(value)),
                (None, Some(lack)) => lack.clone(),
                (None, None) => read.name.clone(),
            })
            .collect();
        writeln!(self.out, "      {truth} {}", conjunct.text)?;
        for read in read {
            writeln!(self.out, "                {}", self.paint.faint(&format!("where {read}")))?;
        }
        Ok(())
    }

    fn evidence(&mut self, evidence: &[EvidenceUsed]) -> io::Result<()> {
        if evidence.is_empty() {
            return Ok(());
        }
        let head = self.heading("Evidence");
        writeln!(self.out, "{head}")?;
        for one in evidence {
            let used = if one.used { "used" } else { "not used" };
            writeln!(self.out, "  {}{}, {used}", figure(one), period(one))?;
            let method = one.method.as_ref().map(|method| format!("; {method}")).unwrap_or_default();
            let source = format!("{}{method}", one.source);
            writeln!(self.out, "      {}", self.paint.faint(&source))?;
        }
        Ok(())
    }

    fn lacking(&mut self, ruling: &ClaimDecision) -> io::Result<()> {
        if !ruling.missing.is_empty() {
            let head = self.heading("Missing");
            writeln!(self.out, "{head}")?;
        }
        for missing in &ruling.missing {
            let reason = wording::missing(missing.reason);
            let could = if missing.decisive { "could change the outcome" } else { "could not change the outcome" };
            let detail = if missing.detail.is_empty() { String::new() } else { format!(": {}", missing.detail) };
            writeln!(self.out, "  {} is {reason}{detail}; it {could}", missing.measure)?;
        }
        if !ruling.would_change.is_empty() {
            let head = self.heading("What would change the outcome");
            writeln!(self.out, "{head}")?;
        }
        for change in &ruling.would_change {
            let outcome = wording::outcome(change.outcome);
            writeln!(self.out, "  {} {} {}: {outcome}", change.measure, change.op, short(&change.value))?;
        }
        self.recourse(ruling)
    }

    fn recourse(&mut self, ruling: &ClaimDecision) -> io::Result<()> {
        let Some(recourse) = &ruling.recourse else {
            return Ok(());
        };
        let head = self.heading("What the customer could change");
        writeln!(self.out, "{head}")?;
        let changes = recourse.changes.iter().map(|c| format!("{} {} {}", c.measure, c.op, short(&c.value)));
        let changes: Vec<String> = changes.collect();
        writeln!(self.out, "  {}: {}", changes.join(" and "), wording::outcome(recourse.outcome))?;
        Ok(())
    }

    /// Whether the ruling hangs on who the customer is, and how that was found out.
    fn even_handed(&mut self, shown: &Evenness) -> io::Result<()> {
        let head = self.heading("Who the customer is");
        writeln!(self.out, "{head}")?;
        let keys: Vec<String> = shown.keys.iter().map(ToString::to_string).collect();
        match shown.how {
            Shown::NoPack => writeln!(self.out, "  matters to no rule: no pack decides the claim"),
            Shown::Proved if shown.keys.is_empty() => writeln!(self.out, "  the pack declares no protected attribute"),
            Shown::Proved => writeln!(
                self.out,
                "  {} no rule that could apply, of {}, reads {}",
                self.paint.good("proved not to matter:"),
                shown.rules,
                keys.join(", ")
            ),
            Shown::Swapped => self.swapped(shown),
        }
    }

    fn swapped(&mut self, shown: &Evenness) -> io::Result<()> {
        for read in &shown.reads {
            writeln!(self.out, "  {read}")?;
        }
        let made = format!("{} swaps were made; {} of them change the decision", shown.swaps, shown.changed.len());
        let made = if shown.changed.is_empty() { self.paint.good(&made) } else { self.paint.bad(&made) };
        writeln!(self.out, "  {made}")?;
        for changed in &shown.changed {
            writeln!(self.out, "      {}: {}", changed.swap, changed.what.join(", "))?;
        }
        for undeclared in &shown.undeclared {
            writeln!(self.out, "  {} {undeclared}", self.paint.doubtful("can't be told for all values:"))?;
        }
        Ok(())
    }

    fn heading(&self, text: &str) -> String {
        format!("\n  {}", self.paint.strong(text))
    }
}

/// What decided stands first, what had no say last.
fn weight(status: RuleStatus) -> u8 {
    match status {
        RuleStatus::Decides => 0,
        RuleStatus::Applies => 1,
        RuleStatus::Overridden => 2,
        RuleStatus::Undecided => 3,
        RuleStatus::DoesNotApply => 4,
        RuleStatus::NotInForce => 5,
    }
}

fn basis(ruling: &ClaimDecision) -> String {
    let rule = ruling.rule.as_ref().map(RuleId::as_str);
    match (ruling.basis, rule) {
        _ if !ruling.conflict.is_empty() => format!("these contradict each other: {}", ruling.conflict.join(", ")),
        (Basis::Rule, Some(rule)) => format!("by the rule {rule}"),
        (Basis::NoRule, Some(rule)) => format!("no rule applies; the topic's default: {rule}"),
        (Basis::Missing, Some(rule)) => {
            format!("evidence is missing that could change it; without it: {rule}")
        }
        (Basis::Malformed, _) => "what was given is malformed, and could change it".to_owned(),
        (Basis::Missing, None) => "evidence is missing that could change it".to_owned(),
        (Basis::NoRule, None) => "no rule applies".to_owned(),
        (Basis::Rule, None) => "no single rule decides".to_owned(),
    }
}

fn asserted(asserts: &Asserts) -> String {
    match &asserts.says {
        Asserted::Compared { op, value } => format!("{} {op} {value}", asserts.measure),
        Asserted::Word(word) => format!("{} is “{word}”", asserts.measure),
    }
}

fn period(evidence: &EvidenceUsed) -> String {
    match (evidence.from, evidence.to, evidence.as_of) {
        (Some(from), Some(to), _) => format!(", {from} to {to}"),
        (_, _, Some(day)) => format!(", as of {day}"),
        _ => String::new(),
    }
}

fn ids(rules: &[RuleId]) -> String {
    rules.iter().map(RuleId::as_str).collect::<Vec<_>>().join(", ")
}
