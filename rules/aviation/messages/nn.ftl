### Grunngjevingar på nynorsk. Alle tal kjem inn som argument; lov og dom står som kjelde på regelen.

## Punktlegheit

share-found = { $measure ->
    [late_share] { PERCENT($share, digits: 1) } av flygingane kom for seint fram.
    [cancelled_share] { PERCENT($share, digits: 1) } av flygingane vart innstilte.
   *[on_time_share] { PERCENT($share, digits: 1) } av flygingane var i rute.
}

share-changed = { $measure ->
    [late_share] Før kom { PERCENT($earlier, digits: 1) } av flygingane for seint fram. No er det { PERCENT($share, digits: 1) }.
    [cancelled_share] Før vart { PERCENT($earlier, digits: 1) } av flygingane innstilte. No er det { PERCENT($share, digits: 1) }.
   *[on_time_share] Før var { PERCENT($earlier, digits: 1) } av flygingane i rute. No er det { PERCENT($share, digits: 1) }.
}

word-borne-out = { $word ->
    [always] Du sa «alltid». Det les vi som minst { PERCENT($limit) } av flygingane, og det stemmer.
    [usually] Du sa «som regel». Det les vi som meir enn { PERCENT($limit) } av flygingane, og det stemmer.
    [often] Du sa «ofte». Det les vi som minst { PERCENT($limit) } av flygingane, og det stemmer.
    [rarely] Du sa «sjeldan». Det les vi som høgst { PERCENT($limit) } av flygingane, og det stemmer.
    [never] Du sa «aldri». Det les vi som høgst { PERCENT($limit) } av flygingane, og det stemmer.
   *[none] Du nemnde { PERCENT($limit) }, og tala ber det.
}

word-not-borne-out = { $word ->
    [always] Du sa «alltid». Det les vi som minst { PERCENT($limit) } av flygingane. Tala viser noko anna.
    [usually] Du sa «som regel». Det les vi som meir enn { PERCENT($limit) } av flygingane. Tala viser noko anna.
    [often] Du sa «ofte». Det les vi som minst { PERCENT($limit) } av flygingane. Tala viser noko anna.
    [rarely] Du sa «sjeldan». Det les vi som høgst { PERCENT($limit) } av flygingane. Tala viser noko anna.
    [never] Du sa «aldri». Det les vi som høgst { PERCENT($limit) } av flygingane. Tala viser noko anna.
   *[none] Du nemnde { PERCENT($limit) }. Tala viser noko anna.
}

word-no-longer = { $word ->
    [always] Du sa «alltid». Det les vi som minst { PERCENT($limit) } av flygingane. Slik var det, men slik er det ikkje no.
    [usually] Du sa «som regel». Det les vi som meir enn { PERCENT($limit) } av flygingane. Slik var det, men slik er det ikkje no.
    [often] Du sa «ofte». Det les vi som minst { PERCENT($limit) } av flygingane. Slik var det, men slik er det ikkje no.
    [rarely] Du sa «sjeldan». Det les vi som høgst { PERCENT($limit) } av flygingane. Slik var det, men slik er det ikkje no.
    [never] Du sa «aldri». Det les vi som høgst { PERCENT($limit) } av flygingane. Slik var det, men slik er det ikkje no.
   *[none] Du nemnde { PERCENT($limit) }. Slik var det, men slik er det ikkje no.
}

word-too-close = { $word ->
    [always] Du sa «alltid». Det les vi som minst { PERCENT($limit) } av flygingane. Tala ligg så nær at dei ikkje gjev svar enno.
    [usually] Du sa «som regel». Det les vi som meir enn { PERCENT($limit) } av flygingane. Tala ligg så nær at dei ikkje gjev svar enno.
    [often] Du sa «ofte». Det les vi som minst { PERCENT($limit) } av flygingane. Tala ligg så nær at dei ikkje gjev svar enno.
    [rarely] Du sa «sjeldan». Det les vi som høgst { PERCENT($limit) } av flygingane. Tala ligg så nær at dei ikkje gjev svar enno.
    [never] Du sa «aldri». Det les vi som høgst { PERCENT($limit) } av flygingane. Tala ligg så nær at dei ikkje gjev svar enno.
   *[none] Du nemnde { PERCENT($limit) }. Tala ligg så nær at dei ikkje gjev svar enno.
}

