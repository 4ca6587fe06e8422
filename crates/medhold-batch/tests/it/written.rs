//! Cases written as columns, as far as tables can hold them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Float64Array, RecordBatch, StringArray};
use arrow::util::display::array_value_to_string;
use medhold::{Case, Given, GivenEvidence};
use medhold_batch::Rulings;
use medhold_model::{Asserted, Claim, ExpertStatement};

/// A row's cells by the names of their columns.
pub(crate) type Row = BTreeMap<String, Given>;

/// The folder of a shipped pack.
pub(crate) fn pack(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(name)
}

/// A row for each claim, or none where a table can't hold the case: evidence of several periods, two experts, a value within a value.
pub(crate) fn rows(case: &Case) -> Option<Vec<Row>> {
    if case.experts.len() > 1 {
        return None;
    }
    case.claims.iter().map(|claim| row(case, claim)).collect()
}

fn row(case: &Case, claim: &Claim) -> Option<Row> {
    let mut row = Row::new();
    let mut put = |name: &str, text: Option<String>| {
        row.extend(text.map(|text| (name.to_owned(), Given::Text(text))));
    };
    put("id", Some(case.id.to_string()));
    put("received", case.received.map(|date| date.to_string()));
    put("language", case.language.as_ref().map(|language| language.to_string()));
    put("stage", case.stage.clone());
    put("client", case.client.clone());
    put("claim", Some(claim.id.to_string()));
    put("topic", Some(claim.topic.to_string()));
    put("kind", Some(claim.kind.to_string()));
    put("text", claim.text.clone());
    row.extend(claim.stance.map(|stance| ("stance".to_owned(), Given::Number(stance.get()))));
    let named = |of: &str, values: &BTreeMap<String, Given>| -> Row {
        values.iter().map(|(key, value)| (format!("{of}.{key}"), value.clone())).collect()
    };
    row.extend(named("customer", &case.customer));
    row.extend(named("subject", &claim.subject));
    row.extend(asserts(claim));
    for (measure, evidence) in case.evidence.iter().filter(|(name, _)| !claim.evidence.contains_key(*name)) {
        put_evidence(&mut row, measure, evidence)?;
    }
    for (measure, evidence) in &claim.evidence {
        put_evidence(&mut row, measure, evidence)?;
    }
    row.extend(case.experts.iter().flat_map(expert));
    row.values().all(|given| !matches!(given, Given::List(_) | Given::Map(_))).then_some(row)
}

fn asserts(claim: &Claim) -> Row {
    let Some(asserts) = &claim.asserts else { return Row::new() };
    let text = |name: &str, text: &str| (name.to_owned(), Given::Text(text.to_owned()));
    let mut row = Row::from([text("asserts.measure", asserts.measure.as_str())]);
    match &asserts.says {
        Asserted::Word(word) => row.extend([text("asserts.word", word)]),
        Asserted::Compared { op, value } => {
            row.extend([text("asserts.op", op.as_str()), ("asserts.value".to_owned(), value.clone())]);
        }
    }
    row
}

fn put_evidence(row: &mut Row, measure: &str, evidence: &GivenEvidence) -> Option<()> {
    match evidence {
        GivenEvidence::Bare(value) => {
            row.insert(format!("evidence.{measure}"), value.clone());
        }
        GivenEvidence::Record(record) => {
            row.insert(format!("evidence.{measure}"), record.value.clone());
            let parts = record.parts();
            row.extend(parts.map(|(part, given)| (format!("evidence.{measure}.{part}"), given.clone())));
        }
        GivenEvidence::Records(_) => return None,
    }
    Some(())
}

fn expert(expert: &ExpertStatement) -> Row {
    let mut row = Row::new();
    let mut put = |name: &str, text: Option<String>| {
        row.extend(text.map(|text| (format!("experts.{name}"), Given::Text(text))));
    };
    put("role", Some(expert.role.clone()));
    put("field", Some(expert.field.clone()));
    put("since", expert.since.map(|date| date.to_string()));
    put("interest", expert.interest.clone());
    put("text", expert.text.clone());
    if let Some(states) = &expert.states {
        put("states.measure", Some(states.measure.to_string()));
        put("states.op", Some(states.op.to_string()));
        row.insert("experts.states.value".to_owned(), states.value.clone());
    }
    row.insert("experts.licensed".to_owned(), Given::Flag(expert.licensed));
    row
}

/// Rows as columns. Where the values of a column are of several kinds, its rows from the first other kind on are in a batch of their own.
pub(crate) fn batches(rows: &[Vec<Row>]) -> Vec<RecordBatch> {
    let mut batches: Vec<Vec<Row>> = Vec::new();
    for case in rows {
        let fits = |batch: &&mut Vec<Row>| case.iter().all(|row| batch.iter().all(|other| alike(row, other)));
        match batches.iter_mut().find(fits) {
            Some(batch) => batch.extend(case.iter().cloned()),
            None => batches.push(case.clone()),
        }
    }
    batches.iter().map(|rows| batch(rows)).collect()
}

fn alike(row: &Row, other: &Row) -> bool {
    row.iter().all(|(name, given)| other.get(name).is_none_or(|other| other.kind() == given.kind()))
}

/// Rows as columns, each of one kind.
pub(crate) fn batch(rows: &[Row]) -> RecordBatch {
    let mut names: Vec<&String> = rows.iter().flat_map(Row::keys).collect();
    names.sort();
    names.dedup();
    RecordBatch::try_from_iter_with_nullable(names.iter().map(|name| (*name, column(rows, name), true))).unwrap()
}

fn column(rows: &[Row], name: &str) -> ArrayRef {
    let cells = || rows.iter().map(|row| row.get(name));
    match cells().flatten().next() {
        Some(Given::Flag(_)) => Arc::new(BooleanArray::from_iter(cells().map(|cell| match cell {
            Some(Given::Flag(flag)) => Some(*flag),
            _ => None,
        }))),
        Some(Given::Number(_) | Given::Unholdable(_)) => Arc::new(Float64Array::from_iter(cells().map(number))),
        _ => Arc::new(StringArray::from_iter(cells().map(|cell| match cell {
            Some(Given::Text(text)) => Some(text.as_str()),
            _ => None,
        }))),
    }
}

fn number(cell: Option<&Given>) -> Option<f64> {
    match cell? {
        Given::Number(number) => Some(number.to_f64()),
        Given::Unholdable(text) => text.parse().ok(),
        _ => None,
    }
}

/// What stands in a row, each column by its name.
pub(crate) fn shown(batch: &RecordBatch, row: usize) -> Vec<String> {
    let schema = batch.schema();
    let columns = schema.fields().iter().zip(batch.columns());
    columns.map(|(field, column)| format!("{}={}", field.name(), array_value_to_string(column, row).unwrap())).collect()
}

/// Holds what was ruled on rows against the same rulings made one at a time, none of whose rows is rejected.
pub(crate) fn hold(ruled: &RecordBatch, one_at_a_time: &mut Rulings, of: &str) {
    let expected = one_at_a_time.finish().unwrap();
    assert_eq!(ruled.num_rows(), expected.num_rows());
    for row in 0..ruled.num_rows() {
        assert_eq!(shown(ruled, row), taken(&expected, row), "{of}");
    }
}

/// What stands in a row of rulings, as it does among rows of which some may be rejected.
pub(crate) fn taken(rulings: &RecordBatch, row: usize) -> Vec<String> {
    let mut shown = shown(rulings, row);
    shown.push("reject=".to_owned());
    shown
}
