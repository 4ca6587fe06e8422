//! Rulings in columns: the names and order of the program's CSV, typed.

use std::fmt;
use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanBuilder, Decimal128Builder, ListBuilder, RecordBatch, StringBuilder};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use arrow::error::ArrowError;
use medhold_model::{ClaimDecision, Currency, Decision, Money, RuleId};

use crate::plain::{PlainRuler, PlainRuling, Shape, ShapeIndex};
use crate::words::Words;

/// The most digits of an amount, and how many of them stand after the point: no currency has more than three.
const DIGITS: (u8, i8) = (38, 4);

/// The columns of rulings, in their order. All may be null: in a row that is no claim all but `reject` are.
///
/// | columns | type | what |
/// |---|---|---|
/// | `case`, `claim` | `Utf8` | ids |
/// | `topic`, `authority`, `finding`, `outcome`, `remedy`, `basis`, `rule` | `Dictionary(Int32, Utf8)` | the ruling; `rule` is null where rules conflict or none can be named |
/// | `merged`, `overrode`, `because`, `missing`, `conflict` | `List(Utf8)` | ids of rules, keys of messages, names of measures |
/// | `amount`, `at_least` | `Decimal128(38, 4)` | what is due, where the remedy is to compensate |
/// | `currency` | `Dictionary(Int32, Utf8)` | its currency |
/// | `pack` | `Dictionary(Int32, Utf8)` | name and version of the pack that decided |
/// | `released` | `Boolean` | whether the letter may be sent; false where none was written |
#[must_use]
pub fn ruling_schema() -> SchemaRef {
    let word = || DataType::Dictionary(DataType::Int32.into(), DataType::Utf8.into());
    let list = || DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true)));
    let money = || DataType::Decimal128(DIGITS.0, DIGITS.1);
    let columns: [(&str, DataType); 19] = [
        ("case", DataType::Utf8),
        ("claim", DataType::Utf8),
        ("topic", word()),
        ("authority", word()),
        ("finding", word()),
        ("outcome", word()),
        ("remedy", word()),
        ("basis", word()),
        ("rule", word()),
        ("merged", list()),
        ("overrode", list()),
        ("because", list()),
        ("missing", list()),
        ("conflict", list()),
        ("amount", money()),
        ("currency", word()),
        ("at_least", money()),
        ("pack", word()),
        ("released", DataType::Boolean),
    ];
    Arc::new(Schema::new(columns.map(|(name, kind)| Field::new(name, kind, true)).to_vec()))
}

/// The columns of whole decisions: `case`, and `decision` as JSON (`medhold.decision/1`), both `Utf8`.
#[must_use]
pub fn decision_schema() -> SchemaRef {
    Arc::new(Schema::new(["case", "decision"].map(|name| Field::new(name, DataType::Utf8, true)).to_vec()))
}

type Lists = ListBuilder<StringBuilder>;

/// Puts rulings into columns, a claim a row.
pub struct Rulings {
    ids: [StringBuilder; 2],
    /// From `topic` to `rule`.
    words: [Words; 7],
    /// From `merged` to `conflict`.
    lists: [Lists; 5],
    amount: Decimal128Builder,
    currency: Words,
    at_least: Decimal128Builder,
    pack: Words,
    released: BooleanBuilder,
    /// The keys of the words of shapes, by the places of the shapes.
    shapes: Vec<Option<[Option<i32>; 7]>>,
}

impl fmt::Debug for Rulings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rulings").finish_non_exhaustive()
    }
}

impl Default for Rulings {
    fn default() -> Self {
        let money = || Decimal128Builder::new().with_data_type(DataType::Decimal128(DIGITS.0, DIGITS.1));
        Self {
            ids: Default::default(),
            words: Default::default(),
            lists: Default::default(),
            amount: money(),
            currency: Words::default(),
            at_least: money(),
            pack: Words::default(),
            released: BooleanBuilder::new(),
            shapes: Vec::new(),
        }
    }
}

impl Rulings {
    /// Adds a row for each claim of a decision.
    pub fn add(&mut self, decision: &Decision) {
        for claim in &decision.claims {
            self.claim(decision, claim);
        }
    }

    /// Adds a claim of a decision.
    pub(crate) fn claim(&mut self, decision: &Decision, claim: &ClaimDecision) {
        let words = [
            Some(claim.topic.as_str()),
            Some(claim.authority.as_str()),
            Some(claim.finding.as_str()),
            Some(claim.outcome.as_str()),
            Some(claim.remedy.as_str()),
            Some(claim.basis.as_str()),
            claim.rule.as_ref().map(RuleId::as_str),
        ];
        self.ids([decision.case.as_str(), claim.id.as_str()]);
        for (column, word) in self.words.iter_mut().zip(words) {
            column.word(word);
        }
        let [merged, overrode, because, missing, conflict] = &mut self.lists;
        fill(merged, claim.merged.iter().map(RuleId::as_str));
        fill(overrode, claim.overrode.iter().map(RuleId::as_str));
        fill(because, claim.because.iter().map(|reason| reason.message.as_str()));
        fill(missing, claim.missing.iter().map(|missing| missing.measure.as_str()));
        fill(conflict, claim.conflict.iter().map(String::as_str));
        self.amount.append_option(claim.amount.as_ref().and_then(|amount| units_of_text(&amount.value)));
        self.currency.word(claim.amount.as_ref().map(|amount| amount.currency.as_str()));
        let at_least = claim.amount.as_ref().and_then(|amount| amount.at_least.as_ref());
        self.at_least.append_option(at_least.and_then(|least| units_of_text(least)));
        let pack = decision.pack.as_ref().map(|pack| format!("{} {}", pack.name, pack.version));
        self.pack.word(pack.as_deref());
        self.released.append_value(decision.fairness.released);
    }

