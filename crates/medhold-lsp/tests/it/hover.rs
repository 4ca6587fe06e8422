//! What names mean, under the pointer.

use crate::editor::Editor;

/// What is said of a place in a file; `|` marks it.
fn said(editor: &mut Editor, file: &str, marked: &str) -> String {
    let at = editor.at(file, marked);
    let answer = editor.request("textDocument/hover", at).unwrap();
    answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn names_tell_what_they_are() {
    let mut editor = Editor::of_pack("aviation");
    let asked = [
        (
            "punctuality.rhai",
            "overrides \"late|-is-wrong\"",
            &["The records speak clearly", "When", "`evidence` decides", "Overridden by `late-is-history`"][..],
        ),
        (
            "punctuality.rhai",
            "share: late_|share",
            &[
                "**measure** `late_share`: share",
                "share of flights late",
                "plugin `punctuality`",
                "sample of 100",
                "400 days",
            ],
        ),
        (
            "punctuality.rhai",
            "because   \"share|-found\"",
            &["**message** `share-found`", "arrived late", "It is told `measure`, `share`", "nb\n```ftl", "nn\n```ftl"],
        ),
        ("punctuality.rhai", "on \"punct|uality\"", &["**topic** `punctuality`", "punktlighet", "`customer` decides"]),
        ("punctuality.rhai", "claim.was_|supported", &["earlier period"]),
        ("punctuality.rhai", "claim.asserts.o|p", &["How the asserted value compares"]),
        ("punctuality.rhai", "late_share.bef|ore", &["period before"]),
        ("punctuality.rhai", "authority evid|ence", &["Evidence decides"]),
        ("punctuality.rhai", "find|ing   fact", &["What the claim turns out to be"]),
        ("punctuality.rhai", "wor|d: word()", &[]),
        ("punctuality.rhai", "word: wo|rd()", &["fn word()", "The customer's word"]),
        ("punctuality.rhai", "kno|wn(claim", &["never undecided"]),
        ("safety.rhai", "expert(\"airwor|thiness\")", &["standing takes a licence"]),
        ("safety.rhai", "sta|tes(airworthy)", &["What the expert states"]),
        ("bands.rhai", "distance_bands[\"short\"].km_up|_to", &["**column** of the table `distance_bands`"]),
        ("bands.rhai", "km <= distance_|bands", &["**table** `distance_bands` by `band`, 3 rows"]),
        ("bands.rhai", "scope::perhaps|_within_area", &["fn perhaps_within_area()", "in `scope.rhai`"]),
        ("bands.rhai", "import \"sc|ope\"", &["**rule file** `scope.rhai`"]),
        ("bands.rhai", "ab|s(distance", &["abs(a number or an amount) gives the kind of its first argument"]),
        ("pack.toml", "from = \"punct|uality\"", &["**plugin** `punctuality`", "Gives", "`late_share`"]),
        ("pack.toml", "[parameters.long_|delay_min]", &["**parameter** `long_delay_min`: 180 min"]),
        ("pack.toml", "[customer.gen|der]", &["Protected"]),
        (
            "cases/safety.toml",
            "rule = \"engineer-fi|nds-otherwise\"",
            &["**rule** `engineer-finds-otherwise` on `safety`"],
        ),
        ("messages/en.ftl", "share|-found =", &["**message** `share-found`"]),
    ];
    for (file, marked, parts) in asked {
        if !editor.is_open(file) {
            editor.open(file);
        }
        let said = said(&mut editor, file, marked);
        assert_eq!(said.is_empty(), parts.is_empty(), "{file}: {marked}: {said}");
        for part in parts {
            assert!(said.contains(part), "{file}: {marked}: no `{part}` in\n{said}");
        }
    }
}

#[test]
fn a_rule_tells_when_it_applies_in_words() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("punctuality.rhai");
    let said = said(&mut editor, "punctuality.rhai", "rule \"late-is-h|istory\"");
    assert!(said.contains("When") && !said.contains("claim.refuted"), "{said}");
    assert!(said.contains("Source: US DOT Air Travel Consumer Report"), "{said}");
}

#[test]
fn a_rule_with_a_fault_still_tells_what_it_is_for() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("comfort.rhai");
    editor.replace("comfort.rhai", "authority customer", "authority custmer");
    let id = editor.text("comfort.rhai").split("rule \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let said = said(&mut editor, "comfort.rhai", &format!("rule \"{}|{}\"", &id[..1], &id[1..]));
    assert!(said.starts_with(&format!("**rule** `{id}`\n\n")), "{said}");
}
