//! What to find out next, the most telling first, where a claim hangs on what is not known.
//!
//! Each thing that is missing is taken to have each of its values worth trying with equal weight: those on either side of every limit that
//! rules put on it. What is asked first is what settles the claim in the largest share of its values: it is then decided, the rest being as
//! unknown as it is. Of those that settle alike it is the one whose answer takes the most uncertainty away. Together the values of all that is
//! missing make the worlds that the case may turn out to be, in each of which the claim is decided again; what an answer takes away is the expected fall in the entropy of the ruling, as in the induction of decision trees
//! (J. R. Quinlan, Induction of Decision Trees, Machine Learning 1, 1986, pp. 81–106); then by name.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::Claim;

use super::again::{Again, Outlook};
use super::moved::Move;
use super::trial::{Trial, unknown};

/// The most worlds that are looked at; where there are more, so many are drawn of them.
const MOST_WORLDS: usize = 2_000;
/// Where the drawing of worlds begins; the same on every machine.
const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// Something to find out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Question {
    /// The measure's name, or `subject.origin`.
    pub name: String,
    /// The share of its values, in thousandths, with which the claim is decided, the rest as unknown as it is.
    pub settles: u32,
    /// The expected fall in entropy, in thousandths of a bit.
    pub gain: u32,
}

/// What to find out, the most telling first: of these names, those that rules hold against a limit or look up.
pub(crate) fn ask(again: &Again<'_, '_>, claim: &Claim, names: &BTreeSet<&str>) -> Vec<Question> {
    let mut trials = unknown(again, claim, names);
    trials.retain(|trial| trial.values.len() > 1);
    let worlds = worlds(&trials);
    let outlooks: Vec<Outlook> = worlds.iter().map(|world| again.outlook(&moves(&trials, world))).collect();
    let mut questions: Vec<Question> =
        (0..trials.len()).filter_map(|at| Some(question(again, trials.get(at)?, at, &worlds, &outlooks))).collect();
    questions.sort_by(|a, b| (b.settles, b.gain, &a.name).cmp(&(a.settles, a.gain, &b.name)));
    questions
}

/// For each trial, which of its values holds.
type World = Vec<usize>;

/// Every combination of values, or as many drawn as are looked at.
fn worlds(trials: &[Trial]) -> Vec<World> {
    let sizes: Vec<usize> = trials.iter().map(|trial| trial.values.len()).collect();
    let all = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size));
    match all.filter(|all| *all <= MOST_WORLDS) {
        Some(all) => (0..all).map(|number| digits(number, &sizes)).collect(),
        None => {
            let mut state = SEED;
            (0..MOST_WORLDS).map(|_| sizes.iter().map(|size| drawn(&mut state, *size)).collect()).collect()
        }
    }
}

fn digits(mut number: usize, sizes: &[usize]) -> World {
    let mut digit = |size: &usize| {
        let digit = number % size;
        number /= size;
        digit
    };
    sizes.iter().map(&mut digit).collect()
}

/// A number below `below`, by SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014).
fn drawn(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_add(SEED);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    let below = u64::try_from(below.max(1)).unwrap_or(1);
    usize::try_from((mixed ^ (mixed >> 31)) % below).unwrap_or(0)
}

fn moves(trials: &[Trial], world: &World) -> Vec<Move> {
    let chosen = trials.iter().zip(world);
    chosen.filter_map(|(trial, at)| trial.values.get(*at).map(|tried| trial.to(tried))).collect()
}

fn question(again: &Again<'_, '_>, trial: &Trial, at: usize, worlds: &[World], outlooks: &[Outlook]) -> Question {
    let settled = trial.values.iter().filter(|tried| again.outlook(&[trial.to(tried)]).is_decided()).count();
    let mut by_value: BTreeMap<usize, Vec<&Outlook>> = BTreeMap::new();
    for (world, outlook) in worlds.iter().zip(outlooks) {
        by_value.entry(world.get(at).copied().unwrap_or(0)).or_default().push(outlook);
    }
    let before = entropy(&outlooks.iter().collect::<Vec<_>>());
    let all = outlooks.len().max(1) as f64;
    let after: f64 = by_value.values().map(|outlooks| entropy(outlooks) * outlooks.len() as f64 / all).sum();
    Question {
        name: trial.name.clone(),
        settles: thousandths(settled as f64 / trial.values.len().max(1) as f64),
        gain: thousandths(before - after),
    }
}

/// The entropy of the rulings in bits: minus the sum of `p log2 p` over them.
fn entropy(outlooks: &[&Outlook]) -> f64 {
    let mut counts: BTreeMap<&Outlook, usize> = BTreeMap::new();
    for outlook in outlooks {
        *counts.entry(*outlook).or_default() += 1;
    }
    let all = outlooks.len().max(1) as f64;
    let share = |count: &usize| *count as f64 / all;
    -counts.values().map(|count| share(count) * share(count).log2()).sum::<f64>()
}

/// To the nearest thousandth: what is left of a sum's last digits decides nothing.
fn thousandths(number: f64) -> u32 {
    (number * 1000.0).round().clamp(0.0, f64::from(u32::MAX)) as u32
}
