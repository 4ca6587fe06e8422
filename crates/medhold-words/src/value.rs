//! Values as letters write them: with their unit, in the language's own numbers and dates.

use medhold_message::Argument;
use medhold_model::{Kind, Money, Unit, Value};
use medhold_script::{Column, Noun, Operator, Part, Scope, TableIndex};

use crate::Wording;
use crate::flag::attribute;
use crate::wording::{Told, word};

impl Wording<'_> {
    /// A value of a measure, a key or whatever else rules read, by the name by which they read it.
    #[must_use]
    pub fn value_of(&self, path: &str, value: &Value) -> String {
        let scope = self.pack.program().scope();
        let key = |keys: &[medhold_model::KeyDecl], name: &str| keys.iter().position(|decl| decl.name.as_str() == name);
        let measure = path.split_once('.').map_or(path, |(measure, _)| measure);
        let parameter = path.strip_prefix("parameter ").and_then(|name| scope.parameter(name));
        if let Some(parameter) = parameter {
            return self.value(value, Some(&Noun::Parameter(parameter)));
        }
        let what = match (scope.measure(measure), path.split_once('.')) {
            (Some(measure), None | Some((_, "before" | "low" | "high"))) => {
                Some(Noun::Measure(measure, medhold_script::Period::Now))
            }
            (None, Some(("subject", name))) => {
                key(&scope.subject, name).map(|place| Noun::Subject(medhold_script::KeyIndex(place)))
            }
            (None, Some(("customer", name))) => {
                key(&scope.customer, name).map(|place| Noun::Customer(medhold_script::KeyIndex(place)))
            }
            _ => None,
        };
        self.value(value, what.as_ref())
    }

    /// A value, of what is known to have it.
    pub(crate) fn value(&self, value: &Value, of: Option<&Noun>) -> String {
        if let Value::Text(text) = value {
            return self.text(text, of);
        }
        let (form, unit) = match value {
            Value::Number(_) => self.form(of),
            Value::Flag(true) => return self.say("yes", &Told::new()),
            Value::Flag(false) => return self.say("no", &Told::new()),
            _ => ("plain", String::new()),
        };
        if let Value::List(items) = value {
            let items: Vec<String> = items.iter().map(|item| self.value(item, None)).collect();
            return self.joined("and", &items);
        }
        let told = Told::from([
            ("value", Argument::fact(self.in_currency(value, of))),
            ("form", word(form)),
            ("unit", word(&unit)),
        ]);
        self.say("value", &told)
    }

    /// A plain number that stands for an amount, as an amount.
    fn in_currency(&self, value: &Value, of: Option<&Noun>) -> Value {
        match (value, of.and_then(|of| self.declared(of))) {
            (Value::Number(amount), Some((Kind::Money(currency), _))) => Value::Money(Money::new(*amount, currency)),
            _ => value.clone(),
        }
    }

    /// A text: the pack's name for the value, else the text in quotation marks.
    fn text(&self, text: &str, of: Option<&Noun>) -> String {
        let own = of
            .and_then(|of| self.words_id(of))
            .and_then(|id| self.words(&format!("{id}.value-{}", attribute(text)), &Told::new()));
        own.unwrap_or_else(|| self.say("quoted", &Told::from([("text", word(text))])))
    }

    /// How the numbers of something are written, and in which unit.
    fn form(&self, of: Option<&Noun>) -> (&'static str, String) {
        let Some((kind, unit)) = of.and_then(|of| self.declared(of)) else {
            return ("plain", String::new());
        };
        let unit = unit.unwrap_or_default();
        let form = match (kind, unit.as_str()) {
            (Kind::Share, _) => "share",
            (Kind::Money(_), _) => "plain",
            (_, "min") => "minutes",
            (_, "d") => "days",
            (_, "km") => "kilometres",
            (_, "%") => "percent",
            (_, "" | "1" | "any") => "plain",
            _ => "unit",
        };
        (form, unit)
    }

    /// The kind and unit of what a noun stands for, where they are declared.
    pub(crate) fn declared(&self, noun: &Noun) -> Option<(Kind, Option<String>)> {
        let scope = self.pack.program().scope();
        let unit = |unit: &Unit| Some(unit.as_str().to_owned());
        let key = |decl: &medhold_model::KeyDecl| (decl.kind, decl.unit.as_ref().and_then(unit));
        match noun {
            Noun::Measure(measure, _) | Noun::Stated(_, measure) | Noun::Part(measure, _, Part::Low | Part::High) => {
                scope.measure_decl(*measure).map(|decl| (decl.kind, unit(&decl.unit)))
            }
            Noun::Part(_, _, Part::AgeDays) => Some((Kind::Number, Some("d".to_owned()))),
            Noun::Part(_, _, Part::From | Part::To) => Some((Kind::Date, None)),
            Noun::Parameter(index) => {
                scope.parameters.get(index.0).map(|decl| (decl.kind, decl.unit.as_ref().and_then(unit)))
            }
            Noun::Subject(index) => scope.subject.get(index.0).map(key),
            Noun::Customer(index) => scope.customer.get(index.0).map(key),
            Noun::Cell(table, _, column) => {
                column_of(scope, *table, *column).map(|column| (column.kind, column.unit.as_ref().and_then(unit)))
            }
            Noun::Compute(Operator::Add | Operator::Subtract, two) => two.iter().find_map(|side| self.declared(side)),
            Noun::Negated(inner) => self.declared(inner),
            Noun::Builtin("days_between", _) => Some((Kind::Number, Some("d".to_owned()))),
            Noun::Builtin("date" | "add_days" | "add_months" | "add_years", _) => Some((Kind::Date, None)),
            Noun::Builtin("min" | "max" | "abs" | "round" | "floor" | "ceil", inner) => {
                inner.iter().find_map(|side| self.declared(side))
            }
            Noun::Plugin(function, _) => {
                scope.functions.get(function.0).map(|decl| (decl.result.0, decl.result.1.as_ref().and_then(unit)))
            }
            Noun::Either(three) => self.declared(&three.1).or_else(|| self.declared(&three.2)),
            _ => None,
        }
    }

    pub(crate) fn is_date(&self, noun: &Noun) -> bool {
        matches!(noun, Noun::Value(Value::Date(_), _))
            || self.declared(noun).is_some_and(|(kind, _)| kind == Kind::Date)
    }

    pub(crate) fn is_flag(&self, noun: &Noun) -> bool {
        matches!(noun, Noun::Whether(_)) || self.declared(noun).is_some_and(|(kind, _)| kind == Kind::Flag)
    }
}

pub(crate) fn column_of(scope: &Scope, table: TableIndex, column: usize) -> Option<&Column> {
    scope.tables.get(table.0)?.columns.get(column)
}
