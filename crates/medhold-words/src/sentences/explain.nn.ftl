### Kvifor ei sak vart avgjord som ho vart.

outcome = { $outcome ->
    [upheld] kunden får medhald
    [partly_upheld] kunden får delvis medhald
    [not_upheld] kunden får ikkje medhald
   *[undecided] saka er ikkje avgjord
}
authority = { $authority ->
    [law] lova
    [expert] fagpersonen
    [evidence] tala
    [business] bedrifta
   *[customer] kunden
}
answer = { $by ->
    [rule] { $outcome }: { $authority } avgjer, etter regelen { $rule }
    [paid] { $outcome }: { $authority } avgjer, etter regelen { $rule }, og { $amount } skal betalast
    [no_rule] { $outcome }: ingen regel gjeld, og då er det { $authority } som avgjer
    [missing] { $outcome }: noko som ikkje er kjent, kan endre svaret
    [malformed] { $outcome }: noko som er oppgitt, kan ikkje stemme, og kan endre svaret
    [conflict] { $outcome }: desse reglane seier imot kvarandre, og eit menneske avgjer: { $rule }
   *[nobody] { $outcome }: ingen pakke avgjer slike saker, så eit menneske gjer det
}
heading = { $of ->
    [why] Kvifor
    [order] Kva regel som går føre
    [open] Det som ikkje kan seiast
    [why_not] Kvifor ikkje ein annan regel, dei nærmaste først
    [rest] Dei andre reglane
    [changes] Kva som ville endra svaret
    [ask] Kva vi bør finne ut no, det som seier mest først
   *[rule] Kvifor ikkje denne regelen
}
status = { $status ->
    [decides] avgjer
    [applies] gjeld, men avgjer ikkje
    [overridden] gjeld, men eit unntak går føre
    [undecided] kan ikkje avgjerast: { $unknown ->
        [one] éin ting er ikkje kjend
       *[other] { $unknown } ting er ikkje kjende
    }
    [not_in_force] er ikkje i kraft den dagen
   *[does_not_apply] { $failing ->
        [one] gjeld ikkje: éin ting stemmer ikkje
       *[other] gjeld ikkje: { $failing } ting stemmer ikkje
    }
}
rest = { $n ->
    [one] éin regel krev at { $clause }
   *[other] { $n } reglar krev at { $clause }
}
not-in-force = { $n ->
    [one] éin regel er ikkje i kraft den dagen
   *[other] { $n } reglar er ikkje i kraft den dagen
}
order-exception = regelen { $rule } gjeld òg, men { $by } er eit unntak frå han og går føre
order-back = regelen { $by } ville gått føre { $rule }, men { $over } er eit unntak frå { $by }, så { $rule } står
order-ladder = regelen { $rule } gjeld òg, men { $higher } går føre { $lower }
order-same = regelen { $rule } gjeld òg, og gir same svar
change = viss { $changes }: { $outcome }
ask = { $telling ->
    [settles] { $what }: avgjer svaret med { PERCENT($settles, digits: 0) } av det som kan kome fram
    [narrows] { $what }: gjer svaret sikrare
    [weighed] { $what }: seier ingenting før meir er kjent
   *[open] { $what }: må spørjast om for seg
}
lack = { $reason ->
    [not_given] { $whether ->
        [true] det er ikkje oppgitt { $what }
       *[false] { $what } er ikkje oppgitt
    }
    [too_old] { $what } er for gammalt
    [too_thin] { $what } byggjer på for få observasjonar
    [wrong_period] { $what } gjeld ei anna tid
    [malformed] { $what } er oppgitt slik det ikkje kan vere
    [no_data] det finst ikkje noko tal for { $what }
    [unreachable] { $what } kunne ikkje hentast
    [no_row] tabellen har ingenting for { $what }
    [no_standing] ingen som tel, har uttala seg: { $what }
    [disagreement] fagfolk er usamde: { $what }
   *[other] { $what } kan ikkje reknast ut
}

## Tala og det kunden seier om dei. $bare er den låge enden utan nemning.

figure = { $fact } ({ $unit ->
    [shared] { $bare }–{ $high }
   *[apart] { $low } til { $high }
})
asserted = { $by ->
    [word] kunden seier «{ $word }», altså { $op ->
        [ne] noko anna enn { $value }
       *[other] { $bound }
    }
   *[value] kunden seier { $op ->
        [ne] noko anna enn { $value }
       *[other] { $bound }
    }
}
asserted-clause = kunden seier dette: { $clause }
held-against = { $figure }, og { $asserted }
