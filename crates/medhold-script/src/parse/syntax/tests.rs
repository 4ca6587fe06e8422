//! Roles of tokens in whole and in broken files.

use super::*;

/// The tokens of a text with their roles, signs left out.
fn roles(text: &str) -> Vec<(&str, Role)> {
    let tokens = syntax(text).tokens.into_iter().filter(|token| token.role != Role::Symbol);
    tokens.map(|token| (&text[token.range], token.role)).collect()
}

#[test]
fn every_part_of_a_rule_is_told_apart() {
    use Role::*;
    let text = r#"
/// Late.
rule "late" on "delay", "care" {
    overrides "early"
    source    "Reg. 261"
    valid     from "2005-02-17" to "2030-01-01"
    when      bands::near(x) && delay_min.before.low >= limit && name.trim() == "a"
    authority law
    finding   fact partly
    remedy    compensate(fee(x), "EUR")
    because   "late-reason" with #{ minutes: delay_min, unit: "min" }
}"#;
    let all = [
        ("/// Late.", Doc),
        ("rule", Keyword),
        ("\"late\"", RuleId),
        ("on", Keyword),
        ("\"delay\"", Topic),
        ("\"care\"", Topic),
        ("overrides", Clause),
        ("\"early\"", Override),
        ("source", Clause),
        ("\"Reg. 261\"", Source),
        ("valid", Clause),
        ("from", Keyword),
        ("\"2005-02-17\"", Day),
        ("to", Keyword),
        ("\"2030-01-01\"", Day),
        ("when", Clause),
        ("bands", Namespace),
        ("near", Member),
        ("x", Name),
        ("delay_min", Name),
        ("before", Field),
        ("low", Field),
        ("limit", Name),
        ("name", Name),
        ("trim", Method),
        ("\"a\"", Text),
        ("authority", Clause),
        ("law", Authority),
        ("finding", Clause),
        ("fact", Finding),
        ("partly", Keyword),
        ("remedy", Clause),
        ("compensate", Remedy),
        ("fee", Call),
        ("x", Name),
        ("\"EUR\"", Text),
        ("because", Clause),
        ("\"late-reason\"", Message),
        ("with", Keyword),
        ("minutes", Key),
        ("delay_min", Name),
        ("unit", Key),
        ("\"min\"", Text),
    ];
    assert_eq!(roles(text), all);
}

#[test]
fn functions_constants_and_imports_tell_what_they_define() {
    use Role::*;
    let text = "import \"lib/bands\" as bands;\nconst LIMIT = 3;\nprivate fn f(a, b) { let c = a + LIMIT; for i in 0..3 { c += g(i); } c }\nfn g() { f(1, 2) }";
    let all = [
        ("import", Keyword),
        ("\"lib/bands\"", ImportPath),
        ("as", Keyword),
        ("bands", Alias),
        ("const", Keyword),
        ("LIMIT", Constant),
        ("3", Number),
        ("private", Keyword),
        ("fn", Keyword),
        ("f", Function),
        ("a", Parameter),
        ("b", Parameter),
        ("let", Keyword),
        ("c", Local),
        ("a", Name),
        ("LIMIT", Name),
        ("for", Keyword),
        ("i", Local),
        ("in", Keyword),
        ("0", Number),
        ("3", Number),
        ("c", Name),
        ("g", Call),
        ("i", Name),
        ("c", Name),
        ("fn", Keyword),
        ("g", Function),
        ("f", Call),
        ("1", Number),
        ("2", Number),
    ];
    assert_eq!(roles(text), all);
}

#[test]
fn a_file_that_is_being_written_is_told_apart_as_far_as_it_goes() {
    let text = "rule \"a\" on \"b\" {\n    when claim.\n    authority law\n    because \"x";
    let syntax = syntax(text);
    let of = |word: &str| {
        let at = text.find(word).unwrap();
        syntax.tokens.iter().find(|token| token.range.start == at).map(|token| token.role)
    };
    assert_eq!(of("claim"), Some(Role::Name));
    assert_eq!(of("law"), Some(Role::Name), "what follows a point is a field of it");
    assert_eq!(of("\"x"), Some(Role::Message));
    assert!(!syntax.items[0].closed);
}

#[test]
fn comments_are_known_by_where_they_stand() {
    let text = "/// Doc.\nfn f() { 1 } // end of \"it\"\n/* in */ fn g() { 2 }";
    let syntax = syntax(text);
    let commented = |word: &str| syntax.in_comment(text, text.find(word).unwrap() + 1);
    assert!(commented("Doc") && commented("end of") && commented("in */"));
    assert!(!commented("f()") && !commented("g()"));
}

#[test]
fn the_token_at_a_byte_is_the_word_that_touches_it() {
    let text = "fn f(abc) { abc+1 }";
    let syntax = syntax(text);
    let at = |offset| syntax.token_at(offset).map(|at| &text[syntax.tokens[at].range.clone()]);
    assert_eq!(at(text.find("abc+").unwrap() + 3), Some("abc"));
    assert_eq!(at(text.find("abc)").unwrap()), Some("abc"));
    assert_eq!(at(text.len() + 9), None);
}
