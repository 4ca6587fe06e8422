//! Plots, drawn as SVG by hand: no script, nothing fetched, and the colours are the page's.

mod axis;
mod forest;
mod quadrants;
mod series;
mod svg;

pub(crate) use axis::Axis;
pub(crate) use forest::{Forest, Range};
pub(crate) use quadrants::{Quadrants, Scale, Spot};
pub(crate) use series::{Line, Series};
