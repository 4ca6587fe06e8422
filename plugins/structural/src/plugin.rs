//! The plugin itself: what it gives, and which question goes where.

use medhold_plugin::{Absence, Answer, Config, Description, Plugin, Record, Request, Value};

use crate::member::Member;
use crate::offers;
use crate::search;
use crate::tables::Tables;

/// Evidence from structural calculation. It takes no configuration; sections and grades are its own tables.
#[derive(Debug)]
pub struct Structural {
    tables: Tables,
}

impl Plugin for Structural {
    const NAME: &'static str = "structural";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(_: &Config) -> Description {
        Description { measures: offers::all(), ..Description::default() }
    }

    fn open(config: &Config) -> Result<Self, String> {
        if !config.is_empty() {
            return Err("the plugin has no settings; leave `config` out".to_owned());
        }
        Ok(Self { tables: Tables::read()? })
    }

    fn answer(&self, request: &Request) -> Answer {
        let member = Member::read(request, &self.tables)?;
        let value = self.value(&member, &request.measure).map_err(|refusal| refusal.about(&request.measure))?;
        Ok(vec![Record::new(value, &member.source(&request.measure)).method(&member.method())])
    }
}

/// Why there is no value.
enum Refusal {
    /// Of the member as a whole.
    Member(Absence),
    /// Of this measure alone.
    Measure(String),
}

impl Refusal {
    fn about(self, measure: &str) -> Absence {
        match self {
            Self::Member(absence) => absence,
            Self::Measure(why) => Absence::no_data(format!("`{measure}`: {why}")),
        }
    }
}

impl Structural {
    fn value(&self, member: &Member, measure: &str) -> Result<Value, Refusal> {
        let found = member.calculate().map_err(Refusal::Member)?;
        let number = |value: f64| Value::from(rounded(value));
        let value = match measure {
            "governing_check" => found.governing().map(|(check, _)| Value::from(check.name())),
            "util_max" => found.governing().map(|(_, utilisation)| number(utilisation)),
            "nearest_section" => found
                .governing()
                .and_then(|_| search::nearest_section(member, &self.tables))
                .map(|name| Value::from(name.as_str())),
            "longest_span_m" => found.governing().and_then(|_| search::longest_span_m(member)).map(Value::from),
            other => found.get(other).map(number),
        };
        value.map_err(Refusal::Measure)
    }
}

/// Rounded to a millionth, so that the last bits of a machine's roots decide nothing.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
