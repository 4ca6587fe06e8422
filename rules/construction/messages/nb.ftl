### Begrunnelser på bokmål. Alle tall kommer inn som argumenter; standard og forskrift står som kilde på regelen.

## Bjelker og bjelkelag

member-holds = { $check ->
    [bending] Vi har regnet på bjelken, og den holder. Det som avgjør, er bøyning. Av kapasiteten brukes { PERCENT($used, digits: 0) }.
    [shear] Vi har regnet på bjelken, og den holder. Det som avgjør, er skjær. Av kapasiteten brukes { PERCENT($used, digits: 0) }.
    [LTB] Vi har regnet på bjelken, og den holder. Det som avgjør, er vipping. Av kapasiteten brukes { PERCENT($used, digits: 0) }.
    [w_inst] Vi har regnet på bjelken, og den holder. Det som avgjør, er nedbøyningen. Den bruker { PERCENT($used, digits: 0) } av grensen.
   *[w_fin] Vi har regnet på bjelken, og den holder. Det som avgjør, er nedbøyningen over tid. Den bruker { PERCENT($used, digits: 0) } av grensen.
}

span-at-most = Med de samme lastene kan spennet være høyst { UNIT($span, unit: "m") }.

deflection-found = Under full last bøyer den seg { UNIT($inst, unit: "mm", digits: 1) }. Spennet er { NUM($span_over, digits: 0) } ganger nedbøyningen.

deflection-in-time = Med årene blir det { UNIT($final, unit: "mm", digits: 1) }. Spennet er { NUM($span_over, digits: 0) } ganger nedbøyningen.

frequency-low = Bjelkelaget er sterkt nok, men det kan gynge når noen går på det. Egenfrekvensen er { UNIT($found, unit: "Hz", digits: 1) }. Når den ikke er over { UNIT($limit, unit: "Hz") }, må vi se nærmere på det før vi bygger.

member-fails = { $check ->
    [bending] Vi har regnet på bjelken, og den holder ikke. Det som svikter mest, er bøyning: { PERCENT($used, digits: 0) } av det som er tillatt.
    [shear] Vi har regnet på bjelken, og den holder ikke. Det som svikter mest, er skjær: { PERCENT($used, digits: 0) } av det som er tillatt.
    [LTB] Vi har regnet på bjelken, og den holder ikke. Det som svikter mest, er at den vipper ut til siden: { PERCENT($used, digits: 0) } av det som er tillatt.
    [w_inst] Vi har regnet på bjelken, og den holder ikke. Det som svikter mest, er nedbøyningen: { PERCENT($used, digits: 0) } av det som er tillatt.
   *[w_fin] Vi har regnet på bjelken, og den holder ikke. Det som svikter mest, er nedbøyningen over tid: { PERCENT($used, digits: 0) } av det som er tillatt.
}

section-instead = Med { $section } holder det over { UNIT($span, unit: "m") }.

span-instead = Med dimensjonen du ønsker, holder det over { UNIT($span, unit: "m") } og ikke lenger.

engineer-says-no = Den som har ansvaret for det bærende ({ $role }), har undersøkt bjelken og funnet noe som ikke er med i beregningen. Den kan ikke brukes slik den er.

found-unsound = Bjelken er undersøkt ({ $by }), og det er funnet noe som ikke er med i beregningen. Den kan ikke brukes slik den er.

bending-fails = I bøyning brukes { PERCENT($used, digits: 0) } av kapasiteten. Lastene gir et moment på { UNIT($moment, unit: "kNm", digits: 2) }.

bending-of-timber = Spenningen blir { UNIT($stress, unit: "MPa", digits: 1) }, og trevirket tåler { UNIT($strength, unit: "MPa", digits: 1) }.

bending-of-steel = Tverrsnittet tåler et moment på { UNIT($resistance, unit: "kNm", digits: 1) }.

shear-fails = I skjær brukes { PERCENT($used, digits: 0) } av kapasiteten. Skjærkraften er { UNIT($force, unit: "kN", digits: 1) }.

shear-of-timber = Skjærspenningen blir { UNIT($stress, unit: "MPa", digits: 2) }, og trevirket tåler { UNIT($strength, unit: "MPa", digits: 2) }.

