//! Where every piece of a letter's text comes from.

use medhold_message::SegmentKind;

use super::claims::part;
use super::{letter, samples};
use crate::{Glue, PartKind};

#[test]
fn every_number_of_the_letters_own_sentences_is_an_argument() {
    let all = || {
        vec![
            samples::fact(),
            samples::misconception(),
            samples::outdated(),
            samples::unproven(),
            samples::conflict(),
            samples::compensation(),
            samples::declined(),
            samples::malformed(),
        ]
    };
    for tag in ["nb", "en"] {
        let letter = letter(tag, &all());
        let segments = letter.parts().flat_map(|part| &part.segments).chain(&letter.subject);
        for segment in segments.filter(|segment| segment.kind == SegmentKind::Prose) {
            assert!(!segment.text.contains(|c: char| c.is_ascii_digit()), "`{}`", segment.text);
        }
    }
}

#[test]
fn the_customers_words_the_case_and_the_sources_are_marked() {
    let letter = letter("nb", &[samples::declined()]);
    let marked = |kind: &SegmentKind| -> Vec<String> {
        let all = letter.subject.iter().chain(letter.parts().flat_map(|part| &part.segments));
        all.filter(|segment| segment.kind == *kind).map(|segment| segment.text.clone()).collect()
    };
    assert_eq!(marked(&SegmentKind::Quote), ["Flyet var halvannen time forsinket. Hva får jeg for det?"]);
    assert_eq!(marked(&SegmentKind::Citation), ["Reg. (EC) 261/2004 art. 7; CJEU C-402/07 Sturgeon"]);
    assert_eq!(marked(&SegmentKind::Mark), ["AV-0001", "31. desember 2013", "31. desember 2014"]);
}

#[test]
fn a_part_tells_which_reason_or_record_its_arguments_belong_to() {
    let letter = letter("nb", &[samples::outdated()]);
    let passage = &letter.passages[0];
    let kinds: Vec<PartKind> = passage.parts.iter().map(|part| part.kind).collect();
    assert_eq!(
        kinds,
        [
            PartKind::Heading,
            PartKind::Heard,
            PartKind::Ruling,
            PartKind::Reason(0),
            PartKind::Evidence(0),
            PartKind::Evidence(1),
            PartKind::Source,
            PartKind::Change(None),
            PartKind::Next,
        ]
    );
}

#[test]
fn figures_that_the_reason_tells_are_not_told_again() {
    let mut sample = samples::fact();
    let evidence = sample.decision.evidence[0].clone();
    let args = &mut sample.decision.because[0].args;
    args.insert("n".to_owned(), samples::number("7120"));
    let told = letter("en", &[sample]);
    assert_eq!(part(&told, PartKind::Evidence(0)), "Allowing for chance, the figure lies between 30.1% and 32.3%.");
    let mut sample = samples::fact();
    let args = &mut sample.decision.because[0].args;
    args.insert("n".to_owned(), samples::number("7120"));
    args.insert("low".to_owned(), medhold_model::Value::Number(evidence.low.unwrap()));
    args.insert("high".to_owned(), medhold_model::Value::Number(evidence.high.unwrap()));
    let told = letter("en", &[sample]);
    assert_eq!(part(&told, PartKind::Evidence(0)), "");
    assert!(part(&told, PartKind::Source).contains("Bureau of Transportation Statistics"));
}

#[test]
fn reasons_on_the_same_sources_are_one_paragraph() {
    let mut sample = samples::declined();
    let mut again = sample.decision.because[0].clone();
    sample.decision.because.push(again.clone());
    again.source = Some("art. 9".to_owned());
    sample.decision.because.push(again);
    let letter = letter("nb", &[sample]);
    let glue = |i: usize| letter.parts().find(|part| part.kind == PartKind::Reason(i)).map(|part| part.glue);
    assert_eq!([glue(0), glue(1), glue(2)], [Some(Glue::Paragraph), Some(Glue::Space), Some(Glue::Paragraph)]);
    assert_eq!(letter.parts().filter(|part| part.kind == PartKind::Source).count(), 2);
}

#[test]
fn what_the_customer_told_us_is_a_source_where_there_is_no_other() {
    let mut sample = samples::declined();
    sample.decision.because[0].source = Some("case".to_owned());
    assert_eq!(part(&letter("nb", &[sample]), PartKind::Source), "Kilde: opplysningene i saken din.");
}
