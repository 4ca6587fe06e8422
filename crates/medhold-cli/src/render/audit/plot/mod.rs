//! Plots, drawn as SVG by hand: no script, nothing fetched, and the colours are the page's.

mod axis;
mod forest;
mod svg;

pub(crate) use axis::Axis;
pub(crate) use forest::{Forest, Range};
