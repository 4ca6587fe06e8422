//! Reading what messages say in the firm's favour from their attributes.

use std::collections::{BTreeMap, BTreeSet};

use medhold_message::{Attribute, Catalogue};
use medhold_model::{ClaimedPeriod, Code, Diagnostic, FirmClaim, Given, Kind, Language, Op, Operand, Place, Value};

use crate::Manifest;

/// The attributes that say more of a claim, beside `claims`.
pub(crate) const BESIDE: [&str; 5] = ["compared", "definition", "period", "place", "source"];

/// What messages are read against.
pub(crate) struct Reader<'a> {
    pub(crate) manifest: &'a Manifest,
    pub(crate) catalogue: &'a Catalogue,
}

impl Reader<'_> {
    /// What a message says in the firm's favour in one language; none where it says nothing.
    ///
    /// # Errors
    /// Every fault of its attributes.
    pub(crate) fn read(&self, language: &Language, id: &str) -> Option<Result<FirmClaim, Vec<Diagnostic>>> {
        let attribute = |name: &str| {
            let mut attributes = self.catalogue.attributes(language, id);
            attributes.find(|(known, _)| *known == name).map(|(_, attribute)| attribute)
        };
        let claims = attribute("claims")?;
        let mut claim = match self.claims(&written(claims), &claims.place) {
            Ok(claim) => claim,
            Err(fault) => return Some(Err(vec![fault])),
        };
        let named = self.catalogue.variables(language, id);
        let mut faults = Vec::new();
        for (name, attribute) in BESIDE.iter().filter_map(|name| Some((*name, attribute(name)?))) {
            let beside = Beside { reader: self, named: &named, place: &attribute.place, written: written(attribute) };
            faults.extend(beside.read(name, &mut claim));
        }
        Some(if faults.is_empty() { Ok(claim) } else { Err(faults) })
    }

    fn claims(&self, written: &str, place: &Place) -> Result<FirmClaim, Diagnostic> {
        let fault = |message: String| Diagnostic::new(Code::MessageClaims, place.clone(), message);
        let parts: Vec<&str> = written.split(' ').collect();
        let [name, op, target] = parts.as_slice() else {
            return Err(fault(format!("`{written}` is no claim")).help("write `.claims = on_time_share >= 0.85`"));
        };
        let measure = self.manifest.measure(name).ok_or_else(|| self.unknown(place, name, "measure"))?;
        let op = op.parse::<Op>().map_err(fault)?;
        let target = match (Value::read(&Given::Cell((*target).to_owned()), measure.kind), self.kind(target)) {
            (Ok(value), _) => Operand::Value(value),
            (_, Some(kind)) if alike(measure.kind, kind) => Operand::Named((*target).to_owned()),
            (_, Some(kind)) => {
                return Err(fault(format!("`{name}` is a {}, and `{target}` is a {kind}", measure.kind)));
            }
            (Err(_), None) if target.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                return Err(self.unknown(place, target, "measure or parameter"));
            }
            (Err(reason), None) => return Err(fault(format!("`{name}` is a {}: {reason}", measure.kind))),
        };
        Ok(FirmClaim {
            measure: measure.name.clone(),
            kind: measure.kind,
            op,
            target,
            period: None,
            place: Vec::new(),
            definition: None,
            source: None,
            compared: None,
        })
    }

    /// The kind of the measure or parameter of this name.
    fn kind(&self, name: &str) -> Option<Kind> {
        let parameter = || self.manifest.parameters.iter().find(|parameter| parameter.name.as_str() == name);
        self.manifest.measure(name).map(|measure| measure.kind).or_else(|| Some(parameter()?.kind))
    }

    fn unknown(&self, place: &Place, name: &str, what: &str) -> Diagnostic {
        let fault =
            Diagnostic::new(Code::UnknownMeasure, place.clone(), format!("the pack declares no {what} `{name}`"));
        fault.did_you_mean(name, self.manifest.measures.iter().map(|measure| measure.name.as_str()))
    }
}

/// What each message says in the firm's favour, with what the messages say that it shows as part of its own. Faulty claims
/// are left out: a pack with one is not used.
pub(crate) fn firm_claims(reader: &Reader<'_>) -> BTreeMap<String, Vec<FirmClaim>> {
    let mut claims: BTreeMap<String, Vec<FirmClaim>> = BTreeMap::new();
    for language in reader.catalogue.languages() {
        for id in reader.catalogue.ids(language).filter(|id| !claims.contains_key(*id)).collect::<Vec<_>>() {
            let shown = reader.catalogue.shown_with(language, id);
            let said: Vec<FirmClaim> = shown.iter().filter_map(|id| reader.read(language, id)?.ok()).collect();
            if !said.is_empty() {
                claims.insert(id.to_owned(), said);
            }
        }
    }
    claims
}

