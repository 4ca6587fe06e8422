//! Timber members by EN 1995-1-1.

mod read;

use std::f64::consts::PI;

use medhold_plugin::Absence;

use crate::calculation::{Calculation, Check};
use crate::member::{Kind, slender};
use crate::statics::Load;
use crate::tables::TimberGrade;
pub(crate) use read::read;

/// Standard gravity in m/s²; EN 338 gives density, not weight.
const GRAVITY: f64 = 9.81;

/// Depth in mm below which timber of smaller depth is stronger (3.2(3)).
const REFERENCE_DEPTH_MM: f64 = 150.0;

/// A timber member of rectangular section.
#[derive(Debug, Clone)]
pub(crate) struct TimberMember {
    kind: Kind,
    span_m: f64,
    pub(crate) b: f64,
    pub(crate) h: f64,
    grade: TimberGrade,
    loads: Loads,
    factors: Factors,
    /// Denominators of the limits of deflection.
    limits: (Option<f64>, Option<f64>),
}

/// What rests on it.
#[derive(Debug, Clone, Copy)]
enum Loads {
    /// Characteristic permanent and variable load in kN/m, without its own weight.
    Floor { permanent: f64, variable: f64, own: Option<f64>, creep: Creep },
    /// A design load, and the factor that it was made with where that is known.
    Design { load: Load, gamma_q: Option<f64> },
}

/// What makes a floor's load a design load and its deflection a final one.
#[derive(Debug, Clone, Copy)]
struct Creep {
    gamma_g: f64,
    gamma_q: f64,
    k_def: f64,
    psi_2: f64,
}

#[derive(Debug, Clone, Copy)]
struct Factors {
    gamma_m: f64,
    k_mod: f64,
    k_cr: f64,
    k_h: Option<f64>,
    k_sys: f64,
    k_crit: f64,
}

/// The clause that a measure is calculated by.
pub(crate) fn clause(measure: &str) -> Option<&'static str> {
    match measure {
        "util_bending" | "sigma_m_d_MPa" | "f_m_d_MPa" => Some("6.1.6"),
        "util_shear" | "tau_d_MPa" | "f_v_d_MPa" => Some("6.1.7"),
        "f1_Hz" => Some("7.3.3"),
        "util_w_inst" | "w_inst_mm" | "L_over_w_inst" | "limit_inst_mm" => Some("7.2"),
        "util_w_fin" | "w_fin_mm" | "L_over_w_fin" | "limit_fin_mm" => Some("7.2"),
        _ => None,
    }
}

impl TimberMember {
    /// Whether it carries a line load and nothing else.
    pub(crate) fn evenly_loaded(&self) -> bool {
        !matches!(self.loads, Loads::Design { load: Load::Point { .. }, .. })
    }

    /// The same member at another span.
    pub(crate) fn spanning(&self, span_m: f64) -> Self {
        Self { span_m, ..self.clone() }
    }

    /// The same member of another section; its own weight is then from its density.
    pub(crate) fn sized(&self, (b, h): (f64, f64)) -> Self {
        let mut other = Self { b, h, ..self.clone() };
        if let Loads::Floor { own, .. } = &mut other.loads {
            *own = None;
        }
        other.factors.k_h = None;
        other
    }

    pub(crate) fn calculate(&self) -> Result<Calculation, Absence> {
        slender(self.kind.scheme(), self.span_m, self.h)?;
        let mut found = Calculation::default();
        let design = self.design();
        found.design_load(design);
        self.strength(&mut found, design);
        self.deflections(&mut found);
        found.lacks(
            &["util_LTB", "M_cRd_kNm", "V_plRd_kN", "M_cr_kNm", "chi_LT", "M_bRd_kNm"],
            "it is told of steel beams only",
        );
        Ok(found)
    }

    fn design(&self) -> Load {
        match self.loads {
            Loads::Floor { permanent, variable, creep, .. } => {
                let permanent = permanent + self.own_weight();
                Load::Line(creep.gamma_g * permanent + creep.gamma_q * variable)
            }
            Loads::Design { load, .. } => load,
        }
    }

    /// Its own weight in kN/m, as given or from its density.
    fn own_weight(&self) -> f64 {
        let of_density = self.b * self.h * self.grade.density * GRAVITY * 1e-9;
        match self.loads {
            Loads::Floor { own, .. } => own.unwrap_or(of_density),
            Loads::Design { .. } => of_density,
        }
    }

