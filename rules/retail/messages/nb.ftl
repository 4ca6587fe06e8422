### Begrunnelser på bokmål. Alle tall kommer inn som argumenter; lov og dom står som kilde på regelen.

## Prisnivået

expensive-is-yours = Hva som er dyrt, og hva som er verdt prisen, vet du best. Vi gir det du skriver videre til dem som setter prisene våre.

price-wish = Det finnes ingen tabell som sier hva en pris skal være. En av oss ser på det du ber om, og skriver til deg.

market-found = { $measure ->
    [unit_price_percentile] Vi kjenner prisene til { NUM($sellers) } andre butikker. Andelen som tar mindre per kilo, liter eller stykk enn vi gjør, er { PERCENT($share) }.
   *[market_percentile] Vi kjenner prisene til { NUM($sellers) } andre butikker. Andelen som tar mindre enn vi gjør, er { PERCENT($share) }.
}

our-price = Vi tar { MONEY($price) }.

market-prices = { $measure ->
    [unit_price_percentile] Vi tar { MONEY($price) } per kilo, liter eller stykk. Den midterste prisen hos de andre er { MONEY($middle, currency: "NOK") }.
   *[market_percentile] Vi tar { MONEY($price) }. Den midterste prisen hos de andre er { MONEY($middle, currency: "NOK") }.
}

market-changed = { $measure ->
    [unit_price_percentile] Før var andelen av de andre butikkene som tok mindre per kilo, liter eller stykk enn vi gjorde, { PERCENT($earlier) }. Nå er den { PERCENT($share) }.
   *[market_percentile] Før var andelen av de andre butikkene som tok mindre enn vi gjorde, { PERCENT($earlier) }. Nå er den { PERCENT($share) }.
}

word-borne-out = { $word ->
    [dearest] Du sa «dyrest». Det leser vi som at minst { PERCENT($limit) } av de andre er billigere, og det stemmer.
    [expensive] Du sa «dyr». Mot andre leser vi det som at mer enn { PERCENT($limit) } av dem er billigere, og det stemmer.
    [dearer] Du sa «dyrere enn andre». Det leser vi som at mer enn { PERCENT($limit) } av de andre er billigere, og det stemmer.
    [cheaper] Du sa «billigere enn andre». Det leser vi som at færre enn { PERCENT($limit) } av de andre er billigere, og det stemmer.
    [cheapest] Du sa «billigst». Det leser vi som at høyst { PERCENT($limit) } av de andre er billigere, og det stemmer.
   *[none] Du nevnte { PERCENT($limit) }, og prisene bærer det.
}

word-not-borne-out = { $word ->
    [dearest] Du sa «dyrest». Det leser vi som at minst { PERCENT($limit) } av de andre er billigere. Prisene viser noe annet.
    [expensive] Du sa «dyr». Mot andre leser vi det som at mer enn { PERCENT($limit) } av dem er billigere. Prisene viser noe annet.
    [dearer] Du sa «dyrere enn andre». Det leser vi som at mer enn { PERCENT($limit) } av de andre er billigere. Prisene viser noe annet.
    [cheaper] Du sa «billigere enn andre». Det leser vi som at færre enn { PERCENT($limit) } av de andre er billigere. Prisene viser noe annet.
    [cheapest] Du sa «billigst». Det leser vi som at høyst { PERCENT($limit) } av de andre er billigere. Prisene viser noe annet.
   *[none] Du nevnte { PERCENT($limit) }. Prisene viser noe annet.
}

word-no-longer = { $word ->
    [dearest] Du sa «dyrest». Det leser vi som at minst { PERCENT($limit) } av de andre er billigere. Slik var det, men slik er det ikke nå.
    [expensive] Du sa «dyr». Mot andre leser vi det som at mer enn { PERCENT($limit) } av dem er billigere. Slik var det, men slik er det ikke nå.
    [dearer] Du sa «dyrere enn andre». Det leser vi som at mer enn { PERCENT($limit) } av de andre er billigere. Slik var det, men slik er det ikke nå.
    [cheaper] Du sa «billigere enn andre». Det leser vi som at færre enn { PERCENT($limit) } av de andre er billigere. Slik var det, men slik er det ikke nå.
    [cheapest] Du sa «billigst». Det leser vi som at høyst { PERCENT($limit) } av de andre er billigere. Slik var det, men slik er det ikke nå.
   *[none] Du nevnte { PERCENT($limit) }. Slik var det, men slik er det ikke nå.
}

