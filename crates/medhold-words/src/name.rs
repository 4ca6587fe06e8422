//! Names in running text of what a pack declares.

use std::collections::BTreeMap;

use medhold_message::text_of;
use medhold_model::Language;
use medhold_script::{Noun, Period, TableIndex};

use crate::Wording;
use crate::statement::spaced;
use crate::value::column_of;
use crate::wording::{Told, word};

impl Wording<'_> {
    /// The name of something that the pack declares: its words, for a measure its title or message, for a flag its clause, else its name.
    pub(crate) fn name(&self, what: &Noun) -> String {
        let own = self.words_id(what).and_then(|id| self.words(&id, &Told::new()));
        let own = own.or_else(|| self.title(what)).or_else(|| self.message(what));
        own.or_else(|| self.whether(what)).unwrap_or_else(|| self.bare(what))
    }

    /// A flag that has a clause and no name: whether what the clause says is so.
    fn whether(&self, what: &Noun) -> Option<String> {
        let clause = self.words(&format!("{}.true", self.words_id(what)?), &Told::new())?;
        Some(self.say("whether", &Told::from([("clause", word(&clause))])))
    }

    /// A measure's title in the manifest.
    fn title(&self, what: &Noun) -> Option<String> {
        let Noun::Measure(measure, _) = what else {
            return None;
        };
        let name = self.pack.program().scope().measure_name(*measure)?;
        self.translated(self.pack.manifest().measure_titles.get(name)?).cloned()
    }

    /// The name that letters have for it.
    fn message(&self, what: &Noun) -> Option<String> {
        let id = self.words_id(what)?;
        let messages = self.pack.catalogue();
        let second = Some(self.wanted).filter(|_| self.language.as_str() == "nn").and_then(|_| self.bokmaal());
        let home = [Some(self.wanted), Some(self.language), second].into_iter().flatten();
        let home = home.into_iter().find(|language| messages.has(language, &id))?;
        messages.render(home, &id, &Told::new()).ok().map(|segments| text_of(&segments))
    }

    fn bokmaal(&self) -> Option<&Language> {
        self.pack.manifest().languages.iter().find(|language| language.as_str() == "nb")
    }

    /// The text for this language; for nynorsk, that for bokmål where there is none.
    pub(crate) fn translated<'t, T>(&self, texts: &'t BTreeMap<Language, T>) -> Option<&'t T> {
        let second = || texts.iter().find(|(tag, _)| self.language.as_str() == "nn" && tag.as_str() == "nb");
        texts.get(self.wanted).or_else(|| texts.get(self.language)).or_else(|| second().map(|(_, text)| text))
    }

    /// What the pack calls it in rules, with spaces where it has underscores.
    fn bare(&self, what: &Noun) -> String {
        let scope = self.pack.program().scope();
        let name = match what {
            Noun::Measure(measure, _) | Noun::Stated(_, measure) => {
                scope.measure_name(*measure).map(ToString::to_string)
            }
            Noun::Subject(key) => scope.subject.get(key.0).map(|decl| decl.name.to_string()),
            Noun::Customer(key) => scope.customer.get(key.0).map(|decl| decl.name.to_string()),
            Noun::Parameter(index) => scope.parameters.get(index.0).map(|decl| decl.name.to_string()),
            _ => None,
        };
        spaced(&name.unwrap_or_default())
    }

    /// The name of what is written as rules write it: `late_share`, `subject.origin`, `expert("airworthiness")`,
    /// `tek17["stair-width"].limit`,
    /// or as origins write it: `parameter long_delay_min`, `table tek17`; as it is written where the pack has no such thing.
    #[must_use]
    pub fn named(&self, path: &str) -> String {
        let scope = self.pack.program().scope();
        if let Some(measure) = scope.measure(path) {
            return self.name(&Noun::Measure(measure, Period::Now));
        }
        if let Some(measure) = path.strip_suffix(".before").and_then(|name| scope.measure(name)) {
            return self.noun(&Noun::Measure(measure, Period::Before));
        }
        let key = |keys: &[medhold_model::KeyDecl], name: &str| keys.iter().position(|decl| decl.name.as_str() == name);
        if let Some(place) = path.strip_prefix("subject.").and_then(|name| key(&scope.subject, name)) {
            return self.name(&Noun::Subject(medhold_script::KeyIndex(place)));
        }
        if let Some(place) = path.strip_prefix("customer.").and_then(|name| key(&scope.customer, name)) {
            return self.name(&Noun::Customer(medhold_script::KeyIndex(place)));
        }
        if let Some(parameter) = path.strip_prefix("parameter ").and_then(|name| scope.parameter(name)) {
            return self.name(&Noun::Parameter(parameter));
        }
        let table = path.strip_prefix("table ");
        if let Some(place) = table.and_then(|name| scope.tables.iter().position(|decl| decl.name.as_str() == name)) {
            return self.table(TableIndex(place));
        }
        let field = path.strip_prefix("expert(\"").and_then(|rest| rest.split_once('"')).map(|(field, _)| field);
        if let Some(field) = field {
            let told = Told::from([("field", word(&self.expert(field))), ("part", word("role"))]);
            return self.say("expert-statement", &told);
        }
        path.to_owned()
    }

    /// The name of a field of expertise.
    pub(crate) fn expert(&self, field: &str) -> String {
        let id = format!("expert-{}", field.replace(' ', "-"));
        self.words(&id, &Told::new()).unwrap_or_else(|| field.to_owned())
    }

    /// The name of a table.
    pub(crate) fn table(&self, table: TableIndex) -> String {
        let name = self.pack.program().scope().tables.get(table.0).map(|table| table.name.to_string());
        let name = name.unwrap_or_default();
        self.words(&format!("table-{name}"), &Told::new()).unwrap_or_else(|| spaced(&name))
    }

    /// The pack's words of a cell.
    pub(crate) fn cell_words(&self, table: TableIndex, key: &Noun, column: usize, ending: &str) -> Option<String> {
        let decl = self.pack.program().scope().tables.get(table.0)?;
        let column = column_of(self.pack.program().scope(), table, column)?;
        let told = Told::from([("key", word(&self.noun(key)))]);
        self.words(&format!("table-{}.{}{ending}", decl.name, column.name), &told)
    }
}

/// The text with its first letter small, unless the word is one in capitals.
pub(crate) fn decapitalised(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let second = letters.clone().next();
    if second.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
        return text.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}
