//! Variables and what they may be, in words that a rule's author knows.

use medhold_model::{Decimal, KeyDecl, Value};

use super::linear::Linear;
use super::possible::date;
use super::term::Term;
use super::variable::Formula;
use super::{Computed, EvidencePart, Interval, Possible, Signs, StatementPart, Texts, Values, Variable};
use crate::{MeasureIndex, Scope};

/// The most texts that are listed in a condition.
const MOST_LISTED: usize = 8;

impl Variable {
    /// What rules call it: `arrival_delay_min`, `late_share.before.n`, `subject.origin`, `expert("structures").states(member_sound)`.
    #[must_use]
    pub fn name(&self, scope: &Scope) -> String {
        let measure = |index: &MeasureIndex| scope.measure_name(*index).map(ToString::to_string).unwrap_or_default();
        let key = |of: &str, keys: &[KeyDecl], at: usize| {
            format!("{of}.{}", keys.get(at).map_or("", |decl| decl.name.as_str()))
        };
        match self {
            Self::ClaimKind => "claim.kind".to_owned(),
            Self::ClaimStance => "claim.stance".to_owned(),
            Self::AssertsMeasure => "claim.asserts.measure".to_owned(),
            Self::AssertsOp => "claim.asserts.op".to_owned(),
            Self::AssertsValue => "claim.asserts.value".to_owned(),
            Self::AssertsWord => "claim.asserts.word".to_owned(),
            Self::Verdict => "claim against its measure".to_owned(),
            Self::WasSupported => "claim.was_supported".to_owned(),
            Self::Stage => "stage".to_owned(),
            Self::LawDate => "the day whose law holds".to_owned(),
            Self::Measure(index) => measure(index),
            Self::MeasurePart(index, part) => format!("{}.{}", measure(index), part.name()),
            Self::Before(index) => format!("{}.before", measure(index)),
            Self::BeforePart(index, part) => format!("{}.before.{}", measure(index), part.name()),
            Self::Subject(index) => key("subject", &scope.subject, index.0),
            Self::Customer(index) => key("customer", &scope.customer, index.0),
            Self::Expert(field) => format!("expert(\"{field}\")"),
            Self::ExpertPart(field, part) => format!("expert(\"{field}\").{}", part.name()),
            Self::States(field, index) => format!("expert(\"{field}\").states({})", measure(index)),
            Self::Bounds(field, index) => format!("a bound in expert(\"{field}\").states({})", measure(index)),
            Self::Plugin(_, computed) | Self::Computed(computed) | Self::Helper(computed) | Self::Sign(computed) => {
                computed.words(scope)
            }
        }
    }
}

impl Computed {
    fn words(&self, scope: &Scope) -> String {
        match &*self.0 {
            Formula::Linear(linear) => linear.words(scope),
            Formula::Term(term) => term.words(scope),
        }
    }
}

impl Linear {
    fn words(&self, scope: &Scope) -> String {
        let mut words = String::new();
        for (variable, factor) in &self.terms {
            let name = variable.name(scope);
            words.push_str(match (words.is_empty(), factor.is_negative()) {
                (true, false) => "",
                (true, true) => "-",
                (false, false) => " + ",
                (false, true) => " - ",
            });
            match factor.magnitude() {
                factor if factor == Decimal::ONE => words.push_str(&name),
                factor => words.push_str(&format!("{factor} * {name}")),
            }
        }
        match self.constant {
            constant if words.is_empty() => constant.to_string(),
            constant if constant == Decimal::ZERO => words,
            constant if constant.is_negative() => format!("{words} - {}", constant.magnitude()),
            constant => format!("{words} + {constant}"),
        }
    }
}

