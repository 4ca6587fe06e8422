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

## Kva reglane er til for.

rule-no-late-fees-means-none = Den som reklamerer med at sein levering er gratis, kan ikkje ta betalt for det under noko namn (marknadsføringslova § 7, avtalelova § 37).
rule-fee-not-announced = Eit gebyr som kunden ikkje kunne vite om før leiga, er ikkje avtalt (avtalelova § 36).
rule-back-in-time = Filmen kom tilbake innan fristen, eller innan dei ekstra dagane utan gebyr.
rule-fee-above-ceiling = Ein film som kjem for seint, kostar aldri meir enn filmen sjølv, eller den delen av nyprisen som bedrifta har sett.
rule-sale-reversed = Filmen vart rekna som kjøpt, men vart levert før kjøpet var endeleg. Kunden får prisen tilbake.
rule-sale-stands = Filmen vart rekna som kjøpt og vart levert for seint til at kjøpet kan gå tilbake.
rule-fee-by-the-terms = Gebyret var kjent på førehand, filmen kom for seint, og gebyret er ikkje høgare enn det filmen kostar.
rule-nothing-charged = Når ingenting er betalt, er det ingenting å gi tilbake.
rule-promise-broken = Kunden måtte betale for sein levering, same kva vi kalla det.
rule-promise-not-carried-by-terms = Kunden betalte ingenting her, men vilkåra seier at vi kan ta betalt.
rule-promise-kept = Kunden betalte ingenting, og vilkåra lèt oss heller ikkje ta betalt.
rule-reminder-cap-to-find = Grensa for året står ikkje i tabellen.
rule-reminder-too-soon-2025 = Purringa vart send for kort tid etter forfall til at vi kan ta betalt for ho (inkassoforskrifta § 1-2).
rule-reminder-above-cap-2025 = Purregebyret er høgare enn ein tjuedel av inkassosatsen for 2025 (inkassoforskrifta §§ 1-1 og 1-2).
rule-reminder-within-cap-2025 = Purregebyret er ikkje høgare enn ein tjuedel av inkassosatsen for 2025.
rule-reminder-too-soon-2026 = Purringa i 2026 vart send for kort tid etter forfall til at vi kan ta betalt for ho (inkassoforskrifta § 1-2).
rule-reminder-above-cap-2026 = Purregebyret er høgare enn ein tjuedel av inkassosatsen for 2026, slik styresmakta har kunngjort han i heile kroner (inkassoforskrifta §§ 1-1 og 1-2).
rule-reminder-within-cap-2026 = Purregebyret er ikkje høgare enn ein tjuedel av inkassosatsen for 2026, slik styresmakta har kunngjort han i heile kroner.
rule-subscription-is-cheaper = Kunden betaler film for film og ville ha betalt mindre med abonnement.
rule-subscription-breaks-even = Eit abonnement ville ha kosta det same på krona.
rule-subscription-is-dearer = Kunden leiger for få filmar i månaden til at eit abonnement løner seg.
rule-single-is-cheaper = Kunden har abonnement og ville ha betalt mindre film for film.
rule-subscription-pays = Med så mange filmar i månaden løner abonnementet seg.
rule-taste-is-yours = Ingen kan seie til kunden kva filmar som er gode.
rule-term-not-announced = Eit vilkår som kunden ikkje kunne vite om, kan ikkje brukast mot kunden (avtalelova §§ 36–37).
rule-back-before-sale = Filmen kom tilbake før han kunne reknast som kjøpt, og kunden betalte ingenting.
