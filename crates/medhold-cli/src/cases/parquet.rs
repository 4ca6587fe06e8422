//! Parquet: the columns of CSV, typed; a struct's fields are the rest of a path.

use ::parquet::file::reader::{ChunkReader, FileReader, SerializedFileReader};
use ::parquet::record::{Field, Row as Record};
use medhold_model::{Date, Decimal, Given};

use super::columns::Columns;
use super::group::Group;
use super::row::Row;
use super::{FileName, Item};

/// The cases of a table; a reject's line is the row, from 1.
pub(crate) fn cases<R: ChunkReader + 'static>(file: &FileName, input: R) -> Vec<Item> {
    let mut group = Group::new(file.clone());
    if let Err(reason) = read(input, &mut group) {
        group.reject(0, reason, b"");
    }
    group.finish()
}

fn read<R: ChunkReader + 'static>(input: R, group: &mut Group) -> Result<(), String> {
    let unreadable = |e| format!("the file can't be read as Parquet; is it cut off? ({e})");
    let reader = SerializedFileReader::new(input).map_err(unreadable)?;
    let schema = reader.metadata().file_metadata().schema_descr_ptr();
    let names: Vec<String> = schema.columns().iter().map(|c| header(c.path().parts())).collect();
    let columns = Columns::of_header(names.iter().map(String::as_str))?;
    let rows = reader.get_row_iter(None).map_err(unreadable)?;
    for (line, record) in (1..).zip(rows) {
        let record = record.map_err(|e| format!("the file can't be read beyond its row {}: {e}", line - 1))?;
        let raw = record.to_string();
        match row(line, &columns, &names, &record) {
            Ok(row) => group.row(row),
            Err(reason) => group.reject(line, reason, raw.as_bytes()),
        }
    }
    Ok(())
}

/// The name of a column: its path up to where a list begins.
pub(crate) fn header(path: &[String]) -> String {
    let list = path.iter().position(|part| part == "list" || part == "bag").filter(|at| *at > 0);
    path.get(..list.unwrap_or(path.len())).unwrap_or(path).join(".")
}

fn row(line: u64, columns: &Columns, names: &[String], record: &Record) -> Result<Row, String> {
    let mut cells = Vec::with_capacity(columns.len());
    for name in names {
        cells.push(at(record, name)?);
    }
    Row::new(line, columns, cells)
}

/// The value at a column's path: a top-level column of that very name, or a field of a struct.
pub(crate) fn at(record: &Record, name: &str) -> Result<Given, String> {
    for (column, field) in record.get_column_iter() {
        if column == name {
            return given(field).map_err(|e| format!("`{name}`: {e}"));
        }
        if let Some(rest) = name.strip_prefix(column.as_str()).and_then(|rest| rest.strip_prefix('.'))
            && let Field::Group(group) = field
        {
            return at(group, rest);
        }
    }
    Ok(Given::Nothing)
}

fn given(field: &Field) -> Result<Given, String> {
    Ok(match field {
        Field::Null => Given::Nothing,
        Field::Bool(flag) => Given::Flag(*flag),
        Field::Str(text) => text_or_nothing(text),
        Field::Bytes(bytes) => {
            let text = bytes.as_utf8().map_err(|_| "is not UTF-8".to_owned())?;
            text_or_nothing(text)
        }
        Field::Float(number) => float(f64::from(*number), &number.to_string()),
        Field::Double(number) => float(*number, &number.to_string()),
        Field::Date(days) => Given::Text(day(i64::from(*days))?),
        Field::TimestampMillis(millis) => Given::Text(day(millis.div_euclid(86_400_000))?),
        Field::TimestampMicros(micros) => Given::Text(day(micros.div_euclid(86_400_000_000))?),
        Field::ListInternal(list) => Given::List(list.elements().iter().map(given).collect::<Result<_, _>>()?),
        Field::Group(_) | Field::MapInternal(_) => {
            return Err("a struct or map has no place here".to_owned());
        }
        number => number.to_string().parse().map_or_else(|_| Given::Unholdable(number.to_string()), Given::Number),
    })
}

fn text_or_nothing(text: &str) -> Given {
    if text.trim().is_empty() { Given::Nothing } else { Given::Text(text.to_owned()) }
}

/// A float as the shortest decimal that reads back as it, so that a 32-bit 0.91 is 0.91.
fn float(number: f64, written: &str) -> Given {
    written
        .parse()
        .or_else(|_| Decimal::from_f64(number))
        .map_or_else(|_| Given::Unholdable(number.to_string()), Given::Number)
}

/// A day by its count from 1970-01-01; a time of day is left out.
fn day(days: i64) -> Result<String, String> {
    Date::new(1970, 1, 1)
        .zip(i32::try_from(days).ok())
        .and_then(|(epoch, days)| epoch.plus_days(days))
        .map(|date| date.to_string())
        .ok_or_else(|| "is a date out of range".to_owned())
}
