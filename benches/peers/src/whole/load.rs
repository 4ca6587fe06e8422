//! Loading a large pack: by the host, and by `medhold check`.

use std::path::Path;
use std::process::Command;

use medhold::Host;

use crate::clock::{Memory, run};
use crate::engine::Fault;
use crate::line::Line;

/// Loads a pack in processes of their own, in so many rounds.
///
/// # Errors
/// Where a process fails, or nobody reads the lines.
pub(crate) fn load(program: &Path, pack: &Path, rules: usize, rounds: usize) -> Result<(), Fault> {
    let itself = std::env::current_exe().map_err(Fault::new)?;
    for round in 0..rounds {
        for (what, program, word) in [("host", itself.as_path(), "build"), ("check", program, "check")] {
            let cost = run(Command::new(program).arg(word).arg(pack), Memory::Watched).map_err(Fault::new)?;
            let line = Line::Load {
                rules,
                what: what.to_owned(),
                round,
                cpu_s: cost.cpu_s,
                wall_s: cost.wall_s,
                peak_mb: cost.peak_mb,
            };
            line.put().map_err(Fault::new)?;
        }
    }
    Ok(())
}

/// Builds a host of a pack, every check of the pack included, and nothing else.
///
/// # Errors
/// Where the host can't be built.
pub(crate) fn build(pack: &Path) -> Result<(), Fault> {
    let host = Host::builder().pack(pack).build().map_err(Fault::new)?;
    std::hint::black_box(&host);
    Ok(())
}
