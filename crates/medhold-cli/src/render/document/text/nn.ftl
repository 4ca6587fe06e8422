### Sida som ein kunde av pakken skriv under på. Namn på pakkar, reglar og mål kjem som argument.

kicker = Reglar til godkjenning
intro = Denne sida seier kva reglane avgjer, kven som avgjer, kva kundane får lese og kva som er prøvd. Ho er skriven ut frå reglane sjølve: den som skriv under, godkjenner reglane med fingeravtrykket nedanfor, og ingen andre.
pack = Pakke
version = Versjon
digest = Fingeravtrykk av det som blir godkjent
languages = Språk i breva
program = Skriven av
read-on = Reglar som gjeld
always = alle datoar; reglar med eigne datoar seier det
contents = Innhald
counts = { $rules } reglar om { $topics } emne, { $parameters } verdiar som kan stillast, { $measures } slags prov, { $cases } prøvesaker.

## Slik blir det avgjort.

deciding = Slik blir eit krav avgjort
deciding-1 = Kunden har rett til ein regel seier noko anna. Kvart emne nedanfor seier kven som avgjer der ingen regel gjeld.
deciding-2 = Kvar regel om emnet blir sett på. Prov som manglar, er for gamle eller for tynne, tel aldri mot kunden: det som heng på dei, blir undersøkt.
deciding-3 = Fører reglar til ulike svar, gjeld den som står på det høgaste trinnet, om ikkje ein regel nemner den som han går føre.
deciding-4 = To ulike svar på same trinn går til eit menneske. Ingenting blir avgjort av slumpen.
deciding-5 = Kvart brev blir prøvd før det kan sendast. Eit brev som ikkje held, blir halde tilbake for eit menneske.
ladder = Trinna, det høgaste først
authority = { $word ->
    [law] lova
    [expert] ein fagperson
    [evidence] prova
    [business] firmaet
   *[customer] kunden
}
authority-about = { $word ->
    [law] ei lov eller ei forskrift
    [expert] ein person med kompetansen
    [evidence] det som er målt
    [business] firmaet, innanfor lova
   *[customer] kunden sitt eige syn
}

## Emne og reglar.

rules = Emne og reglar
default = Der ingen regel gjeld, avgjer { $who }.
complete = Ein regel gjeld for kvart krav om dette emnet.
no-rules = Ingen regel er skriven om dette emnet.
also-on = Gjeld òg
also-here = Gjeld òg her:
applies = Gjeld når
terms = Namn som blir forklarte
decides = Avgjer
answer = Svaret
done = Det som blir gjort
amount = Beløp
rests-on = Byggjer på
in-force = Gjeld
override = Går føre
overridden = Vik for
customer-reads = Kunden får lese
meanings = Det orda tyder
meanings-note = Reglane ovanfor brukar desse namna. Kvart av dei er sagt med det som blir prøvd, så ingenting gøymer seg i det.
none-meanings = Reglane brukar ingen eigne namn.
not-in-force = Gjeld ikkje på denne datoen
answer-of = { $finding ->
    [fact] { $partly ->
        [true] delvis rett: delvis medhald
       *[false] rett: medhald
    }
    [opinion] { $partly ->
        [true] delvis opp til kunden: delvis medhald
       *[false] opp til kunden: medhald
    }
    [misconception] ei misforståing: ikkje medhald
    [outdated] var slik før, men er det ikkje lenger: ikkje medhald
   *[unproven] kan ikkje slåast fast: ikkje avgjort
}
done-of = { $remedy ->
    [honour] vi gjer som kunden ønskjer
    [improve] vi rettar det opp
    [explain] vi forklarer
    [compensate] vi betaler
    [decline] vi seier nei, med grunngiving
    [investigate] vi hentar prova
   *[escalate] eit menneske tek over
}
amount-of = i { $currency }, rekna ut frå { $from }
amount-fixed = ein fast sum i { $currency }
at-least = lova lèt oss betale mindre i nokre tilfelle
from = frå { DATE($from) }
to = til og med { DATE($to) }
from-to = frå { DATE($from) } til og med { DATE($to) }
no-source = inga kjelde oppgitt
example = frå prøvesaka «{ $case }»
no-example = Inga prøvesak viser denne grunnen; teksten heiter `{ $message }`.
in-file = { $file }, linje { $line }

## Det reglane byggjer på.

parameters = Verdiar som kan stillast
parameters-note = Profilen til ein kunde kan setje desse annleis. Ikkje noko anna i reglane kan endrast utanfrå.
none-parameters = Ingenting kan stillast.
col-name = Namn
col-value = Verdi
col-meaning = Kva det er
col-used = Blir brukt av
evidence = Prov
evidence-note = Det reglane kan lese om ei sak. Prov med for lite utval eller for høg alder blir ikkje brukt.
none-evidence = Reglane les ingen prov.
col-kind = Slag
col-from = Kjem frå
col-sample = Minste utval
col-age = Høgaste alder
col-absent = Om det ikkje er oppgitt
kind = { $kind ->
    [share] del
    [number] tal
    [count] heilt tal
    [money] beløp
    [flag] ja eller nei
    [text] tekst
    [date] dato
   *[list] liste
}
given = saka
from-plugin = programdelen { $plugin }
days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagar
}
unknown = ukjend
tables = Tabellar
none-tables = Reglane slår ikkje opp noko i tabellar.
table-note = { $n ->
    [one] { $n } rad
   *[other] { $n } rader
}
table-cut = Dei første { $shown } av { $n } rader; resten står i fila til pakken.
experts = Fagfolk
expert-note = Det ein fagperson seier, tel berre på fagfeltet, med den autorisasjonen som blir kravd, og etter lang nok tid i faget.
licence = { $needed ->
    [true] krev autorisasjon
   *[false] krev ikkje autorisasjon
}
in-field = minst { $n ->
    [one] { $n } dag
   *[other] { $n } dagar
} i faget

