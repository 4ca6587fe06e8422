//! What is refused, and how it is said.

use super::*;
use crate::RenderError;

#[test]
fn nothing_is_left_out_in_silence() {
    let empty = BTreeMap::<String, Value>::new();
    let catalogue = catalogue("nb", "m = { PERCENT($share) }\ns = { $n ->\n   *[other] x\n}\na =\n    .b = c");
    for (id, error) in [
        ("m", "message `m` shows `$share`, which it is not given; add it to the rule's `with #{ … }`"),
        ("s", "message `s` shows `$n`, which it is not given; add it to the rule's `with #{ … }`"),
        ("a", "there is no message `a` in `nb`; write it in the pack's `messages/nb.ftl`"),
        ("x", "there is no message `x` in `nb`; write it in the pack's `messages/nb.ftl`"),
    ] {
        assert_eq!(catalogue.render(&language("nb"), id, &empty).unwrap_err().to_string(), error);
    }
    assert_eq!(
        refused("PERCENT($x)", Value::Text("mye".to_owned())),
        "message `m` shows `$x` with PERCENT, and it is a text; show it otherwise or give another value"
    );
    assert!(refused("$x", Value::Flag(true)).contains("as text, and it is a flag"));
    assert!(refused("MONEY($x)", number("5")).contains("with MONEY, and it is a number"));
    assert!(refused("DATE($x)", Value::Text("i fjor".to_owned())).contains("with DATE"));
}

#[test]
fn attributes_are_kept_as_written_and_can_be_rendered() {
    let ftl = "praise = Best i Europa.\n    .claims = on_time_share >= 0.85\n    .more = { $n } fly";
    let catalogue = catalogue("nb", ftl);
    let nb = language("nb");
    let attributes: Vec<_> =
        catalogue.attributes(&nb, "praise").map(|(name, a)| (name, a.text.as_deref(), a.place.line)).collect();
    assert_eq!(attributes, [("claims", Some("on_time_share >= 0.85"), 2), ("more", None, 3)]);
    assert_eq!(text_of(&catalogue.render(&nb, "praise.more", &args([("n", number("3"))])).unwrap()), "3 fly");
    assert!(catalogue.has(&nb, "praise.more") && !catalogue.has(&nb, "praise.less"));
}

#[test]
fn faults_are_named_with_file_line_and_column_and_the_rest_is_kept() {
    let ftl = "one = { PRECENT($x) }
two = { NUM($x, digit: 1) }
three = { PERCENT($x, digits: 40) }
four = { onne } { -firm }
one = again
five { broken
six = { NUM(5) } { UNIT($x) } { DATE($x, style: \"lang\") }
seven = { eight }
eight = { seven }
nine = fine
";
    assert_eq!(
        faults(ftl),
        [
            "messages/nb.ftl:1:9: error[unknown-function]: there is no function `PRECENT`; help: did you mean `PERCENT`?",
            "messages/nb.ftl:2:9: error[message-function]: NUM has no option `digit`; help: it takes `digits`, `grouping`",
            "messages/nb.ftl:3:11: error[message-function]: PERCENT can't take `40` as its `digits`; help: give a whole number from 0 to 9",
            "messages/nb.ftl:4:10: error[unknown-message]: `onne` is not written in `nb`; help: did you mean `one`?",
            "messages/nb.ftl:4:20: error[unknown-message]: `-firm` is not written in `nb`",
            "messages/nb.ftl:5:1: error[duplicate-message]: `one` is written twice; the first is at messages/nb.ftl:1:1; help: keep one of them",
            "messages/nb.ftl:6:6: error[message-syntax]: expected a token starting with \"=\"; help: a message is `name = text`, its further lines indented; `{ $x }` shows an argument",
            "messages/nb.ftl:7:9: error[message-function]: NUM takes one argument of the rule; help: write `NUM($x)`",
            "messages/nb.ftl:7:20: error[message-function]: UNIT needs a unit; help: add it, as in `UNIT($x, unit: \"mm\")`",
            "messages/nb.ftl:7:33: error[message-function]: DATE can't take `lang` as its `style`; help: give `\"long\"`, `\"month\"`, `\"day\"` or `\"short\"`",
            "messages/nb.ftl:8:11: error[message-circle]: `seven` refers to `eight`, which leads back to itself; help: write one of them out in full",
        ]
    );
    let (catalogue, _) = Catalogue::parse(&[(language("nb"), "messages/nb.ftl", ftl)]);
    assert!(catalogue.has(&language("nb"), "nine"));
}

#[test]
fn a_hostile_file_or_message_is_an_error_and_nothing_worse() {
    let deep = format!("m = {}", "{".repeat(200_000));
    assert!(faults(&deep).iter().any(|fault| fault.contains("nested more than 64 deep")));
    let mut laughs = "m0 = ha\n".to_owned();
    for i in 1..30 {
        laughs.push_str(&format!("m{i} = {}\n", format!("{{ m{} }}", i - 1).repeat(10)));
    }
    let catalogue = catalogue("nb", &laughs);
    let error = catalogue.render(&language("nb"), "m29", &BTreeMap::<String, Value>::new()).unwrap_err();
    assert_eq!(error, RenderError::TooLong { id: "m29".to_owned() });
    let (circle, _) = Catalogue::parse(&[(language("nb"), "x", "a = { b }\nb = { a }")]);
    assert!(circle.render(&language("nb"), "a", &BTreeMap::<String, Value>::new()).is_err());
}
