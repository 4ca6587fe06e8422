//! `medhold replay`: recorded decisions decided again by their own packs, and shown to come out the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use medhold::Host;
use medhold_model::{Case, CaseId};

use crate::batch::threads;
use crate::cases::{Reject, Rejects};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::input::{ReadingArguments, refuse_to_overwrite};
use crate::ledger::LedgerArguments;
use crate::output::BatchArguments;
use crate::render::ReplayFormat;
use crate::replay::{Deciding, Record, Replay as Found, Shelf, again, records};
use crate::streams::Streams;
use crate::summary::Summary;

/// Decide recorded decisions again, each by the pack that it names, and show that it comes out the same
///
/// A decision carries its pack's digest, the day, and the parameters that were set, so nothing of that need be said again. Only the pack's
/// own files are proved the same by the digest: what plugins say now may be other than what they said then, and shows as a difference.
#[derive(Debug, clap::Args)]
pub(crate) struct Replay {
    /// The recorded decisions: what `dry-run` writes as jsonl, json or ledger; `-` is standard input
    #[arg(value_name = "DECISIONS")]
    decisions: PathBuf,
    /// Files of the cases that were decided; a ledger has them beside the decisions
    #[arg(long, value_name = "FILE", num_args = 1..)]
    cases: Vec<PathBuf>,
    #[command(flatten)]
    reading: ReadingArguments,
    /// Folders of packs, or folders with packs somewhere below them
    #[arg(long, value_name = "DIR", num_args = 1.., default_value = ".")]
    packs: Vec<PathBuf>,
    /// Look through the git history of the packs' folders, too, for packs that have changed since
    #[arg(long)]
    git: bool,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = ReplayFormat::Table)]
    format: ReplayFormat,
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    plugins: PluginArguments,
    #[command(flatten)]
    batch: BatchArguments,
}

/// Rows that could not be read, told and kept.
struct Unread {
    summary: Summary,
    rejects: Option<Rejects>,
}

impl Replay {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        refuse_to_overwrite(std::slice::from_ref(&self.decisions), self.batch.outputs(), "decisions")?;
        refuse_to_overwrite(&self.cases, self.batch.outputs(), "cases")?;
        refuse_to_overwrite(&self.ledger.files, self.batch.outputs(), "a ledger")?;
        let mut unread = Unread { summary: Summary::default(), rejects: self.batch.rejects()? };
        let records = self.records(&mut unread, io)?;
        let cases = self.cases(&records, &mut unread, io)?;
        let mut found = self.replay(&records, &cases, io)?;
        found.rejected = unread.summary.rejects;
        let title = format!("Replay of the decisions in {}", self.decisions.display());
        self.batch.write(io, |terminal, out| self.format.write(&found, &title, terminal, out))?;
        unread.summary.warn(io.stderr, io.err.paint)?;
        Ok(if found.is_clean() { Exit::Well } else { Exit::Found })
    }

    fn records(&self, unread: &mut Unread, io: &mut Streams<'_>) -> Result<Vec<Record>, Failure> {
        let mut kept = Vec::new();
        for record in records(&self.decisions, io)? {
            match record {
                Ok(record) => kept.push(record),
                Err(reject) => unread.add(&reject)?,
            }
        }
        Ok(kept)
    }

    /// The cases of decisions that have none beside them.
    fn cases(
        &self,
        records: &[Record],
        unread: &mut Unread,
        io: &mut Streams<'_>,
    ) -> Result<BTreeMap<CaseId, Case>, Failure> {
        let lacking: BTreeSet<&CaseId> =
            records.iter().filter(|record| record.case.is_none()).map(|record| &record.decision.case).collect();
        if self.cases.is_empty() && !lacking.is_empty() {
            let reason = "the decisions have no cases beside them; name the files of the cases with `--cases`";
            return Err(Failure::Arguments(reason.to_owned()));
        }
        let mut cases = BTreeMap::new();
        for read in self.reading.open(&self.cases, io)?.cases() {
            match read {
                Ok(case) if lacking.contains(&case.id) => drop(cases.insert(case.id.clone(), case)),
                Ok(_) => {}
                Err(reject) => unread.add(&reject)?,
            }
        }
        Ok(cases)
    }

    fn replay(&self, records: &[Record], cases: &BTreeMap<CaseId, Case>, io: &Streams<'_>) -> Result<Found, Failure> {
        let mut shelf = Shelf::of(&self.packs)?;
        if self.git {
            shelf.search_history(records.iter().filter_map(|record| record.decision.pack.as_ref()))?;
        }
        let threads = threads(self.batch.threads)?;
        let deciding = Deciding { shelf: &shelf, cases, ledger: &self.ledger, threads: &threads };
        let folders = self.plugins.folders(io)?;
        again(records, &deciding, || folders.iter().fold(Host::builder(), |builder, folder| builder.plugins(folder)))
    }
}

impl Unread {
    fn add(&mut self, reject: &Reject) -> Result<(), Failure> {
        self.summary.reject(reject);
        self.rejects.as_mut().map_or(Ok(()), |rejects| rejects.add(reject))
    }
}
