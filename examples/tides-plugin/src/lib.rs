//! A whole plugin: the tidal range of a port, from a table of the app's own.

use medhold_plugin::{Absence, Answer, Config, Description, Input, Kind, Measure, Plugin, Record, Request};

/// Knows the mean tidal range of a few ports.
pub struct Tides(&'static [(&'static str, f64)]);

impl Plugin for Tides {
    const NAME: &'static str = "tides";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(_: &Config) -> Description {
        let range = Measure::new("tidal_range_cm", Kind::Number, "cm").subject(Input::required("port", Kind::Text));
        Description { measures: vec![range], ..Description::default() }
    }

    fn open(_: &Config) -> Result<Self, String> {
        Ok(Self(&[("Bodø", 172.0), ("Oslo", 30.0)]))
    }

    fn answer(&self, request: &Request) -> Answer {
        let port = request.subject.text("port")?.unwrap_or_default();
        let known = self.0.iter().find(|(name, _)| *name == port);
        let (_, range) = known.ok_or_else(|| Absence::unknown_subject(format!("no tides are known for `{port}`")))?;
        Ok(vec![Record::new(*range, "tide tables")])
    }
}

medhold_plugin::export_plugin!(Tides, thread_safe);

#[cfg(test)]
mod tests {
    use super::*;
    use medhold_plugin::testkit::Trial;

    #[test]
    fn a_port_without_tides_is_told_so() {
        let trial = Trial::<Tides>::open(Config::default()).unwrap();
        let ask = |port| trial.ask(Request::new("tidal_range_cm").subject("port", port)).unwrap();
        assert_eq!(ask("Bodø").unwrap()[0].value.as_number(), Some(172.0));
        assert_eq!(ask("Røros").unwrap_err().text, "no tides are known for `Røros`");
    }
}
