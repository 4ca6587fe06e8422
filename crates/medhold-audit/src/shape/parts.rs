//! A claim sent twice, and a claim split into two.

use medhold::Turning;
use medhold_model::{Claim, ClaimId, Decimal, Kind, MeasureId, Value};

use super::Base;
use super::found::{Found, Law, Violation};
use super::ruled::{Tried, moved};

/// The same claim once more pays nothing more.
pub(super) fn twice(base: &Base<'_>, found: &mut Found) {
    let again = Claim { id: other(&base.claim.id), ..base.claim.clone() };
    held(base, Law::Twice, None, vec![base.claim.clone(), again], "sent twice", found);
}

/// Two claims of a part each pay no more than the whole: two fifths and three, and what lies at each limit and the rest. Two halves
/// would be one claim sent twice.
pub(super) fn split(base: &Base<'_>, found: &mut Found) {
    let sums: Vec<(&Turning, Decimal)> =
        base.turnings.iter().filter_map(|turning| Some((turning, sum(base, turning)?))).collect();
    let Some((main, _)) = sums.first() else {
        return;
    };
    let fifths = Decimal::from(2_i64).over(Decimal::from(5_i64)).into_iter();
    let at_limits = sums.iter().flat_map(|(turning, now)| turning.limits.iter().filter_map(|limit| limit.over(*now)));
    let mut shares: Vec<Decimal> = fifths.chain(at_limits).collect();
    shares.retain(|share| *share > Decimal::ZERO && *share < Decimal::ONE);
    shares.sort();
    shares.dedup();
    for share in shares {
        let Some((one, rest)) = divided(base.claim, &sums, share) else {
            continue;
        };
        let rest = Claim { id: other(&base.claim.id), ..rest };
        held(base, Law::Split, Some(&main.measure), vec![one, rest], "split into two", found);
    }
}

/// The sum that can be claimed in parts: money that the case gives, or what is declared so.
fn sum(base: &Base<'_>, turning: &Turning) -> Option<Decimal> {
    let name = turning.measure.as_str();
    let case = base.deciding.case();
    let given = base.claim.evidence.contains_key(name) || case.evidence.contains_key(name);
    let adds_up = base.declared(turning).adds_up.unwrap_or(matches!(turning.kind, Kind::Money(_)));
    let now = turning.now.as_ref().and_then(Value::as_quantity)?;
    (given && adds_up && now > Decimal::ZERO).then_some(now)
}

/// The claim with a share of each sum, and with the rest of each.
fn divided(claim: &Claim, sums: &[(&Turning, Decimal)], share: Decimal) -> Option<(Claim, Claim)> {
    let (mut one, mut rest) = (claim.clone(), claim.clone());
    for (turning, now) in sums {
        let digits = match turning.kind {
            Kind::Count => 0,
            Kind::Money(currency) => currency.minor_digits(),
            _ => 9,
        };
        let part = now.times(share)?.rounded(digits);
        one = moved(&one, &turning.measure, part);
        rest = moved(&rest, &turning.measure, now.minus(part)?);
    }
    Some((one, rest))
}

/// Holds what two claims pay against what the one pays. A difference of the smallest coin is rounding.
fn held(base: &Base<'_>, law: Law, measure: Option<&MeasureId>, claims: Vec<Claim>, how: &str, found: &mut Found) {
    let whole = base.deciding.case().clone();
    let both = base.deciding.with(claims);
    let mut tried = base.deciding.decide(vec![whole, both]).into_iter();
    let (Some((whole, once)), Some((parts, repeated))) = (tried.next(), tried.next()) else {
        return;
    };
    let (Some(one), Some(two)) = (whole.total(&once), parts.total(&repeated)) else {
        return;
    };
    let Some(currency) = parts.claims.iter().find_map(|paid| paid.amount.as_ref()).map(|amount| amount.currency) else {
        return;
    };
    let coin = Kind::Money(currency).step();
    if two.minus(one).is_some_and(|more| more > coin) {
        let says = format!("the claim pays {one} {currency}, and {how} it pays {two} {currency}");
        found.violations.push(violation(base, law, measure, says, whole, parts));
    }
}

fn violation(
    base: &Base<'_>,
    law: Law,
    measure: Option<&MeasureId>,
    says: String,
    first: Tried,
    second: Tried,
) -> Violation {
    Violation {
        pack: base.pack.name().to_owned(),
        topic: base.topic().clone(),
        measure: measure.cloned(),
        law,
        says,
        times: 1,
        first,
        second,
    }
}

/// An id for the second claim that the case does not have.
fn other(id: &ClaimId) -> ClaimId {
    format!("{id}-2").parse().unwrap_or_else(|_| id.clone())
}
