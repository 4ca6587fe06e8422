//! One thing that is said of a case, as a clause.

use medhold_model::{Op, Value};
use medhold_script::{Bound, Helper, Noun, Says, Statement, TextTest};

use crate::Wording;
use crate::name::decapitalised;
use crate::wording::{Told, word};

impl Wording<'_> {
    /// One thing that is said, as a clause without capital and full stop.
    #[must_use]
    pub fn statement(&self, statement: &Statement) -> String {
        let clause = self.says(&statement.says);
        let plain = matches!(&statement.says, Says::Holds { what: Noun::Stated(..), .. });
        if statement.certain && !plain { self.say("certain", &Told::from([("clause", word(&clause))])) } else { clause }
    }

    pub(crate) fn says(&self, says: &Says) -> String {
        match says {
            Says::Compare { what, bounds } => self.comparison(what, bounds),
            Says::Is { what, values, is } => self.equality(what, values, *is),
            Says::Holds { what, is } => self.flag(what, *is),
            Says::Known { what, is } => self.known(what, *is),
            Says::Within { what, within, is } => {
                let told = Told::from([("what", word(&self.noun(what))), ("within", word(&self.noun(within)))]);
                self.say(opposite("within", *is), &told)
            }
            Says::Text { test, what, with, is } => self.text_test(*test, what, with.as_ref(), *is),
            Says::Row { table, key, is } => {
                let told = Told::from([("table", word(&self.table(*table))), ("key", word(&self.noun(key)))]);
                self.say(opposite("row", *is), &told)
            }
            Says::Helper { helper, arguments, is } => self.helper(helper, arguments, *is),
            Says::Code { text, is } => self.say(opposite("code", *is), &Told::from([("text", word(text))])),
        }
    }

    fn comparison(&self, what: &Noun, bounds: &[Bound]) -> String {
        let bounds: Vec<String> = bounds.iter().map(|bound| self.bound(what, bound)).collect();
        let told = Told::from([("what", word(&self.noun(what))), ("bounds", word(&self.joined("and", &bounds)))]);
        self.say("compare", &told)
    }

    pub(crate) fn bound(&self, what: &Noun, bound: &Bound) -> String {
        let dates = self.is_date(what) || self.is_date(&bound.with);
        let told = Told::from([
            ("op", word(op_name(bound.op))),
            ("with", word(&self.noun(&bound.with))),
            ("dates", word(if dates { "true" } else { "false" })),
        ]);
        self.say("bound", &told)
    }

    fn text_test(&self, test: TextTest, what: &Noun, with: Option<&Noun>, is: bool) -> String {
        let id = match test {
            TextTest::StartsWith => "text-starts",
            TextTest::EndsWith => "text-ends",
            TextTest::Contains => "text-contains",
            TextTest::IsEmpty => "text-empty",
        };
        let with = with.map(|with| self.noun(with)).unwrap_or_default();
        self.say(opposite(id, is), &Told::from([("what", word(&self.noun(what))), ("with", word(&with))]))
    }

    /// What a helper function tells: by its words, its opposite's words, or its doc comment.
    fn helper(&self, helper: &Helper, arguments: &[Noun], is: bool) -> String {
        let id = helper.words_id();
        let told = self.told_of(helper, arguments);
        let negated = if is { None } else { self.words(&format!("{id}.not"), &told) };
        if let Some(clause) = negated {
            return clause;
        }
        let clause = self.words(&id, &told).or_else(|| described(helper)).unwrap_or_else(|| spaced(&helper.name));
        if is { clause } else { self.not_so(&clause) }
    }

    pub(crate) fn told_of<'h>(&self, helper: &'h Helper, arguments: &[Noun]) -> Told<'h> {
        let named = helper.parameters.iter().zip(arguments);
        named.map(|(name, noun)| (name.as_str(), word(&self.noun(noun)))).collect()
    }

    pub(crate) fn not_so(&self, clause: &str) -> String {
        self.say("not-so", &Told::from([("clause", word(clause))]))
    }
}

/// The id of what is said, or of its opposite.
pub(crate) fn opposite(id: &str, is: bool) -> &str {
    const OPPOSITES: [(&str, &str); 13] = [
        ("is", "is-not"),
        ("same", "not-same"),
        ("holds", "holds-not"),
        ("known", "known-not"),
        ("within", "within-not"),
        ("text-starts", "text-starts-not"),
        ("text-ends", "text-ends-not"),
        ("text-contains", "text-contains-not"),
        ("text-empty", "text-empty-not"),
        ("row", "row-not"),
        ("code", "code-not"),
        ("claim-about", "claim-about-not"),
        ("claim-compares", "claim-compares-not"),
    ];
    match OPPOSITES.iter().find(|(affirmed, _)| *affirmed == id && !is) {
        Some((_, negated)) => negated,
        None => id,
    }
}

pub(crate) fn op_name(op: Op) -> &'static str {
    match op {
        Op::Lt => "lt",
        Op::Le => "le",
        Op::Gt => "gt",
        Op::Ge => "ge",
        Op::Ne => "ne",
        Op::Eq => "eq",
    }
}

/// The first sentence of a helper's doc comment as a clause: without "whether", capital and full stop.
pub(crate) fn described(helper: &Helper) -> Option<String> {
    let text = helper.description.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = text.match_indices(". ").map(|(at, _)| at).find(|at| !text.get(..*at).is_some_and(abbreviated));
    let first = end.and_then(|end| text.get(..end)).unwrap_or(&text).trim_end_matches('.');
    let first =
        ["Whether ", "whether ", "Om ", "om "].iter().find_map(|start| first.strip_prefix(start)).unwrap_or(first);
    (!first.is_empty()).then(|| decapitalised(first))
}

/// Whether a full stop after this belongs to an abbreviation such as "art." or "§ 5 nr.".
fn abbreviated(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    ["art", "nr", "no", "para", "jf", "cf", "bl", "ca", "e.g", "i.e"].contains(&last)
}

/// A name with spaces where it has underscores.
pub(crate) fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

/// The text of a value that is one.
pub(crate) fn text_value(noun: &Noun) -> Option<&str> {
    match noun {
        Noun::Value(Value::Text(text), _) => Some(text),
        _ => None,
    }
}