## Flyginga di

record-agrees = { $when ->
    [early] Loggen for flyginga viser at flyet var framme { DURATION($minutes) } før ruta. Det er det same som du fortel.
    [on_time] Loggen for flyginga viser at flyet var framme i rute. Det er det same som du fortel.
   *[late] Loggen for flyginga viser at flyet var framme { DURATION($minutes) } etter ruta. Det er det same som du fortel.
}

record-differs = { $when ->
    [early] Loggen for flyginga viser at flyet var framme { DURATION($minutes) } før ruta. Tida er teken då flyet kom til gaten, og ventinga før og etter er ikkje med. Har du noko som viser ei anna tid, ser vi på det.
    [on_time] Loggen for flyginga viser at flyet var framme i rute. Tida er teken då flyet kom til gaten, og ventinga før og etter er ikkje med. Har du noko som viser ei anna tid, ser vi på det.
   *[late] Loggen for flyginga viser at flyet var framme { DURATION($minutes) } etter ruta. Tida er teken då flyet kom til gaten, og ventinga før og etter er ikkje med. Har du noko som viser ei anna tid, ser vi på det.
}

## Kompensasjon: det du har krav på

owed-delay = Du kom fram { DURATION($minutes) } etter ruta. Frå { DURATION($limit) } og oppover har du krav på kompensasjon. Reisa er på { KM($distance) }, og då er summen { MONEY($amount) }.

owed-cancellation = { $days ->
    [0] Flyginga vart innstilt, og vi kan ikkje vise at du fekk vite det før avreisedagen. Då skal vi betale.
   *[other] Flyginga vart innstilt, og du fekk vite det { DAYS($days) } før avgang. Det var for seint til at vi slepp å betale.
} Reisa er på { KM($distance) }, og då er summen { MONEY($amount) }.

owed-early-departure = { $days ->
    [0] Avgangen vart flytt { DURATION($minutes) } fram, og vi kan ikkje vise at du fekk vite det før avreisedagen.
   *[other] Avgangen vart flytt { DURATION($minutes) } fram, og du fekk vite det { DAYS($days) } før.
} Ei flyging som går meir enn { DURATION($limit) } før tida, blir rekna som innstilt. Reisa er på { KM($distance) }, og då er summen { MONEY($amount) }.

owed-denied-boarding = Du vart nekta plass mot din vilje. Då har du krav på kompensasjon, same kva årsaka var. Reisa er på { KM($distance) }, og då er summen { MONEY($amount) }.

owed-downgrade = Du fekk ein dårlegare klasse enn den du hadde betalt for. Då skal du ha att { PERCENT($share) } av prisen for den flyginga. Reisa er på { KM($distance) } og prisen var { MONEY($price) }. Det gjev { MONEY($amount) }.

owed-downgrade-share = Du fekk ein dårlegare klasse enn den du hadde betalt for. Då skal du ha att { PERCENT($share) } av prisen for den flyginga, fordi reisa er på { KM($distance) }. Vi finn fram prisen og betaler. Har du kvitteringa, går det fortare.

may-be-halved = På så lange reiser kan summen setjast ned når du kjem fram mindre enn { DURATION($limit) } etter ruta.

may-be-halved-rerouted = { $when ->
    [late] Den nye flyginga kom fram { DURATION($late) } etter den første. Når det er { DURATION($limit) } eller mindre, kan summen setjast ned.
   *[in_time] Den nye flyginga kom ikkje fram seinare enn den første. Då kan summen setjast ned.
}

## Kompensasjon: det du ikkje har krav på

delay-too-short = { $when ->
    [early] Du var framme { DURATION($minutes) } før ruta. Kompensasjon blir det først når forseinkinga er { DURATION($limit) } eller meir.
    [on_time] Du var framme i rute. Kompensasjon blir det først når forseinkinga er { DURATION($limit) } eller meir.
   *[late] Du kom fram { DURATION($minutes) } etter ruta. Kompensasjon blir det først når forseinkinga er { DURATION($limit) } eller meir.
}

