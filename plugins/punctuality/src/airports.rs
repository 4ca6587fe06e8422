//! Airports: where they lie.

use std::collections::BTreeMap;
use std::path::Path;

use crate::code::Code;

/// An airport.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Airport {
    /// Latitude in degrees, north positive.
    pub(crate) lat: f64,
    /// Longitude in degrees, east positive.
    pub(crate) lon: f64,
    /// ISO 3166 code of its country, two letters.
    pub(crate) country: String,
}

/// The airports of a file, by their IATA codes.
#[derive(Debug)]
pub(crate) struct Airports(BTreeMap<Code, Airport>);

const COLUMNS: [&str; 4] = ["iata", "lat", "lon", "country"];

impl Airports {
    /// Reads a CSV file with the columns `iata`, `lat`, `lon` and `country`; a row without a code is passed over.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        read(path).map_err(|reason| format!("the airports in `{}` can't be read: {reason}", path.display()))
    }

    pub(crate) fn get(&self, code: Code) -> Option<&Airport> {
        self.0.get(&code)
    }
}

fn read(path: &Path) -> Result<Airports, String> {
    let mut reader = csv::Reader::from_path(path).map_err(|e| e.to_string())?;
    let columns = columns(reader.headers().map_err(|e| e.to_string())?)?;
    let mut airports = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|e| e.to_string())?;
        let cell = |i: usize| columns.get(i).and_then(|&column| record.get(column)).unwrap_or_default();
        let Some(code) = Code::read(cell(0)) else {
            continue;
        };
        let line = record.position().map_or(0, csv::Position::line);
        airports.insert(code, airport(cell).map_err(|e| format!("line {line}: {e}"))?);
    }
    if airports.is_empty() {
        return Err("it holds no airport".to_owned());
    }
    Ok(Airports(airports))
}

/// Where the columns stand, in the order of [`COLUMNS`].
fn columns(header: &csv::StringRecord) -> Result<[usize; COLUMNS.len()], String> {
    let mut columns = [0; COLUMNS.len()];
    for (column, name) in columns.iter_mut().zip(COLUMNS) {
        *column = header.iter().position(|h| h == name).ok_or_else(|| {
            let there = header.iter().collect::<Vec<_>>().join("`, `");
            format!("there is no column `{name}`; the columns are `{there}`")
        })?;
    }
    Ok(columns)
}

fn airport<'a>(cell: impl Fn(usize) -> &'a str) -> Result<Airport, String> {
    let degrees = |text: &str, most: f64| match text.trim().parse::<f64>() {
        Ok(degrees) if degrees.abs() <= most => Ok(degrees),
        _ => Err(format!("`{text}` is no angle between -{most} and {most} degrees")),
    };
    Ok(Airport { lat: degrees(cell(1), 90.0)?, lon: degrees(cell(2), 180.0)?, country: cell(3).trim().to_owned() })
}
