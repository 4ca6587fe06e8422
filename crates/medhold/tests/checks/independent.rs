//! `independent`.

use medhold::Decision;
use medhold_model::CheckStatus::{self, Fail, NotApplicable, Pass, Warn};

use crate::kiosk::{build, case, found, kiosk, saying};

const OWN: &str = "[firm]\nsources = [\"our till\", \"Our terms\"]\n[letter]\nsender.en = \"Kiosk Ltd\"\n";

/// A refusal: who decides, what it cites, its guard.
type Refusal = (&'static str, &'static str, &'static str);

/// A refusal, the evidence, the interest of the coin expert where there is one; what comes out, and words of it.
const CASES: &[(Refusal, &str, Option<&str>, CheckStatus, &str)] = &[
    (("law", "Till Act section 1", "short_nok < 10"), TILL, None, Pass, "Till Act section 1, cited by `r`"),
    (("law", "our terms", "short_nok < 10"), TILL, None, Fail, "our terms, cited by `r`; `short_nok` by our till"),
    (("law", "our terms; Till Act", "short_nok < 10"), TILL, None, Pass, "it rests on Till Act, cited by `r`"),
    (("business", "", "short_nok < 10"), TILL, None, Fail, "the firm's word alone: `short_nok` by our till"),
    (("business", "Till Act", "short_nok < 10"), TILL, None, Fail, "Till Act, cited by `r`"),
    (("business", "", "claim.kind == \"assertion\""), TILL, None, Fail, "no law, no evidence, no expert"),
    (("business", "", "short_nok < 10"), BANK, None, Pass, "`short_nok` by the bank"),
    (("business", "", "short_nok < 10"), CASE, None, Pass, "`short_nok` by the case's own record"),
    (("evidence", "", "short_nok < 10"), SENDER, None, Fail, "`short_nok` by kiosk ltd"),
    // What nobody gave is presumed, and a presumption is no evidence.
    (("business", "", "!watched"), TILL, None, Fail, "`watched`, presumed because nobody gave it"),
    // An expert: without an interest, with one, and with one that nothing is said of.
    (("expert", "", EXPERT), TILL, Some(r#", "interest": "none""#), Pass, "the statement of coin tester (coins)"),
    (("expert", "", EXPERT), TILL, Some(r#", "interest": "owns the kiosk""#), Fail, "with a financial interest"),
    (("expert", "", EXPERT), TILL, Some(""), Warn, "of whose interest nothing is said"),
    (("expert", "", EXPERT), BANK, Some(r#", "interest": "owns the kiosk""#), Fail, "with a financial interest"),
    (
        ("expert", "Till Act", EXPERT),
        TILL,
        Some(r#", "interest": "owns the kiosk""#),
        Warn,
        "which the letter discloses",
    ),
    (("expert", "Till Act", EXPERT), TILL, Some(""), Warn, "nothing is said of an expert's financial interest"),
    // A statement that the deciding rule does not read does no harm.
    (("law", "Till Act", "short_nok < 10"), TILL, Some(r#", "interest": "owns the kiosk""#), Pass, "Till Act"),
    (("law", "Till Act", "short_nok > 10"), TILL, None, NotApplicable, "no rule decides against the customer"),
];

const TILL: &str = r#"{ "value": 5, "source": "our till" }"#;
const BANK: &str = r#"{ "value": 5, "source": "the bank" }"#;
const SENDER: &str = r#"{ "value": 5, "source": "kiosk ltd" }"#;
const CASE: &str = "5";
const EXPERT: &str = "expert(\"coins\").states(camera_seen)";

fn refused((authority, source, guard): Refusal) -> String {
    let source = if source.is_empty() { String::new() } else { format!(" source \"{source}\"\n") };
    format!(
        "rule \"r\" on \"change\" {{\n{source} when {guard}\n authority {authority}\n finding misconception\n remedy decline\n \
         because \"no\"\n}}\n"
    )
}

fn decided(host: &medhold::Host, short: &str, expert: Option<&str>) -> Decision {
    let expert = expert.map(|interest| {
        format!(
            r#", "experts": [{{ "role": "coin tester", "field": "coins", "licensed": true, "since": "2000-01-01",
                 "states": {{ "measure": "camera_seen", "op": "==", "value": true }}{interest} }}]"#
        )
    });
    let expert = expert.unwrap_or_default();
    host.decide(&case(&format!(r#", "evidence": {{ "short_nok": {short} }}{expert}"#), ""))
}

#[test]
fn a_refusal_rests_on_more_than_the_firms_word() {
    let manifest = format!("{OWN}[measures.watched]\nkind = \"flag\"\nabsent = false\n");
    for (refusal, short, expert, status, words) in CASES {
        let found = found(&decided(&kiosk(&manifest, &refused(*refusal)), short, *expert), "independent");
        assert_eq!(found.status, *status, "{refusal:?} {short} {expert:?}\n{found:?}");
        let told = format!("{} {}", found.detail, found.found.join("; "));
        assert!(told.contains(words), "{refusal:?} {short} {expert:?}: no `{words}` in\n{told}");
    }
}

#[test]
fn an_interest_stands_in_the_letter_or_the_letter_is_withheld() {
    let rule = refused(("expert", "Till Act", EXPERT));
    let interested = Some(r#", "interest": "owns the kiosk""#);
    let open = decided(&kiosk(OWN, &rule), TILL, interested);
    let body = &open.response.as_ref().unwrap().body;
    assert!(
        body.contains("a statement by coin tester, who has disclosed this interest in the matter: owns the kiosk.")
    );
    let hidden = "letter-expert-interest = We rely on a statement by an expert.\n";
    let silent = found(&decided(&build(saying(OWN, &rule, hidden)), TILL, interested), "independent");
    assert_eq!(silent.status, Fail);
    assert_eq!(silent.found, ["coin tester: owns the kiosk"]);
}