word-too-close = { $word ->
    [dearest] Du sa «dyrest». Det leser vi som at minst { PERCENT($limit) } av de andre er billigere. Prisene vi kjenner, avgjør det ikke ennå.
    [expensive] Du sa «dyr». Mot andre leser vi det som at mer enn { PERCENT($limit) } av dem er billigere. Prisene vi kjenner, avgjør det ikke ennå.
    [dearer] Du sa «dyrere enn andre». Det leser vi som at mer enn { PERCENT($limit) } av de andre er billigere. Prisene vi kjenner, avgjør det ikke ennå.
    [cheaper] Du sa «billigere enn andre». Det leser vi som at færre enn { PERCENT($limit) } av de andre er billigere. Prisene vi kjenner, avgjør det ikke ennå.
    [cheapest] Du sa «billigst». Det leser vi som at høyst { PERCENT($limit) } av de andre er billigere. Prisene vi kjenner, avgjør det ikke ennå.
   *[none] Du nevnte { PERCENT($limit) }. Prisene vi kjenner, avgjør det ikke ennå.
}

## Tilbudet og førprisen

prior-price-found = { $series ->
    [true] Når prisen settes ned trinn for trinn, skal tilbudet regnes fra den laveste prisen i en periode på { DAYS($days) } før det første trinnet. Den var { MONEY($prior) }.
   *[false] Et tilbud skal regnes fra den laveste prisen i en periode på { DAYS($days) } før det begynte. Den var { MONEY($prior) }.
}

no-reduction = { $direction ->
    [higher] Tilbudsprisen er { MONEY($now) }, og den er høyere. Prisen var altså ikke satt ned. Vi retter reklamen.
   *[same] Tilbudsprisen er { MONEY($now) }, og den er den samme. Prisen var altså ikke satt ned. Vi retter reklamen.
}

percentage-overstated = Vi reklamerte med { UNIT($claimed, unit: "%") } avslag. Regnet slik det skal, er det { UNIT($truth, unit: "%") }. Vi retter reklamen.

prior-price-overstated = Vi oppga en førpris på { MONEY($claimed) }. Den laveste prisen i perioden på { DAYS($days) } før tilbudet var { MONEY($prior) }, og det er den vi skulle ha oppgitt. Vi retter den.

reduction-holds = Tilbudsprisen er { MONEY($now) }, og det er { UNIT($truth, unit: "%") } lavere.

percentage-advertised = Vi reklamerte med { UNIT($claimed, unit: "%") }.

reduction-found = Tilbudsprisen er { MONEY($now) }, så prisen er satt ned med { UNIT($truth, unit: "%") }.

no-good = Regelen om førpris gjelder varer, og dette er en tjeneste eller digitalt innhold. Det betyr ikke at vi kan skrive hva vi vil i reklamen: Den skal ikke villede. Om vår gjorde det, må et menneske vurdere.

perishable-unclear = For varer som fort blir dårlige, kan hvert land ha egne regler om førpris. Hvordan våre skal leses her, må et menneske vurdere.

new-goods-unclear = Varen hadde vært til salgs i { DAYS($days) } da prisen ble satt ned. Førprisen skal være den laveste på { DAYS($window) }. For varer som er nye i handelen, kan hvert land ha egne regler, og hvordan våre skal leses her, må et menneske vurdere.

## Prisløftet

promise-kept = Vi tok { MONEY($price) }, og den andre butikken tar { MONEY($other) } for den samme varen. Vi har lovet å matche det, så mellomlegget er ditt.

another-article = Prisløftet gjelder den samme varen: samme merke, modell og størrelse. Den i den andre butikken er en annen.

not-in-stock = Prisløftet gjelder mot butikker som har varen på lager. Den andre butikken har den ikke nå.

not-cheaper = Vi tar { MONEY($price) }, og den andre butikken tar { MONEY($other) }. Det er altså ingen lavere pris å matche.

promise-lapsed = Prisløftet gjelder i { DAYS($days) } etter kjøpet. Du spurte etter { DAYS($asked) }.

## Reklamasjon

complaint-in-time = Du sa fra om feilen { DATE($complained) }. { $exact ->
    [true] Fristen går ut { DATE($limit) }, så du er tidsnok ute.
   *[false] Fristen går tidligst ut { DATE($limit) }, så du er tidsnok ute.
}

