//! What holds for every letter.

use medhold_message::{Catalogue, SegmentKind, text_of};
use medhold_model::{Authority, Basis, ClaimKind, Finding, Outcome, Remedy};

use super::samples::{self, Sample};
use super::{LANGUAGES, letter, letter_by, pack};
use crate::{Glue, Letter, PartKind};

fn part(letter: &Letter, wanted: PartKind) -> String {
    letter
        .parts()
        .filter(|part| part.kind == wanted)
        .map(crate::Part::text)
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The sentences that say how a claim came out, for every combination that deciding can give.
fn every_ruling() -> Vec<Sample> {
    let mut all = Vec::new();
    for &kind in ClaimKind::ALL {
        for &authority in Authority::ALL {
            for &finding in Finding::ALL {
                for &remedy in Remedy::ALL {
                    for partly in [false, true] {
                        for &basis in Basis::ALL {
                            let mut sample = samples::opinion();
                            sample.kind = kind;
                            let decision = &mut sample.decision;
                            (decision.authority, decision.finding, decision.remedy) =
                                (authority, finding, remedy);
                            (decision.outcome, decision.basis) = (finding.outcome(partly), basis);
                            all.push(sample);
                        }
                    }
                }
            }
        }
    }
    all
}

#[test]
fn every_ruling_has_its_sentences_in_every_language() {
    let rulings = every_ruling();
    for tag in LANGUAGES {
        let letter = letter(tag, &rulings);
        assert_eq!(letter.faults, []);
        for passage in &letter.passages {
            let has = |wanted: PartKind| passage.of(|kind| kind == wanted).count() == 1;
            assert!(has(PartKind::Heading) && has(PartKind::Heard) && has(PartKind::Ruling));
        }
        for wrong in ["  ", " .", " ,", "{", "}", "ec.europa.eu"] {
            assert!(!letter.response.body.contains(wrong), "`{wrong}` in {tag}");
        }
    }
}

#[test]
fn an_undecided_claim_is_never_called_a_refusal() {
    let undecided: Vec<Sample> = every_ruling()
        .into_iter()
        .filter(|sample| sample.decision.outcome == Outcome::Undecided)
        .collect();
    for (tag, promise) in [
        ("nb", "ikke et avslag"),
        ("nn", "ikkje eit avslag"),
        ("en", "not a refusal"),
    ] {
        let letter = letter(tag, &undecided);
        for passage in &letter.passages {
            let ruling: String = passage
                .of(|kind| kind == PartKind::Ruling)
                .map(crate::Part::text)
                .collect();
            assert!(ruling.contains(promise), "{ruling}");
        }
    }
}

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
        let segments = letter
            .parts()
            .flat_map(|part| &part.segments)
            .chain(&letter.subject);
        for segment in segments.filter(|segment| segment.kind == SegmentKind::Prose) {
            assert!(
                !segment.text.contains(|c: char| c.is_ascii_digit()),
                "`{}`",
                segment.text
            );
        }
    }
}

#[test]
fn the_customers_words_the_case_and_the_sources_are_marked() {
    let letter = letter("nb", &[samples::declined()]);
    let marked = |kind: &SegmentKind| -> Vec<String> {
        let all = letter
            .subject
            .iter()
            .chain(letter.parts().flat_map(|part| &part.segments));
        all.filter(|segment| segment.kind == *kind)
            .map(|segment| segment.text.clone())
            .collect()
    };
    assert_eq!(
        marked(&SegmentKind::Quote),
        ["Flyet var halvannen time forsinket. Hva får jeg for det?"]
    );
    assert_eq!(
        marked(&SegmentKind::Citation),
        ["Reg. (EC) 261/2004 art. 7; CJEU C-402/07 Sturgeon"]
    );
    assert_eq!(
        marked(&SegmentKind::Mark),
        ["AV-0001", "31. desember 2013", "31. desember 2014"]
    );
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
    assert_eq!(
        part(&told, PartKind::Evidence(0)),
        "Allowing for chance, the figure lies between 30.1% and 32.3%."
    );
    let mut sample = samples::fact();
    let args = &mut sample.decision.because[0].args;
    args.insert("n".to_owned(), samples::number("7120"));
    args.insert(
        "low".to_owned(),
        medhold_model::Value::Number(evidence.low.unwrap()),
    );
    args.insert(
        "high".to_owned(),
        medhold_model::Value::Number(evidence.high.unwrap()),
    );
    let told = letter("en", &[sample]);
    assert_eq!(part(&told, PartKind::Evidence(0)), "");
    assert!(part(&told, PartKind::Source).contains("Bureau of Transportation Statistics"));
}

