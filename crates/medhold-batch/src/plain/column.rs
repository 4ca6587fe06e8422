//! What the columns of a table give of plain claims.

use medhold::{Ruler, RulerColumn};

use crate::columns::{Column, Columns, EvidenceField, Fixed};

/// The columns of a table, looked up once.
pub(super) struct Header<'h> {
    pub(super) columns: Columns,
    pub(super) gives: Vec<Gives<'h>>,
    pub(super) id: Option<usize>,
    pub(super) claim: Option<usize>,
    pub(super) topic: Option<usize>,
}

/// What a column gives.
pub(super) enum Gives<'h> {
    /// What is read elsewhere: the ids and the topic.
    Name,
    Received,
    Language,
    Stage,
    Kind,
    Text,
    Stance,
    /// A measure's bare value or a key.
    Value(RulerColumn<'h>),
    /// A key or measure that the pack does not have, by its whole name.
    Unknown(String),
    /// The customer's own reference, which no pack declares and nobody misses.
    Reference,
    /// What only cases hold.
    More,
}

impl<'h> Header<'h> {
    pub(super) fn of(ruler: &Ruler<'h>, columns: &Columns) -> Self {
        let place = |fixed| columns.iter().position(|column| *column == Column::Fixed(fixed));
        Self {
            columns: columns.clone(),
            gives: columns.iter().map(|column| Gives::of(ruler, column)).collect(),
            id: place(Fixed::Id),
            claim: place(Fixed::Claim),
            topic: place(Fixed::Topic),
        }
    }

    /// The columns of measures and keys, with their places.
    pub(super) fn values(&self) -> impl Iterator<Item = (usize, RulerColumn<'h>)> {
        let value = |gives: (usize, &'_ Gives<'h>)| match gives {
            (place, Gives::Value(column)) => Some((place, *column)),
            _ => None,
        };
        self.gives.iter().enumerate().filter_map(value)
    }
}

impl<'h> Gives<'h> {
    fn of(ruler: &Ruler<'h>, column: &Column) -> Self {
        let value = |column: Option<RulerColumn<'h>>, of: &str, name: &str| {
            column.map_or_else(|| Self::Unknown(format!("{of}.{name}")), Self::Value)
        };
        match column {
            Column::Fixed(Fixed::Id | Fixed::Claim | Fixed::Topic) => Self::Name,
            Column::Fixed(Fixed::Received) => Self::Received,
            Column::Fixed(Fixed::Language) => Self::Language,
            Column::Fixed(Fixed::Stage) => Self::Stage,
            Column::Fixed(Fixed::Kind) => Self::Kind,
            Column::Fixed(Fixed::Text) => Self::Text,
            Column::Fixed(Fixed::Stance) => Self::Stance,
            Column::Fixed(_) => Self::More,
            Column::Subject(key) => value(ruler.subject_column(key), "subject", key),
            Column::Customer(key) if key == "ref" && ruler.customer_column(key).is_none() => Self::Reference,
            Column::Customer(key) => value(ruler.customer_column(key), "customer", key),
            Column::Evidence(measure, EvidenceField::Value) => {
                value(ruler.measure_column(measure), "evidence", measure)
            }
            Column::Evidence(..) => Self::More,
        }
    }
}
