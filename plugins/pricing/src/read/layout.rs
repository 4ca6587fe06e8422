//! Which column of a file holds what, and the listing that a row makes.

use rust_decimal::Decimal;

use crate::amount;
use crate::listing::Listing;

/// The columns by name, and whether a file must have them.
const COLUMNS: [(&str, bool); 7] = [
    ("article", true),
    ("date", true),
    ("price", true),
    ("shop", false),
    ("quantity", false),
    ("unit", false),
    ("offered_to", false),
];

/// Where the columns of a file stand, in the order of [`COLUMNS`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout([Option<usize>; COLUMNS.len()]);

impl Layout {
    /// Finds the columns among these names; case does not matter.
    pub(super) fn find<S: AsRef<str>>(names: &[S]) -> Result<Self, String> {
        let mut places = [None; COLUMNS.len()];
        for (place, (name, needed)) in places.iter_mut().zip(COLUMNS) {
            *place = names.iter().position(|n| n.as_ref().trim().eq_ignore_ascii_case(name));
            if needed && place.is_none() {
                let there: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
                return Err(format!("there is no column `{name}`; the columns are `{}`", there.join("`, `")));
            }
        }
        Ok(Self(places))
    }

    /// The listing of a row, whose cells are given by their place in the file. None where it is no price of the shop: one that was
    /// offered to a single person.
    pub(super) fn listing<'a>(&self, cell: impl Fn(usize) -> &'a str) -> Result<Option<Listing>, String> {
        let [article, date, price, shop, quantity, unit, offered_to] =
            self.0.map(|place| place.map(&cell).unwrap_or_default().trim());
        if article.is_empty() {
            return Err("the article is missing".to_owned());
        }
        let day = day(date).ok_or_else(|| format!("`{date}` is no day such as `2024-01-31`"))?;
        let listing = Listing {
            article: article.to_owned(),
            shop: shop.to_owned(),
            day,
            price: amount::read(price).ok_or_else(|| format!("`{price}` is no price"))?,
            size: size(quantity, unit)?,
        };
        match offered_to {
            "" | "public" | "club" => Ok(Some(listing)),
            "personal" => Ok(None),
            other => Err(format!("`{other}` is none of `public`, `club` and `personal`")),
        }
    }
}

/// A day; a time of day after it is passed over.
fn day(text: &str) -> Option<medhold_plugin::Date> {
    text.split([' ', 'T']).next()?.parse().ok()
}

/// How much is in the article. Grams and millilitres and their like are told in the unit that prices are compared by.
fn size(quantity: &str, unit: &str) -> Result<Option<(Decimal, String)>, String> {
    if quantity.is_empty() {
        return Ok(None);
    }
    let amount = amount::read(quantity).ok_or_else(|| format!("`{quantity}` is no quantity"))?;
    let (unit, scale) = match unit {
        "" => return Err("a quantity without its unit".to_owned()),
        "g" => ("kg", 3),
        "ml" => ("l", 3),
        "dl" => ("l", 1),
        "cl" => ("l", 2),
        "cm" => ("m", 2),
        other => (other, 0),
    };
    let scaled = amount.checked_mul(Decimal::new(1, scale));
    Ok(scaled.filter(|size| *size > Decimal::ZERO).map(|size| (size, unit.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(row: &str) -> Result<Option<Listing>, String> {
        let names = ["article", "shop", "date", "price", "quantity", "unit", "offered_to"];
        let cells: Vec<&str> = row.split(',').collect();
        Layout::find(&names)?.listing(|place| cells[place])
    }

    #[test]
    fn grams_and_kilos_are_compared_by_the_kilo() {
        let grams = listing("coffee,Oslo,2026-01-02,59.90,250,g,").unwrap().unwrap();
        let (price, unit) = grams.unit_price().unwrap();
        assert_eq!((price.to_string().as_str(), unit), ("239.6", "kg"));
    }

    #[test]
    fn a_voucher_for_one_person_is_no_price_and_a_club_price_is_one() {
        assert_eq!(listing("coffee,Oslo,2026-01-02,10,,,personal"), Ok(None));
        assert!(listing("coffee,Oslo,2026-01-02,10,,,club").unwrap().is_some());
    }

    #[test]
    fn what_is_wrong_in_a_row_is_said() {
        for (row, expected) in [
            (",Oslo,2026-01-02,10,,,", "the article is missing"),
            ("coffee,Oslo,2.1.2026,10,,,", "`2.1.2026` is no day such as `2024-01-31`"),
            ("coffee,Oslo,2026-01-02,free,,,", "`free` is no price"),
            ("coffee,Oslo,2026-01-02,0,,,", "`0` is no price"),
            ("coffee,Oslo,2026-01-02,10,250,,", "a quantity without its unit"),
            ("coffee,Oslo,2026-01-02,10,,,staff", "`staff` is none of `public`, `club` and `personal`"),
        ] {
            assert_eq!(listing(row).unwrap_err(), expected);
        }
    }
}
