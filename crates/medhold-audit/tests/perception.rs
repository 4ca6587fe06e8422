//! How customers see a topic against how it measures: fields, intervals, lag and importance.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use medhold_audit::Decided;
use medhold_audit::perception::{Attention, Field, Meets, Perception, TopicPerception};
use medhold_pack::{Pack, PackFiles};
use serde_json::{Value, json};

const MANIFEST: &str = r#"
[pack]
name = "trains"
version = "1.0.0"
languages = ["nb", "en"]

[topics.punctual]
title.nb = "punktlighet"
title.en = "punctuality"

[topics.waiting]
title.nb = "ventetid"
title.en = "waiting time"

[topics.food]
title.nb = "maten"
title.en = "the food"

[measures.on_time]
kind = "share"

[measures.wait_min]
kind = "number"
unit = "min"

[perception.punctual]
target = { measure = "on_time", op = ">=", value = 0.85 }
seen_good_from = 0.7

[perception.waiting]
target = { measure = "wait_min", op = "<=", value = 5 }
"#;

fn pack() -> Pack {
    Pack::build(PackFiles::from_texts(BTreeMap::from([("pack.toml".to_owned(), MANIFEST.to_owned())])), None).0
}

/// One claim of a case of its own, with what its decision rests on.
struct Claim {
    topic: &'static str,
    received: String,
    stance: Option<f64>,
    evidence: Vec<Value>,
}

impl Claim {
    fn on(topic: &'static str, stance: f64) -> Self {
        Self { topic, received: "2025-06-15".to_owned(), stance: Some(stance), evidence: Vec::new() }
    }

    fn with(self, evidence: Vec<Value>) -> Self {
        Self { evidence, ..self }
    }

    fn received(self, day: String) -> Self {
        Self { received: day, ..self }
    }

    fn decided(&self, number: usize) -> Decided {
        let case = json!({ "id": format!("T-{number}"), "received": self.received,
            "claims": [{ "id": "1", "topic": self.topic, "kind": "experience", "stance": self.stance }] });
        let decision = json!({ "case": format!("T-{number}"),
            "pack": { "name": "trains", "version": "1.0.0", "digest": "sha256:0" },
            "claims": [{ "id": "1", "topic": self.topic, "authority": "customer", "finding": "fact", "outcome": "upheld",
                "remedy": "honour", "basis": "no_rule", "rule": null, "merged": [], "overrode": [], "because": [],
                "evidence": self.evidence, "missing": [], "conflict": [], "amount": null, "would_change": [] }],
            "response": null, "fairness": { "released": true, "next": null, "checks": [] } });
        Decided { case: serde_json::from_value(case).unwrap(), decision: serde_json::from_value(decision).unwrap() }
    }
}

fn record(measure: &str, value: f64, n: Option<u64>, (from, to): (&str, &str)) -> Value {
    json!({ "measure": measure, "value": value, "low": null, "high": null, "n": n, "unit": "1", "from": from, "to": to,
        "as_of": null, "source": "records", "method": null, "used": true })
}

fn on_time(value: f64, n: u64) -> Vec<Value> {
    vec![record("on_time", value, Some(n), ("2025-01-01", "2025-05-31"))]
}

fn decided(claims: &[Claim]) -> Vec<Decided> {
    claims.iter().enumerate().map(|(number, claim)| claim.decided(number)).collect()
}

fn perception(claims: &[Claim]) -> Perception {
    Perception::of(&decided(claims), [pack().manifest()])
}

/// `good` claims that see it well and `bad` that don't, all resting on one record.
fn punctual(good: usize, bad: usize, evidence: &[Value]) -> Vec<Claim> {
    let stances = std::iter::repeat_n(0.6, good).chain(std::iter::repeat_n(-0.4, bad));
    stances.map(|stance| Claim::on("punctual", stance).with(evidence.to_vec())).collect()
}

fn only(claims: &[Claim]) -> TopicPerception {
    let found = perception(claims).topics;
    assert_eq!(found.len(), 1);
    found.into_iter().next().unwrap()
}

