//! The rules of a topic, split by slots with few values and arranged in each part.

use super::super::key::LACKING;
use super::super::record::Record;
use super::split::{self, Split};
use super::{Indexed, Left, Rows, Scan};

/// Rules to hold records against.
#[derive(Debug)]
pub(in crate::native) struct Tree {
    top: Node,
    /// All the rules, for records in which a slot lacks that the tree splits by.
    whole: Leaf,
}

#[derive(Debug)]
enum Node {
    Leaf(Leaf),
    /// The parts by key, in the order of keys.
    Split { slot: u16, parts: Vec<(i64, Node)>, others: Box<Node> },
}

#[derive(Debug)]
enum Leaf {
    Scan(Scan),
    Rows(Rows),
}

/// So few rules are looked through without more ado.
const FEW: usize = 12;
/// Splits go no deeper.
const DEEPEST: usize = 3;

impl Tree {
    pub(in crate::native) fn of(rules: &[Indexed]) -> Self {
        Self { top: Node::of(rules, 0), whole: Leaf::of(rules) }
    }

    /// Hands on the rules that the tests of single slots leave, in order.
    #[inline]
    pub(in crate::native) fn each(&self, record: &Record, found: &mut impl FnMut(Left)) {
        let mut node = &self.top;
        loop {
            match node {
                Node::Leaf(leaf) => return leaf.each(record, found),
                Node::Split { slot, parts, others } => {
                    let key = record.keys().get(usize::from(*slot)).copied().unwrap_or(LACKING);
                    if key == LACKING {
                        return self.whole.each(record, found);
                    }
                    let part = parts.binary_search_by_key(&key, |(own, _)| *own).ok().and_then(|place| parts.get(place));
                    node = part.map_or(others, |(_, node)| node);
                }
            }
        }
    }
}

impl Node {
    fn of(rules: &[Indexed], depth: usize) -> Self {
        if rules.len() <= FEW || depth == DEEPEST {
            return Self::Leaf(Leaf::of(rules));
        }
        match split::best(rules) {
            None => Self::Leaf(Leaf::of(rules)),
            Some(Split { slot, parts, others }) => Self::Split {
                slot: slot.0,
                parts: parts.into_iter().map(|(key, rules)| (key, Self::of(&rules, depth + 1))).collect(),
                others: Box::new(Self::of(&others, depth + 1)),
            },
        }
    }
}

impl Leaf {
    fn of(rules: &[Indexed]) -> Self {
        let few = (rules.len() <= FEW).then(|| Scan::of(rules)).flatten();
        few.map_or_else(|| Self::Rows(Rows::of(rules)), Self::Scan)
    }

    #[inline]
    fn each(&self, record: &Record, found: &mut impl FnMut(Left)) {
        match self {
            Self::Scan(scan) => scan.each(record, found),
            Self::Rows(rows) => rows.each(record, found),
        }
    }
}