shear-of-steel = Tverrsnittet tåler en skjærkraft på { UNIT($resistance, unit: "kN", digits: 1) }.

buckling-fails = En bjelke som ikke holdes fast på siden, kan vippe. Da tåler den et moment på { UNIT($resistance, unit: "kNm", digits: 1) }. Lastene gir { UNIT($moment, unit: "kNm", digits: 1) }. Det er { PERCENT($used, digits: 0) } av kapasiteten.

buckling-reduces = Det kritiske momentet er { UNIT($critical, unit: "kNm", digits: 1) }, og av tverrsnittets kapasitet er { PERCENT($share, digits: 0) } igjen. Holdes bjelken fast på siden, kan vi regne på nytt.

deflection-fails = Under full last bøyer den seg { UNIT($found, unit: "mm", digits: 1) }. Grensen er { UNIT($limit, unit: "mm", digits: 1) }.

creep-fails = Med årene bøyer den seg { UNIT($found, unit: "mm", digits: 1) }. Grensen er { UNIT($limit, unit: "mm", digits: 1) }.

## Krav i byggteknisk forskrift

limit-what = { $what ->
    [R01] høyden på rekkverket i trappen eller rampen
    [R02] høyden på rekkverket
    [R03] høyden på rekkverket der det er langt ned
    [R04] nivåforskjellen uten rekkverk
    [R05] åpningen i rekkverket
    [R06] den vannrette avstanden mellom bygningsdelen og rekkverket
    [R07] avstanden fra toppen av rekkverket til den tette delen
    [R08] nivåforskjellen der noe annet enn rekkverk hindrer fall
    [S01] inntrinnet i ganglinjen
    [S02] bredden på trappeløpet
    [S03] den frie høyden i trappen
    [S04] bredden på trappeløpet inne i boenheten
    [S05] den frie høyden i trappen inne i boenheten
    [S06] bredden på trappeløpet som svinger
    [S07] bredden på trappeløpet som svinger inne i boenheten
    [S08] bredden på hovedtrappen for flere boenheter
    [S09] bredden på hovedtrappen med krav om universell utforming
    [S10] høyden mellom reposene i trappen
    [S11] høyden på håndløperen
    [S12] høyden på håndløperen
    [S13] opptrinnet, det neste opptrinnet og inntrinnet imellom, lagt sammen
    [S14] opptrinnet, det neste opptrinnet og inntrinnet imellom, lagt sammen
    [S15] lengden på reposet som stanser fall
    [S16] avstanden fra døren til trappeløpet
    [S17] avstanden fra døren til trappeløpet inne i boenheten
    [S18] dybden på reposet
    [S19] inntrinnet i indre ganglinje i den svingte trappen
    [S20] inntrinnet i indre ganglinje i den svingte rømningstrappen
    [U01] inntrinnet i utetrappen
    [U02] stigningen i utetrappen
    [D01] den frie bredden i døren
    [D02] den frie bredden i døren i et bygg for mange personer
    [D03] den frie bredden i døren inne i boenheten
    [D04] den frie høyden i døren
    [D05] kraften som skal til for å åpne døren
    [H01] romhøyden i rommet for varig opphold
    [H02] romhøyden i rommet som ikke er for varig opphold
    [H03] romhøyden ved bruksendring
    [H04] romhøyden ved bruksendring i den eldre boligen
    [H05] den frie passasjen i rommet
    [H06] snusirkelen
    [K01] den frie bredden i korridoren
    [K02] den frie bredden i den korte korridoren
    [K03] høyden under skiltet
    [A01] bredden på rampen
    [A02] stigningen på rampen
    [A03] stigningen på den korte rampen
    [A04] lengden på hvileplanet
    [G01] høyden opp til glass uten sikring
    [G02] høyden til vinduet uten barnesikring
    [G03] lufteåpningen i vinduet
    [N01] årsmiddelet av radon
    [N02] radonnivået før tiltak
    [B01] arealet av boden
    [V01] stigningen på gangveien til boligen
   *[V02] stigningen på den korte gangveien
}

limit-measured = { $unit ->
    [m] { UNIT($measured, unit: "m") }
    [mm] { UNIT($measured, unit: "mm") }
    [m2] { UNIT($measured, unit: "m²") }
    [N] { UNIT($measured, unit: "N") }
    [degrees] { NUM($measured) } grader
    [radon] { UNIT($measured, unit: "Bq/m³") }
   *[slope] { UNIT($measured, unit: "m") } for hver meter opp
}

