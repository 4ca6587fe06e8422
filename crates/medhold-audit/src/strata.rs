//! Groups compared within strata: whether a difference is still there among like decisions.

use medhold_stats::odds::odds_ratio;
use medhold_stats::strata::{Stratum, breslow_day, cochran_mantel_haenszel, mantel_haenszel};
use medhold_stats::test::benjamini_hochberg;
use medhold_stats::{Confidence, Share, ratio};
use serde::Serialize;

use crate::comparison::{FALSE_ALARMS, ratio_interval, tested};
use crate::decisions::{Decisions, Strata};
use crate::grouped::Grouped;

/// One group against another, or against all others where there are more than two, over all strata.
///
/// Odds ratios are the odds of `group` over those of `against`. With two groups `group` is the one favoured more often when strata are
/// left out of account.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrataRow {
    /// The attribute, or several taken together.
    pub attribute: String,
    /// The group.
    pub group: String,
    /// Whom it is compared with: the other group, or `(the others)`.
    pub against: String,
    /// The odds ratio, strata left out of account; null where a count is 0.
    pub crude_odds_ratio: Option<f64>,
    /// The p-value of the difference, strata left out of account.
    pub crude_p: f64,
    /// The odds ratio pooled over strata after Mantel and Haenszel; null where it can't be had.
    pub pooled_odds_ratio: Option<f64>,
    /// The low end of its 95 % interval (Robins, Breslow and Greenland).
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// The p-value of no difference within strata (Cochran, Mantel and Haenszel, with the correction for continuity).
    pub pooled_p: Option<f64>,
    /// The p-value of one odds ratio in all strata (Breslow and Day); where it is small, the pooled one hides that strata differ.
    pub homogeneity_p: Option<f64>,
    /// What becomes of the difference within strata.
    pub paradox: Paradox,
    /// Each stratum, by name.
    pub by_stratum: Vec<InStratum>,
}

/// What becomes of a difference once strata are taken into account. Differences count as such where p ≤ 0.05 after Benjamini and Hochberg
/// over all comparisons within strata.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paradox {
    /// Nothing: it is there both ways and on the same side, or neither way.
    None,
    /// It turns round: Simpson's paradox. Who looks disfavoured is not, among like decisions.
    Flips,
    /// It is not there among like decisions.
    Vanishes,
    /// It is there among like decisions only, and the batch as a whole hides it.
    Appears,
}

/// One stratum.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InStratum {
    /// The stratum.
    pub stratum: String,
    /// The group's decisions.
    pub n: u64,
    /// Its share in favour; null where it has none.
    pub selection_rate: Option<f64>,
    /// The decisions of whom it is compared with.
    pub against_n: u64,
    /// Their share in favour.
    pub against_rate: Option<f64>,
    /// The group's share over the other; null where that is 0 or there is none.
    pub ratio: Option<f64>,
    /// The low end of the log-adjusted 95 % interval of the ratio.
    pub ratio_low: Option<f64>,
    /// The high end.
    pub ratio_high: Option<f64>,
}

/// The comparisons of every attribute within strata; nothing where decisions have no strata.
pub(crate) fn all(grouped: &[Grouped], decisions: &Decisions) -> Vec<StrataRow> {
    let Some(Strata { by, names }) = &decisions.strata else { return Vec::new() };
    let order = names.by_name();
    let named: Vec<(usize, &str)> =
        order.iter().filter_map(|number| Some((*number, names.list().get(*number)?.as_str()))).collect();
    // Within its own values an attribute has but one group.
    let others = grouped.iter().filter(|attribute| !attribute.attribute.split(" & ").any(|part| part == by));
    let mut rows: Vec<StrataRow> = others.flat_map(|attribute| of_attribute(attribute, decisions, &named)).collect();
    tell_paradoxes(&mut rows);
    rows
}

/// Tells what becomes of each difference, with the p-values adjusted for how many there are.
fn tell_paradoxes(rows: &mut [StrataRow]) {
    let crude: Vec<f64> = rows.iter().map(|row| row.crude_p).collect();
    let pooled: Vec<f64> = rows.iter().map(|row| row.pooled_p.unwrap_or(1.0)).collect();
    let adjusted = benjamini_hochberg(&crude).into_iter().zip(benjamini_hochberg(&pooled));
    for (row, (crude, pooled)) in rows.iter_mut().zip(adjusted) {
        row.paradox = paradox(row, crude, pooled);
    }
}

