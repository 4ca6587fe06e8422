### En regel i ord. Leddsetninger har ikke stor forbokstav og ikke punktum, og kan stå inne i hverandre.

## Sammenbinding.

and = { $n ->
    [1] { $last }
   *[other] { $head } og { $last }
}
or = { $n ->
    [1] { $last }
   *[other] { $head } eller { $last }
}
both = { $n ->
    [2] både { $list }
   *[other] alt dette: { $list }
}
either = { $n ->
    [2] enten { $list }
   *[other] ett av disse: { $list }
}
if-else = hvis { $condition }, så { $then }; hvis ikke, { $otherwise }
if-then = hvis { $condition }, så { $then }
if-not = med mindre { $condition }, { $otherwise }
all-head = alt dette stemmer
any-head = minst ett av disse stemmer
either-head = det av disse som gjelder
if-head = hvis { $condition }
else-head = hvis ikke
always = alltid
never = aldri
not-so = det er ikke slik at { $clause }
certain = det er kjent at { $clause }

## Sammenligning. $bounds er én eller to grenser.

compare = { $what } er { $bounds }
bound = { $dates ->
    [true] { $op ->
        [lt] før { $with }
        [le] senest { $with }
        [gt] etter { $with }
        [ge] tidligst { $with }
        [ne] ikke { $with }
       *[eq] { $with }
    }
   *[other] { $op ->
        [lt] mindre enn { $with }
        [le] høyst { $with }
        [gt] mer enn { $with }
        [ge] minst { $with }
        [ne] ikke { $with }
       *[eq] { $with }
    }
}
is = { $what } er { $values }
is-not = { $what } er ikke { $values }
same = { $what } og { $values } er det samme
not-same = { $what } og { $values } er ikke det samme
holds = { $what }: ja
holds-not = { $what }: nei
known = { $whether ->
    [true] det er kjent { $what }
   *[false] { $what } er kjent
}
known-not = { $whether ->
    [true] det er ikke kjent { $what }
   *[false] { $what } er ikke kjent
}
within = { $what } er blant { $within }
within-not = { $what } er ikke blant { $within }
text-starts = { $what } begynner med { $with }
text-starts-not = { $what } begynner ikke med { $with }
text-ends = { $what } slutter med { $with }
text-ends-not = { $what } slutter ikke med { $with }
text-contains = { $what } inneholder { $with }
text-contains-not = { $what } inneholder ikke { $with }
text-empty = { $what } er tom
text-empty-not = { $what } er ikke tom
row = { $table } har en rad for { $key }
row-not = { $table } har ingen rad for { $key }
code = det regelfila sier, stemmer: «{ $text }»
code-not = det regelfila sier, stemmer ikke: «{ $text }»

## Kravet.

claim-kind = { $kind ->
    [assertion] kunden sier hvordan noe er
    [experience] kunden forteller hva som har hendt
    [preference] kunden sier hva kunden liker
   *[request] kunden ber om noe
}
claim-kind-not = { $kind ->
    [assertion] kunden sier ikke hvordan noe er
    [experience] kunden forteller ikke hva som har hendt
    [preference] kunden sier ikke hva kunden liker
   *[request] kunden ber ikke om noe
}
claim-supported = tallene bekrefter det kunden sier
claim-supported-not = tallene bekrefter ikke det kunden sier
claim-refuted = tallene motsier det kunden sier
claim-refuted-not = tallene motsier ikke det kunden sier
claim-was-supported = slik kunden sier, var det før
claim-was-supported-not = det er ikke kjent at det har vært slik før
claim-asserts = kunden sier noe som kan prøves
claim-asserts-not = kunden sier ikke noe som kan prøves
claim-about = det kunden sier, gjelder { $measures }
claim-about-not = det kunden sier, gjelder ikke { $measures }
claim-compares = kunden sier { $ops } om det
claim-compares-not = kunden sier ikke { $ops } om det
claim-known = { $field ->
    [word] kunden bruker et ord som pakken kjenner
    [stance] det er kjent hvordan kunden ser på saken
   *[other] kunden sier noe som kan prøves
}
claim-known-not = { $field ->
    [word] kunden bruker ikke noe ord som pakken kjenner
    [stance] det er ikke kjent hvordan kunden ser på saken
   *[other] kunden sier ikke noe som kan prøves
}
op-word = { $op ->
    [lt] mindre enn
    [le] høyst
    [gt] mer enn
    [ge] minst
    [ne] ikke
   *[eq] nøyaktig
}
claim-field = { $field ->
    [kind] hva slags krav det er
    [stance] hvordan kunden ser på saken, fra −1 til 1
    [measure] det kunden snakker om
    [op] hvordan kunden sammenligner
    [value] verdien kunden nevner
    [word] ordet kunden bruker
   *[other] det kunden sier
}

