//! What is read of the claim and of experts' statements.

use medhold_model::{ExpertStatement, MissingReason, Value};

use super::read::{lack, not_told};
use super::val::Text;
use super::{Evaluated, Evaluation, Stop, Val};
use crate::tree::{ClaimField, ExpertField};
use crate::{ClaimFacts, MeasureIndex, Undecided};

impl<'a> Evaluation<'a> {
    /// A field of the claim.
    pub(super) fn claim(&mut self, field: ClaimField) -> Evaluated<'a> {
        let claim = self.facts.claim();
        let name = || field.full_name().to_owned();
        match field {
            ClaimField::Supported => self.tested(name, &claim.supported),
            ClaimField::Refuted => self.tested(name, &claim.refuted),
            _ => {
                let value = told(claim, field);
                let value = value.ok_or_else(|| not_told(field.full_name(), "the claim does not tell it"));
                self.noted(name, value)
            }
        }
    }

    /// The claim held against its measure; where it can't be, each thing that lacks is written down.
    fn tested(&mut self, name: impl FnOnce() -> String, truth: &'a Result<bool, Undecided>) -> Evaluated<'a> {
        match truth {
            Ok(flag) => self.noted(name, Ok(Val::Flag(*flag))),
            Err(undecided) => {
                for lack in undecided.lacks() {
                    self.note(|| lack.what.clone(), || Some(Err(lack.clone())));
                }
                Err(undecided.clone().into())
            }
        }
    }

    /// The statement with standing in a field, on a measure where one is asked about.
    fn statement(&mut self, field: &str, on: Option<MeasureIndex>) -> Result<&'a ExpertStatement, Stop<'a>> {
        let statement = match on {
            Some(measure) => self.facts.expert_on(field, measure),
            None => self.facts.expert(field),
        };
        match statement {
            Ok(statement) => Ok(statement),
            Err(lack) => {
                self.note(|| format!("expert(\"{field}\")"), || Some(Err(lack.clone())));
                Err(lack.into())
            }
        }
    }

    /// A field of the statement with standing in a field of expertise, where there is one that tells it.
    pub(crate) fn statement_field(&mut self, field: &str, part: ExpertField) -> Option<Val<'a>> {
        self.expert(field, part).ok()
    }

    /// A field of that statement.
    pub(super) fn expert(&mut self, field: &str, part: ExpertField) -> Evaluated<'a> {
        let statement = self.statement(field, None)?;
        let text = |t: &'a str| Val::Text(Text::Borrowed(t));
        let value = match part {
            ExpertField::Present => Some(Val::Flag(true)),
            ExpertField::Licensed => Some(Val::Flag(statement.licensed)),
            ExpertField::DaysInField => {
                statement.days_in_field(self.facts.at()).map(|days| Val::Number(i64::from(days).into()))
            }
            ExpertField::Interest => statement.interest.as_deref().map(text),
            ExpertField::Role => Some(text(&statement.role)),
        };
        let name = || format!("expert(\"{field}\").{}", part.name());
        let value = value.ok_or_else(|| not_told(&name(), "the statement does not tell it"));
        self.noted(name, value)
    }

    /// What that statement says of a measure: the comparison, and the value that it is compared with.
    pub(super) fn statement_on(
        &mut self,
        field: &str,
        measure: MeasureIndex,
    ) -> Result<(medhold_model::Op, Val<'a>), Stop<'a>> {
        let statement = self.statement(field, Some(measure))?;
        let name = self.states_name(field, measure);
        let decl = self.parts.scope.measure_decl(measure);
        let states = statement.states.as_ref().zip(decl);
        let value = match states.filter(|(states, decl)| states.measure == decl.name) {
            None => Err(not_told(&name, "the expert says nothing of this measure")),
            Some((states, decl)) => Value::read(&states.value, decl.kind)
                .map(|value| (states.op, value))
                .map_err(|why| lack(&name, MissingReason::Malformed, &why)),
        };
        self.note(|| name, || Some(value.clone().map(|(_, value)| value)));
        Ok(value.map(|(op, value)| (op, value.into()))?)
    }

    /// What such a statement is called where it is told what was read.
    pub(super) fn states_name(&self, field: &str, measure: MeasureIndex) -> String {
        let measure = self.parts.scope.measure_name(measure).map(ToString::to_string);
        format!("expert(\"{field}\").states({})", measure.unwrap_or_default())
    }
}

/// What the claim tells of itself.
pub(crate) fn told(claim: &ClaimFacts, field: ClaimField) -> Option<Val<'_>> {
    let text = |t| Val::Text(Text::Borrowed(t));
    let asserted = claim.asserts.as_ref();
    match field {
        ClaimField::Kind => Some(text(claim.kind.as_str())),
        ClaimField::Stance => claim.stance.map(Val::Number),
        ClaimField::WasSupported => Some(Val::Flag(claim.was_supported)),
        ClaimField::Asserts => Some(Val::Flag(asserted.is_some())),
        ClaimField::AssertsMeasure => asserted.map(|a| text(a.measure.as_str())),
        ClaimField::AssertsOp => asserted.map(|a| text(a.op.as_str())),
        ClaimField::AssertsValue => asserted.map(|a| (&a.value).into()),
        ClaimField::AssertsWord => asserted.and_then(|a| a.word.as_deref()).map(text),
        ClaimField::Supported | ClaimField::Refuted => None,
    }
}

impl ExpertField {
    fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Licensed => "licensed",
            Self::DaysInField => "days_in_field",
            Self::Interest => "interest",
            Self::Role => "role",
        }
    }
}

impl ClaimField {
    fn full_name(self) -> &'static str {
        match self {
            Self::Kind => "claim.kind",
            Self::Stance => "claim.stance",
            Self::Supported => "claim.supported",
            Self::Refuted => "claim.refuted",
            Self::WasSupported => "claim.was_supported",
            Self::Asserts => "claim.asserts",
            Self::AssertsMeasure => "claim.asserts.measure",
            Self::AssertsOp => "claim.asserts.op",
            Self::AssertsValue => "claim.asserts.value",
            Self::AssertsWord => "claim.asserts.word",
        }
    }
}
