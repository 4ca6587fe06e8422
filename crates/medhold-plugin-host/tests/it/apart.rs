//! Plugins in processes of their own: the same answers, and no harm reaches the host.

use std::time::Duration;

use medhold_model::{MissingReason, Value};
use medhold_plugin_host::{EvidenceAnswer, Folders, LoadError, Plugin, PluginSpec, Runs, Server, describe};

use crate::fixtures::{folder, request, spec};

fn server(deadline: Duration) -> Server {
    let program = folder().join(format!("plugin_server{}", std::env::consts::EXE_SUFFIX));
    Server { program, deadline }
}

pub(crate) fn apart_spec(library: &str, config: &str, deadline: Duration) -> PluginSpec {
    PluginSpec { runs: Runs::Apart(server(deadline)), ..spec(library, config) }
}

fn apart_within(library: &str, config: &str, deadline: Duration) -> Result<Plugin, LoadError> {
    Plugin::load(&apart_spec(library, config, deadline), &Folders::new([folder().to_owned()]))
}

fn apart(library: &str, config: &str) -> Result<Plugin, LoadError> {
    apart_within(library, config, Server::DEADLINE)
}

fn ask(plugin: &Plugin, what: &str) -> EvidenceAnswer {
    plugin.evidence(&[request("number", what)]).remove(0)
}

#[test]
fn the_answers_are_those_of_the_same_plugin_in_process() {
    let (here, there) =
        (crate::fixtures::load("medhold_rowdy", "{}").expect("here"), apart("medhold_rowdy", "{}").expect("apart"));
    assert_eq!((here.info(), here.description()), (there.info(), there.description()));
    let whats = [
        "good",
        "panic",
        "beyond",
        "nan",
        "text",
        "outside",
        "backwards",
        "nothing",
        "too few",
        "unknown",
        "empty",
        "away",
    ];
    let mut requests: Vec<_> = whats.map(|what| request("share", what)).into();
    requests.extend(["echo", "asked", "overlap", "weather"].map(|measure| request(measure, "a")));
    assert_eq!(here.evidence(&requests), there.evidence(&requests));
    for function in ["half", "rude", "lies", "third"] {
        let args = [Value::Number("7".parse().unwrap())];
        let args = if function == "half" { &args[..] } else { &[] };
        assert_eq!(here.call(function, args), there.call(function, args), "{function}");
    }
    assert_eq!(there.trouble(), None, "a caught panic ends no process");
}

