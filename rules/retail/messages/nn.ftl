### Grunngjevingar på nynorsk. Alle tal kjem inn som argument; lov og dom står som kjelde på regelen.

## Prisnivået

expensive-is-yours = Kva som er dyrt, og kva som er verdt prisen, veit du best. Vi gjev det du skriv vidare til dei som set prisane våre.

price-wish = Det finst ingen tabell som seier kva ein pris skal vere. Ein av oss ser på det du bed om, og skriv til deg.

market-found = { $measure ->
    [unit_price_percentile] Vi kjenner prisane til { NUM($sellers) } andre butikkar. Delen som tek mindre per kilo, liter eller stykk enn vi gjer, er { PERCENT($share) }.
   *[market_percentile] Vi kjenner prisane til { NUM($sellers) } andre butikkar. Delen som tek mindre enn vi gjer, er { PERCENT($share) }.
}

our-price = Vi tek { MONEY($price) }.

market-prices = { $measure ->
    [unit_price_percentile] Vi tek { MONEY($price) } per kilo, liter eller stykk. Den midtarste prisen hos dei andre er { MONEY($middle, currency: "NOK") }.
   *[market_percentile] Vi tek { MONEY($price) }. Den midtarste prisen hos dei andre er { MONEY($middle, currency: "NOK") }.
}

market-changed = { $measure ->
    [unit_price_percentile] Før var delen av dei andre butikkane som tok mindre per kilo, liter eller stykk enn vi gjorde, { PERCENT($earlier) }. No er han { PERCENT($share) }.
   *[market_percentile] Før var delen av dei andre butikkane som tok mindre enn vi gjorde, { PERCENT($earlier) }. No er han { PERCENT($share) }.
}

word-borne-out = { $word ->
    [dearest] Du sa «dyrast». Det les vi som at minst { PERCENT($limit) } av dei andre er billegare, og det stemmer.
    [expensive] Du sa «dyr». Mot andre les vi det som at meir enn { PERCENT($limit) } av dei er billegare, og det stemmer.
    [dearer] Du sa «dyrare enn andre». Det les vi som at meir enn { PERCENT($limit) } av dei andre er billegare, og det stemmer.
    [cheaper] Du sa «billegare enn andre». Det les vi som at færre enn { PERCENT($limit) } av dei andre er billegare, og det stemmer.
    [cheapest] Du sa «billegast». Det les vi som at høgst { PERCENT($limit) } av dei andre er billegare, og det stemmer.
   *[none] Du nemnde { PERCENT($limit) }, og prisane ber det.
}

word-not-borne-out = { $word ->
    [dearest] Du sa «dyrast». Det les vi som at minst { PERCENT($limit) } av dei andre er billegare. Prisane viser noko anna.
    [expensive] Du sa «dyr». Mot andre les vi det som at meir enn { PERCENT($limit) } av dei er billegare. Prisane viser noko anna.
    [dearer] Du sa «dyrare enn andre». Det les vi som at meir enn { PERCENT($limit) } av dei andre er billegare. Prisane viser noko anna.
    [cheaper] Du sa «billegare enn andre». Det les vi som at færre enn { PERCENT($limit) } av dei andre er billegare. Prisane viser noko anna.
    [cheapest] Du sa «billegast». Det les vi som at høgst { PERCENT($limit) } av dei andre er billegare. Prisane viser noko anna.
   *[none] Du nemnde { PERCENT($limit) }. Prisane viser noko anna.
}

word-no-longer = { $word ->
    [dearest] Du sa «dyrast». Det les vi som at minst { PERCENT($limit) } av dei andre er billegare. Slik var det, men slik er det ikkje no.
    [expensive] Du sa «dyr». Mot andre les vi det som at meir enn { PERCENT($limit) } av dei er billegare. Slik var det, men slik er det ikkje no.
    [dearer] Du sa «dyrare enn andre». Det les vi som at meir enn { PERCENT($limit) } av dei andre er billegare. Slik var det, men slik er det ikkje no.
    [cheaper] Du sa «billegare enn andre». Det les vi som at færre enn { PERCENT($limit) } av dei andre er billegare. Slik var det, men slik er det ikkje no.
    [cheapest] Du sa «billegast». Det les vi som at høgst { PERCENT($limit) } av dei andre er billegare. Slik var det, men slik er det ikkje no.
   *[none] Du nemnde { PERCENT($limit) }. Slik var det, men slik er det ikkje no.
}

