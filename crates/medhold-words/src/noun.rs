//! What something is said of, in running text.

use medhold_model::Value;
use medhold_script::{ExpertField, Helper, Noun, Operator, Part, Period, TableIndex};

use crate::Wording;
use crate::flag::claim_field;
use crate::statement::{described, spaced};
use crate::value::column_of;
use crate::wording::{Told, number, word};

impl Wording<'_> {
    /// What something is said of, in running text.
    pub(crate) fn noun(&self, noun: &Noun) -> String {
        match noun {
            Noun::Value(value, of) => self.value(value, of.as_deref()),
            Noun::Measure(_, Period::Now) | Noun::Subject(_) | Noun::Customer(_) => self.name(noun),
            Noun::Measure(measure, Period::Before) => {
                self.say("before", &Told::from([("what", word(&self.noun(&Noun::Measure(*measure, Period::Now))))]))
            }
            Noun::Part(measure, period, part) => self.part(&Noun::Measure(*measure, *period), *part),
            Noun::Parameter(index) => self.parameter(noun, index.0),
            Noun::Stage => self.say("stage", &Told::new()),
            Noun::Claim(field) => self.say("claim-field", &Told::from([("field", word(claim_field(*field)))])),
            Noun::Expert(field, part) => self.expert_part(field, *part),
            Noun::Stated(field, measure) => {
                let what = self.noun(&Noun::Measure(*measure, Period::Now));
                self.say("stated-of", &Told::from([("field", word(&self.expert(field))), ("what", word(&what))]))
            }
            Noun::Cell(table, key, column) => self.cell(*table, key, *column, noun),
            Noun::Compute(operator, two) => self.compute(*operator, two),
            Noun::Negated(inner) => self.say("negated", &Told::from([("what", word(&self.grouped(inner)))])),
            Noun::Builtin(name, arguments) => self.builtin(name, arguments),
            Noun::Plugin(function, arguments) => {
                let name = self.pack.program().scope().functions.get(function.0).map(|decl| spaced(&decl.name));
                let told =
                    Told::from([("name", word(&name.unwrap_or_default())), ("list", word(&self.list(arguments)))]);
                self.say("plugin", &told)
            }
            Noun::Helper(helper, arguments) => self.named_helper(helper, arguments),
            Noun::Either(three) => {
                let (condition, then, otherwise) = &**three;
                let told = Told::from([
                    ("condition", word(&self.clause(condition))),
                    ("then", word(&self.noun(then))),
                    ("otherwise", word(&self.noun(otherwise))),
                ]);
                self.say("either-noun", &told)
            }
            Noun::Whether(phrase) => self.say("whether", &Told::from([("clause", word(&self.clause(phrase)))])),
            Noun::List(items) => self.list(items),
            Noun::Range(two) => {
                let [from, to] = &**two;
                self.say("range", &Told::from([("from", word(&self.noun(from))), ("to", word(&self.noun(to)))]))
            }
            Noun::Code(text) => self.say("quoted", &Told::from([("text", word(text))])),
        }
    }

    fn list(&self, items: &[Noun]) -> String {
        let items: Vec<String> = items.iter().map(|item| self.noun(item)).collect();
        self.joined("and", &items)
    }

    fn part(&self, of: &Noun, part: Part) -> String {
        let part = match part {
            Part::Low => "low",
            Part::High => "high",
            Part::N => "n",
            Part::AgeDays => "age",
            Part::From => "from",
            Part::To => "to",
            Part::Source => "source",
            Part::Unit => "unit",
        };
        self.say("part", &Told::from([("part", word(part)), ("what", word(&self.noun(of)))]))
    }

    /// A parameter by its value, the pack's unless others are given, and its name, for a profile may set another value.
    fn parameter(&self, noun: &Noun, index: usize) -> String {
        let decl = self.pack.program().scope().parameters.get(index);
        let set = self.parameters.and_then(|values| values.get(index));
        let value = set.or(decl.map(|decl| &decl.value)).map(|value| self.value(value, Some(noun))).unwrap_or_default();
        self.say("parameter", &Told::from([("value", word(&value)), ("title", word(&self.name(noun)))]))
    }

    fn expert_part(&self, field: &str, part: ExpertField) -> String {
        let part = match part {
            ExpertField::DaysInField => "days",
            ExpertField::Interest => "interest",
            ExpertField::Licensed => "licence",
            ExpertField::Role | ExpertField::Present => "role",
        };
        self.say("expert-field", &Told::from([("field", word(&self.expert(field))), ("part", word(part))]))
    }

    /// A cell by its value where its row is written out in the rule, else by the pack's words or its column's name.
    fn cell(&self, table: TableIndex, key: &Noun, column: usize, noun: &Noun) -> String {
        let scope = self.pack.program().scope();
        let row = match key {
            Noun::Value(key, _) => scope.tables.get(table.0).and_then(|table| table.rows.get(&key_text(key))),
            _ => None,
        };
        if let Some(value) = row.and_then(|row| row.get(column)).and_then(Option::as_ref) {
            return self.value(value, Some(noun));
        }
        self.cell_words(table, key, column, "").unwrap_or_else(|| {
            let column = column_of(scope, table, column).map(|column| spaced(column.name.as_str()));
            let told = Told::from([
                ("column", word(&column.unwrap_or_default())),
                ("key", word(&self.noun(key))),
                ("table", word(&self.table(table))),
            ]);
            self.say("cell", &told)
        })
    }

    fn compute(&self, operator: Operator, [left, right]: &[Noun; 2]) -> String {
        let op = match operator {
            Operator::Add => "add",
            Operator::Subtract => "subtract",
            Operator::Multiply => "multiply",
            Operator::Divide => "divide",
            Operator::Remainder => "remainder",
            Operator::Power => "power",
        };
        let told =
            Told::from([("op", word(op)), ("left", word(&self.grouped(left))), ("right", word(&self.grouped(right)))]);
        self.say("compute", &told)
    }

    /// A noun in brackets where it is itself a computation.
    fn grouped(&self, noun: &Noun) -> String {
        let text = self.noun(noun);
        match noun {
            Noun::Compute(..) | Noun::Either(_) => self.say("grouped", &Told::from([("what", word(&text))])),
            _ => text,
        }
    }

    fn builtin(&self, name: &str, arguments: &[Noun]) -> String {
        let nouns: Vec<String> = arguments.iter().map(|noun| self.grouped(noun)).collect();
        let at = |place: usize| word(nouns.get(place).map_or("", String::as_str));
        let told = Told::from([
            ("name", word(name)),
            ("list", word(&self.joined("and", &nouns))),
            ("first", at(0)),
            ("second", at(1)),
            ("n", number(nouns.len())),
        ]);
        self.say("builtin", &told)
    }

    /// What a helper function gives: by its words, else its doc comment, else its name.
    fn named_helper(&self, helper: &Helper, arguments: &[Noun]) -> String {
        let words = self.words(&helper.words_id(), &self.told_of(helper, arguments));
        words.or_else(|| described(helper)).unwrap_or_else(|| spaced(&helper.name))
    }
}

fn key_text(key: &Value) -> String {
    key.to_string()
}
