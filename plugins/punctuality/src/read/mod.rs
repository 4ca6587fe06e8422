//! Reads flight records from files.

mod columns;
mod csv;
mod parquet;
mod row;
mod texts;

use std::path::Path;

use crate::flights::Flight;

/// Reads the flights of a Parquet or CSV file; which, its ending says. The error names the file and what is wrong in it.
pub(crate) fn flights(path: &Path) -> Result<Vec<Flight>, String> {
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    let flights = match ending.as_str() {
        "parquet" => parquet::flights(path),
        "csv" => csv::flights(path),
        _ => Err("its name should end in `.parquet` or `.csv`".to_owned()),
    };
    let named = |reason: String| format!("the flights in `{}` can't be read: {reason}", path.display());
    let flights = flights.map_err(named)?;
    if flights.is_empty() {
        return Err(named("it holds no flight".to_owned()));
    }
    Ok(flights)
}
