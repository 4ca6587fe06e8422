//! Listings from Parquet.

use std::fs::File;
use std::path::Path;

use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use arrow::array::{Array, RecordBatch, StringArray};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::DataType;

use super::layout::Layout;
use crate::listing::Listing;

/// Reads the listings, whatever the types of the file's columns; an error names the row.
pub(super) fn listings(path: &Path) -> Result<Vec<Listing>, String> {
    let file = File::open(path).map_err(|e| e.to_string())?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(file)
        .map_err(|e| format!("{e}; it is no whole Parquet file, get it again"))?;
    let names: Vec<String> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    let layout = Layout::find(&names)?;
    let damaged = |e: &dyn std::fmt::Display| format!("{e}; the file is damaged, get it again");
    let mut listings = Vec::new();
    let mut before = 0;
    for batch in builder.build().map_err(|e| damaged(&e))? {
        let batch = batch.map_err(|e| damaged(&e))?;
        let columns = texts(&batch, &names)?;
        for row in 0..batch.num_rows() {
            let listing = layout.listing(|place| cell(&columns, place, row));
            listings.extend(listing.map_err(|e| format!("row {}: {e}", before + row + 1))?);
        }
        before += batch.num_rows();
    }
    Ok(listings)
}

/// The columns as texts, so that a price is read as it is written and not as its type is.
fn texts(batch: &RecordBatch, names: &[String]) -> Result<Vec<StringArray>, String> {
    let strict = CastOptions { safe: false, ..CastOptions::default() };
    let text = |(array, name): (&arrow::array::ArrayRef, &String)| {
        let cast = cast_with_options(array, &DataType::Utf8, &strict);
        let array = cast.map_err(|e| format!("the column `{name}` can't be read: {e}"))?;
        let texts = array.as_any().downcast_ref::<StringArray>().cloned();
        texts.ok_or_else(|| format!("the column `{name}` holds no texts or numbers"))
    };
    batch.columns().iter().zip(names).map(text).collect()
}

fn cell(columns: &[StringArray], column: usize, row: usize) -> &str {
    match columns.get(column) {
        Some(texts) if texts.is_valid(row) => texts.value(row),
        _ => "",
    }
}
