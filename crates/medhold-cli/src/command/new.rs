//! `medhold new`: writes a pack that passes check and test as it stands, for a consultant to go on from.

mod languages;
mod starter;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::languages::{LetterLanguage, in_languages};
use self::starter::{PLACEHOLDER, Starter};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::streams::Streams;

/// The line of a starter that names every language it is written in.
const ALL_LANGUAGES: &str = r#"languages = ["nb", "nn", "en"]"#;

/// Write a new pack that passes check and test as it stands
#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The pack's name: letters, digits, `-` and `_`, beginning with a letter
    #[arg(value_name = "NAME")]
    name: String,
    /// Begin with a small starter in an industry's terms
    #[arg(long, value_enum, default_value_t = Starter::Blank, value_name = "INDUSTRY")]
    like: Starter,
    /// The languages of the letters; the first is the pack's own
    #[arg(long, value_enum, value_delimiter = ',', default_value = "nb,en", value_name = "LANGUAGES")]
    languages: Vec<LetterLanguage>,
    /// The folder in which the pack's own folder is made
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    parent: PathBuf,
}

impl New {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        self.named_well()?;
        self.each_language_once()?;
        let folder = self.parent.join(&self.name);
        fs::create_dir_all(&self.parent).map_err(Failure::write_to(&self.parent))?;
        fs::create_dir(&folder).map_err(|source| refused(&folder, source))?;
        for (path, template) in self.like.files() {
            if self.wants(path) {
                self.write(&folder.join(path), template)?;
            }
        }
        self.say_what_next(&folder, io)
    }

    fn named_well(&self) -> Result<(), Failure> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if self.name.starts_with(|c: char| c.is_ascii_alphabetic()) && self.name.chars().all(plain) {
            return Ok(());
        }
        Err(Failure::Arguments(format!(
            "`{}` can't be a pack's name; write letters, digits, `-` and `_`, beginning with a letter, and the folder that it goes \
             into after `--in`",
            self.name
        )))
    }

    fn each_language_once(&self) -> Result<(), Failure> {
        let mut seen = Vec::new();
        for language in &self.languages {
            if seen.contains(&language) {
                let tag = language.tag();
                return Err(Failure::Arguments(format!("`--languages` names `{tag}` twice; name it once")));
            }
            seen.push(language);
        }
        Ok(())
    }

    /// Whether a file of the starter belongs to a pack in these languages.
    fn wants(&self, path: &str) -> bool {
        let language = path.strip_prefix("messages/").and_then(|file| file.strip_suffix(".ftl"));
        language.is_none_or(|tag| self.languages.iter().any(|language| language.tag() == tag))
    }

    fn write(&self, file: &Path, template: &str) -> Result<(), Failure> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(Failure::write_to(folder))?;
        }
        fs::write(file, self.filled(template)).map_err(Failure::write_to(file))
    }

    fn filled(&self, template: &str) -> String {
        let tags: Vec<String> = self.languages.iter().map(|language| format!("\"{}\"", language.tag())).collect();
        let own = format!("languages = [{}]", tags.join(", "));
        in_languages(template, &self.languages).replace(ALL_LANGUAGES, &own).replace(PLACEHOLDER, &self.name)
    }

    fn say_what_next(&self, folder: &Path, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let (name, pack) = (&self.name, folder.display());
        let example = folder.join("example.toml");
        writeln!(io.stdout, "wrote the pack `{name}` to {pack}; next:\n")?;
        writeln!(io.stdout, "  medhold check {pack}\n  medhold test {pack}")?;
        writeln!(io.stdout, "  medhold dry-run {pack} --cases {}\n", example.display())?;
        writeln!(io.stdout, "{} says what to change first", folder.join("README.md").display())?;
        Ok(Exit::Well)
    }
}

fn refused(folder: &Path, source: io::Error) -> Failure {
    match source.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::Arguments(format!("`{}` is there already; choose another name", folder.display()))
        }
        _ => Failure::write_to(folder)(source),
    }
}
