//! The rules on a topic as every claim finds them: what they read and hold against limits, told once and not claim by claim.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use medhold_model::{Claim, TopicId};
use medhold_pack::{Pack, Topic};
use medhold_script::{EvidenceRead, Expr, KeyIndex, MeasureIndex, Program, Rule, Validity};

/// The rules on a topic.
pub(crate) struct Docket {
    /// The topic.
    pub topic: TopicId,
    /// Its place among the pack's topics.
    pub place: usize,
    /// The measures that a rule on the topic could read, by name.
    measures: Vec<MeasureIndex>,
    /// The keys of the claim's subject that a rule on the topic could read.
    pub subject: BTreeSet<KeyIndex>,
    /// Whether a rule on the topic reads any evidence, by itself or through the claim.
    pub reads_evidence: bool,
    /// The key of the claim's subject that gives the day whose law holds, where the topic names one.
    pub date: Option<KeyIndex>,
    /// Where each rule on the topic stands among the others, in the order of their ids.
    pub standings: Vec<Standing>,
    /// What is told of each rule on the topic, when it first decides.
    rules: Vec<OnceLock<Reading>>,
}

/// Where a rule stands among those on its topic.
pub(crate) struct Standing {
    /// Its authority's place on the ladder; larger goes first.
    pub rung: usize,
    /// The rules on the topic that it overrides, by their places.
    pub overrides: Vec<usize>,
    pub valid: Validity,
}

/// What a rule reads and tells where it decides, as far as that is the same on every claim.
pub(crate) struct Reading {
    /// The evidence that it reads on every claim.
    pub evidence: EvidenceRead,
    /// Whether its guard and its amount read no other.
    pub guard_told: bool,
    /// The arguments of its reasons that may read other evidence, by the places of reason and argument.
    pub open: Vec<(usize, usize)>,
    /// Where the arguments of each reason come from, in the order of their names.
    pub origins: Vec<Vec<Origins>>,
}

/// Where the value of an argument comes from.
pub(crate) struct Origins {
    /// All that it may come from, in order, with the measure where it is one.
    pub all: Vec<(String, Origin)>,
    /// Whether it comes from all of it on every claim.
    pub always: bool,
}

/// What is named as the origin of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A measure.
    Measure(MeasureIndex),
    /// A measure's period before.
    Before(MeasureIndex),
    /// Something else, which is told whether it was read or not.
    Other,
}

impl Docket {
    pub(crate) fn of(pack: &Pack, place: usize, id: &TopicId, topic: &Topic) -> Self {
        let program = pack.program();
        let mut docket = Self {
            topic: id.clone(),
            place,
            measures: Vec::new(),
            subject: BTreeSet::new(),
            reads_evidence: false,
            date: topic
                .date
                .as_ref()
                .and_then(|name| program.scope().subject.iter().position(|key| key.name == *name).map(KeyIndex)),
            standings: standings(program, id),
            rules: Vec::new(),
        };
        let mut measures = BTreeSet::new();
        for rule in program.rules_on(id) {
            measures.extend(&rule.reads.measures);
            measures.extend(&rule.reads.before);
            docket.subject.extend(&rule.reads.subject);
            docket.reads_evidence |= rule.reads.evidence();
            docket.rules.push(OnceLock::new());
        }
        docket.measures = measures.into_iter().collect();
        docket
    }

    /// The measures that a rule on the topic could read, and the one that the claim asserts, by name.
    pub(crate) fn measures(&self) -> impl Iterator<Item = MeasureIndex> {
        self.measures.iter().copied()
    }

    pub(crate) fn readable(&self, program: &Program, claim: &Claim) -> Cow<'_, [MeasureIndex]> {
        let asserted = claim.asserts.as_ref().and_then(|asserts| program.scope().measure(asserts.measure.as_str()));
        let new = asserted.and_then(|measure| Some((measure, self.measures.binary_search(&measure).err()?)));
        let Some((measure, place)) = new else {
            return Cow::Borrowed(&self.measures);
        };
        let mut measures = self.measures.clone();
        measures.insert(place, measure);
        Cow::Owned(measures)
    }

    /// Whether a rule on the topic could read a measure.
    pub(crate) fn reads(&self, measure: MeasureIndex) -> bool {
        self.measures.binary_search(&measure).is_ok()
    }

    /// What the rule at a place among those on the topic reads where it decides; none where there is no such place.
    pub(crate) fn reading(&self, program: &Program, place: usize, rule: &Rule) -> Option<&Reading> {
        self.rules.get(place).map(|reading| reading.get_or_init(|| Reading::of(program, rule)))
    }
}

fn standings(program: &Program, topic: &TopicId) -> Vec<Standing> {
    let places: BTreeMap<&str, usize> =
        program.rules_on(topic).enumerate().map(|(place, rule)| (rule.id.as_str(), place)).collect();
    let standing = |rule: &Rule| {
        let overrides: BTreeSet<usize> =
            rule.overrides.iter().filter_map(|id| places.get(id.as_str()).copied()).collect();
        let rung = program.scope().ladder.rung(rule.authority);
        Standing { rung, overrides: overrides.into_iter().collect(), valid: rule.valid }
    };
    program.rules_on(topic).map(standing).collect()
}

