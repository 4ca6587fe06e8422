//! The check `recourse`: what its letters must say, on letters that say it, that say it wrongly, and that can't be judged.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod shed;

use medhold::{Case, Decision};
use medhold_model::{CheckResult, CheckStatus, Date};

const LONG: &str = r#""length_m": 5"#;
const EN: &str = "messages/en.ftl";
const PACK: &str = "pack.toml";
const SIX_WEEKS: &str = "within = \"6 weeks\"";

/// What the letter's own way on says, or the claim's change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Letter,
    Claim,
}

struct Row {
    name: &'static str,
    /// File, what stands there, and what is put in its place.
    edits: &'static [[&'static str; 3]],
    of: Of,
    status: CheckStatus,
    /// What stands in the detail or in what was found.
    says: &'static str,
}

const ROWS: &[Row] = &[
    Row {
        name: "the letter as it is",
        edits: &[],
        of: Of::Letter,
        status: CheckStatus::Pass,
        says: "2024-06-28, 6 weeks from the answer on 2024-05-17",
    },
    Row {
        name: "and its change",
        edits: &[],
        of: Of::Claim,
        status: CheckStatus::Pass,
        says: "decided again with length_m <= 4, it is upheld",
    },
    Row {
        name: "counted from the complaint",
        edits: &[[PACK, SIX_WEEKS, "within = \"2 months\"\ncounted_from = \"complaint\""]],
        of: Of::Letter,
        status: CheckStatus::Pass,
        says: "2024-07-17, 2 months from the complaint on 2024-05-17",
    },
    Row {
        name: "no limit",
        edits: &[[PACK, SIX_WEEKS, "within = \"none\""]],
        of: Of::Letter,
        status: CheckStatus::Pass,
        says: "no time limit",
    },
    Row {
        name: "no limit, and the letter is silent of it",
        edits: &[[PACK, SIX_WEEKS, "within = \"none\""], [EN, "", "letter-appeal = Go to { $body }, free of charge."]],
        of: Of::Letter,
        status: CheckStatus::Warn,
        says: "does not say that there is no time limit",
    },
    Row {
        name: "a letter without the last day",
        edits: &[[EN, "", "letter-appeal = Go to { $body }, free of charge."]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "does not say by when: 2024-06-28",
    },
    Row {
        name: "a day without its year",
        edits: &[[EN, "", "letter-appeal = Go to { $body }, free of charge, by { DATE($last, style: \"day\") }."]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "28 June",
    },
    Row {
        name: "another body",
        edits: &[[EN, "", "letter-appeal = Go to the mayor by { DATE($last) }. That is free."]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "does not name the Shed Board",
    },
    Row {
        name: "silence of what it costs",
        edits: &[[EN, "", "letter-appeal = Go to { $body } by { DATE($last) }."]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "does not say that a complaint to the Shed Board is free",
    },
    Row {
        name: "free, where it is not",
        edits: &[
            [PACK, "free = true", "free = false"],
            [EN, "", "letter-appeal = Go to { $body } by { DATE($last) }. That is free."],
        ],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "is free, and it is not",
    },
    Row {
        name: "not free, and said so",
        edits: &[[PACK, "free = true", "free = false"]],
        of: Of::Letter,
        status: CheckStatus::Pass,
        says: "at a charge",
    },
    Row {
        name: "the closed platform by its address",
        edits: &[[
            EN,
            "it-is-not = The Act has it otherwise.",
            "it-is-not = See HTTPS://Www.EC.Europa.EU//consumers/ODR/main.",
        ]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "ec.europa.eu/consumers/odr",
    },
    Row {
        name: "the closed platform by its name",
        edits: &[[
            EN,
            "it-is-not = The Act has it otherwise.",
            "it-is-not = There is the EU’s online dispute  resolution platform.",
        ]],
        of: Of::Letter,
        status: CheckStatus::Fail,
        says: "online dispute resolution platform",
    },
    Row {
        name: "a letter that keeps the change to itself",
        edits: &[[EN, "", "letter-change = { \"\" }"]],
        of: Of::Claim,
        status: CheckStatus::Fail,
        says: "length_m <= 4",
    },
];

fn of(decision: &Decision, of: Of) -> CheckResult {
    let mut checks = decision.fairness.checks.iter().filter(|check| check.check == "recourse");
    checks.find(|check| check.claim.is_none() == (of == Of::Letter)).unwrap().clone()
}

#[test]
fn the_way_on_is_named_with_its_terms_and_the_day_that_the_calendar_gives() {
    for row in ROWS {
        let decision = shed::host(row.edits).decide(&shed::case("length", "request", LONG, ""));
        let found = of(&decision, row.of);
        assert_eq!(found.status, row.status, "{}: {} {:?}", row.name, found.detail, found.found);
        let said = format!("{} {:?}", found.detail, found.found);
        assert!(said.contains(row.says), "{}: {said}", row.name);
        assert_eq!(decision.fairness.released, row.status != CheckStatus::Fail, "{}", row.name);
    }
}

#[test]
fn a_case_without_a_date_has_no_last_day_unless_the_run_names_the_date() {
    let undated = Case { received: None, ..shed::case("length", "request", LONG, "") };
    let found = of(&shed::host(&[]).decide(&undated), Of::Letter);
    assert_eq!((found.status, found.found), (CheckStatus::CannotTell, vec!["the letter's date".to_owned()]));
    let from_complaint = [[PACK, SIX_WEEKS, "within = \"6 weeks\"\ncounted_from = \"complaint\""]];
    let host = shed::builder(&from_complaint).at("2024-06-01".parse::<Date>().unwrap()).build().unwrap();
    let found = of(&host.decide(&undated), Of::Letter);
    assert!(found.status == CheckStatus::Pass && found.detail.contains("2024-07-13"), "{}", found.detail);
}

#[test]
fn a_last_day_that_has_passed_when_the_letter_is_written_is_shown_to_a_person() {
    let edits = [[PACK, SIX_WEEKS, "within = \"6 weeks\"\ncounted_from = \"complaint\""]];
    let host = shed::builder(&edits).at("2024-07-01".parse::<Date>().unwrap()).build().unwrap();
    let decision = host.decide(&shed::case("length", "request", LONG, ""));
    let found = of(&decision, Of::Letter);
    assert!(found.status == CheckStatus::Fail && found.detail.contains("had passed"), "{}", found.detail);
}

/// Until when the firm has, the letter's date, and what an interim answer says.
const INTERIM: &[[&str; 3]] = &[
    ["", "2024-05-17", "You can already go to the Shed Board."],
    ["earliest = \"4 weeks\"", "2024-05-17", "not wait longer than until 14 June 2024."],
    ["earliest = \"4 weeks\"", "2024-06-14", "You can already go to the Shed Board."],
];

#[test]
fn whoever_waits_for_a_final_answer_is_told_that_they_need_not() {
    for [earliest, at, says] in INTERIM {
        let within = format!("{SIX_WEEKS}\n{earliest}");
        let host = shed::builder(&[[PACK, SIX_WEEKS, &within]]).at(at.parse::<Date>().unwrap()).build().unwrap();
        let decision = host.decide(&shed::case("length", "request", "", ""));
        let body = &decision.response.as_ref().unwrap().body;
        assert!(body.contains(says), "{body}");
        assert_eq!(of(&decision, Of::Letter).status, CheckStatus::Pass);
    }
    let silent = shed::host(&[[EN, "", "letter-appeal-meanwhile = { \"\" }"]]);
    let found = of(&silent.decide(&shed::case("length", "request", "", "")), Of::Letter);
    assert!(found.status == CheckStatus::Fail && found.detail.contains("an interim answer"), "{}", found.detail);
}

#[test]
fn in_a_language_without_words_for_it_what_is_free_can_not_be_told() {
    let swedish = [
        [PACK, "languages = [\"en\"]", "languages = [\"en\", \"sv\"]"],
        [PACK, "", "[appeal.sv]\nbody = \"nämnden\"\nfree = true\nwithin = \"6 weeks\""],
    ];
    let mut files = shed::files(&swedish);
    let letters = "letter-appeal = Gå till { $body } senast { DATE($last) }. Det är gratis.";
    files.insert("messages/sv.ftl".to_owned(), files[EN].clone() + "\n" + letters);
    let case = Case { language: "sv".parse().ok(), ..shed::case("length", "request", LONG, "") };
    let manifest = files[PACK].replace("title.en = ", "title.sv = \"skjul\"\ntitle.en = ");
    files.insert(PACK.to_owned(), manifest);
    let host = shed::builder_of(files).build().unwrap();
    assert_eq!(of(&host.decide(&case), Of::Letter).status, CheckStatus::CannotTell);
}
