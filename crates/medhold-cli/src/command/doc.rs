//! `medhold doc`: the page that a client signs off.

use std::path::PathBuf;

use medhold::{Host, HostBuilder, PackCase};
use medhold_model::{Case, CaseId, Date, Decision, Language};
use medhold_pack::Pack;
use medhold_testkit::Selection;

use super::check::looked::Looked;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::render::document::{Document, is_written_in};
use crate::streams::Streams;
use crate::version::Version;

/// Write one HTML page that a client signs off: the rules in words, what they rest on, letters, tests, limits
///
/// The page is written from the pack alone, with the pack's own values and no clock: the same pack gives the same bytes. It carries the
/// digest that decisions carry, so that a signature is under these rules and no others.
#[derive(Debug, clap::Args)]
pub(crate) struct Doc {
    /// The pack: its folder, or a zip archive of it
    #[arg(value_name = "PACK")]
    pack: PathBuf,
    /// The language of the page and of the sample letters: nb, nn or en; the pack's first unless given
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// Mark the rules that are not in force on this day, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Begin with what changed since this older version: a folder, `REV:PATH`, or a git revision of the pack's folder
    #[arg(long, value_name = "OLD")]
    since: Option<String>,
    #[command(flatten)]
    plugins: PluginArguments,
}

impl Doc {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let folders = self.plugins.folders(io)?;
        let builder = || folders.iter().fold(Host::builder(), HostBuilder::plugins);
        let host = |settings: &[(String, String)]| {
            let set = |builder: HostBuilder, (name, value): &(String, String)| builder.set(name, value);
            settings.iter().fold(builder().pack(&self.pack), set).build()
        };
        let plain = host(&[])?;
        let Some(pack) = plain.packs().next() else {
            return Ok(Exit::CouldNotRun);
        };
        let language = self.language(pack)?;
        let older = self.older(builder())?;
        let older = older.as_ref().and_then(|host| host.packs().next());
        let looked = Looked::at(&self.pack, &medhold::plugin_folders(&folders))?;
        let document = Document {
            at: self.at,
            tests: medhold_testkit::run(&Selection::default(), host)?,
            findings: looked.diagnostics,
            analysis: looked.analysis,
            decided: decided(&plain, pack, &language),
            since: older.map(|pack| Box::new(Document::of(pack, &language))),
            ..Document::of(pack, &language)
        };
        self.write(&document, io)?;
        Ok(Exit::Well)
    }

    fn write(&self, document: &Document<'_>, io: &mut Streams<'_>) -> Result<(), Failure> {
        let Some(file) = &self.output else {
            return Ok(document.write(io.stdout)?);
        };
        let mut page = Vec::new();
        document.write(&mut page)?;
        std::fs::write(file, page).map_err(Failure::write_to(file))
    }

    /// A host of the older version, where one is asked for.
    fn older(&self, builder: HostBuilder) -> Result<Option<Host>, Failure> {
        let version =
            self.since.as_ref().map(|since| Version::of(since, &self.pack.display().to_string())).transpose()?;
        version.map(|version| version.host(builder)).transpose()
    }

    fn language(&self, pack: &Pack) -> Result<Language, Failure> {
        let known = &pack.manifest().languages;
        let list = || known.iter().map(ToString::to_string).collect::<Vec<_>>().join("`, `");
        match self.language.as_ref().or(known.iter().find(|language| is_written_in(language))) {
            Some(language) if !is_written_in(language) => {
                Err(Failure::Arguments(format!("pages are written in `nb`, `nn` and `en`, not in `{language}`")))
            }
            Some(language) if !known.contains(language) => {
                Err(Failure::Arguments(format!("the pack has no letters in `{language}`; it has `{}`", list())))
            }
            Some(language) => Ok(language.clone()),
            None => {
                Err(Failure::Arguments(format!("pages are written in `nb`, `nn` and `en`; the pack has `{}`", list())))
            }
        }
    }
}

/// The pack's own cases in a language, each on its own date, but for those that set parameters: their letters are not the pack's own.
fn decided<'a>(host: &Host, pack: &'a Pack, language: &Language) -> Vec<(&'a PackCase, Decision)> {
    let own = (1..).zip(pack.cases()).filter(|(_, case)| case.parameters.is_empty());
    own.map(|(number, case)| {
        let received = case.at.or(case.case.received);
        // A test case has a sentence for an id, and letters name the id.
        let id = number_id(number).unwrap_or_else(|| case.case.id.clone());
        let asked = Case { id, received, language: Some(language.clone()), ..case.case.clone() };
        (case, host.decide(&asked))
    })
    .collect()
}

fn number_id(number: usize) -> Option<CaseId> {
    number.to_string().parse().ok()
}
