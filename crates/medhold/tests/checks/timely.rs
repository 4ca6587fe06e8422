//! `timely`.

use medhold::Decision;
use medhold_model::CheckStatus::{self, CannotTell, NotApplicable, Pass, Warn};

use crate::kiosk::{build, builder, case, found, refusing, saying};

const DEADLINES: &str = "[deadlines]\nanswer = \"4 weeks\"\nextended = \"8 weeks\"\n";

/// What the manifest says of deadlines, the letter's date, whether everything is decided; what comes out of the letter.
const CASES: &[(&str, &str, bool, CheckStatus, &str)] = &[
    (DEADLINES, "2024-05-17", true, Pass, "within 4 weeks, by 2024-06-14"),
    (DEADLINES, "2024-06-14", true, Pass, "answered on 2024-06-14"),
    (DEADLINES, "2024-06-15", true, CannotTell, "only if an interim answer said why and when"),
    (DEADLINES, "2024-07-12", true, CannotTell, "until 2024-07-12"),
    (DEADLINES, "2024-07-13", true, Warn, "after the last day, 2024-07-12"),
    (DEADLINES, "2024-06-15", false, Warn, "this one is still interim"),
    (DEADLINES, "2024-05-16", true, Warn, "before the case came in"),
    ("[deadlines]\nanswer = \"4 weeks\"\n", "2024-06-15", true, Warn, "after the last day, 2024-06-14"),
    ("", "2030-01-01", true, NotApplicable, "declares no deadline"),
];

fn at(manifest: &str, date: &str, decided: bool) -> Decision {
    let short = if decided { r#", "evidence": { "short_nok": 5 }"# } else { "" };
    let builder = builder(manifest, &refusing("r", "short_nok < 10"));
    build(builder.at(date.parse().unwrap())).decide(&case(short, ""))
}

#[test]
fn the_letter_is_held_against_the_deadline() {
    for (manifest, date, decided, status, words) in CASES {
        let found = found(&at(manifest, date, *decided), "timely");
        assert_eq!(found.status, *status, "{date}: {found:?}");
        assert!(found.detail.contains(words), "{date}: {}", found.detail);
    }
}

#[test]
fn an_interim_answer_says_why_and_when() {
    let of_claim = |decision: &Decision| {
        let mut checks = decision.fairness.checks.iter();
        checks.find(|result| result.check == "timely" && result.claim.is_some()).cloned().unwrap()
    };
    let promised = of_claim(&at(DEADLINES, "2024-05-17", false));
    assert_eq!(promised.status, Pass);
    assert!(promised.detail.contains("the answer comes by 2024-06-14"), "{}", promised.detail);
    let undated = of_claim(&at("", "2024-05-17", false));
    assert_eq!(undated.status, CannotTell);
    let message = "letter-next-investigate = We will write to you soon.\n";
    let builder = saying(DEADLINES, &refusing("r", "short_nok < 10"), message);
    let silent = of_claim(&build(builder).decide(&case("", "")));
    assert_eq!(silent.status, Warn);
    assert!(silent.detail.contains("does not say that the answer comes by 2024-06-14"), "{}", silent.detail);
}

#[test]
fn an_interim_answer_in_the_ledger_extends_the_deadline() {
    let rule = refusing("r", "short_nok < 10");
    let late = build(builder(DEADLINES, &rule).at("2024-06-20".parse().unwrap()));
    let known = case(r#", "evidence": { "short_nok": 5 }"#, "");
    let answered = |interim: bool| {
        let mut like = late.like_cases();
        if interim {
            let first = build(builder(DEADLINES, &rule));
            like.record(&case("", ""), &first.decide(&case("", "")));
        }
        let mut decision = late.decide(&known);
        like.hold(&known, &mut decision);
        found(&decision, "timely")
    };
    assert_eq!(answered(false).status, CannotTell);
    let extended = answered(true);
    assert_eq!(extended.status, Pass);
    assert!(extended.detail.ends_with("and one is in the ledger"), "{}", extended.detail);
}
