//! From names to what they mean and back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::editor::Editor;

/// The files and lines, from 1, that an answer leads to.
fn places(editor: &Editor, answer: &Value) -> Vec<String> {
    let found = answer.as_array().unwrap_or_else(|| panic!("nothing found")).iter();
    let mut places: Vec<String> = found
        .map(|one| {
            let file = one["uri"].as_str().unwrap().strip_prefix(&editor.uri("")).unwrap().to_owned();
            format!("{file}:{}", one["range"]["start"]["line"].as_u64().unwrap() + 1)
        })
        .collect();
    places.sort();
    places
}

/// The files and texts in them that a name leads to.
type Leads = &'static [(&'static str, &'static str)];

fn definition(editor: &mut Editor, file: &str, marked: &str) -> Vec<String> {
    let at = editor.at(file, marked);
    let answer = editor.request("textDocument/definition", at).unwrap();
    places(editor, &answer)
}

/// The line of a text in a file of the pack, from 1.
fn line(editor: &Editor, file: &str, text: &str) -> String {
    let whole = std::fs::read_to_string(editor.path(file)).unwrap();
    let at = whole.find(text).unwrap_or_else(|| panic!("`{file}` has no `{text}`"));
    format!("{file}:{}", whole[..at].matches('\n').count() + 1)
}

#[test]
fn names_lead_to_what_they_mean() {
    let mut editor = Editor::of_pack("aviation");
    let asked: [(&str, &str, Leads); 11] = [
        ("punctuality.rhai", "overrides \"late|-is-wrong\"", &[("punctuality.rhai", "rule \"late-is-wrong\"")]),
        ("punctuality.rhai", "share: late_|share", &[("pack.toml", "[measures.late_share]")]),
        ("punctuality.rhai", "on \"punct|uality\"", &[("pack.toml", "[topics.punctuality]")]),
        (
            "punctuality.rhai",
            "because   \"share|-found\"",
            &[
                ("messages/en.ftl", "share-found ="),
                ("messages/nb.ftl", "share-found ="),
                ("messages/nn.ftl", "share-found ="),
            ],
        ),
        ("punctuality.rhai", "&& !says|_few()", &[("punctuality.rhai", "fn says_few")]),
        ("bands.rhai", "scope::perhaps|_within_area", &[("scope.rhai", "fn perhaps_within_area")]),
        ("bands.rhai", "import \"sc|ope\"", &[("scope.rhai", "")]),
        ("bands.rhai", "\"short\"].km_up|_to", &[("tables/distance_bands.csv", "band,km_up_to")]),
        ("bands.rhai", "abs(distance_km - li|mit)", &[("bands.rhai", "fn near(limit)")]),
        ("pack.toml", "from = \"punct|uality\"", &[("pack.toml", "[plugins.punctuality]")]),
        (
            "cases/safety.toml",
            "rule = \"engineer-fi|nds-otherwise\"",
            &[("safety.rhai", "rule \"engineer-finds-otherwise\"")],
        ),
    ];
    for (file, marked, expected) in asked {
        if !editor.is_open(file) {
            editor.open(file);
        }
        let expected: Vec<String> = expected.iter().map(|(file, text)| line(&editor, file, text)).collect();
        assert_eq!(definition(&mut editor, file, marked), expected, "{file}: {marked}");
    }
}

#[test]
fn every_mention_of_a_rule_is_found_in_rules_and_cases() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    let mut at = editor.at("punctuality.rhai", "rule \"late-is-w|rong\"");
    at["context"] = json!({ "includeDeclaration": false });
    let answer = editor.request("textDocument/references", at.clone()).unwrap();
    let mentions = places(&editor, &answer);
    assert!(mentions.iter().any(|place| place.starts_with("punctuality.rhai")), "{mentions:?}");
    assert!(mentions.iter().any(|place| place.starts_with("cases/punctuality.toml")), "{mentions:?}");
    at["context"] = json!({ "includeDeclaration": true });
    let answer = editor.request("textDocument/references", at).unwrap();
    assert_eq!(places(&editor, &answer).len(), mentions.len() + 1);
}

