//! A pack's rules, compiled: what the host asks.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use medhold_model::{Diagnostic, Lines, Place, Severity, TopicId, Value};

use crate::eval::{self, Evaluation, Read};
use crate::exclusive;
use crate::lower;
use crate::parse;
use crate::reads;
use crate::tree::{Expr, Function, Spot};
use crate::{
    Conjunct, Facts, GuardPart, Helper, HelperCondition, Observation, Phrase, Reason, Rule, Scope, Statement,
    Threshold, Truth, Undecided, Unused, Way, WayTo, explain, observe, phrase, threshold, way,
};

/// A rule file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path within the pack, with `/` between folders.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What compiling gives: the rules that have no fault, and everything that is wrong.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The rules that have no fault.
    pub program: Program,
    /// Every fault and remark, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether nothing is wrong but for warnings.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.diagnostics.iter().all(|d| d.severity != Severity::Error)
    }
}

/// A pack's rules. A clone shares them.
#[derive(Debug, Clone)]
pub struct Program(Arc<Parts>);

/// What a program consists of.
#[derive(Debug)]
pub(crate) struct Parts {
    pub scope: Scope,
    pub rules: Vec<Rule>,
    pub on_topic: BTreeMap<TopicId, Vec<usize>>,
    pub functions: Vec<Function>,
    pub files: Vec<FileText>,
    pub unused: Vec<Unused>,
    /// The values written in rules, each once, in the order of kinds and texts; found when an analysis first asks.
    pub literals: OnceLock<Vec<Value>>,
}

/// A rule file's path, text and lines.
#[derive(Debug, Clone)]
pub(crate) struct FileText {
    pub path: String,
    pub text: Arc<str>,
    pub lines: Lines,
}

impl FileText {
    fn of(file: &parse::ParsedFile) -> Self {
        Self { path: file.path.clone(), text: file.text.clone(), lines: file.lines.clone() }
    }
}

impl Parts {
    /// The place of a spot.
    pub(crate) fn place(&self, spot: Spot) -> Place {
        let file = self.files.get(usize::from(spot.file)).map_or("", |f| f.path.as_str());
        Place::at(file, spot.line, spot.column, spot.length)
    }
}

/// Compiles a pack's rule files. Nothing of them is run.
///
/// The order of the files changes nothing.
#[must_use]
pub fn compile(files: &[SourceFile], scope: Scope) -> Compiled {
    let (parsed, mut diagnostics) = parse::parse(files, &scope.limits);
    let lowered = lower::lower(&parsed, &scope);
    diagnostics.extend(lowered.diagnostics);
    let parts = Parts {
        on_topic: by_topic(&lowered.rules),
        rules: lowered.rules,
        functions: lowered.functions,
        unused: lowered.unused,
        literals: OnceLock::new(),
        files: parsed.iter().map(FileText::of).collect(),
        scope,
    };
    diagnostics.extend(eval::constant_guards(&parts));
    diagnostics.sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
    diagnostics.dedup();
    Compiled { program: Program(Arc::new(parts)), diagnostics }
}

