//! The checks of letters that ask what stands behind a ruling, each on cases where it passes, fails, warns and can't tell.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

mod consistent;
mod even_handed;
mod independent;
mod kiosk;
mod timely;
