//! Fairness checks of a client's own: a sentence that every letter must carry, and names of staff that none may.
//!
//! ```toml
//! [plugins.wording]
//! library = "medhold_wording"
//! checks = ["required_sentence"]      # no letter goes without it, not even where the library is not there
//! config = { required = { en = "This letter was drafted by a machine and can be appealed to a person." }, names = ["Kari Nordmann"] }
//! ```

use std::collections::BTreeMap;

use medhold_plugin::{Check, CheckRequest, Config, Description, Found, Letter, Plugin, Value};

/// Holds letters to a client's own rules of wording.
pub struct Wording {
    /// The sentence that every letter in a language must carry.
    required: BTreeMap<String, String>,
    /// Names that no letter may say.
    names: Vec<String>,
}

impl Plugin for Wording {
    const NAME: &'static str = "wording";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(_: &Config) -> Description {
        let required = Check::blocking("required_sentence", "the letter carries the client's required sentence");
        let names = Check::warning("no_names", "the firm's own words name no member of its staff");
        Description { checks: vec![required, names], ..Description::default() }
    }

    fn open(config: &Config) -> Result<Self, String> {
        config.only(&["required", "names"])?;
        Ok(Self { required: required(config)?, names: names(config)? })
    }

    fn check(&self, request: &CheckRequest) -> Result<Vec<Found>, String> {
        match request.check.as_str() {
            "required_sentence" => Ok(vec![self.required_sentence(&request.letter)]),
            "no_names" => Ok(vec![self.no_names(&request.letter)]),
            other => Err(format!("there is no check `{other}`")),
        }
    }
}

impl Wording {
    fn required_sentence(&self, letter: &Letter) -> Found {
        let Some(sentence) = self.required.get(&letter.language) else {
            return Found::cannot_tell(format!("no sentence is set for letters in `{}`", letter.language));
        };
        if own_words(letter).contains(sentence) {
            Found::pass(format!("the letter carries `{sentence}`"))
        } else {
            Found::fail("the letter lacks the client's required sentence", vec![sentence.clone()])
        }
    }

    fn no_names(&self, letter: &Letter) -> Found {
        if self.names.is_empty() {
            return Found::not_applicable("no names are set");
        }
        let words = own_words(letter);
        let said: Vec<String> = self.names.iter().filter(|name| words.contains(name.as_str())).cloned().collect();
        if said.is_empty() {
            Found::pass(format!("none of {} names is said", self.names.len()))
        } else {
            Found::fail("the letter names members of staff", said)
        }
    }
}

/// The firm's own words, as one text: what the customer wrote is no fault of the firm's, and does not stand in for what it must say.
fn own_words(letter: &Letter) -> String {
    letter.own_words().map(|(_, segment)| segment.text.as_str()).collect()
}

fn required(config: &Config) -> Result<BTreeMap<String, String>, String> {
    let texts = match config.get("required") {
        None => return Ok(BTreeMap::new()),
        Some(Value::Map(texts)) => texts,
        Some(_) => {
            return Err("the setting `required` should have a sentence for each language, `{ en = \"…\" }`".to_owned());
        }
    };
    let sentence = |(language, text): (&String, &Value)| {
        let text = text.as_text().ok_or_else(|| format!("the sentence for `{language}` should be a text"))?;
        Ok((language.clone(), text.to_owned()))
    };
    texts.iter().map(sentence).collect()
}

fn names(config: &Config) -> Result<Vec<String>, String> {
    let names = config.get("names").map(Value::items).unwrap_or_default();
    let name =
        |name: &Value| name.as_text().map(str::to_owned).ok_or_else(|| format!("`{name}` in `names` is no text"));
    names.iter().map(name).collect()
}

medhold_plugin::export_plugin!(Wording, thread_safe);

#[cfg(test)]
mod tests {
    use super::*;
    use medhold_plugin::testkit::Trial;
    use medhold_plugin::{CheckStatus, Part, PartKind, SegmentKind};

    fn found(check: &str, part: Part) -> Found {
        let required = Value::Map(BTreeMap::from([("en".to_owned(), Value::from("You can appeal to a person."))]));
        let config = [("required", required), ("names", Value::List(vec![Value::from("Kari Nordmann")]))];
        let trial = Trial::<Wording>::open(Config::from(config)).unwrap();
        trial.check(&CheckRequest::new(check, Letter::new("en").part(part))).unwrap().remove(0)
    }

    #[test]
    fn a_letter_without_the_required_sentence_fails_and_one_that_quotes_it_too() {
        let status = |part| found("required_sentence", part).status;
        assert_eq!(status(Part::prose(PartKind::Closing, "You can appeal to a person.")), CheckStatus::Pass);
        assert_eq!(status(Part::prose(PartKind::Closing, "Goodbye.")), CheckStatus::Fail);
        let quoted = Part::prose(PartKind::Heard, "You wrote: ").and(SegmentKind::Quote, "You can appeal to a person.");
        assert_eq!(status(quoted), CheckStatus::Fail);
    }

    #[test]
    fn a_name_fails_where_the_firm_says_it_and_not_where_the_customer_does() {
        let said = found("no_names", Part::prose(PartKind::Reason, "Kari Nordmann looked into it."));
        assert_eq!((said.status, said.found), (CheckStatus::Fail, vec!["Kari Nordmann".to_owned()]));
        let quoted = Part::prose(PartKind::Heard, "You wrote: ").and(SegmentKind::Quote, "Kari Nordmann was rude.");
        assert_eq!(found("no_names", quoted).status, CheckStatus::Pass);
    }

    #[test]
    fn of_a_letter_in_a_language_without_a_sentence_it_cannot_tell() {
        let trial = Trial::<Wording>::open(Config::default()).unwrap();
        let found = trial.check(&CheckRequest::new("required_sentence", Letter::new("nn"))).unwrap().remove(0);
        assert_eq!(found, Found::cannot_tell("no sentence is set for letters in `nn`"));
    }
}
