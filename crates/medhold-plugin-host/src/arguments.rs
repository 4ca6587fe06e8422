//! The arguments of a function, held against what the plugin describes.

use medhold_model::{Kind, Value};

use crate::{CallError, FunctionOffer};

/// Holds the arguments against the function's parameters: how many, and of what kinds.
pub(crate) fn check(function: &str, offer: &FunctionOffer, args: &[Value]) -> Result<(), CallError> {
    let bad =
        |expected: String, given: String| CallError::BadArguments { function: function.to_owned(), expected, given };
    if args.len() != offer.parameters.len() {
        let takes = offer.parameters.len();
        let plural = if takes == 1 { "" } else { "s" };
        return Err(bad(format!("{takes} argument{plural}"), args.len().to_string()));
    }
    for (parameter, value) in offer.parameters.iter().zip(args) {
        if !is_of(value, parameter.kind) {
            return Err(bad(format!("a {} as `{}`", parameter.kind, parameter.name), value.kind().to_owned()));
        }
    }
    Ok(())
}

fn is_of(value: &Value, kind: Kind) -> bool {
    match (value, kind) {
        (Value::Number(_), Kind::Share | Kind::Number | Kind::Count)
        | (Value::Flag(_), Kind::Flag)
        | (Value::Text(_), Kind::Text)
        | (Value::Date(_), Kind::Date)
        | (Value::List(_), Kind::List) => true,
        (Value::Money(money), Kind::Money(currency)) => money.currency() == currency,
        _ => false,
    }
}
