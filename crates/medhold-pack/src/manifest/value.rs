//! Kinds, units and values as a manifest writes them.

use medhold_model::{Code, Currency, Date, Decimal, Diagnostic, Given, Kind, Money, Unit, Value, nearest};

use crate::document::{Placed, Section};

/// The names by which kinds are declared.
const KINDS: [&str; 8] = ["share", "number", "count", "money", "flag", "text", "date", "list"];

/// Whether a fault of the manifest says that a kind or a currency had to be guessed.
pub(crate) fn is_guess(fault: &Diagnostic) -> bool {
    matches!(fault.code, Code::UnknownKind | Code::UnknownCurrency)
}

/// A value of a kind for where the one that was written is at fault, so that what names it need not be at fault too.
pub(crate) fn stand_in(kind: Kind) -> Option<Value> {
    match kind {
        Kind::Share | Kind::Number | Kind::Count => Some(Value::Number(Decimal::ZERO)),
        Kind::Money(currency) => Some(Value::Money(Money::new(Decimal::ZERO, currency))),
        Kind::Flag => Some(Value::Flag(false)),
        Kind::Text => Some(Value::Text(String::new())),
        Kind::Date => Date::new(2000, 1, 1).map(Value::Date),
        Kind::List => Some(Value::List(Vec::new())),
    }
}

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
        return (KindRead::Undeclared, unit.map(|unit| Unit::new(&unit.value)));
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

/// Money needs a currency. Without one it is guessed to be euro, so that what names it need not be at fault too.
fn money(section: &Section<'_>, unit: Option<&Placed<String>>) -> KindRead {
    let currency = unit.and_then(|unit| unit.value.parse::<Currency>().ok());
    if let Some(currency) = currency {
        return KindRead::Declared(Kind::Money(currency));
    }
    let (place, message) = match unit {
        Some(unit) => (&unit.place, format!("`{}` is no currency", unit.value)),
        None => (section.place(), "money needs a currency as its unit".to_owned()),
    };
    let fault = Diagnostic::new(Code::UnknownCurrency, place.clone(), message);
    section.faults().add(fault.help("write its three letters, such as `unit = \"NOK\"`"));
    "EUR".parse().map_or(KindRead::Undeclared, |euro| KindRead::Guessed(Kind::Money(euro)))
}

fn unknown(section: &Section<'_>, name: &Placed<String>) -> KindRead {
    let fault = Diagnostic::new(Code::UnknownKind, name.place.clone(), format!("there is no kind `{}`", name.value));
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
            section.faults().reason(Code::BadValue, &given.place, &reason);
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
        let place = section.given("values").map_or_else(|| section.place().clone(), |values| values.place);
        section.faults().error(Code::BadValue, &place, message);
    }
    values.into_iter().map(|value| value.value).collect()
}
