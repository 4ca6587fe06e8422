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
