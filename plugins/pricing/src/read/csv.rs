//! Listings from CSV.

use std::path::Path;

use ::csv::{Position, ReaderBuilder, StringRecord};

use super::layout::Layout;
use crate::listing::Listing;

/// Reads the listings; an error names the line. A line that begins with `#` is a remark.
pub(super) fn listings(path: &Path) -> Result<Vec<Listing>, String> {
    let reader = ReaderBuilder::new().comment(Some(b'#')).from_path(path);
    let mut reader = reader.map_err(|e| e.to_string())?;
    let names: Vec<String> = reader.headers().map_err(|e| e.to_string())?.iter().map(str::to_owned).collect();
    let layout = Layout::find(&names)?;
    let mut listings = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|e| e.to_string())? {
        let line = record.position().map_or(0, Position::line);
        let listing = layout.listing(|place| record.get(place).unwrap_or_default());
        listings.extend(listing.map_err(|e| format!("line {line}: {e}"))?);
    }
    Ok(listings)
}
