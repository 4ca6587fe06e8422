//! Runs a plugin without a host, and holds its answers to what the host will hold them to.

use std::collections::BTreeSet;

use rmp_serde::{from_slice, to_vec_named};

use crate::{
    Answer, CheckRequest, Config, Description, Found, Input, Inputs, Kind, Measure, Plugin, Record, Request, Value,
};

/// An opened plugin on trial.
#[derive(Debug)]
pub struct Trial<P> {
    plugin: P,
    description: Description,
}

impl<P: Plugin> Trial<P> {
    /// Opens the plugin as the host does, and looks its description through.
    ///
    /// # Errors
    /// Where the plugin can't be opened, or its description contradicts itself.
    pub fn open(config: impl Into<Config>) -> Result<Self, String> {
        let config = config.into();
        let description = over_the_line(&P::describe(&config))?;
        names_are_unique(&description)?;
        Ok(Self { plugin: P::open(&config)?, description })
    }

    /// What the plugin gives.
    #[must_use]
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// The plugin itself.
    #[must_use]
    pub fn plugin(&self) -> &P {
        &self.plugin
    }

    /// Asks for evidence, as the host would.
    ///
    /// # Errors
    /// Where the request or the answer is not as the plugin's own description says: an input that isn't described or is
    /// missing, a value of another kind, a value outside its interval, periods out of order.
    pub fn ask(&self, request: Request) -> Result<Answer, String> {
        self.ask_all(&[request])?.pop().ok_or_else(|| "there is no answer".to_owned())
    }

    /// Asks a batch, as the host would.
    ///
    /// # Errors
    /// As [`Self::ask`], and where there are not as many answers as requests.
    pub fn ask_all(&self, requests: &[Request]) -> Result<Vec<Answer>, String> {
        for request in requests {
            self.fits(request)?;
        }
        let requests: Vec<Request> = over_the_line(&requests.to_vec())?;
        let answers: Vec<Answer> = over_the_line(&self.plugin.evidence(&requests))?;
        if answers.len() != requests.len() {
            return Err(format!("{} requests have {} answers", requests.len(), answers.len()));
        }
        for (request, answer) in requests.iter().zip(&answers) {
            let measure = self.measure(&request.measure)?;
            holds(measure, answer).map_err(|e| format!("`{}`: {e}", measure.name))?;
        }
        Ok(answers)
    }

    /// Calls a function, as the host would.
    ///
    /// # Errors
    /// Where the function isn't described or takes another number of arguments, or has no value for these.
    pub fn call(&self, function: &str, args: &[Value]) -> Result<Value, String> {
        let described = self.description.functions.iter().find(|f| f.name == function);
        let described = described.ok_or_else(|| format!("the function `{function}` is not described"))?;
        if described.parameters.len() != args.len() {
            let takes = described.parameters.len();
            return Err(format!("`{function}` takes {takes} arguments, and {} are given", args.len()));
        }
        let value = over_the_line(&self.plugin.call(function, &over_the_line(&args.to_vec())?)?)?;
        is_of_kind(&value, described.result.kind)?;
        Ok(value)
    }

    /// Makes a fairness check, as the host would.
    ///
    /// # Errors
    /// Where the check isn't described or can't be made, says nothing, says it without a detail, or speaks of a claim that the
    /// case does not have.
    pub fn check(&self, request: &CheckRequest) -> Result<Vec<Found>, String> {
        let name = &request.check;
        if !self.description.checks.iter().any(|check| check.name == *name) {
            return Err(format!("the fairness check `{name}` is not described"));
        }
        let request: CheckRequest = over_the_line(request)?;
        let found: Vec<Found> = over_the_line(&self.plugin.check(&request)?)?;
        if found.is_empty() {
            return Err(format!("`{name}` says nothing of the letter"));
        }
        for one in &found {
            says_enough(one, &request).map_err(|e| format!("`{name}`: {e}"))?;
        }
        Ok(found)
    }

    fn measure(&self, name: &str) -> Result<&Measure, String> {
        let found = self.description.measures.iter().find(|measure| measure.name == name);
        found.ok_or_else(|| format!("the measure `{name}` is not described"))
    }

