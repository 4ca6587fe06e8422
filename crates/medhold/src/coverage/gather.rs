//! Gathers what cases show into what they cover.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Basis, ClaimDecision, Decision, MessageId, Place};
use medhold_pack::Pack;
use medhold_script::{Program, Rule};

use super::{
    ClaimObservation, Coverage, HelperCoverage, MessageCoverage, PartCoverage, RuleCoverage, TableCoverage,
    TopicCoverage,
};

impl Coverage {
    /// What no case covers yet: everything of a pack.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let program = pack.program();
        let mut rules: Vec<RuleCoverage> = program.rules().iter().map(|rule| unseen_rule(program, rule)).collect();
        rules.sort_by(|a, b| (&a.place, &a.rule).cmp(&(&b.place, &b.rule)));
        Self {
            rules,
            helpers: program.helper_conditions().into_iter().map(unseen_helper).collect(),
            messages: messages(pack),
            topics: topics(pack),
            tables: tables(program),
        }
    }

    /// Adds a case: what it shows (see [`Host::observe`](crate::Host::observe)), and how it was decided. Rules, topics and tables of
    /// other packs are passed over.
    pub fn add(&mut self, name: &str, observed: &[ClaimObservation], decision: &Decision) {
        for claim in observed {
            self.add_claim(claim);
        }
        for claim in &decision.claims {
            self.add_ruling(name, claim);
        }
        let Some(letter) = &decision.response else { return };
        let given: BTreeSet<&str> =
            decision.claims.iter().flat_map(|claim| &claim.because).map(|because| because.message.as_str()).collect();
        for message in self.messages.iter_mut().filter(|message| given.contains(message.message.as_str())) {
            *message.letters.entry(letter.language.clone()).or_default() += 1;
        }
    }

    fn add_claim(&mut self, claim: &ClaimObservation) {
        let mut asked: BTreeSet<&(Place, Option<bool>)> = BTreeSet::new();
        for observed in &claim.rules {
            asked.extend(&observed.seen.helpers);
            self.add_read(&observed.seen.read);
            let Some(rule) = self.rules.iter_mut().find(|rule| rule.rule == observed.rule) else { continue };
            rule.claims += 1;
            rule.applies += usize::from(observed.applies);
            for (conjunct, seen) in rule.conjuncts.iter_mut().zip(&observed.seen.conjuncts) {
                conjunct.add(seen);
            }
        }
        for helper in &mut self.helpers {
            let came_out = |truth| usize::from(asked.contains(&(helper.place.clone(), Some(truth))));
            helper.holds += came_out(true);
            helper.fails += came_out(false);
        }
        if let Some(topic) = self.topics.iter_mut().find(|topic| topic.topic == claim.topic) {
            topic.claims += 1;
        }
    }

    fn add_ruling(&mut self, name: &str, claim: &ClaimDecision) {
        if claim.basis == Basis::NoRule
            && let Some(topic) = self.topics.iter_mut().find(|topic| topic.topic == claim.topic)
        {
            topic.default += 1;
        }
        let deciding = deciding(claim);
        for rule in self.rules.iter_mut().filter(|rule| deciding.contains(rule.rule.as_str())) {
            rule.decides += 1;
            if rule.cases.last().is_none_or(|last| last != name) {
                rule.cases.push(name.to_owned());
            }
        }
    }

    /// Takes rows that were read, `tek17["stair-width"].limit`, off those that were not.
    fn add_read(&mut self, read: &BTreeSet<String>) {
        for table in &mut self.tables {
            let rows = read.iter().filter_map(|name| name.strip_prefix(&table.table)?.strip_prefix("[\""));
            for row in rows {
                if let Some((key, _)) = row.rsplit_once("\"]") {
                    table.unread.remove(key);
                }
            }
        }
    }
}

/// The rules whose ruling a decision shows.
fn deciding(claim: &ClaimDecision) -> BTreeSet<&str> {
    let rule = claim.rule.iter().filter(|_| claim.basis == Basis::Rule);
    let rules = rule.chain(&claim.merged).map(|rule| rule.as_str());
    rules.chain(claim.conflict.iter().map(String::as_str)).collect()
}

fn unseen_rule(program: &Program, rule: &Rule) -> RuleCoverage {
    RuleCoverage {
        rule: rule.id.clone(),
        place: rule.place.clone(),
        claims: 0,
        applies: 0,
        decides: 0,
        cases: Vec::new(),
        conjuncts: program.guard_parts(rule).iter().map(PartCoverage::unseen).collect(),
    }
}

fn unseen_helper(condition: medhold_script::HelperCondition) -> HelperCoverage {
    let medhold_script::HelperCondition { function, place, line } = condition;
    HelperCoverage { function, place, line, holds: 0, fails: 0 }
}

fn messages(pack: &Pack) -> Vec<MessageCoverage> {
    let mut given: BTreeMap<&MessageId, BTreeSet<&str>> = BTreeMap::new();
    for rule in pack.program().rules() {
        for reason in &rule.because {
            given.entry(&reason.message).or_default().insert(rule.id.as_str());
        }
    }
    let none: BTreeMap<_, _> = pack.manifest().languages.iter().map(|language| (language.clone(), 0)).collect();
    let message = |(message, rules): (&MessageId, BTreeSet<&str>)| MessageCoverage {
        message: message.clone(),
        rules: rules.into_iter().map(str::to_owned).collect(),
        letters: none.clone(),
    };
    given.into_iter().map(message).collect()
}

fn topics(pack: &Pack) -> Vec<TopicCoverage> {
    let topics = pack.manifest().topics.iter();
    topics
        .map(|(topic, declared)| TopicCoverage {
            topic: topic.clone(),
            claims: 0,
            default: 0,
            complete: declared.complete,
        })
        .collect()
}

fn tables(program: &Program) -> Vec<TableCoverage> {
    let tables = program.scope().tables.iter();
    tables
        .map(|table| TableCoverage {
            table: table.name.to_string(),
            rows: table.rows.len(),
            unread: table.rows.keys().cloned().collect(),
        })
        .collect()
}
