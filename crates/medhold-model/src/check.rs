//! The checks of a response that every host makes.

use crate::ruling::words;

use serde::{Deserialize, Serialize};

words! {
    /// A check of a response that every host makes, in the order in which they are reported.
    BuiltInCheck, "check" {
        /// Every claim has its own passage.
        Heard = "heard",
        /// Every ruling has its reason and its source.
        Reasoned = "reasoned",
        /// Every number leads back to evidence, a parameter, a table or the case.
        Grounded = "grounded",
        /// What the firm says in its own favour is carried by evidence.
        Honest = "honest",
        /// No protected attribute changes anything.
        EvenHanded = "even_handed",
        /// An override in the firm's favour does not rest on the firm's word alone.
        Independent = "independent",
        /// The way on is named, with its last date and the smallest change that would help.
        Recourse = "recourse",
        /// No blame, no denial, in the customer's language, readable.
        Respectful = "respectful",
        /// Like cases are decided alike.
        Consistent = "consistent",
        /// The answer is inside its deadline.
        Timely = "timely",
    }
}

impl BuiltInCheck {
    /// Whether a failure withholds the letter where the pack does not say; one that does not is a warning.
    #[must_use]
    pub fn blocks(self) -> bool {
        !matches!(self, Self::Consistent | Self::Timely)
    }
}
