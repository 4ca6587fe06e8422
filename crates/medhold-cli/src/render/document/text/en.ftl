### The page that a client signs off. Names of packs, rules and measures come in as arguments.

kicker = Rules for sign-off
intro = This page says what the rules decide, who decides, what customers read and what has been tested. It is written from the rules themselves: whoever signs it signs the rules with the digest below, and no others.
pack = Pack
version = Version
digest = Digest of what is signed
languages = Languages of letters
program = Written by
read-on = Rules in force on
always = all dates; rules with dates of their own say so
contents = Contents
counts = { $rules } rules on { $topics } topics, { $parameters } values that may be set, { $measures } kinds of evidence, { $cases } test cases.

## How it is decided.

deciding = How a claim is decided
deciding-1 = The customer is right until a rule says otherwise. Each topic below names who decides where no rule applies.
deciding-2 = Every rule on the topic is looked at. Evidence that is missing, too old or too thin never counts against the customer: what hangs on it is investigated.
deciding-3 = Where rules lead to different answers, the one on the highest rung decides, unless a rule names the one that it overrides.
deciding-4 = Two different answers on the same rung go to a person. Nothing is decided by chance.
deciding-5 = Each letter is checked before it may be sent. A letter that fails is withheld for a person.
ladder = The rungs, the highest first
authority = { $word ->
    [law] the law
    [expert] an expert
    [evidence] the evidence
    [business] the business
   *[customer] the customer
}
authority-about = { $word ->
    [law] a law or a regulation
    [expert] a person with the competence
    [evidence] what has been measured
    [business] the firm, within the law
   *[customer] the customer’s own view
}

## Topics and rules.

rules = Topics and rules
default = Where no rule applies, { $who } decides.
complete = Some rule applies to every claim on this topic.
no-rules = No rule is written on this topic.
also-on = Also on
also-here = Also here:
applies = Applies when
terms = Names explained
decides = Decides
answer = Answer
done = What is done
amount = Amount
rests-on = Rests on
in-force = In force
override = Goes before
overridden = Gives way to
customer-reads = The customer reads
meanings = What the words mean
meanings-note = The rules above use these names. Each is said by what it tests, so that nothing is hidden in it.
none-meanings = The rules use no names of their own.
not-in-force = Not in force on this date
answer-of = { $finding ->
    [fact] { $partly ->
        [true] right in part: partly upheld
       *[false] right: upheld
    }
    [opinion] { $partly ->
        [true] partly the customer’s to say: partly upheld
       *[false] the customer’s to say: upheld
    }
    [misconception] a misunderstanding: not upheld
    [outdated] was so once and no longer is: not upheld
   *[unproven] can’t be settled: not decided
}
done-of = { $remedy ->
    [honour] we do as the customer wishes
    [improve] we mend it
    [explain] we explain
    [compensate] we pay
    [decline] we say no, with the reason
    [investigate] we get the evidence
   *[escalate] a person takes over
}
amount-of = in { $currency }, worked out from { $from }
amount-fixed = a fixed sum in { $currency }
at-least = the law lets us pay less in some cases
from = from { DATE($from) }
to = up to { DATE($to) }
from-to = from { DATE($from) } to { DATE($to) }
no-source = no source given
example = from the test case “{ $case }”
no-example = No test case shows this reason; its text is `{ $message }`.
in-file = { $file }, line { $line }

## What the rules rest on.

parameters = Values that may be set
parameters-note = A client’s profile may set these otherwise. Nothing else in the rules can be changed from outside.
none-parameters = Nothing can be set.
col-name = Name
col-value = Value
col-meaning = What it is
col-used = Used by
evidence = Evidence
evidence-note = What the rules may read about a case. Evidence below its least sample or beyond its greatest age is not used.
none-evidence = The rules read no evidence.
col-kind = Kind
col-from = Comes from
col-sample = Least sample
col-age = Greatest age
col-absent = If not given
kind = { $kind ->
    [share] share
    [number] number
    [count] whole number
    [money] amount
    [flag] yes or no
    [text] text
    [date] date
   *[list] list
}
given = the case
from-plugin = the program part { $plugin }
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unknown = unknown
tables = Tables
none-tables = The rules look nothing up in tables.
table-note = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
table-cut = The first { $shown } of { $n } rows; the rest are in the pack’s file.
experts = Experts
expert-note = An expert’s word counts only in the field, with the licence that is asked for and after long enough in the field.
licence = { $needed ->
    [true] licence needed
   *[false] no licence needed
}
in-field = at least { $n ->
    [one] { $n } day
   *[other] { $n } days
} in the field

