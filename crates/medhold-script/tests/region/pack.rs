//! A small pack for guards over regions.

use std::collections::BTreeMap;

use medhold_model::{KeyDecl, Kind, MeasureDecl, ParameterDecl, Severity, Unit, Value};
use medhold_script::{Column, Limits, Program, Scope, SourceFile, Table, compile};

fn number(text: &str) -> Value {
    Value::Number(text.parse().unwrap())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn measure(name: &str, kind: Kind, values: &[&str]) -> MeasureDecl {
    MeasureDecl {
        name: name.parse().unwrap(),
        kind,
        unit: Unit::new(if matches!(kind, Kind::Money(_)) { "EUR" } else { "1" }),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: (name == "proven").then_some(Value::Flag(false)),
        values: values.iter().map(|v| (*v).to_owned()).collect(),
        changeable: None,
    }
}

fn key(name: &str, kind: Kind, values: &[&str]) -> KeyDecl {
    KeyDecl {
        name: name.parse().unwrap(),
        kind,
        unit: None,
        values: values.iter().map(|v| (*v).to_owned()).collect(),
        protected: false,
        proxy_of: None,
        bands: Vec::new(),
        changeable: None,
    }
}

fn table() -> Table {
    let row =
        |up_to: Option<&str>, wait: &str, area: &str| vec![up_to.map(number), Some(number(wait)), Some(text(area))];
    Table {
        name: "bands".parse().unwrap(),
        key: "id".parse().unwrap(),
        columns: vec![
            Column { name: "up_to".parse().unwrap(), kind: Kind::Number, unit: None },
            Column { name: "wait".parse().unwrap(), kind: Kind::Number, unit: None },
            Column { name: "area".parse().unwrap(), kind: Kind::Text, unit: None },
        ],
        rows: BTreeMap::from([
            ("short".to_owned(), row(Some("1500"), "120", "near")),
            ("medium".to_owned(), row(Some("3500"), "180", "near")),
            ("long".to_owned(), row(None, "240", "far")),
        ]),
    }
}

/// What the tests' rules may name. Every list is in the order of names.
pub(crate) fn scope() -> Scope {
    let eur = Kind::Money("EUR".parse().unwrap());
    Scope {
        topics: ["t".parse().unwrap()].into(),
        measures: vec![
            measure("area", Kind::Text, &[]),
            measure("band", Kind::Text, &["short", "medium", "long"]),
            measure("days", Kind::Count, &[]),
            measure("delay", Kind::Number, &[]),
            measure("fee", eur, &[]),
            measure("kilometres", Kind::Number, &[]),
            measure("marks", Kind::List, &[]),
            measure("price", eur, &[]),
            measure("proven", Kind::Flag, &[]),
            measure("share", Kind::Share, &[]),
            measure("sound", Kind::Flag, &[]),
            measure("told", Kind::Date, &[]),
            measure("when", Kind::Date, &[]),
        ],
        parameters: ["edge", "limit"]
            .map(|name| ParameterDecl {
                name: name.parse().unwrap(),
                kind: Kind::Number,
                value: number(if name == "edge" { "0.02" } else { "180" }),
                unit: None,
                about: None,
            })
            .into(),
        subject: vec![key("origin", Kind::Text, &[]), key("plan", Kind::Text, &["free", "paid"])],
        customer: vec![key("age", Kind::Count, &[])],
        tables: vec![table()],
        limits: Limits { milliseconds: 0, ..Limits::default() },
        ..Scope::default()
    }
}

/// A rule of this guard.
pub(crate) fn rule(id: &str, guard: &str) -> String {
    format!(
        "rule \"{id}\" on \"t\" {{\n  when {guard}\n  authority business\n  finding fact\n  remedy explain\n  because \"m\"\n}}\n"
    )
}

/// The program of these rules, with no error in it.
pub(crate) fn program(text: String) -> Program {
    let compiled = compile(&[SourceFile { path: "r.rhai".to_owned(), text }], scope());
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    compiled.program
}
