//! Letters as customers get them, read aloud and kept.

mod claims;
mod letters;
mod origins;
mod samples;

use std::collections::BTreeMap;

use medhold_message::Catalogue;
use medhold_model::{CountedFrom, Date, Kind, Language, MeasureDecl, MeasureId, Unit};

use crate::{Appeal, Letter, LetterClaim, LetterRequest, Stationery, write};
use samples::Sample;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn pack(files: &[(&str, &str)]) -> Catalogue {
    let files: Vec<(Language, &str, &str)> = files.iter().map(|(tag, text)| (language(tag), *tag, *text)).collect();
    let (catalogue, faults) = Catalogue::parse(&files);
    assert_eq!(faults, []);
    catalogue
}

fn aviation() -> Catalogue {
    pack(&[
        ("nb", include_str!("tests/nb.ftl")),
        ("nn", include_str!("tests/nn.ftl")),
        ("en", include_str!("tests/en.ftl")),
    ])
}

fn measure(name: &str, kind: Kind, unit: &str) -> MeasureDecl {
    MeasureDecl {
        name: name.parse().unwrap(),
        kind,
        unit: Unit::new(unit),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: None,
        values: Vec::new(),
        changeable: None,
    }
}

fn appeals() -> BTreeMap<Language, Appeal> {
    let appeal = |body: &str| Appeal {
        body: body.to_owned(),
        free: true,
        within: "1 year".parse().ok(),
        counted_from: CountedFrom::Answer,
        earliest: None,
        contact: Some("https://sjt.no".to_owned()),
    };
    let english = "Transportklagenemnda, the Norwegian travel complaints board";
    BTreeMap::from([(language("nb"), appeal("Transportklagenemnda")), (language("en"), appeal(english))])
}

/// Writes the letter about some claims in one language, against a pack.
fn letter_by(catalogue: &Catalogue, asked: &str, samples: &[Sample]) -> Letter {
    let titles: Vec<BTreeMap<Language, String>> = samples
        .iter()
        .map(|sample| {
            LANGUAGES.iter().zip(sample.topic).map(|(tag, title)| (language(tag), title.to_owned())).collect()
        })
        .collect();
    let at = LANGUAGES.iter().position(|tag| *tag == asked).unwrap_or_default();
    let claims: Vec<LetterClaim<'_>> = samples
        .iter()
        .zip(&titles)
        .map(|(sample, title)| LetterClaim {
            title: Some(title),
            text: Some(sample.text[at]),
            kind: sample.kind,
            decision: &sample.decision,
            experts: &[],
        })
        .collect();
    let measures = [measure("late_share", Kind::Share, "1"), measure("arrival_delay_min", Kind::Number, "min")];
    let appeals = appeals();
    let senders = BTreeMap::from([(language("nb"), "Fjellfly AS".to_owned())]);
    write(&LetterRequest {
        stationery: Stationery {
            catalogue,
            languages: catalogue.languages(),
            measures: &measures,
            measure_titles: &BTreeMap::<MeasureId, BTreeMap<Language, String>>::new(),
            appeals: &appeals,
            senders: &senders,
        },
        language: Some(&language(asked)),
        case: &"AV-0001".parse().unwrap(),
        date: Some(date("2013-12-31")),
        received: Some(date("2013-12-31")),
        answer_by: Some(date("2014-01-28")),
        claims: &claims,
    })
}

fn letter(asked: &str, samples: &[Sample]) -> Letter {
    letter_by(&aviation(), asked, samples)
}
