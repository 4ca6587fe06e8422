//! `medhold diff`: which decisions change between two versions of a pack, for whom, and by how much.

use medhold::{Host, Letters};
use medhold_audit::diff::{Change, Compared, Diff as Found, Versions};

use crate::batch::{Answer, Batch, progress};
use crate::exit::Exit;
use crate::fail_on;
use crate::failure::Failure;
use crate::host::HostArguments;
use crate::input::{InputArguments, refuse_to_overwrite};
use crate::output::BatchArguments;
use crate::render::DiffFormat;
use crate::streams::Streams;
use crate::summary::Summary;
use crate::version::Version;

/// Tell which decisions change between two versions of a pack
///
/// Every case is decided by both, with the same plugins, date, profiles and parameters. A change of texts alone is counted, and is no
/// changed decision.
///
/// A version is a folder, a folder at a git revision as git writes it (`v1.0:rules/aviation`), or a revision alone, which means the
/// other version's folder at it: `medhold diff v1.0 rules/aviation`. Only the pack's own files are read at the revision. The data
/// that its plugins are configured with, and the plugins themselves, are those that are there now, the same for both.
#[derive(Debug, clap::Args)]
pub(crate) struct Diff {
    /// The old version: a folder, `REV:PATH`, or a revision of the other's folder
    #[arg(value_name = "OLD")]
    old: String,
    /// The new version: a folder, `REV:PATH`, or a revision of the other's folder
    #[arg(value_name = "NEW")]
    new: String,
    #[command(flatten)]
    input: InputArguments,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = DiffFormat::Table)]
    format: DiffFormat,
    /// Attributes to group customers by; every one that the packs declare where none is named
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    group: Vec<String>,
    /// The most examples, one of each way in which claims change before further ones
    #[arg(long, value_name = "N", default_value_t = 10)]
    examples: usize,
    #[command(flatten)]
    host: HostArguments,
    #[command(flatten)]
    batch: BatchArguments,
    /// End with exit code 1 where any claim or letter changes so
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_on: Vec<FailOn>,
}

/// What `--fail-on` may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
enum FailOn {
    /// A claim that is ruled otherwise.
    Changed,
    /// A claim that is ruled worse for the customer.
    Worse,
    /// A claim that is not upheld now, and was not refused before.
    Refused,
    /// A claim that is upheld now, and was not before.
    Granted,
    /// A claim that is undecided now, and was decided before.
    Undecided,
    /// A claim that gets a smaller amount.
    Lowered,
    /// A claim that gets a larger amount.
    Raised,
    /// A claim with the same ruling by another rule or for another reason.
    Grounds,
    /// A letter that is withheld now, and was released before.
    Withheld,
    /// A letter that is released now, and was withheld before.
    Released,
    /// A letter in other words, with the same rulings on the same grounds.
    Reworded,
    /// A group of customers on which the new version is harder than on another, beyond chance.
    Uneven,
}

impl FailOn {
    fn met(self, found: &Found) -> bool {
        let n = match self {
            Self::Changed => found.claims(Change::Changed),
            Self::Worse => found.claims(Change::Worse),
            Self::Refused => found.claims(Change::Refused),
            Self::Granted => found.claims(Change::Granted),
            Self::Undecided => found.claims(Change::Undecided),
            Self::Lowered => found.claims(Change::Lowered),
            Self::Raised => found.claims(Change::Raised),
            Self::Grounds => found.claims(Change::Grounds),
            Self::Withheld => found.letters.withheld,
            Self::Released => found.letters.released,
            Self::Reworded => found.letters.only_reworded,
            Self::Uneven => u64::from(!found.uneven.is_empty()),
        };
        n > 0
    }
}

impl Diff {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        refuse_to_overwrite(&self.input.cases, self.batch.outputs(), "cases")?;
        let (old, new) = (Version::of(&self.old, &self.new)?, Version::of(&self.new, &self.old)?);
        let title = format!("Decisions by {new} against {old}");
        let (found, summary) = self.compare(old, new, io)?;
        self.batch.write(io, |terminal, out| self.format.write(&found, &title, terminal, out))?;
        self.end(&found, &summary, io)
    }

    fn compare(&self, old: Version, new: Version, io: &mut Streams<'_>) -> Result<(Found, Summary), Failure> {
        let source = self.input.open(io)?;
        let (old, new) = (self.host_of(old, io)?, self.host_of(new, io)?);
        let mut rejects = self.batch.rejects()?;
        let progress = progress(io.err.live);
        let batch = Batch { hosts: [&old, &new], threads: self.batch.threads, ledger: None, progress: &progress };
        let mut compared = Vec::new();
        let compare = |block: &mut Vec<Compared>, case, [before, after]: [Answer; 2]| {
            block.push(Compared::new(case, before.decision, after.decision));
            Ok(())
        };
        let summary = batch.decide(source, rejects.as_mut(), compare, |block| {
            compared.extend(block);
            Ok(())
        })?;
        let packs = new.packs().chain(old.packs()).collect();
        let versions = Versions { packs, compared: &compared, groups: &self.group, examples: self.examples };
        let mut found = Found::of(&versions).map_err(Failure::Arguments)?;
        found.about.rejected = summary.rejects;
        Ok((found, summary))
    }

    fn host_of(&self, version: Version, io: &Streams<'_>) -> Result<Host, Failure> {
        version.host(self.host.builder(io)?.letters(Letters::Written))
    }

    fn end(&self, found: &Found, summary: &Summary, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let paint = io.err.paint;
        summary.warn(io.stderr, paint)?;
        let met = fail_on::tell(&self.fail_on, |what| what.met(found), io)?;
        // Malformed evidence is the cases' fault, which both versions meet: what it changes is in the report.
        for trouble in &summary.troubles {
            writeln!(io.stderr, "{} {trouble}", paint.bad("plugin:"))?;
        }
        let ended_badly = summary.rejects > 0 || !summary.troubles.is_empty() || met;
        Ok(if ended_badly { Exit::Found } else { Exit::Well })
    }
}
