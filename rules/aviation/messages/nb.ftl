### Begrunnelser på bokmål. Alle tall kommer inn som argumenter; lov og dom står som kilde på regelen.

## Punktlighet

share-found = { $measure ->
    [late_share] { PERCENT($share, digits: 1) } av flygingene kom for sent fram.
    [cancelled_share] { PERCENT($share, digits: 1) } av flygingene ble innstilt.
   *[on_time_share] { PERCENT($share, digits: 1) } av flygingene var i rute.
}

share-changed = { $measure ->
    [late_share] Før kom { PERCENT($earlier, digits: 1) } av flygingene for sent fram. Nå er det { PERCENT($share, digits: 1) }.
    [cancelled_share] Før ble { PERCENT($earlier, digits: 1) } av flygingene innstilt. Nå er det { PERCENT($share, digits: 1) }.
   *[on_time_share] Før var { PERCENT($earlier, digits: 1) } av flygingene i rute. Nå er det { PERCENT($share, digits: 1) }.
}

word-borne-out = { $word ->
    [always] Du sa «alltid». Det leser vi som minst { PERCENT($limit) } av flygingene, og det stemmer.
    [usually] Du sa «som regel». Det leser vi som mer enn { PERCENT($limit) } av flygingene, og det stemmer.
    [often] Du sa «ofte». Det leser vi som minst { PERCENT($limit) } av flygingene, og det stemmer.
    [rarely] Du sa «sjelden». Det leser vi som høyst { PERCENT($limit) } av flygingene, og det stemmer.
    [never] Du sa «aldri». Det leser vi som høyst { PERCENT($limit) } av flygingene, og det stemmer.
   *[none] Du nevnte { PERCENT($limit) }, og tallene bærer det.
}

word-not-borne-out = { $word ->
    [always] Du sa «alltid». Det leser vi som minst { PERCENT($limit) } av flygingene. Tallene viser noe annet.
    [usually] Du sa «som regel». Det leser vi som mer enn { PERCENT($limit) } av flygingene. Tallene viser noe annet.
    [often] Du sa «ofte». Det leser vi som minst { PERCENT($limit) } av flygingene. Tallene viser noe annet.
    [rarely] Du sa «sjelden». Det leser vi som høyst { PERCENT($limit) } av flygingene. Tallene viser noe annet.
    [never] Du sa «aldri». Det leser vi som høyst { PERCENT($limit) } av flygingene. Tallene viser noe annet.
   *[none] Du nevnte { PERCENT($limit) }. Tallene viser noe annet.
}

word-no-longer = { $word ->
    [always] Du sa «alltid». Det leser vi som minst { PERCENT($limit) } av flygingene. Slik var det, men slik er det ikke nå.
    [usually] Du sa «som regel». Det leser vi som mer enn { PERCENT($limit) } av flygingene. Slik var det, men slik er det ikke nå.
    [often] Du sa «ofte». Det leser vi som minst { PERCENT($limit) } av flygingene. Slik var det, men slik er det ikke nå.
    [rarely] Du sa «sjelden». Det leser vi som høyst { PERCENT($limit) } av flygingene. Slik var det, men slik er det ikke nå.
    [never] Du sa «aldri». Det leser vi som høyst { PERCENT($limit) } av flygingene. Slik var det, men slik er det ikke nå.
   *[none] Du nevnte { PERCENT($limit) }. Slik var det, men slik er det ikke nå.
}

word-too-close = { $word ->
    [always] Du sa «alltid». Det leser vi som minst { PERCENT($limit) } av flygingene. Tallene ligger så nær at de ikke gir svar ennå.
    [usually] Du sa «som regel». Det leser vi som mer enn { PERCENT($limit) } av flygingene. Tallene ligger så nær at de ikke gir svar ennå.
    [often] Du sa «ofte». Det leser vi som minst { PERCENT($limit) } av flygingene. Tallene ligger så nær at de ikke gir svar ennå.
    [rarely] Du sa «sjelden». Det leser vi som høyst { PERCENT($limit) } av flygingene. Tallene ligger så nær at de ikke gir svar ennå.
    [never] Du sa «aldri». Det leser vi som høyst { PERCENT($limit) } av flygingene. Tallene ligger så nær at de ikke gir svar ennå.
   *[none] Du nevnte { PERCENT($limit) }. Tallene ligger så nær at de ikke gir svar ennå.
}

