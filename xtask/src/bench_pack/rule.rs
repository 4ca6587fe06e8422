//! The rules of the pack as data: each on its own stretch of claims, as the rules of a firm are.

use super::TOPICS;
use super::seeded::Seeded;

/// What claims may come from and through: a rule names one of each.
pub(crate) const SECTORS: [&str; 3] = ["aviation", "hospitality", "healthcare"];
pub(crate) const CHANNELS: [&str; 5] = ["app", "email", "phone", "social", "web"];

/// Who decides and what comes of it, in ways that rules may combine.
const RULINGS: [Ruling; 8] = [
    Ruling { authority: "law", finding: "fact", remedy: "compensate(amount_paid * refund_share, \"NOK\")" },
    Ruling { authority: "law", finding: "fact", remedy: "improve" },
    Ruling { authority: "evidence", finding: "fact partly", remedy: "improve" },
    Ruling { authority: "evidence", finding: "misconception", remedy: "explain" },
    Ruling { authority: "evidence", finding: "outdated", remedy: "explain" },
    Ruling { authority: "business", finding: "fact", remedy: "honour" },
    Ruling { authority: "business", finding: "opinion", remedy: "improve" },
    Ruling { authority: "business", finding: "opinion partly", remedy: "honour" },
];

/// How many rules on a topic divide the same range of the share between them.
const DIVISIONS: usize = 15;

/// One rule in so many is an exception to the one before it.
const EXCEPTION: usize = 10;

/// A rule.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) topic: &'static str,
    pub(crate) sector: &'static str,
    pub(crate) channel: &'static str,
    /// The stretch of the late share on which it applies, the end not included, in ten-thousandths.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// What else it asks.
    pub(crate) tests: Vec<Test>,
    pub(crate) ruling: Ruling,
    /// The rule to which it is an exception.
    pub(crate) overrides: Option<String>,
}

/// A test of a guard, and what a case gives that meets it.
#[derive(Debug, Clone)]
pub(crate) struct Test {
    pub(crate) text: String,
    pub(crate) measure: &'static str,
    pub(crate) met_by: String,
}

/// What a rule rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ruling {
    pub(crate) authority: &'static str,
    pub(crate) finding: &'static str,
    pub(crate) remedy: &'static str,
}

/// So many rules, topic by topic.
pub(crate) fn rules(count: usize) -> Vec<Rule> {
    let mut seeded = Seeded(2026);
    let on_topic = count.div_ceil(TOPICS.len());
    let mut rules: Vec<Rule> = Vec::with_capacity(count);
    for number in 0..count {
        let nth = number % on_topic;
        let exception = nth % EXCEPTION == EXCEPTION - 1;
        let topic = TOPICS.get(number / on_topic).copied().unwrap_or_default();
        let base = rules.last().filter(|last| exception && last.topic == topic);
        let rule = match base {
            Some(base) => except(base, nth, &mut seeded),
            None => divided(topic, nth, on_topic, &mut seeded),
        };
        rules.push(rule);
    }
    rules
}

/// A rule on a stretch of claims that is its own.
fn divided(topic: &'static str, nth: usize, on_topic: usize, seeded: &mut Seeded) -> Rule {
    let stretches = on_topic.div_ceil(DIVISIONS);
    let stretch = nth / DIVISIONS;
    let mut chosen = Seeded(seeded.below(u64::MAX));
    let mut tests: Vec<Test> = MORE.iter().filter(|_| chosen.happens(25)).map(|more| more(seeded)).collect();
    tests.truncate(2);
    Rule {
        id: id(topic, nth),
        topic,
        sector: SECTORS.get(nth % SECTORS.len()).copied().unwrap_or_default(),
        channel: CHANNELS.get(nth / SECTORS.len() % CHANNELS.len()).copied().unwrap_or_default(),
        from: 10_000 * stretch / stretches,
        to: 10_000 * (stretch + 1) / stretches,
        tests,
        ruling: ruling(seeded, |_| true),
        overrides: None,
    }
}

/// An exception to a rule: it asks one thing more, and rules otherwise on the same rung.
fn except(base: &Rule, nth: usize, seeded: &mut Seeded) -> Rule {
    let mut rule = base.clone();
    rule.id = id(base.topic, nth);
    rule.tests.push(Test { text: "repeated".to_owned(), measure: "repeated", met_by: "true".to_owned() });
    rule.ruling = ruling(seeded, |other| other.authority == base.ruling.authority && *other != base.ruling);
    rule.overrides = Some(base.id.clone());
    rule
}

fn id(topic: &str, nth: usize) -> String {
    format!("{}-{nth:04}", topic.replace('_', "-"))
}

fn ruling(seeded: &mut Seeded, fits: impl Fn(&Ruling) -> bool) -> Ruling {
    let fitting: Vec<Ruling> = RULINGS.into_iter().filter(fits).collect();
    seeded.one_of(&fitting).copied().unwrap_or(Ruling { authority: "law", finding: "fact", remedy: "improve" })
}

/// A test with its limit.
type More = fn(&mut Seeded) -> Test;

/// What a rule may ask besides.
const MORE: [More; 7] = [
    |seeded| at_least("severity", 1 + seeded.below(8)),
    |seeded| at_least("sample_size", 10 * (1 + seeded.below(200))),
    |seeded| at_most("age_days", 30 * (1 + seeded.below(40))),
    |seeded| at_least("customer_years", 1 + seeded.below(20)),
    |seeded| at_least("amount_paid", 50 * (1 + seeded.below(80))),
    |_| Test { text: "!expert_licensed".to_owned(), measure: "expert_licensed", met_by: "false".to_owned() },
    |_| Test { text: "gravity::is_grave()".to_owned(), measure: "severity", met_by: "9".to_owned() },
];

fn at_least(measure: &'static str, limit: u64) -> Test {
    Test { text: format!("{measure} >= {limit}"), measure, met_by: (limit + 1).to_string() }
}

fn at_most(measure: &'static str, limit: u64) -> Test {
    Test { text: format!("{measure} <= {limit}"), measure, met_by: (limit - 1).to_string() }
}