## The customer.

customer = What is known of the customer
none-reads-protected = No rule reads an attribute that is protected, or one that stands for it.
some-read-protected = Some rule reads an attribute that is protected, or one that stands for it: see below.
customer-note = The customer’s own words are quoted in the letter and never decide.
no-attributes = The pack knows nothing about who the customer is.
protected = protected: no decision may hang on it
proxy = stands for { $of }, which is protected
open = may be read
col-attribute = Attribute
col-status = Status
col-readers = Rules that read it
none-read = none

## Promises, deadlines and appeal.

promises = Promises about all decisions
none-promises = The pack makes no promise about all its decisions.
promise-proved = ✓ Proved for every case that there can be.
promise-broken = ✗ Broken: a case that shows it stands under what the check found.
promise-open = ◌ Not proved: cases were searched, and none breaks it.
appeal = Deadlines and appeal
answer-by = We answer within { $time }.
extended-by = Where an interim answer says why it takes longer, within { $time }.
no-deadline = The pack sets no deadline for the answer.
appeal-to = Who disagrees may go to { $body }{ $free ->
    [true] , free of charge
   *[false] {""}
}{ $limit ->
    [none] ; there is no time limit.
    [answer] , within { $time } of our answer.
   *[complaint] , within { $time } of the complaint to us.
}
no-appeal = The pack names no body of appeal in this language.
time = { $unit ->
    [day] { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
    [week] { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
    [month] { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
   *[year] { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
}

## Letters.

letters = Sample letters
letters-note = Written by these rules from the pack’s own test cases: the first of each topic and outcome.
none-letters = No test case of the pack leads to a letter in this language.
letter-of = { $topic }: { $outcome ->
    [upheld] upheld
    [partly] partly upheld
    [not_upheld] not upheld
   *[undecided] not decided
}
letter-case = Test case “{ $case }”
withheld = This letter is withheld for a person: { $why }

## Tests.

tests = What has been tested
tests-passed = All { $n } test cases come out as they must.
tests-failed = { $failed } of { $n } test cases do not come out as they must.
tests-none = The pack has no test case.
covered = { $reached } of { $rules } rules decide at least one test case.
covered-parts = The conditions of the rules: { $seen } of { $of } things that a test could show are shown.
unreached = No test case comes to the ruling of
findings = What the check of the pack found
findings-none = Nothing.

## Changes.

changes = Changes since the older version
changes-between = Version { $old } is held against version { $new }; their digests:
added = New rules:
removed = Rules taken out:
changed-rules = Rules that changed
changed-values = Values that changed
changed-meanings = Names that mean something else
changed-tables = Rows of tables that changed
col-rule = Rule
col-before = Before
col-after = Now
no-change = No rule, value, meaning or table changed.
changes-limit = Held against each other are the rules in words, what their names mean, values and tables. The texts of letters, what is declared of evidence, deadlines and program parts are not: `medhold diff` shows which decisions change.

## Limits.

limits = What is not checked
waivers = What the pack waives
waiver-note = A waiver is printed beside what does not hold. It releases no letter.
waivers-none = Nothing is waived.
limit-1 = Whether the rules are the law. That a rule names a source is seen; that the source says so is for a lawyer to read.
limit-2 = Whether the evidence is true. Its source, age and sample are looked at; if a source lies, the letter repeats it.
limit-3 = Attributes that nobody declared. What is protected, and what stands for it, is declared above.
limit-4 = What a person does with a withheld letter.

## Signatures.

signatures = Sign-off
signing = I have read this page and approve the rules with this digest:
name = Name
role = Role
date = Date
signature = Signature
