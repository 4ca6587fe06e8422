//! What is laid out how, and what no layout changes.

mod laws;

use super::*;

/// Lays out a text that can be.
fn formatted(text: &str) -> String {
    format(&SourceFile { path: "a.rhai".to_owned(), text: text.to_owned() })
        .unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

#[test]
fn every_case_is_laid_out_as_its_file_shows() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/format/tests/cases");
    let mut cases = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let (given, shown) = text.split_once("=====\n").unwrap();
        let found = formatted(given);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, format!("{given}=====\n{found}")).unwrap();
        } else {
            assert_eq!(found, shown, "{}", path.display());
        }
        cases += 1;
    }
    assert!(cases > 8, "{cases}");
}

#[test]
fn a_file_that_can_not_be_read_is_left_alone_and_the_place_is_told() {
    for (text, told) in [
        ("rule \"a\" on \"t\" {\n    when x >\n    authority law\n}", "a.rhai:2:12: error[missing-operand]"),
        ("fn f( { x }", "a.rhai:1:5: error[syntax]"),
        ("let x = 1;", "a.rhai:1:1: error[top-level]"),
        ("fn f() { \"a }", "a.rhai:1:10: error[syntax]"),
        ("rule \"a\" on \"t\" {\n    wen x\n}", "a.rhai:2:5: error[unknown-clause]"),
    ] {
        let faults = format(&SourceFile { path: "a.rhai".to_owned(), text: text.to_owned() }).unwrap_err();
        assert!(faults[0].to_string().starts_with(told), "{}", faults[0]);
    }
}

#[test]
fn unknown_names_and_missing_clauses_keep_no_file_from_being_laid_out() {
    assert_eq!(
        formatted("import \"nowhere\" as n;\nrule \"a\" on \"t\" { authority lwa }"),
        "import \"nowhere\" as n;\n\nrule \"a\" on \"t\" {\n    authority lwa\n}\n"
    );
}

#[test]
fn line_ends_stay_what_the_first_one_is_and_a_byte_order_mark_stays() {
    assert_eq!(formatted("fn f( ) {1}\r\n\r\n\r\n// end\r\n"), "fn f() { 1 }\r\n\r\n// end\r\n");
    assert_eq!(formatted("fn f( ) {1}\nfn g() {\r\n`a\r\nb` }"), "fn f() { 1 }\n\nfn g() {\n    `a\r\nb`\n}\n");
    assert_eq!(formatted("\u{feff}fn f( ) {1}"), "\u{feff}fn f() { 1 }\n");
}

#[test]
fn widths_are_counted_in_characters() {
    let guard = |letters: usize| {
        let text = format!("rule \"a\" on \"t\" {{\n    when      a == \"{}\" && b\n}}\n", "ø".repeat(letters));
        formatted(&text).lines().count()
    };
    assert_eq!((guard(120 - 14 - 12), guard(121 - 14 - 12)), (3, 4));
}

#[test]
fn an_empty_file_stays_empty_and_one_of_comments_keeps_them() {
    assert_eq!(formatted(""), "");
    assert_eq!(formatted("\n\n  \n"), "");
    assert_eq!(formatted("// a  \n\n\n/* b */ // c"), "// a\n\n/* b */ // c\n");
}
