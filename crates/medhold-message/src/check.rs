//! References between the messages of a language: each must lead somewhere, and none back to itself.

use std::collections::BTreeMap;

use medhold_model::{Code, Diagnostic, Language};

use crate::pattern::{Reference, Target};
use crate::table::Table;

/// Every reference that leads nowhere or in a circle.
pub(crate) fn references(language: &Language, table: &Table) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for message in table.messages.values() {
        for reference in &message.references {
            if table.pattern(&reference.target).is_none() {
                faults.push(dangling(language, table, reference));
            }
        }
    }
    let mut circles = Circles { table, state: BTreeMap::new(), faults };
    for id in table.messages.keys() {
        circles.visit(id);
    }
    circles.faults
}

fn dangling(language: &Language, table: &Table, reference: &Reference) -> Diagnostic {
    let Target { id, attribute } = &reference.target;
    let written = match attribute {
        Some(attribute) => format!("{id}.{attribute}"),
        None => id.clone(),
    };
    let message = format!("`{written}` is not written in `{language}`");
    let same_sort = |known: &&str| known.starts_with('-') == reference.target.is_term() && known != id;
    let known = table.messages.keys().map(String::as_str).filter(same_sort);
    Diagnostic::new(Code::UnknownMessage, reference.place.clone(), message).did_you_mean(id, known)
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Open,
    Done,
}

struct Circles<'a> {
    table: &'a Table,
    state: BTreeMap<&'a str, State>,
    faults: Vec<Diagnostic>,
}

impl<'a> Circles<'a> {
    /// Walks everything below a message with a stack of its own, so that long chains can't exhaust the thread's.
    fn visit(&mut self, root: &'a str) {
        let mut path: Vec<(&'a str, usize)> = vec![(root, 0)];
        if self.state.contains_key(root) {
            return;
        }
        self.state.insert(root, State::Open);
        while let Some((id, next)) = path.pop() {
            let reference = self.table.messages.get(id).and_then(|message| message.references.get(next));
            let Some(reference) = reference else {
                self.state.insert(id, State::Done);
                continue;
            };
            path.push((id, next + 1));
            let target = reference.target.id.as_str();
            match self.state.get(target) {
                Some(State::Done) => {}
                Some(State::Open) => self.faults.push(circle(id, reference)),
                None => {
                    self.state.insert(target, State::Open);
                    path.push((target, 0));
                }
            }
        }
    }
}

fn circle(id: &str, reference: &Reference) -> Diagnostic {
    let message = format!("`{id}` refers to `{}`, which leads back to itself", reference.target.id);
    Diagnostic::new(Code::MessageCircle, reference.place.clone(), message).help("write one of them out in full")
}
