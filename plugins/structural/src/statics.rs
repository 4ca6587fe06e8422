//! Moments, shear forces and deflections of straight members under one load.

/// How a member is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// On two supports, free to turn on both.
    Simple,
    /// Fixed at one end, free at the other.
    Cantilever,
}

/// What rests on a member.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Load {
    /// kN/m over the whole length.
    Line(f64),
    /// kN at a distance in metres from a support, for a cantilever from the fixed end.
    Point { force: f64, at: f64 },
}

/// The largest effects of a load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Effects {
    /// Bending moment in kNm.
    pub(crate) moment: f64,
    /// Shear force in kN.
    pub(crate) shear: f64,
    /// Whether both are largest in the same cross-section.
    pub(crate) together: bool,
}

impl Load {
    /// The load multiplied.
    pub(crate) fn times(self, factor: f64) -> Self {
        match self {
            Self::Line(q) => Self::Line(q * factor),
            Self::Point { force, at } => Self::Point { force: force * factor, at },
        }
    }
}

impl Scheme {
    /// The largest moment and shear on this length in metres.
    pub(crate) fn effects(self, load: Load, length: f64) -> Effects {
        let (moment, shear, together) = match (self, load) {
            (Self::Simple, Load::Line(q)) => (q * length.powi(2) / 8.0, q * length / 2.0, false),
            (Self::Simple, Load::Point { force, at }) => {
                let far = at.max(length - at);
                let moment = force * at * (length - at) / length;
                (moment, force * far / length, true)
            }
            (Self::Cantilever, Load::Line(q)) => (q * length.powi(2) / 2.0, q * length, true),
            (Self::Cantilever, Load::Point { force, at }) => (force * at, force, true),
        };
        Effects { moment, shear, together }
    }

    /// The largest deflection in millimetres, from bending alone. Length in metres, stiffness EI in kNm².
    pub(crate) fn deflection_mm(self, load: Load, length: f64, stiffness: f64) -> f64 {
        let metres = match (self, load) {
            (Self::Simple, Load::Line(q)) => 5.0 * q * length.powi(4) / (384.0 * stiffness),
            (Self::Simple, Load::Point { force, at }) => {
                let near = at.min(length - at);
                let reach = (length.powi(2) - near.powi(2)).max(0.0);
                force * near * reach * reach.sqrt() / (9.0 * 3_f64.sqrt() * length * stiffness)
            }
            (Self::Cantilever, Load::Line(q)) => q * length.powi(4) / (8.0 * stiffness),
            (Self::Cantilever, Load::Point { force, at }) => {
                force * at.powi(2) * (3.0 * length - at) / (6.0 * stiffness)
            }
        };
        metres * 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIDSPAN: Load = Load::Point { force: 5.0, at: 2.0 };

    #[test]
    fn a_point_load_at_midspan_is_the_textbook_case() {
        let effects = Scheme::Simple.effects(MIDSPAN, 4.0);
        assert_eq!((effects.moment, effects.shear), (5.0, 2.5));
        let deflection = Scheme::Simple.deflection_mm(MIDSPAN, 4.0, 1000.0);
        assert!((deflection - 5.0 * 64.0 / 48.0).abs() < 1e-9, "{deflection}");
    }

    #[test]
    fn it_matters_not_from_which_support_one_measures() {
        let from = |at| Load::Point { force: 5.0, at };
        let (left, right) = (from(1.0), from(3.0));
        assert_eq!(Scheme::Simple.effects(left, 4.0), Scheme::Simple.effects(right, 4.0));
        assert_eq!(Scheme::Simple.deflection_mm(left, 4.0, 341.0), Scheme::Simple.deflection_mm(right, 4.0, 341.0));
    }

    #[test]
    fn a_cantilever_bends_at_its_fixed_end() {
        let tip = Load::Point { force: 1.0, at: 1.2 };
        assert_eq!(Scheme::Cantilever.effects(tip, 1.2).moment, 1.2);
        assert_eq!(Scheme::Cantilever.effects(Load::Line(2.0), 3.0).moment, 9.0);
        let deflection = Scheme::Cantilever.deflection_mm(Load::Line(2.0), 2.0, 1000.0);
        assert!((deflection - 4.0).abs() < 1e-9, "{deflection}");
    }
}
