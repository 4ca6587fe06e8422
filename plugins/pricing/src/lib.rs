//! The pricing plugin: evidence from a shop's price history and from the prices of the market.
//!
//! It reads listings (article, shop, day, price) from Parquet, CSV or SQLite, once, or the history that a case brings along
//! as `price_history` (a list of `[day, price]`), and answers
//!
//! | measure | what |
//! |---|---|
//! | `price`, `unit_price` | the shop's price in force on the case's date, and per unit of quantity |
//! | `market_price`, `market_unit_price` | the latest of each other seller in the `market_days` up to the case's date |
//! | `market_percentile`, `unit_price_percentile` | share of those sellers who are cheaper, with a 95 % interval |
//! | `prior_price` | the lowest price of the `prior_price_days` before the reduction |
//! | `new_price` | the price that the reduction begins with |
//! | `true_reduction_pct` | the reduction from the one to the other, in per cent |
//! | `days_on_market` | days from the first known price to the reduction |
//!
//! # The window
//!
//! The window of a prior price is made of whole days: the day that `prior_price_days` before the reduction is its first, the
//! day before the reduction its last. Every price of those days counts, and so does the price in force when the first of them
//! begins, even where it changes that same day. In a series of growing reductions the window lies before the first of them,
//! as long as the price has not risen since.
//!
//! | setting | meaning |
//! |---|---|
//! | `prices` | the shop's own listings, a path that ends in `.parquet`, `.csv`, `.sqlite` or `.db` |
//! | `market` | the listings of other sellers, likewise |
//! | `prices_table`, `market_table` | the table of a SQLite file (`prices`, `market`) |
//! | `currency` | of every price (`NOK`) |
//! | `prices_source`, `market_source` | who the listings are from, as letters name it |
//!
//! A file has the columns `article`, `date` and `price`, and may have `shop`, `quantity` with `unit`, and `offered_to`
//! (`public`, `club` or `personal`: a personal voucher is no price of the shop, and is passed over).

mod amount;
mod history;
mod listing;
mod market;
mod offers;
mod own;
mod plugin;
mod prior;
mod read;
mod reduction;

pub use plugin::Pricing;
