//! Rows with the same id become one case.
//!
//! A table is held in memory whole, since a case's rows need not stand together. A case with a row that is faulty is rejected
//! whole: a letter that answers half of what a customer wrote would be worse than none.

use std::collections::BTreeMap;

use medhold_model::{Case, CaseId, Claim};

use crate::reject::Reject;
use crate::row::{CasePart, Row};

/// Gathers rows, and gives cases in the order of their first rows.
///
/// ```
/// use medhold_batch::{Columns, Group, Row};
/// use medhold_model::Given;
///
/// let columns = Columns::of_header(["id", "topic", "kind"])?;
/// let mut group = Group::default();
/// for (line, cells) in [(2, ["A", "comfort", "preference"]), (3, ["A", "food", "request"])] {
///     group.row(Row::new(line, &columns, cells.map(|cell| Given::Cell(cell.to_owned())))?);
/// }
/// let gathered = group.finish();
/// assert_eq!(gathered[0].rows, [2, 3]);
/// assert_eq!(gathered[0].case.as_ref().map(|case| case.claims.len()), Ok(2));
/// # Ok::<(), String>(())
/// ```
#[derive(Default)]
pub struct Group {
    slots: Vec<Slot>,
    by_id: BTreeMap<CaseId, usize>,
    last: Option<usize>,
}

/// What some rows are together.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// The rows, in their order: one for each claim where they are a case.
    pub rows: Vec<u64>,
    /// The case, or why they are none.
    pub case: Result<Case, Reject>,
}

enum Slot {
    Case(Box<Gathered>),
    Reject(Reject),
}

struct Gathered {
    rows: Vec<u64>,
    id: CaseId,
    part: CasePart,
    experts: Vec<medhold_model::ExpertStatement>,
    claims: Vec<Claim>,
    fault: Option<(u64, String)>,
}

impl Group {
    /// Takes a row that can't be read, or whose case isn't known.
    pub fn reject(&mut self, reject: Reject) {
        self.slots.push(Slot::Reject(reject));
    }

    /// Takes a row.
    pub fn row(&mut self, row: Row) {
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
    pub fn spoil_last(&mut self, row: u64, reason: String) {
        if let Some(Slot::Case(gathered)) = self.last.and_then(|last| self.slots.get_mut(last)) {
            gathered.fault.get_or_insert((row, reason));
        }
    }

    fn begin(&mut self, row: &Row) -> usize {
        let place = self.slots.len();
        self.by_id.insert(row.id.clone(), place);
        self.slots.push(Slot::Case(Box::new(Gathered::new(row.id.clone()))));
        place
    }

    /// The cases, and the rows that are none.
    #[must_use]
    pub fn finish(self) -> Vec<Grouped> {
        self.slots
            .into_iter()
            .map(|slot| match slot {
                Slot::Reject(reject) => Grouped { rows: vec![reject.row], case: Err(reject) },
                Slot::Case(gathered) => gathered.grouped(),
            })
            .collect()
    }
}

impl Gathered {
    fn new(id: CaseId) -> Self {
        Self { rows: Vec::new(), id, part: CasePart::default(), experts: Vec::new(), claims: Vec::new(), fault: None }
    }

    fn add(&mut self, row: Row) {
        let line = row.line;
        self.rows.push(line);
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

    fn grouped(mut self) -> Grouped {
        let rows = std::mem::take(&mut self.rows);
        let case = self.case(rows.first().copied().unwrap_or(0));
        Grouped { rows, case }
    }

    fn case(self, first: u64) -> Result<Case, Reject> {
        if let Some((row, reason)) = self.fault {
            let reason = format!("{reason}; the case `{}` is rejected whole", self.id);
            return Err(Reject { row, reason, raw: Vec::new() });
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
        case.checked().map_err(|fault| Reject { row: first, reason: fault.to_string(), raw: Vec::new() })
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
