//! Every fault of names and types is told with its code, its place and what to do, all of them in one run.

use medhold_model::Severity;
use medhold_script::{SourceFile, compile};

use crate::given::{compiled, file, scope};

/// `line:column+length code` of each diagnostic, and its text.
fn told(source: SourceFile) -> Vec<(String, String)> {
    let compiled = compiled(source);
    let shown = compiled.diagnostics.iter().map(|d| {
        let at = &d.place;
        let help = d.help.as_deref().unwrap_or_default();
        (format!("{}:{}+{} {}", at.line, at.column, at.length, d.code), format!("{}; {help}", d.message))
    });
    shown.collect()
}

/// Each guard has one fault, at this place, with these words. A guard begins at 3:8; a helper function before it is line 1.
fn each_has_one(table: &[(&str, &str, &str, &str)]) {
    for (before, guard, expected, words) in table {
        let told = told(file(before, guard));
        let shown: Vec<&str> = told.iter().map(|(at, _)| at.as_str()).collect();
        assert_eq!(shown, [*expected], "{before} {guard}: {told:#?}");
        assert!(told[0].1.contains(words), "{guard}: {}", told[0].1);
    }
}

#[test]
fn a_function_may_not_take_the_name_of_a_form() {
    let told = told(file("fn known(x) { x > 1 }", "known(delay_min)"));
    let shown: Vec<&str> = told.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(shown, ["1:4+5 reserved-name"], "{told:#?}");
}

#[test]
fn unknown_names_are_told_with_the_nearest() {
    each_has_one(&[
        ("", "delay_mn > 3", "3:8+8 unknown-name", "did you mean `delay_min`?"),
        ("", "1 < leest_min", "3:12+9 unknown-name", "did you mean `least_min`?"),
        ("", "delay_min.lowe > 3", "3:18+4 unknown-field", "did you mean `low`?"),
        ("", "delay_min.before.hihg > 3", "3:25+4 unknown-field", "did you mean `high`?"),
        ("", "event.low == \"x\"", "3:14+3 unknown-field", "the measure `event` (text) has no field `low`"),
        ("", "claim.suported", "3:14+8 unknown-field", "did you mean `supported`?"),
        ("", "claim.text == \"x\"", "3:14+4 unknown-field", "own words do not decide"),
        ("", "claim.asserts.vlaue > 1", "3:22+5 unknown-field", "did you mean `value`?"),
        ("", "subject.orgin == \"EWR\"", "3:16+5 unknown-key", "did you mean `origin`?"),
        ("", "customer.age > 3", "3:17+3 unknown-key", "known are `first_name`, `gender`"),
        ("", "expert(\"x\").licenced", "3:20+8 unknown-field", "did you mean `licensed`?"),
        ("", "expert(\"x\").states(delay_mn) > 3", "3:27+8 unknown-measure", "did you mean `delay_min`?"),
        ("", "tek71[stage].limit > 1.0", "3:8+5 unknown-table", "did you mean `tek17`?"),
        ("", "has(tek71, stage)", "3:12+5 unknown-table", "did you mean `tek17`?"),
        ("", "tek17[stage].limmit > 1.0", "3:21+6 unknown-column", "did you mean `limit`?"),
        ("", "tek17[\"stair-with\"].limit > 1.0", "3:14+12 unknown-row", "did you mean `stair-width`?"),
        ("", "rond(delay_min) > 3", "3:8+4 unknown-function", "did you mean `round`?"),
        ("", "event.trimm() == \"x\"", "3:14+5 unknown-function", "did you mean `trim`?"),
        ("fn f(x) { x }", "event.f() == \"x\"", "3:14+1 unknown-function", "call the function as `f(…)`"),
        ("", "bands::f(1) > 1", "3:8+5 unknown-import", "import \"…\" as bands;"),
        ("", "late_share(1) > 1.0", "3:8+10 unknown-function", "it is a measure"),
        ("", "round > 1.0", "3:8+5 unknown-name", "call it as `round(…)`"),
        ("", "claim", "3:8+5 incomplete-name", "such as `claim.supported`"),
        ("", "tek17 == 1", "3:8+5 incomplete-name", "`tek17[key].column`"),
        ("", "event == \"dealy\"", "3:17+7 unknown-value", "did you mean `delay`?"),
        ("", "\"dealy\" != event", "3:8+7 unknown-value", "did you mean `delay`?"),
        ("", "event in [\"delay\", \"x\"]", "3:27+3 unknown-value", "known are `cancellation`, `delay`"),
        ("", "claim.kind == \"wish\"", "3:22+6 unknown-value", "known are"),
        ("", "claim.asserts.measure == \"late\"", "3:33+6 unknown-value", "`late` is none of"),
        ("", "customer.gender == \"man\"", "3:27+5 unknown-value", "`man` is none"),
    ]);
}

