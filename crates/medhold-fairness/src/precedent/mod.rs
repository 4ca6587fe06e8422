//! Precedents: earlier decisions by what the rules on their topic read, so that like cases are decided alike.

mod fact;
mod finding;
mod index;
mod past;

pub use fact::{Fact, Material};
pub use finding::{Earlier, LikeCase};
pub use index::Precedents;
pub use past::{Past, Ruled, Setting};
