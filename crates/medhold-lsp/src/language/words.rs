//! The words of the language, a table a kind, each in the order in which it is offered.

use super::Word;

const fn word(name: &'static str, form: &'static str, about: &'static str) -> Word {
    Word { name, form, about }
}

/// The clauses of a rule.
pub(super) const CLAUSES: &[Word] = &[
    word(
        "when",
        "when arrival_delay_min >= long_delay_min",
        "When the rule applies. True, false, or undecided where it reads evidence that is missing, stale or too thin; `&&`, `||` and `!` are three-valued, so missing evidence is never false.",
    ),
    word(
        "authority",
        "authority law",
        "Who decides: `law`, `expert`, `evidence`, `business` or `customer`. Between rules that do not name each other, the earlier goes before the later.",
    ),
    word(
        "finding",
        "finding fact",
        "What the claim turns out to be. `fact` and `opinion` are upheld, `misconception` and `outdated` not upheld, `unproven` undecided; `partly` after the first two makes them partly upheld.",
    ),
    word("remedy", "remedy compensate(400, \"EUR\")", "What is done for the customer."),
    word(
        "because",
        "because \"late\" with #{ minutes: arrival_delay_min }",
        "A reason that the customer is given: a message of the pack in each of its languages, and what it is told. It may be repeated.",
    ),
    word(
        "overrides",
        "overrides \"other-rule\"",
        "The rules that this one is an exception to. It overrides them only while it stands itself. A rule of a higher rung can't be overridden, unless this favours the customer and that is no expert's.",
    ),
    word(
        "source",
        "source \"Reg. (EC) 261/2004 art. 7\"",
        "The law, contract or study that the rule rests on. A rule that overrides the customer should have one.",
    ),
    word(
        "valid",
        "valid from \"2005-02-17\" to \"2030-12-31\"",
        "When the rule is in force, both days in it. The day is the case's date, or the date that the topic names for its law.",
    ),
];

/// Who decides.
pub(super) const AUTHORITIES: &[Word] = &[
    word(
        "customer",
        "authority customer",
        "The customer decides: what is a matter of taste or of one's own experience.",
    ),
    word("evidence", "authority evidence", "Evidence decides: what has been measured or recorded."),
    word("expert", "authority expert", "An expert decides: what a person of standing in the field has stated."),
    word("law", "authority law", "The law decides. It goes before everything else."),
    word("business", "authority business", "The business decides: its own terms and promises."),
];

/// What a claim turns out to be.
pub(super) const FINDINGS: &[Word] = &[
    word("fact", "finding fact", "Evidence supports the claim. It is upheld; with `partly`, in part."),
    word(
        "misconception",
        "finding misconception",
        "Evidence refutes the claim. It is not upheld; with `partly`, partly upheld.",
    ),
    word("outdated", "finding outdated", "The claim was true, and no longer is. It is not upheld."),
    word("opinion", "finding opinion", "There is nothing to test: it is the customer's to hold. It is upheld."),
    word("unproven", "finding unproven", "Evidence is missing, stale or too thin. The claim is undecided."),
];

/// What is done.
pub(super) const REMEDIES: &[Word] = &[
    word("honour", "remedy honour", "Do as the customer wishes."),
    word("improve", "remedy improve", "Deliver better."),
    word("explain", "remedy explain", "Help the customer see."),
    word(
        "compensate",
        "remedy compensate(amount, \"EUR\")",
        "Pay an amount: `compensate(amount, currency[, at_least])`, rounded half to even to the currency's minor unit. `at_least` is the least that the law lets the firm pay.",
    ),
    word("decline", "remedy decline", "Refuse, with the reason."),
    word("investigate", "remedy investigate", "Get the evidence that is named."),
    word("escalate", "remedy escalate", "To a person."),
];

/// Names that every rule has.
pub(super) const ROOTS: &[Word] = &[
    word(
        "claim",
        "claim.supported",
        "What the customer says. Read by its fields; the customer's own words are not among them, because words do not decide.",
    ),
    word(
        "subject",
        "subject.origin",
        "What the claim is about, by the keys that the pack declares in `[subject.<key>]`.",
    ),
    word(
        "customer",
        "customer.loyalty",
        "Who asks, by the keys that the pack declares in `[customer.<key>]`. No decision may hang on a protected one.",
    ),
    word("stage", "stage == \"after_purchase\"", "The stage of the customer's journey, a text."),
];

