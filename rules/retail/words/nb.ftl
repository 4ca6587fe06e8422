### Navn og leddsetninger som reglene fortelles med. Ingen brev viser dem.

## Målinger.

measure-price = prisen vår
measure-market_percentile = andelen billigere butikker
measure-unit_price_percentile = andelen av butikkene med lavere enhetspris
measure-new_price = tilbudsprisen
measure-prior_price = førprisen
measure-true_reduction_pct = prisnedgangen
measure-days_on_market = salgstiden
measure-claimed_pct = prosenten i reklamen
measure-claimed_prior_price = førprisen i reklamen
measure-good_kind = varetypen
measure-competitor_price = prisen hos den andre butikken
measure-same_article =
    .true = det er samme vare
    .false = det er ikke samme vare
measure-in_stock =
    .true = den andre butikken har varen på lager
    .false = den andre butikken har ikke varen på lager
measure-days_after_purchase = tiden fra kjøp til spørsmål
measure-delivered = dagen for levering
measure-discovered = dagen for funnet av feilen
measure-complained = dagen for klagen
measure-lasting =
    .true = varen er ment å vare vesentlig lenger enn to år
    .false = varen er ikke ment å vare vesentlig lenger enn to år
measure-withdrawn = dagen for angremeldingen
measure-channel = kjøpsmåten
    .is-distance = varen er kjøpt på avstand
    .not-distance = varen er ikke kjøpt på avstand
    .is-shop = varen er kjøpt i butikken
    .not-shop = varen er ikke kjøpt i butikken
measure-told_of_right =
    .true = kunden fikk vite om angreretten
    .false = kunden fikk ikke vite om angreretten
measure-unused =
    .true = varen er ubrukt
    .false = varen er brukt

## Parametere og tabeller.

parameter-prior_price_days = dager i førprisvinduet
parameter-pct_tolerance = slingringsmonn i prosentpoeng
parameter-match_days = dager prisløftet gjelder
parameter-open_purchase_days = dager med åpent kjøp
table-goods = varelista
    .prior_price = førprisregelen for varetypen
    .withdrawal = angreretten for varetypen
table-holidays = lista over helligdager

## Hjelpefunksjoner.

function-fault-ordinary_limit = fristen på to år
function-fault-lasting_limit = fristen på fem år
function-fault-notice_limit = fristen på to måneder etter at feilen viste seg
function-fault-in_order = dagene kommer i riktig rekkefølge
    .not = dagene motsier hverandre
function-prior_price-applies = regelen om førpris gjelder varetypen
    .not = regelen om førpris gjelder ikke varetypen
function-prior_price-too_new = varen har vært til salgs for kort tid
    .not = varen har vært til salgs lenge nok
function-prior_price-advertised = vi har reklamert med en prosent eller en førpris
    .not = vi har ikke reklamert med noen prosent eller førpris
function-prior_price-percentage_overstated = prosenten i reklamen er for høy
    .not = prosenten i reklamen er ikke for høy
function-prior_price-prior_price_overstated = førprisen i reklamen er for høy
    .not = førprisen i reklamen er ikke for høy
function-prior_price-percentage_holds = prosenten i reklamen stemmer
    .not = prosenten i reklamen stemmer ikke
function-prior_price-prior_price_holds = førprisen i reklamen stemmer
    .not = førprisen i reklamen stemmer ikke
function-price_level-about_market = kunden sier hvordan prisen vår er mot andres
    .not = kunden sier ikke hvordan prisen vår er mot andres
function-price_level-about_our_price = kunden sier hvilken pris vi tar
    .not = kunden sier ikke hvilken pris vi tar
function-price_level-says_dear = kunden sier at vi er dyre
    .not = kunden sier ikke at vi er dyre
function-withdrawal-last_day = siste dag av angrefristen
function-withdrawal-rolled_day = første virkedag etter angrefristen
function-withdrawal-right = angreretten for varetypen
    .is-yes = varetypen har angrerett
    .not-yes = varetypen har ikke sikker angrerett
    .is-no = varetypen har ikke angrerett
    .not-no = angreretten er ikke utelukket for varetypen
    .is-unclear = det er uavklart om varetypen har angrerett
    .not-unclear = det er avklart om varetypen har angrerett

## Hva reglene er til for.