    /// Adds a plain claim by the ids of its case and its own. All plain claims until [`Self::finish`] are ruled on by the same `ruler`.
    pub fn plain(&mut self, ids: [&str; 2], ruling: &PlainRuling, ruler: &PlainRuler<'_>) {
        let Some(shape) = ruler.shape(ruling.shape) else { return };
        let keys = self.shape(ruling.shape, shape);
        let due = ruling.due.as_ref();
        self.ids(ids);
        for (column, key) in self.words.iter_mut().zip(keys) {
            column.add(key);
        }
        self.currency.word(due.map(|(amount, _)| amount.currency()).as_ref().map(Currency::as_str));
        self.pack.word(Some(ruler.pack()));
        let nothing: &[&str] = &[];
        let lists = [&*shape.merged, &*shape.overrode, &*shape.because, nothing, &*shape.conflict];
        for (builder, list) in self.lists.iter_mut().zip(lists) {
            fill(builder, list.iter().copied());
        }
        self.amount.append_option(due.and_then(|(amount, _)| units(*amount)));
        self.at_least.append_option(due.and_then(|(_, least)| units((*least)?)));
        self.released.append_value(false);
    }

    /// The keys of a shape's words, looked up once.
    fn shape(&mut self, index: ShapeIndex, shape: &Shape<'_>) -> [Option<i32>; 7] {
        let place = index.place();
        if let Some(Some(keys)) = self.shapes.get(place) {
            return *keys;
        }
        let words = [
            Some(shape.topic.as_str()),
            Some(shape.authority.as_str()),
            Some(shape.finding.as_str()),
            Some(shape.outcome.as_str()),
            Some(shape.remedy.as_str()),
            Some(shape.basis.as_str()),
            shape.rule.as_deref(),
        ];
        let mut keys = [None; 7];
        for ((key, word), column) in keys.iter_mut().zip(words).zip(&mut self.words) {
            *key = word.and_then(|word| column.key(word));
        }
        if self.shapes.len() <= place {
            self.shapes.resize(place + 1, None);
        }
        if let Some(known) = self.shapes.get_mut(place) {
            *known = Some(keys);
        }
        keys
    }

    fn ids(&mut self, ids: [&str; 2]) {
        for (builder, id) in self.ids.iter_mut().zip(ids) {
            builder.append_value(id);
        }
    }

    /// Adds a row without a claim.
    pub(crate) fn nothing(&mut self) {
        self.ids.iter_mut().for_each(StringBuilder::append_null);
        self.words.iter_mut().for_each(|column| column.word(None));
        self.lists.iter_mut().for_each(Lists::append_null);
        self.amount.append_null();
        self.currency.word(None);
        self.at_least.append_null();
        self.pack.word(None);
        self.released.append_null();
    }

    /// The rows that were added, and none are left.
    ///
    /// # Errors
    /// Where they hold more text than a column can.
    pub fn finish(&mut self) -> Result<RecordBatch, ArrowError> {
        let columns = self.columns()?;
        RecordBatch::try_new(ruling_schema(), columns)
    }

    /// The columns of the rows that were added, and none are left.
    pub(crate) fn columns(&mut self) -> Result<Vec<ArrayRef>, ArrowError> {
        self.shapes.clear();
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(19);
        columns.extend(self.ids.iter_mut().map(|ids| Arc::new(ids.finish()) as ArrayRef));
        for words in &mut self.words {
            columns.push(words.finish()?);
        }
        columns.extend(self.lists.iter_mut().map(|lists| Arc::new(lists.finish()) as ArrayRef));
        columns.push(Arc::new(self.amount.finish()));
        columns.push(self.currency.finish()?);
        columns.push(Arc::new(self.at_least.finish()));
        columns.push(self.pack.finish()?);
        columns.push(Arc::new(self.released.finish()));
        Ok(columns)
    }
}

fn fill<'a>(list: &mut Lists, items: impl Iterator<Item = &'a str>) {
    items.for_each(|item| list.values().append_value(item));
    list.append(true);
}

/// An amount in units of the last digit that a column holds.
fn units(amount: Money) -> Option<i128> {
    match amount.amount().scaled(DIGITS.1.unsigned_abs().into()) {
        (units, true) => Some(units.into()),
        _ => units_of_text(&amount.to_text()),
    }
}

/// An amount's text in units of the last digit that a column holds.
fn units_of_text(amount: &str) -> Option<i128> {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let places = usize::from(DIGITS.1.unsigned_abs());
    format!("{whole}{fraction:0<places$}").parse().ok()
}