#[test]
fn unlike_types_and_units_are_told() {
    each_has_one(&[
        ("", "event > 3", "3:14+1 unlike-types", "`>` compares a text with a number"),
        ("", "delay_min == \"3\"", "3:18+2 unlike-types", "compares a number in min with a text"),
        ("", "airworthy == 1", "3:18+2 unlike-types", "a flag with a number"),
        ("", "event < \"delay\"", "3:14+1 not-ordered", "texts and flags are equal or not"),
        ("", "delay_min > distance_km", "3:18+1 unlike-units", "a number in min with one in km"),
        ("", "least_min < distance_km", "3:18+1 unlike-units", "a number in min with one in km"),
        ("", "delay_min + distance_km > 3", "3:18+1 unlike-units", "one unit first"),
        ("", "max(delay_min, distance_km) > 3", "3:23+11 unlike-units", "`max` holds"),
        ("", "fare > wage", "3:13+1 unlike-units", "EUR"),
        ("", "fare > delay_min", "3:13+1 unlike-units", "min"),
        ("", "fare % 2 > 3", "3:13+1 unlike-types", "can't be computed with an amount in EUR and a number"),
        ("", "event + 1 == \"x\"", "3:14+1 unlike-types", "in backticks"),
        ("", "told_on > 2013", "3:16+1 unlike-types", "a date with a number"),
        ("", "told_on > \"2013-13-01\"", "3:18+12 bad-date", "`2013-13-01` is no date"),
        ("", "date(\"yesterday\") > told_on", "3:13+11 bad-date", "`yesterday` is no date"),
        ("", "tek17[stage].limit > delay_min", "3:27+1 unlike-units", "in m with one in min"),
        ("", "delay_min", "3:8+9 not-a-flag", "a condition is true or false"),
        ("", "airworthy && event", "3:21+5 not-a-flag", "this is a text"),
        ("", "!delay_min", "3:9+9 not-a-flag", "a number in min"),
        ("", "delay_min in [\"a\"]", "3:18+2 unlike-types", "`in` asks a list for a number"),
        ("", "event in 3", "3:14+2 unlike-types", "a list, a range"),
        ("", "round(event) > 1", "3:14+5 unlike-types", "`round` takes a number or an amount"),
        ("", "event.sum() > 1", "3:8+5 unlike-types", "`sum` takes a list"),
        ("", "round() > 1", "3:8+5 wrong-arguments", "takes 1 or 2 arguments, and has 0"),
        ("", "min(1) > 1", "3:8+3 wrong-arguments", "2 or more"),
        ("", "great_circle(event) > 1", "3:8+12 wrong-arguments", "takes 2 arguments"),
        ("", "great_circle(1, 2) > 1", "3:21+1 unlike-types", "takes a text here"),
        ("", "great_circle(event, delay_min) > 1", "3:28+9 unlike-units", "in km here"),
        ("fn f(x) { x > 3 }", "f(1, 2)", "3:8+1 wrong-arguments", "takes 1 arguments, and has 2"),
        ("fn f(x) { x > 3 }", "f(event)", "1:13+1 unlike-types", "where `f` is called with a text"),
        ("fn f(x) { x > 3 }", "f(2) && f(delay_min) && f(event)", "1:13+1 unlike-types", "called with a text"),
        ("", "delay_min == ()", "3:18+2 unlike-types", "known(…)"),
        ("", "marks[\"a\"] == 1", "3:13+1 unlike-types", "from 0"),
        ("", "delay_min.low.low > 1", "3:22+3 unknown-field", "has no field `low`"),
        ("", "switch event { \"dealy\" => true, _ => false }", "3:23+7 unknown-value", "delay"),
        ("", "switch event { 3 => true, _ => false }", "3:23+1 unlike-types", "looks at a text"),
        ("", "switch delay_min { 1 + 1 => true, _ => false }", "3:29+1 not-a-literal", "a literal"),
        ("fn f() { let x = 1; x = \"a\"; x > 2 }", "f()", "1:23+1 unlike-types", "another kind"),
        ("fn f() { for i in seats { } true }", "f()", "1:19+5 unlike-types", "a list or a range"),
    ]);
}

