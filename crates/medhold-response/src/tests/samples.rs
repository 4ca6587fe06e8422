//! Ten decisions such as a complaints desk makes.

use std::collections::BTreeMap;

use medhold_model::{
    Amount, Authority, Basis, Because, ClaimDecision, ClaimKind, Decimal, EvidenceUsed, Finding,
    Missing, MissingReason, Money, Outcome, Remedy, Unit, Value, WouldChange,
};

/// A claim in both languages, and what was decided of it.
pub(super) struct Sample {
    pub(super) topic: [&'static str; 3],
    pub(super) text: [&'static str; 3],
    pub(super) kind: ClaimKind,
    pub(super) decision: ClaimDecision,
}

const SOURCE: &str = "US Bureau of Transportation Statistics, on-time performance";
const EU261: &str = "Reg. (EC) 261/2004 art. 7; CJEU C-402/07 Sturgeon";
const PUNCTUALITY: [&str; 3] = ["punktlighet", "punktlegheit", "punctuality"];
const COMPENSATION: [&str; 3] = ["kompensasjon", "kompensasjon", "compensation"];

pub(super) fn number(text: &str) -> Value {
    Value::Number(decimal(text))
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn money(amount: &str) -> Money {
    Money::new(decimal(amount), "EUR".parse().unwrap())
}

fn decided(authority: Authority, finding: Finding, remedy: Remedy) -> ClaimDecision {
    ClaimDecision {
        id: "1".parse().unwrap(),
        topic: "topic".parse().unwrap(),
        authority,
        finding,
        outcome: finding.outcome(false),
        remedy,
        basis: Basis::Rule,
        rule: "rule".parse().ok(),
        merged: Vec::new(),
        overrode: Vec::new(),
        because: Vec::new(),
        evidence: Vec::new(),
        missing: Vec::new(),
        conflict: Vec::new(),
        amount: None,
        would_change: Vec::new(),
    }
}

fn because<const N: usize>(
    message: &str,
    source: Option<&str>,
    args: [(&str, Value, &str); N],
) -> Because {
    let mut reason = Because {
        message: message.to_owned(),
        args: BTreeMap::new(),
        origins: BTreeMap::new(),
        source: source.map(str::to_owned),
    };
    for (name, value, origin) in args {
        reason.args.insert(name.to_owned(), value);
        reason
            .origins
            .insert(name.to_owned(), vec![origin.to_owned()]);
    }
    reason
}

fn late_share(value: &str, ends: [&str; 2], n: u64, period: [&str; 2]) -> EvidenceUsed {
    EvidenceUsed {
        measure: "late_share".parse().unwrap(),
        value: number(value),
        low: Some(decimal(ends[0])),
        high: Some(decimal(ends[1])),
        n: Some(n),
        unit: Unit::one(),
        from: period[0].parse().ok(),
        to: period[1].parse().ok(),
        as_of: period[1].parse().ok(),
        source: SOURCE.to_owned(),
        method: None,
        used: true,
    }
}

fn missing(measure: &str, reason: MissingReason, decisive: bool) -> Missing {
    Missing {
        measure: measure.to_owned(),
        reason,
        detail: "told to the desk".to_owned(),
        decisive,
    }
}

/// The evidence agrees with the customer.
pub(super) fn fact() -> Sample {
    let share = late_share(
        "0.312",
        ["0.301", "0.323"],
        7120,
        ["2013-07-03", "2013-12-31"],
    );
    Sample {
        topic: PUNCTUALITY,
        text: [
            "Flyene deres til Oslo er ofte forsinket.",
            "Flya dykkar til Oslo er ofte forseinka.",
            "Your flights to Oslo are often late.",
        ],
        kind: ClaimKind::Assertion,
        decision: ClaimDecision {
            because: vec![because(
                "late-is-common",
                Some(SOURCE),
                [("share", share.value.clone(), "late_share")],
            )],
            evidence: vec![share],
            ..decided(Authority::Evidence, Finding::Fact, Remedy::Improve)
        },
    }
}

/// The evidence says otherwise.
pub(super) fn misconception() -> Sample {
    let share = late_share(
        "0.083",
        ["0.076", "0.091"],
        5480,
        ["2013-07-03", "2013-12-31"],
    );
    Sample {
        topic: PUNCTUALITY,
        text: [
            "Flyene til Bergen er jo ALLTID forsinket!!",
            "Flya til Bergen er jo ALLTID forseinka!!",
            "Flights to Bergen are ALWAYS late!!",
        ],
        kind: ClaimKind::Assertion,
        decision: ClaimDecision {
            because: vec![because(
                "late-is-rare",
                Some(SOURCE),
                [("share", share.value.clone(), "late_share")],
            )],
            evidence: vec![share],
            ..decided(Authority::Evidence, Finding::Misconception, Remedy::Explain)
        },
    }
}

/// It was true, and no longer is.
pub(super) fn outdated() -> Sample {
    let before = late_share(
        "0.287",
        ["0.2833", "0.2907"],
        57_899,
        ["2013-01-01", "2013-07-02"],
    );
    let share = late_share(
        "0.239",
        ["0.2356", "0.2425"],
        59_228,
        ["2013-07-03", "2013-12-31"],
    );
    let args = [
        ("share", share.value.clone(), "late_share"),
        ("before", before.value.clone(), "late_share.before"),
        (
            "before_from",
            Value::Date(before.from.unwrap()),
            "late_share.before",
        ),
        (
            "before_to",
            Value::Date(before.to.unwrap()),
            "late_share.before",
        ),
        ("limit", number("0.25"), "claim.asserts"),
    ];
    Sample {
        topic: PUNCTUALITY,
        text: [
            "Flyene fra Newark er ofte forsinket.",
            "Flya frå Newark er ofte forseinka.",
            "Flights from Newark are often late.",
        ],
        kind: ClaimKind::Assertion,
        decision: ClaimDecision {
            because: vec![because("late-was-common", Some(SOURCE), args)],
            evidence: vec![before, share],
            ..decided(Authority::Evidence, Finding::Outdated, Remedy::Explain)
        },
    }
}

/// Nothing to test.
pub(super) fn opinion() -> Sample {
    Sample {
        topic: ["komfort om bord", "komfort om bord", "comfort on board"],
        text: [
            "Jeg liker best å sitte ved vinduet, og kaffen deres er for svak.",
            "Eg likar best å sitje ved vindauget, og kaffien dykkar er for veik.",
            "I prefer a window seat, and your coffee is too weak.",
        ],
        kind: ClaimKind::Preference,
        decision: ClaimDecision {
            basis: Basis::NoRule,
            ..decided(Authority::Customer, Finding::Opinion, Remedy::Honour)
        },
    }
}

/// Evidence is missing that could change the answer.
pub(super) fn unproven() -> Sample {
    Sample {
        topic: COMPENSATION,
        text: [
            "Jeg vil ha kompensasjon for forsinkelsen 12. mars.",
            "Eg vil ha kompensasjon for forseinkinga 12. mars.",
            "I want compensation for the delay on 12 March.",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            basis: Basis::Missing,
            missing: vec![
                missing("arrival_delay_min", MissingReason::NotGiven, true),
                missing("subject.destination", MissingReason::NotGiven, true),
                missing("late_share", MissingReason::TooThin, false),
            ],
            ..decided(Authority::Law, Finding::Unproven, Remedy::Investigate)
        },
    }
}

/// The rules contradict each other.
pub(super) fn conflict() -> Sample {
    Sample {
        topic: COMPENSATION,
        text: [
            "Jeg ble nektet å gå om bord og vil ha pengene mine.",
            "Eg fekk ikkje gå om bord og vil ha pengane mine.",
            "I was denied boarding and want my money.",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            conflict: vec!["denied-boarding".to_owned(), "volunteered".to_owned()],
            ..decided(Authority::Law, Finding::Unproven, Remedy::Escalate)
        },
    }
}

/// Money is due, and the law would let the firm pay less.
pub(super) fn compensation() -> Sample {
    let args = [
        ("minutes", number("214"), "arrival_delay_min"),
        ("limit", number("180"), "parameter long_delay_min"),
        ("distance", number("5878"), "distance_km"),
        ("amount", Value::Money(money("600")), "table bands"),
    ];
    Sample {
        topic: COMPENSATION,
        text: [
            "Vi kom over tre timer for sent til Newark. Jeg vil ha kompensasjon.",
            "Vi kom over tre timar for seint til Newark. Eg vil ha kompensasjon.",
            "We got to Newark more than three hours late. I want compensation.",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            because: vec![because("long-delay", Some(EU261), args)],
            amount: Some(Amount::new(money("600"), Some(money("300")))),
            ..decided(Authority::Law, Finding::Fact, Remedy::Compensate)
        },
    }
}

/// The law gives nothing.
pub(super) fn declined() -> Sample {
    let args = [
        ("minutes", number("95"), "arrival_delay_min"),
        ("limit", number("180"), "parameter long_delay_min"),
    ];
    Sample {
        topic: COMPENSATION,
        text: [
            "Flyet var halvannen time forsinket. Hva får jeg for det?",
            "Flyet var halvannan time forseinka. Kva får eg for det?",
            "The flight was an hour and a half late. What do I get for that?",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            because: vec![because("short-delay", Some(EU261), args)],
            would_change: vec![WouldChange {
                measure: "arrival_delay_min".parse().unwrap(),
                op: medhold_model::Op::Ge,
                value: number("180"),
                outcome: Outcome::Upheld,
            }],
            ..decided(Authority::Law, Finding::Misconception, Remedy::Decline)
        },
    }
}

/// A value in the case can't be right.
pub(super) fn malformed() -> Sample {
    Sample {
        topic: COMPENSATION,
        text: [
            "Flyet kom aldri! Jeg krever kompensasjon.",
            "Flyet kom aldri! Eg krev kompensasjon.",
            "The plane never came! I demand compensation.",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            basis: Basis::Malformed,
            missing: vec![missing("arrival_delay_min", MissingReason::Malformed, true)],
            ..decided(Authority::Law, Finding::Unproven, Remedy::Investigate)
        },
    }
}

/// A wish that safety stands against, where the customer can change something.
pub(super) fn beam() -> Sample {
    Sample {
        topic: ["bæring", "bering", "structure"],
        text: [
            "Jeg vil ha denne bjelken over stuen.",
            "Eg vil ha denne bjelken over stova.",
            "I want this beam over the living room.",
        ],
        kind: ClaimKind::Request,
        decision: ClaimDecision {
            because: vec![because(
                "beam-overloaded",
                Some("NS-EN 1995-1-1 6.1.6"),
                [("utilisation", number("1.18"), "util_bending")],
            )],
            would_change: vec![WouldChange {
                measure: "util_bending".parse().unwrap(),
                op: medhold_model::Op::Le,
                value: number("1"),
                outcome: Outcome::Upheld,
            }],
            ..decided(Authority::Expert, Finding::Misconception, Remedy::Decline)
        },
    }
}
