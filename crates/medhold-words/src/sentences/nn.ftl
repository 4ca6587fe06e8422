### Ein regel i ord. Leddsetningar har ikkje stor forbokstav og ikkje punktum, og kan stå inne i kvarandre.

## Samanbinding.

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
   *[other] eitt av desse: { $list }
}
if-else = viss { $condition }, så { $then }; viss ikkje, { $otherwise }
if-then = viss { $condition }, så { $then }
if-not = med mindre { $condition }, { $otherwise }
all-head = alt dette stemmer
any-head = minst eitt av desse stemmer
either-head = det av desse som gjeld
if-head = viss { $condition }
else-head = viss ikkje
always = alltid
never = aldri
not-so = det er ikkje slik at { $clause }
certain = det er kjent at { $clause }

## Samanlikning. $bounds er éi eller to grenser.

compare = { $what } er { $bounds }
bound = { $dates ->
    [true] { $op ->
        [lt] før { $with }
        [le] seinast { $with }
        [gt] etter { $with }
        [ge] tidlegast { $with }
        [ne] ikkje { $with }
       *[eq] { $with }
    }
   *[other] { $op ->
        [lt] mindre enn { $with }
        [le] høgst { $with }
        [gt] meir enn { $with }
        [ge] minst { $with }
        [ne] ikkje { $with }
       *[eq] { $with }
    }
}
is = { $what } er { $values }
is-not = { $what } er ikkje { $values }
same = { $what } og { $values } er det samme
not-same = { $what } og { $values } er ikkje det samme
holds = { $what }: ja
holds-not = { $what }: nei
known = { $whether ->
    [true] det er kjent { $what }
   *[false] { $what } er kjent
}
known-not = { $whether ->
    [true] det er ikkje kjent { $what }
   *[false] { $what } er ikkje kjent
}
within = { $what } er blant { $within }
within-not = { $what } er ikkje blant { $within }
text-starts = { $what } byrjar med { $with }
text-starts-not = { $what } byrjar ikkje med { $with }
text-ends = { $what } sluttar med { $with }
text-ends-not = { $what } sluttar ikkje med { $with }
text-contains = { $what } inneheld { $with }
text-contains-not = { $what } inneheld ikkje { $with }
text-empty = { $what } er tom
text-empty-not = { $what } er ikkje tom
row = { $table } har ei rad for { $key }
row-not = { $table } har inga rad for { $key }
code = det regelfila seier, stemmer: «{ $text }»
code-not = det regelfila seier, stemmer ikkje: «{ $text }»

## Kravet.

claim-kind = { $kind ->
    [assertion] kunden seier korleis noko er
    [experience] kunden fortel kva som har hendt
    [preference] kunden seier kva kunden likar
   *[request] kunden bed om noko
}
claim-kind-not = { $kind ->
    [assertion] kunden seier ikkje korleis noko er
    [experience] kunden fortel ikkje kva som har hendt
    [preference] kunden seier ikkje kva kunden likar
   *[request] kunden bed ikkje om noko
}
claim-supported = tala stadfestar det kunden seier
claim-supported-not = tala stadfestar ikkje det kunden seier
claim-refuted = tala motseier det kunden seier
claim-refuted-not = tala motseier ikkje det kunden seier
claim-was-supported = slik kunden seier, var det før
claim-was-supported-not = det er ikkje kjent at det har vore slik før
claim-asserts = kunden seier noko som kan prøvast
claim-asserts-not = kunden seier ikkje noko som kan prøvast
claim-about = det kunden seier, gjeld { $measures }
claim-about-not = det kunden seier, gjeld ikkje { $measures }
claim-compares = kunden seier { $ops } om det
claim-compares-not = kunden seier ikkje { $ops } om det
claim-known = { $field ->
    [word] kunden brukar eit ord som pakken kjenner
    [stance] det er kjent korleis kunden ser på saka
   *[other] kunden seier noko som kan prøvast
}
claim-known-not = { $field ->
    [word] kunden brukar ikkje noko ord som pakken kjenner
    [stance] det er ikkje kjent korleis kunden ser på saka
   *[other] kunden seier ikkje noko som kan prøvast
}
op-word = { $op ->
    [lt] mindre enn
    [le] høgst
    [gt] meir enn
    [ge] minst
    [ne] ikkje
   *[eq] nøyaktig
}
claim-field = { $field ->
    [kind] kva slags krav det er
    [stance] korleis kunden ser på saka, frå −1 til 1
    [measure] det kunden snakkar om
    [op] korleis kunden samanliknar
    [value] verdien kunden nemner
    [word] ordet kunden brukar
   *[other] det kunden seier
}

