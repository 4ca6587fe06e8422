//! Families `evidence`, `power`, `counterfactual` and `individual`.

use medhold_stats::power::{effect_size, n_per_group, power as power_of};
use medhold_stats::test::mcnemar_exact;
use medhold_stats::{
    Confidence, Decided, Interval, NotMeasurable, Share, cohens_kappa, consistency, generalized_entropy,
    share_interval, violation_bound,
};
use serde_json::Value;

use crate::row::{Answer, Row, list, numbers};

type Method = fn(Share, Confidence) -> Result<Interval, NotMeasurable>;

const METHODS: [(&str, Method); 5] = [
    ("wilson", share_interval::wilson),
    ("beta", share_interval::clopper_pearson),
    ("agresti_coull", share_interval::agresti_coull),
    ("jeffreys", share_interval::jeffreys),
    ("normal", share_interval::normal),
];

pub(crate) fn share(row: &Row) -> Option<Answer> {
    let confidence = Confidence::new(1.0 - row.number("alpha"))?;
    if row.metric == "samplesize_confint_proportion" {
        let n = share_interval::sample_size(row.number("p"), row.number("half_width"), confidence);
        return Some(Answer::Number(n));
    }
    let (name, end) = row.metric.rsplit_once('_')?;
    let (_, method) = METHODS.iter().find(|(known, _)| *known == name)?;
    let ends = method(Share::new(row.count("count"), row.count("n"))?, confidence);
    let value = match end {
        "low" => ends.map(|interval| interval.low),
        "high" => ends.map(|interval| interval.high),
        _ => return None,
    };
    Some(Answer::Number(value))
}

pub(crate) fn power(row: &Row) -> Option<Answer> {
    let confidence = Confidence::new(1.0 - row.number("alpha"))?;
    let h = effect_size(row.number("p1"), row.number("p2"));
    let value = match row.metric.split('=').next()? {
        "n_per_group" => n_per_group(h, row.number("power"), confidence),
        "power_at_n" => Ok(power_of(h, row.count("n_per_group"), row.count("n_per_group"), confidence)),
        _ => return None,
    };
    Some(Answer::Number(value))
}

pub(crate) fn counterfactual(row: &Row) -> Option<Answer> {
    let value = match row.metric.as_str() {
        "mcnemar_exact_p" => Ok(mcnemar_exact(row.count("flips_to_no"), row.count("flips_to_yes"))),
        "rule_of_three_upper95" => violation_bound(row.count("violations"), row.count("n_swaps")),
        _ => return None,
    };
    Some(Answer::Number(value))
}

pub(crate) fn individual(row: &Row) -> Option<Answer> {
    let value = match row.metric.split('(').next()? {
        "consistency_score" => {
            let decided = |(x, y)| Decided { features: numbers(x), decision: Value::as_f64(y).unwrap() };
            let cases: Vec<Decided> = list(&row.input["X"]).iter().zip(list(&row.input["y"])).map(decided).collect();
            consistency(&cases, usize::try_from(row.count("k")).ok()?)
        }
        "cohens_kappa" => {
            let counts = |row: &Value| list(row).iter().map(|cell| cell.as_u64().unwrap()).collect();
            cohens_kappa(&list(&row.input["table"]).iter().map(counts).collect::<Vec<_>>())
        }
        "generalized_entropy_index" => generalized_entropy(&numbers(&row.input["benefits"]), 2.0),
        _ => return None,
    };
    Some(Answer::Number(value))
}
