//! `changeable = true` or `changeable = { step = 0.05, least = 0.5, most = 6, kinds = ["request"] }`: what the customer can change to get another
//! answer. Never a protected attribute, a proxy of one, what is on record, or the past.

use medhold_model::{Changeable, ClaimKind, Code, Decimal, Diagnostic, Given, KeyDecl, Kind, MeasureDecl, Place};
use toml::de::DeValue;

use super::declared::Declared;
use crate::document::Section;

/// What a measure's declaration says of how the customer can change it.
pub(super) fn of_measure(section: &Section<'_>, measure: &MeasureDecl) -> Option<Changeable> {
    let (how, place) = read(section)?;
    if measure.from.is_some() {
        let message = format!(
            "`{}` comes from a plugin: it is on record or computed, and no customer can change it",
            measure.name
        );
        let fault = Diagnostic::new(Code::NotChangeable, place, message);
        section.faults().add(fault.help("declare as changeable what it is computed from"));
        return None;
    }
    fits(section, measure.name.as_str(), measure.kind, &measure.values, how, &place)
}

/// What a key's declaration says of how the customer can change it.
pub(super) fn of_key(section: &Section<'_>, what: Declared, key: &KeyDecl) -> Option<Changeable> {
    let (how, place) = read(section)?;
    let refused = |message: String, help: &str| {
        section.faults().add(Diagnostic::new(Code::NotChangeable, place.clone(), message).help(help));
        None
    };
    if key.protected || key.proxy_of.is_some() {
        let message =
            format!("`{}` is a protected attribute or betrays one, and nobody is told to change that", key.name);
        return refused(message, "take `changeable` away");
    }
    if what == Declared::Customer {
        let message = format!("`{}` is what the customer is, and nobody is told to be another", key.name);
        return refused(message, "only measures and keys of the subject can be changeable");
    }
    fits(section, key.name.as_str(), key.kind, &key.values, how, &place)
}

/// The declaration and its place; none where there is none, or it says that nothing can be changed.
fn read(section: &Section<'_>) -> Option<(Changeable, Place)> {
    let raw = section.raw("changeable")?;
    let place = section.faults().place(raw.span());
    if !matches!(raw.get_ref(), DeValue::Table(_)) {
        return section.flag("changeable")?.then(|| (Changeable::default(), place));
    }
    let table = section.section("changeable")?;
    let kinds = table.words("kinds", "kind of claim", ClaimKind::ALL).unwrap_or_default();
    let how = Changeable {
        step: number(&table, "step"),
        least: number(&table, "least"),
        most: number(&table, "most"),
        kinds: kinds.into_iter().map(|kind| kind.value).collect(),
    };
    table.end();
    if how.step.is_some_and(|step| step <= Decimal::ZERO) {
        table.faults().error(Code::BadValue, &place, "a step is more than 0".to_owned());
    }
    if how.least.zip(how.most).is_some_and(|(least, most)| most < least) {
        table.faults().error(Code::BadValue, &place, "`most` is less than `least`".to_owned());
    }
    Some((how, place))
}

fn number(table: &Section<'_>, key: &str) -> Option<Decimal> {
    let given = table.given(key)?;
    match given.value {
        Given::Number(number) => Some(number),
        other => {
            let message = format!("`{key}` must be a number, and this is {}", other.kind());
            table.faults().error(Code::WrongType, &given.place, message);
            None
        }
    }
}

/// Whether there is something to propose for a value of this kind.
fn fits(
    section: &Section<'_>,
    name: &str,
    kind: Kind,
    values: &[String],
    how: Changeable,
    place: &Place,
) -> Option<Changeable> {
    let fault = |message: String, help: &str| {
        section.faults().add(Diagnostic::new(Code::NotChangeable, place.clone(), message).help(help));
        None
    };
    match kind {
        Kind::Date => fault(
            format!("`{name}` is a day, and days that have been can't be changed"),
            "declare the days between as a count",
        ),
        Kind::List => {
            fault(format!("`{name}` is a list, and there is no one value to propose"), "take `changeable` away")
        }
        Kind::Text if values.is_empty() => {
            fault(format!("`{name}` may be any text, and there is none to propose"), "close the set: `values = […]`")
        }
        Kind::Share | Kind::Number if how.step.is_none() => fault(
            format!("`{name}` is a {kind}, and nothing says in what steps it can be changed"),
            "write `changeable = { step = 0.1 }`",
        ),
        _ => Some(how),
    }
}
