//! What may be written in `pack.toml`: by lines, so that a manifest that can't be read yet is no hindrance.

use std::ops::Range;

use lsp_types::CompletionItemKind as Icon;
use medhold_model::{Authority, Basis, Finding, Outcome, Remedy};

use super::format::{SECTIONS, Section};
use super::item::{Offer, escaped};
use super::word_around;
use crate::view::View;

const KINDS: [&str; 8] = ["share", "number", "count", "money", "flag", "text", "date", "list"];

/// What may be written at a byte, and what it takes the place of.
pub(super) fn offers(view: &View, offset: usize) -> (Range<usize>, Vec<Offer>) {
    let text = view.text();
    let start = text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let written = text.get(start..offset).unwrap_or_default();
    let quoted = written.matches('"').count() % 2 == 1;
    let word = word_around(text, offset, true);
    if written.trim_start().starts_with('#') {
        return (word, Vec::new());
    }
    if written.trim_start().starts_with('[') {
        let header = start + written.find('[').unwrap_or_default() + 1;
        return (header..word.end, headers(view));
    }
    let Some((section, present)) = section_at(text, start) else {
        return (word, top());
    };
    match written.split_once('=') {
        Some((key, _)) => (word, values(view, section, key.trim(), quoted)),
        None => (start + (written.len() - written.trim_start().len())..word.end, keys(view, section, &present)),
    }
}

fn top() -> Vec<Offer> {
    let headers = SECTIONS.iter().map(|section| {
        let name = &section.name;
        let snippet = if section.named { format!("[{name}.${{1:name}}]\n$0") } else { format!("[{name}]\n$0") };
        Offer::new(format!("[{name}]"), Icon::Module).about(&*section.about).snippet(snippet)
    });
    headers.collect()
}

/// Headers: sections of one kind, and those whose names the pack knows already.
fn headers(view: &View) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let mut headers = Vec::new();
    for section in SECTIONS.iter() {
        let known: Vec<String> = match section.name.as_str() {
            "words" => manifest.measures.iter().map(|measure| measure.name.to_string()).collect(),
            "perception" | "shape" => manifest.topics.keys().map(ToString::to_string).collect(),
            "appeal" => manifest.languages.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        };
        let offer = |label: String| Offer::new(label, Icon::Module).about(&*section.about);
        if known.is_empty() {
            let end = if section.named { "." } else { "" };
            headers.push(offer(format!("{}{end}", section.name)));
        }
        headers.extend(known.into_iter().map(|name| offer(format!("{}.{name}", section.name))));
    }
    headers
}

/// The section that a line lies in, and the keys that are written in it.
fn section_at(text: &str, start: usize) -> Option<(&'static Section, Vec<&str>)> {
    let before = text.get(..start).unwrap_or_default();
    let header = before.lines().rev().find_map(header)?;
    let section = SECTIONS.iter().find(|section| section.name == header.split('.').next().unwrap_or(header))?;
    let above = before.lines().rev().take_while(|line| self::header(line).is_none());
    let below = text.get(start..).unwrap_or_default().lines().take_while(|line| self::header(line).is_none());
    let keys = above.chain(below).filter_map(|line| Some(line.split_once('=')?.0.trim()));
    Some((section, keys.collect()))
}

fn header(line: &str) -> Option<&str> {
    line.trim().strip_prefix('[')?.split_once(']').map(|(header, _)| header)
}

fn keys(view: &View, section: &Section, present: &[&str]) -> Vec<Offer> {
    let mut offers = Vec::new();
    for key in &section.keys {
        // A text in a language is offered in each of the pack's.
        let (name, language) =
            key.name.split_once('.').map_or((key.name.as_str(), None), |(name, rest)| (name, Some(rest)));
        let names: Vec<String> = match language {
            Some(_) => view.pack().manifest().languages.iter().map(|language| format!("{name}.{language}")).collect(),
            None => vec![name.to_owned()],
        };
        for name in names.into_iter().filter(|name| !present.contains(&name.as_str())) {
            let example = escaped(&key.example);
            let example = match key.example.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                Some(text) => format!("\"${{1:{}}}\"", escaped(text)),
                None => format!("${{1:{example}}}"),
            };
            let snippet = format!("{} = {example}", escaped(&name));
            offers.push(Offer::new(name, Icon::Property).detail(&*key.example).about(&*key.about).snippet(snippet));
        }
    }
    offers
}

fn values(view: &View, section: &Section, key: &str, quoted: bool) -> Vec<Offer> {
    let manifest = view.pack().manifest();
    let texts: Vec<String> = match (section.name.as_str(), key) {
        (_, "kind") => KINDS.map(str::to_owned).into(),
        ("topics", "default") | (_, "authority") => names(Authority::ALL),
        ("topics", "date") => manifest.subject.iter().map(|key| format!("subject.{}", key.name)).collect(),
        (_, "finding") => names(Finding::ALL),
        (_, "outcome" | "outcomes") => names(Outcome::ALL),
        (_, "remedy" | "remedies") => names(Remedy::ALL),
        (_, "basis") => names(Basis::ALL),
        (_, "from") => manifest.plugins.keys().map(ToString::to_string).collect(),
        (_, "on" | "topics") => manifest.topics.keys().map(ToString::to_string).collect(),
        (_, "rule") => view.pack().program().rules().iter().map(|rule| rule.id.to_string()).collect(),
        (_, "proxy_of") => {
            manifest.customer.iter().filter(|key| key.protected).map(|key| key.name.to_string()).collect()
        }
        (_, "isolation") => vec!["in".to_owned(), "process".to_owned()],
        ("appeal", "counted_from") => vec!["answer".to_owned(), "complaint".to_owned()],
        _ => Vec::new(),
    };
    if texts.is_empty() {
        let example = section.keys.iter().find(|known| known.name == key).map_or("", |known| known.example.as_str());
        let flag = matches!(example, "true" | "false") && !quoted;
        return if flag { vec![Offer::new("true", Icon::Value), Offer::new("false", Icon::Value)] } else { Vec::new() };
    }
    let offers = texts.into_iter().map(|text| Offer::new(text, Icon::EnumMember));
    if quoted { offers.collect() } else { offers.map(Offer::quoted).collect() }
}

fn names<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}
