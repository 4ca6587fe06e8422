//! What medhold and its plugins say to each other: the payloads of the plugin ABI, as plain serde types.
//!
//! They cross the line as MessagePack maps with named fields, so that a field added later breaks nothing made before. The
//! host's own types (exact decimals, money, identifiers) stay on the host's side; a plugin sees numbers, texts and days.

mod answer;
mod checking;
mod date;
mod describe;
mod inputs;
mod letter;
mod request;
mod value;

pub use answer::{Absence, AbsenceReason, Answer, Record};
pub use checking::{CheckRequest, CheckStatus, Found};
pub use date::{Date, DateError};
pub use describe::{Check, Description, Function, Input, Kind, Measure, Parameter};
pub use inputs::Inputs;
pub use letter::{Letter, Part, PartKind, Segment, SegmentKind};
pub use request::{Call, Opening, Request, path_in};
pub use value::Value;
