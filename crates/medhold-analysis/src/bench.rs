//! The bench on which questions about rules are asked: search, draft a case, let the host confirm it.

use std::collections::BTreeMap;
use std::rc::Rc;

use medhold_model::{Case, ClaimDecision, Diagnostic, Place, RuleId, TopicId};
use medhold_pack::{Pack, Topic};
use medhold_script::region::{Point, Region, Unanalysed, Verdict};

use crate::budget::Budget;
use crate::draft::{Drafts, Known, Rest};
use crate::finding::{Analysis, Example, Finding, Unanswered};
use crate::rules::{Over, TopicRules};
use crate::search::{Searched, search};
use crate::trial::Trial;
use crate::words::words;

/// What a question about the rules of a topic came to.
pub(crate) enum Found {
    /// There is such a case: this one, in a region of such cases.
    Case(Box<Example>, Region),
    /// There is none.
    None,
    /// It can't be told.
    Unknown(Vec<Unanalysed>),
}

/// Asks questions about the rules of a pack, and keeps what came of them.
pub(crate) struct Bench<'p> {
    pub(crate) pack: &'p Pack,
    pub(crate) trial: &'p Trial,
    pub(crate) analysis: Analysis,
    budget: Rc<Budget>,
    /// What it takes to ask about each topic that was asked about.
    asking: BTreeMap<&'p TopicId, Rc<Asking<'p>>>,
}

/// The rules of one topic, and what it takes to ask about them.
pub(crate) struct Asking<'p> {
    pub(crate) topic: &'p TopicId,
    pub(crate) rules: TopicRules<'p>,
    drafts: Drafts<'p>,
    trial: &'p Trial,
}

/// What a case must show.
pub(crate) struct Wanted<'w> {
    /// The name of the case as a test.
    pub(crate) name: String,
    /// Whether a region has it.
    pub(crate) goal: &'w dyn Fn(&Over<'_, '_>) -> Verdict,
    /// Whether the host decides a case so.
    pub(crate) confirms: &'w dyn Fn(&Case, &ClaimDecision) -> bool,
}

impl<'p> Bench<'p> {
    pub(crate) fn new(pack: &'p Pack, trial: &'p Trial) -> Self {
        Self { pack, trial, analysis: Analysis::default(), budget: Rc::default(), asking: BTreeMap::new() }
    }

    /// What it takes to ask about a topic, made once.
    pub(crate) fn asking(&mut self, id: &'p TopicId, topic: &'p Topic) -> Rc<Asking<'p>> {
        let new = || Rc::new(Asking::new(self.pack, self.trial, id, topic, Rc::clone(&self.budget)));
        Rc::clone(self.asking.entry(id).or_insert_with(new))
    }

    pub(crate) fn found(&mut self, diagnostic: Diagnostic, example: Option<Example>) {
        self.analysis.findings.push(Finding { diagnostic, example });
    }

    pub(crate) fn unanswered(&mut self, question: String, why: Vec<Unanalysed>) {
        self.unanswered_but_tried(question, why, 0);
    }

    pub(crate) fn unanswered_but_tried(&mut self, question: String, why: Vec<Unanalysed>, tried: usize) {
        self.analysis.unanswered.push(Unanswered { question, why, tried });
    }
}

impl<'p> Asking<'p> {
    fn new(pack: &'p Pack, trial: &'p Trial, id: &'p TopicId, topic: &'p Topic, budget: Rc<Budget>) -> Self {
        let rules = TopicRules::new(pack, id, topic, budget);
        Self { topic: id, rules, drafts: Drafts::new(pack, id, topic), trial }
    }

    /// The same for one topic alone.
    pub(crate) fn alone(pack: &'p Pack, trial: &'p Trial, id: &'p TopicId, topic: &'p Topic) -> Self {
        Self::new(pack, trial, id, topic, Rc::default())
    }

    /// Whether there is a case, in a region, that shows what is wanted.
    pub(crate) fn find(&self, start: &Region, wanted: &Wanted<'_>) -> Found {
        let mut make = |region: &Region, point: &Point| Some((self.example(point, wanted)?, region.clone()));
        match search(&self.rules, start, wanted.goal, &mut make) {
            Searched::Found((example, region)) => Found::Case(Box::new(example), region),
            Searched::Nothing => Found::None,
            Searched::Unknown(why) => Found::Unknown(why),
        }
    }

    /// Whether there is such a case at all, without one that shows it.
    pub(crate) fn exists(&self, start: &Region, goal: &dyn Fn(&Over<'_, '_>) -> Verdict) -> Searched<()> {
        search(&self.rules, start, goal, &mut |_, _| Some(()))
    }

    /// The place of a rule among those on the topic.
    pub(crate) fn place(&self, id: &RuleId) -> Option<usize> {
        self.rules.rules.binary_search_by(|rule| rule.id.cmp(id)).ok()
    }

    /// The case of a point, where the host confirms it: as bare as it can be, else with what else rules read.
    fn example(&self, point: &Point, wanted: &Wanted<'_>) -> Option<Example> {
        let rests = [Rest::LeftOut, Rest::Filled].into_iter();
        rests.map(|rest| self.confirmed(point, rest, &wanted.name, wanted.confirms)).find_map(|example| example)
    }

    /// The case of a point, where the host confirms it.
    pub(crate) fn confirmed(
        &self,
        point: &Point,
        rest: Rest,
        name: &str,
        confirms: &dyn Fn(&Case, &ClaimDecision) -> bool,
    ) -> Option<Example> {
        let case = self.case(point, rest)?;
        let ruling = self.trial.ruling(&case)?;
        confirms(&case, &ruling).then(|| self.shown(name, case))
    }

    /// The case of a point.
    pub(crate) fn case(&self, point: &Point, rest: Rest) -> Option<Case> {
        let known: Known = point.iter().map(|(variable, value)| (variable.clone(), value.cloned())).collect();
        self.drafts.case(&known, rest)
    }

    fn shown(&self, name: &str, case: Case) -> Example {
        Example { name: name.to_owned(), decision: self.trial.decide(&case), words: words(&case), case }
    }
}

/// Where a rule stands, for naming it in what is said of another.
pub(crate) fn at(place: &Place) -> String {
    format!("{}:{}", place.file, place.line)
}

/// Whether a ruling is given by this rule, alone or with others, or in conflict with others.
pub(crate) fn is_of(ruling: &ClaimDecision, rule: &RuleId) -> bool {
    let named = ruling.rule.iter().chain(&ruling.merged).any(|named| named == rule);
    named || ruling.conflict.iter().any(|named| named == rule.as_str())
}