## Flygingen din

record-agrees = { $when ->
    [early] Loggen for flygingen viser at flyet var framme { DURATION($minutes) } før ruten. Det er det samme som du forteller.
    [on_time] Loggen for flygingen viser at flyet var framme i rute. Det er det samme som du forteller.
   *[late] Loggen for flygingen viser at flyet var framme { DURATION($minutes) } etter ruten. Det er det samme som du forteller.
}

record-differs = { $when ->
    [early] Loggen for flygingen viser at flyet var framme { DURATION($minutes) } før ruten. Tiden er tatt da flyet kom til gaten, og ventingen før og etter er ikke med. Har du noe som viser en annen tid, ser vi på det.
    [on_time] Loggen for flygingen viser at flyet var framme i rute. Tiden er tatt da flyet kom til gaten, og ventingen før og etter er ikke med. Har du noe som viser en annen tid, ser vi på det.
   *[late] Loggen for flygingen viser at flyet var framme { DURATION($minutes) } etter ruten. Tiden er tatt da flyet kom til gaten, og ventingen før og etter er ikke med. Har du noe som viser en annen tid, ser vi på det.
}

## Kompensasjon: det du har krav på

owed-delay = Du kom fram { DURATION($minutes) } etter ruten. Fra { DURATION($limit) } og oppover har du krav på kompensasjon. Reisen er på { KM($distance) }, og da er beløpet { MONEY($amount) }.

owed-cancellation = { $days ->
    [0] Flygingen ble innstilt, og vi kan ikke vise at du fikk vite det før avreisedagen. Da skal vi betale.
   *[other] Flygingen ble innstilt, og du fikk vite det { DAYS($days) } før avgang. Det var for sent til at vi slipper å betale.
} Reisen er på { KM($distance) }, og da er beløpet { MONEY($amount) }.

owed-early-departure = { $days ->
    [0] Avgangen ble flyttet { DURATION($minutes) } fram, og vi kan ikke vise at du fikk vite det før avreisedagen.
   *[other] Avgangen ble flyttet { DURATION($minutes) } fram, og du fikk vite det { DAYS($days) } før.
} En flyging som går mer enn { DURATION($limit) } før tiden, regnes som innstilt. Reisen er på { KM($distance) }, og da er beløpet { MONEY($amount) }.

owed-denied-boarding = Du ble nektet plass mot din vilje. Da har du krav på kompensasjon, uansett hva årsaken var. Reisen er på { KM($distance) }, og da er beløpet { MONEY($amount) }.

owed-downgrade = Du fikk en dårligere klasse enn den du hadde betalt for. Da skal du ha tilbake { PERCENT($share) } av prisen for den flygingen. Reisen er på { KM($distance) } og prisen var { MONEY($price) }. Det gir { MONEY($amount) }.

owed-downgrade-share = Du fikk en dårligere klasse enn den du hadde betalt for. Da skal du ha tilbake { PERCENT($share) } av prisen for den flygingen, fordi reisen er på { KM($distance) }. Vi finner fram prisen og betaler. Har du kvitteringen, går det fortere.

may-be-halved = På så lange reiser kan beløpet settes ned når du kommer fram mindre enn { DURATION($limit) } etter ruten.

may-be-halved-rerouted = { $when ->
    [late] Den nye flygingen kom fram { DURATION($late) } etter den opprinnelige. Når det er { DURATION($limit) } eller mindre, kan beløpet settes ned.
   *[in_time] Den nye flygingen kom ikke fram senere enn den opprinnelige. Da kan beløpet settes ned.
}

## Kompensasjon: det du ikke har krav på

delay-too-short = { $when ->
    [early] Du var framme { DURATION($minutes) } før ruten. Kompensasjon blir det først når forsinkelsen er { DURATION($limit) } eller mer.
    [on_time] Du var framme i rute. Kompensasjon blir det først når forsinkelsen er { DURATION($limit) } eller mer.
   *[late] Du kom fram { DURATION($minutes) } etter ruten. Kompensasjon blir det først når forsinkelsen er { DURATION($limit) } eller mer.
}

