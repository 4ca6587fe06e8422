//! The SDK for authors of medhold plugins: one trait, one macro and a test kit.
//!
//! A plugin is a type that implements [`Plugin`], exported by [`export_plugin!`] from a crate of type `cdylib`. It sees no
//! pointer and no ABI; a panic in it is caught and reported, and never takes the host along. `medhold plugin new` writes a
//! project to begin with; plugins in other languages start from the C header of `medhold-plugin-abi`. This is a whole plugin,
//! and its test:
//!
//! ```
//! use medhold_plugin::{Absence, Answer, Config, Description, Input, Kind, Measure, Plugin, Record, Request};
//!
//! pub struct Tides {
//!     mean_cm: f64,
//! }
//!
//! impl Plugin for Tides {
//!     const NAME: &'static str = "tides";
//!     const VERSION: &'static str = env!("CARGO_PKG_VERSION");
//!
//!     fn describe(_: &Config) -> Description {
//!         let range = Measure::new("tidal_range_cm", Kind::Number, "cm").subject(Input::required("port", Kind::Text));
//!         Description { measures: vec![range], ..Description::default() }
//!     }
//!
//!     fn open(config: &Config) -> Result<Self, String> {
//!         Ok(Self { mean_cm: config.number("mean_cm")?.unwrap_or(100.0) })
//!     }
//!
//!     fn answer(&self, request: &Request) -> Answer {
//!         match request.subject.text("port")? {
//!             Some("Bodø") => Ok(vec![Record::new(self.mean_cm * 1.7, "tide tables")]),
//!             other => Err(Absence::unknown_subject(format!("no tides are known for `{}`", other.unwrap_or("")))),
//!         }
//!     }
//! }
//!
//! medhold_plugin::export_plugin!(Tides, thread_safe);
//!
//! # fn main() -> Result<(), String> {
//! let trial = medhold_plugin::testkit::Trial::<Tides>::open([("mean_cm", 110.0)])?;
//! let records = trial.ask(Request::new("tidal_range_cm").subject("port", "Bodø"))?.map_err(|none| none.text)?;
//! assert_eq!(records[0].value.as_number(), Some(187.0));
//! # Ok(())
//! # }
//! ```

mod config;
#[doc(hidden)]
pub mod export;
mod guard;
mod interval;
mod plugin;
pub mod testkit;

pub use config::Config;
pub use interval::wilson_95;
pub use medhold_plugin_wire::{
    Absence, AbsenceReason, Answer, Check, CheckRequest, CheckStatus, Date, DateError, Description, Found, Function,
    Input, Inputs, Kind, Letter, Measure, Parameter, Part, PartKind, Record, Request, Segment, SegmentKind, Value,
};
pub use plugin::Plugin;
