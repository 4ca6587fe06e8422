### Grunngjevingar på nynorsk. Alle tal kjem inn som argument; standard og forskrift står som kjelde på regelen.

## Bjelkar og bjelkelag

member-holds = { $check ->
    [bending] Vi har rekna på bjelken, og han held. Det som avgjer, er bøying. Av kapasiteten blir det brukt { PERCENT($used, digits: 0) }.
    [shear] Vi har rekna på bjelken, og han held. Det som avgjer, er skjer. Av kapasiteten blir det brukt { PERCENT($used, digits: 0) }.
    [LTB] Vi har rekna på bjelken, og han held. Det som avgjer, er vipping. Av kapasiteten blir det brukt { PERCENT($used, digits: 0) }.
    [w_inst] Vi har rekna på bjelken, og han held. Det som avgjer, er nedbøyinga. Ho bruker { PERCENT($used, digits: 0) } av grensa.
   *[w_fin] Vi har rekna på bjelken, og han held. Det som avgjer, er nedbøyinga over tid. Ho bruker { PERCENT($used, digits: 0) } av grensa.
}

span-at-most = Med dei same lastene kan spennet vere høgst { UNIT($span, unit: "m") }.

deflection-found = Under full last bøyer han seg { UNIT($inst, unit: "mm", digits: 1) }. Spennet er { NUM($span_over, digits: 0) } gonger nedbøyinga.

deflection-in-time = Med åra blir det { UNIT($final, unit: "mm", digits: 1) }. Spennet er { NUM($span_over, digits: 0) } gonger nedbøyinga.

frequency-low = Bjelkelaget er sterkt nok, men det kan gynge når nokon går på det. Eigenfrekvensen er { UNIT($found, unit: "Hz", digits: 1) }. Når han ikkje er over { UNIT($limit, unit: "Hz") }, må vi sjå nærmare på det før vi byggjer.

member-fails = { $check ->
    [bending] Vi har rekna på bjelken, og han held ikkje. Det som sviktar mest, er bøying: { PERCENT($used, digits: 0) } av det som er tillate.
    [shear] Vi har rekna på bjelken, og han held ikkje. Det som sviktar mest, er skjer: { PERCENT($used, digits: 0) } av det som er tillate.
    [LTB] Vi har rekna på bjelken, og han held ikkje. Det som sviktar mest, er at han vippar ut til sida: { PERCENT($used, digits: 0) } av det som er tillate.
    [w_inst] Vi har rekna på bjelken, og han held ikkje. Det som sviktar mest, er nedbøyinga: { PERCENT($used, digits: 0) } av det som er tillate.
   *[w_fin] Vi har rekna på bjelken, og han held ikkje. Det som sviktar mest, er nedbøyinga over tid: { PERCENT($used, digits: 0) } av det som er tillate.
}

section-instead = Med { $section } held det over { UNIT($span, unit: "m") }.

span-instead = Med dimensjonen du ønskjer, held det over { UNIT($span, unit: "m") } og ikkje lenger.

engineer-says-no = Den som har ansvaret for det berande ({ $role }), har undersøkt bjelken og funne noko som ikkje er med i utrekninga. Bjelken kan ikkje brukast slik han er.

found-unsound = Bjelken er undersøkt ({ $by }), og det er funne noko som ikkje er med i utrekninga. Han kan ikkje brukast slik han er.

bending-fails = I bøying blir det brukt { PERCENT($used, digits: 0) } av kapasiteten. Lastene gir eit moment på { UNIT($moment, unit: "kNm", digits: 2) }.

bending-of-timber = Spenninga blir { UNIT($stress, unit: "MPa", digits: 1) }, og trevirket toler { UNIT($strength, unit: "MPa", digits: 1) }.

bending-of-steel = Tverrsnittet toler eit moment på { UNIT($resistance, unit: "kNm", digits: 1) }.

shear-fails = I skjer blir det brukt { PERCENT($used, digits: 0) } av kapasiteten. Skjerkrafta er { UNIT($force, unit: "kN", digits: 1) }.

shear-of-timber = Skjerspenninga blir { UNIT($stress, unit: "MPa", digits: 2) }, og trevirket toler { UNIT($strength, unit: "MPa", digits: 2) }.

shear-of-steel = Tverrsnittet toler ei skjerkraft på { UNIT($resistance, unit: "kN", digits: 1) }.

