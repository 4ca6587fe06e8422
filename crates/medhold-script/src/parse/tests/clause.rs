//! Faults within a rule.

use super::*;

#[test]
fn each_fault_of_a_clause_is_told_where_it_stands() {
    for (clauses, expected) in [
        ("authority business", "7:1+9 clause-twice `authority` stands twice in the rule | keep one"),
        ("when y", "7:1+4 clause-twice `when` stands twice in the rule | join the two with `&&` or `||`"),
        ("findng fact", "7:1+6 unknown-clause expected a clause, found `findng` | did you mean `finding`?"),
        ("overrides b", "7:11+1 syntax expected the id of a rule in double quotes, found `b` | write `\"b\"`"),
        ("overrides \"b\",", "8:1+1 syntax expected the id of a rule in double quotes, found `}` | -"),
        ("source law", "7:8+3 syntax expected a source in double quotes, found `law` | write `\"law\"`"),
        (
            "valid from \"2005-02-30\"",
            "7:12+12 bad-date `2005-02-30` is no date | write a day that exists as year-month-day, such as `2013-12-31`",
        ),
        (
            "valid \"2005-02-17\"",
            "7:7+12 syntax expected `from` after `valid`, found `\"2005-02-17\"` | write `valid from \"2005-02-17\"`, and `to \"…\"` where it ends",
        ),
        (
            "because \"m\" with 3",
            "7:18+1 syntax expected `#{` after `with`, found `3` | name the message's arguments: `with #{ share: on_time_share }`",
        ),
        ("because \"m\" with #{ a: 1, a: 2 }", "7:27+1 syntax `a` is given twice; keep one | -"),
        (
            "because \"m m\"",
            "7:9+5 bad-name `m m` is no message id | it must begin with a letter and go on with letters, digits, `-` or `_`",
        ),
        ("source \"a\";", "7:11+1 unknown-clause a clause ends without `;` | leave it out"),
        (
            "overrides \"b\" \"c\"",
            "7:15+3 unknown-clause expected a clause, found `\"c\"` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
    ] {
        let (file, faults) = one(&with(clauses));
        assert_eq!(told(&faults), [expected], "{clauses}");
        assert!(file.rules.is_empty() && file.left_out.contains("a"), "{clauses}");
    }
}

#[test]
fn each_fault_of_a_word_is_told_with_the_words_there_are() {
    for (from, to, expected) in [
        ("law", "lwa", "3:11+3 unknown-word `lwa` is no authority | did you mean `law`?"),
        (
            "law",
            "\"law\"",
            "3:11+5 unknown-word expected a word after `authority`, found `\"law\"` | words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "authority law",
            "authority",
            "4:1+7 unknown-word expected a word after `authority`, found `finding` | words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "finding fact",
            "finding misconception partly",
            "4:23+6 partly `misconception` can't hold in part: it upholds nothing | leave `partly` out, or write `finding fact partly`",
        ),
        ("finding fact", "finding fakt", "4:9+4 unknown-word `fakt` is no finding | did you mean `fact`?"),
        (
            "honour",
            "compensate",
            "5:8+10 compensate `compensate` takes an amount and a currency | write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`",
        ),
        (
            "honour",
            "compensate(250)",
            "5:8+10 compensate `compensate` takes an amount and a currency | write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`",
        ),
        (
            "honour",
            "decline(250)",
            "5:15+1 unknown-clause expected a clause, found `(` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
        (
            "authority law\n",
            "",
            "1:6+3 missing-clause rule `a` has no `authority` | add `authority …`; words are `customer`, `business`, `evidence`, `expert`, `law`",
        ),
        (
            "because \"m\"\n",
            "",
            "1:6+3 missing-clause rule `a` has no `because` | give the customer a reason: `because \"message\"`",
        ),
        (
            "when x\n",
            "",
            "1:6+3 missing-clause rule `a` has no `when` | say when it applies: `when arrival_delay_min >= 180`",
        ),
        (
            "\"a\"",
            "\"a b\"",
            "1:6+5 bad-name `a b` is no rule id | it must begin with a letter and go on with letters, digits, `-` or `_`",
        ),
        (
            "\"a\"",
            "\"default-law\"",
            "1:6+13 reserved-rule `default-law` is the id of what is decided where no rule applies | give the rule another id",
        ),
        (
            "on \"t\"",
            "\"t\"",
            "1:10+3 syntax expected `on` after the rule's id, found `\"t\"` | name what the rule is about: `rule \"id\" on \"topic\" {`",
        ),
        ("\"t\" {", "t {", "1:13+1 syntax expected a topic in double quotes, found `t` | write `\"t\"`"),
    ] {
        let (file, faults) = one(&with("").replacen(from, to, 1));
        assert_eq!(told(&faults), [expected], "{to}");
        assert!(file.rules.is_empty(), "{to}");
    }
}

#[test]
fn each_fault_of_a_guard_is_told_where_it_stands() {
    for (guard, expected) in [
        ("a ==", "2:8+2 missing-operand nothing follows `==` | write what it is about before `authority`"),
        ("a && !", "2:11+1 missing-operand nothing follows `!` | write what it is about before `authority`"),
        ("", "2:1+4 missing-operand nothing follows `when` | write what it is about before `authority`"),
        ("f(a ==)", "2:10+2 missing-operand nothing follows `==` | write what it is about before `)`"),
        ("a = 3", "2:8+1 unknown-clause `=` compares nothing | write `==`"),
        ("a and b", "2:8+3 unknown-clause `and` is no operator | write `&&`"),
        (
            "a b",
            "2:8+1 unknown-clause expected an operator or a clause, found `b` | clauses are `when`, `authority`, `finding`, `remedy`, `because`, `overrides`, `source`, `valid`",
        ),
        ("(a && b", "3:1+9 syntax expected `)`, found `authority` | -"),
        ("a === b", "2:8+3 syntax `===` is no operator | write `==`"),
        (
            "f(|x| x)",
            "2:8+1 syntax closures are not part of the rule language | write a function at the top of the file",
        ),
        ("a == 'ab'", "2:11+4 syntax 'ab' is no single character | write texts in double quotes: `\"…\"`"),
        ("a == \"\\q\"", "2:11+4 syntax `\\q` is no escape in a text | write `\\\\` for a backslash"),
        ("a.1", "2:8+1 syntax expected a name after `.`, found `1` | -"),
        (
            "å > 1",
            "2:6+1 syntax `å` is no name: names are written with `a` to `z`, digits and `_` | write it without other letters",
        ),
        (
            "eval(\"1\")",
            "2:6+4 not-allowed `eval` is not part of the rule language | name the function that is to be called",
        ),
        ("a == \"b", "2:11+2 syntax the text is never closed | close it with the quote that it begins with"),
        ("case == 1", "2:6+4 syntax `case` is reserved and can't stand here | -"),
        ("switch a { 1 -> 2 }", "2:19+2 syntax expected `=>` after the pattern of a `switch` | -"),
        ("switch a { 1 = 2 }", "2:19+1 syntax expected `=>` after the pattern of a `switch` | -"),
    ] {
        let (file, faults) = one(&with("").replacen("when x", &format!("when {guard}"), 1));
        assert_eq!(told(&faults), [expected], "{guard}");
        assert!(file.rules.is_empty(), "{guard}");
    }
}