#[test]
fn each_field_follows_from_how_it_is_seen_and_how_it_measures() {
    let rows = [
        (punctual(20, 80, &on_time(0.60, 2_000)), Field::DeliverBetter, "it is seen badly; it measures badly"),
        (punctual(20, 80, &on_time(0.91, 18_136)), Field::Communicate, "it is seen badly; it measures well"),
        (punctual(90, 10, &on_time(0.60, 2_000)), Field::FixBeforeBoasting, "it is seen well; it measures badly"),
        (punctual(90, 10, &on_time(0.91, 18_136)), Field::Keep, "it is seen well; it measures well"),
    ];
    for (claims, field, note) in rows {
        let found = only(&claims);
        assert_eq!((found.field, found.note.as_str(), found.claims), (field, note, 100));
        assert_eq!(found.title, "punctuality");
    }
}

#[test]
fn an_interval_that_straddles_its_target_is_investigated_and_says_which_and_how_many_more() {
    // 80 of 100 on time is 0.711 to 0.867.
    let measured = only(&punctual(90, 10, &on_time(0.80, 100)));
    assert_eq!(measured.field, Field::Investigate);
    assert_eq!(measured.note, "it is seen well; how it measures can't be told: the target lies within its interval");
    let seen = only(&punctual(6, 4, &on_time(0.91, 18_136)));
    let more = seen.seen.as_ref().unwrap().still_needed.unwrap();
    assert_eq!(seen.field, Field::Investigate);
    assert_eq!(
        seen.note,
        format!("how it is seen can't be told from 10 opinions: it would take about {more} more; it measures well")
    );
    // With so many more of the same share it can be told, with a tenth fewer it can't.
    let with = |n: usize| only(&punctual(n * 6 / 10, n * 4 / 10, &on_time(0.91, 18_136))).seen.unwrap().meets;
    let all = 10 + usize::try_from(more).unwrap();
    assert_eq!((with(all.next_multiple_of(10)), with(all * 9 / 100 * 10)), (Meets::No, Meets::Straddles));
}

#[test]
fn claims_without_an_opinion_are_counted_apart() {
    let mut claims = punctual(8, 2, &on_time(0.91, 18_136));
    claims.push(Claim::on("punctual", 0.0));
    claims.push(Claim { stance: None, ..Claim::on("punctual", 0.0) });
    let seen = only(&claims).seen.unwrap();
    assert_eq!((seen.n, seen.good, seen.without_opinion), (10, 8, 2));
    assert!((seen.mean_stance - (8.0 * 0.6 - 2.0 * 0.4) / 11.0).abs() < 1e-12);
    let silent = only(&claims.split_off(11));
    assert_eq!((silent.seen, silent.field), (None, Field::Investigate));
    assert_eq!(silent.note, "nobody has an opinion of it; no decision has evidence of how it is");
}

#[test]
fn a_record_counts_once_however_many_decisions_rest_on_it() {
    let once = only(&punctual(1, 0, &on_time(0.9, 1_000))).measured.unwrap();
    let often = only(&punctual(50, 50, &on_time(0.9, 1_000))).measured.unwrap();
    assert_eq!(once, often);
    assert_eq!((once.n, once.records), (1_000, 1));
}

#[test]
fn records_of_overlapping_periods_don_t_narrow_the_interval_and_records_apart_do() {
    let two = |second| {
        let evidence = [
            record("on_time", 0.9, Some(600), ("2025-01-01", "2025-03-31")),
            record("on_time", 0.7, Some(400), second),
        ];
        let claims = evidence.map(|one| Claim::on("punctual", 0.5).with(vec![one]));
        only(&claims).measured.unwrap()
    };
    let overlapping = two(("2025-03-01", "2025-05-31"));
    assert!((overlapping.value - 0.82).abs() < 1e-12);
    assert_eq!((overlapping.n, overlapping.n_apart, overlapping.records), (1_000, 600, 2));
    let apart = two(("2025-04-01", "2025-05-31"));
    assert_eq!((apart.n, apart.n_apart), (1_000, 1_000));
    assert!(apart.low > overlapping.low && apart.high < overlapping.high);
}

#[test]
fn of_a_claim_the_latest_record_says_how_it_is() {
    let before = record("on_time", 0.5, Some(1_000), ("2024-01-01", "2024-05-31"));
    let now = on_time(0.9, 1_000).remove(0);
    let measured = only(&[Claim::on("punctual", 0.5).with(vec![before, now])]).measured.unwrap();
    assert_eq!((measured.value, measured.records), (0.9, 1));
}

