//! Rows with the same id become one case.
//!
//! A table is held in memory whole, since a case's rows need not stand together. A case with a row that is faulty is rejected
//! whole: a letter that answers half of what a customer wrote would be worse than none.

use std::collections::BTreeMap;

use medhold_model::{Case, CaseId, Claim};

use super::row::{CasePart, Row};
use super::{FileName, Item, Reject};

/// Gathers rows, and gives cases in the order of their first rows.
pub(crate) struct Group {
    file: FileName,
    slots: Vec<Slot>,
    by_id: BTreeMap<CaseId, usize>,
    last: Option<usize>,
}

enum Slot {
    Case(Box<Gathered>),
    Reject(Reject),
}

struct Gathered {
    line: u64,
    id: CaseId,
    part: CasePart,
    experts: Vec<medhold_model::ExpertStatement>,
    claims: Vec<Claim>,
    fault: Option<(u64, String)>,
}

impl Group {
    pub(crate) fn new(file: FileName) -> Self {
        Self { file, slots: Vec::new(), by_id: BTreeMap::new(), last: None }
    }

    /// Takes a row that can't be read, or whose case isn't known.
    pub(crate) fn reject(&mut self, line: u64, reason: impl Into<String>, raw: &[u8]) {
        self.slots.push(Slot::Reject(self.file.reject(line, reason, raw)));
    }

    /// Takes a row.
    pub(crate) fn row(&mut self, row: Row) {
        let place = match self.by_id.get(&row.id) {
            Some(place) => *place,
            None => self.begin(&row),
        };
        self.last = Some(place);
        if let Some(Slot::Case(gathered)) = self.slots.get_mut(place) {
            gathered.add(row);
        }
    }

    /// Faults the case of the row that was taken last.
    pub(crate) fn spoil_last(&mut self, line: u64, reason: String) {
        if let Some(Slot::Case(gathered)) = self.last.and_then(|last| self.slots.get_mut(last)) {
            gathered.fault.get_or_insert((line, reason));
        }
    }

    fn begin(&mut self, row: &Row) -> usize {
        let place = self.slots.len();
        self.by_id.insert(row.id.clone(), place);
        self.slots.push(Slot::Case(Box::new(Gathered::new(row.line, row.id.clone()))));
        place
    }

    /// The cases, and the rows that are none.
    pub(crate) fn finish(self) -> Vec<Item> {
        let file = self.file;
        self.slots
            .into_iter()
            .map(|slot| match slot {
                Slot::Reject(reject) => Err(reject),
                Slot::Case(gathered) => gathered.case(&file),
            })
            .collect()
    }
}

impl Gathered {
    fn new(line: u64, id: CaseId) -> Self {
        Self { line, id, part: CasePart::default(), experts: Vec::new(), claims: Vec::new(), fault: None }
    }

    fn add(&mut self, row: Row) {
        let line = row.line;
        let added = row.parts(self.claims.len() + 1).and_then(|(claim, part)| {
            self.claims.push(claim);
            self.merge(part)
        });
        if let Err(reason) = added {
            self.fault.get_or_insert((line, reason));
        }
    }

    fn merge(&mut self, new: CasePart) -> Result<(), String> {
        same("received", &mut self.part.received, new.received)?;
        same("language", &mut self.part.language, new.language)?;
        same("stage", &mut self.part.stage, new.stage)?;
        same("pack", &mut self.part.pack, new.pack)?;
        same("client", &mut self.part.client, new.client)?;
        for (key, value) in new.customer {
            let mut kept = self.part.customer.remove(&key);
            same(&format!("customer.{key}"), &mut kept, Some(value))?;
            self.part.customer.extend(kept.map(|value| (key, value)));
        }
        self.experts.extend(new.expert.filter(|e| !self.experts.contains(e)));
        Ok(())
    }

    fn case(self, file: &FileName) -> Item {
        if let Some((line, reason)) = self.fault {
            let reason = format!("{reason}; the case `{}` is rejected whole", self.id);
            return Err(file.reject(line, reason, b""));
        }
        let case = Case {
            id: self.id,
            received: self.part.received,
            language: self.part.language,
            stage: self.part.stage,
            pack: self.part.pack,
            client: self.part.client,
            customer: self.part.customer,
            claims: self.claims,
            evidence: BTreeMap::new(),
            experts: self.experts,
        };
        case.checked().map(|case| (self.line, case)).map_err(|fault| file.reject(self.line, fault.to_string(), b""))
    }
}

/// Keeps what an earlier row said; an empty cell says nothing.
fn same<T: PartialEq>(name: &str, kept: &mut Option<T>, new: Option<T>) -> Result<(), String> {
    match (kept.as_ref(), new) {
        (Some(old), Some(new)) if *old != new => Err(format!("`{name}` differs from an earlier row of the same case")),
        (None, new) => {
            *kept = new;
            Ok(())
        }
        _ => Ok(()),
    }
}
