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
