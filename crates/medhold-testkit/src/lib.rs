//! Runs a pack's own cases, holds what comes out against what must, and tells what the cases cover.
//!
//! ```no_run
//! use medhold::Host;
//! use medhold_testkit::Selection;
//!
//! let report = medhold_testkit::run(&Selection::default(), |settings| {
//!     let set = |host: medhold::HostBuilder, (name, value): &(String, String)| host.set(name, value);
//!     settings.iter().fold(Host::builder().pack("rules/aviation"), set).build()
//! })?;
//! assert!(report.passed());
//! assert_eq!(report.coverage.undeciding().count(), 0);
//! # Ok::<(), medhold::BuildError>(())
//! ```

mod compare;
mod report;
mod run;
mod why;

pub use report::{CaseReport, Explained, Failure, TestReport};
pub use run::{Explain, Selection, Settings, Until, run};