## Kunden.

customer = Det pakken veit om kunden
none-reads-protected = Ingen regel les ein eigenskap som er verna, eller ein som står for han.
some-read-protected = Ein regel les ein eigenskap som er verna, eller ein som står for han: sjå nedanfor.
customer-note = Kunden sine eigne ord blir siterte i brevet og avgjer aldri noko.
no-attributes = Pakken veit ingenting om kven kunden er.
protected = verna: inga avgjerd kan henge på dette
proxy = står for { $of }, som er verna
open = kan lesast
col-attribute = Eigenskap
col-status = Status
col-readers = Reglar som les han
none-read = ingen

## Lovnader, fristar og klage.

promises = Lovnader om alle avgjerder
none-promises = Pakken gir ingen lovnader om alle avgjerdene sine.
promise-proved = ✓ Prova for alle saker som kan finnast.
promise-broken = ✗ Broten: ei sak som viser det, står under det kontrollen fann.
promise-open = ◌ Ikkje prova: det er leitt etter saker, og ingen bryt det.
appeal = Fristar og klage
answer-by = Vi svarer innan { $time }.
extended-by = Der eit førebels svar seier kvifor det tek lengre tid, innan { $time }.
no-deadline = Pakken set ingen frist for svaret.
appeal-to = Den som er usamd, kan gå til { $body }{ $free ->
    [true] , gratis
   *[false] {""}
}{ $limit ->
    [none] ; det er ingen frist.
    [answer] , innan { $time } frå svaret vårt.
   *[complaint] , innan { $time } frå klaga til oss.
}
no-appeal = Pakken nemner ingen klageinstans på dette språket.
time = { $unit ->
    [day] { $n ->
        [one] { $n } dag
       *[other] { $n } dagar
    }
    [week] { $n ->
        [one] { $n } veke
       *[other] { $n } veker
    }
    [month] { $n ->
        [one] { $n } månad
       *[other] { $n } månader
    }
   *[year] { $n ->
        [one] { $n } år
       *[other] { $n } år
    }
}

## Brev.

letters = Døme på brev
letters-note = Skrivne av desse reglane ut frå prøvesakene i pakken: den første av kvart emne og utfall.
none-letters = Inga prøvesak i pakken fører til eit brev på dette språket.
letter-of = { $topic }: { $outcome ->
    [upheld] medhald
    [partly] delvis medhald
    [not_upheld] ikkje medhald
   *[undecided] ikkje avgjort
}
letter-case = Prøvesaka «{ $case }»
withheld = Dette brevet er halde tilbake for eit menneske: { $why }

## Prøver.

tests = Det som er prøvd
tests-passed = Alle { $n } prøvesaker får det svaret dei skal ha.
tests-failed = { $failed } av { $n } prøvesaker får ikkje det svaret dei skal ha.
tests-none = Pakken har inga prøvesak.
covered = { $reached } av { $rules } reglar avgjer minst éi prøvesak.
covered-parts = Vilkåra i reglane: { $seen } av { $of } ting som ei prøve kan vise, er viste.
unreached = Inga prøvesak kjem til avgjerda i
findings = Det kontrollen av pakken fant
findings-none = Ingenting.

## Endringar.

changes = Endringar sidan den eldre versjonen
changes-between = Versjon { $old } er halden opp mot versjon { $new }; fingeravtrykka deira:
added = Nye reglar:
removed = Reglar som er tekne ut:
changed-rules = Reglar som er endra
changed-values = Verdiar som er endra
changed-meanings = Namn som tyder noko anna
changed-tables = Rader i tabellar som er endra
col-rule = Regel
col-before = Før
col-after = No
no-change = Ingen regel, verdi, tyding eller tabell er endra.
changes-limit = Det som er halde opp mot kvarandre, er reglane i ord, det namna i dei tyder, verdiar og tabellar. Tekstane i brev, det som er oppgitt om prov, fristar og programdelar, er det ikkje: `medhold diff` viser kva avgjerder som blir andre.

## Grenser.

limits = Det som ikkje er kontrollert
waivers = Det pakken gir avkall på
waiver-note = Eit avkall blir vist ved sida av det som ikkje held. Det slepper ikkje noko brev ut.
waivers-none = Det er ikkje gitt avkall på noko.
limit-1 = Om reglane er lova. At ein regel nemner ei kjelde, blir sett; om kjelda seier det, må ein jurist lese.
limit-2 = Om prova er sanne. Kjelde, alder og utval blir sett på; lyg ei kjelde, tek brevet det opp att.
limit-3 = Eigenskapar som ingen har oppgitt. Det som er verna, og det som står for det, er oppgitt ovanfor.
limit-4 = Kva eit menneske gjer med eit brev som er halde tilbake.

## Underskrifter.

signatures = Godkjenning
signing = Eg har lese denne sida og godkjenner reglane med dette fingeravtrykket:
name = Namn
role = Rolle
date = Dato
signature = Underskrift
