//! Listings from SQLite.

use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

use super::layout::Layout;
use crate::listing::Listing;

/// Reads the listings of a table in the order in which they were entered; an error names the row. The file is opened for reading
/// only.
pub(super) fn listings(path: &Path, table: &str) -> Result<Vec<Listing>, String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(path, flags).map_err(|e| e.to_string())?;
    let table = quoted(table)?;
    let mut query = database.prepare(&format!("SELECT * FROM {table} ORDER BY rowid")).map_err(|e| e.to_string())?;
    let names: Vec<String> = query.column_names().map(str::to_owned).collect();
    let layout = Layout::find(&names)?;
    let mut rows = query.query([]).map_err(|e| e.to_string())?;
    let mut listings = Vec::new();
    let mut number = 0;
    while let Some(row) = rows.next().map_err(|e| e.to_string())? {
        number += 1;
        let cells: Vec<String> = (0..names.len()).map(|place| cell(row, place)).collect();
        let listing = layout.listing(|place| cells.get(place).map(String::as_str).unwrap_or_default());
        listings.extend(listing.map_err(|e| format!("row {number}: {e}"))?);
    }
    Ok(listings)
}

/// The name of a table as a query takes it. Names of other characters are refused, so that none can say more than a name.
fn quoted(table: &str) -> Result<String, String> {
    let plain = |c: char| c.is_alphanumeric() || c == '_';
    if table.is_empty() || !table.chars().all(plain) {
        return Err(format!("`{table}` is no name of a table; use letters, digits and `_`"));
    }
    Ok(format!("\"{table}\""))
}

/// A cell as text, whatever SQLite holds it as.
fn cell(row: &Row<'_>, place: usize) -> String {
    match row.get_ref(place) {
        Ok(ValueRef::Integer(number)) => number.to_string(),
        Ok(ValueRef::Real(number)) => number.to_string(),
        Ok(ValueRef::Text(text) | ValueRef::Blob(text)) => String::from_utf8_lossy(text).into_owned(),
        Ok(ValueRef::Null) | Err(_) => String::new(),
    }
}
