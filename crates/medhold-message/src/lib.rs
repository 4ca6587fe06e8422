//! Messages of a pack in each language, rendered into segments that know where each number comes from.
//!
//! Messages are written in Fluent (`messages/<language>.ftl`). They are parsed by Mozilla's parser and rendered here, because a
//! letter must be checkable: every piece of text comes out as a [`Segment`] that says whether the author wrote it, or which
//! argument it shows. Nothing is ever left out in silence: a missing argument or one of the wrong kind is an error.
//!
//! # What a message may use
//!
//! | placeable | shows | in `nb` | in `en` |
//! |---|---|---|---|
//! | `{ $x }` | the value, numbers with up to 3 decimals | `1 234,5` | `1,234.5` |
//! | `NUM($x, digits: 1)` | a number with exactly so many decimals; `grouping: 0` leaves thousands together | `2,0` | `2.0` |
//! | `PERCENT($x, digits: 1)` | a share as a percentage, up to 1 decimal where `digits` is not given | `28,7 %` | `28.7%` |
//! | `MONEY($x)` | an amount, without decimals where it is whole; a plain number takes `currency: "EUR"` | `250 euro` | `€250` |
//! | `DATE($x)` | a day, or a month where a text names one; `style: "long"`, `"month"`, `"day"` or `"short"` | `31. desember 2013` | `31 December 2013` |
//! | `DURATION($x)` | minutes as hours and minutes | `3 timer og 34 minutter` | `3 hours and 34 minutes` |
//! | `MINUTES($x)`, `DAYS($x)` | a number of minutes, of days | `14 dager` | `14 days` |
//! | `KM($x)` | kilometres, whole where `digits` is not given | `5 878 km` | `5,878 km` |
//! | `UNIT($x, unit: "mm")` | a number with a unit's symbol, up to 3 decimals | `4,2 mm` | `4.2 mm` |
//!
//! Selectors (`{ $n -> [one] … *[other] … }`) match exact numbers, then the language's plural, and texts; a flag is `true` or
//! `false` there. A single line break in a message is a space, so that long messages can be wrapped.
//!
//! ```
//! use std::collections::BTreeMap;
//! use medhold_message::{Catalogue, SegmentKind, text_of};
//! use medhold_model::{Language, Value};
//!
//! let nb: Language = "nb".parse()?;
//! let file = (nb.clone(), "messages/nb.ftl", "late = { PERCENT($share, digits: 1) } av flyene var forsinket.");
//! let (catalogue, faults) = Catalogue::parse(&[file]);
//! assert!(faults.is_empty());
//! let args = BTreeMap::from([("share".to_owned(), Value::Number("0.287".parse()?))]);
//! let segments = catalogue.render(&nb, "late", &args)?;
//! assert_eq!(text_of(&segments), "28,7\u{a0}% av flyene var forsinket.");
//! assert_eq!(segments[0].kind, SegmentKind::Argument { name: "share".to_owned() });
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod argument;
mod calendar;
mod catalogue;
mod check;
mod compile;
mod dates;
mod error;
mod function;
mod locale;
mod pattern;
mod phrase;
mod read;
mod render;
mod segment;
mod show;
mod table;
#[cfg(test)]
mod tests;
mod unit;

pub use argument::{Argument, Arguments, Role};
pub use catalogue::{Catalogue, Speaker};
pub use dates::dates;
pub use error::RenderError;
pub use phrase::{Break, MASK, Match, Phrase, PhraseError, Phrases, Word, Words, is_hidden};
pub use segment::{Segment, SegmentKind, text_of};
pub use table::Attribute;
