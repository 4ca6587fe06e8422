//! What is offered while something is written.

use serde_json::{Value, json};

use crate::editor::Editor;

/// What is offered at `|` in a file with this text in place of another.
fn offered(editor: &mut Editor, file: &str, marked: &str) -> Vec<Value> {
    let at = marked.find('|').unwrap();
    let text = marked.replacen('|', "", 1);
    editor.put(file, &text);
    let params = json!({ "textDocument": { "uri": editor.uri(file) }, "position": crate::editor::position(&text, at) });
    let answer = editor.request("textDocument/completion", params).unwrap();
    answer.as_array().cloned().unwrap_or_default()
}

fn labels(offers: &[Value]) -> Vec<&str> {
    offers.iter().map(|offer| offer["label"].as_str().unwrap()).collect()
}

/// A rule with a text in place of its guard and what follows it.
fn rule(rest: &str) -> String {
    format!(
        "import \"bands\" as bands;\n\n/// A helper.\nfn late_by(minutes) {{ arrival_delay_min >= minutes }}\n\nrule \"new\" on \"compensation\" {{\n    {rest}"
    )
}

#[test]
fn what_fits_is_offered_in_files_that_cannot_be_read_yet() {
    let mut editor = Editor::of_pack("aviation");
    let asked: [(&str, &[&str], &[&str]); 28] = [
        (
            "when |",
            &["arrival_delay_min", "long_delay_min", "claim", "subject", "known", "late_by", "bands", "notice", "abs"],
            &["authority", "when", "compensate"],
        ),
        ("when arrival_d|", &["arrival_delay_min"], &["authority"]),
        ("when arrival_delay_min >= |\n}", &["long_delay_min"], &["authority"]),
        (
            "when arrival_delay_min >= 180 |\n}",
            &["authority", "finding", "remedy", "because", "overrides"],
            &["when", "late_share"],
        ),
        (
            "when claim.|",
            &["supported", "refuted", "was_supported", "asserts", "kind", "stance"],
            &["asserts.op", "text"],
        ),
        ("when claim.asserts.|", &["measure", "op", "value", "word"], &["supported"]),
        ("when claim.kind == \"|\"", &["assertion", "experience", "preference", "request"], &[]),
        ("when claim.asserts.word == \"|\"", &["often", "never"], &[]),
        ("when claim.asserts.measure == \"|", &["late_share"], &[]),
        ("when event == \"|\n    authority law", &["delay", "cancellation"], &["arrival_delay_min"]),
        ("when subject.|", &["origin", "destination"], &["gender"]),
        ("when customer.|", &["loyalty"], &["origin"]),
        ("when late_share.|", &["low", "high", "n", "before", "age_days"], &["supported"]),
        ("when late_share.before.|", &["low"], &[]),
        ("when notice[\"|\"]", &["two_weeks", "one_week", "last_week"], &[]),
        ("when notice[\"one_week\"].|", &["from_days", "article"], &["low"]),
        ("when expert(\"|\")", &["airworthiness", "de-icing", "weather"], &[]),
        ("when expert(\"weather\").|", &["states", "licensed", "role"], &["low"]),
        ("when bands::|", &["low_band", "high_band"], &["late_by", "arrival_delay_min"]),
        ("when late_by(|", &["arrival_delay_min", "long_delay_min"], &["authority"]),
        ("authority |", &["law", "expert", "evidence", "business", "customer"], &["fact"]),
        ("finding |", &["fact", "misconception"], &["law"]),
        ("finding fact |", &["partly", "remedy"], &["finding"]),
        ("remedy |", &["compensate", "explain"], &["fact"]),
        ("overrides \"|\"", &["late-is-wrong", "long-delay"], &["share-found"]),
        ("because \"|", &["share-found", "word-borne-out"], &["late-is-wrong"]),
        ("because \"share-found\" |", &["with", "authority", "because"], &["late_share"]),
        ("because \"share-found\" with #{ share: late_share, |", &["measure"], &["share", "arrival_delay_min"]),
    ];
    for (rest, fitting, unfitting) in asked {
        let offers = offered(&mut editor, "comfort.rhai", &rule(rest));
        let labels = labels(&offers);
        for label in fitting {
            assert!(labels.contains(label), "`{rest}` lacks `{label}`: {labels:?}");
        }
        for label in unfitting {
            assert!(!labels.contains(label), "`{rest}` has `{label}`");
        }
    }
}

#[test]
fn headers_topics_and_whole_rules_are_offered() {
    let mut editor = Editor::of_pack("aviation");
    let top = offered(&mut editor, "comfort.rhai", "// Comfort.\n\nru|");
    assert_eq!(labels(&top), ["rule", "fn", "const", "import"]);
    let whole = top[0]["textEdit"]["newText"].as_str().unwrap();
    assert!(whole.starts_with("rule \"id\" on \"topic\" {\n") && whole.contains("authority law\n"), "{whole}");
    assert!(labels(&offered(&mut editor, "comfort.rhai", "rule \"new\" on \"|\"")).contains(&"comfort"));
    assert!(labels(&offered(&mut editor, "comfort.rhai", "rule \"new\" on \"comfort\", |")).contains(&"safety"));
    assert!(labels(&offered(&mut editor, "comfort.rhai", "import \"|")).contains(&"bands"));
}

