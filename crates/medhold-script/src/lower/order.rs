//! Rules against each other: ids, and who may override whom.

use std::collections::BTreeMap;

use medhold_model::{Authority, Code, Diagnostic, Finding, Place};

use crate::Scope;
use crate::parse::{ParsedFile, ParsedRule};

/// Everything that is wrong with the order of the rules.
pub(super) fn check(files: &[ParsedFile], scope: &Scope) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let rules = files.iter().flat_map(|f| &f.rules).map(|rule| (rule.id.0.as_str(), rule)).collect();
    let order = Order { files, rules, scope };
    for rule in order.rules.values() {
        for (name, place) in &rule.overrides {
            diagnostics.extend(order.link(rule, name, place));
        }
        diagnostics.extend(order.cycle(rule));
        diagnostics.extend(without_source(rule));
    }
    diagnostics
}

fn without_source(rule: &ParsedRule) -> Option<Diagnostic> {
    let (_, place) = rule.overrides.first().filter(|_| rule.source.is_none())?;
    let message = format!("the rule `{}` overrides another and names no source", rule.id.0);
    let help = "write `source \"…\"`: the law, contract or study that it rests on";
    Some(Diagnostic::new(Code::OverrideWithoutSource, place.clone(), message).help(help))
}

struct Order<'p> {
    files: &'p [ParsedFile],
    rules: BTreeMap<&'p str, &'p ParsedRule>,
    scope: &'p Scope,
}

impl Order<'_> {
    /// What is wrong with one rule's naming another.
    fn link(&self, rule: &ParsedRule, name: &str, place: &Place) -> Option<Diagnostic> {
        let id = &rule.id.0;
        if name == id {
            let message = format!("the rule `{id}` overrides itself");
            return Some(Diagnostic::new(Code::OverridesItself, place.clone(), message).help("name another rule"));
        }
        let Some(named) = self.rules.get(name) else {
            return self.unknown(name, place);
        };
        self.rung(rule, named, place).or_else(|| unrelated(rule, named, place))
    }

    fn unknown(&self, name: &str, place: &Place) -> Option<Diagnostic> {
        // A rule with a fault of form is told by itself; that it can't be found here adds nothing.
        if self.files.iter().any(|f| f.left_out.contains(name)) {
            return None;
        }
        let message = format!("there is no rule `{name}` to override");
        Some(Diagnostic::new(Code::UnknownRule, place.clone(), message).did_you_mean(name, self.rules.keys().copied()))
    }

    /// A higher rung gives way only to what favours the customer, and an expert to nothing below.
    fn rung(&self, rule: &ParsedRule, named: &ParsedRule, place: &Place) -> Option<Diagnostic> {
        let (own, other) = (rule.authority.as_ref()?.0, named.authority.as_ref()?.0);
        if self.scope.ladder.rung(other) <= self.scope.ladder.rung(own) {
            return None;
        }
        let favours = matches!(rule.finding.as_ref()?.0, Finding::Fact | Finding::Opinion);
        if favours && other != Authority::Expert {
            return None;
        }
        let message =
            format!("`{}` ({own}) may not override `{}` ({other}): {other} goes before {own}", rule.id.0, named.id.0);
        let help = if other == Authority::Expert {
            "what an expert decides gives way to the law and to other experts only"
        } else {
            "a lower authority may go before a higher one only where that favours the customer (`finding fact` or `opinion`)"
        };
        Some(Diagnostic::new(Code::OverrideRung, place.clone(), message).help(help))
    }

    /// A circle of overriding in which this rule has the smallest id.
    fn cycle(&self, start: &ParsedRule) -> Option<Diagnostic> {
        let mut way = vec![start.id.0.as_str()];
        let mut seen = std::collections::BTreeSet::new();
        let place = self.back_to(&start.id.0, start, &mut way, &mut seen)?;
        way.push(&start.id.0);
        let message = format!("these rules override each other in a circle: `{}`", way.join("` → `"));
        Some(Diagnostic::new(Code::OverrideCycle, place, message).help("take one of the `overrides` away"))
    }

    /// The place of the `overrides` by which `rule` comes back to `start` through larger ids.
    fn back_to<'p>(
        &'p self,
        start: &str,
        rule: &'p ParsedRule,
        way: &mut Vec<&'p str>,
        seen: &mut std::collections::BTreeSet<&'p str>,
    ) -> Option<Place> {
        for (name, place) in &rule.overrides {
            if name == start && way.len() > 1 {
                return Some(place.clone());
            }
            let larger = self.rules.get(name.as_str()).filter(|_| name.as_str() > start && seen.insert(name));
            if let Some(next) = larger {
                way.push(name);
                if let Some(found) = self.back_to(start, next, way, seen) {
                    return Some(found);
                }
                way.pop();
            }
        }
        None
    }
}

fn unrelated(rule: &ParsedRule, named: &ParsedRule, place: &Place) -> Option<Diagnostic> {
    let common = rule.topics.iter().any(|(topic, _)| named.topics.iter().any(|(other, _)| topic == other));
    if common {
        return None;
    }
    let message = format!("`{}` and `{}` have no topic in common, so this overrides nothing", rule.id.0, named.id.0);
    Some(Diagnostic::new(Code::OverrideUnrelated, place.clone(), message).help("take it away, or add the topic"))
}
