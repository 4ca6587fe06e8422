//! Rolled steel sections by EN 1993-1-1.

mod resistance;

use medhold_plugin::Absence;

use crate::calculation::{Calculation, Check};
use crate::inputs::Inputs;
use crate::member::{Kind, PARTIAL_FACTORS, SPANS_M, design_load, slender};
use crate::statics::{Load, Scheme};
use crate::tables::{SteelSection, Tables};
use resistance::{ELASTICITY_MPA, Resistance};

/// A steel member of a rolled section, bent about its strong axis.
#[derive(Debug, Clone)]
pub(crate) struct SteelMember {
    kind: Kind,
    span_m: f64,
    pub(crate) section: SteelSection,
    f_y: f64,
    load: Load,
    gamma_m: f64,
    gamma_q: Option<f64>,
    /// Whether the compression flange is held sideways all along.
    restrained: bool,
    /// The denominator of the limit of deflection.
    limit: Option<f64>,
}

const OF_BUCKLING: [&str; 4] = ["M_cr_kNm", "chi_LT", "M_bRd_kNm", "util_LTB"];

pub(crate) fn read(inputs: Inputs<'_>, kind: Kind, tables: &Tables) -> Result<SteelMember, Absence> {
    if kind == Kind::FloorJoist {
        return Err(Absence::unknown_subject(
            "a floor joist (`ss_udl_floor_joist`) is of timber; calculate a steel member as `ss_udl_beam`",
        ));
    }
    let grade = inputs.text("grade")?.unwrap_or_default();
    let f_y = tables.steel_grades.get(grade).copied();
    let span_m = inputs.needed("span_m", SPANS_M)?;
    let gamma_q = match kind {
        Kind::Beam => Some(inputs.factor("gammaQ", PARTIAL_FACTORS)?),
        _ => inputs.given("gammaQ", PARTIAL_FACTORS)?,
    };
    let limit = match (kind, inputs.text("limit_inst")?) {
        (Kind::Simple | Kind::Cantilever, None) => None,
        _ => inputs.limit("limit_inst", "deflection_inst")?,
    };
    Ok(SteelMember {
        kind,
        span_m,
        section: section(inputs, tables)?,
        f_y: f_y.ok_or_else(|| Absence::unknown_subject("the grade is none of the tables' grades"))?,
        load: design_load(inputs, kind, span_m)?,
        gamma_m: inputs.factor_or("gammaM", "gammaM_steel", 1.0..=3.0)?,
        gamma_q,
        restrained: inputs.0.subject.flag("restrained")?.unwrap_or(false),
        limit,
    })
}

/// The clause that a measure is calculated by.
pub(crate) fn clause(measure: &str) -> Option<&'static str> {
    match measure {
        "util_bending" | "M_cRd_kNm" => Some("6.2.5"),
        "util_shear" | "V_plRd_kN" => Some("6.2.6"),
        "util_LTB" | "M_cr_kNm" | "chi_LT" | "M_bRd_kNm" => Some("6.3.2.2"),
        "util_w_inst" | "w_inst_mm" | "L_over_w_inst" | "limit_inst_mm" => Some("7.2.1"),
        _ => None,
    }
}

fn section(inputs: Inputs<'_>, tables: &Tables) -> Result<SteelSection, Absence> {
    let name = inputs.text("section")?.unwrap_or_default();
    let section = tables.steel_section(name).ok_or_else(|| {
        Absence::unknown_subject(format!(
            "`{name}` is no section in the tables; write it as `IPE200`, `HEA200` or `HEB200`"
        ))
    })?;
    let b = inputs.given("b_mm", 0.0..=2000.0)?;
    let h = inputs.given("h_mm", 0.0..=2000.0)?;
    if b.is_some_and(|b| b != section.b) || h.is_some_and(|h| h != section.h) {
        return Err(Absence::unknown_subject(format!(
            "`b_mm` and `h_mm` are not those of the section `{name}`, {} and {}",
            section.b, section.h
        )));
    }
    Ok(section.clone())
}

