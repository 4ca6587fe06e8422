//! What a flag, a text's value or the knowledge of something says, as a clause.

use medhold_script::{ClaimField, ExpertField, KeyIndex, MeasureIndex, Noun, Period};

use crate::Wording;
use crate::statement::{op_name, opposite, text_value};
use crate::wording::{Told, word};

impl Wording<'_> {
    /// That a flag holds, or not.
    pub(crate) fn flag(&self, what: &Noun, is: bool) -> String {
        match what {
            Noun::Claim(field) => self.claim_flag(*field, is),
            Noun::Measure(measure, Period::Now) => self.measure_flag(*measure, is),
            Noun::Stated(field, measure) => {
                let clause = self.measure_flag(*measure, is);
                self.say("stated", &Told::from([("field", word(&self.expert(field))), ("clause", word(&clause))]))
            }
            Noun::Expert(field, ExpertField::Licensed) => {
                let id = if is { "expert-licensed" } else { "expert-licensed-not" };
                self.say(id, &Told::from([("field", word(&self.expert(field)))]))
            }
            Noun::Cell(table, key, column) => {
                let ending = format!("-{is}");
                self.cell_words(*table, key, *column, &ending).unwrap_or_else(|| self.plain_flag(what, is))
            }
            other => self.own_flag(other, is).unwrap_or_else(|| self.plain_flag(other, is)),
        }
    }

    /// That a measure's flag holds, or not.
    pub(crate) fn measure_flag(&self, measure: MeasureIndex, is: bool) -> String {
        let noun = Noun::Measure(measure, Period::Now);
        self.own_flag(&noun, is).unwrap_or_else(|| self.plain_flag(&noun, is))
    }

    /// The clause that the pack gives, or the one that a title such as "whether it rained" makes.
    fn own_flag(&self, what: &Noun, is: bool) -> Option<String> {
        let id = self.words_id(what)?;
        let (own, other) = if is { ("true", "false") } else { ("false", "true") };
        let affirmed = |part: &str| self.words(&format!("{id}.{part}"), &Told::new());
        let opposite = |clause: String| self.not_so(&clause);
        affirmed(own).or_else(|| affirmed(other).map(opposite)).or_else(|| {
            let title = self.noun(what);
            let clause = ["whether ", "om "].iter().find_map(|start| title.strip_prefix(start))?;
            Some(if is { clause.to_owned() } else { self.not_so(clause) })
        })
    }

    fn plain_flag(&self, what: &Noun, is: bool) -> String {
        self.say(opposite("holds", is), &Told::from([("what", word(&self.noun(what)))]))
    }

    fn claim_flag(&self, field: ClaimField, is: bool) -> String {
        let id = match (field, is) {
            (ClaimField::Supported, true) => "claim-supported",
            (ClaimField::Supported, false) => "claim-supported-not",
            (ClaimField::Refuted, true) => "claim-refuted",
            (ClaimField::Refuted, false) => "claim-refuted-not",
            (ClaimField::WasSupported, true) => "claim-was-supported",
            (ClaimField::WasSupported, false) => "claim-was-supported-not",
            (_, true) => "claim-asserts",
            (_, false) => "claim-asserts-not",
        };
        self.say(id, &Told::new())
    }

    /// That something is one of these values, or none of them.
    pub(crate) fn equality(&self, what: &Noun, values: &[Noun], is: bool) -> String {
        let join = "or";
        match what {
            Noun::Claim(ClaimField::Kind) => self.each(values, is, |value, is| {
                let id = if is { "claim-kind" } else { "claim-kind-not" };
                Some(self.say(id, &Told::from([("kind", word(text_value(value)?))])))
            }),
            Noun::Claim(ClaimField::AssertsMeasure) => {
                let names: Vec<String> = values.iter().map(|value| self.measure_called(value)).collect();
                let told = Told::from([("measures", word(&self.joined(join, &names)))]);
                Some(self.say(opposite("claim-about", is), &told))
            }
            Noun::Claim(ClaimField::AssertsOp) => {
                let words: Vec<String> = values.iter().map(|value| self.op_called(value)).collect();
                let told = Told::from([("ops", word(&self.joined(join, &words)))]);
                Some(self.say(opposite("claim-compares", is), &told))
            }
            other => self
                .words_id(other)
                .and_then(|id| self.each(values, is, |value, is| self.value_clause(&id, text_value(value)?, is))),
        }
        .unwrap_or_else(|| self.plain_equality(what, values, is))
    }

    /// A clause for each value, joined; none where one of them has none.
    fn each(&self, values: &[Noun], is: bool, clause: impl Fn(&Noun, bool) -> Option<String>) -> Option<String> {
        let clauses: Vec<String> = values.iter().map(|value| clause(value, is)).collect::<Option<_>>()?;
        Some(self.joined(if is { "or" } else { "and" }, &clauses))
    }

    /// The clause that the pack gives for a value, or for its opposite.
    pub(crate) fn value_clause(&self, id: &str, value: &str, is: bool) -> Option<String> {
        let value = attribute(value);
        let (own, other) = if is { ("is", "not") } else { ("not", "is") };
        let words = |part: &str| self.words(&format!("{id}.{part}-{value}"), &Told::new());
        words(own).or_else(|| words(other).map(|clause| self.not_so(&clause)))
    }

    fn plain_equality(&self, what: &Noun, values: &[Noun], is: bool) -> String {
        let flags = values.iter().all(|value| !matches!(value, Noun::Value(..))) && self.is_flag(what);
        let values: Vec<String> = values.iter().map(|value| self.noun(value)).collect();
        let told = Told::from([("what", word(&self.noun(what))), ("values", word(&self.joined("or", &values)))]);
        self.say(opposite(if flags { "same" } else { "is" }, is), &told)
    }

    /// That something is known, or not.
    pub(crate) fn known(&self, what: &Noun, is: bool) -> String {
        let id = |known: &'static str, unknown: &'static str| if is { known } else { unknown };
        match what {
            Noun::Stated(field, measure) => {
                let what = self.noun(&Noun::Measure(*measure, Period::Now));
                let told = Told::from([("field", word(&self.expert(field))), ("what", word(&what))]);
                self.say(id("stated-known", "stated-known-not"), &told)
            }
            Noun::Expert(field, ExpertField::Present) => {
                self.say(id("expert-known", "expert-known-not"), &Told::from([("field", word(&self.expert(field)))]))
            }
            Noun::Claim(field) => {
                let told = Told::from([("field", word(claim_field(*field)))]);
                self.say(id("claim-known", "claim-known-not"), &told)
            }
            other => self.say(opposite("known", is), &told_of(&self.noun(other))),
        }
    }

    fn measure_called(&self, value: &Noun) -> String {
        let name = text_value(value);
        let measure = name.and_then(|name| self.pack.program().scope().measure(name));
        measure.map_or_else(|| self.noun(value), |measure| self.noun(&Noun::Measure(measure, Period::Now)))
    }

    fn op_called(&self, value: &Noun) -> String {
        let op = text_value(value).and_then(|text| medhold_model::Op::ALL.iter().find(|op| op.as_str() == text));
        let said = op.map(|op| self.say("op-word", &Told::from([("op", word(op_name(*op)))])));
        said.map_or_else(|| self.noun(value), |said| self.say("quoted", &Told::from([("text", word(&said))])))
    }

    /// The id of the pack's words of something that it declares.
    pub(crate) fn words_id(&self, what: &Noun) -> Option<String> {
        let scope = self.pack.program().scope();
        let key = |of: &str, keys: &[medhold_model::KeyDecl], key: &KeyIndex| {
            keys.get(key.0).map(|decl| format!("{of}-{}", decl.name))
        };
        match what {
            Noun::Measure(measure, Period::Now) => scope.measure_name(*measure).map(|name| format!("measure-{name}")),
            Noun::Stated(_, measure) => scope.measure_name(*measure).map(|name| format!("measure-{name}")),
            Noun::Subject(index) => key("subject", &scope.subject, index),
            Noun::Customer(index) => key("customer", &scope.customer, index),
            Noun::Parameter(index) => scope.parameters.get(index.0).map(|decl| format!("parameter-{}", decl.name)),
            Noun::Helper(helper, _) => Some(helper.words_id()),
            _ => None,
        }
    }
}

/// A name as a sentence on whether it is known is told it: "whether it rained" stands last in it.
pub(crate) fn told_of(what: &str) -> Told<'static> {
    let whether = ["whether ", "om "].iter().any(|start| what.starts_with(start));
    Told::from([("what", word(what)), ("whether", word(if whether { "true" } else { "false" }))])
}

/// A value as the name of a Fluent attribute can have it.
pub(crate) fn attribute(value: &str) -> String {
    value.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect()
}

pub(crate) fn claim_field(field: ClaimField) -> &'static str {
    match field {
        ClaimField::Kind => "kind",
        ClaimField::Stance => "stance",
        ClaimField::AssertsMeasure => "measure",
        ClaimField::AssertsOp => "op",
        ClaimField::AssertsValue => "value",
        ClaimField::AssertsWord => "word",
        ClaimField::Supported | ClaimField::Refuted | ClaimField::WasSupported | ClaimField::Asserts => "asserts",
    }
}
