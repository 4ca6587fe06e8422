//! Lines over time, on one scale.

use super::Axis;
use super::svg::{Anchor, Svg};
use crate::render::audit::Plot;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 270.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 600.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 226.0;
/// The room that a period's name takes below the scale.
const NAME: f64 = 64.0;

/// A drawing of lines over time.
pub(crate) struct Series {
    /// What it shows, for who can't see it.
    pub(crate) title: String,
    /// How to read it.
    pub(crate) caption: String,
    /// The periods in order: the number and the name of each. Numbers that don't follow each other leave a gap.
    pub(crate) periods: Vec<(i32, String)>,
    pub(crate) lines: Vec<Line>,
    /// The ends of the scale, and how a number on it is written.
    pub(crate) scale: (f64, f64),
    pub(crate) shown: fn(f64) -> String,
}

/// One line: a value for each period, or none.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) class: &'static str,
    pub(crate) values: Vec<Option<f64>>,
}

impl Series {
    /// Draws it; nothing with fewer than two periods.
    pub(crate) fn draw(&self) -> Option<Plot> {
        let (first, last) = (self.periods.first()?.0, self.periods.last()?.0);
        if first == last {
            return None;
        }
        let across = Axis::new((f64::from(first), f64::from(last)), (LEFT, RIGHT));
        let up = Axis::new(self.scale, (BOTTOM, TOP));
        let mut svg = Svg::new();
        self.frame(&across, &up, &mut svg);
        let mut free = f64::NEG_INFINITY;
        for line in self.sorted() {
            free = line.draw(&self.places(&line.values, &across, &up), free, &mut svg);
        }
        Some(Plot { caption: self.caption.clone(), svg: svg.finish(WIDTH, HEIGHT, &self.title) })
    }

    /// The scale, and the names of periods that are far enough from each other.
    fn frame(&self, across: &Axis, up: &Axis, svg: &mut Svg) {
        for mark in up.marks() {
            svg.line((LEFT, up.at(mark)), (RIGHT, up.at(mark)), "axis");
            svg.text((LEFT - 8.0, up.at(mark) + 4.5), Anchor::End, "faint", &(self.shown)(mark));
        }
        let mut free = f64::NEG_INFINITY;
        for (number, name) in &self.periods {
            let x = across.at(f64::from(*number));
            if x >= free {
                svg.text((x, BOTTOM + 22.0), Anchor::Middle, "faint", name);
                free = x + NAME;
            }
        }
    }

    /// The runs of points whose periods follow each other.
    fn places(&self, values: &[Option<f64>], across: &Axis, up: &Axis) -> Vec<Vec<(f64, f64)>> {
        let known: Vec<(i32, f64)> =
            self.periods.iter().zip(values).filter_map(|((number, _), value)| Some((*number, (*value)?))).collect();
        let runs = known.chunk_by(|a, b| b.0 == a.0 + 1);
        let place = |(number, value): &(i32, f64)| (across.at(f64::from(*number)), up.at(*value));
        runs.map(|run| run.iter().map(place).collect()).collect()
    }

    /// The line that ends highest first, so that the names beside them don't cross.
    fn sorted(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by(|a, b| b.end().total_cmp(&a.end()).then_with(|| a.name.cmp(&b.name)));
        lines
    }
}

impl Line {
    fn end(&self) -> f64 {
        self.values.iter().flatten().last().copied().unwrap_or(f64::NEG_INFINITY)
    }

    /// Draws each run of points, and the name beside the last; where the next name may stand.
    fn draw(&self, runs: &[Vec<(f64, f64)>], free: f64, svg: &mut Svg) -> f64 {
        for run in runs {
            svg.path(run, self.class);
            for point in run {
                svg.circle(*point, 2.5, "point");
            }
        }
        let Some((x, y)) = runs.iter().flatten().last() else { return free };
        let y = (y + 4.5).max(free);
        svg.text((x + 12.0, y), Anchor::Start, "", &self.name);
        y + 17.0
    }
}
