//! Cedar: a policy a rule over the context of a request. It knows no fractions: real numbers are sent as ten thousand times as much.

use cedar_policy::{
    Authorizer, Context, Entities, EntityUid, Policy, PolicyId, PolicySet, Request, RestrictedExpression,
};
use workload::{Field, FieldKind, Record, Rule, literal};

use super::{Engine, Fault, Found, Rules, unexpected};

struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    asked: [EntityUid; 3],
    requests: Vec<Request>,
}

pub(super) fn make(rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
    let mut policies = PolicySet::new();
    for rule in rules.all {
        let id = PolicyId::new(format!("r{}", rule.number));
        policies.add(Policy::parse(Some(id), policy(rule)).map_err(Fault::new)?).map_err(Fault::new)?;
    }
    let uid = |text: &str| text.parse::<EntityUid>().map_err(Fault::new);
    Ok(Box::new(Cedar {
        authorizer: Authorizer::new(),
        policies,
        entities: Entities::empty(),
        asked: [uid("Customer::\"c\"")?, uid("Action::\"decide\"")?, uid("Claim::\"k\"")?],
        requests: Vec::new(),
    }))
}

fn policy(rule: &Rule) -> String {
    let tests = rule.tests.iter().map(|test| {
        let name = format!("context.{}", test.field.name());
        match test.field.kind() {
            FieldKind::Flag if test.value == 1 => name,
            FieldKind::Flag => format!("!{name}"),
            FieldKind::Text(_) => format!("{name} == {}", literal(test.field, test.value)),
            FieldKind::Real | FieldKind::Whole => format!("{name} {} {}", test.comparison.symbol(), test.value),
        }
    });
    format!("permit(principal, action, resource) when {{ {} }};", tests.collect::<Vec<_>>().join(" && "))
}

fn context(record: &Record) -> Result<Context, Fault> {
    let pairs = Field::ALL.map(|field| {
        let value = match field.kind() {
            FieldKind::Text(_) => RestrictedExpression::new_string(record.text(field).to_owned()),
            FieldKind::Flag => RestrictedExpression::new_bool(record.flag(field)),
            FieldKind::Real | FieldKind::Whole => RestrictedExpression::new_long(record.get(field)),
        };
        (field.name().to_owned(), value)
    });
    Context::from_pairs(pairs).map_err(Fault::new)
}

impl Cedar {
    /// The numbers of the policies that permit a request, in no order.
    fn permitting(&self, request: &Request) -> Result<Vec<u32>, Fault> {
        let answer = self.authorizer.is_authorized(request, &self.policies, &self.entities);
        if let Some(error) = answer.diagnostics().errors().next() {
            return Err(Fault::new(error));
        }
        let number = |id: &PolicyId| {
            let text: &str = id.as_ref();
            text.strip_prefix('r').and_then(|number| number.parse().ok()).ok_or_else(|| unexpected("policy's id"))
        };
        answer.diagnostics().reason().map(number).collect()
    }
}

impl Engine for Cedar {
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault> {
        let [principal, action, resource] = &self.asked;
        let request = |record: &Record| {
            let context = context(record)?;
            Request::new(principal.clone(), action.clone(), resource.clone(), context, None).map_err(Fault::new)
        };
        self.requests = records.iter().map(request).collect::<Result<_, Fault>>()?;
        Ok(())
    }

    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault> {
        for request in &self.requests {
            answers.push(Found::from(self.permitting(request)?.into_iter().min()));
        }
        Ok(())
    }

    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        let all = self.requests.iter().map(|request| {
            let mut numbers = self.permitting(request)?;
            numbers.sort_unstable();
            Ok(numbers)
        });
        all.collect::<Result<_, Fault>>().map(Some)
    }
}