word-too-close = { $word ->
    [dearest] Du sa «dyrast». Det les vi som at minst { PERCENT($limit) } av dei andre er billegare. Prisane vi kjenner, avgjer det ikkje enno.
    [expensive] Du sa «dyr». Mot andre les vi det som at meir enn { PERCENT($limit) } av dei er billegare. Prisane vi kjenner, avgjer det ikkje enno.
    [dearer] Du sa «dyrare enn andre». Det les vi som at meir enn { PERCENT($limit) } av dei andre er billegare. Prisane vi kjenner, avgjer det ikkje enno.
    [cheaper] Du sa «billegare enn andre». Det les vi som at færre enn { PERCENT($limit) } av dei andre er billegare. Prisane vi kjenner, avgjer det ikkje enno.
    [cheapest] Du sa «billegast». Det les vi som at høgst { PERCENT($limit) } av dei andre er billegare. Prisane vi kjenner, avgjer det ikkje enno.
   *[none] Du nemnde { PERCENT($limit) }. Prisane vi kjenner, avgjer det ikkje enno.
}

## Tilbodet og førprisen

prior-price-found = { $series ->
    [true] Når prisen vert sett ned steg for steg, skal tilbodet reknast frå den lågaste prisen i ein periode på { DAYS($days) } før det fyrste steget. Han var { MONEY($prior) }.
   *[false] Eit tilbod skal reknast frå den lågaste prisen i ein periode på { DAYS($days) } før det tok til. Han var { MONEY($prior) }.
}

no-reduction = { $direction ->
    [higher] Tilbodsprisen er { MONEY($now) }, og han er høgare. Prisen var altså ikkje sett ned. Vi rettar reklamen.
   *[same] Tilbodsprisen er { MONEY($now) }, og han er den same. Prisen var altså ikkje sett ned. Vi rettar reklamen.
}

percentage-overstated = Vi reklamerte med { UNIT($claimed, unit: "%") } avslag. Rekna slik det skal, er det { UNIT($truth, unit: "%") }. Vi rettar reklamen.

prior-price-overstated = Vi oppgav ein førpris på { MONEY($claimed) }. Den lågaste prisen i perioden på { DAYS($days) } før tilbodet var { MONEY($prior) }, og det er den vi skulle ha oppgjeve. Vi rettar han.

reduction-holds = Tilbodsprisen er { MONEY($now) }, og det er { UNIT($truth, unit: "%") } lågare.

percentage-advertised = Vi reklamerte med { UNIT($claimed, unit: "%") }.

reduction-found = Tilbodsprisen er { MONEY($now) }, så prisen er sett ned med { UNIT($truth, unit: "%") }.

no-good = Regelen om førpris gjeld varer, og dette er ei teneste eller digitalt innhald. Det tyder ikkje at vi kan skrive kva vi vil i reklamen: Han skal ikkje villeie. Om vår gjorde det, må eit menneske vurdere.

perishable-unclear = For varer som fort vert dårlege, kan kvart land ha eigne reglar om førpris. Korleis våre skal lesast her, må eit menneske vurdere.

new-goods-unclear = Vara hadde vore til sals i { DAYS($days) } då prisen vart sett ned. Førprisen skal vere den lågaste på { DAYS($window) }. For varer som er nye i handelen, kan kvart land ha eigne reglar, og korleis våre skal lesast her, må eit menneske vurdere.

## Prislovnaden

promise-kept = Vi tok { MONEY($price) }, og den andre butikken tek { MONEY($other) } for den same vara. Vi har lova å matche det, så mellomlegget er ditt.

another-article = Prislovnaden gjeld den same vara: same merke, modell og storleik. Den i den andre butikken er ei anna.

not-in-stock = Prislovnaden gjeld mot butikkar som har vara på lager. Den andre butikken har ho ikkje no.

not-cheaper = Vi tek { MONEY($price) }, og den andre butikken tek { MONEY($other) }. Det er altså ingen lågare pris å matche.

promise-lapsed = Prislovnaden gjeld i { DAYS($days) } etter kjøpet. Du spurde etter { DAYS($asked) }.

## Reklamasjon

complaint-in-time = Du sa frå om feilen { DATE($complained) }. { $exact ->
    [true] Fristen går ut { DATE($limit) }, så du er tidsnok ute.
   *[false] Fristen går tidlegast ut { DATE($limit) }, så du er tidsnok ute.
}

