//! What an attribute may be exchanged for: its declared values, and where it is a number, those on which the rules could turn.

use std::collections::BTreeSet;

use medhold_fairness::Domain;
use medhold_model::{Date, Decimal, Given, KeyDecl, Kind, Value};
use medhold_script::{Program, Rule};

/// The most numbers written in rules that sums and differences are made of.
const MOST_NUMBERS: usize = 8;
/// Numbers and days far apart, for rules that read one without comparing it: sizes, and years of birth.
const SPREAD: [i64; 15] = [0, 1, 2, 10, 100, 1000, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010];
const YEARS: [&str; 4] = ["1930-01-01", "1960-06-15", "1990-12-31", "2020-02-29"];

/// The domain of a key that some rules read.
///
/// A closed set and a flag are swept whole. A number or date is exchanged for each value written in the rules that read it, in the
/// parameters that they read, for the sums and differences of two of them, and for the neighbours of each: that is where a
/// comparison could turn. A few values far apart come besides. A text without declared values is exchanged for those that the rules and their tables name, and one
/// that nobody names; that others make no difference can't be told.
pub(super) fn domain(decl: &KeyDecl, rules: &[&Rule], program: &Program, parameters: &[&[Value]]) -> Domain {
    let written = || written(rules, program, parameters);
    match decl.kind {
        Kind::Flag => Domain { values: vec![Given::Flag(false), Given::Flag(true)], undeclared: None },
        _ if !decl.values.is_empty() => {
            Domain { values: decl.values.iter().cloned().map(Given::Text).collect(), undeclared: None }
        }
        Kind::Count | Kind::Number | Kind::Share | Kind::Money(_) => numbers(&written(), decl.kind),
        Kind::Date => Domain { values: dates(&written()), undeclared: None },
        Kind::Text | Kind::List => Domain {
            values: texts(&written(), rules, program),
            undeclared: Some("its values are not declared; list them as `values = [\"…\"]`".to_owned()),
        },
    }
}

/// The values written in the rules, and those of the parameters that they read, for each client.
fn written(rules: &[&Rule], program: &Program, parameters: &[&[Value]]) -> Vec<Value> {
    let mut values = Vec::new();
    for rule in rules {
        values.extend(program.literals(rule));
        let read = rule.reads.parameters.iter();
        values.extend(read.flat_map(|index| parameters.iter().filter_map(|settled| settled.get(index.0)).cloned()));
    }
    values
}

fn numbers(written: &[Value], kind: Kind) -> Domain {
    let edges: BTreeSet<Decimal> = written.iter().filter_map(Value::as_quantity).collect();
    let few = edges.len() <= MOST_NUMBERS;
    let paired = || edges.iter().filter(|_| few);
    let pairs = || paired().flat_map(|a| paired().map(move |b| (a, b)));
    let sums = pairs().filter_map(|(a, b)| a.plus(*b));
    let gaps = pairs().filter_map(|(a, b)| a.minus(*b));
    let step = if kind == Kind::Share { Decimal::ONE.over(Decimal::from(1000_i64)) } else { Some(Decimal::ONE) };
    let around = |edge: Decimal| [step.and_then(|s| edge.minus(s)), Some(edge), step.and_then(|s| edge.plus(s))];
    let near = edges.iter().copied().chain(sums).chain(gaps).flat_map(around).flatten();
    let shares = (0..=4).filter_map(|quarter: i64| Decimal::from(quarter).over(Decimal::from(4_i64)));
    let all: BTreeSet<Decimal> = near.chain(SPREAD.map(Decimal::from)).chain(shares).collect();
    let undeclared = format!("its rules write {} numbers, and their sums and differences were not tried", edges.len());
    Domain {
        values: all.into_iter().filter(|number| fits(*number, kind)).map(Given::Number).collect(),
        undeclared: (!few).then_some(undeclared),
    }
}

fn fits(number: Decimal, kind: Kind) -> bool {
    match kind {
        Kind::Count => number >= Decimal::ZERO && number.is_integer(),
        Kind::Share => number >= Decimal::ZERO && number <= Decimal::ONE,
        _ => true,
    }
}

fn dates(written: &[Value]) -> Vec<Given> {
    let date = |value: &Value| match value {
        Value::Date(date) => Some(*date),
        Value::Text(text) => text.parse::<Date>().ok(),
        _ => None,
    };
    let around = |date: Date| [date.plus_days(-1), Some(date), date.plus_days(1)];
    let spread = YEARS.iter().filter_map(|year| year.parse::<Date>().ok());
    let all: BTreeSet<Date> = written.iter().filter_map(date).flat_map(around).flatten().chain(spread).collect();
    all.into_iter().map(|date| Given::Text(date.to_string())).collect()
}

/// The texts that the rules write and the keys of the tables that they read, and one that is none of them.
fn texts(written: &[Value], rules: &[&Rule], program: &Program) -> Vec<Given> {
    let literal = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let tables = &program.scope().tables;
    let read = |name: &str| rules.iter().any(|rule| rule.reads.tables.contains(name));
    let keys = tables.iter().filter(|table| read(table.name.as_str())).flat_map(|table| table.rows.keys().cloned());
    let mut all: BTreeSet<String> = written.iter().filter_map(literal).chain(keys).collect();
    let nobody = (0..).map(|n| format!("somebody else{}", "'".repeat(n))).find(|text| !all.contains(text));
    all.extend(nobody);
    all.into_iter().map(Given::Text).collect()
}
