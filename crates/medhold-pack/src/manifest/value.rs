//! Kinds, units and values as a manifest writes them.

use medhold_model::{Currency, Diagnostic, Given, Kind, Unit, Value, nearest};

use crate::document::{Placed, Section};

/// The names by which kinds are declared.
const KINDS: [&str; 8] = [
    "share", "number", "count", "money", "flag", "text", "date", "list",
];

/// Whether a kind was declared, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KindRead {
    /// It was.
    Declared(Kind),
    /// It was, with a fault, and was probably meant to be this one: so what names it need not be at fault too.
    Guessed(Kind),
    /// There is no such line.
    Undeclared,
}

impl KindRead {
    /// The kind, or another where none was declared.
    pub(crate) fn or(self, other: Kind) -> Kind {
        match self {
            Self::Declared(kind) | Self::Guessed(kind) => kind,
            Self::Undeclared => other,
        }
    }
}

/// Reads `kind = "…"` and `unit = "…"`. The unit of money is its currency.
pub(crate) fn kind_and_unit(section: &Section<'_>) -> (KindRead, Option<Unit>) {
    let unit = section.text("unit");
    let Some(name) = section.text("kind") else {
        return (
            KindRead::Undeclared,
            unit.map(|unit| Unit::new(&unit.value)),
        );
    };
    let kind = match name.value.as_str() {
        "share" => KindRead::Declared(Kind::Share),
        "number" => KindRead::Declared(Kind::Number),
        "count" => KindRead::Declared(Kind::Count),
        "money" => money(section, unit.as_ref()),
        "flag" => KindRead::Declared(Kind::Flag),
        "text" => KindRead::Declared(Kind::Text),
        "date" => KindRead::Declared(Kind::Date),
        "list" => KindRead::Declared(Kind::List),
        _ => unknown(section, &name),
    };
    (kind, unit.map(|unit| Unit::new(&unit.value)))
}

fn money(section: &Section<'_>, unit: Option<&Placed<String>>) -> KindRead {
    let guess = || {
        "EUR".parse().map_or(KindRead::Undeclared, |euro| {
            KindRead::Guessed(Kind::Money(euro))
        })
    };
    let Some(unit) = unit else {
        section.missing(
            "unit",
            "the unit of money is its currency, such as `unit = \"NOK\"`",
        );
        return guess();
    };
    match section.parse::<Currency>(unit) {
        Some(currency) => KindRead::Declared(Kind::Money(currency.value)),
        None => guess(),
    }
}

fn unknown(section: &Section<'_>, name: &Placed<String>) -> KindRead {
    let fault = Diagnostic::error(
        "unknown-kind",
        name.place.clone(),
        format!("there is no kind `{}`", name.value),
    );
    section.faults().add(fault.did_you_mean(&name.value, KINDS));
    KindRead::Guessed(match nearest(&name.value, KINDS) {
        Some("share") => Kind::Share,
        Some("count") => Kind::Count,
        Some("flag") => Kind::Flag,
        Some("text") => Kind::Text,
        Some("date") => Kind::Date,
        Some("list") => Kind::List,
        _ => Kind::Number,
    })
}

/// Reads a value as the declared kind, or reports why it is none.
pub(crate) fn value_of(section: &Section<'_>, given: &Placed<Given>, kind: Kind) -> Option<Value> {
    match Value::read(&given.value, kind) {
        Ok(value) => Some(value),
        Err(reason) => {
            section.faults().reason("bad-value", &given.place, &reason);
            None
        }
    }
}

/// The values that close a text's set: `values = ["a", "b"]`.
pub(crate) fn closed_set(section: &Section<'_>, kind: Kind) -> Vec<String> {
    let Some(values) = section.texts("values") else {
        return Vec::new();
    };
    if kind != Kind::Text {
        let message = format!("`values` closes the set of a text, and this is declared a {kind}");
        let place = section
            .given("values")
            .map_or_else(|| section.place().clone(), |values| values.place);
        section.faults().error("bad-value", &place, message);
    }
    values.into_iter().map(|value| value.value).collect()
}
