//! The audit of decisions that others made: any table of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold_audit::{Attribute, Bands, Decisions, Quantity, Report, Row, pairs_and_all};
use medhold_model::{Decimal, Given};

use super::Audit;
use super::meaning::{flag, group, number};
use crate::cases::{Options, Reject};
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
        conflicts_with_all = ["packs", "cases", "files", "at", "set", "profile", "folders", "plugin_deadline", "threads"]
    )]
    pub(super) table: Option<PathBuf>,
    /// The columns that say which groups a decision's person is in, several also taken together; with packs, which of the attributes
    /// that they declare of customers
    #[arg(long, value_name = "COL", value_delimiter = ',')]
    pub(super) group: Vec<String>,
    /// Cut a column of numbers that decisions are grouped by into bands: `--bands age=25,60` is under 25, 25 to under 60, and 60 or
    /// more; may be given several times
    #[arg(long, value_name = "COL=N,…", requires = "table")]
    bands: Vec<String>,
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
    bands: &'a BTreeMap<String, Bands>,
    favourable: &'a str,
    truth: Option<usize>,
    stratum: Option<usize>,
    amount: Option<usize>,
    /// How many features there are; they stand last.
    features: usize,
}

impl TableArguments {
    fn columns<'a>(&'a self, favourable: &'a str, bands: &'a BTreeMap<String, Bands>) -> Columns<'a> {
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
        Columns {
            names,
            groups: self.group.len(),
            bands,
            favourable,
            truth,
            stratum,
            amount,
            features: self.features.len(),
        }
    }

    /// Refuses a column that is named twice among the groups.
    fn each_once(&self) -> Result<(), Failure> {
        let again = |(at, column): &(usize, &String)| self.group.iter().take(*at).any(|before| before == *column);
        match self.group.iter().enumerate().find(again) {
            Some((_, twice)) => Err(Failure::Arguments(format!("`--group` names `{twice}` twice; name it once"))),
            None => Ok(()),
        }
    }

    /// The bands of each column that is cut into some.
    fn bands(&self) -> Result<BTreeMap<String, Bands>, Failure> {
        let mut all = BTreeMap::new();
        for text in &self.bands {
            let read = text.split_once('=').and_then(|(column, limits)| {
                let limits: Option<Vec<Decimal>> = limits.split(',').map(|limit| limit.trim().parse().ok()).collect();
                Some((column.trim(), Bands::between(limits?)?))
            });
            let (column, bands) = read.ok_or_else(|| {
                let help = "write a column and numbers that ascend, such as `--bands age=25,60`";
                Failure::Arguments(format!("`--bands {text}` cuts nothing into bands; {help}"))
            })?;
            if !self.group.iter().any(|group| group == column) {
                return Err(Failure::Arguments(format!(
                    "`--bands {text}`: nothing is grouped by `{column}`; name it in `--group` as well"
                )));
            }
            all.insert(column.to_owned(), bands);
        }
        Ok(all)
    }

    fn empty(&self, bands: &BTreeMap<String, Bands>) -> Decisions {
        let attribute = |column: &String| match bands.get(column) {
            Some(bands) => Attribute::with_groups(column, bands.names().to_vec()),
            None => Attribute::new(column),
        };
        let attributes = self.group.iter().map(attribute).collect();
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
        arguments.each_once()?;
        let bands = arguments.bands()?;
        let columns = arguments.columns(arguments.favourable.as_deref().unwrap_or_default(), &bands);
        let mut decisions = arguments.empty(&bands);
        let mut rejected: Vec<Reject> = Vec::new();
        let options = Options { format: self.reading.input_format, longest_line: self.reading.max_line };
        table::read(file, &columns.names, options, io.stdin.take(), &mut |row| {
            let added = row.and_then(|(line, cells)| {
                let raw = || cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
                columns.add(&cells, &mut decisions).map_err(|reason| reject(file, line, reason, raw()))
            });
            rejected.extend(added.err());
        })?;
        if let Some(first) = rejected.first().filter(|_| decisions.is_empty()) {
            let file = file.display();
            return Err(Failure::Arguments(format!("no row of `{file}` could be read; the first: {first}")));
        }
        let mut summary = Summary::default();
        let mut rejects = self.batch.rejects()?;
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
    /// The group of a cell: what stands there, or the band that it lies in.
    fn group(&self, column: &str, cell: &Given) -> Result<Option<String>, String> {
        let Some(bands) = self.bands.get(column) else {
            return group(column, cell);
        };
        let number = number(column, cell)?.map(Decimal::from_f64).transpose();
        let number = number.map_err(|e| format!("`{column}`: {e}"))?;
        Ok(number.and_then(|number| bands.of(number)).map(str::to_owned))
    }

    /// Adds a row's decision.
    fn add(&self, cells: &[Given], decisions: &mut Decisions) -> Result<(), String> {
        let named = || self.names.iter().zip(cells);
        let at = |place: Option<usize>| place.and_then(|place| named().nth(place));
        let groups: Result<Vec<Option<String>>, String> =
            named().take(self.groups).map(|(column, cell)| self.group(column, cell)).collect();
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