#[test]
fn what_the_language_does_not_have_is_refused() {
    each_has_one(&[
        ("", "delay_min?.low > 1", "3:17+2 not-allowed", "known(…)"),
        ("", "(delay_min ?? 3) > 1", "3:19+2 not-allowed", "known(…)"),
        ("", "1 << 2 > 1", "3:10+2 not-allowed", "`<<` is not part"),
        ("", "{ let x = 3; true }", "3:10+1 assignment-in-guard", "helper function"),
        ("fn f() { delay_min = 3; true }", "f()", "1:10+9 bad-assignment", "can't be changed"),
        ("fn f() { loop { break 3; } true }", "f()", "1:17+5 not-allowed", "stand alone"),
        ("const A = B;\nconst B = A;\n", "A > 1", "2:11+1 constant-cycle", "made of itself"),
        ("fn f() { [1].push(2) == [] }", "f()", "1:14+4 not-allowed", "statement of its own"),
    ]);
}

#[test]
fn warnings_leave_the_rule_standing() {
    let table = [
        ("", "late_share == 0.5", "3:19+2 float-equality", "may have fractions"),
        ("fn f(seats) { seats > 1 }", "f(3) && airworthy", "1:1+2 shadowed-name", "hides the measure `seats`"),
        ("fn f() { let stage = 1; stage > 1 }", "f() && airworthy", "1:14+5 shadowed-name", "hides"),
        ("fn round(x) { x > 1 }", "round(delay_min)", "1:4+5 shadowed-name", "there already"),
        ("const least_min = 1;", "delay_min > least_min", "1:7+9 shadowed-name", "hides the parameter"),
        ("", "1 > 2", "3:10+1 constant-guard", "never true"),
        ("fn f() { 2 > 1 }", "f()", "3:8+1 constant-guard", "always true"),
        ("", "customer.gender == \"male\"", "3:17+6 protected-attribute", "the rule `r` reads the protected attribute"),
        (
            "fn f() { g() }\nfn g() { customer.first_name == \"Kari\" }",
            "f()",
            "2:19+10 protected-attribute",
            "proxy of the protected attribute `gender` through `f` and `g`",
        ),
    ];
    for (before, guard, expected, words) in table {
        let compiled = compiled(file(before, guard));
        assert!(compiled.is_usable() && compiled.program.rule("r").is_some(), "{:?}", compiled.diagnostics);
        let told = told(file(before, guard));
        let found = told.iter().find(|(at, _)| at.split(' ').nth(1) == expected.split(' ').nth(1));
        let (at, message) = found.unwrap_or_else(|| panic!("{guard}: {told:#?}"));
        if expected.contains("shadowed") {
            assert!(message.contains(words), "{message}");
        } else {
            assert_eq!((at.as_str(), message.contains(words)), (expected, true), "{message}");
        }
        assert_eq!(told.len(), 1, "{told:#?}");
    }
    for silent in ["seats == 3", "round(late_share) == 1", "seats + 1 != 3", "late_share.n == 3", "fare == 3", "true"] {
        assert_eq!(told(file("", silent)), [], "{silent}");
    }
}

/// A rule of this id, authority, finding and further clauses.
fn rule(id: &str, authority: &str, finding: &str, more: &str) -> String {
    format!(
        "rule \"{id}\" on \"comfort\" {{ when flag_a authority {authority} finding {finding} remedy explain because \"m\" {more} }}\n"
    )
}

fn of_rules(rules: &[String]) -> Vec<(String, String)> {
    told(SourceFile { path: "r.rhai".to_owned(), text: rules.concat() })
}

