//! What changed since an older version of the pack, in the words of both.

use std::collections::{BTreeMap, BTreeSet};

use medhold_script::{Rule, Table};
use medhold_words::{Outline, word};

use super::rule::outline;
use super::topic::links;
use super::{Document, Html, element, with};

/// The rows of a rule that are held against each other: those that say what it decides.
const COMPARED: [&str; 8] = ["applies", "decides", "answer", "done", "amount", "rests-on", "in-force", "also-on"];

impl Document<'_> {
    /// What changed since an older version, told by the same words.
    pub(super) fn changes(&self, old: &Self) -> Html {
        let versions = [("old", word(&old.pack.manifest().version)), ("new", word(&self.pack.manifest().version))];
        let digests = [old.digest(), Html::from(" → "), self.digest()];
        let parts =
            [self.rules_changed(old), self.values_changed(old), self.meanings_changed(old), self.tables_changed(old)];
        let told: Html = parts.into_iter().collect();
        let told = if told.is_empty() { self.paragraph("no-change") } else { told };
        [
            element("p", self.tell("changes-between", &versions.into())),
            element("p", digests),
            told,
            self.note("changes-limit"),
        ]
        .into()
    }

    fn rules_changed(&self, old: &Self) -> Html {
        let (before, after) = (by_id(old), by_id(self));
        let added = links(after.keys().filter(|id| !before.contains_key(*id)).copied());
        let removed: Vec<&str> = before.keys().filter(|id| !after.contains_key(*id)).copied().collect();
        let rows: Vec<Vec<Html>> = after
            .iter()
            .filter_map(|(id, rule)| Some((*id, *rule, *before.get(id)?)))
            .flat_map(|(id, rule, was)| self.rule_changed(old, id, rule, was))
            .collect();
        let mut html = Html::default();
        if !added.is_empty() {
            html.push(element("p", [Html::from(self.say("added")), Html::from(" "), added]));
        }
        if !removed.is_empty() {
            html.push(element("p", format!("{} {}", self.say("removed"), removed.join(", "))));
        }
        html.push(self.before_and_after("changed-rules", "col-rule", rows));
        html
    }

    fn rule_changed(&self, old: &Self, id: &str, rule: &Rule, was: &Rule) -> Vec<Vec<Html>> {
        let (before, after) = (old.compared(was), self.compared(rule));
        let rows = before.into_iter().zip(after).filter(|(before, after)| before != after);
        let name = |what: &str| Html::from([links([id].into_iter()), Html::from(": "), Html::from(self.say(what))]);
        rows.map(|((what, before), (_, after))| vec![name(what), before, after]).collect()
    }

    fn compared(&self, rule: &Rule) -> Vec<(&'static str, Html)> {
        let Some(topic) = rule.topics.first() else {
            return Vec::new();
        };
        let overrides: Vec<&str> = rule.overrides.iter().map(|id| id.as_str()).collect();
        let rows = self.rows(rule, topic).into_iter().filter(|(what, _)| COMPARED.contains(what));
        rows.chain([("override", Html::from(overrides.join(", ")))]).collect()
    }

    fn values_changed(&self, old: &Self) -> Html {
        let values = |document: &Self| -> BTreeMap<String, Html> {
            let parameters = document.pack.manifest().parameters.iter();
            let path = |name: &str| format!("parameter {name}");
            let value = |name: &str, value| Html::from(document.wording().value_of(&path(name), value));
            parameters.map(|p| (p.name.to_string(), value(p.name.as_str(), &p.value))).collect()
        };
        let rows = differing(&values(old), &values(self));
        self.before_and_after("changed-values", "col-name", rows.into_iter().map(named).collect())
    }

    fn meanings_changed(&self, old: &Self) -> Html {
        let said = |meanings: &BTreeMap<String, Outline>| -> BTreeMap<String, Html> {
            meanings.iter().map(|(clause, meaning)| (clause.clone(), outline(meaning))).collect()
        };
        let rows = differing(&said(old.meanings()), &said(self.meanings()));
        self.before_and_after("changed-meanings", "col-name", rows.into_iter().map(named).collect())
    }

    fn tables_changed(&self, old: &Self) -> Html {
        let rows = |document: &Self| -> BTreeMap<String, Html> {
            let tables = document.pack.program().scope().tables.iter();
            tables.flat_map(|table| document.cells(table)).collect()
        };
        let rows = differing(&rows(old), &rows(self));
        self.before_and_after("changed-tables", "col-name", rows.into_iter().map(named).collect())
    }

    /// Each row of a table, by the table's name and its key.
    fn cells(&self, table: &Table) -> Vec<(String, Html)> {
        let row = |cells: &Vec<Option<medhold_model::Value>>| {
            let cells = table.columns.iter().zip(cells).filter_map(|(column, cell)| Some((column, cell.as_ref()?)));
            let cells: Vec<String> =
                cells.map(|(column, cell)| format!("{}: {}", column.name, self.plain(cell))).collect();
            Html::from(cells.join(", "))
        };
        table.rows.iter().map(|(key, cells)| (format!("{}[{key}]", table.name), row(cells))).collect()
    }

    /// A table of what was and what is; nothing where nothing changed.
    fn before_and_after(&self, caption: &str, first: &str, rows: Vec<Vec<Html>>) -> Html {
        if rows.is_empty() {
            return Html::default();
        }
        let head: Html =
            [first, "col-before", "col-after"].iter().map(|id| with("th", &[("scope", "col")], self.say(id))).collect();
        super::table::grid(&self.say(caption), head, rows)
    }
}

fn by_id<'a>(document: &'a Document<'_>) -> BTreeMap<&'a str, &'a Rule> {
    document.pack.program().rules().iter().map(|rule| (rule.id.as_str(), rule)).collect()
}

/// What differs between two lists of things by name: what was, and what is; a dash where there was or is none.
fn differing(before: &BTreeMap<String, Html>, after: &BTreeMap<String, Html>) -> Vec<(String, Html, Html)> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let of =
        |things: &BTreeMap<String, Html>, name: &String| things.get(name).cloned().unwrap_or_else(|| Html::from("–"));
    let all = names.into_iter().map(|name| (name.clone(), of(before, name), of(after, name)));
    all.filter(|(_, before, after)| before != after).collect()
}

fn named((name, before, after): (String, Html, Html)) -> Vec<Html> {
    vec![Html::from(name), before, after]
}
