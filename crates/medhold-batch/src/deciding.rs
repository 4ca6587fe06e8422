//! Decides record batches.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringArray, StringBuilder};
use arrow::datatypes::{DataType, Field, Schema};
use medhold::Host;
use medhold_model::{Case, Decision};

use crate::answers::{Rulings, decision_schema, ruling_schema};
use crate::error::BatchError;
use crate::group::{Group, Grouped};
use crate::plain::{PlainRuler, PlainRuling};
use crate::reject::Reject;
use crate::table::Table;

/// Decides record batches by a host. Rows of one case stand in one batch; those of another batch are another case.
///
/// ```
/// use std::collections::BTreeMap;
/// use std::sync::Arc;
///
/// use arrow::array::{ArrayRef, AsArray, RecordBatch, StringArray};
/// use medhold::Host;
/// use medhold_batch::Deciding;
///
/// let pack = r#"
///     [pack]
///     name = "cinema"
///     version = "1.0.0"
///     languages = ["en"]
///     [topics.taste]
///     title.en = "taste"
///     [appeal.en]
///     body = "the owner"
///     free = true
///     within = "1 year"
/// "#;
/// let pack = BTreeMap::from([("pack.toml".to_owned(), pack.to_owned())]);
/// let host = Host::builder().pack_files(pack).build()?;
/// let column = |texts: [&str; 2]| Arc::new(StringArray::from(texts.to_vec())) as ArrayRef;
/// let claims = RecordBatch::try_from_iter([
///     ("id", column(["1", "2"])),
///     ("received", column(["2024-05-17", "2024-05-17"])),
///     ("topic", column(["taste", "taste"])),
///     ("kind", column(["preference", "wish"])),
/// ])?;
/// let rulings = Deciding::new(&host).rulings(&claims)?;
/// // Which film is good is the customer's call.
/// let outcome = rulings.column_by_name("outcome").unwrap().as_any_dictionary();
/// assert_eq!(outcome.values().as_string::<i32>().value(0), "upheld");
/// // The second row is no claim, and says so.
/// let reject = rulings.column_by_name("reject").unwrap().as_string::<i32>();
/// assert!(reject.value(1).contains("found `wish`"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Deciding<'h> {
    host: &'h Host,
}

/// Where the answer to a row stands.
#[derive(Debug, Clone)]
enum Answer {
    /// In a decision, with a claim of it.
    Claim(usize, usize),
    /// In the row's own columns.
    Plain,
    /// Nowhere: the row is no claim, and why.
    Reject(String),
}

/// The cases of a batch, and where the answer to each row will stand.
struct Cases {
    cases: Vec<Case>,
    answers: Vec<Answer>,
}

impl<'h> Deciding<'h> {
    /// Decides by the packs, profiles and plugins of a host.
    #[must_use]
    pub fn new(host: &'h Host) -> Self {
        Self { host }
    }

    /// The ruling on each row, in the rows' order, in the columns of [`ruling_schema`] with a last one `reject` (`Utf8`): why a row
    /// is no claim, null where it is one. No letters are written, so none is released.
    ///
    /// # Errors
    /// Where the columns are not those of cases, or the answers are too large for columns.
    pub fn rulings(&self, batch: &RecordBatch) -> Result<RecordBatch, BatchError> {
        let table = Table::of(batch, 1)?;
        let mut ruler = PlainRuler::of(self.host);
        let ruled = ruler.as_mut().map_or_else(Vec::new, |ruler| plain(ruler, &table));
        let cases = Cases::of(&table, |row| ruled.get(row).is_none_or(Option::is_none));
        let decisions = self.host.brief(&cases.cases);
        let mut rulings = Rulings::default();
        for (row, answer) in cases.answers.iter().enumerate() {
            let ruling = ruled.get(row).and_then(Option::as_ref).zip(ruler.as_ref());
            let row = table.at(row);
            let plain = ruling.and_then(|(ruling, ruler)| Some((ruler.ids(&row)?, ruling, ruler)));
            match (plain, claim(&decisions, answer)) {
                (Some(((case, claim), ruling, ruler)), _) => rulings.plain([case, claim], ruling, ruler),
                (None, Some((decision, claim))) => rulings.claim(decision, claim),
                (None, None) => rulings.nothing(),
            }
        }
        let columns = rulings.columns()?;
        cases.answered(ruling_schema().as_ref(), columns)
    }

