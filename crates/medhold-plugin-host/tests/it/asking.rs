//! Evidence: typed, batched, asked once, and no fault of one request costs another.

use std::collections::BTreeMap;
use std::thread;

use medhold_model::{Decimal, MissingReason, Money, Value};
use medhold_plugin_host::{EvidenceAnswer, EvidenceRequest, Plugin};

use crate::fixtures::{load, request};

fn rowdy() -> Plugin {
    load("medhold_rowdy", "{}").expect("the plugin loads")
}

fn ask(plugin: &Plugin, measure: &str, what: &str) -> EvidenceAnswer {
    plugin.evidence(&[request(measure, what)]).remove(0)
}

fn fault(plugin: &Plugin, what: &str) -> String {
    ask(plugin, "share", what).expect_err("no evidence").to_string()
}

#[test]
fn a_record_arrives_with_everything_that_came_with_it() {
    let records = ask(&rowdy(), "share", "good").expect("evidence");
    let record = &records[0];
    assert_eq!(record.value, Value::Number("0.25".parse().unwrap()));
    assert_eq!((record.low, record.high), (Some("0.2".parse().unwrap()), Some("0.3".parse().unwrap())));
    assert_eq!((record.n, record.unit.as_str(), record.source.as_str()), (Some(1200), "1", "rowdy"));
    assert_eq!((record.dated(), record.method.as_deref()), ("2013-12-31".parse().ok(), Some("by eye")));
}

#[test]
fn the_period_before_is_an_earlier_record() {
    let with_before = EvidenceRequest { before: true, ..request("share", "good") };
    let records = rowdy().evidence(&[with_before]).remove(0).expect("evidence");
    assert_eq!(records.len(), 2);
    assert!(records[0].dated() < records[1].dated());
}

#[test]
fn an_answer_that_breaks_the_description_is_a_fault_of_that_request_alone() {
    let plugin = rowdy();
    for (what, expected) in [
        ("beyond", "a share lies between 0 and 1, and `1.3` does not"),
        ("nan", "NaN"),
        ("text", "expected a number, found a text"),
        ("outside", "`0.5` lies outside its own interval"),
        ("backwards", "the period ends before it begins"),
        ("nothing", "without a value and without a reason"),
        ("too few", "it gives 0 answers to 1 requests"),
    ] {
        let text = fault(&plugin, what);
        assert!(text.starts_with("the plugin `rowdy` failed: ") && text.contains(expected), "{what}: {text}");
    }
}

#[test]
fn a_panic_costs_only_the_request_that_caused_it() {
    let plugin = rowdy();
    let whats = ["good", "panic", "also good", "too few", "good"];
    let answers = plugin.evidence(&whats.map(|what| request("share", what)));
    let text = answers[1].clone().expect_err("it panicked").to_string();
    assert!(text.starts_with("the plugin `rowdy` failed: it panicked: somebody asked for it ("), "{text}");
    assert_eq!(answers.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true, false, true]);
}

#[test]
fn reasons_keep_their_meaning() {
    let plugin = rowdy();
    for (what, reason, text) in [
        ("unknown", MissingReason::NoData, "nobody knows it"),
        ("empty", MissingReason::NoData, "no data in 2012"),
        ("away", MissingReason::Unreachable, "the line is dead"),
        ("panic", MissingReason::Unreachable, "the plugin `rowdy` failed"),
    ] {
        let none = ask(&plugin, "share", what).expect_err("no evidence");
        assert_eq!(none.reason(), reason, "{what}");
        assert!(none.to_string().starts_with(text), "{none}");
    }
}

#[test]
fn a_missing_input_is_named_and_the_plugin_is_not_asked() {
    let bare = EvidenceRequest { subject: BTreeMap::new(), ..request("share", "") };
    let none = rowdy().evidence(&[bare]).remove(0).expect_err("no evidence");
    assert_eq!(none.to_string(), "`share` can't be looked up without `subject.what`");
    assert_eq!(none.reason(), MissingReason::NotGiven);
    let none = ask(&rowdy(), "weather", "good").expect_err("no evidence");
    assert_eq!(none.to_string(), "the plugin `rowdy` gives no evidence of `weather`");
}

#[test]
fn the_same_thing_is_asked_once() {
    let plugin = rowdy();
    let twice = [request("asked", "a"), request("asked", "a"), request("asked", "b")];
    let counts = |answers: Vec<EvidenceAnswer>| -> Vec<String> {
        answers.into_iter().map(|answer| answer.expect("evidence")[0].value.to_string()).collect()
    };
    assert_eq!(counts(plugin.evidence(&twice)), ["1", "1", "2"]);
    assert_eq!(counts(plugin.evidence(&twice)), ["1", "1", "2"]);
    let later = EvidenceRequest { at: "2014-01-31".parse().unwrap(), before: true, ..request("asked", "a") };
    assert_eq!(counts(plugin.evidence(&[later])), ["1"], "it hangs on neither the date nor the period");
}

#[test]
fn what_is_not_described_stays_at_home_and_the_rest_arrives() {
    let mut request = request("echo", "hello");
    let nok = |amount: &str| Value::Money(Money::new(amount.parse().unwrap(), "NOK".parse().unwrap()));
    request.subject.insert("secret".parse().unwrap(), Value::Flag(true));
    request.measures.insert("price".parse().unwrap(), nok("249.9"));
    request.parameters.insert("days".parse().unwrap(), Value::Number(Decimal::from(182_i64)));
    let echo = rowdy().evidence(&[request]).remove(0).expect("evidence")[0].value.to_string();
    for part in ["hello", "249.90", "Integer(182)", "2013"] {
        assert!(echo.contains(part), "{part} in {echo}");
    }
    assert!(!echo.contains("secret"), "{echo}");
}

#[test]
fn a_plugin_that_is_not_thread_safe_is_called_from_one_thread_at_a_time() {
    let plugin = rowdy();
    thread::scope(|scope| {
        for worker in 0..4 {
            let plugin = &plugin;
            scope.spawn(move || {
                for i in 0..200 {
                    let records = ask(plugin, "overlap", &format!("{worker}-{i}")).expect("evidence");
                    assert_eq!(records[0].value, Value::Flag(false));
                }
            });
        }
    });
}