impl Reading {
    fn of(program: &Program, rule: &Rule) -> Self {
        let told = |expr| (origins(program, expr), program.always_read_by(expr));
        let guard = program.always_read(rule);
        let (guard_told, mut evidence) = (guard.is_some(), guard.unwrap_or_default());
        let (mut all, mut open) = (Vec::new(), Vec::new());
        for (place, reason) in rule.because.iter().enumerate() {
            let args = reason.args.values().map(told).enumerate().map(|(at, (origins, read))| {
                match &read {
                    Some(read) => evidence.extend(read),
                    None => open.push((place, at)),
                }
                Origins { always: read.is_some_and(|read| comes_from_all(&origins, &read)), all: origins }
            });
            all.push(args.collect());
        }
        Self { evidence, guard_told, open, origins: all }
    }

    /// Whether it reads the same evidence on every claim.
    pub(crate) fn is_told(&self) -> bool {
        self.guard_told && self.open.is_empty()
    }
}

fn origins(program: &Program, expr: &Expr) -> Vec<(String, Origin)> {
    let measure = |name: &str| program.scope().measure(name);
    let origin = |name: String| {
        let origin = match name.strip_suffix(".before") {
            Some(of) => measure(of).map_or(Origin::Other, Origin::Before),
            None => measure(&name).map_or(Origin::Other, Origin::Measure),
        };
        (name, origin)
    };
    program.origins(expr).into_iter().map(origin).collect()
}

fn comes_from_all(origins: &[(String, Origin)], read: &EvidenceRead) -> bool {
    origins.iter().all(|(_, origin)| origin.was_read(read))
}

impl Origin {
    /// Whether a value that read this evidence comes from it.
    pub(crate) fn was_read(self, read: &EvidenceRead) -> bool {
        match self {
            Self::Measure(measure) => read.current.contains(&measure),
            Self::Before(measure) => read.before.contains(&measure),
            Self::Other => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use medhold_script::{Facts, Limit, Threshold, Validity};

    use super::*;
    use crate::decide::{Status, read, recorded, rule_on};
    use crate::facts::CaseFacts;
    use crate::prepare::Prepared;
    use crate::{Host, MissingPlugins};

    /// Calls with every claim of the shipped packs' own cases that a pack decides.
    fn each_claim(mut of: impl FnMut(&Claim, &Topic, &CaseFacts<'_>)) {
        for pack in ["aviation", "construction", "rental", "retail"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(pack);
            let host = Host::builder().pack(folder).missing_plugins(MissingPlugins::LeaveAll).build().unwrap();
            for case in host.packs().flat_map(Pack::cases).map(|one| &one.case) {
                let prepared = host.prepare(std::slice::from_ref(case)).pop().unwrap();
                for (claim, prepared) in case.claims.iter().zip(prepared) {
                    if let Prepared::Known { topic, facts, .. } = prepared {
                        of(claim, topic, &facts);
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_rule_always_reads_is_what_it_reads_where_it_applies() {
        let mut told = 0;
        each_claim(|claim, topic, facts| {
            let program = facts.loaded.pack.program();
            let ruled = rule_on(topic, claim, facts);
            for applies in ruled.rules.iter().filter(|one| one.status == Status::Applies) {
                let reading = facts.docket.reading(program, applies.place, applies.rule).unwrap();
                let read = read(program, applies, facts).into_owned();
                assert_eq!(read, recorded(program, applies.rule, facts), "{} on {}", applies.rule.id, claim.id);
                told += usize::from(reading.is_told());
            }
        });
        assert!(told > 100, "only {told} were told without evaluating the rule");
    }

    #[test]
    fn limits_told_once_are_the_thresholds_of_every_claim() {
        each_claim(|_, _, facts| {
            let pack = &facts.loaded.pack;
            let program = pack.program();
            let borders = facts.settled.borders(pack, facts.docket);
            let mut found: Vec<(Validity, Threshold)> = Vec::new();
            for border in borders.measures().flat_map(|measure| borders.on(measure)) {
                let Limit { measure, op, .. } = border.limit;
                let value = program.limit(&border.limit, facts as &dyn Facts).map(|value| value.into_owned());
                found.extend(value.map(|value| (border.valid, Threshold { measure, op, value })));
            }
            let mut expected: Vec<(Validity, Threshold)> = Vec::new();
            for rule in program.rules_on(&facts.docket.topic) {
                expected.extend(program.thresholds(rule, facts).into_iter().map(|threshold| (rule.valid, threshold)));
            }
            expected.sort_by_key(|(_, threshold)| threshold.measure);
            for all in [&mut found, &mut expected] {
                let mut told = Vec::new();
                all.retain(|one| {
                    !told.contains(one) && {
                        told.push(one.clone());
                        true
                    }
                });
            }
            assert_eq!(found, expected, "{}", facts.docket.topic);
        });
    }
}
