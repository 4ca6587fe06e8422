//! Sets of values that one slot may have: intervals on the line of its kind.

use medhold_model::{Decimal, Op};

/// Values on the line of a slot's kind, as [`Cell::position`](super::Cell::position) gives them: disjoint intervals, the lowest first,
/// none of which touches the next.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Set(Vec<Span>);

/// The values from one end to another; unbounded where there is no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    pub from: Option<Edge>,
    pub to: Option<Edge>,
}

/// A place between two values: just below a value, or just above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Edge {
    pub value: Decimal,
    pub above: bool,
}

impl Set {
    /// No value.
    #[must_use]
    pub fn none() -> Self {
        Self(Vec::new())
    }

    /// Every value.
    #[must_use]
    pub fn all() -> Self {
        Self(vec![Span { from: None, to: None }])
    }

    /// The values that compare so with this one.
    #[must_use]
    pub fn holding(op: Op, value: Decimal) -> Self {
        let (below, above) = (Some(Edge { value, above: false }), Some(Edge { value, above: true }));
        let span = |from, to| Span { from, to };
        Self(match op {
            Op::Eq => vec![span(below, above)],
            Op::Ne => vec![span(None, below), span(above, None)],
            Op::Lt => vec![span(None, below)],
            Op::Le => vec![span(None, above)],
            Op::Gt => vec![span(above, None)],
            Op::Ge => vec![span(below, None)],
        })
    }

    /// The values that are not in it.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut spans = Vec::with_capacity(self.0.len() + 1);
        let mut from = None;
        let mut ended = false;
        for (place, span) in self.0.iter().enumerate() {
            if place > 0 || span.from.is_some() {
                spans.push(Span { from, to: span.from });
            }
            from = span.to;
            ended = span.to.is_none();
        }
        if !ended {
            spans.push(Span { from, to: None });
        }
        Self(spans)
    }

    /// The values in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut spans = Vec::new();
        for a in &self.0 {
            for b in &other.0 {
                // No end from is the lowest, and orders first; no end to is the highest, and must order last.
                let from = a.from.max(b.from);
                let to = match (a.to, b.to) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
                if from.zip(to).is_none_or(|(from, to)| from < to) {
                    spans.push(Span { from, to });
                }
            }
        }
        spans.sort();
        Self(spans)
    }

    /// The values in either.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        self.complement().and(&other.complement()).complement()
    }

    /// Whether a value is in it.
    #[must_use]
    pub fn contains(&self, value: Decimal) -> bool {
        let before = self.0.partition_point(|span| span.begins_by(value));
        before.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|span| span.goes_on_to(value))
    }

    /// The values in any of these intervals, of which no two meet.
    pub(crate) fn of_spans(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut().filter(|last| last.to.is_some() && last.to == span.from) {
                Some(last) => last.to = span.to,
                None => joined.push(span),
            }
        }
        Self(joined)
    }

    /// Its intervals, the lowest first.
    pub(crate) fn spans(&self) -> &[Span] {
        &self.0
    }
}

impl Span {
    /// One value.
    pub(crate) fn point(value: Decimal) -> Self {
        Self { from: Some(Edge { value, above: false }), to: Some(Edge { value, above: true }) }
    }

    /// Whether it begins at a value or below.
    pub(crate) fn begins_by(&self, value: Decimal) -> bool {
        self.from.is_none_or(|from| from <= Edge { value, above: false })
    }

    /// Whether it ends at a value or above.
    pub(crate) fn goes_on_to(&self, value: Decimal) -> bool {
        self.to.is_none_or(|to| to >= Edge { value, above: true })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_set() -> impl Strategy<Value = Set> {
        let one = (0_usize..6, 0_i64..6).prop_map(|(op, value)| Set::holding(Op::ALL[op], value.into()));
        proptest::collection::vec((one, any::<bool>()), 0..5).prop_map(|parts| {
            parts.into_iter().fold(Set::none(), |set, (one, both)| if both { set.and(&one) } else { set.or(&one) })
        })
    }

    proptest! {
        #[test]
        fn sets_have_the_values_that_their_parts_have(a in any_set(), b in any_set(), halves in -2_i64..14) {
            let value = Decimal::from(halves).over(Decimal::from(2_i64)).unwrap();
            prop_assert_eq!(a.and(&b).contains(value), a.contains(value) && b.contains(value));
            prop_assert_eq!(a.or(&b).contains(value), a.contains(value) || b.contains(value));
            prop_assert_eq!(a.complement().contains(value), !a.contains(value));
        }

        #[test]
        fn a_set_is_written_in_one_way(a in any_set()) {
            prop_assert_eq!(&a.complement().complement(), &a);
            prop_assert_eq!(&a.or(&a), &a);
            prop_assert!(a.spans().windows(2).all(|pair| pair[0].to < pair[1].from && pair[0].to.is_some()));
        }
    }
}