/// Fields of the claim.
pub(super) const CLAIM_FIELDS: &[Word] = &[
    word(
        "kind",
        "claim.kind == \"assertion\"",
        "What kind of claim it is: `experience`, `assertion`, `preference` or `request`.",
    ),
    word(
        "supported",
        "claim.supported",
        "Whether the whole interval of the measure that the claim asserts satisfies the assertion. Undecided where that evidence is missing, stale or too thin; false where nothing is asserted.",
    ),
    word(
        "refuted",
        "claim.refuted",
        "Whether the whole interval of the measure that the claim asserts fails the assertion. Where the interval lies on both sides, neither this nor `supported` is true.",
    ),
    word(
        "was_supported",
        "claim.was_supported",
        "Whether an earlier period with enough evidence satisfied the assertion. Never undecided.",
    ),
    word(
        "asserts",
        "claim.asserts",
        "Whether the claim asserts something of a measure; and by `.measure`, `.op`, `.value` and `.word`, what.",
    ),
    word("stance", "claim.stance < 0", "How the customer feels about it, from -1 to 1."),
    word(
        "asserts.measure",
        "claim.asserts.measure == \"late_share\"",
        "The measure that the claim asserts something of, as text.",
    ),
    word("asserts.op", "claim.asserts.op == \">=\"", "How the asserted value compares, as text."),
    word(
        "asserts.value",
        "claim.asserts.value",
        "The value that the claim asserts; that of the word where it asserts a word.",
    ),
    word(
        "asserts.word",
        "claim.asserts.word == \"often\"",
        "The word that the customer used, where it is one that the pack gives a meaning to.",
    ),
];

/// Parts of a measure.
pub(super) const PARTS: &[Word] = &[
    word("low", "late_share.low", "The lower end of the evidence's interval."),
    word("high", "late_share.high", "The upper end of the evidence's interval."),
    word("n", "late_share.n", "The sample size behind the evidence."),
    word("age_days", "late_share.age_days", "The days from the evidence's as-of date to the case's date."),
    word("from", "late_share.from", "The first day of the evidence's period."),
    word("to", "late_share.to", "The last day of the evidence's period."),
    word("source", "late_share.source", "Where the evidence comes from, a text."),
    word("before", "late_share.before", "The same measure over the period before; it has the same parts."),
    word("unit", "limit.unit", "The unit that the value came with, a text; of measures declared with the unit `any`."),
];

/// Parts of an expert's statement.
pub(super) const STATEMENT: &[Word] = &[
    word("states", "expert(\"airworthiness\").states(airworthy)", "What the expert states of a measure."),
    word("licensed", "expert(\"airworthiness\").licensed", "Whether the expert is licensed in the field."),
    word(
        "days_in_field",
        "expert(\"airworthiness\").days_in_field",
        "The days that the expert has worked in the field.",
    ),
    word("interest", "expert(\"airworthiness\").interest", "The expert's financial interest as told, a text."),
    word("role", "expert(\"airworthiness\").role", "The expert's role, a text."),
];

/// Functions that every rule file has.
pub(super) const FUNCTIONS: &[Word] = &[
    word("known", "known(x)", "Whether `x` can be had: true or false, never undecided."),
    word("has", "has(table, key)", "Whether a table has a row of this key."),
    word(
        "expert",
        "expert(\"airworthiness\").states(airworthy)",
        "The case's one statement in a field with standing. None is undecided; two that disagree are a conflict; one without standing (outside its field, unlicensed where a licence is asked for, too short a time) is left out.",
    ),
    word(
        "compensate",
        "remedy compensate(amount, \"EUR\")",
        "What is paid: an amount, its currency, and where the law lets the firm pay less, the least.",
    ),
    word("min", "min(a, b)", "The least of several numbers, amounts or dates."),
    word("max", "max(a, b)", "The greatest of several numbers, amounts or dates."),
    word("abs", "abs(x)", "A number or an amount without its sign."),
    word(
        "round",
        "round(x, 2)",
        "A number or an amount rounded half to even, to so many decimals; to a whole one unless said.",
    ),
    word("floor", "floor(x)", "The greatest whole number that is not above."),
    word("ceil", "ceil(x)", "The least whole number that is not below."),
    word("sqrt", "sqrt(x)", "The square root of a number."),
    word("len", "len(x)", "How many characters a text has, or items a list, map or range."),
    word("is_empty", "is_empty(x)", "Whether a text, list, map or range has nothing in it."),
    word("contains", "contains(x, y)", "Whether a text, list, map or range has something in it."),
    word("starts_with", "starts_with(text, \"a\")", "Whether a text begins so."),
    word("ends_with", "ends_with(text, \"a\")", "Whether a text ends so."),
    word("to_upper", "to_upper(text)", "A text in capitals."),
    word("to_lower", "to_lower(text)", "A text in small letters."),
    word("trim", "trim(text)", "A text without the white space around it."),
    word("sum", "sum(list)", "The sum of a list."),
    word("average", "average(list)", "The average of a list."),
    word("median", "median(list)", "The median of a list."),
    word("date", "date(\"2024-05-17\")", "The day that a text names."),
    word("add_days", "add_days(date, 14)", "The day so many days later."),
    word("add_months", "add_months(date, 2)", "The day so many months later; the month's last where it is shorter."),
    word("add_years", "add_years(date, 1)", "The day so many years later."),
    word("days_between", "days_between(from, to)", "The days from one day to another."),
    word("year", "year(date)", "The year of a day."),
    word("month", "month(date)", "The month of a day, 1 to 12."),
    word("day", "day(date)", "The day of the month, 1 to 31."),
    word("weekday", "weekday(date)", "The day of the week, Monday 1 to Sunday 7."),
];
