//! Listings: what an article cost where and when.

use std::collections::BTreeMap;

use medhold_plugin::Date;
use rust_decimal::Decimal;

/// One price of one article in one shop, from this day until its next.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listing {
    pub(crate) article: String,
    /// Empty where the file names no shop.
    pub(crate) shop: String,
    pub(crate) day: Date,
    pub(crate) price: Decimal,
    /// How much is in the article, and in which unit.
    pub(crate) size: Option<(Decimal, String)>,
}

impl Listing {
    /// The price per unit of quantity, and the unit; none where the size is not known.
    pub(crate) fn unit_price(&self) -> Option<(Decimal, &str)> {
        let (quantity, unit) = self.size.as_ref()?;
        Some((self.price.checked_div(*quantity)?, unit))
    }
}

/// All listings by article, those of one article in the order of their days, and of one day in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Listings(BTreeMap<String, Vec<Listing>>);

impl Listings {
    /// The listings of an article, the earliest first.
    pub(crate) fn of(&self, article: &str) -> &[Listing] {
        self.0.get(article.trim()).map_or(&[], Vec::as_slice)
    }
}

impl FromIterator<Listing> for Listings {
    fn from_iter<I: IntoIterator<Item = Listing>>(listings: I) -> Self {
        let mut by_article: BTreeMap<String, Vec<Listing>> = BTreeMap::new();
        for listing in listings {
            by_article.entry(listing.article.clone()).or_default().push(listing);
        }
        for listings in by_article.values_mut() {
            listings.sort_by_key(|listing| listing.day);
        }
        Self(by_article)
    }
}
