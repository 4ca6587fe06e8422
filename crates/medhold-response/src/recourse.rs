//! What the customer can change to get another answer, in one sentence.

use medhold_message::{Argument, RenderError, Segment, SegmentKind};
use medhold_model::{Change, Op, Recourse};

use crate::voice::{Told, Voice, word};

/// The argument in whose place the clauses are put.
const CHANGES: &str = "changes";

impl Voice<'_> {
    /// "We can say yes if the span is at most 3.6 m and the joists are at most 0.4 m apart": the pack's clauses, joined.
    pub(crate) fn recourse(&self, recourse: &Recourse) -> Result<Vec<Segment>, RenderError> {
        let mut clauses = Vec::new();
        for (i, change) in recourse.changes.iter().enumerate() {
            let last = i + 1 == recourse.changes.len();
            match (i, last) {
                (0, _) => {}
                (_, true) => clauses.extend(self.sentence("letter-change-and", &Told::new())?),
                (_, false) => clauses.push(Segment::prose(", ")),
            }
            clauses.extend(self.message(&clause(&change.measure), &told(change, recourse))?);
        }
        let told = Told::from([(CHANGES, word("…")), ("outcome", word(recourse.outcome.as_str()))]);
        let sentence = self.sentence("letter-change", &told)?;
        Ok(sentence.into_iter().flat_map(|segment| in_place(segment, &clauses)).collect())
    }
}

/// The message with the clause on a change.
fn clause(measure: &str) -> String {
    match measure.strip_prefix("subject.") {
        Some(key) => format!("subject-{key}.change"),
        None => format!("measure-{measure}.change"),
    }
}

fn told(change: &Change, recourse: &Recourse) -> Told<'static> {
    let op = match change.op {
        Op::Lt | Op::Le => "le",
        Op::Gt | Op::Ge => "ge",
        Op::Eq | Op::Ne => "eq",
    };
    Told::from([
        ("value", Argument::fact(change.value.clone())),
        ("op", word(op)),
        ("outcome", word(recourse.outcome.as_str())),
    ])
}

fn in_place(segment: Segment, clauses: &[Segment]) -> Vec<Segment> {
    match &segment.kind {
        SegmentKind::Argument { name } if name == CHANGES => clauses.to_vec(),
        _ => vec![segment],
    }
}
