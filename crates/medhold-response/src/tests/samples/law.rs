//! Decisions of law, of experts, and those that wait for something.

use super::*;

/// Evidence is missing that could change the answer.
pub(in crate::tests) fn unproven() -> Sample {
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
pub(in crate::tests) fn conflict() -> Sample {
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
pub(in crate::tests) fn compensation() -> Sample {
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
pub(in crate::tests) fn declined() -> Sample {
    let args = [("minutes", number("95"), "arrival_delay_min"), ("limit", number("180"), "parameter long_delay_min")];
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
                op: Op::Ge,
                value: number("180"),
                outcome: Outcome::Upheld,
            }],
            ..decided(Authority::Law, Finding::Misconception, Remedy::Decline)
        },
    }
}

/// A value in the case can't be right.
pub(in crate::tests) fn malformed() -> Sample {
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
pub(in crate::tests) fn beam() -> Sample {
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
            recourse: Some(Recourse {
                changes: vec![
                    Change { measure: "subject.grade".to_owned(), op: Op::Eq, value: Value::Text("C30".to_owned()) },
                    Change { measure: "util_bending".to_owned(), op: Op::Le, value: number("1") },
                ],
                outcome: Outcome::Upheld,
            }),
            ..decided(Authority::Expert, Finding::Misconception, Remedy::Decline)
        },
    }
}
