//! What tells two decisions on the same facts apart: the pack's version, a client's profile, the law in force.

use std::collections::BTreeSet;

use medhold_fairness::{Past, Setting};
use medhold_model::{Date, RuleId, TopicId};

use crate::host::Host;
use crate::loaded::{Loaded, Settled};

/// What tells two decisions apart, the earlier one first; empty where nothing does.
pub(super) fn apart(host: &Host, earlier: &Past, now: &Past) -> Vec<String> {
    let (then, here) = (&earlier.setting, &now.setting);
    let loaded = host.packs.iter().find(|loaded| loaded.pack.name() == here.pack);
    let mut apart = Vec::new();
    if then.version != here.version {
        apart.push(format!("the pack's version, {} and now {}", then.version, here.version));
    } else if then.digest != here.digest {
        let known = loaded.and_then(|loaded| profiles(loaded, then, here, &now.topic));
        apart.push(known.unwrap_or_else(|| changed_pack(then, here)));
    }
    if let (Some(loaded), Some(before), Some(after)) = (loaded, then.law_date, here.law_date) {
        apart.extend(law(loaded, &now.topic, before, after));
    }
    apart
}

fn changed_pack(then: &Setting, here: &Setting) -> String {
    let client = |setting: &Setting| setting.client.clone().unwrap_or_else(|| "no client".to_owned());
    if then.client == here.client {
        "the pack's content or parameters, under one version".to_owned()
    } else {
        format!("the profile of {}, and now of {}", client(then), client(here))
    }
}

/// The parameters that the rules on the topic read and that two profiles set differently, where both are loaded.
fn profiles(loaded: &Loaded, then: &Setting, here: &Setting, topic: &TopicId) -> Option<String> {
    let settled = |setting: &Setting| -> Option<&Settled> {
        let all = std::iter::once(&loaded.common).chain(loaded.clients.values());
        all.into_iter().find(|settled| settled.stamp.digest == setting.digest)
    };
    let (before, after) = (settled(then)?, settled(here)?);
    let program = loaded.pack.program();
    let read: BTreeSet<_> = program.rules_on(topic).flat_map(|rule| &rule.reads.parameters).collect();
    let different = read.into_iter().filter_map(|index| {
        let name = &program.scope().parameters.get(index.0)?.name;
        let (before, after) = (before.parameters.get(index.0)?, after.parameters.get(index.0)?);
        (before != after).then(|| format!("the parameter `{name}`, {before} and now {after}"))
    });
    let different: Vec<String> = different.collect();
    (!different.is_empty()).then(|| different.join(", "))
}

/// The rules that were in force on one of two days and not on the other.
fn law(loaded: &Loaded, topic: &TopicId, before: Date, after: Date) -> Option<String> {
    let in_force = |day: Date| -> BTreeSet<&RuleId> {
        let rules = loaded.pack.program().rules_on(topic);
        rules.filter(|rule| rule.valid.holds_on(day)).map(|rule| &rule.id).collect()
    };
    let (then, now) = (in_force(before), in_force(after));
    let different: Vec<String> = then.symmetric_difference(&now).map(|rule| format!("`{rule}`")).collect();
    (!different.is_empty())
        .then(|| format!("the law in force on {before} and now on {after}: {}", different.join(", ")))
}
