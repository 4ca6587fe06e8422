//! What holds for every letter.

use medhold_message::{Catalogue, text_of};
use medhold_model::{Authority, Basis, ClaimKind, Finding, Outcome, Remedy};

use super::samples::{self, Sample};
use super::{LANGUAGES, letter, letter_by, pack};
use crate::{Letter, PartKind};

pub(super) fn part(letter: &Letter, wanted: PartKind) -> String {
    letter.parts().filter(|part| part.kind == wanted).map(crate::Part::text).collect::<Vec<_>>().join(" | ")
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
                            (decision.authority, decision.finding, decision.remedy) = (authority, finding, remedy);
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
    let undecided: Vec<Sample> =
        every_ruling().into_iter().filter(|sample| sample.decision.outcome == Outcome::Undecided).collect();
    for (tag, promise) in [("nb", "ikke et avslag"), ("nn", "ikkje eit avslag"), ("en", "not a refusal")] {
        let letter = letter(tag, &undecided);
        for passage in &letter.passages {
            let ruling: String = passage.of(|kind| kind == PartKind::Ruling).map(crate::Part::text).collect();
            assert!(ruling.contains(promise), "{ruling}");
        }
    }
}

#[test]
fn praise_that_is_true_is_not_regretted() {
    let mut sample = samples::fact();
    sample.kind = ClaimKind::Experience;
    for (remedy, sorry) in [(Remedy::Honour, false), (Remedy::Improve, true)] {
        sample.decision.remedy = remedy;
        let letter = letter("en", std::slice::from_ref(&sample));
        assert_eq!(part(&letter, PartKind::Ruling).contains("sorry"), sorry);
    }
}

#[test]
fn a_pack_writes_any_sentence_otherwise() {
    let own = "letter-ruling-opinion = Det er din smak, { $topic }.\nletter-closing = Hilsen oss";
    let letter = letter_by(&pack(&[("nb", own)]), "nb", &[samples::opinion()]);
    assert_eq!(letter.faults, []);
    assert_eq!(part(&letter, PartKind::Ruling), "Det er din smak, komfort om bord.");
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
    let bokmaal = letter_by(&pack(&[("nb", include_str!("nb.ftl"))]), "nn", &[samples::misconception()]);
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
    assert!(letter.faults[0].to_string().contains("shows `$share`, which it is not given"));
    assert!(letter.response.body.contains("You are right."));
}

#[test]
fn only_a_letter_that_grants_everything_names_no_body_of_appeal() {
    let body = |samples: &[Sample]| part(&letter("nb", samples), PartKind::Appeal);
    assert_eq!(body(&[samples::fact(), samples::opinion()]), "");
    for sample in [samples::declined(), samples::unproven(), samples::conflict()] {
        let text = body(&[samples::fact(), sample]);
        assert!(text.contains("Transportklagenemnda. Det er gratis. Fristen er 31. desember 2014."), "{text}");
    }
}

#[test]
fn no_passage_is_dropped_and_each_keeps_its_own_words() {
    let claims = [samples::fact(), samples::opinion(), samples::beam()];
    let letter = letter("en", &claims);
    for (passage, sample) in letter.passages.iter().zip(&claims) {
        let heard: String = passage.of(|kind| kind == PartKind::Heard).map(|part| text_of(&part.segments)).collect();
        assert!(heard.contains(sample.text[2]));
    }
    assert_eq!(letter.passages.len(), 3);
}

#[test]
fn what_is_missing_in_one_way_is_one_sentence_and_what_decides_nothing_is_not_told() {
    let mut sample = samples::unproven();
    let mut cause = sample.decision.missing[0].clone();
    cause.measure = "extraordinary_proven".to_owned();
    sample.decision.missing.push(cause);
    let letter = letter("en", std::slice::from_ref(&sample));
    assert_eq!(
        part(&letter, PartKind::Missing(0)),
        "We are missing this: how late the flight arrived and the cause of the delay."
    );
    for missing in &mut sample.decision.missing {
        missing.decisive = false;
    }
    sample.decision.basis = Basis::NoRule;
    assert!(!super::letter("en", &[sample]).response.body.contains("missing"));
}
