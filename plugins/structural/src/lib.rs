//! The structural plugin: what a floor joist or a beam is put to, and what it withstands.
//!
//! Timber is calculated by EN 1995-1-1 (bending 6.1.6, shear 6.1.7, deflection 7.2, natural frequency 7.3.3), rolled steel
//! sections by EN 1993-1-1 (bending 6.2.5, shear 6.2.6, lateral-torsional buckling by the general case of 6.3.2.2).
//!
//! | `kind` | member | loads |
//! |---|---|---|
//! | `ss_udl_floor_joist` | timber joist on two supports, held sideways by the floor | `gk_kN_m2` and `qk_kN_m2` over `spacing_m`, and its own weight |
//! | `ss_udl_beam` | beam on two supports | the design line load `q_Ed_kN_m` |
//! | `ss_udl_external_example` | the same, where only design values are known | the same |
//! | `ss_analysis` | member on two supports | `P_kN` at `a_m` from a support (midspan unless said), or `q_Ed_kN_m` |
//! | `cantilever_analysis` | member fixed at one end | `P_kN` at `a_m` from that end (the tip unless said), or `q_Ed_kN_m` |
//!
//! Without `kind` timber is a floor joist and steel a beam. A design load is the load itself, and deflection is under
//! that load divided by `gammaQ`; for the two last kinds only where the case gives `gammaQ`.
//!
//! Factors come with the claim's subject, else from the pack's parameters of the same names (`gammaM_timber`, `gammaM_steel`,
//! `deflection_inst` and `deflection_fin` for `gammaM`, `limit_inst` and `limit_fin`). None is written into the code: they are
//! nationally determined. What lies outside a formula's range has a reason and no number.

mod calculation;
mod inputs;
mod member;
mod offers;
mod plugin;
mod search;
mod statics;
mod steel;
mod tables;
mod timber;

pub use plugin::Structural;
