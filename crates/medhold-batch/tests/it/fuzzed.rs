//! Bytes as a table of claims: its rows are ruled on in columns as the cases that they hold. The body of the fuzz target `columns`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use arrow::array::{
    ArrayRef, BooleanArray, Date32Array, DictionaryArray, Float64Array, Int64Array, RecordBatch, StringArray,
};
use arrow::datatypes::Int32Type;
use medhold::{Host, Letters};
use medhold_batch::{Deciding, Group, Rulings, Table};

use crate::written::{shown, taken};

/// Texts that mean something to some column, or nothing to any.
const TEXTS: [&str; 16] = [
    "",
    " ",
    "true",
    "no",
    "12",
    " 3,5",
    "-0.5",
    "1e3",
    "99999999999999999999999999999",
    "NaN",
    "2025-11-03",
    "2025-02-30",
    "after_return",
    "Filmhjørnet",
    "always",
    "nb",
];
const WHOLE: [i64; 8] = [0, 1, -1, 14, 30, 500, 2_000_000, i64::MAX];
const FRACTIONS: [f64; 8] = [0.0, -0.0, 0.5, 14.25, 1e300, f64::NAN, f64::INFINITY, 99.995];
const KINDS: [&str; 5] = ["experience", "assertion", "preference", "request", "wish"];
/// Columns that say something of the case or the claim besides what is measured.
const FIXED: [&str; 12] = [
    "received",
    "stage",
    "stance",
    "language",
    "client",
    "claim",
    "text",
    "asserts.measure",
    "asserts.word",
    "experts.role",
    "experts.licensed",
    "nonsense",
];

/// The bytes one by one, and noughts after them.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> usize {
        let (first, rest) = self.0.split_first().map_or((0, self.0), |(first, rest)| (*first, rest));
        self.0 = rest;
        usize::from(first)
    }

    fn one_of<'t, T: ?Sized>(&mut self, all: &[&'t T]) -> &'t T {
        all[self.next() % all.len()]
    }
}

/// Holds the rows of a table against the cases in them; how many are ruled on.
pub(crate) fn hold(bytes: &[u8]) -> usize {
    let host = host();
    let batch = table(&mut Bytes(bytes), host);
    let (ruled, table) = match (Deciding::new(host).rulings(&batch), Table::of(&batch, 1)) {
        (Ok(ruled), Ok(table)) => (ruled, table),
        // What is no table of claims is none in either way.
        (Err(_), Err(_)) => return 0,
        (ruled, table) => panic!("{:?} {:?}", ruled.err(), table.err()),
    };
    let mut group = Group::default();
    for row in table.rows() {
        match row {
            Ok(row) => group.row(row),
            Err(reject) => group.reject(reject),
        }
    }
    group
        .finish()
        .into_iter()
        .map(|grouped| match grouped.case {
            Ok(case) => {
                let mut rulings = Rulings::default();
                rulings.add(&host.decide(&case));
                let rulings = rulings.finish().unwrap();
                for (claim, row) in grouped.rows.iter().enumerate() {
                    assert_eq!(shown(&ruled, place(*row)), taken(&rulings, claim));
                }
                grouped.rows.len()
            }
            Err(reject) => {
                for row in grouped.rows {
                    let said = shown(&ruled, place(row));
                    assert!(said.last().unwrap().contains(&reject.reason), "{said:?}: {reject:?}");
                }
                0
            }
        })
        .sum()
}

fn place(row: u64) -> usize {
    usize::try_from(row).unwrap() - 1
}

/// The host that rules, built once: by the rental pack, which asks no plugin.
fn host() -> &'static Host {
    static HOST: OnceLock<Host> = OnceLock::new();
    HOST.get_or_init(|| Host::builder().pack(rental()).letters(Letters::Left).build().unwrap())
}

/// The rental pack's folder, from a crate of the project as from the fuzz targets' own workspace.
fn rental() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("rules/rental")).find(|folder| folder.is_dir()).unwrap()
}

/// A table of up to five rows: id, topic and kind, and up to seven columns more.
fn table(bytes: &mut Bytes<'_>, host: &Host) -> RecordBatch {
    let manifest = host.packs().next().unwrap().manifest();
    let topics: Vec<&str> = manifest.topics.keys().map(|topic| topic.as_str()).chain(["nowhere"]).collect();
    let measures = manifest
        .measures
        .iter()
        .flat_map(|measure| ["", ".n", ".as_of", ".source"].map(|part| format!("evidence.{}{part}", measure.name)));
    let keys = |of: &'static str, names: Vec<String>| names.into_iter().map(move |name| format!("{of}.{name}"));
    let subject = keys("subject", manifest.subject.iter().map(|key| key.name.to_string()).collect());
    let customer = keys("customer", manifest.customer.iter().map(|key| key.name.to_string()).collect());
    let fixed = FIXED.iter().map(ToString::to_string);
    let names: Vec<String> = fixed.chain(measures).chain(subject).chain(customer).collect();

    let rows = 1 + bytes.next() % 5;
    let texts = |bytes: &mut Bytes<'_>, all: &[&str]| -> ArrayRef {
        Arc::new(StringArray::from_iter_values((0..rows).map(|_| bytes.one_of(all))))
    };
    let mut columns = vec![
        ("id".to_owned(), texts(bytes, &["1", "2", "3", "4", "5", ""])),
        ("topic".to_owned(), texts(bytes, &topics)),
        ("kind".to_owned(), texts(bytes, &KINDS)),
    ];
    for _ in 0..bytes.next() % 8 {
        let name = names[(bytes.next() * 256 + bytes.next()) % names.len()].clone();
        columns.push((name, column(bytes, rows)));
    }
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true))).unwrap()
}

/// A column of some type, one cell in eight null.
fn column(bytes: &mut Bytes<'_>, rows: usize) -> ArrayRef {
    let kind = bytes.next() % 6;
    let cells: Vec<Option<usize>> =
        (0..rows).map(|_| bytes.next()).map(|byte| (byte % 8 != 7).then_some(byte / 8)).collect();
    let cells = || cells.iter().copied();
    let text = |cell: Option<usize>| cell.map(|cell| TEXTS[cell % TEXTS.len()]);
    match kind {
        0 => Arc::new(cells().map(text).collect::<StringArray>()),
        1 => Arc::new(cells().map(|cell| cell.map(|cell| WHOLE[cell % WHOLE.len()])).collect::<Int64Array>()),
        2 => Arc::new(cells().map(|cell| cell.map(|cell| FRACTIONS[cell % FRACTIONS.len()])).collect::<Float64Array>()),
        3 => Arc::new(cells().map(|cell| cell.map(|cell| cell % 2 == 0)).collect::<BooleanArray>()),
        4 => Arc::new(
            cells().map(|cell| cell.map(|cell| 20_390 + i32::try_from(cell).unwrap())).collect::<Date32Array>(),
        ),
        _ => Arc::new(cells().map(text).collect::<DictionaryArray<Int32Type>>()),
    }
}