    /// The decision on each case as JSON in the row of its first claim, and null in the case's other rows, in the columns of
    /// [`decision_schema`] with a last one `reject` (`Utf8`): why a row is no claim. Letters are written where the host writes them.
    ///
    /// # Errors
    /// Where the columns are not those of cases, or the answers are too large for columns.
    pub fn decisions(&self, batch: &RecordBatch) -> Result<RecordBatch, BatchError> {
        let cases = Cases::of(&Table::of(batch, 1)?, |_| true);
        let decisions = self.host.decide_batch(&cases.cases);
        let (mut ids, mut texts) = (StringBuilder::new(), StringBuilder::new());
        for answer in &cases.answers {
            let decision = claim(&decisions, answer).map(|(decision, _)| decision);
            let begins = matches!(answer, Answer::Claim(_, 0));
            ids.append_option(decision.map(|decision| decision.case.as_str()));
            texts.append_option(decision.filter(|_| begins).map(Decision::to_json));
        }
        cases.answered(decision_schema().as_ref(), vec![Arc::new(ids.finish()), Arc::new(texts.finish())])
    }
}

/// The rulings on the rows for which columns suffice, and none for the others.
fn plain(ruler: &mut PlainRuler<'_>, table: &Table) -> Vec<Option<PlainRuling>> {
    ruler.under(table.columns());
    let rows = || (0..table.values().rows()).map(|row| table.at(row));
    let mut times: HashMap<&str, usize> = HashMap::new();
    let ids: Vec<_> = rows().collect();
    let ids: Vec<Option<&str>> = ids.iter().map(|row| ruler.ids(row).map(|(case, _)| case)).collect();
    for id in ids.iter().flatten() {
        *times.entry(*id).or_default() += 1;
    }
    let alone = |id: &Option<&str>| id.is_some_and(|id| times.get(id) == Some(&1));
    rows().zip(&ids).map(|(row, id)| if alone(id) { ruler.row(&row) } else { None }).collect()
}

impl Cases {
    /// The cases of these rows.
    fn of(table: &Table, is_asked: impl Fn(usize) -> bool) -> Self {
        let mut group = Group::default();
        let rows = table.values().rows();
        for row in (0..rows).filter(|row| is_asked(*row)) {
            match table.row(row) {
                Ok(row) => group.row(row),
                Err(reject) => group.reject(reject),
            }
        }
        let mut cases = Self { cases: Vec::new(), answers: vec![Answer::Plain; rows] };
        group.finish().into_iter().for_each(|grouped| cases.take(grouped));
        cases
    }

    fn take(&mut self, grouped: Grouped) {
        let case = self.cases.len();
        for (claim, row) in grouped.rows.iter().enumerate() {
            let place = usize::try_from(*row).ok().and_then(|row| self.answers.get_mut(row.checked_sub(1)?));
            if let Some(answer) = place {
                *answer = match &grouped.case {
                    Ok(_) => Answer::Claim(case, claim),
                    Err(reject) => Answer::Reject(told(reject, *row)),
                };
            }
        }
        self.cases.extend(grouped.case);
    }

    /// The columns with one that tells which rows are no claims.
    fn answered(&self, schema: &Schema, mut columns: Vec<ArrayRef>) -> Result<RecordBatch, BatchError> {
        let rejects = self.answers.iter().map(|answer| match answer {
            Answer::Claim(..) | Answer::Plain => None,
            Answer::Reject(reason) => Some(reason.as_str()),
        });
        columns.push(Arc::new(StringArray::from_iter(rejects)));
        let reject = Arc::new(Field::new("reject", DataType::Utf8, true));
        let fields: Vec<_> = schema.fields().iter().cloned().chain([reject]).collect();
        Ok(RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)?)
    }
}

/// The decision and the claim of it that answer a row.
fn claim<'d>(decisions: &'d [Decision], answer: &Answer) -> Option<(&'d Decision, &'d medhold_model::ClaimDecision)> {
    let Answer::Claim(case, claim) = answer else {
        return None;
    };
    let decision = decisions.get(*case)?;
    Some((decision, decision.claims.get(*claim)?))
}

/// Why a row is no claim; which row is at fault, where it is another one of its case.
fn told(reject: &Reject, row: u64) -> String {
    if reject.row == row { reject.reason.clone() } else { format!("row {}: {}", reject.row, reject.reason) }
}
