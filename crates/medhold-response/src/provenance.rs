//! What a reason rests on: the figures behind it, as far as the reason does not tell them itself, and the sources.

use std::ops::Range;

use medhold_message::{Argument, RenderError, Role, Segment};
use medhold_model::{Authority, ClaimDecision, Decimal, EvidenceUsed, Value};

use crate::describe::capitalised;
use crate::voice::{Told, Voice, word};

/// The source of a value that came with the case without naming one.
const CASE: &str = "case";
/// The source of a value that was not given and whose measure says what that means.
const ABSENT: &str = "absent";

/// Which evidence stands behind which reason.
pub(crate) struct Provenance<'a> {
    decision: &'a ClaimDecision,
}

impl<'a> Provenance<'a> {
    pub(crate) fn new(decision: &'a ClaimDecision) -> Self {
        Self { decision }
    }

    /// The evidence whose figures belong to some reasons: what their arguments come from, each told once. Where evidence decides,
    /// the first reason also tells what the ruling used and no reason names.
    pub(crate) fn figures(&self, reasons: Range<usize>) -> impl Iterator<Item = (usize, &'a EvidenceUsed)> {
        let evidence_decides = self.decision.authority == Authority::Evidence;
        self.cited().filter(move |(_, evidence)| match self.told_by(evidence) {
            Some(teller) => reasons.contains(&teller),
            None => evidence_decides && reasons.start == 0,
        })
    }

    /// The sources of some reasons: their own, then those of their evidence.
    pub(crate) fn sources(&self, reasons: Range<usize>) -> Vec<String> {
        let own = self.decision.because.iter().skip(reasons.start).take(reasons.len());
        let own = own.filter_map(|because| because.source.as_deref()).flat_map(|text| text.split("; "));
        let mut sources: Vec<String> = own.map(tidy).collect();
        let behind = self.cited().filter(|(_, evidence)| reasons.contains(&self.told_by(evidence).unwrap_or(0)));
        sources.extend(behind.map(|(_, evidence)| tidy(&evidence.source)));
        let mut seen = Vec::new();
        sources.retain(|source| {
            let new = source != ABSENT && !source.is_empty() && !seen.contains(source);
            seen.push(source.clone());
            new
        });
        // What the customer told us is a source only where there is no other.
        if sources.iter().any(|source| source != CASE) {
            sources.retain(|source| source != CASE);
        } else if sources.is_empty() && self.rests_on_the_case(&reasons) {
            sources.push(CASE.to_owned());
        }
        sources
    }

    /// Whether some reasons tell what came with the case, or tell nothing of it where the ruling used only that.
    fn rests_on_the_case(&self, reasons: &Range<usize>) -> bool {
        let mut given = self.decision.evidence.iter().filter(|evidence| evidence.used && evidence.source == CASE);
        given.any(|evidence| reasons.contains(&self.told_by(evidence).unwrap_or(0)))
    }

    /// Evidence that the ruling used and that has a source of its own.
    fn cited(&self) -> impl Iterator<Item = (usize, &'a EvidenceUsed)> {
        let evidence = self.decision.evidence.iter().enumerate();
        evidence.filter(|(_, e)| e.used && e.source != CASE && e.source != ABSENT)
    }

    /// The first reason of which an argument comes from this evidence.
    fn told_by(&self, evidence: &EvidenceUsed) -> Option<usize> {
        let measure = evidence.measure.as_str();
        let comes_from = |origin: &String| origin.split('.').next() == Some(measure);
        self.decision.because.iter().position(|because| because.origins.values().flatten().any(comes_from))
    }

    /// Whether some reason tells the number itself.
    fn stated(&self, number: Decimal) -> bool {
        let arguments = self.decision.because.iter().flat_map(|because| because.args.values());
        arguments.into_iter().any(|value| value.as_quantity() == Some(number))
    }
}

/// A source without the full stop that the sentence around it sets.
fn tidy(source: &str) -> String {
    source.trim().trim_end_matches('.').to_owned()
}

