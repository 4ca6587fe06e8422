//! What stands for each value of a `switch` or a table's key.

use medhold_model::Decimal;

use super::set::Span;
use super::{Code, Set};

/// Codes by the position of a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Cases {
    /// Where each case stands, the lowest place first; no two meet.
    spans: Vec<(Span, usize)>,
    codes: Vec<Code>,
    otherwise: Code,
}

impl Cases {
    /// The first case whose set has a value stands for it, else `otherwise`.
    pub(crate) fn new(cases: Vec<(Set, Code)>, otherwise: Code) -> Self {
        let (mut spans, mut codes, mut taken) = (Vec::new(), Vec::new(), Set::none());
        for (place, (set, code)) in cases.into_iter().enumerate() {
            let own = set.and(&taken.complement());
            spans.extend(own.spans().iter().map(|span| (*span, place)));
            codes.push(code);
            taken = taken.or(&set);
        }
        spans.sort_unstable();
        Self { spans, codes, otherwise }
    }

    /// One case for each of these values, of which no two are the same.
    pub(crate) fn of_points(points: Vec<(Decimal, Code)>, otherwise: Code) -> Self {
        let (mut spans, mut codes) = (Vec::with_capacity(points.len()), Vec::with_capacity(points.len()));
        for (place, (point, code)) in points.into_iter().enumerate() {
            spans.push((Span::point(point), place));
            codes.push(code);
        }
        spans.sort_unstable();
        Self { spans, codes, otherwise }
    }

    /// What stands for the value at this position.
    pub(crate) fn at(&self, position: Decimal) -> &Code {
        let before = self.spans.partition_point(|(span, _)| span.begins_by(position));
        let last = before.checked_sub(1).and_then(|last| self.spans.get(last));
        let case = last.filter(|(span, _)| span.goes_on_to(position)).and_then(|(_, case)| self.codes.get(*case));
        case.unwrap_or(&self.otherwise)
    }

    /// Each case's code, and last what stands for any other value.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter().chain([&self.otherwise])
    }

    /// The same with other codes in their places; none where one has none.
    pub(crate) fn map(&self, each: &mut dyn FnMut(&Code) -> Option<Code>) -> Option<Self> {
        let codes = self.codes.iter().map(&mut *each).collect::<Option<_>>()?;
        Some(Self { spans: self.spans.clone(), codes, otherwise: each(&self.otherwise)? })
    }

    /// The values for which a code is such a one.
    pub(crate) fn where_code(&self, is: &dyn Fn(&Code) -> bool) -> Set {
        let chosen: Vec<bool> = self.codes.iter().map(is).collect();
        let chosen = self.spans.iter().filter(|(_, case)| chosen.get(*case) == Some(&true)).map(|(span, _)| *span);
        let chosen = Set::of_spans(chosen.collect());
        if is(&self.otherwise) {
            let all = Set::of_spans(self.spans.iter().map(|(span, _)| *span).collect());
            return chosen.or(&all.complement());
        }
        chosen
    }
}
