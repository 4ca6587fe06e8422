//! How rules run: what of each in native form, and what stays interpreted, and why.

use medhold_model::RuleId;
use medhold_script::native::{CompiledPart, CompiledRule, PartOf};
use serde::Serialize;

use crate::host::Host;
use crate::loaded::Loaded;

/// A pack's rules by how they run, for cases that name no client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompiledPack {
    /// The pack.
    pub pack: String,
    /// Its rules, in the order of their ids.
    pub rules: Vec<CompiledRuleExplanation>,
}

/// A rule by how its parts run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompiledRuleExplanation {
    /// The rule.
    pub rule: RuleId,
    /// The operands of its guard's outermost `&&`, then what it pays, then what its reasons tell.
    pub parts: Vec<PartExplanation>,
}

/// A part of a rule, and how it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartExplanation {
    /// What it is to the rule: `guard`, `amount`, `at_least` or `argument`.
    pub of: &'static str,
    /// The argument's name, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub argument: Option<String>,
    /// Its text in the rule file.
    pub text: String,
    /// Where it stands: `file:line:column`.
    pub place: String,
    /// Whether it runs in native form; it stays interpreted otherwise, and gives the same.
    pub native: bool,
    /// What in it keeps it interpreted, where something does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
}

/// What keeps a part of a rule interpreted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Because {
    /// What it is, in words: `a loop`.
    pub what: String,
    /// Where it stands, that may be in a helper function: `file:line:column`.
    pub place: String,
}

impl Host {
    /// Tells how each pack's rules run, in the order in which the packs were given.
    #[must_use]
    pub fn compiled(&self) -> Vec<CompiledPack> {
        self.packs.iter().map(pack).collect()
    }
}

fn pack(loaded: &Loaded) -> CompiledPack {
    let rules = loaded.pack.program().compiled(&loaded.common.parameters);
    CompiledPack { pack: loaded.common.stamp.name.clone(), rules: rules.into_iter().map(rule).collect() }
}

fn rule(rule: CompiledRule) -> CompiledRuleExplanation {
    CompiledRuleExplanation { rule: rule.rule, parts: rule.parts.into_iter().map(part).collect() }
}

fn part(part: CompiledPart) -> PartExplanation {
    let (of, argument) = match part.of {
        PartOf::Guard => ("guard", None),
        PartOf::Amount => ("amount", None),
        PartOf::AtLeast => ("at_least", None),
        PartOf::Argument(_, name) => ("argument", Some(name)),
    };
    let native = part.interpreted.is_none();
    let because = part.interpreted.map(|why| Because { what: why.why, place: why.place.to_string() });
    PartExplanation { of, argument, text: part.text, place: part.place.to_string(), native, because }
}
