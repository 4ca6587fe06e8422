//! Nothing but examples: `cargo run -p medhold-examples --example embed`.
