//! What expressions are worth: exact decimals, money, dates, texts, lists.

use medhold_model::{Date, Op, Value};
use medhold_script::Truth;

use crate::given::{Given, date, euro, guard, number, text, value};

fn facts() -> Given {
    Given::nothing()
        .with("delay_min", number("214"))
        .with("distance_km", number("5570.5"))
        .with("seats", number("7"))
        .with("fare", euro("99.99"))
        .with("event", text("delay"))
        .with("told_on", Value::Date(date("2013-12-24")))
        .with("marks", Value::List(["4", "1", "3"].map(number).to_vec()))
        .subject("day", Value::Date(date("2024-02-29")))
        .subject("origin", text("stair-width"))
}

#[test]
fn expressions_have_their_exact_values() {
    let table: &[(&str, Value)] = &[
        ("0.1 + 0.2", number("0.3")),
        ("7 / 2", number("3.5")),
        ("1 / 3 * 3", number("0.9999999999999999999999999999")),
        ("-7 % 3", number("-1")),
        ("2 ** 10", number("1024")),
        ("2 + 3 * 4 - 6 / 3", number("12")),
        ("(2 + 3) * 4", number("20")),
        ("0.1234567890123456789012345 + 0", number("0.1234567890123456789012345")),
        ("delay_min", number("214")),
        ("delay_min / 60", number("3.5666666666666666666666666667")),
        ("scale * 2", number("3")),
        ("min(3, 1.5, 2)", number("1.5")),
        ("max(3, delay_min)", number("214")),
        ("abs(-3.5)", number("3.5")),
        ("round(2.5)", number("2")),
        ("round(3.5)", number("4")),
        ("round(2.345, 2)", number("2.34")),
        ("floor(-1.5)", number("-2")),
        ("ceil(1.2)", number("2")),
        ("sqrt(2.25)", number("1.5")),
        ("\"Ålesund\".len()", number("7")),
        ("\"a\" + \"b\"", text("ab")),
        ("`${delay_min} min, ${fare}, ${told_on}`", text("214 min, 99.99 EUR, 2013-12-24")),
        ("\" Oslo \".trim().to_upper()", text("OSLO")),
        ("fare * 2", euro("199.98")),
        ("fare * 0.5", euro("50.00")),
        ("fare / 3 * 3", euro("99.99")),
        ("fare - fare / 4", euro("74.99")),
        ("fare / fare", number("1")),
        ("max(fare, fare * 2)", euro("199.98")),
        ("marks.sum()", number("8")),
        ("average(marks)", number("2.6666666666666666666666666667")),
        ("median(marks)", number("3")),
        ("[1, 2, 3, 4].median()", number("2.5")),
        ("sum([])", number("0")),
        ("marks[0]", number("4")),
        ("marks[-1]", number("3")),
        ("[1, 2] + [3]", Value::List(["1", "2", "3"].map(number).to_vec())),
        ("told_on + 7", Value::Date(date("2013-12-31"))),
        ("told_on - 24", Value::Date(date("2013-11-30"))),
        ("told_on - date(\"2013-12-01\")", number("23")),
        ("days_between(\"2013-12-01\", told_on)", number("23")),
        ("subject.day.add_years(1)", Value::Date(date("2025-02-28"))),
        ("add_months(subject.day, 12)", Value::Date(date("2025-02-28"))),
        ("add_days(subject.day, 1)", Value::Date(date("2024-03-01"))),
        ("year(subject.day) * 10000 + month(subject.day) * 100 + day(subject.day)", number("20240229")),
        ("subject.day.weekday()", number("4")),
        ("tek17[subject.origin].limit", number("0.9")),
        ("tek17[\"stair-width\"].ground", text("§ 12-14")),
        ("great_circle(event, 41)", number("42")),
        ("if delay_min > 200 { 1 } else { 2 }", number("1")),
        ("switch delay_min { 0..180 => 0, 180..=240 if seats > 9 => 1, 214 => 2, _ => 3 }", number("2")),
        ("switch event { \"cancellation\" | \"delay\" => \"either\", _ => \"neither\" }", text("either")),
    ];
    for (expr, expected) in table {
        assert_eq!(value(expr, &facts()).as_ref(), Ok(expected), "{expr}");
    }
}

