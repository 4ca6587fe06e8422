### Hvorfor en sak ble avgjort som den ble.

outcome = { $outcome ->
    [upheld] kunden får medhold
    [partly_upheld] kunden får delvis medhold
    [not_upheld] kunden får ikke medhold
   *[undecided] saken er ikke avgjort
}
authority = { $authority ->
    [law] loven
    [expert] fagpersonen
    [evidence] tallene
    [business] bedriften
   *[customer] kunden
}
answer = { $by ->
    [rule] { $outcome }: { $authority } avgjør, etter regelen { $rule }
    [paid] { $outcome }: { $authority } avgjør, etter regelen { $rule }, og { $amount } skal betales
    [no_rule] { $outcome }: ingen regel gjelder, og da er det { $authority } som avgjør
    [missing] { $outcome }: noe som ikke er kjent, kan endre svaret
    [malformed] { $outcome }: noe som er oppgitt, kan ikke stemme, og kan endre svaret
    [conflict] { $outcome }: disse reglene sier imot hverandre, og et menneske avgjør: { $rule }
   *[nobody] { $outcome }: ingen pakke avgjør slike saker, så et menneske gjør det
}
heading = { $of ->
    [why] Hvorfor
    [order] Hvilken regel som går foran
    [open] Det som ikke kan sies
    [why_not] Hvorfor ikke en annen regel, de nærmeste først
    [rest] De andre reglene
    [changes] Hva som ville endret svaret
    [ask] Hva vi bør finne ut nå, det som sier mest først
   *[rule] Hvorfor ikke denne regelen
}
status = { $status ->
    [decides] avgjør
    [applies] gjelder, men avgjør ikke
    [overridden] gjelder, men et unntak går foran
    [undecided] kan ikke avgjøres: { $unknown ->
        [one] én ting er ikke kjent
       *[other] { $unknown } ting er ikke kjent
    }
    [not_in_force] er ikke i kraft den dagen
   *[does_not_apply] { $failing ->
        [one] gjelder ikke: én ting stemmer ikke
       *[other] gjelder ikke: { $failing } ting stemmer ikke
    }
}
rest = { $n ->
    [one] én regel krever at { $clause }
   *[other] { $n } regler krever at { $clause }
}
not-in-force = { $n ->
    [one] én regel er ikke i kraft den dagen
   *[other] { $n } regler er ikke i kraft den dagen
}
order-exception = regelen { $rule } gjelder også, men { $by } er et unntak fra den og går foran
order-back = regelen { $by } ville gått foran { $rule }, men { $over } er et unntak fra { $by }, så { $rule } står
order-ladder = regelen { $rule } gjelder også, men { $higher } går foran { $lower }
order-same = regelen { $rule } gjelder også, og gir samme svar
change = hvis { $changes }: { $outcome }
ask = { $telling ->
    [settles] { $what }: avgjør svaret med { PERCENT($settles, digits: 0) } av det som kan komme fram
    [narrows] { $what }: gjør svaret sikrere
    [weighed] { $what }: sier ingenting før mer er kjent
   *[open] { $what }: må spørres om for seg
}
lack = { $reason ->
    [not_given] { $whether ->
        [true] det er ikke oppgitt { $what }
       *[false] { $what } er ikke oppgitt
    }
    [too_old] { $what } er for gammelt
    [too_thin] { $what } bygger på for få observasjoner
    [wrong_period] { $what } gjelder en annen tid
    [malformed] { $what } er oppgitt slik det ikke kan være
    [no_data] det finnes ikke noe tall for { $what }
    [unreachable] { $what } kunne ikke hentes
    [no_row] tabellen har ingenting for { $what }
    [no_standing] ingen som teller, har uttalt seg: { $what }
    [disagreement] fagfolk er uenige: { $what }
   *[other] { $what } kan ikke regnes ut
}

## Tallene og det kunden sier om dem. $bare er den lave enden uten benevning.

figure = { $fact } ({ $unit ->
    [shared] { $bare }–{ $high }
   *[apart] { $low } til { $high }
})
asserted = { $by ->
    [word] kunden sier «{ $word }», altså { $op ->
        [ne] noe annet enn { $value }
       *[other] { $bound }
    }
   *[value] kunden sier { $op ->
        [ne] noe annet enn { $value }
       *[other] { $bound }
    }
}
asserted-clause = kunden sier dette: { $clause }
held-against = { $figure }, og { $asserted }
