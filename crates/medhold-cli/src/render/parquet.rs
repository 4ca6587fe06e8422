//! Decisions as Parquet: the columns of CSV, typed.

use std::io::{self, Write};

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::properties::WriterProperties;
use medhold_batch::ruling_schema;

use super::{Rendered, Report};
use crate::summary::Summary;

/// How many rows stand together: as many as are in memory at a time.
const GROUP: usize = 64 * 1024;

/// Writes rows as they come, some at a time.
#[derive(Default)]
pub(crate) struct Columns {
    begun: Option<ArrowWriter<Vec<u8>>>,
}

impl Columns {
    fn writer(&mut self) -> Result<&mut ArrowWriter<Vec<u8>>, ParquetError> {
        let writer = match self.begun.take() {
            Some(writer) => writer,
            None => {
                let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
                let properties = properties.set_max_row_group_row_count(Some(GROUP)).build();
                ArrowWriter::try_new(Vec::new(), ruling_schema(), Some(properties))?
            }
        };
        Ok(self.begun.insert(writer))
    }
}

impl Report for Columns {
    fn put(&mut self, rendered: Rendered, out: &mut dyn Write) -> io::Result<()> {
        let Some(mut rulings) = rendered.rulings else {
            return Ok(());
        };
        let batch = rulings.finish().map_err(io::Error::other)?;
        let writer = self.writer()?;
        writer.write(&batch)?;
        let written = writer.inner_mut();
        out.write_all(written)?;
        written.clear();
        Ok(())
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        self.writer()?;
        let rest = self.begun.take().map(ArrowWriter::into_inner).transpose()?;
        out.write_all(&rest.unwrap_or_default())
    }
}
