//! What a consultant sees: the rule as written, or each fault with its place, its code and what to do.

use medhold_model::{Authority, Diagnostic, Finding, Remedy};

use super::*;

const WHOLE: &str = r#"
/// Late flights are remembered
/// long after they have become rare.
rule "late-is-history" on "punctuality", "comfort" {
    overrides "late-is-wrong", "late-is-rare"
    source    "Cirium 2013"
    valid     from "2005-02-17" to "2020-01-01"
    when      claim.refuted && source == "x"
              && !(when > 3 || late_share.before.n >= limits[subject.carrier].least)
    authority evidence
    finding   fact partly
    remedy    compensate(band(distance_km), "EUR", 125)
    because   "punctual-since" with #{ share: on_time_share, since: on_time_share.from }
    because   "sorry"
}
"#;

fn file(text: &str) -> SourceFile {
    SourceFile {
        path: "a.rhai".to_owned(),
        text: text.to_owned(),
    }
}

fn one(text: &str) -> (ParsedFile, Vec<Diagnostic>) {
    let (mut files, faults) = parse(&[file(text)], &Limits::default());
    (files.remove(0), faults)
}

/// A rule with `clauses` beside the mandatory ones.
fn with(clauses: &str) -> String {
    format!(
        "rule \"a\" on \"t\" {{\nwhen x\nauthority law\nfinding fact\nremedy honour\nbecause \"m\"\n{clauses}\n}}"
    )
}

fn told(faults: &[Diagnostic]) -> Vec<String> {
    let mut lines: Vec<_> = faults
        .iter()
        .map(|d| {
            let help = d.help.as_deref().unwrap_or("-");
            (
                (d.place.line, d.place.column),
                format!(
                    "{}:{}+{} {} {} | {help}",
                    d.place.line, d.place.column, d.place.length, d.code, d.message
                ),
            )
        })
        .collect();
    lines.sort();
    lines.into_iter().map(|(_, text)| text).collect()
}

fn at(place: &Place) -> (u32, u32, u32) {
    (place.line, place.column, place.length)
}

#[test]
fn a_rule_is_what_its_clauses_say_with_places() {
    let (file, faults) = one(WHOLE);
    assert_eq!(told(&faults), [""; 0]);
    let [rule] = &file.rules[..] else {
        panic!("{file:?}")
    };
    assert_eq!(
        (rule.id.0.as_str(), at(&rule.id.1)),
        ("late-is-history", (4, 6, 17))
    );
    assert_eq!(
        rule.topics
            .iter()
            .map(|t| (t.0.as_str(), at(&t.1)))
            .collect::<Vec<_>>(),
        [("punctuality", (4, 27, 13)), ("comfort", (4, 42, 9))]
    );
    assert_eq!(
        rule.description,
        "Late flights are remembered\nlong after they have become rare."
    );
    assert_eq!(
        rule.overrides
            .iter()
            .map(|o| o.0.as_str())
            .collect::<Vec<_>>(),
        ["late-is-wrong", "late-is-rare"]
    );
    assert_eq!(rule.source.as_deref(), Some("Cirium 2013"));
    assert_eq!(
        rule.valid.from.map(|d| d.to_string()).as_deref(),
        Some("2005-02-17")
    );
    assert_eq!(
        rule.valid.to.map(|d| d.to_string()).as_deref(),
        Some("2020-01-01")
    );
    let (guard, place) = rule.guard.as_ref().unwrap();
    assert!(
        matches!(guard, rhai::Expr::And(parts, _) if parts.len() == 3),
        "{guard:?}"
    );
    assert_eq!(at(place), (8, 15, 5));
    assert!(
        matches!(&rule.authority, Some((Authority::Evidence, place)) if at(place) == (10, 15, 8))
    );
    assert!(
        matches!(&rule.finding, Some((Finding::Fact, true, place)) if at(place) == (11, 15, 4))
    );
    let remedy = rule.remedy.as_ref().unwrap();
    assert_eq!(
        (remedy.remedy, remedy.arguments.len(), at(&remedy.place)),
        (Remedy::Compensate, 3, (12, 15, 10))
    );
    let [since, sorry] = &rule.because[..] else {
        panic!("{:?}", rule.because)
    };
    assert_eq!(
        (since.message.0.as_str(), at(&since.message.1)),
        ("punctual-since", (13, 15, 16))
    );
    let args: Vec<_> = since
        .args
        .iter()
        .map(|(name, _, place)| (name.as_str(), at(place)))
        .collect();
    assert_eq!(args, [("share", (13, 47, 13)), ("since", (13, 69, 13))]);
    assert_eq!((sorry.message.0.as_str(), sorry.args.len()), ("sorry", 0));
    assert_eq!(at(&rule.end), (15, 1, 1));
}

