//! Ten decisions such as a complaints desk makes.

mod law;

use std::collections::BTreeMap;

pub(super) use law::*;
use medhold_model::{
    Amount, Authority, Basis, Because, Change, ClaimDecision, ClaimKind, Decimal, EvidenceUsed, Finding, Missing,
    MissingReason, Money, Op, Outcome, Recourse, Remedy, Unit, Value, WouldChange,
};

/// A claim in both languages, and what was decided of it.
pub(super) struct Sample {
    pub(super) topic: [&'static str; 3],
    pub(super) text: [&'static str; 3],
    pub(super) kind: ClaimKind,
    pub(super) decision: ClaimDecision,
}

pub(super) const SOURCE: &str = "US Bureau of Transportation Statistics, on-time performance";
pub(super) const EU261: &str = "Reg. (EC) 261/2004 art. 7; CJEU C-402/07 Sturgeon";
pub(super) const PUNCTUALITY: [&str; 3] = ["punktlighet", "punktlegheit", "punctuality"];
pub(super) const COMPENSATION: [&str; 3] = ["kompensasjon", "kompensasjon", "compensation"];

pub(super) fn number(text: &str) -> Value {
    Value::Number(decimal(text))
}

pub(super) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(super) fn money(amount: &str) -> Money {
    Money::new(decimal(amount), "EUR".parse().unwrap())
}

pub(super) fn decided(authority: Authority, finding: Finding, remedy: Remedy) -> ClaimDecision {
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
        recourse: None,
    }
}

pub(super) fn because<const N: usize>(message: &str, source: Option<&str>, args: [(&str, Value, &str); N]) -> Because {
    let mut reason = Because {
        message: message.to_owned(),
        args: BTreeMap::new(),
        origins: BTreeMap::new(),
        source: source.map(str::to_owned),
    };
    for (name, value, origin) in args {
        reason.args.insert(name.to_owned(), value);
        reason.origins.insert(name.to_owned(), vec![origin.to_owned()]);
    }
    reason
}

pub(super) fn late_share(value: &str, ends: [&str; 2], n: u64, period: [&str; 2]) -> EvidenceUsed {
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

pub(super) fn missing(measure: &str, reason: MissingReason, decisive: bool) -> Missing {
    Missing { measure: measure.to_owned(), reason, detail: "told to the desk".to_owned(), decisive }
}

/// The evidence agrees with the customer.
pub(super) fn fact() -> Sample {
    let share = late_share("0.312", ["0.301", "0.323"], 7120, ["2013-07-03", "2013-12-31"]);
    Sample {
        topic: PUNCTUALITY,
        text: [
            "Flyene deres til Oslo er ofte forsinket.",
            "Flya dykkar til Oslo er ofte forseinka.",
            "Your flights to Oslo are often late.",
        ],
        kind: ClaimKind::Assertion,
        decision: ClaimDecision {
            because: vec![because("late-is-common", Some(SOURCE), [("share", share.value.clone(), "late_share")])],
            evidence: vec![share],
            ..decided(Authority::Evidence, Finding::Fact, Remedy::Improve)
        },
    }
}

/// The evidence says otherwise.
pub(super) fn misconception() -> Sample {
    let share = late_share("0.083", ["0.076", "0.091"], 5480, ["2013-07-03", "2013-12-31"]);
    Sample {
        topic: PUNCTUALITY,
        text: [
            "Flyene til Bergen er jo ALLTID forsinket!!",
            "Flya til Bergen er jo ALLTID forseinka!!",
            "Flights to Bergen are ALWAYS late!!",
        ],
        kind: ClaimKind::Assertion,
        decision: ClaimDecision {
            because: vec![because("late-is-rare", Some(SOURCE), [("share", share.value.clone(), "late_share")])],
            evidence: vec![share],
            ..decided(Authority::Evidence, Finding::Misconception, Remedy::Explain)
        },
    }
}

/// It was true, and no longer is.
pub(super) fn outdated() -> Sample {
    let before = late_share("0.287", ["0.2833", "0.2907"], 57_899, ["2013-01-01", "2013-07-02"]);
    let share = late_share("0.239", ["0.2356", "0.2425"], 59_228, ["2013-07-03", "2013-12-31"]);
    let args = [
        ("share", share.value.clone(), "late_share"),
        ("before", before.value.clone(), "late_share.before"),
        ("before_from", Value::Date(before.from.unwrap()), "late_share.before"),
        ("before_to", Value::Date(before.to.unwrap()), "late_share.before"),
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
