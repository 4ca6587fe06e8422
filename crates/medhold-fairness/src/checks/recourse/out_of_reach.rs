//! What nobody can change: a letter suggests neither another gender, age or citizenship, nor that the customer had acted sooner.

use medhold_model::ClaimId;

use crate::lexicon::List;
use crate::text::{Stretch, Whose};
use crate::{Checked, Found};

/// Each passage that suggests such a change, and the letter's own sentences where they do. Nothing in a language without a
/// lexicon: what the pack declares as changeable is looked at in every language.
pub(super) fn suggested(checked: &Checked<'_>) -> Vec<Found> {
    let claims = checked.letter.passages.iter().map(|passage| Some(&passage.claim));
    let own = std::iter::once((None, &checked.texts.own));
    let all = own.chain(claims.zip(&checked.texts.passages));
    all.filter_map(|(claim, stretch)| look(claim, stretch)).collect()
}

fn look(claim: Option<&ClaimId>, stretch: &Stretch<'_>) -> Option<Found> {
    let told = stretch.said(List::Unalterable).filter(|told| told.whose == Whose::Author);
    let written: Vec<String> = told.map(|told| told.written).collect();
    let detail = "the letter suggests changing who the customer is, or the past";
    (!written.is_empty()).then(|| Found::fail(claim, detail, written))
}
