### Why a claim was decided as it was.

outcome = { $outcome ->
    [upheld] the claim is upheld
    [partly_upheld] the claim is partly upheld
    [not_upheld] the claim is not upheld
   *[undecided] the claim is not decided yet
}
authority = { $authority ->
    [law] the law
    [expert] the expert
    [evidence] the evidence
    [business] the business
   *[customer] the customer
}
answer = { $by ->
    [rule] { $outcome }: { $authority } decides, by the rule { $rule }
    [paid] { $outcome }: { $authority } decides, by the rule { $rule }, and { $amount } is due
    [no_rule] { $outcome }: no rule applies, and then it is for { $authority } to say
    [missing] { $outcome }: what is not known could change the answer
    [malformed] { $outcome }: what was given can’t be right, and could change the answer
    [conflict] { $outcome }: these rules contradict each other, and a person decides: { $rule }
   *[nobody] { $outcome }: no pack decides such a claim, and a person does
}
heading = { $of ->
    [why] Why
    [order] Which rule goes before which
    [open] What can’t be told
    [why_not] Why not another rule, the nearest first
    [rest] The other rules
    [changes] What would change the answer
    [ask] What to find out next, the most telling first
   *[rule] Why not this rule
}
status = { $status ->
    [decides] decides
    [applies] applies, and does not decide
    [overridden] applies, and an exception goes before it
    [undecided] can’t be told: { $unknown ->
        [one] one thing is not known
       *[other] { $unknown } things are not known
    }
    [not_in_force] is not in force on the day
   *[does_not_apply] { $failing ->
        [one] does not apply: one thing is not so
       *[other] does not apply: { $failing } things are not so
    }
}
rest = { $n ->
    [one] one rule asks that { $clause }
   *[other] { $n } rules ask that { $clause }
}
not-in-force = { $n ->
    [one] one rule is not in force on the day
   *[other] { $n } rules are not in force on the day
}
order-exception = the rule { $rule } applies too, but { $by } is an exception from it and goes before it
order-back = the rule { $by } would go before { $rule }, but { $over } is an exception from { $by }, so { $rule } stands
order-ladder = the rule { $rule } applies too, but { $higher } goes before { $lower }
order-same = the rule { $rule } applies too, and gives the same answer
change = if { $changes }, { $outcome }
ask = { $telling ->
    [settles] { $what }: settles the answer with { PERCENT($settles, digits: 0) } of what it may turn out to be
    [narrows] { $what }: narrows the answer down
    [weighed] { $what }: tells nothing until more is known
   *[open] { $what }: has to be asked for itself
}
lack = { $reason ->
    [not_given] { $whether ->
        [true] it is not given { $what }
       *[false] { $what } is not given
    }
    [too_old] { $what } is too old a figure
    [too_thin] { $what } rests on too few observations
    [wrong_period] { $what } is of another period
    [malformed] { $what } was given as it can’t be
    [no_data] there is no figure for { $what }
    [unreachable] { $what } could not be fetched
    [no_row] the table has nothing for { $what }
    [no_standing] nobody with standing has said anything: { $what }
    [disagreement] the experts disagree: { $what }
   *[other] { $what } can’t be worked out
}

## The evidence and what the customer says of it. $bare is the low end without its unit.

figure = { $fact } ({ $unit ->
    [shared] { $bare } to { $high }
   *[apart] { $low } to { $high }
})
asserted = { $by ->
    [word] the customer says “{ $word }”, that is { $op ->
        [ne] something other than { $value }
       *[other] { $bound }
    }
   *[value] the customer says { $op ->
        [ne] something other than { $value }
       *[other] { $bound }
    }
}
asserted-clause = the customer says this: { $clause }
held-against = { $figure }, and { $asserted }
