### Namn og leddsetningar som reglane blir fortalde med. Ingen brev viser dei.

## Målingar.

measure-price = prisen vår
measure-market_percentile = delen billegare butikkar
measure-unit_price_percentile = delen av butikkane med lågare einingspris
measure-new_price = tilbodsprisen
measure-prior_price = førprisen
measure-true_reduction_pct = prisnedgangen
measure-days_on_market = salstida
measure-claimed_pct = prosenten i reklamen
measure-claimed_prior_price = førprisen i reklamen
measure-good_kind = varetypen
measure-competitor_price = prisen hos den andre butikken
measure-same_article =
    .true = det er same vara
    .false = det er ikkje same vara
measure-in_stock =
    .true = den andre butikken har vara på lager
    .false = den andre butikken har ikkje vara på lager
measure-days_after_purchase = tida frå kjøp til spørsmål
measure-delivered = dagen for levering
measure-discovered = dagen for funnet av feilen
measure-complained = dagen for klaga
measure-lasting =
    .true = vara er meint å vare vesentleg lenger enn to år
    .false = vara er ikkje meint å vare vesentleg lenger enn to år
measure-withdrawn = dagen for angremeldinga
measure-channel = kjøpsmåten
    .is-distance = vara er kjøpt på avstand
    .not-distance = vara er ikkje kjøpt på avstand
    .is-shop = vara er kjøpt i butikken
    .not-shop = vara er ikkje kjøpt i butikken
measure-told_of_right =
    .true = kunden fekk vite om angreretten
    .false = kunden fekk ikkje vite om angreretten
measure-unused =
    .true = vara er ubrukt
    .false = vara er brukt

## Parametrar og tabellar.

parameter-prior_price_days = dagar i førprisvindauget
parameter-pct_tolerance = slingringsmonn i prosentpoeng
parameter-match_days = dagar prisløftet gjeld
parameter-open_purchase_days = dagar med ope kjøp
table-goods = varelista
    .prior_price = førprisregelen for varetypen
    .withdrawal = angreretten for varetypen
table-holidays = lista over heilagdagar

## Hjelpefunksjonar.

function-fault-ordinary_limit = fristen på to år
function-fault-lasting_limit = fristen på fem år
function-fault-notice_limit = fristen på to månader etter at feilen viste seg
function-fault-in_order = dagane kjem i rett rekkjefølgje
    .not = dagane motseier kvarandre
function-prior_price-applies = regelen om førpris gjeld varetypen
    .not = regelen om førpris gjeld ikkje varetypen
function-prior_price-too_new = vara har vore til sals for kort tid
    .not = vara har vore til sals lenge nok
function-prior_price-advertised = vi har reklamert med ein prosent eller ein førpris
    .not = vi har ikkje reklamert med nokon prosent eller førpris
function-prior_price-percentage_overstated = prosenten i reklamen er for høg
    .not = prosenten i reklamen er ikkje for høg
function-prior_price-prior_price_overstated = førprisen i reklamen er for høg
    .not = førprisen i reklamen er ikkje for høg
function-prior_price-percentage_holds = prosenten i reklamen stemmer
    .not = prosenten i reklamen stemmer ikkje
function-prior_price-prior_price_holds = førprisen i reklamen stemmer
    .not = førprisen i reklamen stemmer ikkje
function-price_level-about_market = kunden seier korleis prisen vår er mot andre sin
    .not = kunden seier ikkje korleis prisen vår er mot andre sin
function-price_level-about_our_price = kunden seier kva pris vi tek
    .not = kunden seier ikkje kva pris vi tek
function-price_level-says_dear = kunden seier at vi er dyre
    .not = kunden seier ikkje at vi er dyre
function-withdrawal-last_day = siste dag av angrefristen
function-withdrawal-rolled_day = første virkedag etter angrefristen
function-withdrawal-right = angreretten for varetypen
    .is-yes = varetypen har angrerett
    .not-yes = varetypen har ikkje sikker angrerett
    .is-no = varetypen har ikkje angrerett
    .not-no = angreretten er ikkje utelukka for varetypen
    .is-unclear = det er uavklart om varetypen har angrerett
    .not-unclear = det er avklart om varetypen har angrerett

## Kva reglane er til for.

