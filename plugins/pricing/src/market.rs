//! What other sellers take, and where the shop's own price lies among them.

use std::collections::BTreeMap;

use medhold_plugin::{Absence, Answer, Date, Record, Request, Value, wilson_95};
use rust_decimal::Decimal;

use crate::amount;
use crate::listing::{Listing, Listings};
use crate::own::{self, Own};

/// The listings of other sellers, and who they are from.
#[derive(Debug)]
pub(crate) struct Market {
    pub(crate) listings: Listings,
    pub(crate) source: String,
}

/// Both ends of a period.
type Period = (Date, Date);

/// The latest price of each other seller.
pub(crate) fn prices(market: &Market, request: &Request) -> Answer {
    answer(&periods(request)?, |period| {
        let offers = market.offers(request, period)?;
        let prices = offers.values().map(|offer| offer.price).collect();
        Ok(list(prices, period, &market.source))
    })
}

/// The latest unit price of each other seller, per the unit of the shop's own article.
pub(crate) fn unit_prices(own: &Own, market: &Market, request: &Request) -> Answer {
    answer(&periods(request)?, |period| {
        let (_, unit) = own::sized(own.listing(request, period.1)?)?;
        let prices = market.unit_prices(request, period, unit)?;
        let record = list(prices, period, &market.source);
        Ok(record.method(&format!("price per {unit}")))
    })
}

fn list(prices: Vec<Decimal>, period: Period, source: &str) -> Record {
    let n = prices.len() as u64;
    let prices: Vec<Value> = prices.into_iter().map(amount::number).collect();
    Record::new(prices, source).n(n).period(period.0, period.1).as_of(period.1)
}

/// The share of other sellers whose price is lower than the shop's own.
pub(crate) fn percentile(own: &Own, market: &Market, request: &Request) -> Answer {
    if let Some(Value::List(given)) = request.measures.get("market_price") {
        let prices = given.iter().filter_map(amount::of).collect::<Vec<_>>();
        let price = own_price(own, request, own::date(request)?)?;
        return Ok(vec![
            rank(price, &prices, "case")?
                .method("share of the market's prices below our own; an equal one is half below"),
        ]);
    }
    answer(&periods(request)?, |period| {
        let offers = market.offers(request, period)?;
        let prices: Vec<Decimal> = offers.values().map(|offer| offer.price).collect();
        let price = own_price(own, request, period.1)?;
        let record = rank(price, &prices, &market.source)?.period(period.0, period.1).as_of(period.1);
        Ok(record.method("share of other sellers with a lower price; an equal one is half below"))
    })
}

/// The share of other sellers whose unit price is lower than the shop's own.
pub(crate) fn unit_percentile(own: &Own, market: &Market, request: &Request) -> Answer {
    answer(&periods(request)?, |period| {
        let listing = own.listing(request, period.1)?;
        let (price, unit) = own::sized(listing)?;
        let prices = market.unit_prices(request, period, unit)?;
        let record = rank(price, &prices, &market.source)?.period(period.0, period.1).as_of(period.1);
        Ok(record.method(&format!("share of other sellers with a lower price per {unit}; an equal one is half below")))
    })
}

impl Market {
    /// The last listing of each seller within the period, the shop itself left out.
    fn offers(&self, request: &Request, period: Period) -> Result<BTreeMap<&str, &Listing>, Absence> {
        let Some(article) = request.subject.text("article")? else {
            return Err(Absence::unknown_subject("the article is not named"));
        };
        let shop = request.subject.text("shop")?;
        let all = self.listings.of(article).iter();
        let within = all.filter(|listing| (period.0..=period.1).contains(&listing.day));
        let others = within.filter(|listing| Some(listing.shop.as_str()) != shop);
        let offers: BTreeMap<&str, &Listing> = others.map(|listing| (listing.shop.as_str(), listing)).collect();
        if offers.is_empty() {
            let (first, last) = period;
            return Err(Absence::no_data(format!(
                "no other seller's price of `{article}` is known from {first} to {last}"
            )));
        }
        Ok(offers)
    }

