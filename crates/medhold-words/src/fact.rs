//! What is so on a case, what would have to be so, and what is not known, as clauses.

use medhold_model::{MissingReason, Op, Value};
use medhold_script::{Bound, ClaimField, KeyIndex, Noun, Part, Period, Says};

use crate::Wording;
use crate::flag::told_of;
use crate::wording::{Told, word};

impl Wording<'_> {
    /// What something that rules read is on a case: `the delay is 3 hours`. The name is written as rules write it.
    #[must_use]
    pub fn fact(&self, path: &str, value: &Value) -> String {
        self.condition(path, Op::Eq, value)
    }

    /// What would have to be so of something that rules read: `the delay is less than 3 hours`. The name is written as rules write it.
    #[must_use]
    pub fn condition(&self, path: &str, op: Op, value: &Value) -> String {
        let Some(what) = self.read(path) else {
            let told = Told::from([("what", word(&self.named(path))), ("bounds", word(&self.value_of(path, value)))]);
            return self.say("compare", &told);
        };
        let with = Noun::Value(value.clone(), Some(Box::new(what.clone())));
        self.says(&match (value, op) {
            (Value::Flag(flag), _) => Says::Holds { what, is: *flag == (op == Op::Eq) },
            (Value::Text(_), Op::Eq | Op::Ne) => Says::Is { what, values: vec![with], is: op == Op::Eq },
            _ => Says::Compare { what, bounds: vec![Bound { op, with }] },
        })
    }

    /// That something could not be had, and why.
    #[must_use]
    pub fn lack(&self, path: &str, reason: MissingReason) -> String {
        if reason == MissingReason::NotGiven && path.starts_with("claim.asserts") {
            return self.known(&Noun::Claim(ClaimField::Asserts), false);
        }
        let mut told = told_of(&self.named(path));
        told.insert("reason", word(reason.as_str()));
        self.say("lack", &told)
    }

    /// What stands for a name as rules write it; none where the name is of something that is said otherwise.
    fn read(&self, path: &str) -> Option<Noun> {
        let scope = self.pack.program().scope();
        let key = |keys: &[medhold_model::KeyDecl], name: &str| {
            keys.iter().position(|decl| decl.name.as_str() == name).map(KeyIndex)
        };
        match path.split_once('.') {
            None => scope.measure(path).map(|measure| Noun::Measure(measure, Period::Now)),
            Some(("subject", name)) => key(&scope.subject, name).map(Noun::Subject),
            Some(("customer", name)) => key(&scope.customer, name).map(Noun::Customer),
            Some((name, rest)) => scope.measure(name).and_then(|measure| match rest.split_once('.') {
                _ if rest == "before" => Some(Noun::Measure(measure, Period::Before)),
                Some(("before", name)) => Some(Noun::Part(measure, Period::Before, part(name)?)),
                _ => Some(Noun::Part(measure, Period::Now, part(rest)?)),
            }),
        }
    }
}

/// A part of a measure's evidence, by the name that it has in rules.
fn part(name: &str) -> Option<Part> {
    Some(match name {
        "low" => Part::Low,
        "high" => Part::High,
        "n" => Part::N,
        "age_days" => Part::AgeDays,
        "from" => Part::From,
        "to" => Part::To,
        "source" => Part::Source,
        "unit" => Part::Unit,
        _ => return None,
    })
}
