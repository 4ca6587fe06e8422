//! The aviation pack decides the worked cases of Regulation (EC) No 261/2004 as their law does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold::{
    Basis, Case, ClaimDecision, Description, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, Letters,
    MeasureOffer, NoEvidence, Outcome, Remedy, Value,
};
use medhold_model::{Kind, MeasureId, Unit};

pub(crate) type Row = BTreeMap<String, String>;

/// Rows whose own note says that the law, or the way of measuring, is unclear.
const UNCLEAR: [&str; 3] = ["EU261-009", "EU261-091", "EU261-093"];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub(crate) fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(here(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The folder of the plugin library, built where it is not there yet.
fn plugins() -> PathBuf {
    let messages =
        escargot::CargoBuild::new().package("punctuality-so").manifest_path(here("../Cargo.toml")).exec().unwrap();
    let libraries = messages.filter_map(|message| library(&message.unwrap()));
    libraries.last().unwrap().parent().unwrap().to_owned()
}

fn library(message: &escargot::Message) -> Option<PathBuf> {
    let message: serde_json::Value = message.decode_custom().ok()?;
    let files = message.get("filenames")?.as_array()?.iter().filter_map(|file| file.as_str());
    let mut libraries = files.filter(|file| file.contains("medhold_punctuality") && !file.ends_with(".rlib"));
    libraries.find(|file| [".so", ".dylib", ".dll"].iter().any(|end| file.ends_with(end))).map(PathBuf::from)
}

pub(crate) fn host() -> Host {
    Host::builder().pack(here("../rules/aviation")).plugins(plugins()).letters(Letters::Left).build().unwrap()
}

const MEASURES: [&str; 14] = [
    "event",
    "distance_km",
    "community_carrier",
    "arrival_delay_min",
    "notice_days",
    "reroute_departs_earlier_min",
    "reroute_arrives_late_min",
    "departure_brought_forward_min",
    "extraordinary_proven",
    "reasonable_measures_proven",
    "travelled_or_presented",
    "voluntary",
    "fare_type",
    "ticket_price",
];

/// A cell as a case has it; the table writes flags as `True` and `False`.
fn value(cell: &str) -> serde_json::Value {
    match cell {
        "True" => true.into(),
        "False" => false.into(),
        _ => cell.parse::<serde_json::Number>().map_or_else(|_| cell.into(), Into::into),
    }
}

/// The row as a case. Countries, and the distance where the row has none, are left to the plugin.
pub(crate) fn case(row: &Row) -> Case {
    let given = |name: &str| row.get(name).map(String::as_str).filter(|cell| !cell.is_empty());
    let topic = if row["group"] == "care" { "care" } else { "compensation" };
    let subject: BTreeMap<&str, &str> = [("origin", "dep_iata"), ("destination", "final_iata"), ("via", "via_iata")]
        .into_iter()
        .filter_map(|(key, column)| Some((key, given(column)?)))
        .collect();
    let evidence: BTreeMap<&str, serde_json::Value> =
        MEASURES.into_iter().filter_map(|name| Some((name, value(given(name)?)))).collect();
    let case = serde_json::json!({
        "id": row["case_id"], "received": "2026-03-02", "language": "nb",
        "claims": [{ "id": "1", "topic": topic, "kind": "request", "subject": subject }],
        "evidence": evidence,
    });
    Case::from_json(&case.to_string()).unwrap()
}

/// What the row says must come out, in a line that can be compared.
fn expected(row: &Row) -> String {
    if UNCLEAR.contains(&row["case_id"].as_str()) {
        return "undecided escalate".to_owned();
    }
    match (row["expected_compensation"].as_str(), row["group"].as_str()) {
        ("no", _) => "not_upheld decline".to_owned(),
        (_, "care") => "upheld honour".to_owned(),
        (_, "downgrade") => format!("upheld honour {} per cent of the price", row["expected_full_eur"]),
        _ if row["expected_reduction_allowed"] == "True" => {
            format!("upheld compensate {} at least {}", row["expected_full_eur"], row["expected_min_lawful_eur"])
        }
        _ => format!("upheld compensate {}", row["expected_full_eur"]),
    }
}

pub(crate) fn decided(ruling: &ClaimDecision) -> String {
    let mut line = format!("{} {}", ruling.outcome, ruling.remedy);
    if let Some(amount) = &ruling.amount {
        line += &format!(" {}", amount.value.trim_end_matches(".00"));
        if let Some(least) = &amount.at_least {
            line += &format!(" at least {}", least.trim_end_matches(".00"));
        }
    }
    if let Some(Value::Number(share)) = ruling.because.iter().find_map(|reason| reason.args.get("share")) {
        line += &format!(" {} per cent of the price", share.to_f64() * 100.0);
    }
    line
}

#[test]
fn every_worked_case_is_decided_as_the_law_does() {
    let host = host();
    let rows = rows("data/eu261_cases.csv");
    assert_eq!(rows.len(), 56);
    let mut wrong = Vec::new();
    for row in &rows {
        let decision = host.decide(&case(row));
        let ruling = &decision.claims[0];
        let (expected, decided) = (expected(row), decided(ruling));
        if expected != decided {
            let why = ruling.missing.iter().map(|m| format!("{}: {}", m.measure, m.detail)).collect::<Vec<_>>();
            wrong.push(format!(
                "{}: expected {expected}, decided {decided} by {:?} {why:?}",
                row["case_id"], ruling.rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A source of flight records that can't be reached.
struct OutOfReach;

impl EvidenceSource for OutOfReach {
    fn description(&self) -> Description {
        let share = |name| (name, Kind::Share, Unit::one());
        let offers = [
            share("on_time_share"),
            share("late_share"),
            share("cancelled_share"),
            ("arrival_delay_min", Kind::Number, Unit::new("min")),
            ("distance_km", Kind::Number, Unit::new("km")),
            ("origin_country", Kind::Text, Unit::one()),
            ("destination_country", Kind::Text, Unit::one()),
        ];
        let measures = offers.map(|(name, kind, unit)| {
            let measure: MeasureId = name.parse().unwrap();
            let offer = MeasureOffer::new(&measure, kind, unit);
            (measure, offer)
        });
        Description { measures: measures.into(), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let text = "the records can't be reached".to_owned();
        vec![Err(NoEvidence::Unreachable { text }); requests.len()]
    }
}

#[test]
fn what_may_be_due_is_investigated_where_the_plugin_is_out_of_reach() {
    let host = Host::builder()
        .pack(here("../rules/aviation"))
        .evidence("punctuality", OutOfReach)
        .letters(Letters::Left)
        .build()
        .unwrap();
    for row in rows("data/eu261_cases.csv") {
        let ruling = host.decide(&case(&row)).claims.remove(0);
        if expected(&row).starts_with("not_upheld") {
            continue;
        }
        let asked = (ruling.outcome, ruling.remedy, ruling.basis);
        let wanted = (Outcome::Undecided, Remedy::Investigate, Basis::Missing);
        assert_eq!(asked, wanted, "{}", row["case_id"]);
    }
}
