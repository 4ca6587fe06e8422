### A rule in words. Clauses have no capital and no full stop, and can stand within one another.

## Joining.

and = { $n ->
    [1] { $last }
   *[other] { $head } and { $last }
}
or = { $n ->
    [1] { $last }
   *[other] { $head } or { $last }
}
both = { $n ->
    [2] both { $list }
   *[other] all of this: { $list }
}
either = { $n ->
    [2] either { $list }
   *[other] one of these: { $list }
}
if-else = if { $condition }, then { $then }; if not, { $otherwise }
if-then = if { $condition }, then { $then }
if-not = unless { $condition }, { $otherwise }
all-head = all of these hold
any-head = at least one of these holds
either-head = whichever of these it is
if-head = if { $condition }
else-head = if not
always = always
never = never
not-so = it is not so that { $clause }
certain = it is known that { $clause }

## Comparing. $bounds is one or two bounds.

compare = { $what } is { $bounds }
bound = { $dates ->
    [true] { $op ->
        [lt] before { $with }
        [le] no later than { $with }
        [gt] after { $with }
        [ge] no earlier than { $with }
        [ne] not { $with }
       *[eq] { $with }
    }
   *[other] { $op ->
        [lt] less than { $with }
        [le] at most { $with }
        [gt] more than { $with }
        [ge] at least { $with }
        [ne] not { $with }
       *[eq] { $with }
    }
}
is = { $what } is { $values }
is-not = { $what } is not { $values }
same = { $what } and { $values } are the same
not-same = { $what } and { $values } are not the same
holds = { $what }: yes
holds-not = { $what }: no
known = { $whether ->
    [true] it is known { $what }
   *[false] { $what } is known
}
known-not = { $whether ->
    [true] it is not known { $what }
   *[false] { $what } is not known
}
within = { $what } is in { $within }
within-not = { $what } is not in { $within }
text-starts = { $what } begins with { $with }
text-starts-not = { $what } does not begin with { $with }
text-ends = { $what } ends with { $with }
text-ends-not = { $what } does not end with { $with }
text-contains = { $what } contains { $with }
text-contains-not = { $what } does not contain { $with }
text-empty = { $what } is empty
text-empty-not = { $what } is not empty
row = { $table } has a row for { $key }
row-not = { $table } has no row for { $key }
code = what the rule file says holds: “{ $text }”
code-not = what the rule file says does not hold: “{ $text }”

## The claim.

claim-kind = { $kind ->
    [assertion] the customer says how something is
    [experience] the customer tells what happened to them
    [preference] the customer says what they like
   *[request] the customer asks for something
}
claim-kind-not = { $kind ->
    [assertion] the customer does not say how something is
    [experience] the customer does not tell what happened to them
    [preference] the customer does not say what they like
   *[request] the customer does not ask for anything
}
claim-supported = the evidence supports what the customer says
claim-supported-not = the evidence does not support what the customer says
claim-refuted = the evidence refutes what the customer says
claim-refuted-not = the evidence does not refute what the customer says
claim-was-supported = it was so before, as the customer says
claim-was-supported-not = it is not known to have been so before
claim-asserts = the customer says something that can be tested
claim-asserts-not = the customer says nothing that can be tested
claim-about = what the customer says is about { $measures }
claim-about-not = what the customer says is not about { $measures }
claim-compares = the customer says { $ops } of it
claim-compares-not = the customer does not say { $ops } of it
claim-known = { $field ->
    [word] the customer uses a word that the pack knows
    [stance] it is known how the customer sees the matter
   *[other] the customer says something that can be tested
}
claim-known-not = { $field ->
    [word] the customer uses no word that the pack knows
    [stance] it is not known how the customer sees the matter
   *[other] the customer says nothing that can be tested
}
op-word = { $op ->
    [lt] less than
    [le] at most
    [gt] more than
    [ge] at least
    [ne] not
   *[eq] exactly
}
claim-field = { $field ->
    [kind] the kind of claim
    [stance] how the customer sees the matter, from −1 to 1
    [measure] what the customer speaks of
    [op] how the customer compares
    [value] the value that the customer names
    [word] the customer's word
   *[other] what the customer says
}

## Experts.

stated = the expert on { $field } finds that { $clause }
stated-of = the finding of the expert on { $field } ({ $what })
stated-known = an expert on { $field } has said { $what }
stated-known-not = no expert on { $field } has said { $what }
expert-known = an expert on { $field } with standing has made a statement
expert-known-not = no expert on { $field } with standing has made a statement
expert-licensed = the expert on { $field } has a licence
expert-licensed-not = the expert on { $field } has no licence
expert-field = { $part ->
    [days] the days that the expert on { $field } has worked in it
    [interest] the interest that the expert on { $field } has in the matter
    [licence] whether the expert on { $field } has a licence
   *[role] the role of the expert on { $field }
}
expert-statement = the statement of the expert on { $field }

## Names.

before = { $what } in the period before
part = { $part ->
    [low] the low end of the interval for { $what }
    [high] the high end of the interval for { $what }
    [n] the number of observations behind { $what }
    [age] the age of the figure for { $what }
    [from] the first day of the period of { $what }
    [to] the last day of the period of { $what }
    [source] the source of { $what }
   *[unit] the unit of { $what }
}
stage = the stage of the customer's journey
parameter = { $value } ({ $title })
cell = { $column } for { $key } ({ $table })
whether = whether { $clause }
quoted = “{ $text }”
either-noun = { $then } (if { $condition }), else { $otherwise }
range = { $from } to { $to }
list-of = { $items }
compute = { $op ->
    [add] { $left } plus { $right }
    [subtract] { $left } minus { $right }
    [multiply] { $left } times { $right }
    [divide] { $left } divided by { $right }
    [remainder] what is left of { $left } divided by { $right }
   *[power] { $left } to the power of { $right }
}
grouped = ({ $what })
negated = minus { $what }
builtin = { $name ->
    [min] the smallest of { $list }
    [max] the largest of { $list }
    [abs] { $first } without its sign
    [round] { $first }, rounded
    [floor] { $first }, rounded down
    [ceil] { $first }, rounded up
    [sqrt] the square root of { $first }
    [len] the length of { $first }
    [is_empty] whether { $first } is empty
    [contains] whether { $first } contains { $second }
    [starts_with] whether { $first } begins with { $second }
    [ends_with] whether { $first } ends with { $second }
    [to_upper] { $first } in capitals
    [to_lower] { $first } in small letters
    [trim] { $first }
    [sum] the sum of { $first }
    [average] the average of { $first }
    [median] the middle one of { $first }
    [date] { $first }
    [add_days] { $first } plus { $second } days
    [add_months] { $first } plus { $second } months
    [add_years] { $first } plus { $second } years
    [days_between] the number of days from { $first } to { $second }
    [year] the year of { $first }
    [month] the month of { $first }
    [day] the day of the month of { $first }
    [weekday] the day of the week of { $first } (Monday is 1)
   *[other] “{ $name }” of { $list }
}
plugin = “{ $name }” of { $list }, as the plugin computes it

## Values by the form of their unit.

value = { $form ->
    [share] { PERCENT($value) }
    [minutes] { DURATION($value) }
    [days] { DAYS($value) }
    [kilometres] { KM($value) }
    [percent] { $value } %
    [unit] { $value } { $unit }
   *[plain] { $value }
}
yes = yes
no = no