buckling-fails = Ein bjelke som ikkje blir halden fast på sida, kan vippe. Då toler han eit moment på { UNIT($resistance, unit: "kNm", digits: 1) }. Lastene gir { UNIT($moment, unit: "kNm", digits: 1) }. Det er { PERCENT($used, digits: 0) } av kapasiteten.

buckling-reduces = Det kritiske momentet er { UNIT($critical, unit: "kNm", digits: 1) }, og av kapasiteten til tverrsnittet er { PERCENT($share, digits: 0) } att. Blir bjelken halden fast på sida, kan vi rekne på nytt.

deflection-fails = Under full last bøyer han seg { UNIT($found, unit: "mm", digits: 1) }. Grensa er { UNIT($limit, unit: "mm", digits: 1) }.

creep-fails = Med åra bøyer han seg { UNIT($found, unit: "mm", digits: 1) }. Grensa er { UNIT($limit, unit: "mm", digits: 1) }.

## Krav i byggteknisk forskrift

limit-what = { $what ->
    [R01] høgda på rekkverket i trappa eller rampa
    [R02] høgda på rekkverket
    [R03] høgda på rekkverket der det er langt ned
    [R04] nivåskilnaden utan rekkverk
    [R05] opninga i rekkverket
    [R06] den vassrette avstanden mellom bygningsdelen og rekkverket
    [R07] avstanden frå toppen av rekkverket til den tette delen
    [R08] nivåskilnaden der noko anna enn rekkverk hindrar fall
    [S01] inntrinnet i ganglinja
    [S02] breidda på trappeløpet
    [S03] den frie høgda i trappa
    [S04] breidda på trappeløpet inne i bueininga
    [S05] den frie høgda i trappa inne i bueininga
    [S06] breidda på trappeløpet som svingar
    [S07] breidda på trappeløpet som svingar inne i bueininga
    [S08] breidda på hovudtrappa for fleire bueiningar
    [S09] breidda på hovudtrappa med krav om universell utforming
    [S10] høgda mellom reposa i trappa
    [S11] høgda på handløparen
    [S12] høgda på handløparen
    [S13] opptrinnet, det neste opptrinnet og inntrinnet imellom, lagde saman
    [S14] opptrinnet, det neste opptrinnet og inntrinnet imellom, lagde saman
    [S15] lengda på reposet som stansar fall
    [S16] avstanden frå døra til trappeløpet
    [S17] avstanden frå døra til trappeløpet inne i bueininga
    [S18] djupna på reposet
    [S19] inntrinnet i indre ganglinje i den svinga trappa
    [S20] inntrinnet i indre ganglinje i den svinga rømingstrappa
    [U01] inntrinnet i utetrappa
    [U02] stigninga i utetrappa
    [D01] den frie breidda i døra
    [D02] den frie breidda i døra i eit bygg for mange personar
    [D03] den frie breidda i døra inne i bueininga
    [D04] den frie høgda i døra
    [D05] krafta som skal til for å opne døra
    [H01] romhøgda i rommet for varig opphald
    [H02] romhøgda i rommet som ikkje er for varig opphald
    [H03] romhøgda ved bruksendring
    [H04] romhøgda ved bruksendring i den eldre bustaden
    [H05] den frie passasjen i rommet
    [H06] snusirkelen
    [K01] den frie breidda i korridoren
    [K02] den frie breidda i den korte korridoren
    [K03] høgda under skiltet
    [A01] breidda på rampa
    [A02] stigninga på rampa
    [A03] stigninga på den korte rampa
    [A04] lengda på hvileplanet
    [G01] høgda opp til glas utan sikring
    [G02] høgda til vindauget utan barnesikring
    [G03] lufteopninga i vindauget
    [N01] årsmiddelet av radon
    [N02] radonnivået før tiltak
    [B01] arealet av boda
    [V01] stigninga på gangvegen til bustaden
   *[V02] stigninga på den korte gangvegen
}

limit-measured = { $unit ->
    [m] { UNIT($measured, unit: "m") }
    [mm] { UNIT($measured, unit: "mm") }
    [m2] { UNIT($measured, unit: "m²") }
    [N] { UNIT($measured, unit: "N") }
    [degrees] { NUM($measured) } grader
    [radon] { UNIT($measured, unit: "Bq/m³") }
   *[slope] { UNIT($measured, unit: "m") } for kvar meter opp
}