## Fagfolk.

stated = fagpersonen på { $field } finn at { $clause }
stated-of = vurderinga frå fagpersonen på { $field } ({ $what })
stated-known = ein fagperson på { $field } har sagt { $what }
stated-known-not = ingen fagperson på { $field } har sagt { $what }
expert-known = ein fagperson på { $field } som tel, har uttala seg
expert-known-not = ingen fagperson på { $field } som tel, har uttala seg
expert-licensed = fagpersonen på { $field } har autorisasjon
expert-licensed-not = fagpersonen på { $field } har ikkje autorisasjon
expert-field = { $part ->
    [days] dagane som fagpersonen på { $field } har arbeidd med faget
    [interest] interessa som fagpersonen på { $field } har i saka
    [licence] om fagpersonen på { $field } har autorisasjon
   *[role] rollen til fagpersonen på { $field }
}
expert-statement = fråsegna frå fagpersonen på { $field }

## Namn.

before = { $what } i perioden før
part = { $part ->
    [low] lågaste moglege verdi for { $what }
    [high] høgaste moglege verdi for { $what }
    [n] talet på observasjonar bak { $what }
    [age] alderen på talet for { $what }
    [from] første dag i perioden for { $what }
    [to] siste dag i perioden for { $what }
    [source] kjelda til { $what }
   *[unit] eininga for { $what }
}
stage = kvar kunden er i kundereisa
parameter = { $value } ({ $title })
cell = { $column } for { $key } ({ $table })
whether = om { $clause }
quoted = «{ $text }»
either-noun = { $then } (viss { $condition }), elles { $otherwise }
range = { $from } til { $to }
list-of = { $items }
compute = { $op ->
    [add] { $left } pluss { $right }
    [subtract] { $left } minus { $right }
    [multiply] { $left } gonger { $right }
    [divide] { $left } delt på { $right }
    [remainder] resten når { $left } blir delt på { $right }
   *[power] { $left } opphøgd i { $right }
}
grouped = ({ $what })
negated = minus { $what }
builtin = { $name ->
    [min] det minste av { $list }
    [max] det største av { $list }
    [abs] { $first } utan forteikn
    [round] { $first }, avrunda
    [floor] { $first }, runda ned
    [ceil] { $first }, runda opp
    [sqrt] kvadratrota av { $first }
    [len] lengda av { $first }
    [is_empty] om { $first } er tom
    [contains] om { $first } inneheld { $second }
    [starts_with] om { $first } byrjar med { $second }
    [ends_with] om { $first } sluttar med { $second }
    [to_upper] { $first } med store bokstavar
    [to_lower] { $first } med små bokstavar
    [trim] { $first }
    [sum] summen av { $first }
    [average] gjennomsnittet av { $first }
    [median] den midtarste av { $first }
    [date] { $first }
    [add_days] { $first } pluss { $second } dagar
    [add_months] { $first } pluss { $second } månader
    [add_years] { $first } pluss { $second } år
    [days_between] talet på dagar frå { $first } til { $second }
    [year] året for { $first }
    [month] månaden for { $first }
    [day] dagen i månaden for { $first }
    [weekday] vekedagen for { $first } (mandag er 1)
   *[other] «{ $name }» av { $list }
}
plugin = «{ $name }» av { $list }, slik tillegget reknar det ut

## Verdiar etter eininga.

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