fn of_attribute(grouped: &Grouped, decisions: &Decisions, strata: &[(usize, &str)]) -> Vec<StrataRow> {
    let counts = counted(grouped, decisions, strata);
    let places: Vec<usize> = (0..grouped.groups.len()).filter(|place| total(&counts, *place).n() > 0).collect();
    let name = |place: &usize| grouped.groups.get(*place).map_or("", |group| group.name.as_str());
    match places.as_slice() {
        [] | [_] => Vec::new(),
        [one, other] => {
            let turned = total(&counts, *one).compare(total(&counts, *other)).is_lt();
            let (first, second) = if turned { (other, one) } else { (one, other) };
            let tables = tables(&counts, |by| (at(by, *first), at(by, *second)));
            vec![row(&grouped.attribute, name(first), name(second), &tables, strata)]
        }
        several => {
            let against_others = |place: &usize| {
                let tables = tables(&counts, |by| (at(by, *place), others(by, *place)));
                row(&grouped.attribute, name(place), "(the others)", &tables, strata)
            };
            several.iter().map(against_others).collect()
        }
    }
}

/// The share in favour by stratum, then by group.
fn counted(grouped: &Grouped, decisions: &Decisions, strata: &[(usize, &str)]) -> Vec<Vec<Share>> {
    let none = Share::parts(0, 0);
    let mut by_number = vec![vec![none; grouped.groups.len()]; strata.len()];
    for (place, decided) in grouped.of.iter().zip(&decisions.decided) {
        if let Some(share) = by_number.get_mut(decided.stratum).and_then(|groups| groups.get_mut(*place)) {
            let favourable = u64::from(decided.favourable);
            *share = share.plus(Share::parts(favourable, 1 - favourable));
        }
    }
    strata.iter().filter_map(|(number, _)| by_number.get(*number).cloned()).collect()
}

fn at(groups: &[Share], place: usize) -> Share {
    groups.get(place).copied().unwrap_or(Share::parts(0, 0))
}

fn others(groups: &[Share], place: usize) -> Share {
    let others = groups.iter().enumerate().filter(|(other, _)| *other != place);
    others.fold(Share::parts(0, 0), |sum, (_, share)| sum.plus(*share))
}

fn total(counts: &[Vec<Share>], place: usize) -> Share {
    counts.iter().fold(Share::parts(0, 0), |sum, groups| sum.plus(at(groups, place)))
}

fn tables(counts: &[Vec<Share>], pair: impl Fn(&[Share]) -> (Share, Share)) -> Vec<Stratum> {
    let table = |groups: &Vec<Share>| {
        let (first, second) = pair(groups);
        Stratum { first, second }
    };
    counts.iter().map(table).collect()
}

fn row(attribute: &str, group: &str, against: &str, tables: &[Stratum], strata: &[(usize, &str)]) -> StrataRow {
    let none = Share::parts(0, 0);
    let (first, second) =
        tables.iter().fold((none, none), |(first, second), t| (first.plus(t.first), second.plus(t.second)));
    let crude = odds_ratio(first, second, Confidence::P95).ok();
    let pooled = mantel_haenszel(tables, Confidence::P95).ok();
    let crude_p = tested(first, second).1;
    let pooled_p = cochran_mantel_haenszel(tables).ok().map(|tested| tested.p);
    StrataRow {
        attribute: attribute.to_owned(),
        group: group.to_owned(),
        against: against.to_owned(),
        crude_odds_ratio: crude.map(|odds| odds.value),
        crude_p,
        pooled_odds_ratio: pooled.map(|odds| odds.value),
        low: pooled.map(|odds| odds.interval.low),
        high: pooled.map(|odds| odds.interval.high),
        pooled_p,
        homogeneity_p: breslow_day(tables).ok().map(|tested| tested.p),
        paradox: Paradox::None,
        by_stratum: tables.iter().zip(strata).map(|(table, (_, name))| in_stratum(name, table)).collect(),
    }
}

fn paradox(row: &StrataRow, crude_p: f64, pooled_p: f64) -> Paradox {
    let (Some(crude), Some(pooled)) = (row.crude_odds_ratio, row.pooled_odds_ratio) else {
        return Paradox::None;
    };
    let turned = (crude > 1.0) != (pooled > 1.0);
    match (crude_p <= FALSE_ALARMS, pooled_p <= FALSE_ALARMS) {
        (true, _) if turned => Paradox::Flips,
        (true, false) => Paradox::Vanishes,
        (false, true) => Paradox::Appears,
        _ => Paradox::None,
    }
}

fn in_stratum(name: &str, table: &Stratum) -> InStratum {
    let interval = ratio_interval(table.first, table.second);
    InStratum {
        stratum: name.to_owned(),
        n: table.first.n(),
        selection_rate: table.first.value().ok(),
        against_n: table.second.n(),
        against_rate: table.second.value().ok(),
        ratio: ratio::ratio(table.first, table.second).ok(),
        ratio_low: interval.map(|interval| interval.low),
        ratio_high: interval.map(|interval| interval.high),
    }
}
