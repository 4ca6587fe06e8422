//! A topic month by month, and how far seeing lags behind being.

use medhold_audit::perception::{Lag, Month, Pooling, TopicPerception};

use crate::render::audit::figures::{dash, percent, percent_or_dash, whole};
use crate::render::audit::plot::{Line, Series};
use crate::render::audit::{Cell, Grid, Part, Plot};

/// The most months in the table: the latest.
const MOST: usize = 24;

/// Nothing where the topic was written of in one month only.
pub(super) fn parts(topic: &TopicPerception) -> Vec<Part> {
    if topic.months.len() < 2 {
        return Vec::new();
    }
    let title = Part::Note(format!("Month by month: {}.", topic.title));
    let lag = topic.lag.as_ref().map(|lag| Part::Note(lag_note(lag)));
    [Some(title), plot(topic).map(Part::Plot), Some(table(topic)), lag].into_iter().flatten().collect()
}

fn table(topic: &TopicPerception) -> Part {
    let earlier = topic.months.len().saturating_sub(MOST);
    let row = |month: &Month| {
        vec![
            Cell::text(&month.month),
            Cell::number(whole(month.opinions)),
            percent_or_dash(month.seen),
            measured(topic, month),
        ]
    };
    let rows = topic.months.iter().skip(earlier).map(row).collect();
    Part::Grid(Grid { head: vec!["Month", "Opinions", "Seen well", "It was"], rows })
}

fn measured(topic: &TopicPerception, month: &Month) -> Cell {
    let Some(value) = month.measured else { return dash() };
    let share = topic.measured.as_ref().is_none_or(|measured| measured.pooled == Pooling::Share);
    Cell::number(if share { percent(value) } else { format!("{value:.2}") })
}

/// Both as lines, where both are shares and so have one scale.
fn plot(topic: &TopicPerception) -> Option<Plot> {
    let measured = topic.measured.as_ref().filter(|measured| measured.pooled == Pooling::Share)?;
    let line = |name: String, class, of: fn(&Month) -> Option<f64>| Line {
        name,
        class,
        values: topic.months.iter().map(of).collect(),
    };
    let series = Series {
        title: format!("{}, month by month", topic.title),
        caption: "The share of customers who see it well, and how it measured. A month without a claim is a gap."
            .to_owned(),
        periods: topic.months.iter().map(|month| (month.number, month.month.clone())).collect(),
        lines: vec![
            line("seen well".to_owned(), "other", |month| month.seen),
            line(measured.measure.clone(), "", |month| month.measured),
        ],
        scale: (0.0, 1.0),
        shown: |share| format!("{:.0} %", share * 100.0),
    };
    series.draw()
}

fn lag_note(lag: &Lag) -> String {
    let strongest = lag.correlation.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let way = match (lag.adjustment, lag.half_life_months) {
        (Some(rate), Some(half)) => {
            let rate = rate * 100.0;
            format!(" Each month what is seen goes {rate:.0} % of the way to what is: half of it in {half:.1} months.")
        }
        _ => String::new(),
    };
    format!(
        "Over the {} months from {} to {} what is seen goes most closely with what was {} (correlation {strongest:.2}).{way} That \
         is a model of these months, not a law, and so few may mislead.",
        lag.months,
        lag.from,
        lag.to,
        before(lag.strongest_at)
    )
}

fn before(months: u64) -> String {
    match months {
        0 => "in the same month".to_owned(),
        1 => "one month before".to_owned(),
        more => format!("{more} months before"),
    }
}
