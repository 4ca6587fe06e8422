//! The audit of decisions that others made: any table of them.

use std::path::{Path, PathBuf};

use medhold_audit::{Attribute, Decisions, Quantity, Report, Row, pairs_and_all};

use super::Audit;
use super::meaning::{flag, group, number};
use crate::cases::{Options, Reject, Rejects};
use crate::failure::Failure;
use crate::streams::Streams;
use crate::summary::Summary;
use crate::table;

/// Which columns of a table mean what.
#[derive(Debug, clap::Args)]
pub(crate) struct TableArguments {
    /// Audit decisions that others made: a table, .csv, .jsonl, .json or .parquet, a decision a row; `-` is standard input
    #[arg(
        long,
        value_name = "FILE",
        requires = "favourable",
        conflicts_with_all = ["packs", "cases", "at", "set", "profile", "folders", "plugin_deadline", "threads"]
    )]
    pub(super) table: Option<PathBuf>,
    /// The columns that say which groups a decision's person is in, several also taken together; with packs, which of the attributes
    /// that they declare of customers
    #[arg(long, value_name = "COL", value_delimiter = ',')]
    pub(super) group: Vec<String>,
    /// The column that says whether the decision is in the person's favour: 1/0, true/false or yes/no
    #[arg(long, value_name = "COL", requires_all = ["table", "group"])]
    favourable: Option<String>,
    /// The column that says whether it should have been, as far as an appeal or an audit found out; with packs, a CSV file of what was
    /// found, with the columns `case`, `claim` and `upheld`
    #[arg(long, value_name = "COL|FILE")]
    pub(super) truth: Option<String>,
    /// The column within whose values decisions are alike, so that groups are compared within each as well
    #[arg(long, value_name = "COL", requires = "table")]
    stratum: Option<String>,
    /// The columns of numbers in which decisions are alike or not, to see whether like ones are decided alike
    #[arg(long, value_name = "COL", value_delimiter = ',', requires = "table")]
    features: Vec<String>,
    /// The column of an amount that the decision gives
    #[arg(long, value_name = "COL", requires = "table")]
    amount: Option<String>,
}

/// The columns that are read, in their order, and the place of each that may be left out.
struct Columns<'a> {
    names: Vec<String>,
    groups: usize,
    favourable: &'a str,
    truth: Option<usize>,
    stratum: Option<usize>,
    amount: Option<usize>,
    /// How many features there are; they stand last.
    features: usize,
}

impl TableArguments {
    fn columns<'a>(&'a self, favourable: &'a str) -> Columns<'a> {
        let mut names: Vec<String> = self.group.clone();
        names.push(favourable.to_owned());
        let mut place = |name: &Option<String>| {
            name.as_ref().map(|name| {
                names.push(name.clone());
                names.len() - 1
            })
        };
        let (truth, stratum, amount) = (place(&self.truth), place(&self.stratum), place(&self.amount));
        names.extend(self.features.iter().cloned());
        Columns { names, groups: self.group.len(), favourable, truth, stratum, amount, features: self.features.len() }
    }

    fn empty(&self) -> Decisions {
        let attributes = self.group.iter().map(|column| Attribute::new(column)).collect();
        let amount = self.amount.iter().map(|column| Quantity { name: column.clone(), unit: String::new() });
        let decisions = Decisions::by(attributes)
            .intersected(pairs_and_all(self.group.len()))
            .with_quantities(amount.collect())
            .with_features(self.features.clone());
        match &self.stratum {
            Some(stratum) => decisions.stratified_by(stratum),
            None => decisions,
        }
    }
}

impl Audit {
    /// Reads the table and reports on it.
    pub(super) fn others(&self, file: &Path, io: &mut Streams<'_>) -> Result<(Report, Summary), Failure> {
        let arguments = &self.table;
        let columns = arguments.columns(arguments.favourable.as_deref().unwrap_or_default());
        let mut decisions = arguments.empty();
        let mut rejected: Vec<Reject> = Vec::new();
        let options = Options { format: self.reading.input_format, longest_line: self.reading.max_line };
        table::read(file, &columns.names, options, io.stdin.take(), &mut |row| {
            let added = row.and_then(|(line, cells)| {
                let raw = || cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
                columns.add(&cells, &mut decisions).map_err(|reason| reject(file, line, reason, raw()))
            });
            rejected.extend(added.err());
        })?;
        if decisions.is_empty() {
            return Err(nothing_left(file, &rejected));
        }
        let mut summary = Summary::default();
        let mut rejects = self.rejects.as_deref().map(Rejects::create).transpose()?;
        for reject in &rejected {
            summary.reject(reject);
            if let Some(rejects) = &mut rejects {
                rejects.add(reject)?;
            }
        }
        Ok((Report::of(&decisions), summary))
    }
}

impl Columns<'_> {
    /// Adds a row's decision.
    fn add(&self, cells: &[medhold_model::Given], decisions: &mut Decisions) -> Result<(), String> {
        let named = || self.names.iter().zip(cells);
        let at = |place: Option<usize>| place.and_then(|place| named().nth(place));
        let groups: Result<Vec<Option<String>>, String> =
            named().take(self.groups).map(|(column, cell)| group(column, cell)).collect();
        let groups = groups?;
        let favourable = named().nth(self.groups).map(|(column, cell)| flag(column, cell)).transpose()?.flatten();
        let favourable = favourable
            .ok_or_else(|| format!("`{}` is empty; say 1 or 0, true or false, yes or no", self.favourable))?;
        let stratum = at(self.stratum).map(|(column, cell)| group(column, cell)).transpose()?.flatten();
        let amount = at(self.amount).map(|(column, cell)| number(column, cell)).transpose()?;
        let features = named().skip(self.names.len() - self.features).map(|(column, cell)| number(column, cell));
        let features = features.collect::<Result<Vec<_>, _>>()?;
        decisions.push(&Row {
            groups: groups.iter().map(Option::as_deref).collect(),
            favourable,
            truth: at(self.truth).map(|(column, cell)| flag(column, cell)).transpose()?.flatten(),
            stratum: stratum.as_deref(),
            quantities: amount.into_iter().collect(),
            features,
        });
        Ok(())
    }
}

fn reject(file: &Path, line: u64, reason: String, raw: String) -> Reject {
    Reject { file: file.display().to_string(), line, reason, raw }
}

fn nothing_left(file: &Path, rejected: &[Reject]) -> Failure {
    let file = file.display();
    Failure::Arguments(match rejected.first() {
        Some(first) => format!("no row of `{file}` could be read; the first: {first}"),
        None => format!("the table `{file}` has no rows"),
    })
}
