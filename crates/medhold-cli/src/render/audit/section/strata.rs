//! Groups within strata: whether a difference is still there among like decisions.

use medhold_audit::{InStratum, Paradox, Report, StrataRow};

use crate::render::audit::figures::{chance, dash, decimal, decimals, percent_or_dash, whole};
use crate::render::audit::plot::{Forest, Range};
use crate::render::audit::{Cell, Grid, Part, Section, Tone};

/// Whom a group is compared with where there are more than two.
const OTHERS: &str = "(the others)";
/// The highest ratio on the scale: intervals of small strata reach far beyond, and would press the others together.
const WIDEST: f64 = 4.0;

pub(super) fn sections(report: &Report) -> Vec<Section> {
    if report.strata.is_empty() {
        return Vec::new();
    }
    let paradoxes: Vec<&StrataRow> = report.strata.iter().filter(|row| row.paradox != Paradox::None).collect();
    let measured = report.strata.iter().any(|row| row.pooled_odds_ratio.is_some());
    let flips = paradoxes.iter().any(|row| row.paradox == Paradox::Flips || row.paradox == Paradox::Appears);
    let tone = match (flips, paradoxes.is_empty()) {
        (true, _) => Tone::Bad,
        (false, false) => Tone::Doubtful,
        _ => Tone::Plain,
    };
    let strata = paradoxes.iter().map(|row| in_strata(row));
    let note = "The odds of one group over those of the other, or of all others where there are more than two: in all, and pooled \
                within strata (Mantel and Haenszel). Where the last p is small, strata differ, and the pooled ratio hides that (Breslow \
                and Day). Groups that no stratum can compare are left out.";
    let pooled = [pooled(&report.strata), Part::Note(note.to_owned())];
    let parts = pooled.into_iter().filter(|_| measured).chain(strata.flatten());
    vec![Section {
        heading: "Among like decisions".to_owned(),
        finding: finding(&paradoxes, measured),
        tone,
        parts: parts.collect(),
    }]
}

fn finding(paradoxes: &[&StrataRow], measured: bool) -> String {
    if paradoxes.is_empty() {
        return if measured {
            "Among like decisions no difference between groups turns round, vanishes or comes to light beyond chance."
        } else {
            "Too few decisions are alike for groups to be compared among them."
        }
        .to_owned();
    }
    let each = paradoxes.iter().map(|row| {
        let (group, against) = (&row.group, &row.against);
        match row.paradox {
            Paradox::Flips => format!(
                "In the batch as a whole {group} and {against} stand one way, and the other way round among like decisions \
                 (Simpson's paradox): look at the strata, not at the whole."
            ),
            Paradox::Vanishes => {
                format!("The difference of {group} to {against} is not there among like decisions.")
            }
            Paradox::Appears => format!(
                "Among like decisions {group} and {against} differ, which the batch as a whole hides: look at the strata."
            ),
            Paradox::None => String::new(),
        }
    });
    each.collect::<Vec<_>>().join(" ")
}

fn pooled(rows: &[StrataRow]) -> Part {
    let shown = rows.iter().filter(|row| row.pooled_odds_ratio.is_some() || row.paradox != Paradox::None);
    let rows = shown.map(|row| {
        vec![
            Cell::text(&row.attribute),
            Cell::text(who(row)),
            decimal(row.crude_odds_ratio),
            decimal(row.pooled_odds_ratio),
            decimals(row.low, row.high),
            p(row.pooled_p),
            p(row.homogeneity_p),
            paradox(row.paradox),
        ]
    });
    let head = vec![
        "Attribute",
        "Odds of",
        "Ratio in all",
        "Within strata",
        "95 % interval",
        "p within",
        "p alike",
        "Within strata it",
    ];
    Part::Grid(Grid { head, rows: rows.collect() })
}

fn who(row: &StrataRow) -> String {
    if row.against == OTHERS { row.group.clone() } else { format!("{} : {}", row.group, row.against) }
}

fn p(p: Option<f64>) -> Cell {
    p.map_or_else(dash, |p| Cell::number(chance(p)))
}

fn paradox(paradox: Paradox) -> Cell {
    match paradox {
        Paradox::None => Cell::text("stays"),
        Paradox::Flips => Cell::text("turns round").toned(Tone::Bad),
        Paradox::Vanishes => Cell::text("vanishes").toned(Tone::Doubtful),
        Paradox::Appears => Cell::text("appears").toned(Tone::Bad),
    }
}

/// The strata of a comparison that they change.
fn in_strata(row: &StrataRow) -> Vec<Part> {
    let line = |stratum: &InStratum| {
        vec![
            Cell::text(&stratum.stratum),
            Cell::number(whole(stratum.n)),
            percent_or_dash(stratum.selection_rate),
            Cell::number(whole(stratum.against_n)),
            percent_or_dash(stratum.against_rate),
            decimal(stratum.ratio),
        ]
    };
    let head = vec!["Stratum", "Decisions", "In favour", "Decisions of the other", "In favour", "Ratio"];
    let who = format!("{}: {} against {}, stratum by stratum.", row.attribute, row.group, row.against);
    let grid = Part::Grid(Grid { head, rows: row.by_stratum.iter().map(line).collect() });
    let plot = forest(row).draw().map(Part::Plot);
    [Some(Part::Note(who)), plot, Some(grid)].into_iter().flatten().collect()
}

/// The ratio in each stratum, and where both would be alike.
fn forest(row: &StrataRow) -> Forest {
    let range = |stratum: &InStratum| {
        Some(Range {
            label: stratum.stratum.clone(),
            value: stratum.ratio?,
            interval: stratum.ratio_low.zip(stratum.ratio_high),
            beside: format!("{:.2}, n {} and {}", stratum.ratio?, whole(stratum.n), whole(stratum.against_n)),
            tone: Tone::Plain,
        })
    };
    let rows: Vec<Range> = row.by_stratum.iter().filter_map(range).collect();
    let end = rows.iter().map(|range| range.interval.map_or(range.value, |(_, high)| high)).fold(1.25, f64::max);
    let (group, against) = (&row.group, &row.against);
    Forest {
        title: format!("Share of {group} in favour over that of {against}, by stratum"),
        caption: format!(
            "How many times as often {group} are decided in favour of as {against}, in each stratum. Right of the dashed line it \
             is more often."
        ),
        rows,
        scale: (0.0, end.min(WIDEST)),
        limit: Some((1.0, "alike".to_owned())),
        shown: |ratio| format!("{ratio}"),
    }
}