rule-complaint-in-time = Kunden klaget i tide. Da undersøker vi selve feilen (forbrukerkjøpsloven § 27).
rule-complaint-too-late = Kunden klaget etter to år, eller etter fem år for en vare som er ment å vare vesentlig lenger (forbrukerkjøpsloven § 27).
rule-notice-late = Kunden klaget mer enn to måneder etter at feilen viste seg. Det kan likevel ha vært innen rimelig tid, og et menneske vurderer det.
rule-days-out-of-order = Dager som motsier hverandre, må rettes opp før noe avgjøres.
rule-expensive-is-yours = Om noe er dyrt, er det den som betaler, som kan si.
rule-price-wish = Et ønske om en annen pris er det butikken som svarer på, ved et menneske. Ingen tabell sier hva en pris bør være.
rule-dearer-is-true = Prisene i markedet bekrefter klagen.
rule-cheaper-is-true = Prisene i markedet bekrefter rosen.
rule-level-is-wrong = Prisene i markedet taler klart mot det kunden sier.
rule-level-is-history = Slik var det i forrige periode, men ikke nå lenger.
rule-price-borne-out = Kunden oppgir en pris, og det er den vi tar.
rule-price-not-borne-out = Kunden oppgir en pris, men vi tar en annen.
rule-level-too-close-to-call = Intervallet ligger på begge sider av det kunden sier. Prisene vi kjenner, avgjør det ikke.
rule-promise-kept = Det er samme vare, den er på lager og billigere der, og kunden spurte i tide.
rule-another-article = En annen vare har en annen pris.
rule-not-in-stock = En vare som den andre butikken ikke kan selge i dag, har ingen pris der i dag.
rule-not-cheaper = Prisen hos den andre butikken er ikke lavere.
rule-promise-lapsed = Kunden spurte etter at prisløftet var utløpt.
rule-no-reduction = Prisen er ikke lavere enn den var (prisopplysningsforskriften § 9a).
rule-percentage-overstated = Prosenten er regnet ut fra en pris som ikke er den laveste i dagene før (prisopplysningsforskriften § 9a).
rule-prior-price-overstated = Førprisen vi oppga, er høyere enn den laveste prisen i dagene før (prisopplysningsforskriften § 9a).
rule-reduction-holds = Det vi reklamerte med, er ikke mer enn det som stemmer.
rule-price-as-you-say = Vi kjenner ikke til noen reklame, og kunden har rett om selve prisen.
rule-price-not-as-you-say = Vi kjenner ikke til noen reklame, og prisen er en annen enn kunden sier.
rule-no-good = For tjenester og digitalt innhold gjelder ikke regelen om førpris. Markedsføringsloven gjelder, og et menneske vurderer saken.
rule-perishable-unclear = For varer som fort blir dårlige, kan hvert land ha egne regler om førpris (direktiv 98/6/EF art. 6a nr. 3).
rule-new-goods-unclear = For varer som er nye i handelen, kan hvert land fastsette en kortere periode (direktiv 98/6/EF art. 6a nr. 4).
rule-taste-is-yours = Ingen kan si til kunden hva som er pent.
rule-assortment-is-yours = Hva en butikk bør ha i hyllene, er det de som handler der, som kan si.
rule-withdrawn-in-time = Kunden brukte angreretten innen 14 dager (angrerettloven §§ 20–21).
rule-withdrawn-too-late = Kunden angret etter den fjortende dagen, og også etter den neste virkedagen.
rule-last-day-off = Den fjortende dagen var ingen virkedag, og kunden angret på den neste. Om fristen da blir forlenget, avgjøres ikke her.
rule-no-right-to-withdraw = Angreretten gjelder ikke arrangementer på en bestemt dag eller digitalt innhold som kunden har sagt ja til å ta i bruk (angrerettloven § 22 m og n).
rule-right-to-withdraw-unclear = For noen varetyper må unntakene leses nøye (angrerettloven § 22).
rule-not-told-of-right = Den som ikke fikk vite om angreretten, kan ha lengre frist, og et menneske finner ut hvor lang (angrerettloven § 21).
rule-bought-in-shop = Angreretten gjelder kjøp på avstand (angrerettloven § 1).
rule-open-purchase = Butikken tar varen tilbake når den er ubrukt, fordi den har lovet det.
