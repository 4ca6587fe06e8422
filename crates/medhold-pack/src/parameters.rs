//! Parameters with the values that a profile or the command line sets over the pack's own.

use std::fmt;

use medhold_model::{Given, ParameterDecl, Place, Value, nearest};

use toml::Spanned;
use toml::de::DeValue;

use crate::document::{Faults, Placed, Section, Whole, parse};

/// A client's own values for a pack's parameters, over the pack's.
///
/// ```toml
/// name = "Nordvest Air"
///
/// [parameters]
/// evidence_days = 90
/// ```
///
/// The client's name may also stand under `client`, and values at the top of the file or, as in a manifest, in tables
/// (`[parameters.evidence_days]` with `value = 90`).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// The client, as cases name it in `client`.
    pub name: Option<String>,
    /// The values, in the order of names.
    pub settings: Vec<Setting>,
}

/// A value for a parameter, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// The parameter.
    pub name: String,
    /// The value, not yet held against the parameter's kind.
    pub value: Given,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a setting comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A line of a file.
    File(Place),
    /// The command line, the argument as written.
    Argument(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(place) => place.fmt(f),
            Self::Argument(argument) => write!(f, "--set {argument}"),
        }
    }
}

/// Why a profile or a setting can't be laid over a pack's parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverlayError {
    /// The argument is not `name=value`.
    #[error("`{argument}` sets nothing; write `name=value`, such as `--set evidence_days=90`")]
    NoSetting {
        /// The argument.
        argument: String,
    },
    /// The profile's file has faults, each on a line of its own.
    #[error("the profile can't be used:\n{faults}")]
    Profile {
        /// What is wrong, with places.
        faults: String,
    },
    /// The pack has no such parameter.
    #[error("{origin}: the pack has no parameter `{name}`{}", near(.nearest.as_deref()))]
    Unknown {
        /// Where it is set.
        origin: Origin,
        /// The name.
        name: String,
        /// The nearest name that there is.
        nearest: Option<String>,
    },
    /// The value is not of the parameter's kind.
    #[error("{origin}: `{name}` is a {kind}: {reason}")]
    Kind {
        /// Where it is set.
        origin: Origin,
        /// The parameter.
        name: String,
        /// Its kind.
        kind: &'static str,
        /// What is wrong with the value.
        reason: String,
    },
}

impl OverlayError {
    /// What is wrong without where it stands.
    pub(crate) fn fault(&self) -> String {
        match self {
            Self::Unknown { name, nearest, .. } => {
                format!("the pack has no parameter `{name}`{}", near(nearest.as_deref()))
            }
            Self::Kind { name, kind, reason, .. } => format!("`{name}` is a {kind}: {reason}"),
            other => other.to_string(),
        }
    }

    /// The place in a file where it stands.
    pub(crate) fn place(&self) -> Option<&Place> {
        match self {
            Self::Unknown { origin: Origin::File(place), .. } | Self::Kind { origin: Origin::File(place), .. } => {
                Some(place)
            }
            _ => None,
        }
    }
}