    /// Their prices per this unit, where the size is known in it.
    fn unit_prices(&self, request: &Request, period: Period, unit: &str) -> Result<Vec<Decimal>, Absence> {
        let offers = self.offers(request, period)?;
        let sized = offers.values().filter_map(|offer| offer.unit_price());
        let prices: Vec<Decimal> =
            sized.filter(|(_, other)| *other == unit).map(|(price, _)| price.round_dp(2)).collect();
        if prices.is_empty() {
            return Err(Absence::no_data(format!("no other seller's price per {unit} is known")));
        }
        Ok(prices)
    }
}

/// The price that the case gives, or the shop's own on that day.
fn own_price(own: &Own, request: &Request, day: Date) -> Result<Decimal, Absence> {
    if let Some(given) = request.measures.get("price").and_then(amount::of) {
        return Ok(given);
    }
    let told = own.history(request)?;
    let price = told.history.on(day).map(|(_, price)| price);
    price.ok_or_else(|| Absence::no_data(format!("no price is known on {day}")))
}

/// The period up to the case's date, and before it the one of the same length where it is asked for.
fn periods(request: &Request) -> Result<Vec<Period>, Absence> {
    let last = own::date(request)?;
    let days = request.parameters.integer("market_days")?.unwrap_or_default();
    let days = i32::try_from(days).ok().filter(|days| *days > 0);
    let days = days.ok_or_else(|| Absence::no_data("`market_days` should be 1 or more"))?;
    let ends = if request.before { vec![last.plus_days(-days), Some(last)] } else { vec![Some(last)] };
    let period = |end: Date| Some((end.plus_days(1 - days)?, end));
    Ok(ends.into_iter().flatten().filter_map(period).collect())
}

/// A record for each period. Only the latest must be there: no earlier one is known of many articles.
fn answer(periods: &[Period], record: impl Fn(Period) -> Result<Record, Absence>) -> Answer {
    let Some((latest, earlier)) = periods.split_last() else {
        return Err(Absence::no_data("the case's date is too near the ends of the calendar"));
    };
    let mut records: Vec<Record> = earlier.iter().filter_map(|period| record(*period).ok()).collect();
    records.push(record(*latest)?);
    Ok(records)
}

/// The share of these prices that lie below ours. An equal one is half below; the interval reaches from all of the equal ones
/// above to all of them below.
fn rank(price: Decimal, prices: &[Decimal], source: &str) -> Result<Record, Absence> {
    let n = prices.len() as u64;
    let below = prices.iter().filter(|other| **other < price).count() as u64;
    let equal = prices.iter().filter(|other| **other == price).count() as u64;
    let low = wilson_95(below, n).map(|(low, _)| low);
    let high = wilson_95(below + equal, n).map(|(_, high)| high);
    let (Some(low), Some(high)) = (low, high) else {
        return Err(Absence::no_data("no price of the market can be compared with ours"));
    };
    #[expect(clippy::cast_precision_loss, reason = "there are far fewer sellers than 2⁵³")]
    let share = (2 * below + equal) as f64 / (2 * n) as f64;
    Ok(Record::new(share, source).interval(low, high).n(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(price: i64, prices: &[i64]) -> Record {
        let prices: Vec<Decimal> = prices.iter().map(|price| Decimal::from(*price)).collect();
        rank(price.into(), &prices, "test").unwrap()
    }

    #[test]
    fn equal_prices_are_half_below() {
        assert_eq!(ranked(10, &[10, 10]).value, Value::Number(0.5));
        assert_eq!(ranked(10, &[8, 9, 10, 12]).value, Value::Number(0.625));
        assert!(rank(10.into(), &[], "test").is_err());
    }

    #[test]
    fn the_interval_holds_every_reading_of_equal_prices() {
        let record = ranked(10, &[8, 10, 10, 12]);
        assert!(record.low < wilson_95(1, 4).map(|(_, high)| high));
        assert_eq!(record.low, wilson_95(1, 4).map(|(low, _)| low));
        assert_eq!(record.high, wilson_95(3, 4).map(|(_, high)| high));
    }

    #[test]
    fn the_period_before_ends_where_the_latest_begins() {
        let request = Request::new("market_price").at("2026-03-31".parse().unwrap()).parameter("market_days", 30_i64);
        let days: Vec<String> =
            periods(&request.and_before()).unwrap().iter().map(|(a, b)| format!("{a} {b}")).collect();
        assert_eq!(days, ["2026-01-31 2026-03-01", "2026-03-02 2026-03-31"]);
    }
}
