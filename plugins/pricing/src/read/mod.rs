//! Reads listings from files.

mod csv;
mod layout;
mod parquet;
mod sqlite;

use std::path::Path;

use crate::listing::{Listing, Listings};

/// Reads the listings of a Parquet, CSV or SQLite file; which, its ending says. The error names the file and what is wrong in
/// it; `table` is that of a SQLite file.
pub(crate) fn listings(path: &Path, table: &str) -> Result<Listings, String> {
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let rows: Result<Vec<Listing>, String> = match ending.to_ascii_lowercase().as_str() {
        "parquet" => parquet::listings(path),
        "csv" => csv::listings(path),
        "sqlite" | "sqlite3" | "db" => sqlite::listings(path, table),
        _ => Err("its name should end in `.parquet`, `.csv`, `.sqlite` or `.db`".to_owned()),
    };
    let named = |reason: String| format!("the prices in `{}` can't be read: {reason}", path.display());
    let rows = rows.map_err(named)?;
    if rows.is_empty() {
        return Err(named("it holds no price".to_owned()));
    }
    Ok(rows.into_iter().collect())
}
