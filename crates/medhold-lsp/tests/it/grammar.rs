//! The editor's grammar held against the shipped packs: what it colours is what the language says each word is.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use medhold_script::Role;
use regex::Regex;
use serde_json::Value;

/// A pattern of a TextMate grammar.
enum Pattern {
    Match { regex: Regex, name: String, captures: BTreeMap<usize, String> },
    Block { begin: Regex, end: Regex, name: String, inner: Vec<Value> },
}

/// A grammar, and what it makes of a text line by line, as editors do.
struct Grammar(Value);

impl Grammar {
    fn shipped() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../editors/vscode/syntaxes/medhold.tmLanguage.json");
        Self(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    /// The patterns of a list, those that it includes in their places.
    fn patterns(&self, list: &[Value]) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        for pattern in list {
            let text = |key: &str| pattern[key].as_str().unwrap_or_default().to_owned();
            let regex = |key: &str| Regex::new(&text(key)).unwrap();
            if let Some(name) = text("include").strip_prefix('#') {
                let included = &self.0["repository"][name];
                let inner = included["patterns"].as_array().filter(|_| included.get("begin").is_none()).cloned();
                patterns.extend(self.patterns(&inner.unwrap_or_else(|| vec![included.clone()])));
            } else if pattern.get("begin").is_some() {
                let inner = pattern["patterns"].as_array().cloned().unwrap_or_default();
                patterns.push(Pattern::Block { begin: regex("begin"), end: regex("end"), name: text("name"), inner });
            } else {
                let captures = pattern["captures"].as_object().cloned().unwrap_or_default();
                let captures = captures
                    .iter()
                    .map(|(group, scope)| (group.parse().unwrap(), scope["name"].as_str().unwrap().to_owned()));
                patterns.push(Pattern::Match {
                    regex: regex("match"),
                    name: text("name"),
                    captures: captures.collect(),
                });
            }
        }
        patterns
    }

    /// The scopes of a text by their bytes, the innermost last.
    fn scopes(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let top = self.patterns(self.0["patterns"].as_array().unwrap());
        let mut open: Vec<(Regex, String, Vec<Pattern>)> = Vec::new();
        let mut scopes = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let content = line.trim_end_matches('\n');
            let mut at = 0;
            while at <= content.len() {
                let end = open.last().and_then(|(end, ..)| end.find_at(content, at));
                let patterns = open.last().map_or(&top, |(.., inner)| inner);
                let next = patterns
                    .iter()
                    .filter_map(|pattern| {
                        let (Pattern::Match { regex, .. } | Pattern::Block { begin: regex, .. }) = pattern;
                        Some((regex.captures_at(content, at)?, pattern))
                    })
                    .min_by_key(|(found, _)| found.get(0).unwrap().start());
                let from = next.as_ref().map(|(found, _)| found.get(0).unwrap().start());
                let closes = end.filter(|end| from.is_none_or(|from| end.start() <= from));
                let stop = closes.map(|end| end.start()).or(from).unwrap_or(content.len());
                for (_, name, _) in &open {
                    scopes.push((start + at..start + stop, name.clone()));
                }
                if let Some(end) = closes {
                    let (_, name, _) = open.pop().unwrap();
                    scopes.push((start + end.start()..start + end.end(), name));
                    at = end.end();
                    if end.range().is_empty() {
                        break;
                    }
                    continue;
                }
                let Some((found, pattern)) = next else {
                    break;
                };
                let whole = found.get(0).unwrap().range();
                match pattern {
                    Pattern::Match { name, captures, .. } => {
                        scopes.push((start + whole.start..start + whole.end, name.clone()));
                        for (group, name) in captures {
                            if let Some(group) = found.get(*group) {
                                scopes.push((start + group.start()..start + group.end(), name.clone()));
                            }
                        }
                    }
                    Pattern::Block { end, name, inner, .. } => {
                        scopes.push((start + whole.start..start + whole.end, name.clone()));
                        open.push((end.clone(), name.clone(), self.patterns(inner)));
                    }
                }
                at = whole.end.max(at + 1);
            }
            start += line.len();
        }
        scopes
    }
}