## Fagfolk.

stated = fagpersonen på { $field } finner at { $clause }
stated-of = vurderingen fra fagpersonen på { $field } ({ $what })
stated-known = en fagperson på { $field } har sagt { $what }
stated-known-not = ingen fagperson på { $field } har sagt { $what }
expert-known = en fagperson på { $field } som teller, har uttalt seg
expert-known-not = ingen fagperson på { $field } som teller, har uttalt seg
expert-licensed = fagpersonen på { $field } har autorisasjon
expert-licensed-not = fagpersonen på { $field } har ikke autorisasjon
expert-field = { $part ->
    [days] dagene som fagpersonen på { $field } har arbeidet med faget
    [interest] interessen som fagpersonen på { $field } har i saken
    [licence] om fagpersonen på { $field } har autorisasjon
   *[role] rollen til fagpersonen på { $field }
}
expert-statement = uttalelsen fra fagpersonen på { $field }

## Navn.

before = { $what } i perioden før
part = { $part ->
    [low] laveste mulige verdi for { $what }
    [high] høyeste mulige verdi for { $what }
    [n] tallet på observasjoner bak { $what }
    [age] alderen på tallet for { $what }
    [from] første dag i perioden for { $what }
    [to] siste dag i perioden for { $what }
    [source] kilden til { $what }
   *[unit] enheten for { $what }
}
stage = hvor kunden er i kundereisen
parameter = { $value } ({ $title })
cell = { $column } for { $key } ({ $table })
whether = om { $clause }
quoted = «{ $text }»
either-noun = { $then } (hvis { $condition }), ellers { $otherwise }
range = { $from } til { $to }
list-of = { $items }
compute = { $op ->
    [add] { $left } pluss { $right }
    [subtract] { $left } minus { $right }
    [multiply] { $left } ganger { $right }
    [divide] { $left } delt på { $right }
    [remainder] resten når { $left } deles på { $right }
   *[power] { $left } opphøyd i { $right }
}
grouped = ({ $what })
negated = minus { $what }
builtin = { $name ->
    [min] det minste av { $list }
    [max] det største av { $list }
    [abs] { $first } uten fortegn
    [round] { $first }, avrundet
    [floor] { $first }, rundet ned
    [ceil] { $first }, rundet opp
    [sqrt] kvadratroten av { $first }
    [len] lengden av { $first }
    [is_empty] om { $first } er tom
    [contains] om { $first } inneholder { $second }
    [starts_with] om { $first } begynner med { $second }
    [ends_with] om { $first } slutter med { $second }
    [to_upper] { $first } med store bokstaver
    [to_lower] { $first } med små bokstaver
    [trim] { $first }
    [sum] summen av { $first }
    [average] gjennomsnittet av { $first }
    [median] den midterste av { $first }
    [date] { $first }
    [add_days] { $first } pluss { $second } dager
    [add_months] { $first } pluss { $second } måneder
    [add_years] { $first } pluss { $second } år
    [days_between] antall dager fra { $first } til { $second }
    [year] året for { $first }
    [month] måneden for { $first }
    [day] dagen i måneden for { $first }
    [weekday] ukedagen for { $first } (mandag er 1)
   *[other] «{ $name }» av { $list }
}
plugin = «{ $name }» av { $list }, slik tillegget regner det ut

## Verdier etter enheten.

value = { $form ->
    [share] { PERCENT($value) }
    [minutes] { DURATION($value) }
    [days] { DAYS($value) }
    [kilometres] { KM($value) }
    [percent] { $value } %
    [unit] { $value } { $unit }
   *[plain] { $value }
}
yes = ja
no = nei
