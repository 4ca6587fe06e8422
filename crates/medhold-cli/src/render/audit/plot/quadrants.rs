//! Four fields with a point in one of them for each row, and its intervals both ways.

use super::Axis;
use super::svg::{Anchor, Svg, shortened};
use crate::render::audit::{Plot, Tone};

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 460.0;
/// Left, right, top and bottom of the four fields.
const LEFT: f64 = 70.0;
const RIGHT: f64 = 735.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 400.0;
/// The most characters of a label, and the least distance between two.
const LABEL: usize = 28;
const APART: f64 = 17.0;

/// A drawing of four fields.
pub(crate) struct Quadrants {
    /// What it shows, for who can't see it.
    pub(crate) title: String,
    /// How to read it.
    pub(crate) caption: String,
    /// The ends of each scale, what it is, and how a number on it is written. The fields meet at `cross`.
    pub(crate) across: Scale,
    pub(crate) up: Scale,
    /// The fields' names: up left, up right, down left, down right.
    pub(crate) fields: [&'static str; 4],
    pub(crate) spots: Vec<Spot>,
}

/// One of the two scales.
pub(crate) struct Scale {
    pub(crate) name: &'static str,
    pub(crate) ends: (f64, f64),
    /// Where the fields meet.
    pub(crate) cross: f64,
    pub(crate) shown: fn(f64) -> String,
}

/// A point with its intervals.
pub(crate) struct Spot {
    pub(crate) label: String,
    pub(crate) across: f64,
    pub(crate) up: f64,
    /// The ends of its intervals; none where it has none.
    pub(crate) across_ends: Option<(f64, f64)>,
    pub(crate) up_ends: Option<(f64, f64)>,
    pub(crate) tone: Tone,
}

impl Quadrants {
    /// Draws it; nothing without a point.
    pub(crate) fn draw(&self) -> Option<Plot> {
        if self.spots.is_empty() {
            return None;
        }
        let across = Axis::new(self.across.ends, (LEFT, RIGHT));
        let up = Axis::new(self.up.ends, (BOTTOM, TOP));
        let mut svg = Svg::new();
        self.frame(&across, &up, &mut svg);
        let mut spots: Vec<&Spot> = self.spots.iter().collect();
        spots.sort_by(|a, b| b.up.total_cmp(&a.up).then_with(|| a.label.cmp(&b.label)));
        let mut free = f64::NEG_INFINITY;
        for spot in spots {
            let at = (across.at(spot.across), up.at(spot.up));
            spot.draw(&across, &up, &mut svg);
            free = spot.name(at, free, &mut svg);
        }
        Some(Plot { caption: self.caption.clone(), svg: svg.finish(WIDTH, HEIGHT, &self.title) })
    }

    /// The fields with their names, and the scales.
    fn frame(&self, across: &Axis, up: &Axis, svg: &mut Svg) {
        let (x, y) = (across.at(self.across.cross), up.at(self.up.cross));
        // The two fields in which what is seen and what is agree, shaded alike.
        svg.rect((x, TOP), (RIGHT, y), "field");
        svg.rect((LEFT, y), (x, BOTTOM), "field");
        let places = [
            (LEFT + 8.0, TOP + 18.0, Anchor::Start),
            (RIGHT - 8.0, TOP + 18.0, Anchor::End),
            (LEFT + 8.0, BOTTOM - 10.0, Anchor::Start),
            (RIGHT - 8.0, BOTTOM - 10.0, Anchor::End),
        ];
        for (name, (x, y, anchor)) in self.fields.iter().zip(places) {
            svg.text((x, y), anchor, "faint", name);
        }
        svg.line((x, TOP), (x, BOTTOM), "limit");
        svg.line((LEFT, y), (RIGHT, y), "limit");
        for mark in across.marks() {
            svg.text((across.at(mark), BOTTOM + 20.0), Anchor::Middle, "faint", &(self.across.shown)(mark));
        }
        for mark in up.marks() {
            svg.text((LEFT - 8.0, up.at(mark) + 4.5), Anchor::End, "faint", &(self.up.shown)(mark));
        }
        svg.text((f64::midpoint(LEFT, RIGHT), BOTTOM + 44.0), Anchor::Middle, "", self.across.name);
        svg.turned((16.0, f64::midpoint(TOP, BOTTOM)), self.up.name);
    }
}

impl Spot {
    fn draw(&self, across: &Axis, up: &Axis, svg: &mut Svg) {
        let (x, y) = (across.at(self.across), up.at(self.up));
        let colour = self.colour();
        if let Some((low, high)) = self.across_ends {
            svg.line((across.at(low), y), (across.at(high), y), &format!("range {colour}"));
        }
        if let Some((low, high)) = self.up_ends {
            svg.line((x, up.at(low)), (x, up.at(high)), &format!("range {colour}"));
        }
        svg.circle((x, y), 5.5, &format!("point {colour}"));
    }

    /// Writes the label beside the point, below `free` so that no two lie on each other; what is then free.
    fn name(&self, (x, y): (f64, f64), free: f64, svg: &mut Svg) -> f64 {
        let y = (y - 9.0).max(free).max(TOP + 32.0);
        let right = x < RIGHT - 200.0;
        let (x, anchor) = if right { (x + 10.0, Anchor::Start) } else { (x - 10.0, Anchor::End) };
        svg.text((x, y), anchor, "", &shortened(&self.label, LABEL));
        y + APART
    }

    fn colour(&self) -> &'static str {
        match self.tone {
            Tone::Bad => "bad",
            Tone::Doubtful => "doubtful",
            Tone::Good => "good",
            Tone::Plain | Tone::Faint => "",
        }
    }
}
