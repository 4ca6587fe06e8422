//! What a rule says.

use medhold_script::{ItemKind, Rule};
use medhold_words::{Outline, Wording};

use super::{lines, listed};
use crate::index::{Sense, Symbol};
use crate::view::View;

/// A rule: what it is for, when it applies in words, what it decides, on what it rests, and what it overrides.
pub(super) fn about(view: &View, id: &str) -> Option<String> {
    let program = view.pack().program();
    let Some(rule) = program.rule(id) else {
        return written(view, id);
    };
    let over = program.rules().iter().filter(|other| other.overrides.iter().any(|name| name.as_str() == id));
    let over = listed(over.map(|other| other.id.as_str()));
    let named = |heading: &str, names: String| (!names.is_empty()).then(|| format!("{heading} {names}"));
    Some(lines(
        format!("**rule** `{id}` on {}", listed(rule.topics.iter().map(|topic| topic.as_str()))),
        [
            Some(described(view, rule)),
            when(view, rule),
            Some(decides(rule)),
            rule.source.as_ref().map(|source| format!("Source: {source}")),
            in_force(rule),
            named("Overrides", listed(rule.overrides.iter().map(|name| name.as_str()))),
            named("Overridden by", over),
        ],
    ))
}

/// What can be said of a rule that has a fault: the comment above it.
fn written(view: &View, id: &str) -> Option<String> {
    let symbol = Symbol::Rule(id.to_owned());
    let (file, at) = view.index.of(&symbol).find(|(_, one)| one.sense == Sense::Defines)?;
    let items = &view.index.file(file)?.syntax.items;
    let item = items.iter().find(|item| item.kind == ItemKind::Rule && item.range.contains(&at.range.start))?;
    Some(lines(format!("**rule** `{id}`"), [Some(item.docs.clone())]))
}

fn described(view: &View, rule: &Rule) -> String {
    match view.language() {
        Some(language) => Wording::new(view.pack(), language).description(rule),
        None => rule.description.clone(),
    }
}

/// When it applies, in words.
fn when(view: &View, rule: &Rule) -> Option<String> {
    let outline = Wording::new(view.pack(), view.language()?).guard(rule);
    if outline.lines.is_empty() {
        return Some(format!("When {}", outline.text));
    }
    let mut text = format!("When {}", outline.text);
    under(&outline, 0, &mut text);
    Some(text)
}

fn under(outline: &Outline, depth: usize, text: &mut String) {
    for line in &outline.lines {
        text.push_str(&format!("\n{}- {}", "  ".repeat(depth), line.text));
        under(line, depth + 1, text);
    }
}

fn decides(rule: &Rule) -> String {
    let partly = if rule.partly { " partly" } else { "" };
    let outcome = rule.finding.outcome(rule.partly).as_str().replace('_', " ");
    format!("`{}` decides: `{}`{partly}, so {outcome}; remedy `{}`", rule.authority, rule.finding, rule.remedy)
}

fn in_force(rule: &Rule) -> Option<String> {
    match (rule.valid.from, rule.valid.to) {
        (None, None) => None,
        (Some(from), None) => Some(format!("In force from {from}")),
        (None, Some(to)) => Some(format!("In force to {to}")),
        (Some(from), Some(to)) => Some(format!("In force from {from} to {to}")),
    }
}