impl Term {
    fn words(&self, scope: &Scope) -> String {
        match self {
            Self::Constant(text) => text.to_string(),
            Self::Variable(variable) => variable.name(scope),
            Self::Linear(linear) => linear.words(scope),
            Self::Apply(name, _, args) => {
                let args: Vec<String> = args.iter().map(|arg| arg.words(scope)).collect();
                match &args[..] {
                    [left, right] if !name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                        format!("{left} {name} {right}")
                    }
                    _ => format!("{name}({})", args.join(", ")),
                }
            }
        }
    }
}

impl EvidencePart {
    /// What rules call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::High => "high",
            Self::N => "n",
            Self::AgeDays => "age_days",
            Self::From => "from",
            Self::To => "to",
            Self::Source => "source",
            Self::Unit => "unit",
        }
    }
}

impl StatementPart {
    /// What rules call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Licensed => "licensed",
            Self::DaysInField => "days_in_field",
            Self::Interest => "interest",
            Self::Role => "role",
        }
    }
}

impl Possible {
    /// What it says of something of this name, as a condition: `arrival_delay_min >= 180`, `event == "delay"`, `fee is missing`.
    #[must_use]
    pub fn condition(&self, name: &str) -> String {
        let condition = match &self.values {
            Values::None => return format!("{name} is missing"),
            Values::Flag { holds, fails } if holds == fails => None,
            Values::Flag { holds: true, .. } => Some(name.to_owned()),
            Values::Flag { .. } => Some(format!("!{name}")),
            Values::Number(interval) => within(interval, name, &|number| number.to_string()),
            Values::Money(interval, currency) => within(interval, name, &|amount| format!("{amount} {currency}")),
            Values::Days(interval) => {
                within(interval, name, &|day| date(day).map_or_else(|| day.to_string(), |date| format!("\"{date}\"")))
            }
            Values::Text(texts) => among(texts, name),
            Values::List(items) => Some(format!("{name} == {}", Value::List(items.to_vec()))),
            Values::Sign(signs) => Some(signs.condition(name)),
            Values::Anything => None,
        };
        match (condition, self.missing) {
            (Some(condition), false) => condition,
            (Some(condition), true) => format!("({condition} or {name} is missing)"),
            (None, false) => format!("{name} is known"),
            (None, true) => format!("{name} is anything"),
        }
    }
}

impl Signs {
    fn condition(self, name: &str) -> String {
        let op = match (self.negative, self.zero, self.positive) {
            (true, false, false) => "<",
            (true, true, false) => "<=",
            (false, true, false) => "==",
            (true, false, true) => "!=",
            (false, true, true) => ">=",
            (false, false, true) => ">",
            _ => return format!("{name} is known"),
        };
        format!("{name} {op} 0")
    }
}

fn within(interval: &Interval, name: &str, shown: &dyn Fn(Decimal) -> String) -> Option<String> {
    if let Some(single) = interval.single() {
        return Some(format!("{name} == {}", shown(single)));
    }
    let low = interval.low().map(|b| format!("{name} {} {}", if b.open { ">" } else { ">=" }, shown(b.value)));
    let high = interval.high().map(|b| format!("{name} {} {}", if b.open { "<" } else { "<=" }, shown(b.value)));
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low} and {high}")),
        (low, high) => low.or(high),
    }
}

fn among(texts: &Texts, name: &str) -> Option<String> {
    let quoted = |texts: &std::collections::BTreeSet<std::sync::Arc<str>>| {
        texts.iter().map(|text| Value::Text(text.to_string())).map(|text| format!("\"{text}\"")).collect::<Vec<_>>()
    };
    let (list, one, several) = match texts {
        Texts::Only(texts) => (quoted(texts), "==", "is one of"),
        Texts::Except(texts) => (quoted(texts), "!=", "is none of"),
    };
    match &list[..] {
        [] => None,
        _ if list.len() > MOST_LISTED => {
            let first = list.get(..3).unwrap_or_default().join(", ");
            Some(format!("{name} {several} {first}, … ({} in all)", list.len()))
        }
        [only] => Some(format!("{name} {one} {only}")),
        _ => Some(format!("{name} {several} {}", list.join(", "))),
    }
}
