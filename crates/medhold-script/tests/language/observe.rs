//! What a case shows of a guard: which parts came out how, and which of them decided.

use medhold_script::{GuardPart, Observation, Observed, SourceFile};

use crate::given::{Given, compiled, file, number, text};

fn parts(source: SourceFile) -> Vec<GuardPart> {
    let compiled = compiled(source);
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    compiled.program.guard_parts(rule)
}

fn observed(source: SourceFile, facts: &Given) -> Observation {
    let compiled = compiled(source);
    let rule = compiled.program.rule("r").unwrap_or_else(|| panic!("{:#?}", compiled.diagnostics));
    let observation = compiled.program.observe(rule, facts);
    let shape: Vec<usize> = compiled.program.guard_parts(rule).iter().map(|part| part.conditions.len()).collect();
    assert_eq!(observation.conjuncts.iter().map(|c| c.conditions.len()).collect::<Vec<_>>(), shape);
    observation
}

/// `T`, `F` or `?`, with `*` where it decides.
fn shown(observed: &Observed) -> String {
    let truth = match observed.truth {
        Some(true) => "T",
        Some(false) => "F",
        None => "?",
    };
    format!("{truth}{}", if observed.decides { "*" } else { "" })
}

fn wholes(observation: &Observation) -> String {
    observation.conjuncts.iter().map(|c| shown(&c.whole)).collect::<Vec<_>>().join(" ")
}

fn within(observation: &Observation, at: usize) -> String {
    observation.conjuncts[at].conditions.iter().map(shown).collect::<Vec<_>>().join(" ")
}

#[test]
fn conditions_are_named_by_their_text_and_place() {
    let guard =
        "event == \"delay\" && (delay_min >= least_min ||\n    // on the day\n    !(airworthy && flag_a)) && !flag_b";
    let parts = parts(file("", guard));
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(texts[0], "event == \"delay\"");
    assert_eq!(texts[2], "!flag_b");
    assert!(parts[0].conditions.is_empty() && parts[2].conditions.is_empty());
    let inner: Vec<_> = parts[1].conditions.iter().map(|c| (c.text.as_str(), c.place.to_string())).collect();
    let expected = [("delay_min >= least_min", "r.rhai:3:29"), ("airworthy", "r.rhai:5:7"), ("flag_a", "r.rhai:5:20")];
    assert_eq!(inner, expected.map(|(text, place)| (text, place.to_owned())));
}

#[test]
fn a_conjunct_decides_where_all_others_hold() {
    let guard = || file("", "event == \"delay\" && delay_min >= 180 && !flag_a");
    let facts = |event: &str, minutes: &str, flag: bool| {
        let facts = Given::nothing().with("event", text(event)).with("delay_min", number(minutes));
        facts.with("flag_a", medhold_model::Value::Flag(flag))
    };
    assert_eq!(wholes(&observed(guard(), &facts("delay", "200", false))), "T* T* T*");
    assert_eq!(wholes(&observed(guard(), &facts("delay", "100", false))), "T F* T");
    assert_eq!(wholes(&observed(guard(), &facts("delay", "100", true))), "T F F");
    // What is not known holds nothing up that is false, and lets nothing decide.
    let unknown = Given::nothing().with("event", text("delay")).with("delay_min", number("200"));
    assert_eq!(wholes(&observed(guard(), &unknown)), "T T ?");
}

#[test]
fn a_condition_of_an_either_or_decides_where_the_other_is_false() {
    let guard = || file("", "seats > 1 && (airworthy || flag_a)");
    let facts = |seats: &str, airworthy: bool, flag: bool| {
        let facts = Given::nothing().with("seats", number(seats));
        facts.with("airworthy", medhold_model::Value::Flag(airworthy)).with("flag_a", medhold_model::Value::Flag(flag))
    };
    assert_eq!(within(&observed(guard(), &facts("2", true, false)), 1), "T* F");
    assert_eq!(within(&observed(guard(), &facts("2", true, true)), 1), "T T");
    assert_eq!(within(&observed(guard(), &facts("2", false, false)), 1), "F* F*");
    assert_eq!(within(&observed(guard(), &facts("1", false, false)), 1), "F F");
}

#[test]
fn conditions_in_helper_functions_are_seen_where_they_are_come_to() {
    let helper = "fn band(km) { if km <= 1500 { 1 } else if km <= 3500 { 2 } else { 3 } }\n\
                  fn big(n) { n > 5 && band(n) == 1 }\n\
                  fn unused() { if seats > 9 { 1 } else { 2 } }";
    let source = || file(helper, "big(seats) || band(distance_km) == 3");
    let compiled = compiled(source());
    let all: Vec<String> =
        compiled.program.helper_conditions().iter().map(|c| format!("{} {}", c.function, c.place)).collect();
    assert_eq!(all, ["band r.rhai:1:21", "band r.rhai:1:46", "big r.rhai:2:15", "big r.rhai:2:30"]);
    let facts = Given::nothing().with("seats", number("3")).with("distance_km", number("2000"));
    let seen: Vec<String> =
        observed(source(), &facts).helpers.iter().map(|(place, truth)| format!("{place} {truth:?}")).collect();
    assert_eq!(seen, ["r.rhai:1:21 Some(false)", "r.rhai:1:46 Some(true)", "r.rhai:2:15 Some(false)"]);
}

#[test]
fn what_the_rule_reads_is_named_rows_of_tables_too() {
    let read = observed(file("", "tek17[\"stair-width\"].limit > 0.5 && seats > 1"), &Given::nothing()).read;
    assert_eq!(read.into_iter().collect::<Vec<_>>(), ["seats", "tek17[\"stair-width\"].limit"]);
}

#[test]
fn what_asks_whether_something_is_known_decides_where_the_rest_would_be_undecided() {
    let helper = "fn told() { known(delay_min) }";
    for guard in ["known(delay_min) && delay_min > 3", "told() && delay_min > 3"] {
        assert_eq!(wholes(&observed(file(helper, guard), &Given::nothing())), "F* ?", "{guard}");
    }
    let other = || file("", "airworthy && delay_min > 3");
    let facts = Given::nothing().with("airworthy", medhold_model::Value::Flag(false));
    assert_eq!(wholes(&observed(other(), &facts)), "F ?");
}

#[test]
fn what_reads_nothing_is_constant() {
    let constant: Vec<bool> =
        parts(file("", "true && seats > 1 && least_min > 5")).iter().map(|p| p.constant).collect();
    assert_eq!(constant, [true, false, false]);
}
