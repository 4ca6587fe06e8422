//! What the columns of a table of cases mean: a dotted name is a path into the case.

use medhold_model::nearest;

/// A column's place in a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    /// One of the keys with a fixed name.
    Fixed(Fixed),
    /// `customer.<key>`.
    Customer(String),
    /// `subject.<key>`.
    Subject(String),
    /// `evidence.<measure>` or `evidence.<measure>.<field>`.
    Evidence(String, EvidenceField),
}

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum $name { $($variant),+ }

        impl $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($text, Self::$variant)),+];

            fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(text, _)| *text == name).map(|(_, column)| *column)
            }
        }
    };
}

names! {
    /// The columns whose names are fixed.
    Fixed {
        Id = "id",
        Received = "received",
        Language = "language",
        Stage = "stage",
        Pack = "pack",
        Client = "client",
        Claim = "claim",
        Topic = "topic",
        Kind = "kind",
        Text = "text",
        Stance = "stance",
        AssertsMeasure = "asserts.measure",
        AssertsOp = "asserts.op",
        AssertsValue = "asserts.value",
        AssertsWord = "asserts.word",
        ExpertRole = "experts.role",
        ExpertField = "experts.field",
        ExpertLicensed = "experts.licensed",
        ExpertSince = "experts.since",
        ExpertInterest = "experts.interest",
        ExpertText = "experts.text",
        ExpertMeasure = "experts.states.measure",
        ExpertOp = "experts.states.op",
        ExpertValue = "experts.states.value",
    }
}

impl Fixed {
    /// The name that stands in a header.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, column)| *column == self).map_or("", |(text, _)| text)
    }
}

names! {
    /// The fields of an evidence record.
    EvidenceField {
        Value = "value",
        Unit = "unit",
        Low = "low",
        High = "high",
        N = "n",
        From = "from",
        To = "to",
        AsOf = "as_of",
        Source = "source",
        Method = "method",
    }
}

/// The columns that no table of cases can do without.
const NEEDED: [Fixed; 3] = [Fixed::Id, Fixed::Topic, Fixed::Kind];

/// What the columns of a table of cases mean, in the table's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// The meaning of a header.
    ///
    /// # Errors
    /// In one text: every unknown column with the name that may be meant, every column given twice, every needed one that isn't there.
    pub fn of_header<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut columns = Vec::new();
        let mut faults = Vec::new();
        for name in names {
            match column(name.trim()) {
                Ok(column) if columns.contains(&column) => {
                    faults.push(format!("`{name}` is given twice; keep one"));
                }
                Ok(column) => columns.push(column),
                Err(fault) => faults.push(fault),
            }
        }
        let lacking = NEEDED.iter().filter(|needed| !columns.contains(&Column::Fixed(**needed)));
        faults.extend(lacking.map(|needed| format!("the column `{}` is missing", needed.name())));
        if faults.is_empty() {
            Ok(Self(columns))
        } else {
            Err(format!("the header is not one of cases: {}", faults.join("; ")))
        }
    }

    /// The columns, in the table's order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

fn column(name: &str) -> Result<Column, String> {
    if let Some(fixed) = Fixed::named(name) {
        return Ok(Column::Fixed(fixed));
    }
    match name.split_once('.') {
        Some(("customer", key)) if is_key(key) => Ok(Column::Customer(key.to_owned())),
        Some(("subject", key)) if is_key(key) => Ok(Column::Subject(key.to_owned())),
        Some(("evidence", path)) if !path.is_empty() => evidence(name, path),
        _ => Err(unknown(name)),
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && !key.contains('.')
}

fn evidence(name: &str, path: &str) -> Result<Column, String> {
    let (measure, field) = path.split_once('.').unwrap_or((path, "value"));
    let known = EvidenceField::ALL.iter().map(|(text, _)| *text);
    match EvidenceField::named(field) {
        Some(field) if !measure.is_empty() => Ok(Column::Evidence(measure.to_owned(), field)),
        _ => Err(match nearest(field, known) {
            Some(near) => {
                format!("unknown column `{name}`; did you mean `evidence.{measure}.{near}`?")
            }
            None => format!("unknown column `{name}`: evidence has no `{field}`"),
        }),
    }
}

fn unknown(name: &str) -> String {
    let fixed = Fixed::ALL.iter().map(|(text, _)| *text);
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    let near = nearest(name, fixed).map(str::to_owned).or_else(|| {
        let first = nearest(first, ["customer", "subject", "evidence", "asserts", "experts"])?;
        (!rest.is_empty()).then(|| format!("{first}.{rest}"))
    });
    match near {
        Some(near) if near != name => format!("unknown column `{name}`; did you mean `{near}`?"),
        _ => format!("unknown column `{name}`; what a pack declares is `subject.…`, `customer.…` or `evidence.…`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_a_header_is_told_at_once_with_what_may_be_meant() {
        let fault =
            Columns::of_header(["id", "recieved", "subjekt.origin", "kind", "kind", "evidence.x.lov"]).unwrap_err();
        assert_eq!(
            fault,
            "the header is not one of cases: unknown column `recieved`; did you mean `received`?; \
             unknown column `subjekt.origin`; did you mean `subject.origin`?; `kind` is given twice; keep one; \
             unknown column `evidence.x.lov`; did you mean `evidence.x.low`?; the column `topic` is missing"
        );
    }

    #[test]
    fn a_bare_measure_and_its_value_are_one_column() {
        let fault = Columns::of_header(["id", "topic", "kind", "evidence.x", "evidence.x.value"]).unwrap_err();
        assert!(fault.contains("`evidence.x.value` is given twice"), "{fault}");
    }
}
