//! A timber member as the claim describes it.

use medhold_plugin::Absence;

use super::{Creep, Factors, Loads, TimberMember};
use crate::inputs::Inputs;
use crate::member::{Kind, LOADS, PARTIAL_FACTORS, SPANS_M, design_load};
use crate::tables::Tables;

pub(crate) fn read(inputs: Inputs<'_>, kind: Kind, tables: &Tables) -> Result<TimberMember, Absence> {
    let grade = inputs.text("grade")?.unwrap_or_default();
    let grade = tables.timber_grades.get(grade).copied();
    let grade = grade.ok_or_else(|| Absence::unknown_subject("the grade is none of the tables' grades"))?;
    let (b, h) = section(inputs)?;
    let span_m = inputs.needed("span_m", SPANS_M)?;
    let loads = match kind {
        Kind::FloorJoist => floor(inputs)?,
        _ => Loads::Design {
            load: design_load(inputs, kind, span_m)?,
            gamma_q: inputs.given("gammaQ", PARTIAL_FACTORS)?,
        },
    };
    Ok(TimberMember { kind, span_m, b, h, grade, loads, factors: factors(inputs)?, limits: limits(inputs, kind)? })
}

fn floor(inputs: Inputs<'_>) -> Result<Loads, Absence> {
    let spacing = inputs.needed("spacing_m", 0.05..=5.0)?;
    Ok(Loads::Floor {
        permanent: inputs.needed("gk_kN_m2", LOADS)? * spacing,
        variable: inputs.needed("qk_kN_m2", LOADS)? * spacing,
        own: inputs.given("self_weight_kN_m", LOADS)?,
        creep: Creep {
            gamma_g: inputs.factor("gammaG", PARTIAL_FACTORS)?,
            gamma_q: inputs.factor("gammaQ", PARTIAL_FACTORS)?,
            k_def: inputs.factor("kdef", 0.0..=5.0)?,
            psi_2: inputs.factor("psi2", 0.0..=1.0)?,
        },
    })
}

fn factors(inputs: Inputs<'_>) -> Result<Factors, Absence> {
    Ok(Factors {
        gamma_m: inputs.factor_or("gammaM", "gammaM_timber", 1.0..=3.0)?,
        k_mod: inputs.factor("kmod", 0.2..=1.1)?,
        k_cr: inputs.factor("kcr", 0.1..=1.0)?,
        k_h: inputs.given("kh", 1.0..=1.3)?,
        k_sys: inputs.factor("ksys", 1.0..=1.2)?,
        k_crit: inputs.given("kcrit", 0.01..=1.0)?.unwrap_or(1.0),
    })
}

/// Limits of the pack are meant for members on two supports under their own loads; others bring their own.
fn limits(inputs: Inputs<'_>, kind: Kind) -> Result<(Option<f64>, Option<f64>), Absence> {
    let of_pack = matches!(kind, Kind::FloorJoist | Kind::Beam);
    let read = |key, parameter| {
        if of_pack || inputs.text(key)?.is_some() { inputs.limit(key, parameter) } else { Ok(None) }
    };
    Ok((read("limit_inst", "deflection_inst")?, read("limit_fin", "deflection_fin")?))
}

/// Breadth and height in mm, from `section` (`48x198`) or from both numbers.
fn section(inputs: Inputs<'_>) -> Result<(f64, f64), Absence> {
    const SIZES_MM: std::ops::RangeInclusive<f64> = 10.0..=2000.0;
    let b = inputs.given("b_mm", SIZES_MM)?;
    let h = inputs.given("h_mm", SIZES_MM)?;
    let Some(text) = inputs.text("section")? else {
        return b.zip(h).ok_or_else(|| Absence::unknown_subject("`section` is needed, or both `b_mm` and `h_mm`"));
    };
    let parsed = text
        .split_once(['x', '×', 'X'])
        .and_then(|(b, h)| Some((b.trim().parse().ok()?, h.trim().parse().ok()?)))
        .filter(|(b, h)| SIZES_MM.contains(b) && SIZES_MM.contains(h));
    let (section_b, section_h) = parsed.ok_or_else(|| {
        Absence::unknown_subject(format!(
            "`{text}` is no section of timber; write breadth and height in mm as `48x198`"
        ))
    })?;
    if b.is_some_and(|b| b != section_b) || h.is_some_and(|h| h != section_h) {
        return Err(Absence::unknown_subject(format!("`b_mm` and `h_mm` are not those of the section `{text}`")));
    }
    Ok((section_b, section_h))
}
