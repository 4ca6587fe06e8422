//! The plugin itself: what it gives, how it is set up, and which question goes where.

use medhold_plugin::{Absence, Answer, Config, Description, Plugin, Request};

use crate::listing::Listings;
use crate::market::{self, Market};
use crate::offers;
use crate::own::{self, Own};
use crate::{read, reduction};

/// Norwegian kroner, unless the configuration says otherwise.
const CURRENCY: &str = "NOK";

/// Evidence from a shop's price history and from the prices of the market; either may be left out of the configuration.
#[derive(Debug)]
pub struct Pricing {
    own: Own,
    market: Market,
}

impl Plugin for Pricing {
    const NAME: &'static str = "pricing";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(config: &Config) -> Description {
        let currency = config.text("currency").ok().flatten().unwrap_or(CURRENCY);
        Description { measures: offers::all(currency), ..Description::default() }
    }

    fn open(config: &Config) -> Result<Self, String> {
        config.only(&[
            "prices",
            "prices_table",
            "prices_source",
            "market",
            "market_table",
            "market_source",
            "currency",
        ])?;
        config.text("currency")?;
        let source = |key: &str, otherwise: &str| config.text(key).map(|source| source.unwrap_or(otherwise).to_owned());
        Ok(Self {
            own: Own {
                listings: listings(config, "prices")?,
                source: source("prices_source", "our own price register")?,
            },
            market: Market {
                listings: listings(config, "market")?,
                source: source("market_source", "other sellers' prices")?,
            },
        })
    }

    fn answer(&self, request: &Request) -> Answer {
        let (own, market) = (&self.own, &self.market);
        match request.measure.as_str() {
            "price" => own::price(own, request),
            "unit_price" => own::unit_price(own, request),
            "market_price" => market::prices(market, request),
            "market_unit_price" => market::unit_prices(own, market, request),
            "market_percentile" => market::percentile(own, market, request),
            "unit_price_percentile" => market::unit_percentile(own, market, request),
            "prior_price" => reduction::prior_price(own, request),
            "new_price" => reduction::new_price(own, request),
            "true_reduction_pct" => reduction::true_reduction_pct(own, request),
            "days_on_market" => reduction::days_on_market(own, request),
            other => Err(Absence::unknown_subject(format!("`{other}` is no measure of this plugin"))),
        }
    }
}

/// The listings of the file under this key; none where it isn't configured.
fn listings(config: &Config, key: &str) -> Result<Listings, String> {
    let table_key = format!("{key}_table");
    let table = config.text(&table_key)?.unwrap_or(key);
    match config.path(key)? {
        Some(path) => read::listings(&path, table),
        None => Ok(Listings::default()),
    }
}
