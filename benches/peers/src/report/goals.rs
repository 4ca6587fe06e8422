//! Each goal with what was measured, and whether it is met.

use super::measured::Measured;
use super::number::{short, whole};
use crate::engine::{DISPATCHED, Entry, MEDHOLD, UNTRACED, entries};
use crate::line::Line;

/// A goal and what came of it.
struct Goal {
    what: String,
    goal: String,
    measured: String,
    met: bool,
}

/// How a figure is held against its limit.
#[derive(Clone, Copy)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    fn new(what: impl Into<String>, bound: Bound, figure: f64, unit: &str) -> Self {
        let (goal, met) = match bound {
            Bound::AtMost(limit) => (format!("at most {}{unit}", plain(limit)), figure <= limit),
            Bound::AtLeast(limit) => (format!("at least {}{unit}", plain(limit)), figure >= limit),
        };
        Self { what: what.into(), goal, measured: format!("{}{unit}", short(figure)), met }
    }
}

/// A limit without idle decimals.
fn plain(limit: f64) -> String {
    if limit >= 1000.0 { short(limit) } else { limit.to_string() }
}

/// The section of goals.
pub(super) fn section(measured: &Measured) -> String {
    let sections = [rulings(measured), trace(measured), decisions(measured), runs(measured), rest(measured)];
    let goals: Vec<Goal> = sections.into_iter().flatten().collect();
    let met = goals.iter().filter(|goal| goal.met).count();
    let mut text =
        format!("## Goals\n\n{met} of {} met.\n\n| what | goal | measured | |\n|---|---|---|---|\n", goals.len());
    for Goal { what, goal, measured, met } in &goals {
        let told = if *met { "met" } else { "**not met**" };
        text.push_str(&format!("| {what} | {goal} | {measured} | {told} |\n"));
    }
    text
}

/// How many times faster than the fastest peer a ruling must be, by number of rules.
const AHEAD: [(usize, f64); 4] = [(10, 10.0), (100, 15.0), (1000, 60.0), (10_000, 150.0)];

fn rulings(measured: &Measured) -> Vec<Goal> {
    let sizes = measured.sizes();
    let against_hand = sizes.iter().filter_map(|&size| {
        let limit = if size >= 1000 { 1.0 } else { 3.5 };
        let ratio = measured.ratio(MEDHOLD, DISPATCHED, size)?;
        let what = format!("ruling of {} rules, against hand-written dispatched Rust", whole(size));
        Some(Goal::new(what, Bound::AtMost(limit), ratio, "×"))
    });
    let ahead = AHEAD.iter().filter_map(|&(size, limit)| {
        let peer = fastest_peer(measured, size)?;
        let ratio = measured.ratio(peer.name, MEDHOLD, size)?;
        let what = format!("ruling of {} rules, ahead of the fastest peer ({})", whole(size), peer.name);
        Some(Goal::new(what, Bound::AtLeast(limit), ratio, "×"))
    });
    let growth = measured
        .ruling(MEDHOLD, 10_000)
        .zip(measured.ruling(MEDHOLD, 10))
        .map(|(many, few)| Goal::new("ruling of 10,000 rules, against one of 10", Bound::AtMost(8.0), many / few, "×"));
    against_hand.chain(ahead).chain(growth).collect()
}

/// The fastest engine that is neither written by hand nor medhold.
fn fastest_peer(measured: &Measured, size: usize) -> Option<Entry> {
    let peers = entries().into_iter().filter(|entry| !entry.by_hand && !entry.name.starts_with(MEDHOLD));
    let timed = peers.filter_map(|entry| Some((measured.ruling(entry.name, size)?, entry)));
    timed.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, entry)| entry)
}

fn trace(measured: &Measured) -> Vec<Goal> {
    let costs = measured.sizes().into_iter().filter_map(|size| {
        let ratio = measured.ratio(MEDHOLD, UNTRACED, size)?;
        let what = format!("what trace and reasons add to a ruling of {} rules", whole(size));
        Some(Goal::new(what, Bound::AtMost(15.0), (ratio - 1.0) * 100.0, " %"))
    });
    costs.collect()
}

