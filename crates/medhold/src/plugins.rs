//! The plugins that a pack's manifest asks for: found, opened, and told to the pack as offers.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use medhold_model::{Code, Diagnostic, Given, Place, PluginName};
use medhold_pack::{
    Declared, FunctionOffer, Input, InputNeed, Inputs, Isolation, MANIFEST, Manifest, MeasureOffer, Offers, PluginDecl,
    PluginOffer,
};
use medhold_plugin_host::{
    Begun, Description, Folders, InputOffer, LoadError, Plugin, PluginSpec, Runs, Server, describe, wire,
};

use crate::build_error::BuildError;
use crate::builder::MissingPlugins;
use crate::source::EvidenceSource;

/// What gives evidence, by the plugin names of a manifest.
pub(crate) type Sources = BTreeMap<String, Arc<dyn EvidenceSource>>;

/// What it takes to open the plugins that a manifest asks for.
pub(crate) struct Opening<'a> {
    pub manifest: &'a Manifest,
    pub pack_dir: &'a Path,
    pub folders: &'a Folders,
    pub server: &'a Server,
    pub missing: MissingPlugins,
}

/// Plugins that have said what they give, and are opening their data.
pub(crate) struct Opened {
    /// What the app stands in for.
    own: Sources,
    begun: Vec<(PluginName, Begun)>,
}

impl Opening<'_> {
    /// Begins to open the plugins, but those that the app stands in for itself.
    pub(crate) fn begin(&self, own: &mut Sources) -> Result<Opened, BuildError> {
        let mut opened = Opened { own: Sources::new(), begun: Vec::new() };
        for (name, decl) in &self.manifest.plugins {
            if let Some(source) = own.remove(name.as_str()) {
                opened.own.insert(name.to_string(), source);
                continue;
            }
            if self.missing == MissingPlugins::LeaveAll {
                continue;
            }
            match Plugin::begin(&spec(decl, self.pack_dir, self.server), self.folders) {
                Ok(plugin) => opened.begun.push((name.clone(), plugin)),
                Err(LoadError::Missing { .. }) if self.missing == MissingPlugins::GoOn => {}
                Err(source) => {
                    // What went wrong before, by name, goes first.
                    opened.finish()?;
                    return Err(BuildError::Plugin { plugin: name.clone(), source });
                }
            }
        }
        Ok(opened)
    }
}

impl Opened {
    /// Whether some plugin could still refuse its data.
    pub(crate) fn may_fail(&self) -> bool {
        !self.begun.is_empty()
    }

    /// What they give, for the pack to be held against.
    pub(crate) fn offers(&self) -> Offers {
        let own = self.own.iter().filter_map(|(name, source)| Some((name.parse().ok()?, source.description())));
        let begun = self.begun.iter().map(|(name, plugin)| (name.clone(), plugin.description().clone()));
        own.chain(begun).map(|(name, description)| (name, offer(&description))).collect()
    }

    /// What gives evidence, once all data is opened; the error is of the first that can't be opened, by name.
    pub(crate) fn finish(self) -> Result<Sources, BuildError> {
        let mut sources = self.own;
        for (name, plugin) in self.begun {
            let plugin = plugin.finish().map_err(|source| BuildError::Plugin { plugin: name.clone(), source })?;
            sources.insert(name.to_string(), Arc::new(plugin));
        }
        Ok(sources)
    }
}

/// The program that plugins run in when they run apart: the one named, or `medhold`, which runs this or lies beside what does.
/// Any other program that runs this is not asked, since it may take the question for a call of itself.
pub(crate) fn server(program: Option<&Path>, deadline: Option<Duration>) -> Server {
    let beside = || {
        let running = std::env::current_exe().unwrap_or_default();
        running.with_file_name(format!("medhold{}", std::env::consts::EXE_SUFFIX))
    };
    Server { program: program.map_or_else(beside, Path::to_owned), deadline: deadline.unwrap_or(Server::DEADLINE) }
}

/// What the plugins of a pack give, asked once and good for every check of the pack as long as its manifest asks for the same ones.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// Each plugin as the manifest asks for it.
    asked: BTreeMap<PluginName, PluginDecl>,
    pub(crate) offers: Offers,
    /// What went wrong with asking, by plugin.
    warnings: Vec<(PluginName, Diagnostic)>,
}