/// The text of an attribute with single spaces; empty where it is not plain text.
pub(crate) fn written(attribute: &Attribute) -> String {
    attribute.text.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether values of two kinds can be compared.
fn alike(a: Kind, b: Kind) -> bool {
    let number = |kind| matches!(kind, Kind::Share | Kind::Number | Kind::Count);
    a == b || number(a) && number(b)
}

/// One of the attributes beside `claims`.
struct Beside<'a> {
    reader: &'a Reader<'a>,
    /// The arguments of the message.
    named: &'a BTreeSet<String>,
    place: &'a Place,
    written: String,
}

impl Beside<'_> {
    /// Reads it into the claim, or tells what is wrong with it.
    fn read(&self, name: &str, claim: &mut FirmClaim) -> Option<Diagnostic> {
        if self.written.is_empty() {
            return Some(
                self.fault(format!("`.{name}` is no plain text")).help("write a text or a name, without braces"),
            );
        }
        match name {
            "period" => self.period(claim),
            "place" => self.places(claim),
            "compared" => self.compared(claim),
            "definition" => {
                claim.definition = Some(self.operand(&self.written));
                None
            }
            _ => {
                claim.source = Some(self.operand(&self.written));
                None
            }
        }
    }

    fn fault(&self, message: String) -> Diagnostic {
        Diagnostic::new(Code::MessageClaims, self.place.clone(), message)
    }

    /// The name of something, or a text.
    fn operand(&self, text: &str) -> Operand {
        let known = self.named.contains(text) || self.reader.kind(text).is_some();
        if known { Operand::Named(text.to_owned()) } else { Operand::Value(Value::Text(text.to_owned())) }
    }

    fn period(&self, claim: &mut FirmClaim) -> Option<Diagnostic> {
        let period = match self.written.parse::<ClaimedPeriod>() {
            Ok(period) => period,
            Err(reason) => {
                let (wrong, help) = reason.split_once("; ").unwrap_or((&reason, "write `now` or `2013`"));
                return Some(self.fault(wrong.to_owned()).help(help));
            }
        };
        let names = match &period {
            ClaimedPeriod::Days(Operand::Named(first), Operand::Named(last)) => vec![first, last],
            ClaimedPeriod::Days(Operand::Named(name), _) | ClaimedPeriod::Days(_, Operand::Named(name)) => vec![name],
            _ => Vec::new(),
        };
        let lost = names.iter().find(|name| !self.named.contains(**name) && self.reader.kind(name).is_none());
        let fault = lost.map(|name| {
            let fault = self.fault(format!("`{name}` is no argument of the message, no measure and no parameter"));
            fault.did_you_mean(name, self.named.iter().map(String::as_str))
        });
        claim.period = Some(period);
        fault
    }

    fn places(&self, claim: &mut FirmClaim) -> Option<Diagnostic> {
        for part in self.written.split(',') {
            let Some((key, value)) = part.split_once("==") else {
                let fault = self.fault(format!("`{}` is no place", part.trim()));
                return Some(fault.help("write a key of the subject and its value, such as `.place = origin == EWR`"));
            };
            let (key, value) = (key.trim().trim_start_matches("subject."), value.trim());
            let keys = self.reader.manifest.subject.iter().map(|decl| decl.name.as_str());
            if !keys.clone().any(|known| known == key) {
                let fault = self.fault(format!("`{key}` is no key of the subject"));
                return Some(fault.did_you_mean(key, keys));
            }
            claim.place.push((key.to_owned(), self.operand(value)));
        }
        None
    }

    fn compared(&self, claim: &mut FirmClaim) -> Option<Diagnostic> {
        let Some(measure) = self.reader.manifest.measure(&self.written) else {
            return Some(self.reader.unknown(self.place, &self.written, "measure"));
        };
        if measure.kind != Kind::List && !alike(claim.kind, measure.kind) {
            let message =
                format!("`{}` is a {}, and `{}` is a {}", claim.measure, claim.kind, measure.name, measure.kind);
            return Some(self.fault(message).help("compare with a measure of the same kind, or a list"));
        }
        claim.compared = Some(measure.name.clone());
        None
    }
}