fn decisions(measured: &Measured) -> Vec<Goal> {
    let packs = measured.decisions().into_iter();
    packs.map(|(pack, us)| Goal::new(format!("whole decision, {pack}"), Bound::AtMost(25.0), us, " µs")).collect()
}

fn runs(measured: &Measured) -> Vec<Goal> {
    let runs = measured.runs();
    let of = |pack: &str, what: &str, form: &str, threads, cases| {
        runs.get(&(pack.to_owned(), what.to_owned(), form.to_owned(), threads, cases))
    };
    let mut goals = Vec::new();
    for ((pack, what, form, threads, cases), (cpu, wall, _)) in &runs {
        if form == "jsonl" && what == "csv" && *threads == 1 {
            if let Some((parsed, _, _)) = of(pack, "parse", form, 1, *cases) {
                let told = format!("dry run over JSONL, {pack}, against the speed of parsing alone");
                goals.push(Goal::new(told, Bound::AtLeast(60.0), parsed / cpu * 100.0, " %"));
            }
            if let Some((_, two, _)) = of(pack, what, form, 2, *cases) {
                goals.push(Goal::new(
                    format!("dry run over JSONL, {pack}, two cores"),
                    Bound::AtLeast(1.8),
                    wall / two,
                    "×",
                ));
            }
        }
        if form == "parquet" && *threads == 1 {
            let told = format!("dry run over Parquet to {what}, {pack}, rulings a second a core");
            goals.push(Goal::new(told, Bound::AtLeast(1e6), number(*cases) / cpu, ""));
        }
    }
    goals.extend(flat(measured));
    goals
}

/// How much more memory the longest file takes than the shortest.
fn flat(measured: &Measured) -> Option<Goal> {
    let runs = measured.runs();
    let watched = runs.iter().filter_map(|((_, _, _, _, cases), (_, _, peak))| Some((*cases, (*peak)?)));
    let mut watched: Vec<(usize, f64)> = watched.collect();
    watched.sort_by_key(|(cases, _)| *cases);
    let ((few, least), (many, most)) = (watched.first()?, watched.last()?);
    let what = format!("memory of {} cases, against {}", whole(*many), whole(*few));
    (many > few).then(|| Goal::new(what, Bound::AtMost(1.5), most / least, "×"))
}

fn rest(measured: &Measured) -> Vec<Goal> {
    let mut goals = Vec::new();
    for ((rules, what), (wall, _, peak)) in measured.loads() {
        let how = if what == "host" { "by the host" } else { "by `medhold check`" };
        let told = format!("loading {} rules {how}", whole(rules));
        goals.push(Goal::new(told.clone(), Bound::AtMost(1.0), wall, " s"));
        goals.push(Goal::new(told, Bound::AtMost(200.0), peak, " MB"));
    }
    for (pack, (wall, _)) in measured.starts() {
        goals.push(Goal::new(format!("start to the first decision, {pack}"), Bound::AtMost(50.0), wall, " ms"));
    }
    for line in measured.lines() {
        if let Line::Asked { most_per_batch_and_measure, .. } = line {
            let calls = number(*most_per_batch_and_measure);
            goals.push(Goal::new("calls of a source of evidence, a batch and measure", Bound::AtMost(1.0), calls, ""));
        }
    }
    goals.extend(summarised(measured));
    goals
}

/// What a claim more that asks for a share of all flights costs: far below what going through the flights would.
fn summarised(measured: &Measured) -> Option<Goal> {
    let runs = measured.runs();
    let mut flights = runs.iter().filter(|((pack, ..), _)| pack == "flights").map(|(key, (cpu, ..))| (key.4, *cpu));
    let ((few, first), (many, all)) = (flights.next()?, flights.next()?);
    let each_ms = (all - first) / number(many - few) * 1000.0;
    let told = "a claim more that asks for a share of the 336,776 flights".to_owned();
    let mut goal = Goal::new(told, Bound::AtMost(1.0), each_ms * 1000.0, " µs");
    goal.goal = "flights are summarised once: below a hundredth of the first".to_owned();
    goal.met = each_ms < first * 1000.0 / 100.0;
    Some(goal)
}

#[expect(clippy::cast_precision_loss, reason = "some millions at most")]
fn number(count: usize) -> f64 {
    count as f64
}