fault-next = Nå finner vi ut hva som er feil. Var feilen der da du fikk varen, har du krav på å få den reparert eller byttet, eller på penger tilbake. Det koster deg ingenting.

complaint-too-late = Du fikk varen { DATE($delivered) }, og du sa fra om feilen { DATE($complained) }. Siste dag for å gjøre det var { DATE($limit) }. Har du en garanti som varer lenger, har du fortsatt den.

notice-late = Feilen viste seg { DATE($discovered) }, og du sa fra { DATE($complained) }. Den som sier fra innen { DATE($limit) }, er alltid tidsnok ute. Du kan være tidsnok ute etter det også, og det kommer an på hva som er rimelig. Derfor ser et menneske på det.

days-out-of-order = Dagene vi har for leveringen, feilen og meldingen din, kan ikke alle være riktige. Vi må finne ut hvilke de var.

## Angrerett

withdrawn-in-time = Du meldte { DATE($withdrawn) } at du angret. Du hadde til og med { DATE($limit) }, så du var tidsnok ute.

withdrawal-next = Send eller lever varen tilbake, så får du pengene igjen.

withdrawn-too-late = Du fikk varen { DATE($delivered) } og kunne angre til og med { DATE($limit) }. Du meldte fra { DATE($withdrawn) }.

last-day-off = Siste dag for å angre var { DATE($limit) }, og du meldte fra { DATE($withdrawn) }. Den siste dagen var ingen virkedag. Om du da hadde til neste virkedag, må et menneske avgjøre.

no-right-to-withdraw = { $exception ->
    [event] For billetter og annet som finner sted på en bestemt dag, gjelder ikke angreretten.
   *[digital] For digitalt innhold som du har sagt ja til å ta i bruk med en gang, slutter angreretten når du begynner.
}

right-to-withdraw-unclear = Du meldte fra i tide. Men for noen slags varer har angreretten unntak, og om et av dem gjelder her, må et menneske avgjøre.

not-told-of-right = Det ser ut til at du ikke fikk vite om angreretten. Da kan du ha lengre tid enn andre, og et menneske finner ut hvor lang.

bought-in-shop = Angreretten i loven gjelder kjøp på nett, på telefon og ellers utenfor butikk. Du kjøpte dette i butikken.

open-purchase = Loven gir ingen angrerett etter kjøp i butikk. Men vi tar tilbake det som er ubrukt, i { DAYS($days) }, og du var tidsnok ute til det.

## Smak og utvalg

taste-is-yours = Hva som er pent og godt, vet du best. Vi gir det du skriver videre til dem som velger hva vi selger.

assortment-is-yours = Hva du gjerne vil finne hos oss, vet du best. Vi gir det du skriver videre til dem som velger utvalget.

## Setninger i selve brevet som må ha andre ord her.

letter-next-honour = { $kind ->
    [request] Vi ordner det.
    [preference] Vi har notert hva du liker, og retter oss etter det så langt vi kan.
   *[other] Det du skrev, går til dem det gjelder.
}

letter-appeal = { $decided ->
    [true] Er du uenig i svaret vårt, kan du ta saken til { $body }, som hjelper oss med å finne en løsning.
   *[other] Er du uenig når du har fått det endelige svaret vårt, kan du ta saken til { $body }, som hjelper oss med å finne en løsning.
} { $free ->
    [true] Det er gratis.
   *[other] Det kan koste noe, så spør dem om prisen først.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}Gjør det gjerne innen { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}Det er ingen frist.
}{ $reachable ->
    [true] {" "}Du når dem her: { $contact }
   *[other] {""}
}

letter-sample = { $n ->
    [one] { $n } butikk
   *[other] { $n } butikker
}

## Hva kunden kan endre for å få et annet svar. Setningen fortsetter etter «Svaret blir ja hvis».

measure-competitor_price = prisen hos den andre butikken
    .change = du viser oss en butikk der prisen er { $op ->
        [le] høyst
       *[ge] minst
    } { MONEY($value) }
measure-same_article = om det er samme vare
    .change = { $value ->
        [true] du viser oss et tilbud på nøyaktig samme vare
       *[other] det ikke er samme vare
    }
measure-in_stock = om den andre butikken har varen på lager
    .change = { $value ->
        [true] du viser oss en butikk som har varen på lager
       *[other] den andre butikken ikke har varen på lager
    }
