//! Guards put together from choices.

use medhold_script::{Program, SourceFile, compile};

use super::pack::scope;
use super::sample::Dice;

const NUMBERS: [&str; 12] = [
    "delay",
    "days",
    "share",
    "kilometres",
    "limit",
    "0",
    "3",
    "-1.5",
    "180",
    "delay.before",
    "share.n",
    "customer.age",
];
const TEXTS: [&str; 7] = ["band", "area", "subject.origin", "subject.plan", "\"short\"", "\"OSL\"", "kind()"];
const FLAGS: [&str; 6] = ["proven", "sound", "claim.supported", "claim.was_supported", "true", "false"];
const AMOUNTS: [&str; 4] = ["fee", "price", "100", "12.5"];
const DAYS: [&str; 4] = ["told", "when", "add_days(told, 3)", "date(\"2024-01-01\")"];
const ORDERS: [&str; 6] = ["<", "<=", ">", ">=", "==", "!="];
/// Functions that the guards call.
pub(crate) const FUNCTIONS: &str = r#"
fn kind() { switch band { "short" => "near", "long" if delay > 100 => "late", _ => "far" } }
fn either(a, b) { if a { return true; } b }
fn both(a, b) { a && b }
fn within(x, low, high) { let above = x >= low; above && x <= high }
fn or_else(x, y) { if known(x) { x } else { y } }
"#;

fn one<'t>(list: &[&'t str], dice: &mut Dice) -> &'t str {
    list[dice.below(list.len())]
}

fn number(deep: usize, dice: &mut Dice) -> String {
    if deep == 0 || dice.below(2) == 0 {
        return one(&NUMBERS, dice).to_owned();
    }
    let (a, b) = (number(deep - 1, dice), number(deep - 1, dice));
    match dice.below(8) {
        0 => format!("({a} + {b})"),
        1 => format!("({a} - {b})"),
        2 => format!("({a} * {b})"),
        3 => format!("({a} / {b})"),
        4 => format!("min({a}, {b})"),
        5 => format!("round({a})"),
        6 => format!("or_else({a}, {b})"),
        _ => format!("(if {} {{ {a} }} else {{ {b} }})", flag(deep - 1, dice)),
    }
}

fn compared(deep: usize, dice: &mut Dice) -> String {
    let order = one(&ORDERS, dice);
    match dice.below(6) {
        0 => format!("{} {} {}", one(&TEXTS, dice), one(&ORDERS[4..], dice), one(&TEXTS, dice)),
        1 => format!("{} {order} {}", one(&AMOUNTS, dice), one(&AMOUNTS, dice)),
        2 => format!("{} {order} {}", one(&DAYS, dice), one(&DAYS, dice)),
        3 => format!("{} in [{}, {}]", number(0, dice), number(0, dice), number(0, dice)),
        _ => format!("{} {order} {}", number(deep, dice), number(deep, dice)),
    }
}

/// A guard, of expressions within expressions `deep` levels down.
pub(crate) fn flag(deep: usize, dice: &mut Dice) -> String {
    if deep == 0 {
        return if dice.below(2) == 0 { one(&FLAGS, dice).to_owned() } else { format!("({})", compared(0, dice)) };
    }
    let (a, b) = (flag(deep - 1, dice), flag(deep - 1, dice));
    match dice.below(9) {
        0 | 1 => format!("({a} && {b})"),
        2 | 3 => format!("({a} || {b})"),
        4 => format!("!({a})"),
        5 => format!("known({})", number(deep - 1, dice)),
        6 => format!("either({a}, {b})"),
        7 => format!("both({a}, {b})"),
        _ => format!("({})", compared(deep, dice)),
    }
}

/// The rules in which nothing is wrong.
pub(crate) fn sound(text: String) -> Program {
    compile(&[SourceFile { path: "r.rhai".to_owned(), text }], scope()).program
}
