//! Outside a formula's range there is a reason and no number.

use medhold_plugin::Request;

use crate::setup::{beam, joist, refusal};

#[test]
fn a_short_deep_member_is_no_beam() {
    assert_eq!(
        refusal(joist("util_bending").subject("span_m", 0.6)),
        "the span is 3.0 times the depth; the beam formulas, which leave out shear deformation, hold from 5"
    );
}

#[test]
fn numbers_outside_their_bounds_are_refused_by_name() {
    let cases = [
        ("span_m", -3.6),
        ("span_m", 0.0),
        ("qk_kN_m2", -2.0),
        ("kmod", 8.0),
        ("gammaM", 0.5),
        ("kcr", 1.2),
        ("spacing_m", 600.0),
    ];
    for (key, value) in cases {
        let why = refusal(joist("util_bending").subject(key, value));
        assert!(why.starts_with(&format!("`{key}` goes from ")), "{why}");
        assert!(why.ends_with(&format!("and is {value}")), "{why}");
    }
}

#[test]
fn what_is_not_in_the_tables_is_unknown() {
    assert!(refusal(joist("M_Ed_kNm").subject("grade", "C25")).starts_with("`C25` is no grade"));
    assert!(refusal(beam("M_Ed_kNm").subject("section", "IPE210")).starts_with("`IPE210` is no"));
    assert!(refusal(joist("M_Ed_kNm").subject("section", "2x4 inch")).starts_with("`2x4 inch`"));
    assert!(refusal(joist("M_Ed_kNm").subject("kind", "arch")).starts_with("`arch` is no kind"));
}

#[test]
fn a_members_parts_may_not_contradict_each_other() {
    assert_eq!(
        refusal(joist("M_Ed_kNm").subject("material", "steel")),
        "`C24` is a grade of timber, and `material` says `steel`"
    );
    assert!(refusal(joist("M_Ed_kNm").subject("h_mm", 148.0)).contains("not those of the section"));
    assert!(refusal(beam("M_Ed_kNm").subject("h_mm", 300.0)).contains("not those of the section"));
    assert!(refusal(beam("M_Ed_kNm").subject("kind", "ss_udl_floor_joist")).contains("timber"));
}

#[test]
fn a_check_that_is_not_made_for_a_member_has_no_number() {
    assert_eq!(refusal(joist("util_LTB")), "`util_LTB`: it is told of steel beams only");
    assert_eq!(refusal(beam("w_fin_mm")), "`w_fin_mm`: it is told of timber only");
}

#[test]
fn a_point_load_on_a_free_flange_is_outside_the_general_case_here() {
    let point = |measure: &str| {
        Request::new(measure)
            .subject("kind", "ss_analysis")
            .subject("section", "IPE200")
            .subject("grade", "S235")
            .subject("span_m", 6.0)
            .subject("P_kN", 20.0)
            .subject("gammaM", 1.0)
    };
    assert!(refusal(point("util_LTB")).contains("line load on two supports only"));
    assert!(refusal(point("governing_check")).contains("line load on two supports only"));
    assert!(refusal(point("longest_span_m").subject("restrained", true)).contains("point load"));
    assert!(refusal(point("M_Ed_kNm").subject("a_m", 7.0)).starts_with("`a_m` goes from 0 to 6"));
}

#[test]
fn high_shear_where_the_moment_is_largest_is_outside() {
    let near = Request::new("util_bending")
        .subject("kind", "ss_analysis")
        .subject("section", "IPE200")
        .subject("grade", "S235")
        .subject("span_m", 6.0)
        .subject("P_kN", 150.0)
        .subject("a_m", 1.0)
        .subject("gammaM", 1.0)
        .subject("restrained", true);
    assert!(refusal(near).contains("6.2.8"));
}

#[test]
fn a_factor_that_nobody_gives_is_named() {
    let bare = Request::new("util_bending")
        .subject("section", "48x198")
        .subject("grade", "C24")
        .subject("span_m", 3.6)
        .subject("spacing_m", 0.6)
        .subject("gk_kN_m2", 0.5)
        .subject("qk_kN_m2", 2.0);
    assert_eq!(refusal(bare), "`gammaG` is needed, and neither the claim nor the pack gives it");
}