limit-amount = { $unit ->
    [m] { UNIT($limit, unit: "m") }
    [mm] { UNIT($limit, unit: "mm") }
    [m2] { UNIT($limit, unit: "m²") }
    [N] { UNIT($limit, unit: "N") }
    [degrees] { NUM($limit) } grader
    [radon] { UNIT($limit, unit: "Bq/m³") }
   *[slope] { UNIT($limit, unit: "m") } for kvar meter opp
}

limit-asked = { $bound ->
    [least] minst { limit-amount }
    [most] høgst { limit-amount }
   *[below] mindre enn { limit-amount }
}

limit-broken = Det gjeld { limit-what }. Målinga viser { limit-measured }, og kravet i forskrifta er { limit-asked } ({ $section }, ledd { $ledd }). Det er ikkje oppfylt, og vi rettar det.

solution-not-accepted = Det gjeld { limit-what }. Målinga viser { limit-measured }. Rettleiinga godtek utan vidare { limit-asked } ({ $section }, ledd { $ledd }). Det er éi godkjend løysing, og ikkje sjølve forskrifta.

alternative-to-document = Ei anna løysing kan vere like god, men då må det vere dokumentert at ho oppfyller forskrifta. Vi finn fram dokumentasjonen, og manglar han, rettar vi.

limit-kept = Det gjeld { limit-what }. Målinga viser { limit-measured }, og kravet er { limit-asked } ({ $section }, ledd { $ledd }). Det er oppfylt.

more-can-be-built = Forskrifta seier kva som er det minste. Korleis det kjennest, veit du best, og vil du ha meir enn kravet, gir vi deg ein pris på det.

unit-differs = Det som er målt, er oppgitt i { $given }, og kravet er i { $asked }. Vi må måle på nytt eller rekne om før vi kan seie noko.

## Sikring mot fall

risk-decides = Forskrifta har inga nedre grense for når det skal sikrast mot fall, heller ikkje { UNIT($said, unit: "m") }. Det som avgjer, er om nokon kan falle og bli skadd.

risk-decides-indeed = Forskrifta har inga nedre høgd. Det som avgjer, er om nokon kan falle og bli skadd. Vi legg det til grunn i arbeidet.

fall-not-prevented = { $protection ->
    [personal] Nokon kan falle og bli skadd. Der blir det berre brukt personleg fallsikring, og det er ikkje vist at sikring som vernar alle, er umogleg. Ho skal kome først.
    [collective] Nokon kan falle og bli skadd.
   *[none] Nokon kan falle og bli skadd, og det er ikkje sikra. Arbeidet der stansar til det er sikra.
}

fall-height = Det er { UNIT($height, unit: "m") } ned.

fall-prevented = { $protection ->
    [personal] Nokon kan falle og bli skadd. Sikring som vernar alle, er ikkje mogleg der, og difor blir det brukt personleg fallsikring.
   *[collective] Nokon kan falle og bli skadd. Der står det sikring som vernar alle.
}

no-risk-found = Staden er vurdert, og det er ikkje funne fare for skade ved fall. Ser du noko vi ikkje har sett, vurderer vi det på nytt.

ladder-too-short = Stigen når { UNIT($found, unit: "m") } over nivået han fører til. Han skal nå minst { UNIT($limit, unit: "m") }. Vi byter han.

ladder-long-enough = Stigen når { UNIT($found, unit: "m") } over nivået han fører til. Kravet er minst { UNIT($limit, unit: "m") }.

## Stillas

load-above-class = Lasta er { UNIT($load, unit: "kN/m²") }. Eit stillas i klasse { $class } er laga for { UNIT($limit, unit: "kN/m²") }, som er { UNIT($kilos, unit: "kg") } på kvar kvadratmeter.

load-within-class = Lasta er { UNIT($load, unit: "kN/m²") }. Eit stillas i klasse { $class } er laga for { UNIT($limit, unit: "kN/m²") }, som er { UNIT($kilos, unit: "kg") } på kvar kvadratmeter. Det held.

training-too-little = Stillaset er { UNIT($height, unit: "m") } høgt. Opplæringa som er dokumentert, gjeld under { UNIT($limit, unit: "m") } ({ $section }). Vi set det opp med folk som har den opplæringa som trengst.