told-two-weeks-ahead = Du fikk vite om endringen { DAYS($days) } før avgang. Når varselet kommer { DAYS($limit) } før eller tidligere, gir loven ikke kompensasjon.

rerouted-in-time = Du fikk vite om innstillingen { DAYS($days) } før avgang og ble tilbudt en annen flyging. Med så langt varsel gir loven ikke kompensasjon når den nye flygingen går høyst { DURATION($earlier_limit) } før den gamle og kommer fram mindre enn { DURATION($late_limit) } etter. Din nye flyging lå innenfor begge grensene.

moved-forward-little = Avgangen ble flyttet { DURATION($minutes) } fram. Loven gir kompensasjon først når den flyttes mer enn { DURATION($limit) }.

moved-forward-in-time = Avgangen ble flyttet { DURATION($minutes) } fram, og du fikk vite det { DAYS($days) } før. Når varselet kommer { DAYS($days_limit) } før eller tidligere, gir loven ikke kompensasjon for inntil { DURATION($limit) }.

gave-up-seat = Du ga fra deg plassen frivillig. Da gjelder det du avtalte med oss i bytte, og loven gir ikke kompensasjon i tillegg. Har du ikke fått det vi avtalte, så si fra.

did-not-turn-up = Vi har ikke registrert at du møtte til flygingen. Loven gir kompensasjon for tid som går tapt på reisen. Møtte du likevel, så send oss boardingkortet eller noe annet som viser det.

extraordinary = { $circumstance ->
    [bird_strike] Flyet kolliderte med en fugl.
    [fuel_spill] Rullebanen var stengt på grunn av drivstoffsøl som vi ikke sto for.
    [unruly_passenger] En passasjer oppførte seg slik at flygingen ikke kunne gå som planlagt.
    [lightning] Lynet slo ned i flyet, og det måtte undersøkes før det kunne fly igjen.
    [traffic_control_strike] Flygelederne streiket.
    [weather] Været gjorde at flygingen ikke kunne gå som planlagt.
   *[not_named] Årsaken lå utenfor det et flyselskap råder over.
} Det er vist at vi ikke kunne ha unngått det, selv med alle rimelige tiltak. Da gir loven ikke kompensasjon. Retten til mat, hjelp og ny reise har du likevel.

out-of-scope = Reglene om kompensasjon og hjelp gjelder reiser fra EØS og Sveits. De gjelder også reiser dit når selskapet hører til i EØS eller Sveits. Reisen din er ikke blant disse.

uk-rules-instead = Storbritannia har egne regler som ligner. Du kan kreve det du har rett til etter dem.

fare-not-public = Billetten var gratis, eller den hadde en pris som ikke var åpen for alle. Slike billetter omfattes ikke av reglene. Bonusreiser omfattes. Var din en bonusreise, så si fra.

compensated-there = Du har alt fått kompensasjon og hjelp i landet der reisen begynte. Da gir loven den ikke en gang til.

## Det som ikke er avklart i loven

band-unclear = Reisen er på { KM($distance, digits: 1) }. Det er så nær en grense at loven ikke sier klart hvilken gruppe den hører til.

four-hours-to-the-minute = Du kom fram nøyaktig { DURATION($limit) } etter ruten. Lov og rettspraksis sier ulike ting om hvor mye vi da skal betale.

area-unclear = Det er ikke avklart om reglene gjelder for flyplassen du reiste fra eller til.

uk-was-inside = Da du reiste, fulgte Storbritannia fortsatt de felles reglene. Reglene fra den tiden må undersøkes.

## Mat, hjelp og refusjon

meals-due = Du ventet { DURATION($minutes) } på avgang. På en reise på { KM($distance) } har du krav på mat, drikke og { NUM($messages) } korte beskjeder hjem når ventingen er { DURATION($limit) } eller mer. Betalte du selv, så send oss kvitteringene. Da får du igjen det som var nødvendig.

meals-not-yet-due = Du ventet { DURATION($minutes) } på avgang. På en reise på { KM($distance) } har du krav på mat og drikke når ventingen er { DURATION($limit) } eller mer.

