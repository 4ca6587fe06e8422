//! What a plugin gives, told before it runs.

use serde::{Deserialize, Serialize};

/// What a plugin gives under a configuration.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Description {
    /// The measures that it gives evidence of.
    pub measures: Vec<Measure>,
    /// The functions that rules may call.
    pub functions: Vec<Function>,
    /// The fairness checks.
    pub checks: Vec<Check>,
}

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number from 0 to 1.
    Share,
    /// A number.
    Number,
    /// A whole number, 0 or more.
    Count,
    /// An amount of money; its unit is the currency.
    Money,
    /// True or false.
    Flag,
    /// A text.
    Text,
    /// A day.
    Date,
    /// Several values.
    List,
}

/// A measure that the plugin gives evidence of, and what it must know to do so.
///
/// The inputs travel in each request, and nothing else does: two requests with the same inputs have the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its name, as packs and rules write it: `on_time_share`.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its unit: `min`, `km`, `1` for a pure number or a text, the currency for money.
    pub unit: String,
    /// What it is, for people.
    #[serde(default)]
    pub about: String,
    /// Whether the period before can be asked for.
    #[serde(default)]
    pub history: bool,
    /// Whether it hangs on the case's date.
    #[serde(default)]
    pub dated: bool,
    /// The keys of the claim's subject that it reads.
    #[serde(default)]
    pub subject: Vec<Input>,
    /// The measures given in the case that it reads.
    #[serde(default)]
    pub measures: Vec<Input>,
    /// The pack's parameters that it reads.
    #[serde(default)]
    pub parameters: Vec<Input>,
}

impl Measure {
    /// A measure without inputs.
    #[must_use]
    pub fn new(name: &str, kind: Kind, unit: &str) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            unit: unit.to_owned(),
            about: String::new(),
            history: false,
            dated: false,
            subject: Vec::new(),
            measures: Vec::new(),
            parameters: Vec::new(),
        }
    }

    /// Says what it is, for people.
    #[must_use]
    pub fn about(mut self, about: &str) -> Self {
        about.clone_into(&mut self.about);
        self
    }

    /// The period before can be asked for.
    #[must_use]
    pub fn with_history(mut self) -> Self {
        self.history = true;
        self
    }

    /// It hangs on the case's date, which is then in each request.
    #[must_use]
    pub fn dated(mut self) -> Self {
        self.dated = true;
        self
    }

    /// It reads this key of the claim's subject.
    #[must_use]
    pub fn subject(mut self, input: Input) -> Self {
        self.subject.push(input);
        self
    }

    /// It reads this measure, given in the case.
    #[must_use]
    pub fn measure(mut self, input: Input) -> Self {
        self.measures.push(input);
        self
    }

    /// It reads this parameter of the pack.
    #[must_use]
    pub fn parameter(mut self, input: Input) -> Self {
        self.parameters.push(input);
        self
    }
}

/// Something that a measure reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its unit, where that matters.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether the measure can't be had without it.
    pub required: bool,
}

impl Input {
    /// An input without which the measure can't be had.
    #[must_use]
    pub fn required(name: &str, kind: Kind) -> Self {
        Self { name: name.to_owned(), kind, unit: None, required: true }
    }

    /// An input that narrows the question where it is given.
    #[must_use]
    pub fn optional(name: &str, kind: Kind) -> Self {
        Self { required: false, ..Self::required(name, kind) }
    }

    /// The unit in which it is wanted.
    #[must_use]
    pub fn unit(mut self, unit: &str) -> Self {
        self.unit = Some(unit.to_owned());
        self
    }
}

/// A function that rules may call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// What it is, for people.
    #[serde(default)]
    pub about: String,
    /// Its parameters, in order.
    pub parameters: Vec<Parameter>,
    /// Its result; the name is for people.
    pub result: Parameter,
    /// Whether the same arguments always give the same result. A function that isn't pure can't be called while deciding.
    pub pure: bool,
}

/// A parameter or the result of a function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Its unit; `1` for a pure number or a text, the currency for money.
    pub unit: String,
}

impl Function {
    /// A pure function without parameters.
    #[must_use]
    pub fn new(name: &str, result: Kind, unit: &str) -> Self {
        Self {
            name: name.to_owned(),
            about: String::new(),
            parameters: Vec::new(),
            result: Parameter { name: "result".to_owned(), kind: result, unit: unit.to_owned() },
            pure: true,
        }
    }

    /// Says what it is, for people.
    #[must_use]
    pub fn about(mut self, about: &str) -> Self {
        about.clone_into(&mut self.about);
        self
    }

    /// Takes one more parameter.
    #[must_use]
    pub fn parameter(mut self, name: &str, kind: Kind, unit: &str) -> Self {
        self.parameters.push(Parameter { name: name.to_owned(), kind, unit: unit.to_owned() });
        self
    }
}

/// A fairness check that the plugin brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Its name in reports, waivers and manifests: small letters, digits and `_`, beginning with a letter. None that every host
    /// makes by itself.
    pub name: String,
    /// What it looks at, for people.
    #[serde(default)]
    pub about: String,
    /// Whether a failure withholds the letter, as does a letter of which it can't tell; otherwise it is a warning.
    #[serde(default)]
    pub blocks: bool,
}

impl Check {
    /// A check whose failure withholds the letter.
    #[must_use]
    pub fn blocking(name: &str, about: &str) -> Self {
        Self { name: name.to_owned(), about: about.to_owned(), blocks: true }
    }

    /// A check whose failure is a warning.
    #[must_use]
    pub fn warning(name: &str, about: &str) -> Self {
        Self { blocks: false, ..Self::blocking(name, about) }
    }
}