training-enough = Stillaset er { UNIT($height, unit: "m") } høgt, og opplæringa som er dokumentert, gjeld for den høgda.

training-not-shown = Stillaset er { UNIT($height, unit: "m") } høgt. Opplæringa som er dokumentert, gjeld under { UNIT($limit, unit: "m") } ({ $section }). Stillaset blir ikkje brukt før folk med rett opplæring har gått over det.

## Fargar, materiale og planløysing

taste-is-yours = Korleis du vil ha det heime hos deg, bestemmer du.

wish-within-limit = Vi har sett på kravet som ligg nær. Det gjeld { limit-what }. Det blir { limit-measured }, og kravet er { limit-asked } ({ $section }, ledd { $ledd }).

wish-breaks-limit = Det gjeld { limit-what }. Det ville blitt { limit-measured }, og kravet i forskrifta er { limit-asked } ({ $section }, ledd { $ledd }). Det kan vi ikkje byggje. Sei frå kva som er viktigast for deg, så ser vi på korleis vi kjem nærast.

wall-carries = Veggen ber. Han kan ofte opnast likevel, men då må ein rådgivande ingeniør rekne på kva som skal bere i staden. Vi bed ein om det før vi seier kva som er mogleg.

wall-may-go = Veggen er undersøkt, og han ber ikkje. Han kan fjernast slik du ønskjer.

## Pris

price-as-agreed = Du betalte { MONEY($price) }. Tilbodet var på { MONEY($quoted) }, og endringane vi vart samde om, kom på { MONEY($changes) }. Prisen er innanfor det.

fixed-price-exceeded = Du har betalt { MONEY($price) }. Fast pris med avtalte endringar var { MONEY($agreed) }. Skilnaden får du att.

estimate-exceeded = Du har betalt { MONEY($price) }. Overslaget med avtalte endringar var { MONEY($agreed) }. Eit overslag kan ikkje overskridast med meir enn { PERCENT($share) }, altså ikkje over { MONEY($ceiling) }. Det som er over, får du att.

estimate-somewhat-exceeded = Du har betalt { MONEY($price) }. Overslaget med avtalte endringar var { MONEY($agreed) }. Lova tillèt ikkje at eit overslag blir vesentleg overskride, og aldri over { MONEY($ceiling) }. Om dette er vesentleg, må eit menneske vurdere.

## Framdrift

finished-late = Arbeidet skulle vere ferdig { DATE($due) }, utsetjingar medrekna. Det vart ferdig { DAYS($days) } seinare.

finished-in-time = { $extra ->
    [0] Arbeidet skulle vere ferdig { DATE($due) } og var ferdig { DATE($finished) }.
   *[other] Arbeidet skulle vere ferdig { DATE($due) }, når vi reknar med dei { DAYS($extra) } som vi vart samde om å utsetje. Det var ferdig { DATE($finished) }.
}

## Kva kunden kan endre for å få eit anna svar. Setninga held fram etter «Svaret blir ja dersom».

subject-span_m = spennvidda
    .change = spennvidda er { $op ->
        [le] høgst
       *[ge] minst
    } { $value } m
subject-spacing_m = avstanden mellom bjelkane
    .change = avstanden mellom bjelkane er { $op ->
        [le] høgst
       *[ge] minst
    } { $value } m
subject-restrained = om bjelken er halden fast sidevegs
    .change = bjelken { $value ->
        [true] blir halden fast sidevegs i heile lengda
       *[other] ikkje blir halden fast sidevegs
    }
subject-scaffold_class = klassen på stillaset
    .change = stillaset er av klasse { $value }
measure-scaffold_load_kN_m2 = lasta på stillasgolvet
    .change = lasta på stillasgolvet er { $op ->
        [le] høgst
       *[ge] minst
    } { UNIT($value, unit: "kN/m²") }
measure-training = opplæringa
    .change = { $value ->
        [to_5_m] du sender oss papir på opplæring i å byggje stillas av denne høgda
        [to_9_m] du sender oss papir på opplæring i å byggje stillas av denne høgda
        [above_9_m] du sender oss papir på opplæring i å byggje stillas av denne høgda
       *[none] det ikkje er dokumentert noka opplæring
    }