/// What the grammar must call a token of this role.
fn expected(role: Role) -> &'static [&'static str] {
    match role {
        Role::RuleId => &["entity.name.type.rule"],
        Role::Override => &["entity.other.inherited-class.rule", "string"],
        Role::Clause => &["keyword.other.clause"],
        Role::Authority => &["constant.language.authority"],
        Role::Finding => &["constant.language.finding"],
        Role::Remedy => &["constant.language.remedy"],
        Role::Message => &["string.quoted.double.message"],
        Role::Source => &["string.quoted.double.source"],
        Role::Day => &["constant.other.date"],
        Role::ImportPath => &["string.quoted.double.import"],
        Role::Topic | Role::Text => &["string"],
        Role::Keyword => &["keyword", "constant.language.boolean", "storage.modifier", "variable.other.medhold"],
        Role::Function => &["entity.name.function.medhold"],
        Role::Alias | Role::Namespace => &["entity.name.namespace"],
        Role::Constant | Role::Local => &["variable.other.definition", "variable.other.medhold"],
        Role::Call => &["entity.name.function.call", "support.function"],
        Role::Member => &["entity.name.function.call", "variable.other"],
        Role::Method | Role::Field => &["variable.other.property"],
        Role::Key => &["variable.other.key"],
        Role::Name | Role::Parameter => &["variable"],
        Role::Number => &["constant.numeric"],
        Role::Symbol => &["keyword.operator", "punctuation", "meta.interpolation", "string.interpolated"],
        Role::Doc => &["comment.line.documentation"],
    }
}

#[test]
fn every_word_of_the_shipped_packs_is_coloured_as_what_it_is() {
    let grammar = Grammar::shipped();
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut roles = std::collections::BTreeSet::new();
    for pack in std::fs::read_dir(rules).unwrap() {
        for file in std::fs::read_dir(pack.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "rhai") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let mut scopes: BTreeMap<usize, String> = BTreeMap::new();
            for (range, name) in grammar.scopes(&text).into_iter().filter(|(_, name)| !name.is_empty()) {
                range.for_each(|at| drop(scopes.insert(at, name.clone())));
            }
            for token in medhold_script::syntax(&text).tokens {
                let scope = scopes.get(&token.range.start).map_or("", String::as_str);
                let fits = expected(token.role).iter().any(|expected| scope.starts_with(expected));
                let line = text[..token.range.start].matches('\n').count() + 1;
                let word = &text[token.range.clone()];
                assert!(fits, "{}:{line}: `{word}` is a {:?} and is coloured as `{scope}`", path.display(), token.role);
                roles.insert(token.role);
            }
        }
    }
    assert!(roles.len() > 15, "{roles:?}");
}

#[test]
fn a_rule_that_is_being_written_is_coloured_as_far_as_it_goes() {
    let text = "rule \"a\" on \"b\" {\n    when x == `to ${1 + 2}` // why\n    authority \n    because \"m\n    finding fact\n/* out\n rule */ fn f";
    let scopes = Grammar::shipped().scopes(text);
    for (word, scope) in [
        ("when", "keyword.other.clause"),
        ("// why", "comment.line"),
        ("2}", "constant.numeric"),
        ("authority", "keyword.other.clause"),
        ("because", "keyword.other.clause"),
        ("\"m", "string"),
        ("fact", "constant.language.finding"),
        ("out", "comment.block"),
        ("rule */", "comment.block"),
        ("fn", "keyword.declaration.function"),
    ] {
        let at = text.find(word).unwrap();
        let found =
            scopes.iter().rfind(|(range, name)| range.contains(&at) && !name.is_empty()).map(|(_, name)| name.as_str());
        assert!(found.is_some_and(|found| found.starts_with(scope)), "`{word}` is `{found:?}`");
    }
}
