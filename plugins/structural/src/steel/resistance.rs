//! What a rolled section withstands: bending, shear, lateral-torsional buckling.

use std::f64::consts::PI;

use medhold_plugin::Absence;

use crate::tables::SteelSection;

/// 3.2.6(1).
pub(crate) const ELASTICITY_MPA: f64 = 210_000.0;

/// 3.2.6(1).
const SHEAR_MODULUS_MPA: f64 = 81_000.0;

/// The factor of the moment's shape under a line load on two supports, the load at the shear centre.
const C1: f64 = 1.13;

/// Resistances of a cross-section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Resistance {
    /// M_c,Rd in kNm.
    pub(crate) moment: f64,
    /// V_pl,Rd in kN.
    pub(crate) shear: f64,
    /// The characteristic moment in kNm that slenderness is measured by.
    characteristic: f64,
}

impl Resistance {
    /// 6.2.5 and 6.2.6: plastic for classes 1 and 2, elastic for class 3, no number for class 4 or a web that buckles.
    pub(crate) fn of(section: &SteelSection, f_y: f64, gamma_m: f64) -> Result<Self, Absence> {
        let epsilon = (235.0 / f_y).sqrt();
        let modulus = match flange_slenderness(section) / epsilon {
            slenderness if slenderness <= 10.0 => section.w_pl,
            slenderness if slenderness <= 14.0 => section.w_el,
            _ => return Err(outside(section, "its flange is of class 4")),
        };
        if web_slenderness(section) > 72.0 * epsilon {
            return Err(outside(section, "its web may buckle in shear"));
        }
        let characteristic = modulus * f_y * 1e-6;
        Ok(Self {
            moment: characteristic / gamma_m,
            shear: shear_area(section) * f_y / 3_f64.sqrt() / gamma_m * 1e-3,
            characteristic,
        })
    }

    /// χ_LT by the general case of 6.3.2.2, for this critical moment in kNm.
    pub(crate) fn buckling_reduction(&self, section: &SteelSection, critical: f64) -> f64 {
        let slenderness = (self.characteristic / critical).sqrt();
        let imperfection = if section.h / section.b <= 2.0 {
            0.21 // curve a
        } else {
            0.34 // curve b
        };
        let phi = 0.5 * (1.0 + imperfection * (slenderness - 0.2) + slenderness.powi(2));
        let root = (phi.powi(2) - slenderness.powi(2)).max(0.0).sqrt();
        (1.0 / (phi + root)).min(1.0)
    }
}

fn outside(section: &SteelSection, why: &str) -> Absence {
    Absence::no_data(format!("`{}` in this grade lies outside the formulas: {why}", section.name))
}

/// c/t of the outstanding flange (table 5.2).
fn flange_slenderness(section: &SteelSection) -> f64 {
    ((section.b - section.t_w) / 2.0 - section.r) / section.t_f
}

fn web_slenderness(section: &SteelSection) -> f64 {
    (section.h - 2.0 * section.t_f) / section.t_w
}

/// A_v in mm² of a rolled section loaded along its web (6.2.6(3) a, with η 1.0).
fn shear_area(section: &SteelSection) -> f64 {
    let web = (section.h - 2.0 * section.t_f) * section.t_w;
    let area = section.area - 2.0 * section.b * section.t_f + (section.t_w + 2.0 * section.r) * section.t_f;
    area.max(web)
}

impl SteelSection {
    /// M_cr in kNm on this span in metres: fork supports, the line load at the shear centre, nothing that holds it between.
    pub(crate) fn critical_moment(&self, span_m: f64) -> f64 {
        let euler = PI.powi(2) * ELASTICITY_MPA * self.i_z / (span_m * 1000.0).powi(2);
        let warping = (self.h - self.t_f).powi(2) / 4.0;
        let torsion = SHEAR_MODULUS_MPA * self.torsion_constant() / euler;
        C1 * euler * (warping + torsion).sqrt() * 1e-6
    }

    /// I_T in mm⁴ of three rectangles and the two fillets where they meet (El Darwish and Johnston).
    fn torsion_constant(&self) -> f64 {
        let (b, t_w, t_f, r) = (self.b, self.t_w, self.t_f, self.r);
        let ends = 1.0 - 0.63 * t_f / b * (1.0 - t_f.powi(4) / (12.0 * b.powi(4)));
        let plates = 2.0 / 3.0 * b * t_f.powi(3) * ends + (self.h - 2.0 * t_f) * t_w.powi(3) / 3.0;
        let fillet = -0.042 + 0.2204 * t_w / t_f + 0.1355 * r / t_f
            - 0.0865 * t_w * r / t_f.powi(2)
            - 0.0725 * t_w.powi(2) / t_f.powi(2);
        let circle = ((t_f + r).powi(2) + t_w * (r + t_w / 4.0)) / (2.0 * r + t_f);
        plates + 2.0 * fillet * circle.powi(4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Tables;

    fn section(name: &str) -> SteelSection {
        Tables::read().unwrap().steel_section(name).unwrap().clone()
    }

    #[test]
    fn the_torsion_constant_is_that_of_the_makers_tables() {
        for (name, published) in [("IPE200", 6.98e4), ("HEA200", 20.98e4), ("HEB300", 185.0e4)] {
            let found = section(name).torsion_constant();
            assert!((found / published - 1.0).abs() < 0.03, "{name}: {found}");
        }
    }

    #[test]
    fn a_flange_of_class_3_is_calculated_elastically() {
        let section = section("HEA260");
        let mild = Resistance::of(&section, 235.0, 1.0).unwrap();
        let strong = Resistance::of(&section, 355.0, 1.0).unwrap();
        assert_eq!(mild.moment, section.w_pl * 235.0 * 1e-6);
        assert_eq!(strong.moment, section.w_el * 355.0 * 1e-6);
    }

    #[test]
    fn what_buckles_locally_has_no_number() {
        let mut thin = section("HEA300");
        thin.t_f = 6.0;
        assert!(Resistance::of(&thin, 355.0, 1.0).is_err());
        let mut thin = section("IPE600");
        thin.t_w = 5.0;
        assert!(Resistance::of(&thin, 355.0, 1.0).is_err());
    }

    #[test]
    fn a_short_beam_does_not_buckle() {
        let section = section("HEB300");
        let resistance = Resistance::of(&section, 235.0, 1.0).unwrap();
        let short = section.critical_moment(0.5);
        assert_eq!(resistance.buckling_reduction(&section, short), 1.0);
        let long = section.critical_moment(20.0);
        assert!(resistance.buckling_reduction(&section, long) < 0.7);
    }
}