#[test]
fn functions_constants_and_imports_are_taken_as_they_stand() {
    let bands = SourceFile {
        path: "law/bands.rhai".to_owned(),
        text: "fn f(x) { x }".to_owned(),
    };
    let text = "import \"bands\" as bands;\nconst LIMIT = 1_000.5;\n\nprivate fn g() {}\nfn f(x, when) {\n    let on = x;\n    on + when\n}";
    let main = SourceFile {
        path: "law/main.rhai".to_owned(),
        text: text.to_owned(),
    };
    let (files, faults) = parse(&[main, bands], &Limits::default());
    assert_eq!(told(&faults), [""; 0]);
    let [_, file] = &files[..] else {
        panic!("{files:?}")
    };
    let [import] = &file.imports[..] else {
        panic!("{file:?}")
    };
    assert_eq!(
        (
            import.resolved.as_str(),
            import.alias.as_deref(),
            at(&import.place)
        ),
        ("law/bands.rhai", Some("bands"), (1, 8, 7))
    );
    assert!(
        matches!(&file.consts[..], [(name, rhai::Expr::FloatConstant(..), place)] if name == "LIMIT" && at(place) == (2, 7, 5))
    );
    let [g, f] = &file.functions[..] else {
        panic!("{file:?}")
    };
    assert_eq!(
        (g.name.as_str(), g.private, g.body.len(), at(&g.place)),
        ("g", true, 0, (4, 12, 1))
    );
    assert_eq!(
        (f.name.as_str(), f.private, f.body.len(), at(&f.place)),
        ("f", false, 2, (5, 4, 1))
    );
    assert_eq!(f.parameters, ["x", "when"]);
}

#[test]
fn a_switch_keeps_its_patterns_conditions_and_values() {
    let text = "fn f(x) {\n    switch x { 1 | 2 => \"a\", 3..=5 if x > y => { 7 }, \"b\" => 1 + 1, _ => 0 }\n}";
    let (file, faults) = one(text);
    assert_eq!(told(&faults), [""; 0]);
    let [rhai::Stmt::Expr(expr)] = &file.functions[0].body[..] else {
        panic!("{:?}", file.functions)
    };
    let rhai::Expr::Custom(custom, _) = &**expr else {
        panic!("{expr:?}")
    };
    let switch = switch(custom).unwrap();
    assert!(matches!(switch.subject, rhai::Expr::Variable(..)));
    let shape: Vec<_> = switch
        .arms
        .iter()
        .map(|a| (a.patterns.len(), a.condition.is_some()))
        .collect();
    assert_eq!(shape, [(2, false), (1, true), (1, false)]);
    assert!(matches!(switch.arms[1].value, rhai::Expr::Stmt(_)));
    assert!(matches!(
        switch.default,
        Some(rhai::Expr::IntegerConstant(0, _))
    ));
}

#[test]
fn words_of_clauses_are_names_elsewhere() {
    let text =
        "fn f(on, when, source, valid) { let because = on; because.finding + authority(remedy) }";
    let (file, faults) = one(text);
    assert_eq!(told(&faults), [""; 0]);
    assert_eq!(file.functions.len(), 1);
}