#[test]
fn nothing_is_offered_in_comments_sources_and_numbers() {
    let mut editor = Editor::of_pack("aviation");
    for marked in ["// wh|", "/// wh|", "/* wh|", "const A = 1|", "rule \"a\" on \"comfort\" { source \"Reg|\""] {
        assert_eq!(labels(&offered(&mut editor, "comfort.rhai", marked)), [""; 0], "{marked}");
    }
}

#[test]
fn what_is_chosen_takes_the_place_of_the_word_that_was_begun() {
    let mut editor = Editor::of_pack("aviation");
    let offers = offered(&mut editor, "comfort.rhai", &rule("overrides \"late-i|s\""));
    let chosen = offers.iter().find(|offer| offer["label"] == "late-is-wrong").unwrap();
    let range = &chosen["textEdit"]["range"];
    assert_eq!(chosen["textEdit"]["newText"], "late-is-wrong");
    assert_eq!(
        range["end"]["character"].as_u64().unwrap() - range["start"]["character"].as_u64().unwrap(),
        7,
        "late-is"
    );
    assert!(chosen["documentation"]["value"].as_str().unwrap().contains("The records speak clearly"));
}

#[test]
fn the_manifest_is_offered_its_sections_keys_and_values() {
    let mut editor = Editor::of_pack("aviation");
    let manifest = std::fs::read_to_string(editor.path("pack.toml")).unwrap();
    let asked: [(&str, &[&str], &[&str]); 12] = [
        ("[|", &["measures.", "words.late_share", "shape.compensation", "deadlines"], &["words."]),
        ("|", &["library"], &["min_n"]),
        ("[measures.x]\n|", &["kind", "unit", "min_n", "absent", "title.nb", "title.en"], &["default"]),
        ("[measures.x]\nkind = \"share\"\nm|", &["min_n"], &["kind"]),
        ("[measures.x]\nkind = \"|\"", &["share", "money"], &["law"]),
        ("[measures.x]\nkind = |", &["share"], &[]),
        ("[measures.x]\nfrom = \"|", &["punctuality"], &[]),
        ("[topics.x]\ndefault = \"|", &["law", "customer"], &["share"]),
        ("[topics.x]\ndate = \"|", &["subject.date"], &[]),
        ("[topics.x]\ncomplete = |", &["true", "false"], &[]),
        ("[never.x]\non = [\"|", &["safety"], &[]),
        ("# [measures.x] |", &[], &["kind"]),
    ];
    for (rest, fitting, unfitting) in asked {
        let text = if rest == "|" {
            manifest.replacen("[plugins.punctuality]\n", "[plugins.punctuality]\n|\n", 1)
        } else {
            format!("{manifest}\n{rest}")
        };
        let text = if rest == "|" { text.replacen("library = ", "# library = ", 1) } else { text };
        let offers = offered(&mut editor, "pack.toml", &text);
        let labels = labels(&offers);
        for label in fitting {
            assert!(labels.contains(label), "`{rest}` lacks `{label}`: {labels:?}");
        }
        for label in unfitting {
            assert!(!labels.contains(label), "`{rest}` has `{label}`");
        }
    }
}

#[test]
fn cases_and_messages_are_offered_the_names_of_the_pack() {
    let mut editor = Editor::of_pack("aviation");
    let asked: [(&str, &str, &[&str]); 9] = [
        ("cases/safety.toml", "[[case]]\nexpect = { rule = \"|", &["engineer-agrees"]),
        ("cases/safety.toml", "[[case]]\nexpect = { because = [\"a\", \"|", &["aircraft-found"]),
        ("cases/safety.toml", "[[case]]\nexpect.outcome = \"|", &["upheld", "not_upheld"]),
        ("cases/safety.toml", "[[case]]\ncase.claim.topic = \"|", &["safety"]),
        ("cases/safety.toml", "[[case]]\ncase.evidence.|", &["arrival_delay_min", "event"]),
        ("cases/safety.toml", "[[case]]\ncase.evidence = { event = \"|", &["delay"]),
        ("cases/safety.toml", "[[case]]\ncase.claim = { subject = { or|", &["origin"]),
        ("cases/safety.toml", "[[case]]\ncase.experts = [{ field = \"|", &["de-icing"]),
        ("messages/en.ftl", "share-found = { $|", &["share", "measure"]),
    ];
    for (file, marked, fitting) in asked {
        let offers = offered(&mut editor, file, marked);
        let labels = labels(&offers);
        for label in fitting {
            assert!(labels.contains(label), "`{marked}` lacks `{label}`: {labels:?}");
        }
    }
}