fn near(name: Option<&str>) -> String {
    name.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

impl Setting {
    /// A setting from the command line, `name=value`.
    ///
    /// # Errors
    /// Where there is no `=` or no name before it.
    pub fn from_argument(argument: &str) -> Result<Self, OverlayError> {
        match argument.split_once('=') {
            Some((name, value)) if !name.trim().is_empty() => Ok(Self {
                name: name.trim().to_owned(),
                value: Given::Cell(value.trim().to_owned()),
                origin: Origin::Argument(argument.to_owned()),
            }),
            _ => Err(OverlayError::NoSetting { argument: argument.to_owned() }),
        }
    }
}

impl Profile {
    /// Reads a profile from its text; `file` names it in messages.
    ///
    /// # Errors
    /// Where the text is not TOML, or has keys that a profile does not have: all faults, with their places.
    pub fn parse(file: &str, text: &str) -> Result<Self, OverlayError> {
        let faults = Faults::new(file, text);
        let (table, whole) = parse(text, &faults);
        let top = Section::top(&table, &faults);
        let name = top.text("name").or_else(|| top.text("client"));
        let name = name.map(|name| name.value);
        let below = top.section("parameters");
        let mut settings = at_the_top(&top);
        settings.extend(below.iter().flat_map(self::settings));
        if whole == Whole::Yes {
            top.end();
        }
        let found: Vec<String> = faults.into_found().iter().map(ToString::to_string).collect();
        if found.is_empty() {
            Ok(Self { name, settings })
        } else {
            Err(OverlayError::Profile { faults: found.join("\n") })
        }
    }
}

/// The settings of a table of parameters.
pub(crate) fn settings(section: &Section<'_>) -> Vec<Setting> {
    let keys = section.keys().into_iter();
    keys.filter_map(|key| setting(section, key)).collect()
}

/// The settings that stand at the top of a profile: its single values. A table there is a section of a wrong name.
fn at_the_top(top: &Section<'_>) -> Vec<Setting> {
    let of_the_profile = |name: &str| matches!(name, "name" | "client" | "parameters");
    let names = top.names().into_iter();
    names
        .filter(|key| !of_the_profile(&key.value))
        .filter(|key| !matches!(top.table().get(key.value.as_str()).map(Spanned::get_ref), Some(DeValue::Table(_))))
        .filter_map(|key| setting(top, key))
        .collect()
}

/// A value by itself, or in a table under `value`, as a manifest has it.
fn setting(section: &Section<'_>, key: Placed<String>) -> Option<Setting> {
    let value = match section.given(&key.value)?.value {
        Given::Map(mut parts) if parts.len() == 1 && parts.contains_key("value") => parts.remove("value")?,
        value => value,
    };
    Some(Setting { name: key.value, value, origin: Origin::File(key.place) })
}

/// The values of a pack's parameters in one run, in the order of [`medhold_script::Scope::parameters`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parameters {
    values: Vec<Value>,
    set: Vec<(String, String)>,
}

impl Parameters {
    /// The pack's values with settings laid over them; the last setting of a name wins.
    pub(crate) fn overlaid(decls: &[ParameterDecl], settings: &[Setting]) -> Result<Self, Vec<OverlayError>> {
        let mut values: Vec<Value> = decls.iter().map(|decl| decl.value.clone()).collect();
        let mut errors = Vec::new();
        for setting in settings {
            match find(decls, setting).and_then(|(i, decl)| Ok((i, read(decl, setting)?))) {
                Ok((i, value)) => {
                    if let Some(slot) = values.get_mut(i) {
                        *slot = value;
                    }
                }
                Err(error) => errors.push(error),
            }
        }
        let changed = decls.iter().zip(&values).filter(|(decl, value)| decl.value != **value);
        let set = changed.map(|(decl, value)| (decl.name.to_string(), value.to_string())).collect();
        if errors.is_empty() { Ok(Self { values, set }) } else { Err(errors) }
    }

    /// The values.
    #[must_use]
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The value at an index of the pack's scope.
    #[must_use]
    pub fn get(&self, index: medhold_script::ParameterIndex) -> Option<&Value> {
        self.values.get(index.0)
    }

    /// The parameters that differ from the pack's own, with their values as text, in the order of names.
    #[must_use]
    pub fn set(&self) -> &[(String, String)] {
        &self.set
    }
}

fn find<'a>(decls: &'a [ParameterDecl], setting: &Setting) -> Result<(usize, &'a ParameterDecl), OverlayError> {
    let name = setting.name.as_str();
    (0..).zip(decls).find(|(_, decl)| decl.name.as_str() == name).ok_or_else(|| OverlayError::Unknown {
        origin: setting.origin.clone(),
        name: name.to_owned(),
        nearest: nearest(name, decls.iter().map(|decl| decl.name.as_str())).map(str::to_owned),
    })
}

fn read(decl: &ParameterDecl, setting: &Setting) -> Result<Value, OverlayError> {
    Value::read(&setting.value, decl.kind).map_err(|reason| OverlayError::Kind {
        origin: setting.origin.clone(),
        name: setting.name.clone(),
        kind: decl.kind.name(),
        reason,
    })
}