fault-next = No finn vi ut kva som er feil. Var feilen der då du fekk vara, har du krav på å få ho reparert eller bytt, eller på pengar attende. Det kostar deg ingenting.

complaint-too-late = Du fekk vara { DATE($delivered) }, og du sa frå om feilen { DATE($complained) }. Siste dag for å gjere det var { DATE($limit) }. Har du ein garanti som varer lenger, har du framleis han.

notice-late = Feilen synte seg { DATE($discovered) }, og du sa frå { DATE($complained) }. Den som seier frå innan { DATE($limit) }, er alltid tidsnok ute. Du kan vere tidsnok ute etter det òg, og det kjem an på kva som er rimeleg. Difor ser eit menneske på det.

days-out-of-order = Dagane vi har for leveringa, feilen og meldinga di, kan ikkje alle vere rette. Vi må finne ut kva dei var.

## Angrerett

withdrawn-in-time = Du melde { DATE($withdrawn) } at du angra. Du hadde til og med { DATE($limit) }, så du var tidsnok ute.

withdrawal-next = Send eller lever vara attende, så får du pengane att.

withdrawn-too-late = Du fekk vara { DATE($delivered) } og kunne angre til og med { DATE($limit) }. Du melde frå { DATE($withdrawn) }.

last-day-off = Siste dag for å angre var { DATE($limit) }, og du melde frå { DATE($withdrawn) }. Den siste dagen var ingen yrkedag. Om du då hadde til neste yrkedag, må eit menneske avgjere.

no-right-to-withdraw = { $exception ->
    [event] For billettar og anna som skjer på ein bestemt dag, gjeld ikkje angreretten.
   *[digital] For digitalt innhald som du har sagt ja til å ta i bruk med ein gong, sluttar angreretten når du tek til.
}

right-to-withdraw-unclear = Du melde frå i tide. Men for nokre slag varer har angreretten unntak, og om eitt av dei gjeld her, må eit menneske avgjere.

not-told-of-right = Det ser ut til at du ikkje fekk vite om angreretten. Då kan du ha lengre tid enn andre, og eit menneske finn ut kor lang.

bought-in-shop = Angreretten i lova gjeld kjøp på nett, på telefon og elles utanfor butikk. Du kjøpte dette i butikken.

open-purchase = Lova gjev ingen angrerett etter kjøp i butikk. Men vi tek attende det som er ubrukt, i { DAYS($days) }, og du var tidsnok ute til det.

## Smak og utval

taste-is-yours = Kva som er pent og godt, veit du best. Vi gjev det du skriv vidare til dei som vel kva vi sel.

assortment-is-yours = Kva du gjerne vil finne hos oss, veit du best. Vi gjev det du skriv vidare til dei som vel utvalet.

## Setningar i sjølve brevet som må ha andre ord her.

letter-next-honour = { $kind ->
    [request] Vi ordner det.
    [preference] Vi har notert kva du likar, og rettar oss etter det så langt vi kan.
   *[other] Det du skreiv, går til dei det gjeld.
}

letter-appeal = { $decided ->
    [true] Er du usamd i svaret vårt, kan du ta saka til { $body }, som hjelper oss med å finne ei løysing.
   *[other] Er du usamd når du har fått det endelege svaret vårt, kan du ta saka til { $body }, som hjelper oss med å finne ei løysing.
} { $free ->
    [true] Det er gratis.
   *[other] Det kan koste noko, så spør dei om prisen fyrst.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}Gjer det gjerne innan { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}Det er ingen frist.
}{ $reachable ->
    [true] {" "}Du når dei her: { $contact }
   *[other] {""}
}

letter-sample = { $n ->
    [one] { $n } butikk
   *[other] { $n } butikkar
}

## Kva kunden kan endre for å få eit anna svar. Setninga held fram etter «Svaret blir ja dersom».

measure-competitor_price = prisen hos den andre butikken
    .change = du viser oss ein butikk der prisen er { $op ->
        [le] høgst
       *[ge] minst
    } { MONEY($value) }
measure-same_article = om det er same vara
    .change = { $value ->
        [true] du viser oss eit tilbod på nøyaktig same vara
       *[other] det ikkje er same vara
    }
measure-in_stock = om den andre butikken har vara på lager
    .change = { $value ->
        [true] du viser oss ein butikk som har vara på lager
       *[other] den andre butikken ikkje har vara på lager
    }
