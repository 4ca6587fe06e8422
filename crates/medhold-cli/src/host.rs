//! The arguments that say which host decides.

use std::path::{Path, PathBuf};
use std::time::Duration;

use medhold::{Host, HostBuilder};
use medhold_model::Date;

use crate::failure::Failure;
use crate::streams::Streams;

/// What the host is built from besides its packs.
#[derive(Debug, clap::Args)]
pub(crate) struct HostArguments {
    /// Decide every case as on this day, YYYY-MM-DD, not the day on which it came in
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Set a parameter of the pack for this run; may be given several times
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// A client's own values for the pack's parameters; may be given several times
    #[arg(long, value_name = "FILE")]
    profile: Vec<PathBuf>,
    #[command(flatten)]
    plugins: PluginArguments,
    /// The longest time for one call of a plugin that runs in a process of its own, in seconds; 10 unless given
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    plugin_deadline: Option<Duration>,
}

/// Where plugins may be loaded from.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct PluginArguments {
    /// A folder that plugins may be loaded from, besides the program's own, `plugins` in it and those in `MEDHOLD_PLUGINS`
    #[arg(long = "plugins", value_name = "DIR")]
    folders: Vec<PathBuf>,
}

impl HostArguments {
    /// A builder with all that the arguments say but the packs.
    pub(crate) fn builder(&self, io: &Streams<'_>) -> Result<HostBuilder, Failure> {
        let mut builder = self.plugins.folders(io)?.into_iter().fold(Host::builder(), HostBuilder::plugins);
        if let Some(deadline) = self.plugin_deadline {
            builder = builder.plugin_deadline(deadline);
        }
        if let Some(at) = self.at {
            builder = builder.at(at);
        }
        for setting in &self.set {
            let (name, value) = setting.split_once('=').ok_or_else(|| {
                Failure::Arguments(format!("`--set {setting}` sets nothing; write `--set name=value`"))
            })?;
            builder = builder.set(name.trim(), value.trim());
        }
        Ok(self.profile.iter().fold(builder, HostBuilder::profile))
    }
}

impl PluginArguments {
    /// The folders named in the arguments, then those of the environment.
    pub(crate) fn folders(&self, io: &Streams<'_>) -> Result<Vec<PathBuf>, Failure> {
        if let Some(folder) = self.folders.iter().find(|folder| !folder.is_dir()) {
            let folder = folder.display();
            return Err(Failure::Arguments(format!("`--plugins {folder}`: there is no such folder")));
        }
        Ok(self.folders.iter().chain(&io.plugins).cloned().collect())
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| *seconds > 0.0);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| "write a number of seconds above 0, such as `2.5`".to_owned())
}

/// Adds packs to a builder.
pub(crate) fn with_packs(builder: HostBuilder, packs: &[PathBuf]) -> HostBuilder {
    packs.iter().map(PathBuf::as_path).fold(builder, |builder, pack: &Path| builder.pack(pack))
}
