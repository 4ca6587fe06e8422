//! Time of the processor, since others share it.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use rustix::time::{ClockId, clock_gettime};

/// Nanoseconds that this thread has been running.
#[must_use]
pub(crate) fn thread_ns() -> u64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    u64::try_from(time.tv_sec).unwrap_or_default() * 1_000_000_000 + u64::try_from(time.tv_nsec).unwrap_or_default()
}

/// What a process took.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cost {
    /// Seconds of CPU time, of all its threads.
    pub(crate) cpu_s: f64,
    /// Seconds from beginning to end.
    pub(crate) wall_s: f64,
    /// The most memory that was seen resident, in MB.
    pub(crate) peak_mb: f64,
}

/// Whether the memory of a process is looked at while it runs, which takes a little of the processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Memory {
    /// Every two milliseconds.
    Watched,
    /// Not at all.
    Unwatched,
}

/// Runs a program to its end, its output thrown away. One at a time: what other children took meanwhile would be counted with it.
///
/// # Errors
/// Where it can't be started, or ends with anything but the codes 0 and 1.
pub(crate) fn run(command: &mut Command, memory: Memory) -> std::io::Result<Cost> {
    let before = children_s()?;
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let peak_mb = if memory == Memory::Watched { watch(&mut child)? } else { 0.0 };
    let status = child.wait()?;
    let wall_s = begun.elapsed().as_secs_f64();
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(std::io::Error::other(format!("{command:?} ended with {status}")));
    }
    Ok(Cost { cpu_s: children_s()? - before, wall_s, peak_mb })
}

/// The most memory that a process has resident until it ends, in MB.
fn watch(child: &mut Child) -> std::io::Result<f64> {
    let mut peak: f64 = 0.0;
    while child.try_wait()?.is_none() {
        peak = peak.max(high_water_mb(child.id()).unwrap_or(0.0));
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(peak)
}

fn high_water_mb(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib * 1024.0 / 1e6)
}

/// Seconds of CPU time of all children that have ended.
fn children_s() -> std::io::Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: nix::sys::time::TimeVal| Duration::from_micros(micros(time)).as_secs_f64();
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

fn micros(time: nix::sys::time::TimeVal) -> u64 {
    u64::try_from(time.tv_sec()).unwrap_or_default() * 1_000_000 + u64::try_from(time.tv_usec()).unwrap_or_default()
}
