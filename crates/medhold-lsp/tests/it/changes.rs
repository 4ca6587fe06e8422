//! What the editor can change at a word: what is found, names, and the layout.

use serde_json::{Value, json};

use crate::editor::{Editor, applied};

/// What can be done at a place, by title.
fn actions(editor: &mut Editor, file: &str, marked: &str) -> Vec<Value> {
    let at = editor.at(file, marked);
    let range = json!({ "start": at["position"], "end": at["position"] });
    let params = json!({ "textDocument": at["textDocument"], "range": range, "context": { "diagnostics": [] } });
    editor.request("textDocument/codeAction", params).unwrap().as_array().unwrap().clone()
}

fn title(action: &Value) -> &str {
    action["title"].as_str().unwrap()
}

#[test]
fn the_name_that_was_meant_is_written() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("safety.rhai");
    editor.open("pack.toml");
    for (file, right, wrong) in [
        ("safety.rhai", "states(airworthy)", "states(airwothy)"),
        ("safety.rhai", "claim.asserts.measure == \"airworthy\"", "claim.asserts.mesure == \"airworthy\""),
        ("safety.rhai", "rule \"engineer-agrees\" on \"safety\"", "rule \"engineer-agrees\" on \"saftey\""),
        ("safety.rhai", "authority expert", "authority exprt"),
        ("pack.toml", "default = \"customer\"", "defualt = \"customer\""),
        ("pack.toml", "from = \"punctuality\"", "from = \"punctualty\""),
    ] {
        editor.replace(file, right, wrong);
        let codes: Vec<String> = editor.codes(file).into_iter().map(str::to_owned).collect();
        let at = right.bytes().zip(wrong.bytes()).take_while(|(a, b)| a == b).count();
        let marked = format!("{}|{}", &wrong[..at], &wrong[at..]);
        let actions = actions(&mut editor, file, &marked);
        let action = actions
            .iter()
            .find(|action| title(action).starts_with("Write `"))
            .unwrap_or_else(|| panic!("{wrong}: {codes:?} {actions:?}"));
        assert_eq!(action["kind"], "quickfix");
        editor.apply(&action["edit"]);
        assert!(editor.text(file).contains(right), "{wrong}");
    }
    assert_eq!(editor.codes("safety.rhai"), [""; 0]);
}

#[test]
fn a_message_is_begun_in_each_language_that_lacks_it() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("comfort.rhai");
    let message =
        editor.text("comfort.rhai").split("because   \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    editor.replace(
        "comfort.rhai",
        &format!("because   \"{message}\""),
        "because   \"brand-new\" with #{ stage: stage }",
    );
    assert!(editor.codes("comfort.rhai").contains(&"message-missing"));
    let actions = actions(&mut editor, "comfort.rhai", "\"brand|-new\"");
    let action = actions.iter().find(|action| title(action).starts_with("Begin `brand-new`")).unwrap();
    editor.apply(&action["edit"]);
    for language in ["nb", "nn", "en"] {
        let text = std::fs::read_to_string(editor.path(&format!("messages/{language}.ftl"))).unwrap();
        assert!(text.ends_with("\n\nbrand-new = (to be written) { $stage }\n"), "{language}");
    }
    assert_eq!(editor.codes("comfort.rhai"), ["untested-rule"; 0]);
}

#[test]
fn a_case_is_begun_for_a_rule_that_none_shows_at_work() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("comfort.rhai");
    let text = format!(
        "{}\n/// New.\nrule \"brand-new\" on \"comfort\" {{\n    when claim.kind == \"request\" && arrival_delay_min > 3\n    authority evidence\n    finding fact\n    remedy honour\n    because \"yours-to-say\"\n}}\n",
        editor.text("comfort.rhai")
    );
    editor.put("comfort.rhai", &text);
    editor.shown_version("comfort.rhai", 2);
    assert!(editor.codes("comfort.rhai").contains(&"untested-rule"), "{:?}", editor.shown);
    let actions = actions(&mut editor, "comfort.rhai", "rule \"brand|-new\"");
    let action = actions.iter().find(|action| title(action).contains("case")).unwrap();
    assert_eq!(title(action), "Begin a case for `brand-new` in `cases/comfort.toml`");
    editor.apply(&action["edit"]);
    let cases = std::fs::read_to_string(editor.path("cases/comfort.toml")).unwrap();
    assert!(cases.contains("# case.evidence.arrival_delay_min = \nexpect = { rule = \"brand-new\" }"), "{cases}");
    assert!(!editor.codes("comfort.rhai").contains(&"untested-rule"));
    assert_eq!(editor.codes("cases/comfort.toml"), [""; 0]);
}

