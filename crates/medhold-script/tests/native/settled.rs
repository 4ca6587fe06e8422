//! Whole topics settled in native form, held against the interpreter and the logic of precedence.

use medhold_model::{Amount, MessageId, Outcome, RuleId};
use medhold_script::native::{Native, Settled, Trace, Verdict};
use medhold_script::precedence::{AmountKey, Entry, Precedence, Resolved, RulingKey, State};
use medhold_script::{Amounts, Facts, Program, Rule, Truth};

use super::pack::program;
use super::sample::{Dice, point, pool};

const GUARDS: [&str; 12] = [
    "delay > 1",
    "days >= 2 && delay <= 3",
    "proven",
    "!sound",
    "days in 1..4",
    "band != \"short\" && band != \"long\"",
    "known(fee) && fee > 2",
    "delay + days > 3",
    "price > fee && !sound",
    "proven || sound",
    "delay > 0 && days > 0 && sound",
    "bands[band].wait > days",
];
const AUTHORITIES: [&str; 5] = ["law", "expert", "evidence", "business", "customer"];
const FINDINGS: [&str; 4] = ["fact", "misconception", "outdated", "opinion"];
const REMEDIES: [&str; 7] = [
    "explain",
    "explain",
    "honour",
    "decline",
    "compensate(fee, \"EUR\")",
    "compensate(price + fee, \"EUR\", fee)",
    "compensate(12, \"EUR\")",
];
const REASONS: [&str; 6] = [
    "because \"m\"",
    "because \"m\" with #{ a: delay }",
    "because \"m\" with #{ a: days, b: delay }",
    "because \"m\" with #{ a: delay / (days - 2) }",
    "because \"m\" with #{ a: band }\n  because \"n\" with #{ a: price }",
    "because \"n\" with #{ a: 3, b: fee }",
];

