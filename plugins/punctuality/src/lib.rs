//! The punctuality plugin: evidence from flight records and airport coordinates.
//!
//! It reads the columns of the US Bureau of Transportation Statistics' on-time performance data, from Parquet or CSV, once,
//! and answers
//!
//! | measure | what |
//! |---|---|
//! | `on_time_share` | share of scheduled flights that arrived less than `late_from_min` after schedule |
//! | `late_share` | share of completed flights that arrived `late_from_min` or more after schedule |
//! | `cancelled_share` | share of scheduled flights that were cancelled |
//! | `arrival_delay_min`, `flight_cancelled` | one flight's own record |
//! | `distance_km` | great circle between two airports |
//! | `origin_country`, `destination_country` | ISO 3166 code of the airport's country |
//!
//! The shares are over any combination of origin, destination, carrier and flight, over `evidence_days` up to and including
//! the case's date, with 95 % Wilson intervals, and over as many days before that.
//!
//! | setting | meaning |
//! |---|---|
//! | `flights` | the flight records, a path that ends in `.parquet` or `.csv` |
//! | `airports` | the airports, a CSV file with the columns `iata`, `lat`, `lon` and `country` |
//! | `late_from_min` | arrival delay from which a flight is late, in minutes (15) |
//! | `source` | who the flight records are from, as letters name it |

mod airports;
mod code;
mod distance;
mod flights;
mod offers;
mod one_flight;
mod period;
mod plugin;
mod read;
mod selection;
mod shares;
mod tally;

pub use plugin::Punctuality;