/// Gives the name at a place another; the edit, or why not.
fn rename(editor: &mut Editor, file: &str, marked: &str, new: &str) -> Result<Value, String> {
    let mut params = editor.at(file, marked);
    params["newName"] = json!(new);
    let id = editor.post("textDocument/rename", params);
    loop {
        let message = editor.next().unwrap();
        if message["id"] == id {
            return match message["error"]["message"].as_str() {
                Some(reason) => Err(reason.to_owned()),
                None => Ok(message["result"].clone()),
            };
        }
    }
}

#[test]
fn a_rule_is_renamed_in_rules_and_cases_and_the_pack_stays_right() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    let before = editor.shown.clone();
    let edit = rename(&mut editor, "punctuality.rhai", "rule \"late-is-w|rong\"", "late-is-mistaken").unwrap();
    let files: Vec<&String> = edit["changes"].as_object().unwrap().keys().collect();
    assert!(files.iter().any(|file| file.contains("/cases/")) && files.len() >= 2, "{files:?}");
    editor.apply(&edit);
    assert!(editor.text("punctuality.rhai").contains("overrides \"late-is-mistaken\""));
    assert!(!editor.text("punctuality.rhai").contains("\"late-is-wrong\""));
    assert_eq!(editor.shown, before);
}

#[test]
fn messages_measures_and_helpers_are_renamed_where_that_changes_nothing_else() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("bands.rhai");
    editor.open("scope.rhai");
    editor.open("pack.toml");
    let before = editor.shown.clone();
    for (file, marked, new) in [
        ("bands.rhai", "fn sho|rtest_km", "least_km"),
        ("bands.rhai", "fn near(lim|it)", "threshold"),
        ("scope.rhai", "fn within|_area", "lies_within"),
        ("pack.toml", "[measures.notice|_days]", "days_of_notice"),
    ] {
        let edit = rename(&mut editor, file, marked, new).unwrap_or_else(|reason| panic!("{marked}: {reason}"));
        editor.apply(&edit);
        assert_eq!(editor.shown, before, "{marked}");
    }
    assert!(editor.text("bands.rhai").contains("scope::lies_within()"));
}

#[test]
fn a_name_that_is_taken_unfit_or_known_elsewhere_is_not_given() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    editor.open("pack.toml");
    for (file, marked, new, reason) in [
        (
            "punctuality.rhai",
            "rule \"late-is-w|rong\"",
            "late-is-true",
            "`late-is-true` is taken, in `punctuality.rhai`",
        ),
        ("punctuality.rhai", "rule \"late-is-w|rong\"", "no spaces", "`no spaces`"),
        ("pack.toml", "[measures.late|_share]", "lateness", "the plugin `punctuality` gives `late_share` by this name"),
        ("pack.toml", "[measures.airw|orthy]", "fit", "`airworthy` is also written as a text, at safety.rhai:"),
        ("pack.toml", "[parameters.long_|delay_min]", "limit", "`long_delay_min` is known outside the pack"),
        ("pack.toml", "[topics.saf|ety]", "security", "`safety` is known outside the pack"),
        ("punctuality.rhai", "claim.refu|ted", "denied", "`refuted` is no name of this pack"),
    ] {
        let refused = rename(&mut editor, file, marked, new).unwrap_err();
        assert!(refused.starts_with(reason), "{marked}: {refused}");
    }
}

#[test]
fn a_rule_file_is_laid_out_as_fmt_does_and_only_where_it_changes() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("comfort.rhai");
    let right = editor.text("comfort.rhai").to_owned();
    let file = json!({ "textDocument": { "uri": editor.uri("comfort.rhai") }, "options": { "tabSize": 4, "insertSpaces": true } });
    assert_eq!(editor.request("textDocument/formatting", file.clone()).unwrap(), json!([]));
    editor.replace("comfort.rhai", "    authority customer", "  authority     customer");
    let edits = editor.request("textDocument/formatting", file.clone()).unwrap();
    assert_eq!(applied(editor.text("comfort.rhai"), &edits), right);
    assert!(edits[0]["newText"].as_str().unwrap().len() < 40, "{edits}");
    editor.replace("comfort.rhai", "on \"comfort\" {", "on \"comfort\" {{");
    assert_eq!(editor.request("textDocument/formatting", file).unwrap(), Value::Null);
}
