//! Steel beams.

use crate::setup::{beam, number, text};

fn close(found: f64, expected: f64, share: f64) {
    assert!((found / expected - 1.0).abs() < share, "{found} is not {expected}");
}

#[test]
fn a_beam_is_calculated_as_on_the_sheet() {
    close(number(beam("M_cRd_kNm")), 51.865, 1e-3);
    close(number(beam("V_plRd_kN")), 190.0482, 1e-3);
    close(number(beam("w_inst_mm")), 41.3419, 1e-3);
    close(number(beam("chi_LT")), 0.4104, 0.02);
    close(number(beam("util_LTB")), 3.1709, 0.02);
    assert_eq!(text(beam("governing_check")), "LTB");
}

#[test]
fn bending_alone_may_hold_where_buckling_does_not() {
    let strong = |measure| beam(measure).subject("grade", "S355");
    assert!(number(strong("util_bending")) < 1.0);
    close(number(strong("util_LTB")), 2.9983, 0.02);
}

#[test]
fn a_flange_that_is_held_does_not_buckle() {
    let held = |measure| beam(measure).subject("restrained", true);
    assert_eq!(number(held("util_LTB")), number(held("util_bending")));
    assert_eq!(number(held("chi_LT")), 1.0);
}

#[test]
fn a_slender_section_buckles_by_the_lower_curve() {
    let slender = beam("util_LTB")
        .subject("section", "IPE330")
        .subject("grade", "S355")
        .subject("span_m", 7.0)
        .subject("q_Ed_kN_m", 27.0);
    close(number(slender), 1.8306, 0.02);
}

#[test]
fn the_nearest_section_is_of_the_same_series_and_holds() {
    let section = text(beam("nearest_section"));
    assert!(section.starts_with("IPE"), "{section}");
    assert!(number(beam("util_max").subject("section", section.as_str())) <= 1.0);
    let longest = number(beam("longest_span_m"));
    assert!(number(beam("util_max").subject("span_m", longest)) <= 1.0);
    assert!(number(beam("util_max").subject("span_m", longest + 0.001)) > 1.0);
}
