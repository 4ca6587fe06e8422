//! Rulings in columns: the names and order of the program's CSV, typed.

use std::fmt;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanBuilder, Decimal128Builder, ListBuilder, RecordBatch, StringBuilder, StringDictionaryBuilder,
};
use arrow::datatypes::{DataType, Field, Int32Type, Schema, SchemaRef};
use arrow::error::ArrowError;
use medhold_model::{Amount, ClaimDecision, Decision, RuleId};

use crate::plain::{Names, PlainRuling};

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

type Words = StringDictionaryBuilder<Int32Type>;
type Lists = ListBuilder<StringBuilder>;

/// Puts rulings into columns, a claim a row.
pub struct Rulings {
    ids: [StringBuilder; 2],
    /// From `topic` to `basis`.
    words: [Words; 6],
    rule: Words,
    /// From `merged` to `conflict`.
    lists: [Lists; 5],
    amount: Decimal128Builder,
    currency: Words,
    at_least: Decimal128Builder,
    pack: Words,
    released: BooleanBuilder,
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
            rule: Words::default(),
            lists: Default::default(),
            amount: money(),
            currency: Words::default(),
            at_least: money(),
            pack: Words::default(),
            released: BooleanBuilder::new(),
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
            claim.topic.as_str(),
            claim.authority.as_str(),
            claim.finding.as_str(),
            claim.outcome.as_str(),
            claim.remedy.as_str(),
            claim.basis.as_str(),
        ];
        let [case, id] = &mut self.ids;
        case.append_value(&decision.case);
        id.append_value(&claim.id);
        for (builder, word) in self.words.iter_mut().zip(words) {
            builder.append_value(word);
        }
        self.rule.append_option(claim.rule.as_ref().map(RuleId::as_str));
        self.add_lists(claim);
        self.money(claim.amount.as_ref());
        self.pack.append_option(decision.pack.as_ref().map(|pack| format!("{} {}", pack.name, pack.version)));
        self.released.append_value(decision.fairness.released);
    }

    /// Adds a row that was ruled on straight from its columns.
    pub(crate) fn plain(&mut self, names: &Names<'_>, ruling: &PlainRuling<'_>) {
        let words = [
            names.topic,
            ruling.authority.as_str(),
            ruling.finding.as_str(),
            ruling.outcome.as_str(),
            ruling.remedy.as_str(),
            ruling.basis.as_str(),
        ];
        for (builder, id) in self.ids.iter_mut().zip([names.case, names.claim]) {
            builder.append_value(id);
        }
        for (builder, word) in self.words.iter_mut().zip(words) {
            builder.append_value(word);
        }
        self.rule.append_option(ruling.rule.as_deref());
        let nothing: &[&str] = &[];
        let lists = [&*ruling.merged, &*ruling.overrode, &*ruling.because, nothing, &*ruling.conflict];
        for (builder, list) in self.lists.iter_mut().zip(lists) {
            fill(builder, list.iter().copied());
        }
        self.money(ruling.amount.as_ref());
        self.pack.append_value(names.pack);
        self.released.append_value(false);
    }

    fn add_lists(&mut self, claim: &ClaimDecision) {
        let [merged, overrode, because, missing, conflict] = &mut self.lists;
        fill(merged, claim.merged.iter().map(RuleId::as_str));
        fill(overrode, claim.overrode.iter().map(RuleId::as_str));
        fill(because, claim.because.iter().map(|reason| reason.message.as_str()));
        fill(missing, claim.missing.iter().map(|missing| missing.measure.as_str()));
        fill(conflict, claim.conflict.iter().map(String::as_str));
    }

    fn money(&mut self, amount: Option<&Amount>) {
        self.amount.append_option(amount.and_then(|amount| units(&amount.value)));
        self.currency.append_option(amount.map(|amount| amount.currency.to_string()));
        self.at_least.append_option(amount.and_then(|amount| units(amount.at_least.as_ref()?)));
    }

    /// Adds a row without a claim.
    pub(crate) fn nothing(&mut self) {
        self.ids.iter_mut().for_each(StringBuilder::append_null);
        self.words.iter_mut().for_each(Words::append_null);
        self.rule.append_null();
        self.lists.iter_mut().for_each(Lists::append_null);
        self.money(None);
        self.pack.append_null();
        self.released.append_null();
    }

    /// The rows that were added, and none are left.
    ///
    /// # Errors
    /// Where they hold more text than a column can.
    pub fn finish(&mut self) -> Result<RecordBatch, ArrowError> {
        RecordBatch::try_new(ruling_schema(), self.columns())
    }

    /// The columns of the rows that were added, and none are left.
    pub(crate) fn columns(&mut self) -> Vec<ArrayRef> {
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(19);
        columns.extend(self.ids.iter_mut().map(|ids| Arc::new(ids.finish()) as ArrayRef));
        columns.extend(self.words.iter_mut().map(|words| Arc::new(words.finish()) as ArrayRef));
        columns.push(Arc::new(self.rule.finish()));
        columns.extend(self.lists.iter_mut().map(|lists| Arc::new(lists.finish()) as ArrayRef));
        columns.push(Arc::new(self.amount.finish()));
        columns.push(Arc::new(self.currency.finish()));
        columns.push(Arc::new(self.at_least.finish()));
        columns.push(Arc::new(self.pack.finish()));
        columns.push(Arc::new(self.released.finish()));
        columns
    }
}

fn fill<'a>(list: &mut Lists, items: impl Iterator<Item = &'a str>) {
    items.for_each(|item| list.values().append_value(item));
    list.append(true);
}

/// An amount's text in units of the last digit that a column holds.
fn units(amount: &str) -> Option<i128> {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let places = usize::from(DIGITS.1.unsigned_abs());
    format!("{whole}{fraction:0<places$}").parse().ok()
}