#[test]
fn comparisons_hold_as_they_read() {
    let hold = [
        "0.1 + 0.2 >= 0.3 && 0.1 + 0.2 <= 0.3",
        "delay_min >= least_min",
        "!(delay_min < 214) && delay_min <= 214",
        "event == \"delay\" && event != \"cancellation\"",
        "event in [\"delay\", \"cancellation\"] && !(event in [\"cancellation\"])",
        "seats in 1..8 && !(seats in 1..7) && seats in 1..=7",
        "seats == 7 && seats != 8",
        "fare > 99 && fare < 100 && fare == 99.99",
        "told_on > \"2013-12-23\" && told_on == \"2013-12-24\" && \"2013-12-25\" > told_on",
        "told_on in [\"2013-12-24\", \"2013-12-25\"]",
        "told_on < subject.day",
        "\"ligh\" in \"flight\" && \"flight\".contains(\"fl\") && \"flight\".starts_with(\"fl\") && ends_with(\"flight\", \"ght\")",
        "marks == [4, 1, 3] && marks != [4, 1]",
        "marks.contains(3) && !marks.is_empty() && 4 in marks",
        "has(tek17, subject.origin) && !has(tek17, \"stair\")",
        "(delay_min > 1) == true",
        "2 in [1, 2] && \"x\" !in [\"a\"]",
    ];
    for expr in hold {
        assert_eq!(guard(expr, &facts()), Truth::True, "{expr}");
    }
}

#[test]
fn a_row_or_cell_that_is_not_there_is_undecided() {
    let facts = facts().subject("origin", text("nowhere"));
    let lacks = value("tek17[subject.origin].limit", &facts).unwrap_err();
    assert_eq!(lacks[0].what, "tek17[\"nowhere\"]");
    assert!(value("tek17[\"no-limit\"].limit", &facts).unwrap_err()[0].detail.contains("empty"));
}

#[test]
fn amounts_are_rounded_once_and_never_below_zero() {
    use crate::given::compiled;
    use medhold_script::SourceFile;
    let amount = |arguments: &str| {
        let text = format!(
            "rule \"r\" on \"comfort\" {{ when true authority law finding fact remedy compensate({arguments}) because \"m\" }}"
        );
        let compiled = compiled(SourceFile { path: "r.rhai".to_owned(), text });
        let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
        let paid = compiled.program.amount(rule, &facts()).unwrap();
        paid.map(|(amount, least)| (amount.to_string(), least.map(|l| l.to_string()))).ok()
    };
    let paid = |amount: &str, least: Option<&str>| Some((amount.to_owned(), least.map(str::to_owned)));
    assert_eq!(amount("250, \"EUR\""), paid("250.00 EUR", None));
    assert_eq!(amount("fare / 2, \"EUR\", fare / 4"), paid("50.00 EUR", Some("25.00 EUR")));
    assert_eq!(amount("0.125, \"EUR\""), paid("0.12 EUR", None));
    assert_eq!(amount("100 / 3, \"ISK\""), paid("33 ISK", None));
    assert_eq!(amount("seats - 8, \"EUR\""), None);
    assert_eq!(amount("1, \"EUR\", 2"), None);
    assert_eq!(amount("1 / (seats - 7), \"EUR\""), None);
}

#[test]
fn the_claim_is_read_by_its_fields() {
    let mut facts = facts().asserting("late_share", Op::Ge, number("0.25"), Some("often"));
    facts.claim.supported = Ok(true);
    facts.claim.stance = Some(crate::given::decimal("-0.8"));
    let expr = "claim.kind == \"assertion\" && claim.supported && !claim.refuted && !claim.was_supported && claim.asserts \
                && claim.asserts.measure == \"late_share\" && claim.asserts.op == \">=\" && claim.asserts.value <= 0.25 \
                && claim.asserts.word == \"often\" && claim.stance < 0";
    assert_eq!(guard(expr, &facts), Truth::True);
    assert_eq!(guard("claim.asserts", &Given::nothing()), Truth::False);
}

#[test]
fn evidence_is_read_by_its_fields() {
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    let facts = Given::nothing()
        .evidence("late_share", number("0.24"), |e| {
            (e.low, e.high) = (Some(crate::given::decimal("0.22")), Some(crate::given::decimal("0.26")));
            e.n = Some(1200);
            (e.from, e.to) = (day("2013-06-01"), day("2013-12-01"));
        })
        .before("late_share", number("0.287"))
        .evidence("fare", euro("10"), |e| e.n = Some(3));
    let expr = "late_share.low == 0.22 && late_share.high == 0.26 && late_share.n == 1200 && late_share.age_days == 30 \
                && late_share.from == \"2013-06-01\" && late_share.to > late_share.from && late_share.source == \"test\" && late_share.unit == \"1\" \
                && late_share.before > late_share && late_share.before.low == 0.287 && fare.low == 10 && fare.high <= fare";
    assert_eq!(guard(expr, &facts), Truth::True);
}