impl SteelMember {
    /// Whether it carries a line load.
    pub(crate) fn evenly_loaded(&self) -> bool {
        matches!(self.load, Load::Line(_))
    }

    /// The same member at another span.
    pub(crate) fn spanning(&self, span_m: f64) -> Self {
        Self { span_m, ..self.clone() }
    }

    /// The same member of another section.
    pub(crate) fn sized(&self, section: &SteelSection) -> Self {
        Self { section: section.clone(), ..self.clone() }
    }

    pub(crate) fn calculate(&self) -> Result<Calculation, Absence> {
        slender(self.kind.scheme(), self.span_m, self.section.h)?;
        let resistance = Resistance::of(&self.section, self.f_y, self.gamma_m)?;
        let mut found = Calculation::default();
        found.design_load(self.load);
        self.strength(&mut found, &resistance);
        self.deflection(&mut found);
        found.lacks(
            &[
                "w_fin_mm",
                "L_over_w_fin",
                "util_w_fin",
                "limit_fin_mm",
                "sigma_m_d_MPa",
                "f_m_d_MPa",
                "tau_d_MPa",
                "f_v_d_MPa",
            ],
            "it is told of timber only",
        );
        found.lacks(&["f1_Hz"], "it is told of floor joists only");
        Ok(found)
    }

    /// 6.2.5, 6.2.6 and 6.3.2.2.
    fn strength(&self, found: &mut Calculation, resistance: &Resistance) {
        let effects = self.kind.scheme().effects(self.load, self.span_m);
        found.set("M_Ed_kNm", effects.moment);
        found.set("V_Ed_kN", effects.shear);
        found.set("M_cRd_kNm", resistance.moment);
        found.set("V_plRd_kN", resistance.shear);
        let shear = effects.shear / resistance.shear;
        found.check(Check::Shear, shear);
        if effects.together && shear > 0.5 {
            let why = "more than half of the shear resistance is used where the moment is largest; 6.2.8 reduces the moment resistance then, and is not calculated here";
            found.lacks(&["util_bending"], why);
            found.lacks(&OF_BUCKLING, why);
            return;
        }
        found.check(Check::Bending, effects.moment / resistance.moment);
        self.buckling(found, resistance, effects.moment);
    }

    fn buckling(&self, found: &mut Calculation, resistance: &Resistance, moment: f64) {
        if self.restrained {
            found.lacks(&["M_cr_kNm"], "the compression flange is held sideways");
            found.set("chi_LT", 1.0);
            found.set("M_bRd_kNm", resistance.moment);
            found.check(Check::Buckling, moment / resistance.moment);
            return;
        }
        let uniform = matches!(self.load, Load::Line(_)) && self.kind.scheme() == Scheme::Simple;
        if !uniform {
            let why = "the critical moment is known here for a line load on two supports only; say `restrained` where the flange is held";
            found.lacks(&OF_BUCKLING, why);
            found.lacks(&["util_bending"], why);
            return;
        }
        let critical = self.section.critical_moment(self.span_m);
        let reduction = resistance.buckling_reduction(&self.section, critical);
        found.set("M_cr_kNm", critical);
        found.set("chi_LT", reduction);
        found.set("M_bRd_kNm", reduction * resistance.moment);
        found.check(Check::Buckling, moment / (reduction * resistance.moment));
    }

    fn deflection(&self, found: &mut Calculation) {
        let stiffness = ELASTICITY_MPA * self.section.i_y * 1e-9;
        let load = self.load.times(1.0 / self.gamma_q.unwrap_or(1.0));
        let scheme = self.kind.scheme();
        let mm = scheme.deflection_mm(load, self.span_m, stiffness);
        found.deflection(Check::Instantaneous, mm, self.span_m, self.limit);
    }

    pub(crate) fn method(&self) -> String {
        let flange = if self.restrained {
            "the compression flange held sideways"
        } else {
            "the compression flange free over the span, 6.3.2.2 (general case)"
        };
        format!("6.2.5 and 6.2.6 with f_y {} MPa, gammaM {}; {flange}", self.f_y, self.gamma_m)
    }
}