rule-complaint-in-time = Kunden klaga i tide. Då undersøkjer vi sjølve feilen (forbrukarkjøpslova § 27).
rule-complaint-too-late = Kunden klaga etter to år, eller etter fem år for ei vare som er meint å vare vesentleg lenger (forbrukarkjøpslova § 27).
rule-notice-late = Kunden klaga meir enn to månader etter at feilen viste seg. Det kan likevel ha vore innan rimeleg tid, og eit menneske vurderer det.
rule-days-out-of-order = Dagar som motseier kvarandre, må rettast opp før noko blir avgjort.
rule-expensive-is-yours = Om noko er dyrt, er det den som betaler, som kan seie.
rule-price-wish = Eit ønske om ein annan pris er det butikken som svarer på, ved eit menneske. Ingen tabell seier kva ein pris bør vere.
rule-dearer-is-true = Prisane i marknaden stadfestar klaga.
rule-cheaper-is-true = Prisane i marknaden stadfestar rosen.
rule-level-is-wrong = Prisane i marknaden talar klart mot det kunden seier.
rule-level-is-history = Slik var det i førre periode, men ikkje no lenger.
rule-price-borne-out = Kunden oppgir ein pris, og det er den vi tek.
rule-price-not-borne-out = Kunden oppgir ein pris, men vi tek ein annan.
rule-level-too-close-to-call = Intervallet ligg på begge sider av det kunden seier. Prisane vi kjenner, avgjer det ikkje.
rule-promise-kept = Det er same vara, ho er på lager og billegare der, og kunden spurde i tide.
rule-another-article = Ei anna vare har ein annan pris.
rule-not-in-stock = Ei vare som den andre butikken ikkje kan selje i dag, har ingen pris der i dag.
rule-not-cheaper = Prisen hos den andre butikken er ikkje lågare.
rule-promise-lapsed = Kunden spurde etter at prisløftet hadde gått ut.
rule-no-reduction = Prisen er ikkje lågare enn han var (prisopplysningsforskrifta § 9a).
rule-percentage-overstated = Prosenten er rekna ut frå ein pris som ikkje er den lågaste i dagane før (prisopplysningsforskrifta § 9a).
rule-prior-price-overstated = Førprisen vi oppgav, er høgare enn den lågaste prisen i dagane før (prisopplysningsforskrifta § 9a).
rule-reduction-holds = Det vi reklamerte med, er ikkje meir enn det som stemmer.
rule-price-as-you-say = Vi kjenner ikkje til nokon reklame, og kunden har rett om sjølve prisen.
rule-price-not-as-you-say = Vi kjenner ikkje til nokon reklame, og prisen er ein annan enn kunden seier.
rule-no-good = For tenester og digitalt innhald gjeld ikkje regelen om førpris. Marknadsføringslova gjeld, og eit menneske vurderer saka.
rule-perishable-unclear = For varer som fort blir dårlege, kan kvart land ha eigne reglar om førpris (direktiv 98/6/EF art. 6a nr. 3).
rule-new-goods-unclear = For varer som er nye i handelen, kan kvart land fastsetje ein kortare periode (direktiv 98/6/EF art. 6a nr. 4).
rule-taste-is-yours = Ingen kan seie til kunden kva som er pent.
rule-assortment-is-yours = Kva ein butikk bør ha i hyllene, er det dei som handlar der, som kan seie.
rule-withdrawn-in-time = Kunden brukte angreretten innan 14 dagar (angrerettlova §§ 20–21).
rule-withdrawn-too-late = Kunden angra etter den fjortande dagen, og etter den neste virkedagen òg.
rule-last-day-off = Den fjortande dagen var ingen virkedag, og kunden angra på den neste. Om fristen då blir forlengd, blir ikkje avgjort her.
rule-no-right-to-withdraw = Angreretten gjeld ikkje arrangement på ein bestemt dag eller digitalt innhald som kunden har sagt ja til å ta i bruk (angrerettlova § 22 m og n).
rule-right-to-withdraw-unclear = For nokre varetypar må unntaka lesast nøye (angrerettlova § 22).
rule-not-told-of-right = Den som ikkje fekk vite om angreretten, kan ha lengre frist, og eit menneske finn ut kor lang (angrerettlova § 21).
rule-bought-in-shop = Angreretten gjeld kjøp på avstand (angrerettlova § 1).
rule-open-purchase = Butikken tek vara tilbake når ho er ubrukt, fordi han har lova det.
