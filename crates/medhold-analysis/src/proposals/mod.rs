//! Cases that a pack's tests lack: drafted by search, decided by the host, to be confirmed by a person.

mod boundary;
mod conjunct;

use std::collections::BTreeSet;

use medhold::{Coverage, RuleCoverage};
use medhold_model::{Case, ClaimDecision, Decision, RuleId};
use medhold_pack::Pack;
use medhold_script::Rule;
use medhold_script::region::{Point, Region, Verdict};

use crate::bench::{Asking, is_of};
use crate::case_text;
use crate::draft::Rest;
use crate::rules::{Over, Stands};
use crate::search::{Searched, search};
use crate::trial::Trial;

/// A case that shows what no case of the pack shows yet.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Its name as a test, unlike that of any case of the pack and of any other proposal.
    pub name: String,
    /// The rule that it is about.
    pub rule: RuleId,
    /// What it shows, in a sentence without a period: ``the rule `long-delay` decides``.
    pub shows: String,
    /// The case.
    pub case: Case,
    /// What the host decides today, without a letter.
    pub decision: Decision,
}

/// What could not be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotProposed {
    /// What no case was found for.
    pub what: String,
    /// Why.
    pub why: String,
}

/// The cases that a pack's tests lack, and what none was found for, both in the order of files and lines.
#[derive(Debug, Clone, Default)]
pub struct Proposals {
    /// The cases.
    pub cases: Vec<Proposal>,
    /// What none was found for.
    pub left_out: Vec<NotProposed>,
}

impl Proposal {
    /// The case as a test of the pack, in TOML, with what the host decides today as what must come out.
    #[must_use]
    pub fn text(&self) -> String {
        let remark =
            format!("Drafted: {}. What comes out today stands in `expect`; confirm that it should.", self.shows);
        case_text(&self.name, &self.case, &self.decision, &remark)
    }
}

/// Proposes a case for each rule that decides none, for each conjunct of a guard that is not seen either way with the rest as it is,
/// and at each threshold, on it and a step to either side, that no case stands at. What is covered is told by `coverage`.
#[must_use]
pub fn proposals(pack: &Pack, coverage: &Coverage) -> Proposals {
    let Some(trial) = Trial::new(pack) else {
        return Proposals::default();
    };
    let taken = pack.cases().iter().map(|case| case.name.clone()).collect();
    let mut desk = Desk { pack, trial: &trial, proposals: Proposals::default(), taken };
    for covered in &coverage.rules {
        if let Some(rule) = pack.program().rule(covered.rule.as_str()) {
            desk.rule(rule, covered);
        }
    }
    desk.proposals
}

/// Where proposals are drafted.
struct Desk<'d, 'p> {
    pack: &'p Pack,
    trial: &'d Trial,
    proposals: Proposals,
    taken: BTreeSet<String>,
}

/// A case that was found, and the point that it was drafted from.
struct Drafted {
    case: Case,
    point: Point,
}

impl<'p> Desk<'_, 'p> {
    fn rule(&mut self, rule: &'p Rule, covered: &RuleCoverage) {
        let topics = &self.pack.manifest().topics;
        let mut deciding = None;
        for (id, topic) in rule.topics.iter().filter_map(|id| topics.get_key_value(id)) {
            let asking = Asking::alone(self.pack, self.trial, id, topic);
            deciding = self.deciding(&asking, rule);
            if let Some(drafted) = &deciding {
                conjunct::propose(self, &asking, rule, covered);
                boundary::propose(self, &asking, rule, drafted);
                break;
            }
        }
        let shows = format!("the rule `{}` decides", rule.id);
        match deciding {
            Some(drafted) if covered.decides == 0 => {
                self.propose(rule, &format!("{} decides", rule.id), shows, drafted.case);
            }
            Some(_) => {}
            None if covered.decides == 0 => self.leave_out(shows),
            None => {}
        }
    }

    /// A case that a rule decides, and no other contradicts.
    fn deciding(&self, asking: &Asking<'_>, rule: &Rule) -> Option<Drafted> {
        let place = asking.place(&rule.id)?;
        let goal = |over: &Over<'_, '_>| match over.decides(place) {
            Stands::Yes => Verdict::Holds,
            Stands::No => Verdict::Fails,
            Stands::HangsOn(rule) => over.open(rule),
        };
        self.draft(asking, &goal, &|_, ruling| is_of(ruling, &rule.id) && ruling.conflict.is_empty())
    }

    /// A case in a region that the goal asks for, as the host confirms it.
    fn draft(
        &self,
        asking: &Asking<'_>,
        goal: &dyn Fn(&Over<'_, '_>) -> Verdict,
        confirms: &dyn Fn(&Case, &ClaimDecision) -> bool,
    ) -> Option<Drafted> {
        let mut make = |_: &Region, point: &Point| {
            let case = self.confirmed(asking, point, confirms)?;
            Some(Drafted { case, point: point.clone() })
        };
        match search(&asking.rules, &Region::all(), goal, &mut make) {
            Searched::Found(drafted) => Some(drafted),
            Searched::Nothing | Searched::Unknown(_) => None,
        }
    }

    /// The case of a point with whatever else rules read, else as bare as it can be.
    fn confirmed(
        &self,
        asking: &Asking<'_>,
        point: &Point,
        confirms: &dyn Fn(&Case, &ClaimDecision) -> bool,
    ) -> Option<Case> {
        [Rest::LeftOut, Rest::Filled].into_iter().find_map(|rest| {
            let case = asking.case(point, rest)?;
            let ruling = self.trial.ruling(&case)?;
            confirms(&case, &ruling).then_some(case)
        })
    }

    fn propose(&mut self, rule: &Rule, name: &str, shows: String, case: Case) {
        let same = |known: &Proposal| Case { id: known.case.id.clone(), ..case.clone() } == known.case;
        if self.proposals.cases.iter().any(same) {
            return;
        }
        let name = self.unique(name);
        let Ok(id) = name.parse() else { return };
        let case = Case { id, ..case };
        let decision = self.trial.decide(&case);
        self.proposals.cases.push(Proposal { name, rule: rule.id.clone(), shows, case, decision });
    }

    fn leave_out(&mut self, what: String) {
        let why = "no case was found in which it is so".to_owned();
        self.proposals.left_out.push(NotProposed { what, why });
    }

    /// A name that no other case has, short enough for one.
    fn unique(&mut self, name: &str) -> String {
        let short: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
        let numbered = (2..).map(|number| format!("{short} ({number})"));
        let name = std::iter::once(short.clone()).chain(numbered).find(|name| !self.taken.contains(name));
        let name = name.unwrap_or(short);
        self.taken.insert(name.clone());
        name
    }
}
