//! A joist and a beam to ask about.

use medhold_plugin::testkit::Trial;
use medhold_plugin::{Config, Request, Value};
use structural::Structural;

/// 48x198 C24 over 3.6 m, 0.6 m apart, a dwelling's floor.
pub(crate) fn joist(measure: &str) -> Request {
    let factors = [
        ("gammaG", 1.35),
        ("gammaQ", 1.5),
        ("gammaM", 1.3),
        ("kmod", 0.8),
        ("kdef", 0.6),
        ("kcr", 0.67),
        ("ksys", 1.0),
        ("psi2", 0.3),
    ];
    let request = Request::new(measure)
        .subject("kind", "ss_udl_floor_joist")
        .subject("section", "48x198")
        .subject("grade", "C24")
        .subject("span_m", 3.6)
        .subject("spacing_m", 0.6)
        .subject("gk_kN_m2", 0.5)
        .subject("qk_kN_m2", 2.0)
        .subject("limit_inst", "L/300")
        .subject("limit_fin", "L/250");
    factors.into_iter().fold(request, |request, (key, value)| request.subject(key, value))
}

/// IPE200 S235 over 6 m with 10 kN/m characteristic load, its flange free.
pub(crate) fn beam(measure: &str) -> Request {
    Request::new(measure)
        .subject("kind", "ss_udl_beam")
        .subject("section", "IPE200")
        .subject("grade", "S235")
        .subject("span_m", 6.0)
        .subject("q_Ed_kN_m", 15.0)
        .subject("gammaQ", 1.5)
        .subject("gammaM", 1.0)
        .subject("limit_inst", "L/300")
}

fn ask(request: Request) -> Result<Value, String> {
    let trial = Trial::<Structural>::open(Config::default()).unwrap();
    let answer = trial.ask(request).unwrap();
    let records = answer.map_err(|none| none.text)?;
    Ok(records.into_iter().next().unwrap().value)
}

pub(crate) fn number(request: Request) -> f64 {
    ask(request).unwrap().as_number().unwrap()
}

pub(crate) fn text(request: Request) -> String {
    ask(request).unwrap().as_text().unwrap().to_owned()
}

/// Why there is no answer.
pub(crate) fn refusal(request: Request) -> String {
    match ask(request) {
        Err(why) => why,
        Ok(value) => panic!("there should be no answer, and it is `{value}`"),
    }
}
