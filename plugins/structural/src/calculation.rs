//! What a calculation found: quantities by name, checks, and why a quantity isn't there.

use std::collections::BTreeMap;

use crate::statics::Load;

/// A limit that a member is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    Bending,
    Shear,
    Buckling,
    Instantaneous,
    Final,
}

impl Check {
    /// Its name in `governing_check`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bending => "bending",
            Self::Shear => "shear",
            Self::Buckling => "LTB",
            Self::Instantaneous => "w_inst",
            Self::Final => "w_fin",
        }
    }

    fn measure(self) -> &'static str {
        match self {
            Self::Bending => "util_bending",
            Self::Shear => "util_shear",
            Self::Buckling => "util_LTB",
            Self::Instantaneous => "util_w_inst",
            Self::Final => "util_w_fin",
        }
    }
}

/// The quantities that were found, and the reasons for those that were not.
#[derive(Debug, Default)]
pub(crate) struct Calculation {
    quantities: BTreeMap<&'static str, f64>,
    missing: BTreeMap<&'static str, String>,
    checks: Vec<(Check, f64)>,
}

impl Calculation {
    pub(crate) fn set(&mut self, quantity: &'static str, value: f64) {
        self.quantities.insert(quantity, value);
    }

    /// Notes a utilisation: 1 is all that the check allows.
    pub(crate) fn check(&mut self, check: Check, utilisation: f64) {
        self.set(check.measure(), utilisation);
        self.checks.push((check, utilisation));
    }

    /// Notes why these quantities can't be had.
    pub(crate) fn lacks(&mut self, quantities: &[&'static str], why: &str) {
        for quantity in quantities {
            self.missing.insert(quantity, why.to_owned());
        }
    }

    /// Notes the design load.
    pub(crate) fn design_load(&mut self, load: Load) {
        match load {
            Load::Line(q) => self.set("q_Ed_kN_m", q),
            Load::Point { .. } => self.lacks(&["q_Ed_kN_m"], "the member carries a point load"),
        }
    }

    /// Notes a deflection in mm, and holds it against a limit where there is one.
    pub(crate) fn deflection(&mut self, which: Check, mm: f64, span_m: f64, limit: Option<f64>) {
        let (quantity, ratio, allowed) = match which {
            Check::Final => ("w_fin_mm", "L_over_w_fin", "limit_fin_mm"),
            _ => ("w_inst_mm", "L_over_w_inst", "limit_inst_mm"),
        };
        self.set(quantity, mm);
        self.set(ratio, span_m * 1000.0 / mm);
        let Some(limit) = limit else {
            let why = "no limit of deflection is given";
            self.lacks(&[which.measure(), allowed], why);
            return;
        };
        self.set(allowed, span_m * 1000.0 / limit);
        self.check(which, mm * limit / (span_m * 1000.0));
    }

    /// The value of a quantity, or why there is none.
    pub(crate) fn get(&self, quantity: &str) -> Result<f64, String> {
        match (self.quantities.get(quantity), self.missing.get(quantity)) {
            (Some(value), _) if value.is_finite() => Ok(*value),
            (Some(_), _) => Err(format!("`{quantity}` can't be told of so small a load")),
            (None, Some(why)) => Err(why.clone()),
            (None, None) => Err("it is not told of a member of this kind".to_owned()),
        }
    }

    /// The check that leaves least, and how much of it is used.
    pub(crate) fn governing(&self) -> Result<(Check, f64), String> {
        let strength = self.missing.get(Check::Bending.measure());
        if let Some(why) = strength {
            return Err(why.clone());
        }
        let mut checks = self.checks.iter().copied();
        let first = checks.next().ok_or_else(|| "no check can be made".to_owned())?;
        Ok(checks.fold(first, |most, next| if next.1 > most.1 { next } else { most }))
    }

    /// Whether there is a check, and every one holds.
    pub(crate) fn holds(&self) -> bool {
        self.governing().is_ok_and(|(_, utilisation)| utilisation <= 1.0)
    }
}
