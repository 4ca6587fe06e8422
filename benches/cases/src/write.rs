//! Cases as files, in constant memory.

use std::io::Write;

use arrow::error::ArrowError;
use medhold_model::Case;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use crate::arrow::{batch, schema, text};
use crate::columns::cells;
use crate::{Column, Columns};

/// So many cases stand in one batch, and in one row group of a Parquet file.
const AT_A_TIME: usize = 65_536;

/// The reason why cases can't be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The output takes no more.
    #[error("the cases can't be written: {0}")]
    Output(#[from] std::io::Error),
    /// The table can't be written.
    #[error("the table can't be written: {0}")]
    Csv(#[from] ::csv::Error),
    /// The columns don't fit their schema.
    #[error("the columns don't fit: {0}")]
    Arrow(#[from] ArrowError),
    /// The Parquet file can't be written.
    #[error("the Parquet file can't be written: {0}")]
    Parquet(#[from] ParquetError),
}

/// Writes a case a line.
///
/// # Errors
/// Where the output takes no more.
pub fn jsonl(output: &mut impl Write, cases: impl Iterator<Item = Case>) -> Result<(), WriteError> {
    for case in cases {
        writeln!(output, "{}", case.to_json())?;
    }
    Ok(output.flush()?)
}

/// Writes cases of one claim each as CSV, a case a row below the header.
///
/// # Errors
/// Where the output takes no more.
pub fn csv(output: &mut impl Write, columns: &Columns, cases: impl Iterator<Item = Case>) -> Result<(), WriteError> {
    let mut table = ::csv::Writer::from_writer(output);
    table.write_record(columns.iter().map(|column| &column.name))?;
    for row in cases.map(|case| cells(&case)) {
        let cell = |column: &Column| row.get(&column.name).map(text).unwrap_or_default();
        table.write_record(columns.iter().map(cell))?;
    }
    Ok(table.flush()?)
}

/// Writes cases of one claim each as Parquet, compressed by Snappy, 65,536 rows a group.
///
/// # Errors
/// Where the output takes no more, or the columns don't fit.
pub fn parquet(
    output: &mut (impl Write + Send),
    columns: &Columns,
    mut cases: impl Iterator<Item = Case>,
) -> Result<(), WriteError> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_max_row_group_row_count(Some(AT_A_TIME))
        .build();
    let mut file = ArrowWriter::try_new(output, schema(columns), Some(properties))?;
    loop {
        let block: Vec<Case> = cases.by_ref().take(AT_A_TIME).collect();
        if block.is_empty() {
            break;
        }
        file.write(&batch(columns, &block)?)?;
    }
    file.close()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{Generator, Shape};

    const CASES: usize = 40;

    fn retail() -> (Columns, Generator) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/retail");
        let generator = Generator::of_folder(&folder, Shape::Row, 3).unwrap();
        (Columns::of(&generator), generator)
    }

    #[test]
    fn lines_and_tables_have_every_case_once() {
        let (columns, generator) = retail();
        let (mut lines, mut table) = (Vec::new(), Vec::new());
        jsonl(&mut lines, generator.clone().take(CASES)).unwrap();
        csv(&mut table, &columns, generator.take(CASES)).unwrap();
        assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), CASES);
        let mut table = ::csv::Reader::from_reader(table.as_slice());
        let ids: Vec<String> = table.records().map(|row| row.unwrap()[0].to_owned()).collect();
        assert_eq!(ids.first().map(String::as_str), Some("retail-0000001"));
        assert_eq!(ids.len(), CASES);
    }

    #[test]
    fn a_batch_has_the_cells_of_the_table() {
        let (columns, generator) = retail();
        let cases: Vec<Case> = generator.take(CASES).collect();
        let batch = batch(&columns, &cases).unwrap();
        let mut table = Vec::new();
        csv(&mut table, &columns, cases.into_iter()).unwrap();
        let given: usize = batch.columns().iter().map(|column| column.len() - column.null_count()).sum();
        let rows = ::csv::Reader::from_reader(table.as_slice()).into_records();
        assert_eq!(
            rows.flat_map(|row| row
                .unwrap()
                .iter()
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>())
                .count(),
            given
        );
    }
}