    fn fits(&self, request: &Request) -> Result<(), String> {
        let measure = self.measure(&request.measure)?;
        inputs_fit(&request.subject, &measure.subject)?;
        inputs_fit(&request.measures, &measure.measures)?;
        inputs_fit(&request.parameters, &measure.parameters)?;
        if request.at.is_some() != measure.dated {
            let needs = if measure.dated { "hangs on the case's date: give one" } else { "takes no date" };
            return Err(format!("`{}` {needs}", measure.name));
        }
        if request.before && !measure.history {
            return Err(format!("`{}` is described without history", measure.name));
        }
        Ok(())
    }
}

/// Sends a value through the encoding, so that the trial sees what the host sees.
fn over_the_line<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T) -> Result<T, String> {
    let bytes = to_vec_named(value).map_err(|e| e.to_string())?;
    from_slice(&bytes).map_err(|e| e.to_string())
}

fn names_are_unique(description: &Description) -> Result<(), String> {
    let measures = description.measures.iter().map(|m| ("a measure or function", &m.name));
    let functions = description.functions.iter().map(|f| ("a measure or function", &f.name));
    let checks = description.checks.iter().map(|c| ("a check", &c.name));
    let mut seen = BTreeSet::new();
    match measures.chain(functions).chain(checks).find(|named| !seen.insert(*named)) {
        Some((_, name)) => Err(format!("`{name}` is described twice")),
        None => Ok(()),
    }
}

fn says_enough(found: &Found, request: &CheckRequest) -> Result<(), String> {
    let is = |claim: &Value, id: &str| claim.key("id").and_then(Value::as_text) == Some(id);
    match &found.claim {
        Some(id) if !request.claims().iter().any(|claim| is(claim, id)) => {
            Err(format!("it speaks of the claim `{id}`, which the case does not have"))
        }
        _ if found.detail.trim().is_empty() => Err("it does not say what decided".to_owned()),
        _ => Ok(()),
    }
}

fn inputs_fit(given: &Inputs, described: &[Input]) -> Result<(), String> {
    for input in described.iter().filter(|input| input.required) {
        given.get(&input.name).ok_or_else(|| format!("the input `{}` is required", input.name))?;
    }
    for (name, value) in given.iter() {
        let input = described.iter().find(|input| input.name == name);
        let input = input.ok_or_else(|| format!("the input `{name}` is not described"))?;
        is_of_kind(value, input.kind).map_err(|e| format!("the input `{name}`: {e}"))?;
    }
    Ok(())
}

fn holds(measure: &Measure, answer: &Answer) -> Result<(), String> {
    let Ok(records) = answer else { return Ok(()) };
    if records.is_empty() {
        return Err("an answer without records; say why there is none".to_owned());
    }
    for record in records {
        is_of_kind(&record.value, measure.kind)?;
        interval_holds(record)?;
    }
    let dated: Vec<_> = records.iter().map(|record| record.as_of.or(record.to)).collect();
    if !dated.is_sorted() {
        return Err("the records are not in the order of their periods".to_owned());
    }
    Ok(())
}

fn interval_holds(record: &Record) -> Result<(), String> {
    let Some(value) = record.value.as_number() else {
        return Ok(());
    };
    let (low, high) = (record.low.unwrap_or(value), record.high.unwrap_or(value));
    if low <= value && value <= high {
        return Ok(());
    }
    Err(format!("`{value}` lies outside its own interval, `{low}` to `{high}`"))
}

fn is_of_kind(value: &Value, kind: Kind) -> Result<(), String> {
    let number = value.as_number().filter(|number| number.is_finite());
    let fits = match kind {
        Kind::Share => number.is_some_and(|n| (0.0..=1.0).contains(&n)),
        Kind::Number => number.is_some(),
        Kind::Count => number.is_some_and(|n| n >= 0.0 && n.fract() == 0.0),
        Kind::Money => number.is_some() || value.as_text().is_some_and(|text| text.parse::<f64>().is_ok()),
        Kind::Flag => value.as_flag().is_some(),
        Kind::Text => value.as_text().is_some(),
        Kind::Date => value.as_date().is_some(),
        Kind::List => matches!(value, Value::List(_)),
    };
    if fits { Ok(()) } else { Err(format!("{} (`{value}`) is not of the kind {kind:?}", value.kind())) }
}
