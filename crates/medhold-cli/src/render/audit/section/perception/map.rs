//! The four fields as a plot: each topic by how far it lies from its two targets.

use medhold_audit::perception::{Field, Measured, TopicPerception};
use medhold_model::Op;

use super::field_tone;
use crate::render::audit::Plot;
use crate::render::audit::plot::{Quadrants, Scale, Spot};

/// Further than this from a target, in parts of it, a topic stands at the edge.
const EDGE: f64 = 0.5;
/// And so many points of the share of customers.
const POINTS: f64 = 0.8;

/// The topics that are seen somehow and measure somehow; nothing where there is none.
pub(super) fn map(topics: &[TopicPerception]) -> Option<Plot> {
    let quadrants = Quadrants {
        title: "How topics are seen against how they measure".to_owned(),
        caption: "Up: more customers see it well than should. Right: it measures better than it should. Lines are 95 % \
                  intervals; one that crosses a dashed line leaves the matter open. What lies further off stands at the edge."
            .to_owned(),
        across: Scale {
            name: "measures worse than its target ← → better",
            ends: (-EDGE, EDGE),
            cross: 0.0,
            shown: |share| format!("{} %", points(share)),
        },
        up: Scale {
            name: "seen worse ← → better",
            ends: (-POINTS, POINTS),
            cross: 0.0,
            shown: points,
        },
        fields: ["fix before boasting", "keep", "deliver better", "communicate"],
        spots: topics.iter().filter_map(spot).collect(),
    };
    quadrants.draw()
}

fn spot(topic: &TopicPerception) -> Option<Spot> {
    let (seen, measured) = (topic.seen.as_ref()?, topic.measured.as_ref()?);
    let ends = measured.low.zip(measured.high).map(|(low, high)| (better(measured, low), better(measured, high)));
    Some(Spot {
        label: topic.title.clone(),
        across: better(measured, measured.value),
        up: seen.share - seen.target,
        across_ends: ends,
        up_ends: Some((seen.low - seen.target, seen.high - seen.target)),
        tone: if topic.field == Field::Communicate {
            crate::render::audit::Tone::Plain
        } else {
            field_tone(topic.field)
        },
    })
}

/// `+20`, `0`, `−20`.
fn points(share: f64) -> String {
    let points = (share * 100.0).round();
    if points == 0.0 { "0".to_owned() } else { format!("{points:+.0}") }
}

/// How much better a value is than its target, in parts of the target; of a target of 0 the plain distance.
fn better(measured: &Measured, value: f64) -> f64 {
    let scale = if measured.target == 0.0 { 1.0 } else { measured.target.abs() };
    let above = (value - measured.target) / scale;
    match measured.op {
        Op::Lt | Op::Le => -above,
        Op::Eq | Op::Ne | Op::Ge | Op::Gt => above,
    }
}
