//! `[shape.<topic>]`: how a ruling may follow a number, `arrival_delay_min = { pays = "never_less", largest_step = "600 EUR" }`.

use std::fmt;
use std::str::FromStr;

use medhold_model::{Code, Currency, Decimal, Diagnostic, Kind, MeasureDecl, Money, TopicId};

use super::declared::Manifest;
use crate::document::{Placed, Section};

/// How a ruling may follow a number, the rest held: what an audit of a pack's shape holds its rules to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// Which way what is paid may go as the number grows.
    pub pays: Option<Way>,
    /// Which way the outcome may go, from refused through partly upheld to upheld.
    pub upholds: Option<Way>,
    /// The most by which what is paid may change from one value to the next.
    pub largest_step: Option<Money>,
    /// Whether a claim of so much can be made as two claims of a part each. Money that the case gives can, unless said.
    pub adds_up: Option<bool>,
}

/// Which way something may go as a number grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It never falls.
    NeverLess,
    /// It never rises.
    NeverMore,
}

impl Way {
    const ALL: &'static [Self] = &[Self::NeverLess, Self::NeverMore];

    /// The word by which manifests and reports write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeverLess => "never_less",
            Self::NeverMore => "never_more",
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Way {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().copied().find(|way| way.as_str() == text);
        found.ok_or_else(|| format!("`{text}` is neither `never_less` nor `never_more`"))
    }
}

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (topic, section) in top.named::<TopicId>("shape") {
        if !manifest.topics.contains_key(&topic.value) {
            let message = format!("the pack declares no topic `{}`", topic.value);
            let fault = Diagnostic::new(Code::UnknownTopic, topic.place.clone(), message);
            top.faults().add(fault.did_you_mean(topic.value.as_str(), manifest.topics.keys().map(TopicId::as_str)));
        }
        for name in section.keys() {
            let (shape, decl) = (section.section(&name.value), measure(&section, &name, manifest));
            let (Some(shape), Some(decl)) = (shape, decl) else {
                continue;
            };
            let read = shape_of(&shape, decl);
            shape.end();
            let measure = decl.name.clone();
            manifest.shapes.entry(topic.value.clone()).or_default().insert(measure, read);
        }
    }
}

/// The measure of this name, which is a number.
fn measure<'m>(section: &Section<'_>, name: &Placed<String>, manifest: &'m Manifest) -> Option<&'m MeasureDecl> {
    let Some(decl) = manifest.measure(&name.value) else {
        let message = format!("the pack declares no measure `{}`", name.value);
        let fault = Diagnostic::new(Code::UnknownMeasure, name.place.clone(), message);
        section.faults().add(fault.did_you_mean(&name.value, manifest.measures.iter().map(|m| m.name.as_str())));
        return None;
    };
    if matches!(decl.kind, Kind::Share | Kind::Number | Kind::Count | Kind::Money(_)) {
        return Some(decl);
    }
    let message = format!("`{}` is a {}, and only numbers grow", name.value, decl.kind);
    section.faults().error(Code::BadValue, &name.place, message);
    None
}

fn shape_of(section: &Section<'_>, decl: &MeasureDecl) -> Shape {
    let way = |key: &str| section.word(key, "way", Way::ALL).map(|way| way.value);
    let said = ["pays", "upholds", "largest_step", "adds_up"].iter().any(|key| section.raw(key).is_some());
    if !said {
        let message = format!("nothing is said of how the ruling follows `{}`", decl.name);
        let fault = Diagnostic::new(Code::MissingKey, section.place().clone(), message);
        section.faults().add(fault.help("write `pays`, `upholds`, `largest_step` or `adds_up`"));
    }
    Shape { pays: way("pays"), upholds: way("upholds"), largest_step: step(section), adds_up: section.flag("adds_up") }
}

/// `600 EUR`.
fn step(section: &Section<'_>) -> Option<Money> {
    let text = section.text("largest_step")?;
    let read = text.value.split_once(' ').and_then(|(amount, currency)| {
        let amount = amount.parse::<Decimal>().ok().filter(|amount| !amount.is_negative())?;
        Some(Money::new(amount, currency.trim().parse::<Currency>().ok()?))
    });
    if read.is_none() {
        let message = format!("`{}` is no amount", text.value);
        let fault = Diagnostic::new(Code::BadValue, text.place, message);
        section.faults().add(fault.help("write a number and a currency, such as `600 EUR`"));
    }
    read
}