limit-amount = { $unit ->
    [m] { UNIT($limit, unit: "m") }
    [mm] { UNIT($limit, unit: "mm") }
    [m2] { UNIT($limit, unit: "m²") }
    [N] { UNIT($limit, unit: "N") }
    [degrees] { NUM($limit) } grader
    [radon] { UNIT($limit, unit: "Bq/m³") }
   *[slope] { UNIT($limit, unit: "m") } for hver meter opp
}

limit-asked = { $bound ->
    [least] minst { limit-amount }
    [most] høyst { limit-amount }
   *[below] mindre enn { limit-amount }
}

limit-broken = Det gjelder { limit-what }. Målingen viser { limit-measured }, og kravet i forskriften er { limit-asked } ({ $section }, ledd { $ledd }). Det er ikke oppfylt, og vi retter det.

solution-not-accepted = Det gjelder { limit-what }. Målingen viser { limit-measured }. Veiledningen godtar uten videre { limit-asked } ({ $section }, ledd { $ledd }). Det er én godkjent løsning, og ikke selve forskriften.

alternative-to-document = En annen løsning kan være like god, men da må det være dokumentert at den oppfyller forskriften. Vi finner fram dokumentasjonen, og mangler den, retter vi.

limit-kept = Det gjelder { limit-what }. Målingen viser { limit-measured }, og kravet er { limit-asked } ({ $section }, ledd { $ledd }). Det er oppfylt.

more-can-be-built = Forskriften sier hva som er det minste. Hvordan det kjennes, vet du best, og vil du ha mer enn kravet, gir vi deg en pris på det.

unit-differs = Det som er målt, er oppgitt i { $given }, og kravet er i { $asked }. Vi må måle på nytt eller regne om før vi kan si noe.

## Sikring mot fall

risk-decides = Forskriften har ingen nedre grense for når det skal sikres mot fall, heller ikke { UNIT($said, unit: "m") }. Det som avgjør, er om noen kan falle og bli skadet.

risk-decides-indeed = Forskriften har ingen nedre høyde. Det som avgjør, er om noen kan falle og bli skadet. Vi legger det til grunn i arbeidet.

fall-not-prevented = { $protection ->
    [personal] Noen kan falle og bli skadet. Der brukes det bare personlig fallsikring, og det er ikke vist at sikring som verner alle, er umulig. Den skal komme først.
    [collective] Noen kan falle og bli skadet.
   *[none] Noen kan falle og bli skadet, og det er ikke sikret. Arbeidet der stanser til det er sikret.
}

fall-height = Det er { UNIT($height, unit: "m") } ned.

fall-prevented = { $protection ->
    [personal] Noen kan falle og bli skadet. Sikring som verner alle, er ikke mulig der, og derfor brukes personlig fallsikring.
   *[collective] Noen kan falle og bli skadet. Der står det sikring som verner alle.
}

no-risk-found = Stedet er vurdert, og det er ikke funnet fare for skade ved fall. Ser du noe vi ikke har sett, vurderer vi det på nytt.

ladder-too-short = Stigen når { UNIT($found, unit: "m") } over nivået den fører til. Den skal nå minst { UNIT($limit, unit: "m") }. Vi bytter den.

ladder-long-enough = Stigen når { UNIT($found, unit: "m") } over nivået den fører til. Kravet er minst { UNIT($limit, unit: "m") }.

## Stillas

load-above-class = Lasten er { UNIT($load, unit: "kN/m²") }. Et stillas i klasse { $class } er laget for { UNIT($limit, unit: "kN/m²") }, som er { UNIT($kilos, unit: "kg") } på hver kvadratmeter.

load-within-class = Lasten er { UNIT($load, unit: "kN/m²") }. Et stillas i klasse { $class } er laget for { UNIT($limit, unit: "kN/m²") }, som er { UNIT($kilos, unit: "kg") } på hver kvadratmeter. Det holder.

training-too-little = Stillaset er { UNIT($height, unit: "m") } høyt. Opplæringen som er dokumentert, gjelder under { UNIT($limit, unit: "m") } ({ $section }). Vi setter det opp med folk som har den opplæringen som trengs.