#[test]
fn what_refuses_a_library_in_process_refuses_it_apart() {
    for (library, config) in [
        ("medhold_abi_two", "{}"),
        ("medhold_no_symbol", "{}"),
        ("medhold_wrong_magic", "{}"),
        ("medhold_lacking", "{}"),
        ("medhold_nowhere", "{}"),
        ("medhold_rowdy", r#"{ "panic": true }"#),
        ("medhold_rowdy", r#"{ "twice": true }"#),
        ("medhold_rowdy", r#"{ "data": "flights.csv" }"#),
    ] {
        let here = crate::fixtures::load(library, config).expect_err("refused");
        let there = apart(library, config).expect_err("refused");
        assert_eq!(here.to_string(), there.to_string());
    }
    let mut pinned = apart_spec("medhold_rowdy", "{}", Server::DEADLINE);
    pinned.sha256 = Some("00".repeat(32));
    let error = Plugin::load(&pinned, &Folders::new([folder().to_owned()]));
    assert!(matches!(error, Err(LoadError::OtherDigest { .. })));
}

// How a process ended is told in the words of the system; these are Linux's, and so is the way to the line.
#[cfg(target_os = "linux")]
#[test]
fn a_process_that_dies_costs_the_request_that_it_died_of_and_no_other() {
    for (what, how) in [
        ("segfault", "ended by signal 11 (memory fault)"),
        ("abort", "ended by signal 6 (abort)"),
        ("exit", "ended with exit code 3"),
        ("exit well", "ended with exit code 0"),
        ("overflow", "ended by signal 6 (abort)"),
        ("garble the line", "wrote what is no answer"),
        ("flood the line", "wrote what is no answer"),
    ] {
        let plugin = apart("medhold_hostile", "{}").expect("it opens");
        let answers = plugin.evidence(&["a", what, "abc"].map(|what| request("number", what)));
        let none = answers[1].clone().expect_err("no evidence");
        assert_eq!(none.to_string(), format!("the process of the plugin `hostile` {how}"));
        assert_eq!(none.reason(), MissingReason::Unreachable, "{what}");
        assert!(answers[0].is_ok() && answers[2].is_ok(), "{what}");
        let trouble = plugin.trouble().expect("something happened");
        assert_eq!((trouble.ended, trouble.unanswered, trouble.last.as_str()), (2, 1, how));
        assert!(ask(&plugin, "after it").is_ok(), "{what}");
    }
}

#[test]
fn a_process_that_hangs_is_ended_at_its_deadline() {
    let plugin = apart_within("medhold_hostile", "{}", Duration::from_millis(300)).expect("it opens");
    let none = ask(&plugin, "hang").expect_err("no evidence");
    assert_eq!(none.to_string(), "the process of the plugin `hostile` had not answered within 0.3 s");
    let trouble = plugin.trouble().expect("something happened");
    assert_eq!((trouble.ended, trouble.overdue, trouble.unanswered), (1, 1, 1));
    assert_eq!(
        trouble.to_string(),
        "the process of the plugin `hostile` ended once: it had not answered within 0.3 s; it was started again; 1 question went \
         unanswered"
    );
    assert!(ask(&plugin, "after it").is_ok());
}

#[test]
fn an_answer_that_no_plugin_should_give_is_a_fault_and_ends_no_process() {
    let plugin = apart("medhold_hostile", "{}").expect("it opens");
    for (what, expected) in [
        ("an unknown status", "the call ended with the unknown status 77"),
        ("no MessagePack", "its answer can't be read"),
        ("too much", "its answer is of 68157440 bytes; at most 67108864 are taken"),
    ] {
        let text = ask(&plugin, what).expect_err("no evidence").to_string();
        assert!(text.contains(expected), "{what}: {text}");
    }
    assert_eq!(plugin.trouble(), None);
}

#[test]
fn what_a_plugin_prints_goes_nowhere_and_garbles_nothing() {
    let plugin = apart("medhold_hostile", "{}").expect("it opens");
    assert!(ask(&plugin, "print").is_ok());
    assert_eq!(plugin.trouble(), None);
}

#[test]
fn a_function_that_ends_its_process_is_an_error_of_that_call_alone() {
    let plugin = apart("medhold_hostile", "{}").expect("it opens");
    let act = |what: &str| plugin.call("act", &[Value::Text(what.to_owned())]).map_err(|error| error.to_string());
    assert_eq!(
        act("abort"),
        Err("`act` has no answer: the process of the plugin `hostile` ended by signal 6 (abort)".to_owned())
    );
    assert_eq!(act("four"), Ok(Value::Number("4".parse().unwrap())));
}

#[test]
fn a_plugin_that_keeps_dying_is_given_up_with_the_reason() {
    let plugin = apart("medhold_hostile", "{}").expect("it opens");
    let requests: Vec<_> = (0..9).map(|_| request("number", "exit")).collect();
    for one in requests {
        assert!(plugin.evidence(&[one]).remove(0).is_err());
    }
    let text = ask(&plugin, "good").expect_err("given up").to_string();
    assert_eq!(
        text,
        "the process of the plugin `hostile` ended with exit code 3, after it had ended 16 times, and is not started again"
    );
    let trouble = plugin.trouble().expect("something happened");
    assert!(trouble.given_up && trouble.ended == 16, "{trouble:?}");
}

#[test]
fn a_plugin_that_dies_while_it_is_opened_is_refused_and_the_host_lives() {
    let refused = |what: &str| {
        let config = format!(r#"{{ "at_opening": "{what}" }}"#);
        apart_within("medhold_hostile", &config, Duration::from_millis(100)).expect_err("refused").to_string()
    };
    assert_eq!(
        refused("segfault"),
        "the process of the plugin `hostile` ended by signal 11 (memory fault) while it was opened; tell its maker"
    );
    assert_eq!(
        refused("hang"),
        "the process of the plugin `hostile` had not answered within 0.6 s while it was opened; tell its maker"
    );
    let folders = Folders::new([folder().to_owned()]);
    let unopened = apart_spec("medhold_hostile", r#"{ "at_opening": "abort" }"#, Server::DEADLINE);
    assert_eq!(describe(&unopened, &folders).expect("described").0.name, "hostile");
}

#[test]
fn a_server_that_is_none_is_told_apart_from_a_plugin_that_is_none() {
    let mut no_server = apart_spec("medhold_rowdy", "{}", Server::DEADLINE);
    let folders = Folders::new([folder().to_owned()]);
    no_server.runs = Runs::Apart(Server { program: "no/such/program".into(), deadline: Server::DEADLINE });
    let text = Plugin::load(&no_server, &folders).expect_err("refused").to_string();
    assert!(text.starts_with("`no/such/program`, which should run the plugin"), "{text}");
    no_server.runs = Runs::Apart(Server { program: env!("CARGO").into(), deadline: Server::DEADLINE });
    let error = Plugin::load(&no_server, &folders).expect_err("refused");
    assert!(matches!(error, LoadError::BadServer { .. }), "{error}");
}
