//! `medhold plugin`: the plugins that are there, and what each gives.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use medhold::plugin_folders;
use medhold_plugin_host::{Description, Folders, FunctionOffer, Info, InputOffer, MeasureOffer, found_in, inspect};

use super::plugin_new::New;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::render::Paint;
use crate::streams::Streams;

/// Look at plugins, and begin one
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Plugin {
    /// List the plugins in the folders that are searched, and why one can't be used
    List {
        #[command(flatten)]
        plugins: PluginArguments,
    },
    /// Show what a plugin gives: measures with their units and inputs, functions, and fairness checks
    Inspect {
        /// The plugin's name, or the file of its library
        #[arg(value_name = "NAME|FILE")]
        plugin: String,
        #[command(flatten)]
        plugins: PluginArguments,
    },
    /// Write the project of a plugin that builds, loads and passes its test as it stands
    New(New),
    /// Serve a plugin library to the process that started this one; not for people
    #[command(hide = true)]
    Serve {
        /// The library
        library: PathBuf,
        /// The SHA-256 that it must have
        sha256: Option<String>,
    },
}

impl Plugin {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List { plugins } => list(&plugin_folders(&plugins.folders(io)?), io),
            Self::Inspect { plugin, plugins } => {
                let path = found(plugin, &plugin_folders(&plugins.folders(io)?))?;
                let (info, description) = inspect(&path)?;
                show(&path, &info, &description, io.out.paint, io.stdout)?;
                Ok(Exit::Well)
            }
            Self::New(new) => new.run(io),
            Self::Serve { library, sha256 } => {
                medhold::serve_plugin(library, sha256.as_deref())?;
                Ok(Exit::Well)
            }
        }
    }
}

fn list(folders: &Folders, io: &mut Streams<'_>) -> Result<Exit, Failure> {
    let found = found_in(folders);
    let paint = io.out.paint;
    let mut exit = Exit::Well;
    let mut seen = BTreeSet::new();
    let first = found.iter().filter(|(path, _)| seen.insert(path));
    for (path, plugin) in first {
        match plugin {
            Ok(info) => writeln!(io.stdout, "{}  {}", paint.strong(&title(info)), path.display())?,
            Err(refused) => {
                exit = Exit::Found;
                writeln!(io.stdout, "{}  {}: {refused}", paint.bad("refused"), path.display())?;
            }
        }
    }
    if found.is_empty() {
        writeln!(io.stdout, "no plugin found")?;
    }
    writeln!(io.stdout, "\nfolders searched, in this order:")?;
    let mut seen = BTreeSet::new();
    for folder in folders.iter().filter(|folder| seen.insert(*folder)) {
        let there = if folder.is_dir() { "" } else { " (not there)" };
        writeln!(io.stdout, "  {}{there}", folder.display())?;
    }
    Ok(exit)
}

fn title(info: &Info) -> String {
    format!("{} {} (plugin ABI {}.{})", info.name, info.version, info.abi.0, info.abi.1)
}

/// The library that is meant: a file, or the first of this name in the folders.
fn found(plugin: &str, folders: &Folders) -> Result<PathBuf, Failure> {
    let path = Path::new(plugin);
    if path.is_file() {
        return Ok(path.to_owned());
    }
    let all = found_in(folders);
    let stem = format!("medhold_{plugin}.");
    let mut names = Vec::new();
    for (path, info) in &all {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let named = info.as_ref().is_ok_and(|info| info.name == plugin);
        if named || file.contains(&stem) {
            return Ok(path.clone());
        }
        names.extend(info.as_ref().ok().map(|info| info.name.as_str()));
    }
    let searched = folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>();
    let near = medhold_model::nearest(plugin, names).map(|near| format!("; did you mean `{near}`?"));
    Err(Failure::Arguments(format!(
        "there is no plugin `{plugin}` in {}{}",
        searched.join(", "),
        near.unwrap_or_default()
    )))
}

fn show(path: &Path, info: &Info, description: &Description, paint: Paint, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{}\n{}", paint.strong(&title(info)), path.display())?;
    let threads = if info.thread_safe { "called from several threads" } else { "called from one thread at a time" };
    writeln!(out, "{threads}")?;
    for (name, measure) in &description.measures {
        show_measure(name.as_str(), measure, paint, out)?;
    }
    for (name, function) in &description.functions {
        show_function(name, function, paint, out)?;
    }
    for (name, check) in &description.checks {
        let failure = if check.blocks { "a failure withholds the letter" } else { "a failure is a warning" };
        writeln!(out, "\n{} {}: {failure}", paint.faint("fairness check"), paint.strong(name))?;
        if !check.about.is_empty() {
            writeln!(out, "  {}", check.about)?;
        }
    }
    Ok(())
}

fn show_measure(name: &str, measure: &MeasureOffer, paint: Paint, out: &mut dyn Write) -> Result<(), Failure> {
    let history = if measure.history { ", with the period before" } else { "" };
    let head =
        format!("{} {}: {} in `{}`{history}", paint.faint("measure"), paint.strong(name), measure.kind, measure.unit);
    writeln!(out, "\n{head}")?;
    if !measure.about.is_empty() {
        writeln!(out, "  {}", measure.about)?;
    }
    let inputs = [("subject", &measure.subject), ("measure", &measure.measures), ("parameter", &measure.parameters)];
    for (what, inputs) in inputs {
        for (name, input) in inputs {
            writeln!(out, "  needs {what} {}", needed(name, input))?;
        }
    }
    if measure.dated {
        writeln!(out, "  needs the case's date")?;
    }
    Ok(())
}

fn needed(name: &str, input: &InputOffer) -> String {
    let unit = input.unit.as_ref().map(|unit| format!(" in `{unit}`")).unwrap_or_default();
    let optional = if input.required { "" } else { " (may be left out)" };
    format!("`{name}`: {}{unit}{optional}", input.kind)
}

fn show_function(name: &str, function: &FunctionOffer, paint: Paint, out: &mut dyn Write) -> Result<(), Failure> {
    let parameters: Vec<String> =
        function.parameters.iter().map(|p| format!("{}: {} in `{}`", p.name, p.kind, p.unit)).collect();
    let head = format!("{} {}", paint.faint("function"), paint.strong(name));
    writeln!(out, "\n{head}({}) gives {} in `{}`", parameters.join(", "), function.result, function.unit)?;
    if !function.about.is_empty() {
        writeln!(out, "  {}", function.about)?;
    }
    Ok(())
}
