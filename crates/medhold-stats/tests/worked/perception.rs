//! The families of `perception_cases.csv`.

use medhold_stats::perception::{
    Answers, Attention, Field, KanoCategory, Meets, NetPromoter, Target, adjustment_rate, attention, cross_correlation,
    field, half_life, partial_adjustment, service_gap,
};
use medhold_stats::trend::{Baseline, change_points, cusum, exponential_average};
use medhold_stats::{Confidence, Interval, Share, share_interval};

use crate::row::{Answer, Row, numbers};

pub(crate) fn net_promoter(row: &Row) -> Option<Answer> {
    let [promoters, passives, detractors] = ["promoters", "passives", "detractors"].map(|key| row.count(key));
    let answers = NetPromoter { promoters, passives, detractors };
    let value = match row.metric.as_str() {
        "nps" => answers.score(),
        "standard_error" => answers.standard_error(),
        _ => return None,
    };
    Some(Answer::Number(value))
}

/// The objective share has an interval; what is perceived is given without a number of answers.
pub(crate) fn quadrant(row: &Row) -> Option<Answer> {
    let threshold = |name: &str| -> f64 {
        let from = row.metric.split(name).nth(1).unwrap();
        from.trim_matches(|c: char| "=),".contains(c)).split(',').next().unwrap().parse().unwrap()
    };
    let on_time = Share::new(row.count("on_time"), row.count("n"))?;
    let measured = share_interval::wilson(on_time, Confidence::P95).unwrap();
    let perceived = row.number("perceived_on_time");
    let seen = Target::AtLeast(threshold("thr_perc")).met_by(Interval { low: perceived, high: perceived });
    let text = match field(seen, Target::AtLeast(threshold("thr_obj")).met_by(measured)) {
        Field::Communicate => "misconception->communicate",
        Field::DeliverBetter => "customer_right->deliver_better",
        Field::FixBeforeBoasting => "fix_before_boasting",
        Field::Keep => "keep_and_may_state",
        Field::Investigate => "investigate",
    };
    Some(Answer::Text(text))
}

pub(crate) fn importance(row: &Row) -> Option<Answer> {
    let [importance, performance, mean_importance, mean_performance] =
        ["importance", "performance", "mean_importance", "mean_performance"].map(|key| row.number(key));
    Some(Answer::Text(match attention(importance, performance, mean_importance, mean_performance) {
        Attention::ConcentrateHere => "concentrate_here",
        Attention::KeepUp => "keep_up",
        Attention::LowPriority => "low_priority",
        Attention::PossibleOverkill => "possible_overkill",
    }))
}

pub(crate) fn gap(row: &Row) -> Option<Answer> {
    Some(Answer::Number(service_gap(&numbers(&row.input["perception"]), &numbers(&row.input["expectation"]))))
}

pub(crate) fn kano(row: &Row) -> Option<Answer> {
    let [attractive, one_dimensional, must_be, indifferent, reverse, questionable] =
        ["A", "O", "M", "I", "R", "Q"].map(|key| row.count(key));
    let answers = Answers { attractive, one_dimensional, must_be, indifferent, reverse, questionable };
    match row.metric.as_str() {
        "better(SI)" => Some(Answer::Number(answers.better())),
        "worse(DI)" => Some(Answer::Number(answers.worse())),
        "modal_category" => Some(Answer::Text(match answers.modal().unwrap() {
            KanoCategory::MustBe => "M",
            KanoCategory::OneDimensional => "O",
            KanoCategory::Attractive => "A",
            KanoCategory::Indifferent => "I",
            KanoCategory::Reverse => "R",
            KanoCategory::Questionable => "Q",
        })),
        _ => None,
    }
}

pub(crate) fn trend(row: &Row) -> Option<Answer> {
    // Shares by month are tallied from the flights, not computed from the row.
    if row.metric.starts_with("monthly_") {
        return Some(Answer::Elsewhere);
    }
    let series = numbers(&row.input["x"]);
    let parameter = || row.metric.split(['=', ')']).nth(1).unwrap().parse::<f64>().unwrap();
    let penalty = || row.metric.split("pen=").nth(1).unwrap().split(',').next().unwrap().parse::<f64>().unwrap();
    let sums = || cusum(&series, Baseline::of(&series[..3]).unwrap(), 0.5, 4.0);
    let real = |places: Vec<usize>| places.into_iter().map(|place| place as f64).collect();
    match row.metric.split('(').next()? {
        "ewma" => Some(Answer::Series(exponential_average(&series, parameter()))),
        "cusum_lower" => Some(Answer::Series(sums().lower)),
        "cusum_lower_first_signal_month" => Some(Answer::Number(Ok(sums().first_fall().unwrap() as f64 + 1.0))),
        "pelt_breakpoints" => Some(Answer::Series(real(change_points(&series, penalty(), 3).unwrap()))),
        _ => None,
    }
}

pub(crate) fn lag(row: &Row) -> Option<Answer> {
    match row.metric.split(['(', ',']).next()? {
        "partial_adjustment_perception" => {
            let objective = numbers(&row.input["objective"]);
            let seen = partial_adjustment(&objective, row.number("alpha"), row.number("start"));
            // The rate that made the series is found in it again.
            let found = adjustment_rate(&seen, &objective).unwrap();
            assert!((found - row.number("alpha")).abs() < 1e-12);
            Some(Answer::Series(seen))
        }
        "half_life_periods" => Some(Answer::Number(half_life(row.number("alpha")))),
        "ccf" => {
            let (seen, measured) = (numbers(&row.input["perception"]), numbers(&row.input["objective"]));
            Some(Answer::Series(cross_correlation(&seen, &measured, 5).unwrap()))
        }
        _ => None,
    }
}

/// The shares of tweets; that of flights on time is tallied from the flights.
pub(crate) fn tweets(row: &Row) -> Option<Answer> {
    let tweets = row.count("tweets");
    let share = |key| Share::new(row.count(key), tweets)?.value().ok();
    Some(Answer::Fields(vec![
        ("late_share_of_tweets", share("late_flight_complaints")?),
        ("negative_share", share("negative")?),
    ]))
}

#[test]
fn straddling_either_target_is_neither_good_nor_bad() {
    for (seen, measured) in [(Meets::Straddles, Meets::Yes), (Meets::No, Meets::Straddles)] {
        assert_eq!(field(seen, measured), Field::Investigate);
    }
    let interval = Interval { low: 0.711, high: 0.867 };
    assert_eq!(Target::AtLeast(0.85).met_by(interval), Meets::Straddles);
    assert_eq!(Target::AtMost(0.85).met_by(interval), Meets::Straddles);
    assert_eq!(Target::AtMost(0.9).met_by(interval), Meets::Yes);
    assert_eq!(Target::AtMost(0.7).met_by(interval), Meets::No);
}
