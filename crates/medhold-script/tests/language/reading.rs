//! What a rule reads, where its values come from, and what experts' statements give.

use medhold_model::{ExpertStatement, Given as Raw, Op, States};
use medhold_script::{Compiled, Program, Rule, SourceFile, Truth, compile};

use crate::given::{Given, compiled, date, decimal, file, guard, number, scope, word};

fn program(before: &str, guard: &str) -> Compiled {
    let compiled = compiled(file(before, guard));
    assert!(compiled.is_usable(), "{:#?}", compiled.diagnostics);
    compiled
}

fn rule(program: &Program) -> &Rule {
    program.rule("r").unwrap()
}

#[test]
fn origins_are_told_through_helper_functions() {
    let helper = "fn f(x) { g() + x }\nfn g() { delay_min.n + scale }";
    let compiled = program(
        helper,
        "f(late_share.before.n) > 1.0 && subject.origin == \"EWR\" && has(tek17, stage) && claim.asserts.op == \"<\" \
         && great_circle(customer.first_name, 1) > 1 && expert(\"air\").licensed && claim.supported",
    );
    let origins = compiled.program.origins(&rule(&compiled.program).guard);
    assert_eq!(
        origins,
        [
            "claim.asserts",
            "claim.supported",
            "customer.first_name",
            "delay_min",
            "expert air",
            "function great_circle",
            "late_share.before",
            "parameter scale",
            "stage",
            "subject.origin",
            "table tek17",
        ]
    );
    let reads = &rule(&compiled.program).reads;
    assert!(reads.evidence() && reads.stage && reads.experts.contains("air"));
}

#[test]
fn reads_cover_amounts_and_reasons_too() {
    let text = "rule \"r\" on \"comfort\" { when true authority law finding fact remedy compensate(fare, \"EUR\") \
                because \"m\" with #{ d: delay_min } }";
    let compiled = compiled(SourceFile { path: "r.rhai".to_owned(), text: text.to_owned() });
    let rule = rule(&compiled.program);
    let names: Vec<_> = rule.reads.measures.iter().filter_map(|m| compiled.program.scope().measure_name(*m)).collect();
    assert_eq!(names.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["delay_min", "fare"]);
}

#[test]
fn rules_are_found_by_topic_and_id_in_order() {
    let rule = |id: &str, topics: &str| {
        format!("rule \"{id}\" on {topics} {{ when true authority law finding fact remedy explain because \"m\" }}\n")
    };
    let text =
        [rule("b", "\"comfort\", \"punctuality\""), rule("c", "\"comfort\""), rule("a", "\"punctuality\"")].concat();
    let program = compiled(SourceFile { path: "r.rhai".to_owned(), text }).program;
    let ids = |topic: &str| program.rules_on(&topic.parse().unwrap()).map(|r| r.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids("comfort"), ["b", "c"]);
    assert_eq!(ids("punctuality"), ["a", "b"]);
    assert!(program.rule("c").is_some() && program.rule("d").is_none());
}

fn expert(op: Op, value: Raw) -> Given {
    let mut given = Given::nothing();
    given.experts.push(ExpertStatement {
        role: "engineer".to_owned(),
        field: "air".to_owned(),
        licensed: true,
        since: Some(date("2013-01-01")),
        states: Some(States { measure: "delay_min".parse().unwrap(), op, value }),
        interest: None,
        text: None,
    });
    given
}

#[test]
fn an_expert_states_a_value_or_what_follows_from_a_comparison() {
    let states = |op, value: &str, asked: &str| {
        let facts = expert(op, Raw::Number(decimal(value)));
        word(&guard(&format!("expert(\"air\").states(delay_min) {asked}"), &facts))
    };
    assert_eq!(states(Op::Eq, "20", "> 10"), "true");
    assert_eq!(states(Op::Eq, "20", "< 10"), "false");
    assert_eq!(states(Op::Gt, "20", "> 10"), "true");
    assert_eq!(states(Op::Gt, "20", "<= 10"), "false");
    assert_eq!(states(Op::Gt, "5", "> 10"), "undecided");
    assert_eq!(states(Op::Ne, "10", "== 10"), "false");
    let facts = expert(Op::Gt, Raw::Number(decimal("20")));
    assert_eq!(guard("10 < expert(\"air\").states(\"delay_min\")", &facts), Truth::True);
    assert_eq!(word(&guard("expert(\"air\").states(delay_min) + 1 > 10", &facts)), "undecided");
    assert_eq!(word(&guard("expert(\"air\").states(seats) > 10", &facts)), "undecided");
}

#[test]
fn an_experts_standing_is_read_by_its_fields() {
    let facts = expert(Op::Eq, Raw::Number(decimal("20")));
    let expr = "known(expert(\"air\")) && !known(expert(\"water\")) && expert(\"air\").licensed \
                && expert(\"air\").days_in_field == 364 && expert(\"air\").role == \"engineer\"";
    assert_eq!(guard(expr, &facts), Truth::True);
    assert_eq!(word(&guard("expert(\"air\").interest == \"none\"", &facts)), "undecided");
}

#[test]
fn a_profile_reaches_rules_through_the_facts() {
    let facts = Given::nothing().with("delay_min", number("200"));
    assert_eq!(guard("delay_min >= least_min", &facts), Truth::True);
    let facts = facts.parameter("least_min", number("240"));
    assert_eq!(guard("delay_min >= least_min", &facts), Truth::False);
}

#[test]
fn the_order_of_files_changes_nothing() {
    let rule = |id: &str| {
        format!(
            "rule \"{id}\" on \"comfort\" {{ when flag_a authority law finding fact remedy explain because \"m\" }}\n"
        )
    };
    let one = SourceFile { path: "a.rhai".to_owned(), text: rule("x") + "fn f() { nothing_such }" };
    let two = SourceFile { path: "b.rhai".to_owned(), text: rule("w") + "fn g() { nor_this }" };
    let there = compile(&[one.clone(), two.clone()], scope());
    let back = compile(&[two, one], scope());
    assert_eq!(there.diagnostics, back.diagnostics);
    let ids = |c: &Compiled| c.program.rules().iter().map(|r| r.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&there), ids(&back));
}
