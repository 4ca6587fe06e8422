//! How a topic measures, by the evidence of the batch's decisions.

use std::collections::BTreeMap;

use medhold_model::{Date, EvidenceUsed, Kind, Op, Unit, Value};
use medhold_pack::Perception as Declared;
use medhold_stats::perception::Target;
use medhold_stats::share_interval::wilson_of;
use medhold_stats::{Confidence, Interval, mean};
use serde::Serialize;

use super::{Heard, Meets};

/// How a topic measures: the evidence of the batch's decisions on its measure, each record once.
///
/// Of each claim the latest records count; earlier ones are how it was. A share is pooled by sample size, with Wilson's interval; any other
/// quantity is the mean of the records, with Student's.
///
/// Records of overlapping periods may count the same things, as those of a line and of the whole airline do. So the interval of a share
/// is that of the largest of them; only records of periods apart add up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// The measure.
    pub measure: String,
    /// Its unit.
    pub unit: Unit,
    /// On which side of the target it is well.
    pub op: Op,
    /// The target.
    pub target: f64,
    /// How the records were put together.
    pub pooled: Pooling,
    /// The pooled share, or the mean.
    pub value: f64,
    /// The low end of its 95 % interval; none where there is too little to have one.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// The sample: of shares those of the records together, else the number of records.
    pub n: u64,
    /// The part of the sample that surely counts nothing twice: what the interval rests on.
    pub n_apart: u64,
    /// How many records differ from each other.
    pub records: u64,
    /// Records of a share that don't say how large their sample is, and so can't be pooled.
    pub without_n: u64,
    /// The first day that a record is of, where the records say.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Whether the interval meets the target; none without an interval.
    pub meets: Option<Meets>,
}

/// How records are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pooling {
    /// Shares, each by its sample size.
    Share,
    /// The mean of the records, each counting once.
    Mean,
}

/// The records that differ, in an order that does not hang on that of the cases.
type Records<'a> = BTreeMap<String, &'a EvidenceUsed>;

/// A value with its interval and sample.
struct Pooled {
    value: f64,
    interval: Option<Interval>,
    n: u64,
    n_apart: u64,
}

/// Pools the evidence of these claims on the declared measure; none where there is none that can be pooled.
pub(super) fn measured(heard: &[Heard<'_>], declared: &Declared, kind: Kind) -> Option<Measured> {
    let records = records(heard, declared);
    let unit = records.values().next()?.unit.clone();
    let usable: Vec<&EvidenceUsed> =
        records.values().copied().filter(|record| kind != Kind::Share || record.n.is_some()).collect();
    let pooled = if kind == Kind::Share { pooled_share(&usable) } else { pooled_mean(&usable) }?;
    let target = target(declared)?;
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    Some(Measured {
        measure: declared.measure.to_string(),
        unit,
        op: declared.op,
        target: declared.value.as_quantity()?.to_f64(),
        pooled: if kind == Kind::Share { Pooling::Share } else { Pooling::Mean },
        value: pooled.value,
        low: pooled.interval.map(|interval| interval.low),
        high: pooled.interval.map(|interval| interval.high),
        n: pooled.n,
        n_apart: pooled.n_apart,
        records: count(usable.len()),
        without_n: count(records.len() - usable.len()),
        from: usable.iter().filter_map(|record| record.from.or(record.as_of)).min(),
        to: usable.iter().filter_map(|record| end(record)).max(),
        meets: pooled.interval.map(|interval| target.met_by(interval)),
    })
}

/// The declared target; that a limit itself is not well (`<`, `>`) makes no difference to an interval.
fn target(declared: &Declared) -> Option<Target> {
    let value = declared.value.as_quantity()?.to_f64();
    match declared.op {
        Op::Ge | Op::Gt => Some(Target::AtLeast(value)),
        Op::Le | Op::Lt => Some(Target::AtMost(value)),
        Op::Eq | Op::Ne => None,
    }
}

/// The latest records of each claim, those that are the same once.
fn records<'a>(heard: &[Heard<'a>], declared: &Declared) -> Records<'a> {
    let mut records = Records::new();
    for heard in heard {
        let of_measure = heard.decision.evidence.iter().filter(|record| record.measure == declared.measure);
        let all: Vec<&EvidenceUsed> = of_measure.filter(|record| record.value.as_quantity().is_some()).collect();
        let latest = all.iter().map(|record| end(record)).max().flatten();
        records
            .extend(all.into_iter().filter(|record| end(record) == latest).map(|record| (same(heard, record), record)));
    }
    records
}

/// What makes two records the same. A statistic is the same wherever it is cited; a single observation is that of its subject,
/// or of its case.
fn same(heard: &Heard<'_>, record: &EvidenceUsed) -> String {
    let record_text = format!("{:?}", EvidenceUsed { used: false, ..record.clone() });
    match (record.n, heard.claim.subject.is_empty()) {
        (Some(2..), _) => record_text,
        (_, false) => format!("{record_text} {:?}", heard.claim.subject),
        (_, true) => format!("{record_text} {}", heard.case),
    }
}

fn end(record: &EvidenceUsed) -> Option<Date> {
    record.to.or(record.as_of)
}

/// Shares together, each as many as its sample says.
#[expect(clippy::cast_precision_loss, reason = "samples stay far below 2^53")]
fn pooled_share(records: &[&EvidenceUsed]) -> Option<Pooled> {
    let of = |record: &&EvidenceUsed| Some(quantity(&record.value)? * record.n? as f64);
    let n: u64 = records.iter().filter_map(|record| record.n).sum();
    let value = (records.iter().filter_map(of).sum::<f64>() / n as f64).clamp(0.0, 1.0);
    let n_apart = apart(records);
    let interval = wilson_of(value, n_apart, Confidence::P95).ok()?;
    Some(Pooled { value, interval: Some(interval), n, n_apart })
}

/// How much of the sample surely counts nothing twice: of records whose periods overlap, or that have none, the largest.
fn apart(records: &[&EvidenceUsed]) -> u64 {
    let mut spans: Vec<(Option<Date>, Option<Date>, u64)> =
        records.iter().filter_map(|record| Some((record.from.or(record.as_of), end(record), record.n?))).collect();
    spans.sort_unstable();
    let undated = spans.iter().any(|(from, ..)| from.is_none());
    let (mut sum, mut largest, mut reached) = (0, 0, None);
    for (from, to, n) in spans {
        if from > reached && !undated {
            sum += largest;
            largest = 0;
        }
        largest = largest.max(n);
        reached = reached.max(to);
    }
    sum + largest
}

/// The mean of the records; of one alone its own interval, where it has one.
fn pooled_mean(records: &[&EvidenceUsed]) -> Option<Pooled> {
    let values: Vec<f64> = records.iter().filter_map(|record| quantity(&record.value)).collect();
    let n = u64::try_from(values.len()).ok()?;
    match (records, values.as_slice()) {
        ([record], [value]) => {
            let own = record.low.zip(record.high);
            let interval = own.map(|(low, high)| Interval { low: low.to_f64(), high: high.to_f64() });
            Some(Pooled { value: *value, interval, n, n_apart: n })
        }
        _ => {
            let estimate = mean(&values, Confidence::P95).ok()?;
            Some(Pooled { value: estimate.value, interval: Some(estimate.interval), n, n_apart: n })
        }
    }
}

fn quantity(value: &Value) -> Option<f64> {
    value.as_quantity().map(|quantity| quantity.to_f64())
}
