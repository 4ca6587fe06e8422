//! `medhold explain`: why a case was decided as it was.

use std::path::PathBuf;

use medhold::Explanation;
use medhold_model::{Case, ClaimId, Decision, FairnessReport, Response, nearest};
use serde::Serialize;

use super::AnswerFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::{HostArguments, with_packs};
use crate::input::InputArguments;
use crate::render::{write_explanation, write_letter};
use crate::streams::Streams;

/// Show every rule looked at for a case: what it read, why it did or did not apply, what would change the outcome
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// Folders of packs
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    #[command(flatten)]
    input: InputArguments,
    /// The case's id; may be left out where there is one case
    #[arg(long, value_name = "ID")]
    case: Option<String>,
    /// One claim of the case; all where it is left out
    #[arg(long, value_name = "ID")]
    claim: Option<ClaimId>,
    /// Show the letter too, and what each fairness check found in it
    #[arg(long)]
    letter: bool,
    /// The format of the explanation
    #[arg(long, value_enum, default_value_t = AnswerFormat::Text)]
    format: AnswerFormat,
    #[command(flatten)]
    host: HostArguments,
}

/// An explanation as JSON; with the letter and its checks, as in the decision, where they are asked for.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    explanation: &'a Explanation,
    #[serde(flatten)]
    letter: Option<Checked<'a>>,
}

#[derive(Serialize)]
struct Checked<'a> {
    response: &'a Option<Response>,
    fairness: &'a FairnessReport,
}

impl<'a> Checked<'a> {
    fn of(decision: &'a Decision) -> Self {
        Self { response: &decision.response, fairness: &decision.fairness }
    }
}

impl Explain {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let case = self.find(io)?;
        let host = with_packs(self.host.builder(io)?, &self.packs).build()?;
        let mut explanation = host.explain(&case);
        self.narrow(&mut explanation)?;
        let decision = self.letter.then(|| host.decide(&case));
        match self.format {
            AnswerFormat::Json => {
                let whole = Whole { explanation: &explanation, letter: decision.as_ref().map(Checked::of) };
                let text = serde_json::to_string_pretty(&whole).map_err(std::io::Error::other)?;
                writeln!(io.stdout, "{text}")?;
            }
            AnswerFormat::Text => {
                write_explanation(&case, &explanation, io.out.paint, io.stdout)?;
                if let Some(decision) = &decision {
                    write_letter(decision, io.out.paint, io.stdout)?;
                }
            }
        }
        Ok(Exit::Well)
    }

    /// The case that is meant. Rows that are none do not matter here, unless there is no such case.
    fn find(&self, io: &mut Streams<'_>) -> Result<Case, Failure> {
        let mut ids = Vec::new();
        let mut only = None;
        for case in self.input.open(io)?.flatten() {
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

    fn narrow(&self, explanation: &mut Explanation) -> Result<(), Failure> {
        let Some(claim) = &self.claim else {
            return Ok(());
        };
        let ids: Vec<String> = explanation.claims.iter().map(|c| c.decision.id.to_string()).collect();
        explanation.claims.retain(|c| c.decision.id == *claim);
        if explanation.claims.is_empty() {
            return Err(not_found("claim", claim.as_str(), ids.iter().map(String::as_str)));
        }
        Ok(())
    }
}

fn not_found<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    Failure::Arguments(match nearest(id, known) {
        Some(near) => format!("there is no {what} `{id}`; did you mean `{near}`?"),
        None => format!("there is no {what} `{id}`"),
    })
}
