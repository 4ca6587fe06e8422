//! `medhold explain`: why a case was decided as it was.

use std::path::PathBuf;

use medhold::{Account, Explained, Explanation};
use medhold_model::{Case, ClaimId, Language, RuleId, nearest};

use super::AnswerFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::{HostArguments, with_packs};
use crate::input::ReadingArguments;
use crate::render::{write_accounts, write_compiled, write_explanation, write_letter};
use crate::streams::Streams;

/// Tell why a case was decided as it was: why, why not otherwise, what would change it, what to find out next
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// Packs: folders, or zip archives of them
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// Files of cases: .jsonl, .json, .toml, .csv or .parquet; `-` is standard input
    #[arg(long, value_name = "FILE", required_unless_present = "compiled", num_args = 1..)]
    cases: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArguments,
    /// The case's id; may be left out where there is one case
    #[arg(long, value_name = "ID")]
    case: Option<String>,
    /// One claim of the case; all where it is left out
    #[arg(long, value_name = "ID")]
    claim: Option<ClaimId>,
    /// Show the letter too, and what each fairness check found in it
    #[arg(long)]
    letter: bool,
    /// The language of the sentences, such as `nb`, `nn` or `en`; the case's where it is left out, else the pack's first
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Why not this rule? Shows all of its conditions, and what is so on the case
    #[arg(long, value_name = "ID", conflicts_with = "rules")]
    rule: Option<RuleId>,
    /// Show the rules as they are written, the evidence with its sources, what is missing, and whether it matters who the customer is
    #[arg(long)]
    rules: bool,
    /// Show of each rule what runs in native form, and what is interpreted and why; takes no cases
    #[arg(long, conflicts_with_all = ["cases", "case", "claim", "letter", "language", "rules"])]
    compiled: bool,
    /// The format of the explanation
    #[arg(long, value_enum, default_value_t = AnswerFormat::Text)]
    format: AnswerFormat,
    #[command(flatten)]
    host: HostArguments,
}

impl Explain {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        if self.compiled {
            return self.compiled(io);
        }
        let case = self.find(io)?;
        let host = with_packs(self.host.builder(io)?, &self.packs).build()?;
        let mut explanation = host.explain(&case);
        let accounts = host.account(&case, self.language.as_ref());
        let accounts = self.narrow(&mut explanation, accounts)?;
        let decision = self.letter.then(|| host.decide(&case));
        match self.format {
            AnswerFormat::Json => {
                let explained = Explained::of(explanation, accounts);
                let explained = decision.into_iter().fold(explained, Explained::with_letter);
                let text = serde_json::to_string_pretty(&explained).map_err(std::io::Error::other)?;
                writeln!(io.stdout, "{text}")?;
            }
            AnswerFormat::Text => {
                if self.rules {
                    write_explanation(&case, &explanation, io.out.paint, io.stdout)?;
                } else {
                    write_accounts(&case, &explanation, &accounts, self.rule.as_ref(), io.out.paint, io.stdout)?;
                }
                if let Some(decision) = &decision {
                    write_letter(decision, io.out.paint, io.stdout)?;
                }
            }
        }
        Ok(Exit::Well)
    }

    /// How the rules run.
    fn compiled(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let host = with_packs(self.host.builder(io)?, &self.packs).build()?;
        let mut packs = host.compiled();
        if let Some(rule) = &self.rule {
            let known = || packs.iter().flat_map(|pack| &pack.rules).map(|compiled| compiled.rule.as_str());
            if !known().any(|id| id == rule.as_str()) {
                return Err(not_found("rule", rule.as_str(), known()));
            }
            packs.iter_mut().for_each(|pack| pack.rules.retain(|compiled| compiled.rule == *rule));
        }
        match self.format {
            AnswerFormat::Json => {
                let text = serde_json::to_string_pretty(&packs).map_err(std::io::Error::other)?;
                writeln!(io.stdout, "{text}")?;
            }
            AnswerFormat::Text => write_compiled(&packs, io.out.paint, io.stdout)?,
        }
        Ok(Exit::Well)
    }

    /// The case that is meant. Rows that are none do not matter here, unless there is no such case.
    fn find(&self, io: &mut Streams<'_>) -> Result<Case, Failure> {
        let mut ids = Vec::new();
        let mut only = None;
        for case in self.reading.open(&self.cases, io)?.cases().flatten() {
            if self.case.as_ref().is_some_and(|id| case.id.as_str() == id) {
                return Ok(case);
            }
            ids.push(case.id.to_string());
            only = Some(case);
        }
        match (&self.case, only, ids.len()) {
            (None, Some(case), 1) => Ok(case),
            (None, _, 0) => Err(Failure::Arguments("the input holds no case".to_owned())),
            (None, _, n) => Err(Failure::Arguments(format!("the input holds {n} cases; say which with `--case ID`"))),
            (Some(id), _, _) => Err(not_found("case", id, ids.iter().map(String::as_str))),
        }
    }

    /// The claim and the rule that are meant, where one is.
    fn narrow(&self, explanation: &mut Explanation, mut accounts: Vec<Account>) -> Result<Vec<Account>, Failure> {
        if let Some(claim) = &self.claim {
            let ids: Vec<String> = explanation.claims.iter().map(|c| c.decision.id.to_string()).collect();
            let place = explanation.claims.iter().position(|c| c.decision.id == *claim);
            let place = place.ok_or_else(|| not_found("claim", claim.as_str(), ids.iter().map(String::as_str)))?;
            explanation.claims = explanation.claims.drain(place..).take(1).collect();
            accounts = accounts.drain(place..).take(1).collect();
        }
        if let Some(rule) = &self.rule {
            let known = || accounts.iter().flat_map(|account| &account.rules).map(|told| told.rule.as_str());
            if !known().any(|id| id == rule.as_str()) {
                return Err(not_found("rule on the topic", rule.as_str(), known()));
            }
        }
        Ok(accounts)
    }
}

fn not_found<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    Failure::Arguments(match nearest(id, known) {
        Some(near) => format!("there is no {what} `{id}`; did you mean `{near}`?"),
        None => format!("there is no {what} `{id}`"),
    })
}
