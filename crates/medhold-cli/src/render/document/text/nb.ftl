### Siden som en kunde av pakken skriver under på. Navn på pakker, regler og mål kommer som argumenter.

kicker = Regler til godkjenning
intro = Denne siden sier hva reglene avgjør, hvem som bestemmer, hva kundene får lese og hva som er prøvd. Den er skrevet ut fra reglene selv: den som skriver under, godkjenner reglene med fingeravtrykket nedenfor, og ingen andre.
pack = Pakke
version = Versjon
digest = Fingeravtrykk av det som godkjennes
languages = Språk i brevene
program = Skrevet av
read-on = Regler som gjelder
always = alle datoer; regler med egne datoer sier det
contents = Innhold
counts = { $rules } regler om { $topics } emner, { $parameters } verdier som kan stilles, { $measures } slags bevis, { $cases } prøvesaker.

## Slik avgjøres det.

deciding = Slik avgjøres et krav
deciding-1 = Kunden har rett til en regel sier noe annet. Hvert emne nedenfor sier hvem som bestemmer der ingen regel gjelder.
deciding-2 = Hver regel om emnet blir sett på. Bevis som mangler, er for gamle eller for tynne, teller aldri mot kunden: det som henger på dem, blir undersøkt.
deciding-3 = Fører regler til ulike svar, gjelder den som står på det høyeste trinnet, om ikke en regel nevner den som den går foran.
deciding-4 = To ulike svar på samme trinn går til et menneske. Ingenting avgjøres av tilfeldigheter.
deciding-5 = Hvert brev blir prøvd før det kan sendes. Et brev som ikke holder, blir holdt tilbake for et menneske.
ladder = Trinnene, det høyeste først
authority = { $word ->
    [law] loven
    [expert] en fagperson
    [evidence] bevisene
    [business] firmaet
   *[customer] kunden
}
authority-about = { $word ->
    [law] en lov eller forskrift
    [expert] en person med kompetansen
    [evidence] det som er målt
    [business] firmaet, innenfor loven
   *[customer] kundens eget syn
}

## Emner og regler.

rules = Emner og regler
default = Der ingen regel gjelder, bestemmer { $who }.
complete = En regel gjelder for hvert krav om dette emnet.
no-rules = Ingen regel er skrevet om dette emnet.
also-on = Gjelder også
also-here = Gjelder også her:
applies = Gjelder når
terms = Navn som forklares
decides = Bestemmer
answer = Svaret
done = Det som gjøres
amount = Beløp
rests-on = Bygger på
in-force = Gjelder
override = Går foran
overridden = Viker for
customer-reads = Kunden får lese
meanings = Det ordene betyr
meanings-note = Reglene ovenfor bruker disse navnene. Hvert av dem er sagt med det som blir prøvd, så ingenting gjemmer seg i det.
none-meanings = Reglene bruker ingen egne navn.
not-in-force = Gjelder ikke på denne datoen
answer-of = { $finding ->
    [fact] { $partly ->
        [true] delvis riktig: delvis medhold
       *[false] riktig: medhold
    }
    [opinion] { $partly ->
        [true] delvis opp til kunden: delvis medhold
       *[false] opp til kunden: medhold
    }
    [misconception] en misforståelse: ikke medhold
    [outdated] var slik før, men er det ikke lenger: ikke medhold
   *[unproven] kan ikke slås fast: ikke avgjort
}
done-of = { $remedy ->
    [honour] vi gjør som kunden ønsker
    [improve] vi retter det opp
    [explain] vi forklarer
    [compensate] vi betaler
    [decline] vi sier nei, med begrunnelse
    [investigate] vi henter bevisene
   *[escalate] et menneske tar over
}
amount-of = i { $currency }, regnet ut fra { $from }
amount-fixed = en fast sum i { $currency }
at-least = loven lar oss betale mindre i noen tilfeller
from = fra { DATE($from) }
to = til og med { DATE($to) }
from-to = fra { DATE($from) } til og med { DATE($to) }
no-source = ingen kilde oppgitt
example = fra prøvesaken «{ $case }»
no-example = Ingen prøvesak viser denne grunnen; teksten heter `{ $message }`.
in-file = { $file }, linje { $line }

## Det reglene bygger på.

parameters = Verdier som kan stilles
parameters-note = En kundes profil kan sette disse annerledes. Ikke noe annet i reglene kan endres utenfra.
none-parameters = Ingenting kan stilles.
col-name = Navn
col-value = Verdi
col-meaning = Hva det er
col-used = Brukes av
evidence = Bevis
evidence-note = Det reglene kan lese om en sak. Bevis med for lite utvalg eller for høy alder blir ikke brukt.
none-evidence = Reglene leser ingen bevis.
col-kind = Slag
col-from = Kommer fra
col-sample = Minste utvalg
col-age = Høyeste alder
col-absent = Om det ikke er oppgitt
kind = { $kind ->
    [share] andel
    [number] tall
    [count] helt tall
    [money] beløp
    [flag] ja eller nei
    [text] tekst
    [date] dato
   *[list] liste
}
given = saken
from-plugin = programdelen { $plugin }
days = { $n ->
    [one] { $n } dag
   *[other] { $n } dager
}
unknown = ukjent
tables = Tabeller
none-tables = Reglene slår ikke opp noe i tabeller.
table-note = { $n ->
    [one] { $n } rad
   *[other] { $n } rader
}
table-cut = De første { $shown } av { $n } rader; resten står i fila til pakken.
experts = Fagfolk
expert-note = Det en fagperson sier, teller bare på fagfeltet, med den autorisasjonen som kreves, og etter lang nok tid i faget.
licence = { $needed ->
    [true] krever autorisasjon
   *[false] krever ikke autorisasjon
}
in-field = minst { $n ->
    [one] { $n } dag
   *[other] { $n } dager
} i faget