#[test]
fn each_fault_of_a_clause_is_told_where_it_stands() {
    for (clauses, expected) in [
        (
            "authority business",
            "7:1+9 clause-twice `authority` stands twice in the rule | keep one",
        ),
        (
            "when y",
            "7:1+4 clause-twice `when` stands twice in the rule | join the two with `&&` or `||`",
        ),
        (
            "findng fact",
            "7:1+6 unknown-clause expected a clause, found `findng` | did you mean `finding`?",
        ),
        (
            "overrides b",
            "7:11+1 syntax expected the id of a rule in double quotes, found `b` | write `\"b\"`",
        ),
        (
            "overrides \"b\",",
            "8:1+1 syntax expected the id of a rule in double quotes, found `}` | -",
        ),
        (
            "source law",
            "7:8+3 syntax expected a source in double quotes, found `law` | write `\"law\"`",
        ),
        (
            "valid from \"2005-02-30\"",
            "7:12+12 bad-date `2005-02-30` is no date | write a day that exists as year-month-day, such as `2013-12-31`",
        ),
        (
            "valid \"2005-02-17\"",
            "7:7+12 syntax expected `from` after `valid`, found `\"2005-02-17\"` | write `valid from \"2005-02-17\"`, and `to \"…\"` where it ends",
        ),
        (
            "because \"m\" with 3",
            "7:18+1 syntax expected `#{` after `with`, found `3` | name the message's arguments: `with #{ share: on_time_share }`",
        ),
        (
            "because \"m\" with #{ a: 1, a: 2 }",
            "7:27+1 syntax `a` is given twice; keep one | -",
        ),
        (
            "because \"m m\"",
            "7:9+5 bad-name `m m` is no message id | it must begin with a letter and go on with letters, digits, `-` or `_`",
        ),
        (
            "source \"a\";",
            "7:11+1 unknown-clause a clause ends without `;` | leave it out",
        ),
        (
            "overrides \"b\" \"c\"",
            "7:15+3 unknown-clause expected a clause, found `\"c\"` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
    ] {
        let (file, faults) = one(&with(clauses));
        assert_eq!(told(&faults), [expected], "{clauses}");
        assert!(
            file.rules.is_empty() && file.left_out.contains("a"),
            "{clauses}"
        );
    }
}

#[test]
fn each_fault_of_a_word_is_told_with_the_words_there_are() {
    for (from, to, expected) in [
        (
            "law",
            "lwa",
            "3:11+3 unknown-word `lwa` is no authority | did you mean `law`?",
        ),
        (
            "law",
            "\"law\"",
            "3:11+5 unknown-word expected a word after `authority`, found `\"law\"` | words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "authority law",
            "authority",
            "4:1+7 unknown-word expected a word after `authority`, found `finding` | words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "finding fact",
            "finding misconception partly",
            "4:23+6 partly `misconception` can't hold in part: it upholds nothing | leave `partly` out, or write `finding fact partly`",
        ),
        (
            "finding fact",
            "finding fakt",
            "4:9+4 unknown-word `fakt` is no finding | did you mean `fact`?",
        ),
        (
            "honour",
            "compensate",
            "5:8+10 compensate `compensate` takes an amount and a currency | write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`",
        ),
        (
            "honour",
            "compensate(250)",
            "5:8+10 compensate `compensate` takes an amount and a currency | write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`",
        ),
        (
            "honour",
            "decline(250)",
            "5:15+1 unknown-clause expected a clause, found `(` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
        (
            "authority law\n",
            "",
            "1:6+3 missing-clause rule `a` has no `authority` | add `authority …`; words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "because \"m\"\n",
            "",
            "1:6+3 missing-clause rule `a` has no `because` | give the customer a reason: `because \"message\"`",
        ),
        (
            "when x\n",
            "",
            "1:6+3 missing-clause rule `a` has no `when` | say when it applies: `when arrival_delay_min >= 180`",
        ),
        (
            "\"a\"",
            "\"a b\"",
            "1:6+5 bad-name `a b` is no rule id | it must begin with a letter and go on with letters, digits, `-` or `_`",
        ),
        (
            "\"a\"",
            "\"default-law\"",
            "1:6+13 reserved-rule `default-law` is the id of what is decided where no rule applies | give the rule another id",
        ),
        (
            "on \"t\"",
            "\"t\"",
            "1:10+3 syntax expected `on` after the rule's id, found `\"t\"` | name what the rule is about: `rule \"id\" on \"topic\" {`",
        ),
        (
            "\"t\" {",
            "t {",
            "1:13+1 syntax expected a topic in double quotes, found `t` | write `\"t\"`",
        ),
    ] {
        let (file, faults) = one(&with("").replacen(from, to, 1));
        assert_eq!(told(&faults), [expected], "{to}");
        assert!(file.rules.is_empty(), "{to}");
    }
}

#[test]
fn each_fault_of_a_guard_is_told_where_it_stands() {
    for (guard, expected) in [
        (
            "a ==",
            "2:8+2 missing-operand nothing follows `==` | write what it is about before `authority`",
        ),
        (
            "a && !",
            "2:11+1 missing-operand nothing follows `!` | write what it is about before `authority`",
        ),
        (
            "",
            "2:1+4 missing-operand nothing follows `when` | write what it is about before `authority`",
        ),
        (
            "f(a ==)",
            "2:10+2 missing-operand nothing follows `==` | write what it is about before `)`",
        ),
        (
            "a = 3",
            "2:8+1 unknown-clause `=` compares nothing | write `==`",
        ),
        (
            "a and b",
            "2:8+3 unknown-clause `and` is no operator | write `&&`",
        ),
        (
            "a b",
            "2:8+1 unknown-clause expected an operator or a clause, found `b` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
        (
            "(a && b",
            "3:1+9 syntax expected `)`, found `authority` | -",
        ),
        ("a === b", "2:8+3 syntax `===` is no operator | write `==`"),
        (
            "f(|x| x)",
            "2:8+1 syntax closures are not part of the rule language | write a function at the top of the file",
        ),
        (
            "a == 'ab'",
            "2:11+4 syntax 'ab' is no single character | write texts in double quotes: `\"…\"`",
        ),
        (
            "a == \"\\q\"",
            "2:11+4 syntax `\\q` is no escape in a text | write `\\\\` for a backslash",
        ),
        (
            "a.1",
            "2:8+1 syntax expected a name after `.`, found `1` | -",
        ),
        (
            "å > 1",
            "2:6+1 syntax `å` is no name: names are written with `a` to `z`, digits and `_` | write it without other letters",
        ),
        (
            "eval(\"1\")",
            "2:6+4 not-allowed `eval` is not part of the rule language | name the function that is to be called",
        ),
        (
            "a == \"b",
            "2:11+2 syntax the text is never closed | close it with the quote that it begins with",
        ),
        (
            "case == 1",
            "2:6+4 syntax `case` is a word that can't be a name here | -",
        ),
        (
            "switch a { 1 -> 2 }",
            "2:19+2 syntax expected `=>` after the pattern of a `switch` | -",
        ),
        (
            "switch a { 1 = 2 }",
            "2:19+1 syntax expected `=>` after the pattern of a `switch` | -",
        ),
    ] {
        let (file, faults) = one(&with("").replacen("when x", &format!("when {guard}"), 1));
        assert_eq!(told(&faults), [expected], "{guard}");
        assert!(file.rules.is_empty(), "{guard}");
    }
}

#[test]
fn each_fault_at_the_top_of_a_file_is_told_where_it_stands() {
    for (text, expected) in [
        (
            "let x = 1;",
            "1:1+3 top-level a variable stands at the top of the file | write `const` where its value never changes, else put it into a function",
        ),
        (
            "  1 + 1;",
            "1:3+1 top-level this may not stand at the top of a file | only rules, functions, constants and imports may",
        ),
        (
            "loop { f(); }",
            "1:1+4 top-level this may not stand at the top of a file | only rules, functions, constants and imports may",
        ),
        (
            "rul \"a\" on \"t\" { when x }",
            "1:1+3 top-level `rul` begins nothing that may stand here | did you mean `rule`?",
        ),
        (
            "authority law",
            "1:1+9 top-level the clause `authority` stands outside a rule | is a `}` before it one too many?",
        ),
        ("}", "1:1+1 syntax `}` closes nothing | leave it out"),
        (
            "const X;",
            "1:7+1 syntax the constant `X` has no value | write `const X = …;`",
        ),
        (
            "const X = 1;\nconst X = 2;",
            "2:7+1 duplicate-const constant `X` is defined twice | the first stands in line 1; give one another name",
        ),
        (
            "fn f(x) { }\nfn f(y) { }",
            "2:4+1 duplicate-function function `f` is defined twice | the first stands in line 1; give one another name",
        ),
        (
            "fn f(x, x) { }",
            "1:9+1 syntax function `f` has two parameters `x` | -",
        ),
        (
            "fn f { }",
            "1:6+1 syntax function `f` has no list of parameters; write `fn f() {` | -",
        ),
        (
            "fn int.f() { }",
            "1:4+3 not-allowed functions are not given to types in the rule language | write `fn f(…)` with the value as its first parameter",
        ),
        (
            "fn f() { this }",
            "1:10+4 not-allowed `this` is not part of the rule language | give the function a parameter",
        ),
        (
            "fn f() { throw 1; }",
            "1:10+5 not-allowed `throw` is not part of the rule language: what can't be computed is undecided | leave it out; ask `known(…)` where something may be missing",
        ),
        (
            "fn f() { print(1) }",
            "1:10+5 not-allowed `print` is not part of the rule language: a rule shows nothing | see what a rule reads with `medhold explain`",
        ),
        (
            "fn f() { global::X }",
            "1:10+6 not-allowed `global::` is not part of the rule language | name the constant alone",
        ),
        (
            "fn f() { import \"b\" as b; }",
            "1:10+6 not-allowed an import stands within something else | write it at the top of the file",
        ),
        (
            "fn f() { let a = 1 let b = 2 }",
            "1:20+3 syntax expected an operator or `;`, found `let` | end a statement with `;`",
        ),
        (
            "fn f() { break }",
            "1:10+5 syntax `break` stands outside a loop | -",
        ),
        (
            "fn f() { if x = 1 { } }",
            "1:15+1 syntax `=` is no operator | write `==`",
        ),
        (
            "fn f(x) { x ",
            "1:9+1 syntax `{` is never closed | close it with `}`",
        ),
        (
            "/* a",
            "1:1+2 syntax the comment is never closed | close it with `*/`",
        ),
        (
            "import \"../b\" as b;",
            "1:8+6 import-outside `../b` is no path within the pack | name a file of the pack without its ending, from the folder of this one, in `a` to `z`, digits, `_`, `-` and `/`",
        ),
        (
            "import \"/etc/passwd\" as b;",
            "1:8+13 import-outside `/etc/passwd` is no path within the pack | name a file of the pack without its ending, from the folder of this one, in `a` to `z`, digits, `_`, `-` and `/`",
        ),
        (
            "import \"b\" as b;",
            "1:8+3 import-missing there is no file `b.rhai` | -",
        ),
        (
            "import f() as b;",
            "1:8+1 syntax the file that is imported must be named as a text | write `import \"bands\" as bands;`",
        ),
        (
            "import \"a\" as a;",
            "1:8+3 import-cycle the file imports itself | give what both need to a third file",
        ),
    ] {
        let (file, faults) = one(text);
        assert_eq!(told(&faults), [expected], "{text}");
        assert!(file.rules.is_empty() && file.imports.is_empty(), "{text}");
    }
}

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
        file.rules
            .iter()
            .map(|r| (r.id.0.as_str(), r.description.as_str()))
            .collect::<Vec<_>>(),
        [("a", ""), ("d", "Whole.")]
    );
    assert_eq!(
        file.left_out.iter().map(String::as_str).collect::<Vec<_>>(),
        ["b", "broken", "c"]
    );
}

#[test]
fn a_rule_id_is_unique_within_the_pack() {
    let files = [("b.rhai", with("")), ("a.rhai", with(""))].map(|(path, text)| SourceFile {
        path: path.to_owned(),
        text,
    });
    let (files, faults) = parse(&files, &Limits::default());
    assert_eq!(
        told(&faults),
        [
            "1:6+3 duplicate-rule two rules have the id `a` | the first stands at a.rhai:1:6; give one another id"
        ]
    );
    assert_eq!(faults[0].place.file, "b.rhai");
    assert_eq!(
        files.iter().map(|f| f.rules.len()).collect::<Vec<_>>(),
        [1, 0]
    );
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
        [
            "1:8+3 import-cycle `a.rhai` imports this file in turn | give what both need to a third file"
        ]
    );
    assert_eq!(
        files.iter().map(|f| f.imports.len()).collect::<Vec<_>>(),
        [1, 1, 0]
    );
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
fn doc_comments_stand_above_rules_and_anywhere_else() {
    // With Rhai's feature `metadata` a `///` that no function follows is an error; another crate could turn it on.
    let (file, faults) = one(&format!("/// A.\n{}\n/// The end.", with("/// Within.")));
    assert_eq!(told(&faults), [""; 0]);
    assert_eq!(file.rules[0].description, "A.");
}

#[test]
fn bounds_are_told_before_rhai_reads_anything() {
    let nested = |open: &str, close: &str| {
        with("").replacen(
            "when x",
            &format!("when {}x{}", open.repeat(3000), close.repeat(3000)),
            1,
        )
    };
    for (text, code) in [
        (nested("(", ")"), "too-complex"),
        (nested("[", "]"), "too-complex"),
        (nested("!", ""), "too-complex"),
        (nested("-", ""), "too-complex"),
        (nested("x + ", ""), "file-too-large"),
        (nested("x\n+ ", ""), "too-complex"),
        (nested("x\n&& ", ""), "too-complex"),
        (nested("", "\n.x"), "too-complex"),
        (nested("", "\n[0]"), "too-complex"),
        (nested("", "\n.f()"), "too-complex"),
        (
            format!("fn f() {{ {} }}", "let a = 1;\n".repeat(5000)),
            "too-complex",
        ),
        (
            format!("fn f() {{ {} }}", "if a { 1 } else\n".repeat(3000) + "{ }"),
            "too-complex",
        ),
        ("fn f() { }\n".repeat(5000), "duplicate-function"),
        ("x".repeat(70_000), "file-too-large"),
        ("\n".repeat(65_000), "file-too-large"),
    ] {
        let (file, faults) = one(&text);
        assert!(
            faults.iter().any(|f| f.code == code),
            "{code}: {:?}",
            told(&faults)
        );
        assert!(file.rules.is_empty());
    }
}
