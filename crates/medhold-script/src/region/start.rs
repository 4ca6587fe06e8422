//! What a variable may be before anything is known of a case: what its declaration allows.

use medhold_model::{ClaimKind, Currency, Decimal, Kind, MeasureDecl, Op, Unit};

use super::{Bound, EvidencePart, Interval, Possible, Signs, StatementPart, Texts, Values, Variable};
use crate::{MeasureIndex, Scope};

/// What a variable may be in any case.
pub(super) fn start(variable: &Variable, scope: &Scope) -> Possible {
    match variable {
        Variable::ClaimKind => Possible::known(texts(ClaimKind::ALL.iter().map(|kind| kind.as_str()))),
        Variable::ClaimStance => maybe(between(Decimal::ONE.negated(), Decimal::ONE)),
        Variable::AssertsMeasure => maybe(texts(scope.measures.iter().map(|decl| decl.name.as_str()))),
        Variable::AssertsOp => Possible::known(texts(Op::ALL.iter().map(|op| op.as_str()))),
        Variable::AssertsValue => Possible::known(Values::Anything),
        Variable::Computed(_) | Variable::Helper(_) => maybe(Values::Anything),
        Variable::AssertsWord | Variable::Stage => maybe(Values::Text(Texts::any())),
        Variable::Verdict => maybe(texts(["supported", "refuted", "neither"])),
        Variable::WasSupported | Variable::Bounds(..) => Possible::known(Values::FLAG),
        Variable::LawDate => Possible::known(Values::Days(Interval::all(Some(0)))),
        Variable::Measure(index) => measure(scope, *index, |decl| decl.absent.is_none() || decl.from.is_some()),
        Variable::Before(index) | Variable::States(_, index) => measure(scope, *index, |_| true),
        Variable::MeasurePart(index, part) | Variable::BeforePart(index, part) => {
            scope.measure_decl(*index).map_or_else(Possible::missing, |decl| evidence_part(decl, *part))
        }
        Variable::Subject(key) => {
            maybe(scope.subject.get(key.0).map_or(Values::Anything, |k| declared(k.kind, &k.values)))
        }
        Variable::Customer(key) => {
            maybe(scope.customer.get(key.0).map_or(Values::Anything, |k| declared(k.kind, &k.values)))
        }
        Variable::Expert(_) => maybe(Values::Flag { holds: true, fails: false }),
        Variable::ExpertPart(_, part) => statement_part(*part),
        Variable::Plugin(function, _) => {
            maybe(scope.functions.get(function.0).map_or(Values::Anything, |f| declared(f.result.0, &[])))
        }
        Variable::Sign(_) => Possible::known(Values::Sign(Signs::ANY)),
    }
}

/// The values of a kind, or those of a closed set of texts.
pub(super) fn declared(kind: Kind, values: &[String]) -> Values {
    match kind {
        Kind::Share => between(Decimal::ZERO, Decimal::ONE),
        Kind::Number => Values::Number(Interval::all(None)),
        Kind::Count => not_negative(),
        Kind::Money(currency) => money(currency),
        Kind::Flag => Values::FLAG,
        Kind::Text if values.is_empty() => Values::Text(Texts::any()),
        Kind::Text => texts(values.iter().map(String::as_str)),
        Kind::Date => Values::Days(Interval::all(Some(0))),
        Kind::List => Values::Anything,
    }
}

fn maybe(values: Values) -> Possible {
    Possible { values, missing: true }
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Values {
    Texts::only(texts).map_or(Values::None, Values::Text)
}

/// Amounts as they are given: to the currency's minor unit.
fn money(currency: Currency) -> Values {
    Values::Money(Interval::all(Some(currency.minor_digits())), currency)
}

fn between(low: Decimal, high: Decimal) -> Values {
    let end = |value| Some(Bound { value, open: false });
    Interval::between(end(low), end(high), None).map_or(Values::None, Values::Number)
}

fn not_negative() -> Values {
    let low = Some(Bound { value: Decimal::ZERO, open: false });
    Interval::between(low, None, Some(0)).map_or(Values::None, Values::Number)
}

fn measure(scope: &Scope, index: MeasureIndex, may_be_missing: impl Fn(&MeasureDecl) -> bool) -> Possible {
    scope.measure_decl(index).map_or_else(Possible::missing, |decl| Possible {
        values: declared(decl.kind, &decl.values),
        missing: may_be_missing(decl),
    })
}

fn evidence_part(decl: &MeasureDecl, part: EvidencePart) -> Possible {
    match part {
        // The ends of an amount's interval are amounts, and not rounded.
        EvidencePart::Low | EvidencePart::High => maybe(match decl.kind {
            Kind::Money(currency) => Values::Money(Interval::all(None), currency),
            _ => Values::Number(Interval::all(None)),
        }),
        EvidencePart::N => maybe(not_negative()),
        EvidencePart::AgeDays => maybe(Values::Number(Interval::all(Some(0)))),
        EvidencePart::From | EvidencePart::To => maybe(Values::Days(Interval::all(Some(0)))),
        EvidencePart::Source => Possible::known(Values::Text(Texts::any())),
        EvidencePart::Unit => Possible::known(unit(&decl.unit)),
    }
}

fn unit(unit: &Unit) -> Values {
    if unit.is_any() { Values::Text(Texts::any()) } else { texts([unit.as_str()]) }
}

fn statement_part(part: StatementPart) -> Possible {
    match part {
        StatementPart::Licensed => Possible::known(Values::FLAG),
        StatementPart::DaysInField => maybe(Values::Number(Interval::all(Some(0)))),
        StatementPart::Interest => maybe(Values::Text(Texts::any())),
        StatementPart::Role => Possible::known(Values::Text(Texts::any())),
    }
}
