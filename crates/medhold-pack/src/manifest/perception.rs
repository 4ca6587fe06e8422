//! `[perception.<topic>]`: from when on a topic measures well, and from when on it is seen well.

use medhold_model::{Code, Decimal, Diagnostic, Kind, MeasureDecl, MeasureId, Op, Place, TopicId, Value};

use super::declared::{Declared, Manifest};
use super::value::value_of;
use crate::document::{Placed, Section};

/// The comparisons that can be a target: a side of the value is good.
const SIDES: [Op; 4] = [Op::Lt, Op::Le, Op::Ge, Op::Gt];

/// From when on a topic measures well, and from when on it is seen well: what an audit holds a batch against.
#[derive(Debug, Clone, PartialEq)]
pub struct Perception {
    /// The measure that tells how the topic is.
    pub measure: MeasureId,
    /// On which side of the value it is well.
    pub op: Op,
    /// The value: a number, or money in the measure's currency.
    pub value: Value,
    /// The share of customers with an opinion, 0 to 1, from which on the topic is seen well: half unless said.
    pub seen_good_from: Decimal,
    /// Where it is declared.
    pub place: Place,
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<TopicId>("perception") {
        manifest.places.set(Declared::Perception, name.value.as_str(), &name.place);
        let target = section.section("target");
        if target.is_none() && section.raw("target").is_none() {
            let help = "say when the topic measures well, such as `target = { measure = \"on_time\", op = \">=\", value = 0.9 }`";
            section.missing("target", help);
        }
        let target = target.and_then(|target| self::target(&target, manifest));
        let seen_good_from = seen_good_from(&section);
        section.end();
        if !manifest.topics.contains_key(&name.value) {
            unknown_topic(&section, &name, manifest);
        } else if let Some((measure, op, value)) = target {
            let perception = Perception { measure, op, value, seen_good_from, place: name.place };
            manifest.perceptions.insert(name.value, perception);
        }
    }
}

fn unknown_topic(section: &Section<'_>, name: &Placed<TopicId>, manifest: &Manifest) {
    let message = format!("the pack declares no topic `{}`", name.value);
    let fault = Diagnostic::new(Code::UnknownTopic, name.place.clone(), message);
    section.faults().add(fault.did_you_mean(name.value.as_str(), manifest.topics.keys().map(TopicId::as_str)));
}

/// `target = { measure = "on_time", op = ">=", value = 0.9 }`.
fn target(section: &Section<'_>, manifest: &Manifest) -> Option<(MeasureId, Op, Value)> {
    let measure = section.required("measure", "name the measure that tells how the topic is");
    let op = op(section);
    let given = section.given("value");
    if given.is_none() {
        section.missing("value", "say from which value on it is well, such as `value = 0.9`");
    }
    section.end();
    let decl = self::measure(section, &measure?, manifest)?;
    let value = value_of(section, &given?, decl.kind)?;
    Some((decl.name.clone(), op?, value))
}

/// The side of the value that is well: equal and not equal have none.
fn op(section: &Section<'_>) -> Option<Op> {
    if section.raw("op").is_none() {
        section.missing("op", "say on which side it is well, such as `op = \">=\"`");
    }
    let op = section.word("op", "comparison", &SIDES)?;
    if SIDES.contains(&op.value) {
        return Some(op.value);
    }
    let message = format!("`{}` has no side that is well and one that is not", op.value);
    let fault = Diagnostic::new(Code::BadValue, op.place, message);
    section.faults().add(fault.help("use `>=`, `>`, `<=` or `<`"));
    None
}

/// The measure of a target: declared, and a quantity.
fn measure<'m>(section: &Section<'_>, name: &Placed<String>, manifest: &'m Manifest) -> Option<&'m MeasureDecl> {
    let Some(decl) = manifest.measure(&name.value) else {
        let message = format!("the pack declares no measure `{}`", name.value);
        let fault = Diagnostic::new(Code::UnknownMeasure, name.place.clone(), message);
        let known = manifest.measures.iter().map(|measure| measure.name.as_str());
        section.faults().add(fault.did_you_mean(&name.value, known));
        return None;
    };
    if matches!(decl.kind, Kind::Share | Kind::Number | Kind::Count | Kind::Money(_)) {
        return Some(decl);
    }
    let message = format!("`{}` is a {}, and a target is of a quantity", name.value, decl.kind);
    let fault = Diagnostic::new(Code::BadValue, name.place.clone(), message);
    section.faults().add(fault.help("name a share, number, count or money"));
    None
}

/// The share of customers from which on it is seen well; half where it is not given or at fault.
fn seen_good_from(section: &Section<'_>) -> Decimal {
    let given = section.given("seen_good_from");
    let value = given.and_then(|given| value_of(section, &given, Kind::Share));
    value.and_then(|value| value.as_number()).unwrap_or_else(half)
}

fn half() -> Decimal {
    Decimal::ONE.over(Decimal::from(2_i64)).unwrap_or(Decimal::ONE)
}