#[test]
fn names_are_found_while_the_file_is_being_written() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    editor.replace(
        "punctuality.rhai",
        "// What customers say",
        "rule \"new\" on \"punctuality\" {\n    when late_share >= \n// What customers say",
    );
    let found = definition(&mut editor, "punctuality.rhai", "when late_|share");
    assert_eq!(found, [line(&editor, "pack.toml", "[measures.late_share]")]);
}

#[test]
fn every_word_of_every_shipped_rule_leads_somewhere_or_means_something() {
    for pack in ["aviation", "construction", "rental", "retail"] {
        let mut editor = Editor::of_pack(pack);
        let mut lost: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for file in editor.files(".rhai") {
            editor.open(&file);
            let text = editor.text(&file).to_owned();
            let syntax = medhold_script::syntax(&text);
            let mut seen = BTreeSet::new();
            for token in &syntax.tokens {
                use medhold_script::Role::{Call, Field, Member, Message, Method, Name, Namespace, Override, Topic};
                if !matches!(token.role, Call | Field | Member | Message | Method | Name | Namespace | Override | Topic)
                {
                    continue;
                }
                if !seen.insert((token.role, &text[token.range.clone()])) {
                    continue;
                }
                let position = crate::editor::position(&text, token.range.start + 1);
                let at = json!({ "textDocument": { "uri": editor.uri(&file) }, "position": position });
                let means = editor.request("textDocument/hover", at.clone()).unwrap();
                if means.is_null() && editor.request("textDocument/definition", at).unwrap().is_null() {
                    lost.entry(file.clone()).or_default().push(text[token.range.clone()].to_owned());
                }
            }
            editor.close(&file);
        }
        assert!(lost.is_empty(), "{pack}: {lost:?}");
    }
}

#[test]
fn a_file_is_outlined_and_its_rules_fold() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    let file = json!({ "textDocument": { "uri": editor.uri("punctuality.rhai") } });
    let outline = editor.request("textDocument/documentSymbol", file.clone()).unwrap();
    let names: Vec<&str> = outline.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(&names[..5], ["word", "about", "says_many", "says_few", "late-is-true"]);
    assert_eq!(outline[4]["detail"], "The records bear out the complaint: we must do better.");
    let folds = editor.request("textDocument/foldingRange", file).unwrap();
    assert_eq!(folds.as_array().unwrap().len(), names.len());
    let found = editor.request("workspace/symbol", json!({ "query": "lateHist" })).unwrap();
    assert_eq!(
        places(&editor, &json!([found[0]["location"]])),
        [line(&editor, "punctuality.rhai", "rule \"late-is-history\"")]
    );
}

#[test]
fn words_are_told_apart_for_editors_that_colour_by_it() {
    let mut editor = Editor::started("aviation");
    let options = json!({ "capabilities": {}, "initializationOptions": { "analysis": false } });
    let hello = editor.request("initialize", options).unwrap();
    editor.notify("initialized", json!({}));
    let kinds = hello["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"].clone();
    let text = "/// Æ 🛫 doc.\nrule \"å\" on \"comfort\" { when \"🛫\" == \"é\" && claim.supported\n authority law }\n";
    editor.put("comfort.rhai", text);
    let file = json!({ "textDocument": { "uri": editor.uri("comfort.rhai") } });
    let data = editor.request("textDocument/semanticTokens/full", file).unwrap()["data"].clone();
    let numbers: Vec<usize> = data.as_array().unwrap().iter().map(|number| number.as_u64().unwrap() as usize).collect();
    let lines: Vec<Vec<u16>> = text.lines().map(|line| line.encode_utf16().collect()).collect();
    let (mut line, mut column) = (0, 0);
    let mut told = Vec::new();
    for token in numbers.chunks(5) {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        let word = String::from_utf16(&lines[line][column..column + token[2]]).unwrap();
        told.push((word, kinds[token[3]].as_str().unwrap().to_owned()));
    }
    for (word, kind) in [
        ("/// Æ 🛫 doc.", "comment"),
        ("\"å\"", "class"),
        ("when", "keyword"),
        ("\"é\"", "string"),
        ("claim", "macro"),
        ("supported", "property"),
        ("law", "enumMember"),
    ] {
        assert!(told.contains(&(word.to_owned(), kind.to_owned())), "`{word}` is no {kind}: {told:?}");
    }
}
