//! What comes of each thing that a passage says in the firm's favour, and of all of them together.

use medhold_model::ClaimId;

use crate::Found;

/// What comes of one thing that is said in the firm's favour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There is nothing to say.
    Nothing,
    /// Evidence carries it.
    Carried(String),
    /// It may stand, and a person should look at it.
    Doubtful { detail: String, words: String },
    /// Something is missing that it needs.
    Unknown { detail: String, missing: Vec<String> },
    /// It does not hold.
    Fails { detail: String, words: String },
}

impl Verdict {
    pub(super) fn fails(detail: String, words: String) -> Self {
        Self::Fails { detail, words }
    }

    pub(super) fn doubtful(detail: String, words: String) -> Self {
        Self::Doubtful { detail, words }
    }

    pub(super) fn unknown(detail: String, missing: String) -> Self {
        Self::Unknown { detail, missing: vec![missing] }
    }
}

/// The gravest of the verdicts, with what it rests on; what is said where there is nothing to judge.
pub(super) fn found(claim: Option<&ClaimId>, verdicts: Vec<Verdict>, nothing: &str) -> Found {
    let (mut fails, mut unknown, mut doubtful, mut carried) =
        (Gathered::default(), Gathered::default(), Gathered::default(), Vec::new());
    for verdict in verdicts {
        match verdict {
            Verdict::Nothing => {}
            Verdict::Carried(detail) => carried.push(detail),
            Verdict::Doubtful { detail, words } => doubtful.add(detail, [words]),
            Verdict::Unknown { detail, missing } => unknown.add(detail, missing),
            Verdict::Fails { detail, words } => fails.add(detail, [words]),
        }
    }
    if !fails.details.is_empty() {
        return Found::fail(claim, fails.details.join("; "), fails.found);
    }
    if !unknown.details.is_empty() {
        return Found::cannot_tell(claim, unknown.details.join("; "), unknown.found);
    }
    if !doubtful.details.is_empty() {
        return Found::warn(claim, doubtful.details.join("; "), doubtful.found);
    }
    match carried.as_slice() {
        [] => Found::pass(claim, nothing),
        carried => Found::pass(claim, carried.join("; ")),
    }
}

/// Details and words, each told once.
#[derive(Default)]
struct Gathered {
    details: Vec<String>,
    found: Vec<String>,
}

impl Gathered {
    fn add(&mut self, detail: String, words: impl IntoIterator<Item = String>) {
        if !self.details.contains(&detail) {
            self.details.push(detail);
        }
        for words in words {
            if !self.found.contains(&words) {
                self.found.push(words);
            }
        }
    }
}
