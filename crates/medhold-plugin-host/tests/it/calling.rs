//! Functions: typed both ways, and a plugin's failure is an error.

use medhold_model::{Decimal, Value};

use crate::fixtures::load;

fn call(function: &str, args: &[Value]) -> Result<Value, String> {
    load("medhold_rowdy", "{}").expect("the plugin loads").call(function, args).map_err(|error| error.to_string())
}

fn number(text: &str) -> Value {
    Value::Number(text.parse::<Decimal>().expect("a number"))
}

#[test]
fn a_function_takes_and_gives_the_models_values() {
    assert_eq!(call("half", &[number("0.2")]), Ok(number("0.1")));
    assert_eq!(call("half", &[number("7")]), Ok(number("3.5")));
}

#[test]
fn what_a_function_cannot_take_is_refused_before_the_call() {
    assert_eq!(call("half", &[]), Err("`half` takes 1 argument, and is given 0".to_owned()));
    let text = Value::Text("7".to_owned());
    assert_eq!(call("half", &[text]), Err("`half` takes a number as `number`, and is given a text".to_owned()));
    assert_eq!(call("third", &[]), Err("the plugin `rowdy` has no function `third`".to_owned()));
}

#[test]
fn a_function_that_fails_says_why() {
    assert_eq!(call("half", &[number("-1")]), Err("`half` has no value: only numbers from 0 can be halved".to_owned()));
    let text = call("rude", &[]).expect_err("it panics");
    assert!(text.starts_with("`rude` failed in the plugin `rowdy`: it panicked: don't call me ("), "{text}");
    let text = call("lies", &[]).expect_err("no date");
    assert!(text.contains("`yesterday` is no date"), "{text}");
}
