//! Plugins in processes of their own: both ends of the line, and what is said on it.

mod child;
mod frame;
mod greeting;
mod keeper;
mod server;

pub(crate) use frame::Question;
pub(crate) use keeper::{Process, describe};
pub use server::serve;