#[test]
fn a_share_without_its_sample_is_left_out_and_counted() {
    let bare = record("on_time", 0.2, None, ("2025-01-01", "2025-05-31"));
    let mut claims = punctual(1, 0, &on_time(0.9, 1_000));
    claims.push(Claim::on("punctual", 0.5).with(vec![bare.clone()]));
    let measured = only(&claims).measured.unwrap();
    assert_eq!((measured.value, measured.without_n), (0.9, 1));
    assert_eq!(only(&[Claim::on("punctual", 0.5).with(vec![bare])]).measured, None);
}

#[test]
fn a_quantity_is_the_mean_of_its_records_and_may_have_to_be_small() {
    let waits = [2.0, 3.0, 2.5, 3.5, 2.0, 3.0];
    let claim =
        |wait: f64| Claim::on("waiting", 0.5).with(vec![record("wait_min", wait, None, ("2025-05-01", "2025-05-01"))]);
    let short = only(&waits.map(claim));
    let measured = short.measured.unwrap();
    // Each observation is that of its case, the two that are alike too.
    assert_eq!((measured.records, measured.meets), (6, Some(Meets::Yes)));
    assert!((measured.value - 16.0 / 6.0).abs() < 1e-12);
    let one = only(&[claim(2.0)]).measured.unwrap();
    assert_eq!((one.meets, one.low), (None, None));
}

#[test]
fn what_is_seen_is_found_to_lag_behind_what_is() {
    // A quarter of the way each month, from the third month on; half-life 2.4 months.
    let mut seen = 0.6;
    let mut claims = Vec::new();
    for month in 0..12_usize {
        let is = if month < 3 { 0.6 } else { 0.9 };
        seen = 0.75 * seen + 0.25 * is;
        let good = (seen * 1_000.0_f64).round();
        let day = format!("2025-{:02}-10", month + 1);
        let evidence = vec![record("on_time", is, Some(5_000), (&day, &day))];
        let stances = (0..1_000).map(|at| if f64::from(at) < good { 0.5 } else { -0.5 });
        claims.extend(stances.map(|stance| Claim::on("punctual", stance).with(evidence.clone()).received(day.clone())));
    }
    let lag = only(&claims).lag.unwrap();
    assert_eq!((lag.from.as_str(), lag.to.as_str(), lag.months), ("2025-01", "2025-12", 12));
    assert!((lag.adjustment.unwrap() - 0.25).abs() < 0.01, "{lag:?}");
    assert!((lag.half_life_months.unwrap() - 2.4).abs() < 0.15, "{lag:?}");
    // A month without a claim breaks the row: seven and four are left.
    claims.retain(|claim| !claim.received.starts_with("2025-08"));
    assert_eq!(only(&claims).lag.unwrap().to, "2025-07");
    claims.retain(|claim| !claim.received.starts_with("2025-04"));
    assert_eq!(only(&claims).lag, None);
}

#[test]
fn a_topic_that_is_much_written_of_and_seen_badly_comes_first() {
    let mut claims = punctual(5, 55, &[]);
    claims.extend((0..10).map(|_| Claim::on("food", 0.8)));
    claims.extend((0..10).map(|_| Claim::on("waiting", -0.9)));
    let found = perception(&claims).importance;
    let told: Vec<_> =
        found.iter().map(|topic| (topic.title.as_str(), topic.importance, topic.attention.unwrap())).collect();
    let expected = [
        ("the food", 0.125, Attention::PossibleOverkill),
        ("punctuality", 0.75, Attention::ConcentrateHere),
        ("waiting time", 0.125, Attention::LowPriority),
    ];
    assert_eq!(told, expected);
    assert_eq!(perception(&claims[..60]).importance[0].attention, None);
}

#[test]
fn the_order_of_the_cases_does_not_change_how_a_topic_measures() {
    let mut claims = punctual(7, 9, &on_time(0.71, 700));
    claims.extend(punctual(3, 9, &on_time(0.93, 90)));
    let mut batch = decided(&claims);
    let forwards = Perception::of(&batch, [pack().manifest()]);
    batch.reverse();
    let backwards = Perception::of(&batch, [pack().manifest()]);
    assert_eq!(forwards.topics[0].measured, backwards.topics[0].measured);
    assert_eq!(forwards.topics[0].field, backwards.topics[0].field);
    assert_eq!(forwards.topics[0].months, backwards.topics[0].months);
}