#[test]
fn a_pack_writes_any_sentence_otherwise() {
    let own = "letter-ruling-opinion = Det er din smak, { $topic }.\nletter-closing = Hilsen oss";
    let letter = letter_by(&pack(&[("nb", own)]), "nb", &[samples::opinion()]);
    assert_eq!(letter.faults, []);
    assert_eq!(
        part(&letter, PartKind::Ruling),
        "Det er din smak, komfort om bord."
    );
    assert!(letter.response.body.ends_with("Hilsen oss\nFjellfly AS"));
}

#[test]
fn nynorsk_falls_back_to_bokmaal_message_by_message() {
    let letter = letter("nn", &[samples::misconception()]);
    assert_eq!(letter.faults, []);
    assert_eq!(letter.response.language.as_str(), "nn");
    assert_eq!(letter.asked_language, None);
    assert!(part(&letter, PartKind::Ruling).contains("Tala viser noko anna"));
    assert!(part(&letter, PartKind::Reason(0)).starts_with("Det siste halvåret"));
    let bokmaal = letter_by(
        &pack(&[("nb", include_str!("nb.ftl"))]),
        "nn",
        &[samples::misconception()],
    );
    assert_eq!(bokmaal.response.language.as_str(), "nb");
    assert_eq!(bokmaal.asked_language.unwrap().as_str(), "nn");
}

#[test]
fn a_language_that_nobody_speaks_is_answered_in_the_packs_first() {
    let letter = letter("pl", &[samples::opinion()]);
    assert_eq!(letter.response.language.as_str(), "nb");
    assert_eq!(letter.asked_language.unwrap().as_str(), "pl");
    let none = letter_by(&Catalogue::default(), "pl", &[samples::opinion()]);
    assert_eq!(none.response.language.as_str(), "en");
}

#[test]
fn a_reason_that_cannot_be_rendered_is_a_fault_and_the_rest_is_written() {
    let mut sample = samples::fact();
    sample.decision.because[0].args.clear();
    let letter = letter("en", &[sample]);
    assert_eq!(letter.faults[0].claim.as_ref().unwrap().as_str(), "1");
    assert!(
        letter.faults[0]
            .to_string()
            .contains("shows `$share`, which it is not given")
    );
    assert!(letter.response.body.contains("You are right."));
}

#[test]
fn only_a_letter_that_grants_everything_names_no_body_of_appeal() {
    let body = |samples: &[Sample]| part(&letter("nb", samples), PartKind::Appeal);
    assert_eq!(body(&[samples::fact(), samples::opinion()]), "");
    for sample in [
        samples::declined(),
        samples::unproven(),
        samples::conflict(),
    ] {
        let text = body(&[samples::fact(), sample]);
        assert!(
            text.contains("Transportklagenemnda. Det er gratis. Fristen er 31. desember 2014."),
            "{text}"
        );
    }
}

#[test]
fn reasons_on_the_same_sources_are_one_paragraph() {
    let mut sample = samples::declined();
    let mut again = sample.decision.because[0].clone();
    sample.decision.because.push(again.clone());
    again.source = Some("art. 9".to_owned());
    sample.decision.because.push(again);
    let letter = letter("nb", &[sample]);
    let glue = |i: usize| {
        letter
            .parts()
            .find(|part| part.kind == PartKind::Reason(i))
            .map(|part| part.glue)
    };
    assert_eq!(
        [glue(0), glue(1), glue(2)],
        [
            Some(Glue::Paragraph),
            Some(Glue::Space),
            Some(Glue::Paragraph)
        ]
    );
    assert_eq!(
        letter
            .parts()
            .filter(|part| part.kind == PartKind::Source)
            .count(),
        2
    );
}

#[test]
fn what_the_customer_told_us_is_a_source_where_there_is_no_other() {
    let mut sample = samples::declined();
    sample.decision.because[0].source = Some("case".to_owned());
    assert_eq!(
        part(&letter("nb", &[sample]), PartKind::Source),
        "Kilde: opplysningene i saken din."
    );
}

#[test]
fn no_passage_is_dropped_and_each_keeps_its_own_words() {
    let claims = [samples::fact(), samples::opinion(), samples::beam()];
    let letter = letter("en", &claims);
    for (passage, sample) in letter.passages.iter().zip(&claims) {
        let heard: String = passage
            .of(|kind| kind == PartKind::Heard)
            .map(|part| text_of(&part.segments))
            .collect();
        assert!(heard.contains(sample.text[2]));
    }
    assert_eq!(letter.passages.len(), 3);
}
