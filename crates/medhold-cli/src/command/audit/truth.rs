//! What appeals or audits of the batch's cases found.

use std::collections::BTreeSet;
use std::path::Path;

use medhold_audit::{Decided, Truth};
use medhold_model::Given;

use super::Audit;
use super::meaning::{flag, group};
use crate::cases::{FileName, InputFormat, Options, Rejects};
use crate::failure::Failure;
use crate::summary::Summary;
use crate::table;

impl Audit {
    /// Reads what appeals or audits found, a claim a row; nothing where no file is named.
    pub(super) fn truth(&self, summary: &mut Summary, mut rejects: Option<&mut Rejects>) -> Result<Truth, Failure> {
        let Some(file) = self.table.truth.as_deref().map(Path::new) else {
            return Ok(Truth::default());
        };
        let columns = ["case", "claim", "upheld"].map(str::to_owned);
        let options = Options { format: InputFormat::of_name(file).or(Some(InputFormat::Csv)), ..Options::default() };
        let name = FileName::of(file);
        let mut truth = Truth::default();
        let mut rejected = Vec::new();
        table::read(file, &columns, options, None, &mut |row| {
            let added = row.and_then(|(line, cells)| {
                let raw = || cells.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
                add(&cells, &mut truth).map_err(|reason| name.reject(line, reason, raw().as_bytes()))
            });
            rejected.extend(added.err());
        })?;
        for reject in &rejected {
            summary.reject(reject);
            if let Some(rejects) = &mut rejects {
                rejects.add(reject)?;
            }
        }
        Ok(truth)
    }
}

/// Keeps one finding.
fn add(cells: &[Given], truth: &mut Truth) -> Result<(), String> {
    let [case, claim, upheld] = cells else { return Ok(()) };
    let named = |column, cell| group(column, cell)?.ok_or_else(|| format!("`{column}` is empty"));
    let upheld = flag("upheld", upheld)?.ok_or_else(|| "`upheld` is empty; say 1 or 0, true or false".to_owned())?;
    truth.add(&named("case", case)?, &named("claim", claim)?, upheld).map_err(|e| e.to_string())
}

/// A note where something was found of claims that are not in the batch.
pub(super) fn unknown_claims(truth: &Truth, decided: &[Decided]) -> Option<String> {
    let ids = |decided: &'_ Decided| -> Vec<(String, String)> {
        let claims = decided.decision.claims.iter();
        claims.map(|claim| (decided.case.id.to_string(), claim.id.to_string())).collect()
    };
    let known: BTreeSet<(String, String)> = decided.iter().flat_map(ids).collect();
    let unknown = |(case, claim): &(&str, &str)| !known.contains(&((*case).to_owned(), (*claim).to_owned()));
    let (case, claim) = truth.claims().find(unknown)?;
    let n = truth.claims().filter(unknown).count();
    Some(format!(
        "{n} of the claims that something was found of are not in the batch, first claim `{claim}` of case `{case}`."
    ))
}
