//! The workload's rules, compiled.

use medhold_model::{KeyDecl, Kind, MeasureDecl, Unit};
use medhold_script::{Program, Scope, SourceFile, compile};
use workload::{Field, FieldKind, Record, TOPICS};

/// The program of so many of the workload's rules.
pub(crate) fn program(rules: usize) -> Program {
    let files = workload::pack(&workload::rules(rules));
    let files = files.into_iter().filter(|(path, _)| path.ends_with(".rhai"));
    let files: Vec<SourceFile> = files.map(|(path, text)| SourceFile { path, text }).collect();
    let compiled = compile(&files, scope());
    assert_eq!(compiled.program.rules().len(), rules, "every rule compiles");
    compiled.program
}

/// So many of the workload's cases for so many rules.
pub(crate) fn cases(rules: usize, count: usize) -> Vec<Record> {
    workload::cases(&workload::rules(rules), count).records
}

fn scope() -> Scope {
    let mut measures: Vec<MeasureDecl> = Field::ALL.into_iter().filter_map(measure).collect();
    measures.sort_by(|one, other| one.name.cmp(&other.name));
    Scope {
        topics: TOPICS.iter().map(|topic| topic.parse().expect("a topic")).collect(),
        measures,
        subject: vec![key(Field::Channel, Kind::Text), key(Field::Sector, Kind::Text)],
        customer: vec![key(Field::Years, Kind::Count)],
        ..Scope::default()
    }
}

fn measure(field: Field) -> Option<MeasureDecl> {
    let kind = match field.kind() {
        FieldKind::Text(_) => return None,
        FieldKind::Real => Kind::Number,
        FieldKind::Whole if field == Field::Years => return None,
        FieldKind::Whole => Kind::Count,
        FieldKind::Flag => Kind::Flag,
    };
    Some(MeasureDecl {
        name: field.name().parse().expect("a measure"),
        kind,
        unit: Unit::one(),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: None,
        values: Vec::new(),
        changeable: None,
    })
}

fn key(field: Field, kind: Kind) -> KeyDecl {
    KeyDecl {
        name: field.name().parse().expect("a key"),
        kind,
        unit: None,
        values: Vec::new(),
        protected: false,
        proxy_of: None,
        bands: Vec::new(),
        changeable: None,
    }
}
