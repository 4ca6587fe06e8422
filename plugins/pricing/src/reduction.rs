//! What a marketed reduction really is: its prior price, its new price, and the per cent between them.

use medhold_plugin::{Absence, Answer, Record, Request, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::amount;
use crate::history::History;
use crate::own::Own;
use crate::prior::{Prior, Reduction, Window, percent};

/// The lowest price of the window.
pub(crate) fn prior_price(own: &Own, request: &Request) -> Answer {
    let told = own.history(request)?;
    let reduction = reduction(request, &told.history)?;
    let prior = reduction.prior(&told.history)?;
    let (first, last) = prior.window;
    let record = Record::new(amount::money(prior.price), told.source).period(first, last);
    Ok(vec![record.method(&method(&prior, reduction.days))])
}

/// The price that begins on the day of the reduction.
pub(crate) fn new_price(own: &Own, request: &Request) -> Answer {
    let told = own.history(request)?;
    let starts = starts(request)?;
    let price =
        told.history.starting(starts).ok_or_else(|| Absence::no_data(format!("no price begins on {starts}")))?;
    Ok(vec![Record::new(amount::money(price), told.source).as_of(starts)])
}

/// The reduction from the prior price to the new one.
pub(crate) fn true_reduction_pct(own: &Own, request: &Request) -> Answer {
    let (prior, new, source) = ends(own, request)?;
    let percent = percent(prior, new)
        .and_then(|percent| percent.to_f64())
        .ok_or_else(|| Absence::no_data("there is no prior price to reckon from"))?;
    let method = format!("from {prior} to {new}, rounded to two decimals");
    Ok(vec![Record::new(percent, &source).method(&method)])
}

/// Days for which the article has had a price before the reduction.
pub(crate) fn days_on_market(own: &Own, request: &Request) -> Answer {
    let told = own.history(request)?;
    let days = reduction(request, &told.history)?.days_on_market(&told.history)?;
    Ok(vec![Record::new(days, told.source)])
}

/// The prior and the new price, each as the case gives it or else as the history tells, and the source of the history.
fn ends(own: &Own, request: &Request) -> Result<(Decimal, Decimal, String), Absence> {
    let (prior, new) = (given(request, "prior_price"), given(request, "new_price"));
    if let (Some(prior), Some(new)) = (prior, new) {
        return Ok((prior, new, "case".to_owned()));
    }
    let told = own.history(request)?;
    let reduction = reduction(request, &told.history)?;
    let new = reduction.new.ok_or_else(|| Absence::no_data(format!("no price begins on {}", reduction.starts)))?;
    let prior = prior.map_or_else(|| reduction.prior(&told.history).map(|prior| prior.price), Ok)?;
    Ok((prior, new, told.source.to_owned()))
}

fn reduction(request: &Request, history: &History) -> Result<Reduction, Absence> {
    let starts = starts(request)?;
    let days = request.parameters.integer("prior_price_days")?.unwrap_or_default();
    let days = i32::try_from(days)
        .ok()
        .filter(|days| *days > 0)
        .ok_or_else(|| Absence::no_data(format!("`prior_price_days` should be 1 or more days, and is {days}")))?;
    Ok(Reduction {
        starts,
        first: request.measures.date("first_reduction")?,
        new: given(request, "new_price").or_else(|| history.starting(starts)),
        days,
    })
}

fn starts(request: &Request) -> Result<medhold_plugin::Date, Absence> {
    let starts = request.measures.date("reduction_starts")?;
    starts.ok_or_else(|| Absence::no_data("`reduction_starts` is not given"))
}

fn given(request: &Request, measure: &str) -> Option<Decimal> {
    request.measures.get(measure).and_then(|value: &Value| amount::of(value))
}

fn method(prior: &Prior, days: i32) -> String {
    let before = match prior.of {
        Window::Reduction => "the reduction",
        Window::Series => "the first reduction of an unbroken series",
        Window::BrokenSeries => "the reduction, as the price rose after the series began",
    };
    format!("lowest price in the {days} days before {before}, with the price in force when they begin")
}
