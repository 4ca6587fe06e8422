//! Why a claim was decided as it was, in plain sentences: the answer, why, why not another rule, what would change it, what to ask.

use std::collections::BTreeMap;
use std::io::{self, Write};

use medhold::{Account, Condition, Explanation, RuleAccount, RuleStatus};
use medhold_model::{Case, Claim, ClaimDecision, Language, RuleId};
use medhold_words::{Told, number, say, word};

use super::Paint;

/// How many rules that do not decide are told in full.
const NEAREST: usize = 3;

/// Writes the accounts of a case's claims, in their order; of one rule alone where it is named.
pub(crate) fn write_accounts(
    case: &Case,
    explanation: &Explanation,
    accounts: &[Account],
    rule: Option<&RuleId>,
    paint: Paint,
    out: &mut dyn Write,
) -> io::Result<()> {
    let received = case.received.map(|date| format!(", {date}")).unwrap_or_default();
    writeln!(out, "{}{received}", paint.strong(explanation.case.as_str()))?;
    for (explained, account) in explanation.claims.iter().zip(accounts) {
        let claim = case.claims.iter().find(|claim| claim.id == explained.decision.id);
        let mut writer = Writer { paint, out, account };
        writer.head(claim, &explained.decision)?;
        match rule {
            Some(rule) => writer.one(rule)?,
            None => writer.whole()?,
        }
    }
    Ok(())
}

struct Writer<'a> {
    paint: Paint,
    out: &'a mut dyn Write,
    account: &'a Account,
}

impl Writer<'_> {
    fn head(&mut self, claim: Option<&Claim>, ruling: &ClaimDecision) -> io::Result<()> {
        writeln!(self.out, "\n{}", self.paint.strong(&format!("{} {}", ruling.id, ruling.topic)))?;
        if let Some(text) = claim.and_then(|claim| claim.text.as_deref()) {
            writeln!(self.out, "  “{}”", text.trim())?;
        }
        writeln!(self.out, "  {}", self.paint.strong(&sentence(&self.account.answer)))
    }

    /// All of one rule.
    fn one(&mut self, wanted: &RuleId) -> io::Result<()> {
        let account = self.account;
        for rule in account.rules.iter().filter(|rule| rule.rule == *wanted) {
            self.heading("rule")?;
            self.rule(rule, Show::All)?;
        }
        Ok(())
    }

    fn whole(&mut self) -> io::Result<()> {
        let account = self.account;
        let of = |status: &[RuleStatus]| -> Vec<&RuleAccount> {
            account.rules.iter().filter(|rule| status.contains(&rule.status)).collect()
        };
        self.section("why", &of(&[RuleStatus::Decides]), Show::All)?;
        let open = of(&[RuleStatus::Undecided]);
        let (nearest, more) = open.split_at(open.len().min(NEAREST));
        self.section("open", nearest, Show::Missed)?;
        self.sentences("order", &account.order)?;
        self.sentences("ask", &account.ask.iter().map(|question| question.said.clone()).collect::<Vec<_>>())?;
        self.sentences("changes", &account.changes.iter().map(|change| change.said.clone()).collect::<Vec<_>>())?;
        let others = of(&[RuleStatus::DoesNotApply]);
        let (missed, rest) = others.split_at(others.len().min(NEAREST));
        self.section("why_not", missed, Show::Missed)?;
        let rest: Vec<&RuleAccount> = more.iter().chain(rest).copied().collect();
        self.rest(&rest, &of(&[RuleStatus::NotInForce]))
    }

    fn section(&mut self, heading: &str, rules: &[&RuleAccount], show: Show) -> io::Result<()> {
        if !rules.is_empty() {
            self.heading(heading)?;
        }
        rules.iter().try_for_each(|rule| self.rule(rule, show))
    }

    fn rule(&mut self, rule: &RuleAccount, show: Show) -> io::Result<()> {
        let said = match rule.status {
            RuleStatus::Decides => self.paint.good(&rule.said),
            RuleStatus::Undecided => self.paint.doubtful(&rule.said),
            _ => self.paint.faint(&rule.said),
        };
        writeln!(self.out, "    {} {said}", self.paint.strong(rule.rule.as_str()))?;
        if let Some(description) = &rule.description {
            let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(self.out, "      {}", self.paint.faint(&line))?;
        }
        let wanted = |condition: &&Condition| show == Show::All || condition.truth != "true";
        rule.conditions.iter().filter(wanted).try_for_each(|condition| self.condition(condition, 3))
    }

    fn condition(&mut self, condition: &Condition, depth: usize) -> io::Result<()> {
        let mark = match condition.truth {
            "true" => self.paint.good("✓"),
            "false" => self.paint.bad("✗"),
            _ => self.paint.doubtful("?"),
        };
        let found =
            if condition.found.is_empty() { String::new() } else { format!(" – {}", condition.found.join("; ")) };
        writeln!(self.out, "{}{mark} {}{}", "  ".repeat(depth), condition.text, self.paint.faint(&found))?;
        condition.within.iter().try_for_each(|within| self.condition(within, depth + 1))
    }

    fn sentences(&mut self, heading: &str, clauses: &[String]) -> io::Result<()> {
        if !clauses.is_empty() {
            self.heading(heading)?;
        }
        clauses.iter().try_for_each(|clause| writeln!(self.out, "    {}", sentence(clause)))
    }

    /// The rules that are left, by what first keeps them from applying.
    fn rest(&mut self, rules: &[&RuleAccount], lapsed: &[&RuleAccount]) -> io::Result<()> {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for rule in rules {
            let first = rule.conditions.iter().find(|condition| condition.truth == "false");
            let first = first.or_else(|| rule.conditions.iter().find(|condition| condition.truth != "true"));
            groups.entry(first.map_or("", |condition| &condition.text)).or_default().push(rule.rule.as_str());
        }
        if !groups.is_empty() || !lapsed.is_empty() {
            self.heading("rest")?;
        }
        let mut groups: Vec<(&str, Vec<&str>)> = groups.into_iter().collect();
        groups.sort_by_key(|(clause, ids)| (std::cmp::Reverse(ids.len()), *clause));
        for (clause, ids) in groups {
            let told = Told::from([("n", number(ids.len())), ("clause", word(clause))]);
            self.group(&say(self.language(), "rest", &told), &ids)?;
        }
        if lapsed.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = lapsed.iter().map(|rule| rule.rule.as_str()).collect();
        self.group(&say(self.language(), "not-in-force", &Told::from([("n", number(ids.len()))])), &ids)
    }

    fn group(&mut self, said: &str, ids: &[&str]) -> io::Result<()> {
        writeln!(self.out, "    {}: {}", capitalised(said), self.paint.faint(&ids.join(", ")))
    }

    fn language(&self) -> &Language {
        &self.account.language
    }

    fn heading(&mut self, of: &str) -> io::Result<()> {
        let text = say(self.language(), "heading", &Told::from([("of", word(of))]));
        writeln!(self.out, "\n  {}", self.paint.strong(&text))
    }
}

/// Which conditions of a rule are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    All,
    /// Those that do not hold or can't be told.
    Missed,
}

/// A clause as a sentence.
fn sentence(clause: &str) -> String {
    format!("{}.", capitalised(clause))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
