//! Phrases put so that they read: lists flattened, the same thing said once, what is said of one thing said together.

use medhold_model::Op;

use super::{Bound, Phrase, Says, Statement};
use crate::tree::{Expr, Node};
use crate::ty::Type;

/// All of these.
pub(super) fn all(parts: Vec<Phrase>) -> Phrase {
    joined(parts, Join::All)
}

/// One of these at least.
pub(super) fn any(parts: Vec<Phrase>) -> Phrase {
    joined(parts, Join::Any)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    All,
    Any,
}

fn joined(parts: Vec<Phrase>, join: Join) -> Phrase {
    let mut list: Vec<Phrase> = Vec::new();
    for part in parts.into_iter().flat_map(|part| flattened(part, join)) {
        match part {
            // What always holds adds nothing to "all of", and what never does nothing to "one of".
            Phrase::Always(holds) if holds == (join == Join::All) => {}
            Phrase::Always(holds) => return Phrase::Always(holds),
            part if list.contains(&part) => {}
            part => add(&mut list, part, join),
        }
    }
    if join == Join::All {
        certain(&mut list);
    }
    match list.len() {
        0 => Phrase::Always(join == Join::All),
        1 => list.remove(0),
        _ if join == Join::All => Phrase::All(list),
        _ => Phrase::Any(list),
    }
}

fn flattened(part: Phrase, join: Join) -> Vec<Phrase> {
    match (part, join) {
        (Phrase::All(parts), Join::All) | (Phrase::Any(parts), Join::Any) => parts,
        (part, _) => vec![part],
    }
}

/// Adds a part, or joins it with one that speaks of the same thing.
fn add(list: &mut Vec<Phrase>, part: Phrase, join: Join) {
    if let Phrase::Says(new) = &part {
        for old in list.iter_mut() {
            if let Phrase::Says(old) = old
                && let Some(says) = together(&old.says, &new.says, join)
            {
                **old = merged(old, new, says, join);
                return;
            }
        }
    }
    list.push(part);
}

/// Two things said of one, as one.
fn together(old: &Says, new: &Says, join: Join) -> Option<Says> {
    match (old, new) {
        (Says::Is { what, values, is }, Says::Is { what: same, values: more, is: also })
            if what == same && is == also && *is == (join == Join::Any) =>
        {
            let values = values.iter().chain(more.iter().filter(|value| !values.contains(value))).cloned().collect();
            Some(Says::Is { what: what.clone(), values, is: *is })
        }
        (Says::Compare { what, bounds }, Says::Compare { what: same, bounds: more })
            if what == same && join == Join::All =>
        {
            Some(Says::Compare { what: what.clone(), bounds: both(bounds, more)? })
        }
        _ => None,
    }
}

/// A lower and an upper bound, in this order; one where they meet.
fn both(one: &[Bound], other: &[Bound]) -> Option<Vec<Bound>> {
    let ([one], [other]) = (one, other) else {
        return None;
    };
    let (low, high) = match (one.op, other.op) {
        (Op::Ge | Op::Gt, Op::Le | Op::Lt) => (one, other),
        (Op::Le | Op::Lt, Op::Ge | Op::Gt) => (other, one),
        _ => return None,
    };
    if low.with == high.with && low.op == Op::Ge && high.op == Op::Le {
        return Some(vec![Bound { op: Op::Eq, with: low.with.clone() }]);
    }
    Some(vec![low.clone(), high.clone()])
}

/// Whatever is said to be known and then spoken of, said as known to be so.
fn certain(list: &mut Vec<Phrase>) {
    let mut at = 0;
    while at < list.len() {
        let found = list.get(at).and_then(|known| spoken_of(list, known));
        let (Some(spoken), Some(Phrase::Says(known))) = (found, list.get(at).cloned()) else {
            at += 1;
            continue;
        };
        if let Some(Phrase::Says(statement)) = list.get_mut(spoken) {
            let says = statement.says.clone();
            **statement = Statement { certain: true, ..merged(&known, statement, says, Join::All) };
        }
        list.remove(at);
    }
}

/// The place of what is said of the thing that is said to be known.
fn spoken_of(list: &[Phrase], known: &Phrase) -> Option<usize> {
    let Phrase::Says(known) = known else {
        return None;
    };
    let Says::Known { what, is: true } = &known.says else {
        return None;
    };
    list.iter().position(|part| match part {
        Phrase::Says(said) => said.says.about() == Some(what),
        _ => false,
    })
}

fn merged(one: &Statement, other: &Statement, says: Says, join: Join) -> Statement {
    let tests = vec![one.tests.clone(), other.tests.clone()];
    let spot = one.tests.spot;
    let node = if join == Join::All { Node::And(tests) } else { Node::Or(tests) };
    let given = one.given.iter().chain(&other.given).cloned().collect();
    Statement { says, certain: one.certain || other.certain, tests: Expr { node, ty: Type::Flag, spot }, given }
}