    /// 6.1.6 and 6.1.7.
    fn strength(&self, found: &mut Calculation, design: Load) {
        let effects = self.kind.scheme().effects(design, self.span_m);
        let f = &self.factors;
        let modulus = self.b * self.h.powi(2) / 6.0;
        let sigma = effects.moment * 1e6 / modulus;
        let f_m = f.k_mod * self.k_h() * f.k_sys * f.k_crit * self.grade.f_m / f.gamma_m;
        let tau = 1.5 * effects.shear * 1e3 / (f.k_cr * self.b * self.h);
        let f_v = f.k_mod * f.k_sys * self.grade.f_v / f.gamma_m;
        found.set("M_Ed_kNm", effects.moment);
        found.set("V_Ed_kN", effects.shear);
        found.set("sigma_m_d_MPa", sigma);
        found.set("f_m_d_MPa", f_m);
        found.set("tau_d_MPa", tau);
        found.set("f_v_d_MPa", f_v);
        found.check(Check::Bending, sigma / f_m);
        found.check(Check::Shear, tau / f_v);
    }

    fn k_h(&self) -> f64 {
        let of_depth = (REFERENCE_DEPTH_MM / self.h).powf(0.2).clamp(1.0, 1.3);
        self.factors.k_h.unwrap_or(of_depth)
    }

    /// 7.2, and the frequency of 7.3.3(4) under the permanent load.
    fn deflections(&self, found: &mut Calculation) {
        let stiffness = self.grade.e * self.b * self.h.powi(3) / 12.0 * 1e-9;
        let deflection = |load| {
            let scheme = self.kind.scheme();
            scheme.deflection_mm(load, self.span_m, stiffness)
        };
        match self.loads {
            Loads::Floor { permanent, variable, creep, .. } => {
                let permanent = permanent + self.own_weight();
                let (w_g, w_q) = (deflection(Load::Line(permanent)), deflection(Load::Line(variable)));
                let w_fin = w_g * (1.0 + creep.k_def) + w_q * (1.0 + creep.psi_2 * creep.k_def);
                found.deflection(Check::Instantaneous, w_g + w_q, self.span_m, self.limits.0);
                found.deflection(Check::Final, w_fin, self.span_m, self.limits.1);
                let mass = permanent * 1000.0 / GRAVITY;
                let frequency = PI / (2.0 * self.span_m.powi(2)) * (stiffness * 1000.0 / mass).sqrt();
                found.set("f1_Hz", frequency);
            }
            Loads::Design { load, gamma_q } => {
                self.design_deflection(found, load, gamma_q, deflection);
            }
        }
    }

    fn design_deflection(
        &self,
        found: &mut Calculation,
        load: Load,
        gamma_q: Option<f64>,
        deflection: impl Fn(Load) -> f64,
    ) {
        found.lacks(
            &["w_fin_mm", "L_over_w_fin", "util_w_fin", "limit_fin_mm", "f1_Hz"],
            "it takes the permanent and the variable load apart, as a floor joist has them",
        );
        let characteristic = match (gamma_q, self.kind) {
            (Some(gamma_q), _) => load.times(1.0 / gamma_q),
            (None, Kind::Simple | Kind::Cantilever) => load,
            (None, _) => {
                let why = "it takes `gammaQ`, which the design load was made with";
                found.lacks(&["w_inst_mm", "L_over_w_inst", "util_w_inst", "limit_inst_mm"], why);
                return;
            }
        };
        found.deflection(Check::Instantaneous, deflection(characteristic), self.span_m, self.limits.0);
    }

    pub(crate) fn method(&self) -> String {
        let f = &self.factors;
        let mut method = format!(
            "6.1.6, 6.1.7 and 7.2 with kmod {}, kcr {}, kh {:.3}, ksys {}, gammaM {}",
            f.k_mod,
            f.k_cr,
            self.k_h(),
            f.k_sys,
            f.gamma_m
        );
        if f.k_crit < 1.0 {
            method += &format!(", kcrit {}", f.k_crit);
        }
        if let Loads::Floor { creep, .. } = self.loads {
            method += &format!(
                ", gammaG {}, gammaQ {}, kdef {}, psi2 {}",
                creep.gamma_g, creep.gamma_q, creep.k_def, creep.psi_2
            );
        }
        method
    }
}
