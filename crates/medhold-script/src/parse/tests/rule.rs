//! What is sound comes out as it was written.

use medhold_model::{Authority, Finding, Remedy};

use super::*;

pub(super) const WHOLE: &str = r#"
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

#[test]
fn a_rule_is_what_its_clauses_say_with_places() {
    let (file, faults) = one(WHOLE);
    assert_eq!(told(&faults), [""; 0]);
    let [rule] = &file.rules[..] else { panic!("{file:?}") };
    assert_eq!((rule.id.0.as_str(), at(&rule.id.1)), ("late-is-history", (4, 6, 17)));
    assert_eq!(
        rule.topics.iter().map(|t| (t.0.as_str(), at(&t.1))).collect::<Vec<_>>(),
        [("punctuality", (4, 27, 13)), ("comfort", (4, 42, 9))]
    );
    assert_eq!(rule.description, "Late flights are remembered\nlong after they have become rare.");
    assert_eq!(rule.overrides.iter().map(|o| o.0.as_str()).collect::<Vec<_>>(), ["late-is-wrong", "late-is-rare"]);
    assert_eq!(rule.source.as_deref(), Some("Cirium 2013"));
    assert_eq!(rule.valid.from.map(|d| d.to_string()).as_deref(), Some("2005-02-17"));
    assert_eq!(rule.valid.to.map(|d| d.to_string()).as_deref(), Some("2020-01-01"));
    let (guard, place) = rule.guard.as_ref().unwrap();
    assert!(matches!(guard, rhai::Expr::And(parts, _) if parts.len() == 3), "{guard:?}");
    assert_eq!(at(place), (8, 15, 5));
    assert!(matches!(&rule.authority, Some((Authority::Evidence, place)) if at(place) == (10, 15, 8)));
    assert!(matches!(&rule.finding, Some((Finding::Fact, true, place)) if at(place) == (11, 15, 4)));
    let remedy = rule.remedy.as_ref().unwrap();
    assert_eq!((remedy.remedy, remedy.arguments.len(), at(&remedy.place)), (Remedy::Compensate, 3, (12, 15, 10)));
    let [since, sorry] = &rule.because[..] else { panic!("{:?}", rule.because) };
    assert_eq!((since.message.0.as_str(), at(&since.message.1)), ("punctual-since", (13, 15, 16)));
    let args: Vec<_> = since.args.iter().map(|(name, _, place)| (name.as_str(), at(place))).collect();
    assert_eq!(args, [("share", (13, 47, 13)), ("since", (13, 69, 13))]);
    assert_eq!((sorry.message.0.as_str(), sorry.args.len()), ("sorry", 0));
}

#[test]
fn functions_constants_and_imports_are_taken_as_they_stand() {
    let bands = SourceFile { path: "law/bands.rhai".to_owned(), text: "fn f(x) { x }".to_owned() };
    let text = "import \"bands\" as bands;\nconst LIMIT = 1_000.5;\n\nprivate fn g() {}\nfn f(x, when) {\n    let on = x;\n    on + when\n}";
    let main = SourceFile { path: "law/main.rhai".to_owned(), text: text.to_owned() };
    let (files, faults) = parse(&[main, bands], &Limits::default());
    assert_eq!(told(&faults), [""; 0]);
    let [_, file] = &files[..] else { panic!("{files:?}") };
    let [import] = &file.imports[..] else { panic!("{file:?}") };
    assert_eq!(
        (import.resolved.as_str(), import.alias.as_deref(), at(&import.place)),
        ("law/bands.rhai", Some("bands"), (1, 8, 7))
    );
    assert!(
        matches!(&file.consts[..], [(name, rhai::Expr::FloatConstant(..), place)] if name == "LIMIT" && at(place) == (2, 7, 5))
    );
    let [g, f] = &file.functions[..] else { panic!("{file:?}") };
    assert_eq!((g.name.as_str(), g.private, g.body.len(), at(&g.place)), ("g", true, 0, (4, 12, 1)));
    assert_eq!((f.name.as_str(), f.private, f.body.len(), at(&f.place)), ("f", false, 2, (5, 4, 1)));
    assert_eq!(f.parameters, ["x", "when"]);
}

#[test]
fn a_switch_keeps_its_patterns_conditions_and_values() {
    let text = "fn f(x) {\n    switch x { 1 | 2 => \"a\", 3..=5 if x > y => { 7 }, \"b\" => 1 + 1, _ => 0 }\n}";
    let (file, faults) = one(text);
    assert_eq!(told(&faults), [""; 0]);
    let [rhai::Stmt::Expr(expr)] = &file.functions[0].body[..] else { panic!("{:?}", file.functions) };
    let rhai::Expr::Custom(custom, _) = &**expr else { panic!("{expr:?}") };
    let switch = switch(custom).unwrap();
    assert!(matches!(switch.subject, rhai::Expr::Variable(..)));
    let shape: Vec<_> = switch.arms.iter().map(|a| (a.patterns.len(), a.condition.is_some())).collect();
    assert_eq!(shape, [(2, false), (1, true), (1, false)]);
    assert!(matches!(switch.arms[1].value, rhai::Expr::Stmt(_)));
    assert!(matches!(switch.default, Some(rhai::Expr::IntegerConstant(0, _))));
}

#[test]
fn words_of_clauses_are_names_elsewhere() {
    let text = "fn f(on, when, source, valid) { let because = on; because.finding + authority(remedy) }";
    let (file, faults) = one(text);
    assert_eq!(told(&faults), [""; 0]);
    assert_eq!(file.functions.len(), 1);
}

#[test]
fn doc_comments_stand_above_rules_and_anywhere_else() {
    // With Rhai's feature `metadata` a `///` that no function follows is an error; another crate could turn it on.
    let (file, faults) = one(&format!("/// A.\n{}\n/// The end.", with("/// Within.")));
    assert_eq!(told(&faults), [""; 0]);
    assert_eq!(file.rules[0].description, "A.");
}
