//! The words of a ruling in plain English, for those who have never seen them.

use medhold_model::{Authority, Finding, MissingReason, Outcome, Remedy};

/// Who decides, as a reader says it.
pub(crate) fn authority(authority: Authority) -> &'static str {
    match authority {
        Authority::Customer => "the customer",
        Authority::Business => "the business",
        Authority::Evidence => "the evidence",
        Authority::Expert => "an expert",
        Authority::Law => "the law",
    }
}

/// Whether the customer is right.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Upheld => "upheld",
        Outcome::PartlyUpheld => "partly upheld",
        Outcome::NotUpheld => "not upheld",
        Outcome::Undecided => "undecided",
    }
}

/// What a finding means, in a legend.
pub(crate) fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Fact => "the evidence or the law bears the claim out",
        Finding::Misconception => "the evidence refutes the claim",
        Finding::Outdated => "it was true, and no longer is",
        Finding::Opinion => "nothing to test: the customer's to hold",
        Finding::Unproven => "the evidence is missing, too old, too thin or at odds",
    }
}

/// What is done, as a reader says it.
pub(crate) fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Honour => "do as the customer wishes",
        Remedy::Improve => "deliver better",
        Remedy::Explain => "explain",
        Remedy::Compensate => "pay",
        Remedy::Decline => "decline, with the reason",
        Remedy::Investigate => "find out",
        Remedy::Escalate => "hand to a person",
    }
}

/// Why something could not be had.
pub(crate) fn missing(reason: MissingReason) -> &'static str {
    match reason {
        MissingReason::NotGiven => "not given",
        MissingReason::TooOld => "too old",
        MissingReason::TooThin => "too thin",
        MissingReason::WrongPeriod => "of another period",
        MissingReason::Malformed => "malformed",
        MissingReason::NoData => "no data",
        MissingReason::Unreachable => "not reachable",
        MissingReason::NoRow => "not in the table",
        MissingReason::NoStanding => "no statement with standing",
        MissingReason::Disagreement => "experts disagree",
        MissingReason::Incomputable => "can't be computed",
        MissingReason::Limit => "a limit was hit",
    }
}