## Kunden.

customer = Det pakken vet om kunden
none-reads-protected = Ingen regel leser en egenskap som er vernet, eller en som står for den.
some-read-protected = En regel leser en egenskap som er vernet, eller en som står for den: se nedenfor.
customer-note = Kundens egne ord blir sitert i brevet og avgjør aldri noe.
no-attributes = Pakken vet ingenting om hvem kunden er.
protected = vernet: ingen avgjørelse kan henge på dette
proxy = står for { $of }, som er vernet
open = kan leses
col-attribute = Egenskap
col-status = Status
col-readers = Regler som leser den
none-read = ingen

## Løfter, frister og klage.

promises = Løfter om alle avgjørelser
none-promises = Pakken gir ingen løfter om alle avgjørelsene sine.
promise-proved = ✓ Bevist for alle saker som kan finnes.
promise-broken = ✗ Brutt: en sak som viser det, står under det kontrollen fant.
promise-open = ◌ Ikke bevist: det er lett etter saker, og ingen bryter det.
appeal = Frister og klage
answer-by = Vi svarer innen { $time }.
extended-by = Der et foreløpig svar sier hvorfor det tar lengre tid, innen { $time }.
no-deadline = Pakken setter ingen frist for svaret.
appeal-to = Den som er uenig, kan gå til { $body }{ $free ->
    [true] , gratis
   *[false] {""}
}{ $limit ->
    [none] ; det er ingen frist.
    [answer] , innen { $time } fra svaret vårt.
   *[complaint] , innen { $time } fra klagen til oss.
}
no-appeal = Pakken nevner ingen klageinstans på dette språket.
time = { $unit ->
    [day] { $n ->
        [one] { $n } dag
       *[other] { $n } dager
    }
    [week] { $n ->
        [one] { $n } uke
       *[other] { $n } uker
    }
    [month] { $n ->
        [one] { $n } måned
       *[other] { $n } måneder
    }
   *[year] { $n ->
        [one] { $n } år
       *[other] { $n } år
    }
}

## Brev.

letters = Eksempler på brev
letters-note = Skrevet av disse reglene ut fra pakkens egne prøvesaker: den første av hvert emne og utfall.
none-letters = Ingen prøvesak i pakken fører til et brev på dette språket.
letter-of = { $topic }: { $outcome ->
    [upheld] medhold
    [partly] delvis medhold
    [not_upheld] ikke medhold
   *[undecided] ikke avgjort
}
letter-case = Prøvesaken «{ $case }»
withheld = Dette brevet er holdt tilbake for et menneske: { $why }

## Prøver.

tests = Det som er prøvd
tests-passed = Alle { $n } prøvesaker får det svaret de skal ha.
tests-failed = { $failed } av { $n } prøvesaker får ikke det svaret de skal ha.
tests-none = Pakken har ingen prøvesak.
covered = { $reached } av { $rules } regler avgjør minst én prøvesak.
covered-parts = Vilkårene i reglene: { $seen } av { $of } ting som en prøve kan vise, er vist.
unreached = Ingen prøvesak kommer til avgjørelsen i
findings = Det kontrollen av pakken fant
findings-none = Ingenting.

## Endringer.

changes = Endringer siden den eldre versjonen
changes-between = Versjon { $old } er holdt opp mot versjon { $new }; fingeravtrykkene deres:
added = Nye regler:
removed = Regler som er tatt ut:
changed-rules = Regler som er endret
changed-values = Verdier som er endret
changed-meanings = Navn som betyr noe annet
changed-tables = Rader i tabeller som er endret
col-rule = Regel
col-before = Før
col-after = Nå
no-change = Ingen regel, verdi, betydning eller tabell er endret.
changes-limit = Det som er holdt opp mot hverandre, er reglene i ord, det navnene i dem betyr, verdier og tabeller. Tekstene i brev, det som er oppgitt om bevis, frister og programdeler, er det ikke: `medhold diff` viser hvilke avgjørelser som blir andre.

## Grenser.

limits = Det som ikke er kontrollert
waivers = Det pakken gir avkall på
waiver-note = Et avkall blir vist ved siden av det som ikke holder. Det slipper ikke noe brev ut.
waivers-none = Det er ikke gitt avkall på noe.
limit-1 = Om reglene er loven. At en regel nevner en kilde, blir sett; om kilden sier det, må en jurist lese.
limit-2 = Om bevisene er sanne. Kilde, alder og utvalg blir sett på; lyver en kilde, gjentar brevet det.
limit-3 = Egenskaper som ingen har oppgitt. Det som er vernet, og det som står for det, er oppgitt ovenfor.
limit-4 = Hva et menneske gjør med et brev som er holdt tilbake.

## Underskrifter.

signatures = Godkjenning
signing = Jeg har lest denne siden og godkjenner reglene med dette fingeravtrykket:
name = Navn
role = Rolle
date = Dato
signature = Underskrift
