//! The construction pack and its plugin calculate the worked joists and beams as their sheets do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold::{Case, Host, Letters};
use serde_json::Value;

type Row = BTreeMap<String, String>;

/// The columns that are put in; numbers among them as numbers.
const INPUTS: [&str; 26] = [
    "material",
    "kind",
    "section",
    "b_mm",
    "h_mm",
    "grade",
    "span_m",
    "spacing_m",
    "gk_kN_m2",
    "qk_kN_m2",
    "self_weight_kN_m",
    "psi0",
    "psi2",
    "combo",
    "gammaG",
    "gammaQ",
    "gammaM",
    "kmod",
    "kdef",
    "kcr",
    "kh",
    "ksys",
    "limit_inst",
    "limit_fin",
    "restrained",
    "q_Ed_kN_m",
];

/// The columns that must come out, and how near: the torsion constant is from geometry, so what buckling hangs on is to 2 %.
const OUTPUTS: [(&str, f64); 18] = [
    ("M_Ed_kNm", 1e-3),
    ("V_Ed_kN", 1e-3),
    ("sigma_m_d_MPa", 1e-3),
    ("f_m_d_MPa", 1e-3),
    ("util_bending", 1e-3),
    ("tau_d_MPa", 1e-3),
    ("f_v_d_MPa", 1e-3),
    ("util_shear", 1e-3),
    ("w_inst_mm", 1e-3),
    ("w_fin_mm", 1e-3),
    ("L_over_w_inst", 1e-3),
    ("L_over_w_fin", 1e-3),
    ("f1_Hz", 1e-3),
    ("M_cRd_kNm", 1e-3),
    ("V_plRd_kN", 1e-3),
    ("M_cr_kNm", 0.02),
    ("chi_LT", 0.02),
    ("util_LTB", 0.02),
];

/// What the notes of three rows put in besides their columns.
const NOTED: [(&str, &[(&str, f64)]); 3] =
    [("STR-031", &[("kcrit", 0.81)]), ("STR-033", &[("P_kN", 1.0)]), ("STR-035", &[("P_kN", 5.0), ("a_m", 1.0)])];

pub(crate) fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub(crate) fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(here(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The folder of the plugin library, built where it is not there yet.
fn plugins() -> PathBuf {
    let messages =
        escargot::CargoBuild::new().package("structural-so").manifest_path(here("../Cargo.toml")).exec().unwrap();
    let libraries = messages.filter_map(|message| library(&message.unwrap()));
    libraries.last().unwrap().parent().unwrap().to_owned()
}

fn library(message: &escargot::Message) -> Option<PathBuf> {
    let message: Value = message.decode_custom().ok()?;
    let files = message.get("filenames")?.as_array()?;
    let mut files = files.iter().filter_map(|file| file.as_str());
    let found = files.find(|file| file.contains("medhold_structural") && !file.ends_with(".rlib"));
    found.map(PathBuf::from)
}

pub(crate) fn host() -> Host {
    let builder = Host::builder().pack(here("../rules/construction"));
    builder.plugins(plugins()).letters(Letters::Left).build().unwrap()
}

/// The claim's ruling as it goes out on the wire.
pub(crate) fn ruling(host: &Host, case: &Value) -> Value {
    let decision = host.decide(&Case::from_json(&case.to_string()).unwrap());
    serde_json::to_value(&decision).unwrap()["claims"][0].clone()
}

fn case(row: &Row) -> Value {
    let joist = row["kind"] == "ss_udl_floor_joist";
    let mut subject = serde_json::Map::new();
    for column in INPUTS {
        let cell = row.get(column).map_or("", String::as_str);
        if cell.is_empty() || (joist && column == "q_Ed_kN_m") {
            continue;
        }
        let text = matches!(column, "combo" | "section" | "grade" | "limit_inst" | "limit_fin");
        let number = cell.parse::<f64>().ok().filter(|_| !text);
        subject.insert(column.to_owned(), number.map_or_else(|| cell.into(), Into::into));
    }
    let noted = NOTED.iter().find(|(id, _)| *id == row["case_id"]);
    for (key, value) in noted.map_or(&[][..], |(_, inputs)| inputs) {
        subject.insert((*key).to_owned(), (*value).into());
    }
    serde_json::json!({
        "id": row["case_id"], "received": "2026-03-02", "language": "nb",
        "claims": [{ "id": "1", "topic": "structure", "kind": "request", "subject": subject }],
    })
}

/// Whether the row says that every check holds; none where it tells no verdict.
fn holds(row: &Row) -> Option<bool> {
    let verdicts = ["verdict_bending", "verdict_shear", "verdict_inst", "verdict_fin"];
    let told: Vec<&str> = verdicts.iter().map(|v| row[*v].as_str()).filter(|v| !v.is_empty()).collect();
    if told.is_empty() {
        return None;
    }
    let buckles = row["util_LTB"].parse::<f64>().is_ok_and(|used| used > 1.0);
    Some(!buckles && told.iter().all(|verdict| *verdict == "ok"))
}

fn number(ruling: &Value, measure: &str) -> Option<f64> {
    let evidence = ruling["evidence"].as_array()?;
    let found = evidence.iter().find(|e| e["measure"] == measure)?;
    found["value"].as_f64().or_else(|| found["value"].as_str()?.parse().ok())
}

#[test]
fn every_worked_member_has_the_numbers_of_its_sheet_and_its_verdict() {
    let host = host();
    let rows = rows("data/structural_cases.csv");
    assert_eq!(rows.len(), 25);
    let mut wrong = Vec::new();
    for row in &rows {
        let ruling = ruling(&host, &case(row));
        for (measure, share) in OUTPUTS {
            let Ok(expected) = row[measure].parse::<f64>() else { continue };
            let found = number(&ruling, measure);
            if !found.is_some_and(|found| (found / expected - 1.0).abs() <= share) {
                wrong.push(format!("{} {measure}: expected {expected}, found {found:?}", row["case_id"]));
            }
        }
        let Some(holds) = holds(row) else { continue };
        let expected = if holds { ("upheld", "honour") } else { ("not_upheld", "decline") };
        if (&ruling["outcome"], &ruling["remedy"]) != (&expected.0.into(), &expected.1.into()) {
            wrong.push(format!("{}: expected {expected:?}, decided {}", row["case_id"], ruling["rule"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn outside_the_formulas_a_member_is_investigated_with_the_reason() {
    let host = host();
    let mut row = rows("data/structural_cases.csv").remove(0);
    for (column, value, reason) in [
        ("span_m", "0.5", "times the depth"),
        ("grade", "C99", "no grade in the tables"),
        ("kmod", "8", "`kmod` goes from"),
        ("qk_kN_m2", "-2", "`qk_kN_m2` goes from"),
    ] {
        let kept = row.insert(column.to_owned(), value.to_owned()).unwrap();
        let ruling = ruling(&host, &case(&row));
        assert_eq!(ruling["outcome"], "undecided", "{column}");
        assert_eq!(ruling["remedy"], "investigate", "{column}");
        assert_eq!(number(&ruling, "util_bending"), None, "{column}");
        assert!(ruling["missing"].to_string().contains(reason), "{column}: {}", ruling["missing"]);
        row.insert(column.to_owned(), kept);
    }
}
