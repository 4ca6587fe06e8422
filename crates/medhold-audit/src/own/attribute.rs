//! Which groups a case's customer is in, by what the packs declare of customers.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Case, Given, KeyDecl, Kind, Value, nearest};
use medhold_pack::Pack;

use crate::bands::Bands;
use crate::decisions::{Attribute, NONE};

/// The customer's language, which is no key of the customer and is grouped by as if it were.
const LANGUAGE: &str = "language";
/// The customer's reference, which is everyone's customers.
const REFERENCE: &str = "ref";
/// The most values of an open attribute that are groups of their customers.
const OPEN_VALUES: usize = 30;
/// The least number of cases that there must be for each value of an open attribute, in the mean.
const CASES_PER_VALUE: usize = 5;

/// The customers of a batch, and what they may be grouped by.
pub(crate) struct Customers<'a> {
    /// The packs that declare what is known of them.
    pub(crate) packs: &'a [&'a Pack],
    /// Their cases.
    pub(crate) cases: Vec<&'a Case>,
    /// The attributes asked for; every declared one where none is named.
    pub(crate) groups: &'a [String],
}

/// How customers are grouped by one attribute.
pub(crate) struct Grouping {
    name: String,
    kind: Kind,
    groups: Vec<String>,
    bands: Option<Bands>,
    /// Whether it is protected, so that it is also taken together with others that are.
    pub(crate) protected: bool,
}

/// The groupings in the order of reporting; and what is declared and can't be grouped by, with the reason.
///
/// # Errors
/// Where an attribute is asked for that there is none of.
pub(crate) fn groupings(customers: &Customers<'_>) -> Result<(Vec<Grouping>, Vec<String>), String> {
    let declared = declared(customers);
    all_known(customers.groups, &declared)?;
    let mut groupings = Vec::new();
    let mut notes = Vec::new();
    for grouping in declared.into_iter().filter(|grouping| customers.asks_for(&grouping.name)) {
        match grouping.fits(customers) {
            Ok(()) => groupings.push(grouping),
            Err(note) => notes.push(note),
        }
    }
    Ok((groupings, notes))
}

impl Customers<'_> {
    fn asks_for(&self, name: &str) -> bool {
        self.groups.is_empty() || self.groups.iter().any(|asked| asked == name)
    }
}

/// Every key of the customer that a pack declares: protected ones, then their proxies, then others by name; then the language.
fn declared(customers: &Customers<'_>) -> Vec<Grouping> {
    let mut keys: BTreeMap<&str, &KeyDecl> = BTreeMap::new();
    for key in customers.packs.iter().flat_map(|pack| &pack.manifest().customer) {
        keys.entry(key.name.as_str()).or_insert(key);
    }
    keys.remove(REFERENCE);
    let mut keys: Vec<&KeyDecl> = keys.into_values().collect();
    keys.sort_by_key(|key| (!key.protected, key.proxy_of.is_none()));
    let language =
        Grouping { name: LANGUAGE.to_owned(), kind: Kind::Text, groups: Vec::new(), bands: None, protected: false };
    keys.into_iter().map(Grouping::of_key).chain([language]).collect()
}

fn all_known(asked: &[String], declared: &[Grouping]) -> Result<(), String> {
    let names = || declared.iter().map(|grouping| grouping.name.as_str());
    match asked.iter().find(|asked| !names().any(|name| name == *asked)) {
        None => Ok(()),
        Some(unknown) => Err(match nearest(unknown, names()) {
            Some(near) => format!("the packs declare no `{unknown}` of customers; did you mean `{near}`?"),
            None => {
                let known = names().collect::<Vec<_>>().join("`, `");
                format!("the packs declare no `{unknown}` of customers; group by `{known}`")
            }
        }),
    }
}

impl Grouping {
    fn of_key(key: &KeyDecl) -> Self {
        let bands = Bands::between(key.bands.clone());
        let groups = match (&bands, key.kind) {
            (Some(bands), _) => bands.names().to_vec(),
            (None, Kind::Flag) => vec!["true".to_owned(), "false".to_owned()],
            (None, _) => key.values.clone(),
        };
        Self { name: key.name.to_string(), kind: key.kind, groups, bands, protected: key.protected }
    }

    pub(crate) fn attribute(&self) -> Attribute {
        Attribute::with_groups(&self.name, self.groups.clone())
    }

    /// The group of a case's customer; none where it is not known, or is nothing that the pack declares.
    pub(crate) fn of(&self, case: &Case) -> Option<String> {
        if self.name == LANGUAGE {
            return case.language.as_ref().map(ToString::to_string);
        }
        let value = Value::read(case.customer.get(&self.name)?, self.kind).ok()?;
        if let (Some(bands), Some(number)) = (&self.bands, value.as_quantity()) {
            return bands.of(number).map(str::to_owned);
        }
        let name = match value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Flag(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Money(money) => money.to_text(),
            Value::List(_) => return None,
        };
        (!name.is_empty() && name != NONE).then_some(name)
    }

    /// Looks whether customers can be grouped by it: some case says something of it, and all of them few enough different things.
    ///
    /// # Errors
    /// Where they can't, with what to declare.
    fn fits(&self, customers: &Customers<'_>) -> Result<(), String> {
        let given = |case: &Case| match self.name.as_str() {
            LANGUAGE => case.language.is_some(),
            name => case.customer.get(name).is_some_and(|given| !matches!(given, Given::Nothing)),
        };
        let cases = customers.cases.iter().filter(|case| given(case)).count();
        if cases == 0 {
            return Err(format!("No case says anything of `{}`, so nothing could be compared by it.", self.name));
        }
        if !self.groups.is_empty() {
            return Ok(());
        }
        let values: BTreeSet<String> = customers.cases.iter().filter_map(|case| self.of(case)).collect();
        if values.len() <= 2 || (values.len() <= OPEN_VALUES && values.len() * CASES_PER_VALUE <= cases) {
            return Ok(());
        }
        let declare = match self.kind {
            Kind::Text => "`values` or a coarser key",
            _ => "`bands`",
        };
        Err(format!(
            "`{}` has {} different values in {cases} cases, too many to compare; declare {declare} in the pack's manifest.",
            self.name,
            values.len()
        ))
    }
}