told-two-weeks-ahead = Du fekk vite om endringa { DAYS($days) } før avgang. Når varselet kjem { DAYS($limit) } før eller tidlegare, gjev lova ikkje kompensasjon.

rerouted-in-time = Du fekk vite om innstillinga { DAYS($days) } før avgang og fekk tilbod om ei anna flyging. Med så langt varsel gjev lova ikkje kompensasjon når den nye flyginga går høgst { DURATION($earlier_limit) } før den gamle og kjem fram mindre enn { DURATION($late_limit) } etter. Den nye flyginga di låg innanfor begge grensene.

moved-forward-little = Avgangen vart flytt { DURATION($minutes) } fram. Lova gjev kompensasjon først når han blir flytt meir enn { DURATION($limit) }.

moved-forward-in-time = Avgangen vart flytt { DURATION($minutes) } fram, og du fekk vite det { DAYS($days) } før. Når varselet kjem { DAYS($days_limit) } før eller tidlegare, gjev lova ikkje kompensasjon for inntil { DURATION($limit) }.

gave-up-seat = Du gav frå deg plassen friviljug. Då gjeld det du avtala med oss i byte, og lova gjev ikkje kompensasjon i tillegg. Har du ikkje fått det vi avtala, så sei frå.

did-not-turn-up = Vi har ikkje registrert at du møtte til flyginga. Lova gjev kompensasjon for tid som går tapt på reisa. Møtte du likevel, så send oss ombordstigingskortet eller noko anna som viser det.

extraordinary = { $circumstance ->
    [bird_strike] Flyet kolliderte med ein fugl.
    [fuel_spill] Rullebana var stengd på grunn av drivstoffsøl som vi ikkje stod for.
    [unruly_passenger] Ein passasjer oppførte seg slik at flyginga ikkje kunne gå som planlagt.
    [lightning] Lynet slo ned i flyet, og det måtte undersøkjast før det kunne fly att.
    [traffic_control_strike] Flygeleiarane streika.
    [weather] Vêret gjorde at flyginga ikkje kunne gå som planlagt.
   *[not_named] Årsaka låg utanfor det eit flyselskap rår over.
} Det er vist at vi ikkje kunne ha unngått det, sjølv med alle rimelege tiltak. Då gjev lova ikkje kompensasjon. Retten til mat, hjelp og ny reise har du likevel.

out-of-scope = Reglane om kompensasjon og hjelp gjeld reiser frå EØS og Sveits. Dei gjeld òg reiser dit når selskapet høyrer til i EØS eller Sveits. Reisa di er ikkje mellom desse.

uk-rules-instead = Storbritannia har eigne reglar som liknar. Du kan krevje det du har rett til etter dei.

fare-not-public = Billetten var gratis, eller han hadde ein pris som ikkje var open for alle. Reglane dekkjer ikkje slike billettar. Bonusreiser er dekte. Var di ei bonusreise, så sei frå.

compensated-there = Du har alt fått kompensasjon og hjelp i landet der reisa tok til. Då gjev lova han ikkje ein gong til.

## Det som ikkje er avklart i lova

band-unclear = Reisa er på { KM($distance, digits: 1) }. Det er så nær ei grense at lova ikkje seier klart kva gruppe ho høyrer til.

four-hours-to-the-minute = Du kom fram nøyaktig { DURATION($limit) } etter ruta. Lov og rettspraksis seier ulike ting om kor mykje vi då skal betale.

area-unclear = Det er ikkje avklart om reglane gjeld for flyplassen du reiste frå eller til.

uk-was-inside = Då du reiste, følgde Storbritannia framleis dei felles reglane. Reglane frå den tida må undersøkjast.

## Mat, hjelp og refusjon

meals-due = Du venta { DURATION($minutes) } på avgang. På ei reise på { KM($distance) } har du krav på mat, drikke og { NUM($messages) } korte meldingar heim når ventinga er { DURATION($limit) } eller meir. Betalte du sjølv, så send oss kvitteringane. Då får du att det som var nødvendig.

meals-not-yet-due = Du venta { DURATION($minutes) } på avgang. På ei reise på { KM($distance) } har du krav på mat og drikke når ventinga er { DURATION($limit) } eller meir.