impl Voice<'_> {
    /// The sentences that tell a record's figures: value, sample, period and interval, those left out that a reason tells.
    pub(crate) fn figures(
        &self,
        provenance: &Provenance<'_>,
        evidence: &EvidenceUsed,
    ) -> Result<Vec<Vec<Segment>>, RenderError> {
        let Some(value) = evidence.value.as_quantity() else {
            return Ok(Vec::new());
        };
        let mut sentences = Vec::new();
        let name = self.name(evidence.measure.as_str());
        if !provenance.stated(value)
            && let Some(name) = &name
        {
            let shown = self.quantity(evidence.measure.as_str(), &evidence.value)?;
            let told = Told::from([("title", word(&capitalised(name))), ("value", word(&shown))]);
            sentences.push(self.sentence("letter-evidence-value", &told)?);
        }
        let told = self.figures_told(provenance, evidence)?;
        let interval = told.get("interval").is_some_and(|flag| flag.value == Value::Flag(true));
        // One record is no sample: what it shows is told by the reason.
        let sample = evidence.n.filter(|n| *n > 1 && !provenance.stated(Decimal::from(*n)));
        match sample {
            Some(_) => sentences.push(self.sentence("letter-evidence-sample", &told)?),
            None if interval => sentences.push(self.sentence("letter-evidence-interval", &told)?),
            None => {}
        }
        Ok(sentences)
    }

    fn figures_told(&self, provenance: &Provenance<'_>, evidence: &EvidenceUsed) -> Result<Told<'static>, RenderError> {
        let measure = evidence.measure.as_str();
        let mut told = Told::new();
        let ends = evidence.low.zip(evidence.high).filter(|(low, high)| low < high);
        let untold = ends.filter(|(low, high)| !(provenance.stated(*low) && provenance.stated(*high)));
        told.insert("interval", Argument::fact(Value::Flag(untold.is_some())));
        if let Some((low, high)) = untold {
            told.insert("low", word(&self.quantity(measure, &like(&evidence.value, low))?));
            told.insert("high", word(&self.quantity(measure, &like(&evidence.value, high))?));
        }
        told.insert("value", word(&self.quantity(measure, &evidence.value)?));
        let to = evidence.to.or(evidence.as_of);
        let period = match (evidence.from, to) {
            (Some(from), Some(to)) if from.year() == to.year() => "year",
            (Some(_), Some(_)) => "both",
            (None, Some(_)) => "until",
            _ => "none",
        };
        told.insert("period", word(period));
        let dates = [("from", evidence.from), ("to", to)];
        told.extend(dates.into_iter().filter_map(|(name, date)| Some((name, Argument::fact(Value::Date(date?))))));
        if let Some(n) = evidence.n {
            told.insert("sample", word(&self.sample(measure, n)?));
        }
        Ok(told)
    }

    /// What a sample counts, in the pack's words where it has them: `57 000 flyginger`.
    fn sample(&self, measure: &str, n: u64) -> Result<String, RenderError> {
        let told = Told::from([("n", Argument::fact(Value::Number(Decimal::from(n))))]);
        let own = self.optional(&format!("measure-{measure}.sample"), &told);
        let segments = own.unwrap_or_else(|| self.sentence("letter-sample", &told))?;
        Ok(medhold_message::text_of(&segments))
    }

    /// The sentence that cites sources.
    pub(crate) fn citation(&self, sources: &[String]) -> Result<Vec<Segment>, RenderError> {
        let mut texts = Vec::new();
        for source in sources {
            texts.push(match source.as_str() {
                CASE => medhold_message::text_of(&self.sentence("letter-source-case", &Told::new())?),
                source => source.to_owned(),
            });
        }
        let told = Told::from([("source", Argument::text(texts.join("; "), Role::Citation))]);
        self.sentence("letter-source", &told)
    }
}

/// An end of an interval as a value of the same kind.
fn like(value: &Value, end: Decimal) -> Value {
    match value {
        Value::Money(money) => Value::Money(medhold_model::Money::new(end, money.currency())),
        _ => Value::Number(end),
    }
}
