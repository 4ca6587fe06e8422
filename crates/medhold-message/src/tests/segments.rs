//! What a message becomes.

use super::*;
use crate::{Argument, Role, Segment, SegmentKind};

#[test]
fn the_customers_words_and_the_sources_are_marked() {
    let catalogue = catalogue("nb", "m = «{ $text }» { $source } { $case }");
    let words = "Alltid\nforsinket!\u{202e} 1000 ganger";
    let args = BTreeMap::from([
        ("text", Argument::text(words, Role::Quote)),
        ("source", Argument::text("art. 7", Role::Citation)),
        ("case", Argument::text("AV-1", Role::Mark)),
    ]);
    let segments = catalogue.render(&language("nb"), "m", &args).unwrap();
    let kinds: Vec<_> =
        segments.iter().filter(|s| s.kind != SegmentKind::Prose).map(|s| (s.text.as_str(), &s.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("Alltid forsinket! 1000 ganger", &SegmentKind::Quote),
            ("art. 7", &SegmentKind::Citation),
            ("AV-1", &SegmentKind::Mark),
        ]
    );
}

#[test]
fn selectors_see_exact_numbers_plurals_texts_and_flags() {
    let ftl = "m = { $x ->
    [0] ingen
    [one] én
    [UA] United
    [true] ja
   *[other] flere
}";
    let catalogue = catalogue("nb", ftl);
    let say = |x| text_of(&catalogue.render(&language("nb"), "m", &args([("x", x)])).unwrap());
    assert_eq!(say(number("0")), "ingen");
    assert_eq!(say(number("1")), "én");
    assert_eq!(say(number("1.5")), "flere");
    assert_eq!(say(money("1", "NOK")), "én");
    assert_eq!(say(Value::Text("UA".to_owned())), "United");
    assert_eq!(say(Value::Flag(true)), "ja");
    assert_eq!(say(Value::Flag(false)), "flere");
    assert_eq!(say(date("2013-01-01")), "flere");
}

#[test]
fn terms_take_constants_and_messages_refer_to_messages() {
    let ftl = "
-firm = { $case ->
   *[plain] Fjellfly
    [genitive] Fjellflys
}
    .gender = neuter
who = fra { -firm } for { $n }
m = { -firm(case: \"genitive\") } svar, { who }, { -firm.gender ->
    [neuter] det
   *[other] den
}.";
    let catalogue = catalogue("nb", ftl);
    let segments = catalogue.render(&language("nb"), "m", &args([("n", number("3"))])).unwrap();
    assert_eq!(text_of(&segments), "Fjellflys svar, fra Fjellfly for 3, det.");
    assert_eq!(catalogue.variables(&language("nb"), "m"), ["n".to_owned()].into());
    assert_eq!(catalogue.ids(&language("nb")).collect::<Vec<_>>(), ["m", "who"]);
}

#[test]
fn wrapped_lines_are_joined_and_an_empty_line_parts_paragraphs() {
    let catalogue = catalogue("nb", "m =\n    Første linje\n    går videre { $x }\n    her.\n\n    Nytt avsnitt.\n");
    let segments = catalogue.render(&language("nb"), "m", &args([("x", number("2"))])).unwrap();
    assert_eq!(text_of(&segments), "Første linje går videre 2 her.\n\nNytt avsnitt.");
}

#[test]
fn the_same_catalogue_serves_all_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Catalogue::default());
}

#[test]
fn every_argument_is_a_segment_of_its_own_and_typed_numbers_are_prose() {
    let catalogue = catalogue("nb", "m = Mer enn 15 minutter: { PERCENT($share) } av { $n }.");
    let segments =
        catalogue.render(&language("nb"), "m", &args([("share", number("0.5")), ("n", number("8"))])).unwrap();
    let argument = |text: &str, name: &str| Segment {
        text: text.to_owned(),
        kind: SegmentKind::Argument { name: name.to_owned() },
    };
    assert_eq!(
        segments,
        [
            Segment::prose("Mer enn 15 minutter: "),
            argument("50\u{a0}%", "share"),
            Segment::prose(" av "),
            argument("8", "n"),
            Segment::prose("."),
        ]
    );
}