#[test]
fn overriding_keeps_to_the_ladder() {
    let over = |own: &str, finding: &str, other: &str| {
        let told =
            of_rules(&[rule("a", own, finding, "source \"s\" overrides \"b\""), rule("b", other, "misconception", "")]);
        told.first().map(|(at, _)| at.split(' ').nth(1).unwrap_or_default().to_owned())
    };
    let refused = Some("override-rung".to_owned());
    assert_eq!(over("law", "misconception", "business"), None);
    assert_eq!(over("business", "misconception", "business"), None);
    assert_eq!(over("business", "misconception", "law"), refused);
    assert_eq!(over("business", "outdated", "evidence"), refused);
    assert_eq!(over("business", "unproven", "evidence"), refused);
    assert_eq!(over("business", "fact", "law"), None, "goodwill where law owes nothing");
    assert_eq!(over("customer", "opinion", "evidence"), None);
    assert_eq!(over("customer", "opinion", "expert"), refused, "taste over safety never");
    assert_eq!(over("evidence", "fact", "expert"), refused);
    assert_eq!(over("law", "misconception", "expert"), None);
}

#[test]
fn faults_between_rules_are_told() {
    let s = "source \"s\"";
    let told = of_rules(&[
        rule("a", "law", "fact", &format!("{s} overrides \"bb\"")),
        rule("b", "law", "fact", &format!("{s} overrides \"b\"")),
        rule("c", "law", "fact", &format!("{s} overrides \"d\"")),
        rule("d", "law", "fact", &format!("{s} overrides \"e\"")),
        rule("e", "law", "fact", &format!("{s} overrides \"c\"")),
        rule("f", "law", "fact", "overrides \"b\""),
        rule("default-law", "law", "fact", ""),
        rule("g h", "law", "fact", ""),
        rule("i", "law", "fact", "valid from \"2014-01-01\" to \"2013-01-01\""),
    ]);
    let codes: Vec<String> = told
        .iter()
        .map(|(at, _)| at.split('+').next().unwrap().to_owned() + " " + at.split(' ').nth(1).unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "1:112 unknown-rule",
            "2:112 overrides-itself",
            "5:112 override-cycle",
            "6:101 override-without-source",
            "7:6 reserved-rule",
            "8:6 bad-name",
            "9:6 never-in-force",
        ],
        "{told:#?}"
    );
    assert!(told[0].1.contains("no rule `bb`") && told[2].1.contains("`c` → `d` → `e` → `c`"), "{told:#?}");
}

#[test]
fn topics_amounts_and_reasons_are_checked() {
    let told = told(SourceFile {
        path: "r.rhai".to_owned(),
        text: "rule \"a\" on \"comfrt\" { when flag_a authority law finding fact remedy explain because \"m\" }
rule \"b\" on \"comfort\" { when flag_a authority law finding fact remedy compensate(wage, \"EUR\") because \"m\" }
rule \"c\" on \"comfort\" { when flag_a authority law finding fact remedy compensate(event, \"EUR\") because \"m\" }
rule \"d\" on \"comfort\" { when flag_a authority law finding fact remedy compensate(1, \"EURO\") because \"m\" }
rule \"e\" on \"comfort\" { when flag_a authority law finding fact remedy explain because \"m\" with #{ x: 1..2, y: delay_mn } }
rule \"f\" on \"punctuality\" { source \"s\" when flag_a authority law finding fact remedy explain because \"m\" overrides \"g\" }
rule \"g\" on \"comfort\" { when flag_a authority law finding fact remedy explain because \"m\" }
rule \"h\" on \"comfort\" { when flag_a authority law finding fact remedy explain because \"m m\" }
fn uncalled(x) { nothing_such + x }
"
        .to_owned(),
    });
    let shown: Vec<&str> = told.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(
        shown,
        [
            "1:13+8 unknown-topic",
            "2:82+4 unlike-units",
            "3:82+5 not-an-amount",
            "4:85+6 bad-currency",
            "5:103+2 not-a-value",
            "5:111+8 unknown-name",
            "6:116+3 override-unrelated",
            "8:87+5 bad-name",
            "9:18+12 unknown-name",
        ],
        "{told:#?}"
    );
}

#[test]
fn rules_without_a_fault_stand_beside_those_with_one() {
    let text = rule("a", "law", "fact", "")
        + "fn f() { nothing_such > 1 }\nrule \"b\" on \"comfort\" { when f() authority law finding fact remedy explain because \"m\" }";
    let compiled = compile(&[SourceFile { path: "r.rhai".to_owned(), text }], scope());
    assert!(compiled.program.rule("a").is_some() && compiled.program.rule("b").is_none());
    assert_eq!(compiled.diagnostics.iter().filter(|d| d.severity == Severity::Error).count(), 1);
}
