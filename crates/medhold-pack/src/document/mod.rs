//! A TOML text of a pack, read with the place of every key and value.

mod convert;
mod faults;
mod merge;
mod section;
mod typed;

pub(crate) use convert::{given, json, place_of_path};
pub(crate) use faults::{Faults, Placed};
pub(crate) use merge::merged;
pub(crate) use section::Section;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A key and its value as TOML has them.
pub(crate) type Entry<'a> = (&'a Spanned<toml::de::DeString<'a>>, &'a Spanned<DeValue<'a>>);

/// Reads a TOML text as far as it can be read; whether it could be read whole, and every syntax fault, with its place.
pub(crate) fn parse<'a>(text: &'a str, faults: &Faults<'_>) -> (DeTable<'a>, Whole) {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        faults.syntax(error.span().unwrap_or(0..0), error.message());
    }
    let whole = if errors.is_empty() { Whole::Yes } else { Whole::No };
    (table.into_inner(), whole)
}

/// Whether a text could be read to its end without a fault of syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    Yes,
    No,
}
