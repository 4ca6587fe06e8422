//! Claims that ask in one case for what another asks for already.

use crate::{Because, ClaimDecision, ClaimId, Decimal, Value};

/// The letter's own message that says of a claim that another has answered it.
const REPEATED: &str = "letter-repeated";

impl ClaimDecision {
    /// Whether an earlier claim of the case asks for the same, so that what is due is due there.
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        self.because.iter().any(|because| because.message == REPEATED)
    }

    /// The same ruling on a claim that asks for what an earlier one does: the amount is due there and not once more. The earlier
    /// claim stands at `position` in the case, counted from 1.
    #[must_use]
    pub fn repeating(mut self, earlier: &ClaimId, position: usize) -> Self {
        let told = [("claim", Value::Text(earlier.to_string())), ("position", number(position))];
        self.because.push(Because {
            message: REPEATED.to_owned(),
            args: told.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            origins: ["claim", "position"].map(|name| (name.to_owned(), vec![format!("claim {earlier}")])).into(),
            source: None,
        });
        self.amount = None;
        self
    }
}

fn number(position: usize) -> Value {
    Value::Number(Decimal::from(position as u64))
}
