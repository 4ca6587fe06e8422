//! Timber joists.

use medhold_plugin::Request;

use crate::setup::{joist, number, text};

fn close(found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < 1e-3, "{found} is not {expected}");
}

#[test]
fn a_joist_is_calculated_as_on_the_sheet() {
    close(number(joist("M_Ed_kNm")), 3.65774);
    close(number(joist("util_bending")), 0.7896);
    close(number(joist("util_shear")), 0.3889);
    close(number(joist("w_inst_mm")), 9.8556);
    close(number(joist("w_fin_mm")), 12.5417);
    close(number(joist("f1_Hz")), 12.047);
    close(number(joist("limit_inst_mm")), 12.0);
}

#[test]
fn a_joist_that_holds_is_its_own_nearest_section_up_to_its_longest_span() {
    assert_eq!(text(joist("nearest_section")), "48x198");
    assert_eq!(text(joist("governing_check")), "w_fin");
    let longest = number(joist("longest_span_m"));
    assert!(number(joist("util_max").subject("span_m", longest)) <= 1.0);
    assert!(number(joist("util_max").subject("span_m", longest + 0.001)) > 1.0);
}

#[test]
fn a_joist_that_fails_is_shown_a_section_that_holds() {
    let long = |measure| joist(measure).subject("span_m", 4.2);
    assert!(number(long("util_bending")) > 1.0);
    assert_eq!(text(long("governing_check")), "w_fin");
    let section = text(long("nearest_section"));
    assert_ne!(section, "48x198");
    assert!(number(long("util_max").subject("section", section.as_str())) <= 1.0);
}

#[test]
fn a_factor_that_the_claim_leaves_out_is_the_packs() {
    let mut request = joist("util_bending").parameter("kmod", 0.9);
    request.subject =
        request.subject.iter().filter(|(key, _)| *key != "kmod").map(|(key, value)| (key, value.clone())).collect();
    close(number(request), 0.7019);
}

#[test]
fn a_small_depth_is_stronger_and_its_own_weight_counts() {
    let small = |measure| joist(measure).subject("section", "48x148").subject("span_m", 2.4);
    close(number(small("util_bending")), 0.6228);
    close(number(small("q_Ed_kN_m")), 2.24451);
}

#[test]
fn a_sheet_with_design_values_alone_is_followed() {
    let sheet = |measure: &str| {
        let request = Request::new(measure)
            .subject("kind", "ss_udl_external_example")
            .subject("section", "80x240")
            .subject("grade", "C24")
            .subject("span_m", 6.3)
            .subject("q_Ed_kN_m", 1.55);
        [("gammaM", 1.3), ("kmod", 0.8), ("kcr", 0.67), ("ksys", 1.1), ("kcrit", 0.81)]
            .into_iter()
            .fold(request, |request, (key, value)| request.subject(key, value))
    };
    close(number(sheet("M_Ed_kNm")), 7.6899);
    close(number(sheet("util_bending")), 0.761);
}

#[test]
fn a_railings_load_bends_a_cantilever_and_a_point_load_a_beam() {
    let member = |measure: &str, kind: &str, span: f64| {
        let request = Request::new(measure)
            .subject("kind", kind)
            .subject("section", "48x198")
            .subject("grade", "C24")
            .subject("span_m", span);
        [("gammaM", 1.3), ("kmod", 0.8), ("kcr", 0.67), ("ksys", 1.0)]
            .into_iter()
            .fold(request, |request, (key, value)| request.subject(key, value))
    };
    let cantilever = |measure| member(measure, "cantilever_analysis", 1.2).subject("P_kN", 1.0);
    close(number(cantilever("M_Ed_kNm")), 1.2);
    close(number(cantilever("w_inst_mm")), 1.6865);
    let beam = |measure| member(measure, "ss_analysis", 4.0).subject("P_kN", 5.0).subject("a_m", 1.0);
    close(number(beam("M_Ed_kNm")), 3.75);
    close(number(beam("V_Ed_kN")), 3.75);
    close(number(beam("w_inst_mm")), 13.6394);
}
