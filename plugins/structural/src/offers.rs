//! What the plugin gives, as it tells the host.

use medhold_plugin::{Input, Kind, Measure};

const NUMBERS: [(&str, &str, &str); 26] = [
    ("q_Ed_kN_m", "kN/m", "design line load"),
    ("M_Ed_kNm", "kNm", "design bending moment"),
    ("V_Ed_kN", "kN", "design shear force"),
    ("sigma_m_d_MPa", "MPa", "design bending stress"),
    ("f_m_d_MPa", "MPa", "design bending strength"),
    ("tau_d_MPa", "MPa", "design shear stress"),
    ("f_v_d_MPa", "MPa", "design shear strength"),
    ("util_bending", "1", "how much of the bending resistance is used"),
    ("util_shear", "1", "how much of the shear resistance is used"),
    ("util_LTB", "1", "how much of the resistance to lateral-torsional buckling is used"),
    ("util_w_inst", "1", "instantaneous deflection as a share of its limit"),
    ("util_w_fin", "1", "final deflection as a share of its limit"),
    ("util_max", "1", "utilisation of the check that governs"),
    ("w_inst_mm", "mm", "instantaneous deflection"),
    ("w_fin_mm", "mm", "final deflection, creep included"),
    ("L_over_w_inst", "1", "span over instantaneous deflection"),
    ("L_over_w_fin", "1", "span over final deflection"),
    ("limit_inst_mm", "mm", "limit of the instantaneous deflection"),
    ("limit_fin_mm", "mm", "limit of the final deflection"),
    ("f1_Hz", "Hz", "lowest natural frequency under the permanent load"),
    ("M_cRd_kNm", "kNm", "bending resistance of the cross-section"),
    ("V_plRd_kN", "kN", "shear resistance of the cross-section"),
    ("M_cr_kNm", "kNm", "elastic critical moment for lateral-torsional buckling"),
    ("chi_LT", "1", "reduction for lateral-torsional buckling"),
    ("M_bRd_kNm", "kNm", "bending resistance with lateral-torsional buckling"),
    ("longest_span_m", "m", "longest span at which every check holds, same section and loads"),
];

const TEXTS: [(&str, &str); 2] = [
    ("governing_check", "the check that leaves least: bending, shear, LTB, w_inst or w_fin"),
    ("nearest_section", "the section itself where it holds, else the lightest that does"),
];

const NUMBER_KEYS: [&str; 19] = [
    "b_mm",
    "h_mm",
    "spacing_m",
    "gk_kN_m2",
    "qk_kN_m2",
    "self_weight_kN_m",
    "q_Ed_kN_m",
    "P_kN",
    "a_m",
    "psi2",
    "gammaG",
    "gammaQ",
    "gammaM",
    "kmod",
    "kdef",
    "kcr",
    "kh",
    "ksys",
    "kcrit",
];

const TEXT_KEYS: [&str; 5] = ["material", "kind", "section", "limit_inst", "limit_fin"];

const PARAMETERS: [&str; 11] = [
    "gammaG",
    "gammaQ",
    "gammaM_timber",
    "gammaM_steel",
    "kmod",
    "kdef",
    "kcr",
    "ksys",
    "psi2",
    "deflection_inst",
    "deflection_fin",
];

/// Every measure of the plugin; each hangs on the whole member.
pub(crate) fn all() -> Vec<Measure> {
    let numbers = NUMBERS.iter().map(|(name, unit, about)| Measure::new(name, Kind::Number, unit).about(about));
    let texts = TEXTS.iter().map(|(name, about)| Measure::new(name, Kind::Text, "1").about(about));
    numbers.chain(texts).map(of_member).collect()
}

fn of_member(measure: Measure) -> Measure {
    let measure = measure
        .subject(Input::required("grade", Kind::Text))
        .subject(Input::required("span_m", Kind::Number))
        .subject(Input::optional("restrained", Kind::Flag));
    let measure = NUMBER_KEYS.iter().fold(measure, |measure, key| measure.subject(Input::optional(key, Kind::Number)));
    let measure = TEXT_KEYS.iter().fold(measure, |measure, key| measure.subject(Input::optional(key, Kind::Text)));
    PARAMETERS.iter().fold(measure, |measure, name| measure.parameter(Input::optional(name, Kind::Number)))
}