training-enough = Stillaset er { UNIT($height, unit: "m") } høyt, og opplæringen som er dokumentert, gjelder for den høyden.

training-not-shown = Stillaset er { UNIT($height, unit: "m") } høyt. Opplæringen som er dokumentert, gjelder under { UNIT($limit, unit: "m") } ({ $section }). Stillaset brukes ikke før folk med rett opplæring har gått over det.

## Farger, materialer og planløsning

taste-is-yours = Hvordan du vil ha det hjemme hos deg, bestemmer du.

wish-within-limit = Vi har sett på kravet som ligger nær. Det gjelder { limit-what }. Det blir { limit-measured }, og kravet er { limit-asked } ({ $section }, ledd { $ledd }).

wish-breaks-limit = Det gjelder { limit-what }. Det ville blitt { limit-measured }, og kravet i forskriften er { limit-asked } ({ $section }, ledd { $ledd }). Det kan vi ikke bygge. Si fra hva som er viktigst for deg, så ser vi på hvordan vi kommer nærmest.

wall-carries = Veggen bærer. Den kan ofte åpnes likevel, men da må en rådgivende ingeniør regne på hva som skal bære i stedet. Vi ber en om det før vi sier hva som er mulig.

wall-may-go = Veggen er undersøkt, og den bærer ikke. Den kan fjernes slik du ønsker.

## Pris

price-as-agreed = Du betalte { MONEY($price) }. Tilbudet var på { MONEY($quoted) }, og endringene vi ble enige om, kom på { MONEY($changes) }. Prisen er innenfor det.

fixed-price-exceeded = Du har betalt { MONEY($price) }. Fast pris med avtalte endringer var { MONEY($agreed) }. Forskjellen får du igjen.

estimate-exceeded = Du har betalt { MONEY($price) }. Overslaget med avtalte endringer var { MONEY($agreed) }. Et overslag kan ikke overskrides med mer enn { PERCENT($share) }, altså ikke over { MONEY($ceiling) }. Det som er over, får du igjen.

estimate-somewhat-exceeded = Du har betalt { MONEY($price) }. Overslaget med avtalte endringer var { MONEY($agreed) }. Loven tillater ikke at et overslag overskrides vesentlig, og aldri over { MONEY($ceiling) }. Om dette er vesentlig, må et menneske vurdere.

## Fremdrift

finished-late = Arbeidet skulle være ferdig { DATE($due) }, utsettelser medregnet. Det ble ferdig { DAYS($days) } senere.

finished-in-time = { $extra ->
    [0] Arbeidet skulle være ferdig { DATE($due) } og var ferdig { DATE($finished) }.
   *[other] Arbeidet skulle være ferdig { DATE($due) }, når vi regner med de { DAYS($extra) } som vi ble enige om å utsette. Det var ferdig { DATE($finished) }.
}

## Hva kunden kan endre for å få et annet svar. Setningen fortsetter etter «Svaret blir ja hvis».

subject-span_m = spennvidden
    .change = spennvidden er { $op ->
        [le] høyst
       *[ge] minst
    } { $value } m
subject-spacing_m = avstanden mellom bjelkene
    .change = avstanden mellom bjelkene er { $op ->
        [le] høyst
       *[ge] minst
    } { $value } m
subject-restrained = om bjelken er holdt fast sideveis
    .change = bjelken { $value ->
        [true] holdes fast sideveis i hele lengden
       *[other] ikke holdes fast sideveis
    }
subject-scaffold_class = klassen på stillaset
    .change = stillaset er av klasse { $value }
measure-scaffold_load_kN_m2 = lasten på stillasgulvet
    .change = lasten på stillasgulvet er { $op ->
        [le] høyst
       *[ge] minst
    } { UNIT($value, unit: "kN/m²") }
measure-training = opplæringen
    .change = { $value ->
        [to_5_m] du sender oss papir på opplæring i å bygge stillas av denne høyden
        [to_9_m] du sender oss papir på opplæring i å bygge stillas av denne høyden
        [above_9_m] du sender oss papir på opplæring i å bygge stillas av denne høyden
       *[none] det ikke er dokumentert noen opplæring
    }