impl Offered {
    /// Asks the plugins that a manifest names what they give, where their libraries are found; their data is not opened.
    #[must_use]
    pub fn ask(manifest: &Manifest, pack_dir: &Path, folders: &Folders) -> Self {
        let mut offered = Self { asked: manifest.plugins.clone(), ..Self::default() };
        let server = server(None, None);
        for (name, decl) in &manifest.plugins {
            match describe(&spec(decl, pack_dir, &server), folders) {
                Ok((_, description)) => {
                    offered.offers.insert(name.clone(), offer(&description));
                    for (key, file) in missing_files(decl, pack_dir) {
                        let message = format!("`{key}` names `{file}`, which is not there");
                        offered.warn(name, Code::DataMissing, message, Some("paths are relative to the pack's folder"));
                    }
                }
                // The pack itself says that a plugin without an offer is missing; here is only what else went wrong.
                Err(LoadError::Missing { .. }) => {}
                Err(error) => offered.warn(name, Code::PluginUnusable, format!("the plugin `{name}`: {error}"), None),
            }
        }
        offered
    }

    /// Whether a manifest asks for the plugins that were asked, with the same settings.
    #[must_use]
    pub fn answers(&self, manifest: &Manifest) -> bool {
        self.asked == manifest.plugins
    }

    /// What went wrong with asking, each at the place where the manifest has the plugin.
    pub(crate) fn warnings(&self, manifest: &Manifest) -> Vec<Diagnostic> {
        let placed = |(name, warning): &(PluginName, Diagnostic)| Diagnostic {
            place: manifest.place(Declared::Plugin, name.as_str()),
            ..warning.clone()
        };
        self.warnings.iter().map(placed).collect()
    }

    fn warn(&mut self, plugin: &PluginName, code: Code, message: String, help: Option<&str>) {
        let warning = Diagnostic::new(code, Place::file(MANIFEST), message);
        self.warnings.push((plugin.clone(), Diagnostic { help: help.map(str::to_owned), ..warning }));
    }
}

/// The texts of a plugin's configuration that name a file, by their ending, and the file is not there.
fn missing_files(decl: &PluginDecl, pack_dir: &Path) -> Vec<(String, String)> {
    let config = config(decl);
    let named = config.into_iter().filter_map(|(key, value)| match value {
        Given::Text(text) if text.contains('/') && Path::new(&text).extension().is_some() => Some((key, text)),
        _ => None,
    });
    named.filter(|(_, file)| !wire::path_in(pack_dir, file).is_file()).collect()
}

fn spec(decl: &PluginDecl, pack_dir: &Path, server: &Server) -> PluginSpec {
    PluginSpec {
        name: decl.name.clone(),
        library: decl.library.clone(),
        config: config(decl),
        pack_dir: pack_dir.to_owned(),
        sha256: decl.sha256.clone(),
        runs: match decl.isolation {
            Isolation::InProcess => Runs::Here,
            Isolation::OwnProcess => Runs::Apart(server.clone()),
        },
    }
}

fn config(decl: &PluginDecl) -> BTreeMap<String, Given> {
    // The manifest's reader takes nothing but a table here, so there is nothing that could fail.
    serde_json::from_value(decl.config.clone()).unwrap_or_default()
}

fn offer(description: &Description) -> PluginOffer {
    let measures = description.measures.iter().map(|(name, measure)| {
        let inputs = Inputs {
            subject: inputs(&measure.subject),
            measures: inputs(&measure.measures),
            parameters: inputs(&measure.parameters),
        };
        let offer = MeasureOffer { kind: measure.kind, unit: measure.unit.clone(), history: measure.history, inputs };
        (name.to_string(), offer)
    });
    let functions = description.functions.iter().filter(|(_, function)| function.pure).map(|(name, function)| {
        let parameters = function.parameters.iter().map(|p| (p.kind, Some(p.unit.clone()))).collect();
        (name.clone(), FunctionOffer { parameters, result: (function.result, Some(function.unit.clone())) })
    });
    let checks = description.checks.keys().cloned().collect();
    PluginOffer { measures: measures.collect(), functions: functions.collect(), checks }
}

fn inputs(offered: &BTreeMap<String, InputOffer>) -> Vec<Input> {
    let need = |required| {
        if required { InputNeed::Required } else { InputNeed::Optional }
    };
    offered.iter().map(|(name, input)| Input { name: name.clone(), need: need(input.required) }).collect()
}
