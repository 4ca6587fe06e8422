//! The shop's own prices: from its listings, or from the history that a case brings along.

use medhold_plugin::{Absence, Answer, Date, Record, Request};
use rust_decimal::Decimal;

use crate::amount;
use crate::history::History;
use crate::listing::{Listing, Listings};

/// Who is named as the source of what the case itself brought.
const CASE: &str = "case";

/// The shop's own listings, and who they are from.
#[derive(Debug)]
pub(crate) struct Own {
    pub(crate) listings: Listings,
    pub(crate) source: String,
}

/// A history, and who says so.
pub(crate) struct Told<'a> {
    pub(crate) history: History,
    pub(crate) source: &'a str,
}

impl Own {
    /// The history of the article: the case's, or else the shop's listings.
    pub(crate) fn history(&self, request: &Request) -> Result<Told<'_>, Absence> {
        if let Some(given) = request.measures.get("price_history") {
            return Ok(Told { history: History::read(given)?, source: CASE });
        }
        let listings = self.of(request)?;
        let prices = listings.iter().map(|listing| (listing.day, listing.price)).collect();
        let history = History::new(prices).ok_or_else(|| Absence::no_data("there is no price"))?;
        Ok(Told { history, source: &self.source })
    }

    /// The listing in force at the end of this day.
    pub(crate) fn listing(&self, request: &Request, day: Date) -> Result<&Listing, Absence> {
        let listings = self.of(request)?;
        listings
            .into_iter()
            .rev()
            .find(|listing| listing.day <= day)
            .ok_or_else(|| Absence::no_data(format!("no price is known on {day}")))
    }

    /// The listings of the article, in the shop that is named. Shops whose prices differ are never mixed.
    fn of(&self, request: &Request) -> Result<Vec<&Listing>, Absence> {
        let Some(article) = request.subject.text("article")? else {
            return Err(Absence::unknown_subject("neither an article nor its price history is named"));
        };
        let all = self.listings.of(article);
        let shop = request.subject.text("shop")?.map(str::trim);
        let found: Vec<&Listing> = all
            .iter()
            .filter(|listing| shop.is_none_or(|shop| listing.shop.is_empty() || listing.shop == shop))
            .collect();
        let Some(first) = found.first() else {
            return Err(not_listed(article, shop));
        };
        match found.iter().find(|listing| listing.shop != first.shop) {
            None => Ok(found),
            Some(other) => Err(Absence::unknown_subject(format!(
                "`{article}` has prices of its own in `{}` and `{}`; name the shop",
                first.shop, other.shop
            ))),
        }
    }
}

fn not_listed(article: &str, shop: Option<&str>) -> Absence {
    Absence::unknown_subject(match shop {
        Some(shop) => format!("no price of `{article}` is listed in `{shop}`"),
        None => format!("no price of `{article}` is listed"),
    })
}

/// The shop's price in force on the case's date.
pub(crate) fn price(own: &Own, request: &Request) -> Answer {
    let day = date(request)?;
    let told = own.history(request)?;
    let (since, price) = told.history.on(day).ok_or_else(|| Absence::no_data(format!("no price is known on {day}")))?;
    Ok(vec![record(amount::money(price), told.source).period(since, day).as_of(day)])
}

/// The same per unit of quantity.
pub(crate) fn unit_price(own: &Own, request: &Request) -> Answer {
    let day = date(request)?;
    let listing = own.listing(request, day)?;
    let (price, unit) = sized(listing)?;
    let record = record(amount::money(price), &own.source).period(listing.day, day).as_of(day);
    Ok(vec![record.method(&format!("price per {unit}"))])
}

/// The unit price of a listing whose size is known.
pub(crate) fn sized(listing: &Listing) -> Result<(Decimal, &str), Absence> {
    listing.unit_price().ok_or_else(|| Absence::no_data(format!("the quantity in `{}` is not known", listing.article)))
}

pub(crate) fn date(request: &Request) -> Result<Date, Absence> {
    request.at.ok_or_else(|| Absence::no_data("the case has no date"))
}

fn record(value: medhold_plugin::Value, source: &str) -> Record {
    Record::new(value, source)
}
