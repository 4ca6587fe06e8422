//! A member as the claim describes it.

use std::ops::RangeInclusive;

use medhold_plugin::{Absence, Request};

use crate::calculation::Calculation;
use crate::inputs::Inputs;
use crate::statics::{Load, Scheme};
use crate::steel::{self, SteelMember};
use crate::tables::Tables;
use crate::timber::{self, TimberMember};

/// Spans in metres that a single member bridges.
pub(crate) const SPANS_M: RangeInclusive<f64> = 0.1..=60.0;

/// Loads in kN, kN/m or kN/m².
pub(crate) const LOADS: RangeInclusive<f64> = 0.0..=5000.0;

/// Partial factors.
pub(crate) const PARTIAL_FACTORS: RangeInclusive<f64> = 0.5..=3.0;

/// How a member is held and loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    FloorJoist,
    Beam,
    Simple,
    Cantilever,
}

impl Kind {
    const NAMES: [(&'static str, Self); 5] = [
        ("ss_udl_floor_joist", Self::FloorJoist),
        ("ss_udl_beam", Self::Beam),
        ("ss_udl_external_example", Self::Beam),
        ("ss_analysis", Self::Simple),
        ("cantilever_analysis", Self::Cantilever),
    ];

    fn named(name: &str) -> Result<Self, Absence> {
        let found = Self::NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, kind)| *kind).ok_or_else(|| {
            let known = Self::NAMES.map(|(name, _)| name).join("`, `");
            Absence::unknown_subject(format!("`{name}` is no kind of member; there are `{known}`"))
        })
    }

    pub(crate) fn scheme(self) -> Scheme {
        match self {
            Self::Cantilever => Scheme::Cantilever,
            _ => Scheme::Simple,
        }
    }
}

/// A member with what it takes to calculate it, also at another span or of another section.
#[derive(Debug, Clone)]
pub(crate) enum Member {
    Timber(TimberMember),
    Steel(SteelMember),
}

impl Member {
    pub(crate) fn read(request: &Request, tables: &Tables) -> Result<Self, Absence> {
        let inputs = Inputs(request);
        let grade = inputs.text("grade")?.unwrap_or_default();
        let timber = tables.timber_grades.contains_key(grade);
        if !timber && !tables.steel_grades.contains_key(grade) {
            return Err(unknown_grade(grade, tables));
        }
        let material = if timber { "timber" } else { "steel" };
        if let Some(other) = inputs.text("material")?.filter(|other| *other != material) {
            return Err(Absence::unknown_subject(format!(
                "`{grade}` is a grade of {material}, and `material` says `{other}`"
            )));
        }
        let kind = match inputs.text("kind")? {
            Some(name) => Kind::named(name)?,
            None if timber => Kind::FloorJoist,
            None => Kind::Beam,
        };
        if timber {
            timber::read(inputs, kind, tables).map(Self::Timber)
        } else {
            steel::read(inputs, kind, tables).map(Self::Steel)
        }
    }

    pub(crate) fn calculate(&self) -> Result<Calculation, Absence> {
        match self {
            Self::Timber(member) => member.calculate(),
            Self::Steel(member) => member.calculate(),
        }
    }

    /// The standard and clause of a measure, as evidence names its source.
    pub(crate) fn source(&self, measure: &str) -> String {
        let (standard, clause) = match self {
            Self::Timber(_) => ("EN 1995-1-1", timber::clause(measure)),
            Self::Steel(_) => ("EN 1993-1-1", steel::clause(measure)),
        };
        match clause {
            Some(clause) => format!("{standard} {clause}"),
            None => standard.to_owned(),
        }
    }

    /// How it was calculated, and with which factors.
    pub(crate) fn method(&self) -> String {
        match self {
            Self::Timber(member) => member.method(),
            Self::Steel(member) => member.method(),
        }
    }
}

fn unknown_grade(grade: &str, tables: &Tables) -> Absence {
    let known: Vec<&str> = tables.timber_grades.keys().chain(tables.steel_grades.keys()).map(String::as_str).collect();
    Absence::unknown_subject(format!("`{grade}` is no grade in the tables; there are `{}`", known.join("`, `")))
}

/// The design load that the claim gives: one line load or one point load.
pub(crate) fn design_load(inputs: Inputs<'_>, kind: Kind, span_m: f64) -> Result<Load, Absence> {
    let line = inputs.given("q_Ed_kN_m", LOADS)?;
    let force = inputs.given("P_kN", LOADS)?;
    match (line, force, kind) {
        (Some(_), Some(_), _) => {
            Err(Absence::unknown_subject("both `q_Ed_kN_m` and `P_kN` are given; these formulas take one load"))
        }
        (Some(q), None, _) => Ok(Load::Line(q)),
        (None, Some(force), Kind::Simple | Kind::Cantilever) => {
            let at = inputs.given("a_m", 0.0..=span_m)?;
            let worst = if kind == Kind::Cantilever { span_m } else { span_m / 2.0 };
            Ok(Load::Point { force, at: at.unwrap_or(worst) })
        }
        (None, _, Kind::Simple | Kind::Cantilever) => {
            Err(Absence::unknown_subject("`P_kN` or `q_Ed_kN_m` is needed and neither is given"))
        }
        (None, ..) => Err(Absence::unknown_subject("`q_Ed_kN_m` is needed and not given")),
    }
}

/// A member much shorter than this many depths carries as a disc, not as a beam.
pub(crate) fn slender(scheme: Scheme, span_m: f64, depth_mm: f64) -> Result<(), Absence> {
    let least = match scheme {
        Scheme::Simple => 5.0,
        Scheme::Cantilever => 2.5,
    };
    let ratio = span_m * 1000.0 / depth_mm;
    if ratio >= least {
        return Ok(());
    }
    Err(Absence::no_data(format!(
        "the span is {ratio:.1} times the depth; the beam formulas, which leave out shear deformation, hold from {least}"
    )))
}
