//! Rulings that are the same but for their amounts, each held once.

use std::collections::HashMap;

use medhold::{RulerTopic, Ruling};
use medhold_model::{Authority, Basis, ClaimKind, Finding, Outcome, Remedy};

/// A ruling but for its amounts, shared by every claim that got it.
#[derive(Debug)]
pub struct Shape<'h> {
    /// The topic.
    pub topic: String,
    /// Who decides.
    pub authority: Authority,
    /// What the claim turned out to be.
    pub finding: Finding,
    /// What comes of it for the customer.
    pub outcome: Outcome,
    /// What is done.
    pub remedy: Remedy,
    /// Whether rules decided or none applied.
    pub basis: Basis,
    /// The rule that decides, or the reserved id of the topic's default; none in a conflict.
    pub rule: Option<String>,
    /// The rules with the same ruling that were merged with it, in the order of ids.
    pub merged: Vec<&'h str>,
    /// The rules that it overrides by name and that apply, in the order of ids.
    pub overrode: Vec<&'h str>,
    /// The messages of the reasons, in order.
    pub because: Vec<&'h str>,
    /// The rules that contradict each other, in the order of ids.
    pub conflict: Vec<&'h str>,
}

/// The place of a shape among those of one [`PlainRuler`](super::PlainRuler).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeIndex(pub(crate) usize);

impl ShapeIndex {
    /// Its place, from 0 on: the first ruling of a kind that was given has the lowest.
    #[must_use]
    pub fn place(self) -> usize {
        self.0
    }
}

/// The shapes that rulings had so far.
#[derive(Default)]
pub(super) struct Shapes<'h> {
    list: Vec<Shape<'h>>,
    known: HashMap<Vec<u32>, ShapeIndex>,
    marks: Vec<u32>,
}

impl<'h> Shapes<'h> {
    pub(super) fn get(&self, index: ShapeIndex) -> Option<&Shape<'h>> {
        self.list.get(index.0)
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Shape<'h>> {
        self.list.iter()
    }

    /// The shape of a ruling on a claim of a kind; `place` tells its topic from others.
    pub(super) fn of(
        &mut self,
        ruling: &Ruling<'h>,
        basis: Basis,
        kind: ClaimKind,
        (place, name, topic): (u32, &str, &RulerTopic),
    ) -> ShapeIndex {
        self.marks.clear();
        self.marks.extend([place, kind as u32]);
        ruling.mark(&mut self.marks);
        if let Some(known) = self.known.get(&self.marks) {
            return *known;
        }
        let index = ShapeIndex(self.list.len());
        self.list.push(Shape::of(ruling, basis, name, topic));
        self.known.insert(self.marks.clone(), index);
        index
    }
}

impl<'h> Shape<'h> {
    fn of(ruling: &Ruling<'h>, basis: Basis, name: &str, topic: &RulerTopic) -> Self {
        let rule = match basis {
            Basis::NoRule => topic.default_rule(),
            _ => ruling.rule(),
        };
        Self {
            topic: name.to_owned(),
            authority: ruling.authority(),
            finding: ruling.finding(),
            outcome: ruling.outcome(),
            remedy: ruling.remedy(),
            basis,
            rule: rule.map(ToString::to_string),
            merged: ruling.merged().map(|rule| rule.as_str()).collect(),
            overrode: ruling.overrode().map(|rule| rule.as_str()).collect(),
            because: ruling.messages().map(|message| message.as_str()).collect(),
            conflict: ruling.conflict().map(|rule| rule.as_str()).collect(),
        }
    }
}