fn by_topic(rules: &[Rule]) -> BTreeMap<TopicId, Vec<usize>> {
    let mut on_topic: BTreeMap<TopicId, Vec<usize>> = BTreeMap::new();
    for (place, rule) in rules.iter().enumerate() {
        for topic in &rule.topics {
            let places = on_topic.entry(topic.clone()).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    on_topic
}

impl Program {
    /// What the program consists of.
    pub(crate) fn parts(&self) -> &Parts {
        &self.0
    }

    /// What the rules may name.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.0.scope
    }

    /// The rules, ordered by id.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.0.rules
    }

    /// What rule files define or import and no rule comes to, in the order of places.
    #[must_use]
    pub fn unused(&self) -> &[Unused] {
        &self.0.unused
    }

    /// The rules on a topic, ordered by id.
    pub fn rules_on<'a>(&'a self, topic: &TopicId) -> impl Iterator<Item = &'a Rule> + use<'a> {
        self.places_on(topic).iter().filter_map(|place| self.0.rules.get(*place))
    }

    /// The topics that rules are about, by name.
    pub fn topics(&self) -> impl Iterator<Item = &TopicId> {
        self.0.on_topic.keys()
    }

    /// The places of the rules on a topic among all rules.
    pub(crate) fn places_on(&self, topic: &TopicId) -> &[usize] {
        self.0.on_topic.get(topic).map_or(&[], Vec::as_slice)
    }

    /// The rule of this id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let place = self.0.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
        self.0.rules.get(place)
    }

    /// What a rule's guard is on these facts.
    #[must_use]
    pub fn guard(&self, rule: &Rule, facts: &dyn Facts) -> Truth {
        Evaluation::new(&self.0, facts).truth(&rule.guard)
    }

    /// Whether two rules can never apply at once because one asks what the other denies: some helper function without parameters is
    /// true wherever the one applies, and false wherever the other does. Where it says no, they may still be exclusive.
    #[must_use]
    pub fn plainly_exclusive(&self, a: &Rule, b: &Rule) -> bool {
        exclusive::exclusive(&self.0, &a.guard, &b.guard)
    }

    /// What a rule pays, and the least that the law lets the firm pay; none where its remedy is not to compensate.
    #[must_use]
    pub fn amount(&self, rule: &Rule, facts: &dyn Facts) -> Option<Result<Amounts, Undecided>> {
        rule.amount.as_ref().map(|amount| eval::amount(&self.0, amount, facts))
    }

    /// The arguments of a reason's message, each with its value or why it has none.
    #[must_use]
    pub fn reason_args(&self, reason: &Reason, facts: &dyn Facts) -> BTreeMap<String, Result<Value, Undecided>> {
        let value = |expr| Evaluation::new(&self.0, facts).value(expr);
        reason.args.iter().map(|(name, expr)| (name.clone(), value(expr))).collect()
    }

    /// What an argument's expression is on these facts.
    ///
    /// # Errors
    /// What it lacks, where it is undecided.
    pub fn value(&self, expr: &Expr, facts: &dyn Facts) -> Result<Value, Undecided> {
        Evaluation::new(&self.0, facts).value(expr)
    }

    /// Where an expression's value comes from, in order: `late_share`, `late_share.before`, `parameter long_delay_min`,
    /// `table tek17`, `subject.origin`, `claim.asserts`, `expert airworthiness`, `function great_circle_km`.
    #[must_use]
    pub fn origins(&self, expr: &Expr) -> Vec<String> {
        reads::origins(&reads::reads(expr, &self.0.functions, &self.0.scope), &self.0.scope)
    }

    /// The operands of the guard's outermost `&&`, each evaluated on its own, with what it read.
    #[must_use]
    pub fn explain(&self, rule: &Rule, facts: &dyn Facts) -> Vec<Conjunct> {
        explain::explain(&self.0, rule, facts)
    }

    /// The conjuncts of a rule's guard, in the order of reading, with the conditions within each.
    #[must_use]
    pub fn guard_parts(&self, rule: &Rule) -> Vec<GuardPart> {
        observe::guard_parts(&self.0, rule)
    }

    /// What these facts show of a rule: how each conjunct and condition of its guard comes out, and which of them decide. The
    /// conjuncts and conditions are those of [`Self::guard_parts`], in their order.
    #[must_use]
    pub fn observe(&self, rule: &Rule, facts: &dyn Facts) -> Observation {
        observe::observe(&self.0, rule, facts)
    }

    /// The conditions in every helper function that a rule calls, through other functions too, in the order of their places.
    #[must_use]
    pub fn helper_conditions(&self) -> Vec<HelperCondition> {
        observe::helper_conditions(&self.0)
    }

    /// A rule's guard as something that can be said in any language. A helper function of which `named` says that it has words
    /// of its own is said by them; any other is said by what it does, as far as that is one expression.
    #[must_use]
    pub fn phrase(&self, rule: &Rule, named: &dyn Fn(&Helper) -> bool) -> Phrase {
        phrase::of_guard(&self.0, &rule.guard, named)
    }

    /// The helper functions of all files, by file and name, each once.
    #[must_use]
    pub fn helpers(&self) -> Vec<Helper> {
        phrase::helpers(&self.0)
    }

    /// What a helper function that has words of its own does, said in the same way; none where that is no one expression.
    #[must_use]
    pub fn meaning(&self, statement: &Statement, named: &dyn Fn(&Helper) -> bool) -> Option<Phrase> {
        phrase::of_helper(&self.0, statement, named)
    }

    /// What a statement that names a helper function says, or denies, said by what the function does; none where that is no one
    /// expression.
    #[must_use]
    pub fn unfolded(&self, statement: &Statement, named: &dyn Fn(&Helper) -> bool) -> Option<Phrase> {
        phrase::unfolded(&self.0, statement, named)
    }

    /// What a guard that was put into words is on these facts: the same as the guard itself.
    #[must_use]
    pub fn truth(&self, phrase: &Phrase, facts: &dyn Facts) -> Truth {
        phrase::truth(&self.0, phrase, facts)
    }

    /// What a statement is on these facts, and what it read, in the order of reading, each name once.
    #[must_use]
    pub fn examine(&self, statement: &Statement, facts: &dyn Facts) -> (Truth, Vec<Read>) {
        phrase::examine(&self.0, statement, facts)
    }

    /// How a rule comes to each key and measure that it reads, through helper functions too, in the order of reading.
    #[must_use]
    pub fn ways(&self, rule: &Rule) -> Vec<Way> {
        way::ways(rule, &self.0.functions)
    }

    /// The values written in a rule and in the functions that it calls, in the order of reading, each once.
    #[must_use]
    pub fn literals(&self, rule: &Rule) -> Vec<Value> {
        way::literals(rule, &self.0.functions)
    }

    /// Every comparison in the guard, through helper functions too, of one measure's value with something that reads no
    /// measure; a flag by itself compares with true.
    #[must_use]
    pub fn thresholds(&self, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
        threshold::thresholds(&self.0, rule, facts)
    }

    /// The same comparisons, and those with something to which other evidence gives a value on these facts: the limits on one
    /// measure, the rest held.
    #[must_use]
    pub fn held_thresholds(&self, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
        threshold::held_thresholds(&self.0, rule, facts)
    }

    /// The tables in which a rule looks up a row by a key or measure as it stands, through helper functions too.
    #[must_use]
    pub fn looked_up(&self, rule: &Rule) -> std::collections::BTreeSet<(WayTo, crate::TableIndex)> {
        way::looked_up(rule, &self.0.functions)
    }

    /// The same comparisons in the guard and in what the rule pays: where its ruling or its amount may turn.
    #[must_use]
    pub fn turning_points(&self, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
        threshold::turning_points(&self.0, rule, facts)
    }
}

/// What is paid, and the least that the law lets the firm pay.
pub type Amounts = (medhold_model::Money, Option<medhold_model::Money>);
