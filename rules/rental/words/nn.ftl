### Namn og leddsetningar som reglane blir fortalde med. Ingen brev viser dei.

## Målingar.

measure-fee_kind = formålet med gebyret
    .is-late = gebyret er for sein levering
    .not-late = gebyret er ikkje for sein levering
    .is-reminder = gebyret er for ei purring
    .not-reminder = gebyret er ikkje for ei purring
measure-days_late = forseinkinga
measure-returned_after_days = tida frå fristen til levering
measure-replacement_price = prisen på filmen som ny
measure-advertised_no_late_fees =
    .true = vi reklamerer med at sein levering er gratis
    .false = vi reklamerer ikkje med at sein levering er gratis
measure-terms_charge_when_late =
    .true = vilkåra lèt oss ta betalt for sein levering
    .false = vilkåra lèt oss ikkje ta betalt for sein levering
measure-terms_announced =
    .true = kunden kunne lese vilkåret på førehand
    .false = kunden kunne ikkje lese vilkåret på førehand
measure-rentals_per_month = talet på filmar i månaden
measure-rental_price = leigeprisen
measure-subscription_price = prisen på abonnementet

## Nøklar og parametrar.

subject-plan = betalingsmåten
    .is-single = kunden betaler film for film
    .not-single = kunden betaler ikkje film for film
    .is-subscription = kunden har abonnement
    .not-subscription = kunden har ikkje abonnement
parameter-grace_days = dagar utan gebyr
parameter-late_fee_ceiling_share = taket som del av nyprisen
parameter-sale_after_days = dagar til filmen blir rekna som kjøpt
parameter-sale_reversal_days = dagar til å levere ein film som blir rekna som kjøpt

## Hjelpefunksjonar.

function-charges-charged = kunden vart kravd for noko
    .not = ingenting vart kravd
function-charges-total = heile beløpet
function-charges-lateness = tida etter fristen
function-charges-called_reminder = vi kallar gebyret ei purring
    .not = vi kallar ikkje gebyret ei purring
function-charges-for_no_film = ingenting tyder på at gebyret er for ein film
    .not = noko tyder på at gebyret er for ein film
function-charges-for_reminder = gebyret er for ei purring
    .not = gebyret er ikkje for ei purring
function-charges-in_time = nokon seier når filmen kom, og han kom i tide
    .not = ingen seier at filmen kom i tide
function-charges-ceiling = taket for kva ein film kan koste
function-charges-handed_in_after_sale = prisen på filmen vart kravd, og filmen vart levert etter at han blir rekna som kjøpt
    .not = filmen vart ikkje levert etter at han var kravd betalt som kjøpt
function-charges-sale_to_reverse = filmen vart levert så tidleg at kjøpet skal gå tilbake
    .not = filmen vart ikkje levert så tidleg at kjøpet skal gå tilbake
function-charges-last_day_to_hand_in = siste dag for å levere ein film som blir rekna som kjøpt
function-pattern-single = månadsprisen film for film
function-pattern-subscribes = kunden har abonnement
    .not = kunden har ikkje abonnement
function-reminder-too_soon = purringa vart send for tidleg
    .not = purringa vart ikkje send for tidleg
function-subscription-asks_of_cost = saka gjeld kva det kostar
    .not = saka gjeld ikkje kva det kostar
