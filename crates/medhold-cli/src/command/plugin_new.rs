//! `medhold plugin new`: writes the project of a plugin that builds, loads and passes its test as it stands.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::streams::Streams;

const MANIFEST: &str = include_str!("../../templates/plugin/manifest.toml");
const LIBRARY: &str = include_str!("../../templates/plugin/lib.rs");
const README: &str = include_str!("../../templates/plugin/README.md");

/// What the new project is called, and where it goes.
#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The plugin's name: small letters, digits and `-`, beginning with a letter
    #[arg(value_name = "NAME")]
    name: String,
    /// The folder of the crate `medhold-plugin`, which is in `crates/` of medhold's source
    #[arg(long, value_name = "DIR")]
    sdk: PathBuf,
    /// The folder in which the project's own folder is made
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    parent: PathBuf,
}

impl New {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        self.named_well()?;
        let sdk = self.sdk()?;
        let folder = self.parent.join(&self.name);
        let refuse = |source: io::Error| match source.kind() {
            io::ErrorKind::AlreadyExists => {
                Failure::Arguments(format!("`{}` is there already; choose another name", folder.display()))
            }
            _ => Failure::write_to(&folder)(source),
        };
        fs::create_dir_all(&self.parent).map_err(Failure::write_to(&self.parent))?;
        fs::create_dir(&folder).map_err(refuse)?;
        fs::create_dir(folder.join("src")).map_err(Failure::write_to(&folder))?;
        for (file, template) in
            [("Cargo.toml", MANIFEST), ("src/lib.rs", LIBRARY), ("README.md", README), (".gitignore", "/target\n")]
        {
            let file = folder.join(file);
            fs::write(&file, self.filled(template, &sdk)).map_err(Failure::write_to(&file))?;
        }
        let (name, folder) = (&self.name, folder.display());
        writeln!(io.stdout, "wrote the plugin `{name}` to {folder}; next:\n")?;
        writeln!(io.stdout, "  cd {folder}\n  cargo test\n  cargo build")?;
        writeln!(io.stdout, "  medhold plugin inspect {name} --plugins target/debug")?;
        Ok(Exit::Well)
    }

    fn named_well(&self) -> Result<(), Failure> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let begins = self.name.starts_with(|c: char| c.is_ascii_lowercase());
        if self.name.starts_with("medhold") {
            return Err(Failure::Arguments(format!(
                "`{}` can't be a plugin's name; leave out `medhold`, which its library has before its name anyway",
                self.name
            )));
        }
        if begins && self.name.chars().all(plain) && !self.name.ends_with('-') {
            return Ok(());
        }
        Err(Failure::Arguments(format!(
            "`{}` can't be a plugin's name; write small letters, digits and `-`, beginning with a letter",
            self.name
        )))
    }

    /// The SDK's folder, from wherever the project is built.
    fn sdk(&self) -> Result<PathBuf, Failure> {
        let is_sdk = |folder: &Path| {
            let manifest = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
            let manifest: toml::Table = manifest.parse().ok()?;
            let name = manifest.get("package")?.get("name")?.as_str()?;
            (name == "medhold-plugin").then_some(())
        };
        let sdk = self.sdk.canonicalize().ok();
        sdk.filter(|folder| is_sdk(folder).is_some())
            .ok_or_else(|| {
                Failure::Arguments(format!(
                    "`--sdk {}` is not the folder of the crate `medhold-plugin`; it is `crates/medhold-plugin` in medhold's source",
                    self.sdk.display()
                ))
            })
    }

    fn filled(&self, template: &str, sdk: &Path) -> String {
        let sdk = toml::Value::String(sdk.display().to_string()).to_string();
        template
            .replace("{{name}}", &self.name)
            .replace("{{library}}", &self.name.replace('-', "_"))
            .replace("{{version}}", env!("CARGO_PKG_VERSION"))
            .replace("{{sdk}}", &sdk)
    }
}