/// Rules drawn at random. One may override another before it whose authority goes no further than its own.
fn rules(count: usize, dice: &mut Dice) -> String {
    let mut drawn: Vec<usize> = Vec::new();
    let mut text = String::new();
    for number in 0..count {
        let authority = dice.below(AUTHORITIES.len());
        let victims: Vec<usize> = (0..number).filter(|before| drawn[*before] >= authority).collect();
        let overrides = match dice.below(2 * victims.len() + 1) {
            0 => String::new(),
            any => victims.get(any).map_or_else(String::new, |victim| format!("overrides \"r{victim:03}\"")),
        };
        drawn.push(authority);
        let mut of = |list: &[&'static str]| list[dice.below(list.len())];
        let (guard, finding, remedy, because) = (of(&GUARDS), of(&FINDINGS), of(&REMEDIES), of(&REASONS));
        text += &format!(
            "rule \"r{number:03}\" on \"t\" {{\n  when {guard}\n  authority {}\n  finding {finding}\n  \
             remedy {remedy}\n  {because}\n  {overrides}\n}}\n",
            AUTHORITIES[authority]
        );
    }
    text
}

/// A rule that reads all that the others may.
const ALL: &str = "rule \"all\" on \"t\" {\n  when delay > 100 && days > 100 && proven && sound && band == \"long\" && fee > 100 && price > 2 \
                   && bands[band].wait > 3\n  authority law\n  finding fact\n  remedy explain\n  because \"m\"\n}\n";

/// What comes of the rules: how, the rules that decide, the undecided ones on which it hangs, what is paid, and the messages.
type Came = (Verdict, Vec<RuleId>, Vec<RuleId>, Option<Amounts>, Vec<MessageId>);

fn in_order(mut rules: Vec<RuleId>) -> Vec<RuleId> {
    rules.sort_unstable();
    rules
}

fn default() -> RulingKey {
    let (authority, remedy) = ("customer".parse().unwrap(), "explain".parse().unwrap());
    let amount = AmountKey::None;
    RulingKey { authority, finding: "opinion".parse().unwrap(), outcome: Outcome::Upheld, remedy, amount }
}

fn interpreted(program: &Program, facts: &dyn Facts) -> Came {
    // Where very many rules hang in doubt, those that do not apply would make precedence give up sooner.
    let all = program.rules_on(&"t".parse().unwrap()).map(|rule| (rule, state(program, rule, facts)));
    let (rules, states): (Vec<&Rule>, Vec<State>) = all.filter(|(_, state)| *state != State::DoesNotApply).unzip();
    let entry = |place| entry(program, &rules, place, facts);
    let entries: Vec<Entry> = (0..rules.len()).map(entry).collect();
    let both = Precedence::new(&entries, default()).both_ways(&states);
    let ids = |places: &[usize]| -> Vec<RuleId> { places.iter().map(|place| rules[*place].id.clone()).collect() };
    let (verdict, deciding) = match &both.provisional {
        Resolved::Default => (Verdict::Default, &[][..]),
        Resolved::Ruled(rules) => (Verdict::Ruled, &rules[..]),
        Resolved::Conflict(rules) => (Verdict::Conflict, &rules[..]),
    };
    let verdict = if both.decisive.is_empty() { verdict } else { Verdict::Open };
    let told = deciding.iter().filter(|_| verdict == Verdict::Ruled).flat_map(|place| &rules[*place].because);
    let told = told.filter(|reason| program.reason_args(reason, facts).values().all(Result::is_ok));
    let amounts = deciding.first().and_then(|place| paid(program, rules[*place], facts));
    (
        verdict,
        ids(deciding),
        in_order(ids(&both.decisive)),
        amounts,
        told.map(|reason| reason.message.clone()).collect(),
    )
}

/// One of these rules as precedence sees it.
fn entry(program: &Program, rules: &[&Rule], place: usize, facts: &dyn Facts) -> Entry {
    let rule = rules[place];
    let amount = match paid(program, rule, facts) {
        Some((amount, least)) => AmountKey::Known(Amount::new(amount, least)),
        None if rule.amount.is_some() => AmountKey::Unknown(place),
        None => AmountKey::None,
    };
    let (authority, finding, remedy) = (rule.authority, rule.finding, rule.remedy);
    Entry {
        rung: program.scope().ladder.rung(authority),
        key: RulingKey { authority, finding, outcome: finding.outcome(rule.partly), remedy, amount },
        overrides: (0..rules.len()).filter(|victim| rule.overrides.contains(&rules[*victim].id)).collect(),
    }
}

fn paid(program: &Program, rule: &Rule, facts: &dyn Facts) -> Option<Amounts> {
    program.amount(rule, facts).and_then(Result::ok)
}

/// Whether a rule applies. It is undecided, too, where what it pays or must tell can't be had.
fn state(program: &Program, rule: &Rule, facts: &dyn Facts) -> State {
    let can_tell = || {
        let mut reasons = rule.because.iter().map(|reason| program.reason_args(reason, facts));
        reasons.any(|args| args.values().all(Result::is_ok))
    };
    let refuses = !rule.finding.outcome(rule.partly).favours_customer() && !rule.because.is_empty();
    match program.guard(rule, facts) {
        Truth::False => State::DoesNotApply,
        Truth::True if !matches!(program.amount(rule, facts), Some(Err(_))) && (!refuses || can_tell()) => {
            State::Applies
        }
        Truth::True | Truth::Undecided(_) => State::Undecided,
    }
}

fn native(native: &Native, facts: &dyn Facts, settled: &mut Settled, trace: &mut Trace) -> Came {
    let (topic, mut record) = (native.topic(&"t".parse().unwrap()).unwrap(), native.record());
    native.read(facts, None, &mut record);
    native.settle(topic, &record, Some(facts), &default(), settled);
    trace.write(&record);
    let id = |place: &u32| native.rule(topic, *place).unwrap().id.clone();
    let ids = |places: &[u32]| -> Vec<RuleId> { places.iter().map(id).collect() };
    let messages = native.messages(topic, settled, trace).cloned().collect();
    (
        settled.verdict(),
        ids(settled.deciding()),
        in_order(ids(settled.decisive())),
        settled.amounts().cloned(),
        messages,
    )
}

#[test]
fn a_topic_is_settled_as_precedence_settles_what_the_interpreter_tells() {
    let mut dice = Dice::seeded(6);
    let mut came = [0; 4];
    for count in (1..=9).cycle().take(120).chain([70, 300]) {
        let text = rules(count, &mut dice);
        let program = program(format!("{ALL}{text}"));
        let (compiled, space) = (Native::new(&program, &[]), program.space());
        let (mut settled, mut trace) = (Settled::default(), Trace::default());
        let all = program.rule("all").unwrap();
        let pool = pool(&program, all);
        for _ in 0..if count > 9 { 5 } else { 60 } {
            let point = point(&space, all, &pool, &mut dice);
            let facts = space.facts(&point);
            let expected = interpreted(&program, &facts);
            let on = || space.describe(&point.region());
            assert_eq!(native(&compiled, &facts, &mut settled, &mut trace), expected, "{text}{:#?}", on());
            came[expected.0 as usize] += 1;
        }
    }
    assert!(came.iter().all(|times| *times > 300), "{came:?}");
}
