//! Gives medhold evidence: how long customers wait at each counter.

use medhold_plugin::{
    Absence, Answer, Config, Description, Input, Kind, Measure, Plugin, Record, Request,
};

/// Knows the mean wait at a few counters. Put your own data here, and open them in `open`.
pub struct Waits {
    waits: Vec<(&'static str, f64)>,
}

impl Plugin for Waits {
    const NAME: &'static str = "{{name}}";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(_: &Config) -> Description {
        let wait = Measure::new("mean_wait_min", Kind::Number, "min")
            .about("the mean wait at a counter")
            .subject(Input::required("counter", Kind::Text));
        Description {
            measures: vec![wait],
            ..Description::default()
        }
    }

    fn open(config: &Config) -> Result<Self, String> {
        config.only(&[])?;
        Ok(Self {
            waits: vec![("north", 4.5), ("south", 12.0)],
        })
    }

    fn answer(&self, request: &Request) -> Answer {
        let counter = request.subject.text("counter")?.unwrap_or_default();
        let known = self.waits.iter().find(|(name, _)| *name == counter);
        let (_, minutes) = known.ok_or_else(|| {
            Absence::unknown_subject(format!("no waits are known for the counter `{counter}`"))
        })?;
        Ok(vec![Record::new(*minutes, "the queue log")])
    }
}

medhold_plugin::export_plugin!(Waits, thread_safe);

#[cfg(test)]
mod tests {
    use super::*;
    use medhold_plugin::testkit::Trial;

    #[test]
    fn a_counter_without_waits_is_told_so() {
        let trial = Trial::<Waits>::open(Config::default()).unwrap();
        let ask = |counter| {
            let request = Request::new("mean_wait_min").subject("counter", counter);
            trial.ask(request).unwrap()
        };
        assert_eq!(ask("south").unwrap()[0].value.as_number(), Some(12.0));
        assert_eq!(
            ask("west").unwrap_err().text,
            "no waits are known for the counter `west`"
        );
    }
}
