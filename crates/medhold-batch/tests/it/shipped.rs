//! Every case of the shipped packs that a table can hold, in columns and one at a time.

use arrow::array::{AsArray, RecordBatch};
use medhold::{Case, Decision, Host, Letters, MissingPlugins};
use medhold_batch::{Deciding, Rulings};

use crate::written::{batches, hold, pack, rows};

fn host(name: &str) -> Host {
    let builder = Host::builder().pack(pack(name)).missing_plugins(MissingPlugins::GoOn);
    builder.letters(Letters::Left).build().unwrap()
}

/// The cases that a pack brings, those that a table can hold, each with an id of its own.
fn cases(host: &Host) -> Vec<Case> {
    let cases = host.packs().flat_map(medhold::Pack::cases).zip(1..);
    let cases = cases.map(|(one, n)| Case { id: n.to_string().parse().unwrap(), ..one.case.clone() });
    cases.filter(|case| rows(case).is_some()).collect()
}

#[test]
fn shipped_cases_are_ruled_on_in_columns_as_one_at_a_time() {
    let mut seen = 0;
    for name in ["aviation", "retail", "rental", "construction"] {
        let host = host(name);
        let cases = cases(&host);
        for batch in batches(&cases.iter().filter_map(rows).collect::<Vec<_>>()) {
            let ruled = Deciding::new(&host).rulings(&batch).unwrap();
            let mut one_at_a_time = Rulings::default();
            let of_batch = cases_of(&batch, &cases);
            of_batch.iter().for_each(|case| one_at_a_time.add(&host.decide(case)));
            hold(&ruled, &mut one_at_a_time, name);
            seen += of_batch.len();
        }
    }
    assert!(seen > 400, "{seen}");
}

#[test]
fn shipped_cases_are_decided_in_columns_as_one_at_a_time_with_their_letters() {
    let host = Host::builder().pack(pack("rental")).missing_plugins(MissingPlugins::GoOn).build().unwrap();
    let cases = cases(&host);
    for batch in batches(&cases.iter().filter_map(rows).collect::<Vec<_>>()) {
        let decided = Deciding::new(&host).decisions(&batch).unwrap();
        let texts = decided.column_by_name("decision").unwrap().as_string::<i32>();
        let decisions: Vec<Decision> = texts.iter().flatten().map(|text| serde_json::from_str(text).unwrap()).collect();
        let of_batch = cases_of(&batch, &cases);
        assert_eq!(decisions.len(), of_batch.len());
        for (decision, case) in decisions.iter().zip(of_batch) {
            assert_eq!(decision.response, host.decide(case).response);
        }
    }
}

/// The cases that a batch holds.
fn cases_of<'c>(batch: &RecordBatch, cases: &'c [Case]) -> Vec<&'c Case> {
    let ids = batch.column_by_name("id").unwrap().as_string::<i32>();
    let first = |id: &str| cases.iter().find(|case| case.id.as_str() == id).unwrap();
    let mut of_batch: Vec<&Case> = ids.iter().flatten().map(first).collect();
    of_batch.dedup_by_key(|case| &case.id);
    of_batch
}
