//! A forest plot: a point and its interval for each row, over one scale, with a limit where there is one.

use super::Axis;
use super::svg::{Anchor, Svg, shortened};
use crate::render::audit::{Plot, Tone};

const WIDTH: f64 = 800.0;
const ROW: f64 = 28.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 30.0;
/// The length of the scale: labels stand to its left, numbers to its right.
const SCALE: f64 = 360.0;
/// The most characters of a label.
const LABEL: usize = 30;
/// The width of a character and of the space beside a label.
const CHARACTER: f64 = 7.6;
const BESIDE: f64 = 18.0;

/// A forest plot.
pub(crate) struct Forest {
    /// What it shows, for who can't see it.
    pub(crate) title: String,
    /// How to read it.
    pub(crate) caption: String,
    pub(crate) rows: Vec<Range>,
    /// The ends of the scale.
    pub(crate) scale: (f64, f64),
    /// A limit, with its name.
    pub(crate) limit: Option<(f64, String)>,
    /// How a number on the scale is written.
    pub(crate) shown: fn(f64) -> String,
}

/// A value with its interval.
pub(crate) struct Range {
    pub(crate) label: String,
    pub(crate) value: f64,
    /// Its ends; the value alone where there are none.
    pub(crate) interval: Option<(f64, f64)>,
    /// What stands to the right, such as the sample size.
    pub(crate) beside: String,
    pub(crate) tone: Tone,
}

impl Forest {
    /// Draws it; nothing where it has no rows.
    pub(crate) fn draw(&self) -> Option<Plot> {
        if self.rows.is_empty() {
            return None;
        }
        let height = TOP + BOTTOM + ROW * self.rows.iter().map(|_| 1.0).sum::<f64>();
        let from = self.labels() + BESIDE;
        let axis = Axis::new(self.scale, (from, from + SCALE));
        let mut svg = Svg::new();
        self.frame(&axis, height - BOTTOM, &mut svg);
        let mut y = TOP + ROW / 2.0;
        for row in &self.rows {
            row.draw(&axis, y, &mut svg);
            y += ROW;
        }
        Some(Plot { caption: self.caption.clone(), svg: svg.finish(WIDTH, height, &self.title) })
    }

    /// The width that the longest label takes.
    fn labels(&self) -> f64 {
        let longest = self.rows.iter().map(|row| row.label.chars().count().min(LABEL)).max().unwrap_or_default();
        (0..longest).map(|_| CHARACTER).sum()
    }

    /// The marks of the scale and the limit, behind the rows.
    fn frame(&self, axis: &Axis, bottom: f64, svg: &mut Svg) {
        for mark in axis.marks() {
            let x = axis.at(mark);
            svg.line((x, TOP), (x, bottom), "axis");
            svg.text((x, bottom + 18.0), Anchor::Middle, "faint", &(self.shown)(mark));
        }
        if let Some((limit, name)) = &self.limit {
            let x = axis.at(*limit);
            svg.line((x, TOP - 4.0), (x, bottom), "limit");
            svg.text((x, TOP - 10.0), Anchor::Middle, "faint", name);
        }
    }
}

impl Range {
    fn draw(&self, axis: &Axis, y: f64, svg: &mut Svg) {
        svg.text((axis.ends().0 - BESIDE, y + 4.5), Anchor::End, "", &shortened(&self.label, LABEL));
        let colour = match self.tone {
            Tone::Bad => "bad",
            Tone::Doubtful => "doubtful",
            Tone::Good => "good",
            Tone::Plain | Tone::Faint => "",
        };
        if let Some((low, high)) = self.interval {
            svg.line((axis.at(low), y), (axis.at(high), y), &format!("range {colour}"));
            for end in [low, high] {
                svg.line((axis.at(end), y - 5.0), (axis.at(end), y + 5.0), &format!("range {colour}"));
            }
        }
        svg.circle((axis.at(self.value), y), 5.0, &format!("point {colour}"));
        svg.text((axis.ends().1 + BESIDE, y + 4.5), Anchor::Start, "faint", &self.beside);
    }
}
