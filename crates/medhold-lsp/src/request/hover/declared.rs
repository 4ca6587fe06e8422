//! What the manifest declares: measures, parameters, tables, keys, topics, plugins and experts' fields.

use medhold_model::{KeyDecl, Kind, Language, MeasureDecl, ParameterDecl, Unit};
use medhold_script::Table;

use super::{lines, listed};
use crate::view::View;

/// A measure, parameter or table.
pub(super) fn name(view: &View, name: &str) -> Option<String> {
    let manifest = view.pack().manifest();
    let parameter = manifest.parameters.iter().find(|parameter| parameter.name.as_str() == name).map(parameter_told);
    let table = view.pack().program().scope().tables.iter().find(|table| table.name.as_str() == name).map(table_told);
    manifest.measure(name).map(|decl| measure(view, decl)).or(parameter).or(table)
}

fn measure(view: &View, decl: &MeasureDecl) -> String {
    let titles = view.pack().manifest().measure_titles.get(&decl.name);
    let from = match &decl.from {
        Some(plugin) => format!("Given by the plugin `{plugin}`"),
        None => "Given in the case".to_owned(),
    };
    lines(
        format!("**measure** `{}`: {}", decl.name, kind(decl.kind, Some(&decl.unit))),
        [
            titles.map(|titles| in_languages(titles.iter().map(|(language, title)| (language, title.as_str())))),
            Some(from),
            decl.min_n.map(|n| format!("Too thin below a sample of {n} (`min_n`)")),
            decl.max_age_days.map(|days| format!("Too old after {days} days (`max_age_days`)")),
            decl.absent.as_ref().map(|value| format!("Where it is not given it is `{value}` (`absent`)")),
            (!decl.values.is_empty()).then(|| format!("One of {}", listed(decl.values.iter().map(String::as_str)))),
            decl.changeable.is_some().then(|| "The customer can change it".to_owned()),
        ],
    )
}

fn parameter_told(decl: &ParameterDecl) -> String {
    let unit =
        decl.unit.as_ref().filter(|unit| unit.as_str() != "1").map(|unit| format!(" {unit}")).unwrap_or_default();
    lines(
        format!("**parameter** `{}`: {}{unit}", decl.name, decl.value),
        [decl.about.clone(), Some("A client's profile may set it otherwise".to_owned())],
    )
}

fn table_told(table: &Table) -> String {
    let columns =
        table.columns.iter().map(|column| format!("`{}`: {}", column.name, kind(column.kind, column.unit.as_ref())));
    let columns: Vec<String> = columns.collect();
    lines(
        format!("**table** `{}` by `{}`, {} rows", table.name, table.key, table.rows.len()),
        [
            Some(columns.join(", ")),
            Some(format!("Read a cell as `{}[key].column`; a row that isn't there is undecided", table.name)),
        ],
    )
}

/// A column of a table.
pub(super) fn column(view: &View, table: &str, name: &str) -> Option<String> {
    let table = view.pack().program().scope().tables.iter().find(|known| known.name.as_str() == table)?;
    if table.key.as_str() == name {
        return Some(format!("**key** of the table `{}`", table.name));
    }
    let column = table.columns.iter().find(|column| column.name.as_str() == name)?;
    Some(format!("**column** of the table `{}`: {}", table.name, kind(column.kind, column.unit.as_ref())))
}

/// A key of the subject or of the customer.
pub(super) fn key(view: &View, of: &str, name: &str) -> Option<String> {
    let manifest = view.pack().manifest();
    let keys = if of == "subject" { &manifest.subject } else { &manifest.customer };
    let decl: &KeyDecl = keys.iter().find(|key| key.name.as_str() == name)?;
    Some(lines(
        format!("**{of}** `{name}`: {}", kind(decl.kind, decl.unit.as_ref())),
        [
            (!decl.values.is_empty()).then(|| format!("One of {}", listed(decl.values.iter().map(String::as_str)))),
            decl.protected.then(|| "Protected: no decision may hang on it".to_owned()),
            decl.proxy_of.as_ref().map(|key| format!("Betrays the protected `{key}`")),
            decl.changeable.is_some().then(|| "The customer can change it".to_owned()),
        ],
    ))
}

/// A topic.
pub(super) fn topic(view: &View, name: &str) -> Option<String> {
    let (id, topic) = view.pack().manifest().topics.iter().find(|(id, _)| id.as_str() == name)?;
    let rules = view.pack().program().rules_on(id).count();
    Some(lines(
        format!("**topic** `{name}`"),
        [
            Some(in_languages(topic.title.iter().map(|(language, title)| (language, title.as_str())))),
            Some(format!("Where no rule applies, `{}` decides; {rules} rules", topic.default)),
            topic.date.as_ref().map(|key| format!("The law of the day in `subject.{key}` holds")),
            topic.complete.then(|| "Some rule applies to every claim on it, its author says".to_owned()),
        ],
    ))
}

/// A plugin.
pub(super) fn plugin(view: &View, name: &str) -> Option<String> {
    let manifest = view.pack().manifest();
    let (id, decl) = manifest.plugins.iter().find(|(id, _)| id.as_str() == name)?;
    let measures = manifest.measures.iter().filter(|measure| measure.from.as_ref() == Some(id));
    let functions = view.pack().program().scope().functions.iter().filter(|function| function.plugin == *id);
    let some = |heading: &str, names: String| (!names.is_empty()).then(|| format!("{heading} {names}"));
    Some(lines(
        format!("**plugin** `{name}`, library `{}`", decl.library),
        [
            some("Gives", listed(measures.map(|measure| measure.name.as_str()))),
            some("Functions", listed(functions.map(|function| function.name.as_str()))),
        ],
    ))
}

/// An expert's field.
pub(super) fn expert(view: &View, field: &str) -> Option<String> {
    let needs = view.pack().manifest().expert(field);
    let licence = if needs.licence { "a licence and " } else { "" };
    Some(format!("**expert** in `{field}`: standing takes {licence}{} days in the field", needs.min_days))
}

/// `a share`, `a number in min`, `an amount in EUR`.
pub(crate) fn kind(kind: Kind, unit: Option<&Unit>) -> String {
    match (kind, unit.map(Unit::as_str)) {
        (Kind::Money(currency), _) => format!("money in {currency}"),
        (kind, None | Some("1")) => kind.to_string(),
        (kind, Some("any")) => format!("{kind} in its own unit"),
        (kind, Some(unit)) => format!("{kind} in {unit}"),
    }
}

fn in_languages<'a>(texts: impl Iterator<Item = (&'a Language, &'a str)>) -> String {
    texts.map(|(language, text)| format!("{language}: {text}")).collect::<Vec<_>>().join(" · ")
}