care-without-wait = Når flygingen blir innstilt eller du blir nektet plass, har du krav på mat, drikke og { NUM($messages) } korte beskjeder hjem mens du venter. Må du vente til neste dag, har du også krav på hotell. Betalte du selv, så send oss kvitteringene. Da får du igjen det som var nødvendig.

care-did-not-turn-up = Vi har ikke registrert at du møtte til flygingen. Mat og hjelp er for dem som må vente på flyplassen. Møtte du likevel, så send oss boardingkortet eller noe annet som viser det.

refund-due = Du ventet { DURATION($minutes) } på avgang. Når ventingen er { DURATION($limit) } eller mer, kan du la være å reise og få billettprisen tilbake. Det gjelder også den delen av reisen som du ikke lenger har nytte av.

refund-not-yet-due = Du ventet { DURATION($minutes) } på avgang. Retten til å gi opp reisen og få pengene igjen gjelder når ventingen er { DURATION($limit) } eller mer.

## Komfort

taste-is-yours = Hvordan maten smakte og setet var, vet du best. Vi gir det du skriver, videre til dem som lager tilbudet om bord.

## Sikkerhet

aircraft-found = { $fit ->
    [true] Den som har ansvaret for flyet ({ $role }), fant at det var klart til å fly.
   *[false] Den som har ansvaret for flyet ({ $role }), fant at det ikke var klart til å fly. Da blir det stående til feilen er rettet.
}

ice-found = { $needed ->
    [true] Den som har ansvaret for avisingen ({ $role }), fant is eller snø på flyet. Da må det bort før avgang.
   *[false] Den som har ansvaret for avisingen ({ $role }), fant at flyet ikke trengte å avises.
}

weather-found = { $within ->
    [true] Den som har ansvaret for flygingen ({ $role }), fant at været var innenfor grensene.
   *[false] Den som har ansvaret for flygingen ({ $role }), fant at været var utenfor grensene. Da venter vi til det er trygt.
}

## Reklamen vår

praise-without-basis = Reklamen sier ikke hva som er målt, hvem som har målt og når. Da kan ingen prøve om den stemmer. Vi retter den eller tar den bort.

praise-on-other-basis = Tallene vi har, er av noe annet, fra en annen kilde eller fra et annet tidsrom enn det reklamen viser til. De bærer den ikke. Vi retter den eller tar den bort.

praise-missed = Reklamen sier { PERCENT($advertised) }. Fra { DATE($first) } til { DATE($last) } var { PERCENT($share, digits: 1) } av flygingene i rute. Vi retter den eller tar den bort.

praise-not-shown = Reklamen sier { PERCENT($advertised) }. Tallene viser et sted mellom { PERCENT($low, digits: 1) } og { PERCENT($high, digits: 1) }. Det er for usikkert til å si det vi sier, og for usikkert til å si at det er galt. Vi retter reklamen.

best-not-shown = For å si at vi er best, må vi kunne vise hvordan de andre gjør det, og at vi ligger over. Det kan vi ikke. Vi retter reklamen eller tar den bort.

praise-carried = Fra { DATE($first) } til { DATE($last) } var { PERCENT($share, digits: 1) } av { NUM($flights) } flyginger i rute. Tar vi høyde for tilfeldigheter, var det minst { PERCENT($low, digits: 1) }. Tallene er hentet fra { $source }, og de er målt slik reklamen sier.
    .claims = on_time_share >= advertised_share
    .period = advertised_from .. advertised_to
    .source = advertised_source

best-carried = Fra { DATE($first) } til { DATE($last) } var høyst { PERCENT($others, digits: 1) } av flygingene i rute hos hver av de andre som vi har tall for. Tar vi høyde for tilfeldigheter, var det minst { PERCENT($low, digits: 1) } hos oss.
    .claims = on_time_share > best_other_share
    .period = advertised_from .. advertised_to
    .source = advertised_source
    .compared = best_other_share

advertising-is-taste = Hva du synes om reklamen vår, avgjør du selv. Vi sender det videre til dem som lager den.

## The letter's own sentence on what figures rest on.

letter-sample = { $n ->
    [one] { $n } flyging
   *[other] { $n } flyginger
}
