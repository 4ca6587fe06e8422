//! Whole files and packs: several faults, duplicates, circles, bounds.

use proptest::prelude::*;

use super::*;

#[test]
fn all_faults_come_in_one_run_and_the_sound_rules_with_them() {
    let text = format!(
        "{}\nfn broken(x) {{ x + }}\nrule \"b\" on \"t\" {{\n    when x >\n    authority lwa\n    remedi honour\n    because \"m\"\n}}\nrule \"c\" on \"t\" {{\n    when f(\n\n/// Whole.\n{}",
        with(""),
        with("").replacen("\"a\"", "\"d\"", 1),
    );
    let (file, faults) = one(&text);
    assert_eq!(
        told(&faults),
        [
            "9:18+1 missing-operand nothing follows `+` | write what it is about before `}`",
            "10:6+3 missing-clause rule `b` has no `finding` | add `finding …`; words are `fact`, `misconception`, `outdated`, `opinion`, `unproven`",
            "11:12+1 missing-operand nothing follows `>` | write what it is about before `authority`",
            "13:5+6 unknown-clause expected a clause, found `remedi` | did you mean `remedy`?",
            "16:17+1 syntax `{` is never closed | close it with `}`",
        ]
    );
    assert_eq!(
        file.rules.iter().map(|r| (r.id.0.as_str(), r.description.as_str())).collect::<Vec<_>>(),
        [("a", ""), ("d", "Whole.")]
    );
    assert_eq!(file.left_out.iter().map(String::as_str).collect::<Vec<_>>(), ["b", "broken", "c"]);
}

#[test]
fn what_is_left_out_is_known_by_name() {
    let text = "import \"b\" as bands;\nconst X = ;\nfn f( { }\nprivate fn g() { x + }\nrule \"r\" on t { }";
    let (file, _) = one(text);
    let names: Vec<_> = file.left_out.iter().map(String::as_str).collect();
    assert_eq!(names, ["X", "bands", "f", "g", "r"]);
}

#[test]
fn a_rule_id_is_unique_within_the_pack() {
    let files =
        [("b.rhai", with("")), ("a.rhai", with(""))].map(|(path, text)| SourceFile { path: path.to_owned(), text });
    let (files, faults) = parse(&files, &Limits::default());
    assert_eq!(
        told(&faults),
        ["1:6+3 duplicate-rule two rules have the id `a` | the first stands at a.rhai:1:6; give one another id"]
    );
    assert_eq!(faults[0].place.file, "b.rhai");
    assert_eq!(files.iter().map(|f| f.rules.len()).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn a_circle_of_imports_is_broken_where_it_closes() {
    let files = [("a", "b"), ("b", "c"), ("c", "a")].map(|(path, imported)| SourceFile {
        path: format!("{path}.rhai"),
        text: format!("import \"{imported}\" as x;"),
    });
    let (files, faults) = parse(&files, &Limits::default());
    assert_eq!(
        told(&faults),
        ["1:8+3 import-cycle `a.rhai` imports this file in turn | give what both need to a third file"]
    );
    assert_eq!(files.iter().map(|f| f.imports.len()).collect::<Vec<_>>(), [1, 1, 0]);
}

#[test]
fn places_count_characters_and_bear_with_windows_line_ends() {
    let text = with("source \"æøå\" findng x").replace('\n', "\r\n");
    assert_eq!(
        told(&one(&text).1),
        ["7:14+6 unknown-clause expected a clause, found `findng` | did you mean `finding`?"]
    );
    let (file, faults) = one(&format!("\u{feff}{}", with("source \"a\"")));
    assert!(faults.is_empty() && file.rules.len() == 1);
}

#[test]
fn what_is_beyond_the_bounds_is_told() {
    let nested = |open: &str, close: &str| {
        with("").replacen("when x", &format!("when {}x{}", open.repeat(3000), close.repeat(3000)), 1)
    };
    for (text, code) in [
        (nested("(", ")"), "too-complex"),
        (nested("[", "]"), "too-complex"),
        (nested("!", ""), "too-complex"),
        (nested("- ", ""), "too-complex"),
        (nested("x + ", ""), "file-too-large"),
        (nested("x\n+ ", ""), "too-complex"),
        (nested("x\n&& ", ""), "too-complex"),
        (nested("", "\n.x"), "too-complex"),
        (nested("", "\n[0]"), "too-complex"),
        (nested("", "\n.f()"), "too-complex"),
        (format!("fn f() {{ {} }}", "let a = 1;\n".repeat(5000)), "too-complex"),
        (format!("fn f() {{ {} }}", "if a { 1 } else\n".repeat(3000) + "{ }"), "too-complex"),
        ("fn f() { }\n".repeat(5000), "duplicate-function"),
        ("x".repeat(70_000), "file-too-large"),
        ("\n".repeat(65_000), "file-too-large"),
    ] {
        let (file, faults) = one(&text);
        assert!(faults.iter().any(|f| f.code.name() == code), "{code}: {:?}", told(&faults));
        assert!(file.rules.is_empty());
    }
}

/// What authors mistype, and what breaks parsers.
const PIECES: [&str; 30] = [
    "\"",
    "{",
    "}",
    "(",
    ")",
    "[",
    "`",
    "${",
    "#{",
    "'",
    "/*",
    "*/",
    "//",
    "\n",
    ";",
    "rule \"z\" on \"t\" {",
    "when",
    "switch",
    "=>",
    "||",
    "==",
    "!",
    "..",
    "fn g(",
    "let ",
    "\\",
    "#\"",
    "å",
    "\u{0}",
    "\r",
];

fn damaged() -> impl Strategy<Value = String> {
    let damage = (any::<prop::sample::Index>(), 0_usize..8, prop::sample::select(&PIECES[..]));
    prop::collection::vec(damage, 1..5).prop_map(|damages| {
        let mut text: Vec<char> =
            rule::WHOLE.chars().chain("fn f(x) { switch x { 1 => `a${x}`, _ => 2 } }".chars()).collect();
        for (index, cut, piece) in damages {
            let at = index.index(text.len());
            let end = (at + cut).min(text.len());
            text.splice(at..end, piece.chars());
        }
        text.into_iter().collect()
    })
}

proptest! {
    #[test]
    fn no_damage_is_silent_or_told_outside_the_file(text in damaged()) {
        let (file, faults) = one(&text);
        for fault in &faults {
            let line = (fault.place.line as usize).checked_sub(1).and_then(|at| text.split('\n').nth(at));
            let width = line.map(|l| l.chars().count());
            prop_assert!(width.is_some_and(|w| (1..=w + 1).contains(&(fault.place.column as usize))), "{fault}");
            prop_assert!(fault.message != "the file could not be parsed");
        }
        let sound = file.rules.iter().any(|r| r.id.0 == "late-is-history");
        // Damage may make a comment of the header, and another rule of what follows.
        let mut code = text.lines().filter_map(|line| line.split("//").next());
        prop_assert!(sound || !faults.is_empty() || !code.any(|code| code.contains("rule \"late-is-history\"")));
    }
}
