//! What is no plugin, or none for this host, is refused with the reason.

use medhold_plugin_host::{Folders, LoadError, Plugin, describe, found_in, inspect};

use crate::fixtures::{counterfeit, folder, load, spec};

fn refusal(library: &str, config: &str) -> String {
    load(library, config).expect_err("it should be refused").to_string()
}

#[test]
fn a_plugin_of_another_abi_is_refused_with_both_versions_named() {
    let text = refusal("medhold_abi_two", "{}");
    assert!(text.contains("was made for plugin ABI 2.0, this medhold speaks 1.1"), "{text}");
}

#[test]
fn a_library_without_the_symbol_is_no_plugin() {
    let text = refusal("medhold_no_symbol", "{}");
    assert!(text.ends_with("is no medhold plugin: it exports no `medhold_plugin_v1`"), "{text}");
}

#[test]
fn a_symbol_that_gives_something_else_is_no_plugin() {
    let text = refusal("medhold_wrong_magic", "{}");
    assert!(text.ends_with("is no medhold plugin: its descriptor does not begin as one"), "{text}");
}

#[test]
fn a_function_left_null_is_found_before_it_is_called() {
    let text = refusal("medhold_lacking", "{}");
    assert!(text.ends_with("is no medhold plugin: its descriptor lacks the function `describe`"), "{text}");
}

#[test]
fn a_text_file_with_a_librarys_name_is_refused_with_what_the_system_says() {
    let (_folder, folders) = counterfeit("medhold_text", b"I am a library, honestly.");
    let error = Plugin::load(&spec("medhold_text", "{}"), &folders).expect_err("no library");
    assert!(matches!(error, LoadError::NotALibrary { .. }));
    let text = error.to_string();
    assert!(text.contains("can't be opened as a library: ") && !text.ends_with("dlopen failed"), "{text}");
}

#[test]
fn a_library_that_is_not_there_is_told_apart_from_one_that_is_broken() {
    let error = load("medhold_nowhere", "{}").expect_err("it is not there");
    assert!(error.is_missing());
    assert!(!load("medhold_abi_two", "{}").expect_err("it is broken").is_missing());
}

#[test]
fn a_pinned_library_opens_only_as_itself() {
    let mut pinned = spec("medhold_rowdy", "{}");
    pinned.sha256 = Some("00".repeat(32));
    let folders = Folders::new([folder().to_owned()]);
    let Err(LoadError::OtherDigest { found, .. }) = Plugin::load(&pinned, &folders) else {
        panic!("it should be refused");
    };
    pinned.sha256 = Some(format!("sha256:{}", found.to_uppercase()));
    assert_eq!(Plugin::load(&pinned, &folders).expect("the pinned one").info().version, "1.2.3");
}

#[test]
fn what_the_plugin_says_against_its_configuration_reaches_the_user() {
    assert_eq!(
        refusal("medhold_rowdy", r#"{ "data": "flights.csv" }"#).replace('\\', "/"),
        "the plugin `rowdy` can't be opened: `packs/one/flights.csv` is not there; name a file that is"
    );
    assert_eq!(
        refusal("medhold_rowdy", r#"{ "panic": 1 }"#),
        "the plugin `rowdy` can't be opened: the setting `panic` should be `true` or `false`, and is a number (`1`)"
    );
}

#[test]
fn a_panic_while_opening_is_an_error_with_its_text() {
    let text = refusal("medhold_rowdy", r#"{ "panic": true }"#);
    assert!(text.starts_with("the plugin `rowdy` panicked: could not get up ("), "{text}");
}

#[test]
fn a_description_that_contradicts_itself_is_refused() {
    assert_eq!(
        refusal("medhold_rowdy", r#"{ "twice": true }"#),
        "the plugin `rowdy` describes itself wrongly: `asked` is described twice"
    );
}

#[test]
fn a_plugin_is_described_without_its_data() {
    let folders = Folders::new([folder().to_owned()]);
    let (info, description) =
        describe(&spec("medhold_rowdy", r#"{ "data": "gone.csv" }"#), &folders).expect("described");
    assert_eq!((info.name.as_str(), info.abi, info.thread_safe), ("rowdy", (1, 1), false));
    let share = &description.measures["share"];
    assert!(share.history && share.subject["what"].required);
    assert_eq!(description.functions["half"].parameters[0].name, "number");
}

#[test]
fn every_plugin_of_a_folder_is_listed_with_what_it_is_or_why_not() {
    let found = found_in(&Folders::new([folder().to_owned(), "no/such/folder".into()]));
    let of = |name: &str| {
        let hit = found.iter().find(|(path, _)| path.to_string_lossy().contains(name));
        &hit.expect("it is in the folder").1
    };
    assert!(matches!(of("medhold_abi_two."), Err(LoadError::OtherAbi { major: 2, minor: 0, .. })));
    assert_eq!(of("medhold_rowdy.").as_ref().expect("a plugin").name, "rowdy");
    let path = &found.iter().find(|(path, _)| path.to_string_lossy().contains("medhold_rowdy.")).expect("found").0;
    assert_eq!(inspect(path).expect("a plugin").1.measures.len(), 4);
}