care-without-wait = Når flyginga blir innstilt eller du blir nekta plass, har du krav på mat, drikke og { NUM($messages) } korte meldingar heim medan du ventar. Må du vente til neste dag, har du òg krav på hotell. Betalte du sjølv, så send oss kvitteringane. Då får du att det som var nødvendig.

care-did-not-turn-up = Vi har ikkje registrert at du møtte til flyginga. Mat og hjelp er for dei som må vente på flyplassen. Møtte du likevel, så send oss ombordstigingskortet eller noko anna som viser det.

refund-due = Du venta { DURATION($minutes) } på avgang. Når ventinga er { DURATION($limit) } eller meir, kan du la vere å reise og få att billettprisen. Det gjeld òg den delen av reisa som du ikkje lenger har nytte av.

refund-not-yet-due = Du venta { DURATION($minutes) } på avgang. Retten til å gje opp reisa og få att pengane gjeld når ventinga er { DURATION($limit) } eller meir.

## Komfort

taste-is-yours = Korleis maten smakte og setet var, veit du best. Vi gjev det du skriv, vidare til dei som lagar tilbodet om bord.

## Tryggleik

aircraft-found = { $fit ->
    [true] Den som har ansvaret for flyet ({ $role }), fann at det var klart til å fly.
   *[false] Den som har ansvaret for flyet ({ $role }), fann at det ikkje var klart til å fly. Då blir det ståande til feilen er retta.
}

ice-found = { $needed ->
    [true] Den som har ansvaret for avisinga ({ $role }), fann is eller snø på flyet. Då må det bort før avgang.
   *[false] Den som har ansvaret for avisinga ({ $role }), fann at flyet ikkje trong å avisast.
}

weather-found = { $within ->
    [true] Den som har ansvaret for flyginga ({ $role }), fann at vêret var innanfor grensene.
   *[false] Den som har ansvaret for flyginga ({ $role }), fann at vêret var utanfor grensene. Då ventar vi til det er trygt.
}

## Reklamen vår

praise-without-basis = Reklamen seier ikkje kva som er målt, kven som har målt og når. Då kan ingen prøve om han stemmer. Vi rettar han eller tek han bort.

praise-on-other-basis = Tala vi har, er av noko anna, frå ei anna kjelde eller frå eit anna tidsrom enn det reklamen viser til. Dei ber han ikkje. Vi rettar han eller tek han bort.

praise-missed = Reklamen seier { PERCENT($advertised) }. Frå { DATE($first) } til { DATE($last) } var { PERCENT($share, digits: 1) } av flygingane i rute. Vi rettar han eller tek han bort.

praise-not-shown = Reklamen seier { PERCENT($advertised) }. Tala viser ein stad mellom { PERCENT($low, digits: 1) } og { PERCENT($high, digits: 1) }. Det er for usikkert til å seie det vi seier, og for usikkert til å seie at det er gale. Vi rettar reklamen.

best-not-shown = For å seie at vi er best, må vi kunne vise korleis dei andre gjer det, og at vi ligg over. Det kan vi ikkje. Vi rettar reklamen eller tek han bort.

praise-carried = Frå { DATE($first) } til { DATE($last) } var { PERCENT($share, digits: 1) } av { NUM($flights) } flygingar i rute. Tek vi høgd for tilfelle, var det minst { PERCENT($low, digits: 1) }. Tala er henta frå { $source }, og dei er målte slik reklamen seier.
    .claims = on_time_share >= advertised_share
    .period = advertised_from .. advertised_to
    .source = advertised_source

best-carried = Frå { DATE($first) } til { DATE($last) } var høgst { PERCENT($others, digits: 1) } av flygingane i rute hos kvar av dei andre som vi har tal for. Tek vi høgd for tilfelle, var det minst { PERCENT($low, digits: 1) } hos oss.
    .claims = on_time_share > best_other_share
    .period = advertised_from .. advertised_to
    .source = advertised_source
    .compared = best_other_share

advertising-is-taste = Kva du synest om reklamen vår, avgjer du sjølv. Vi sender det vidare til dei som lagar han.

## The letter's own sentence on what figures rest on.

letter-sample = { $n ->
    [one] { $n } flyging
   *[other] { $n } flygingar
}
