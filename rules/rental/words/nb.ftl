### Navn og leddsetninger som reglene fortelles med. Ingen brev viser dem.

## Målinger.

measure-fee_kind = formålet med gebyret
    .is-late = gebyret er for sen levering
    .not-late = gebyret er ikke for sen levering
    .is-reminder = gebyret er for en purring
    .not-reminder = gebyret er ikke for en purring
measure-days_late = forsinkelsen
measure-returned_after_days = tiden fra fristen til levering
measure-replacement_price = prisen på filmen som ny
measure-advertised_no_late_fees =
    .true = vi reklamerer med at sen levering er gratis
    .false = vi reklamerer ikke med at sen levering er gratis
measure-terms_charge_when_late =
    .true = vilkårene lar oss ta betalt for sen levering
    .false = vilkårene lar oss ikke ta betalt for sen levering
measure-terms_announced =
    .true = kunden kunne lese vilkåret på forhånd
    .false = kunden kunne ikke lese vilkåret på forhånd
measure-rentals_per_month = tallet på filmer i måneden
measure-rental_price = leieprisen
measure-subscription_price = prisen på abonnementet

## Nøkler og parametere.

subject-plan = betalingsmåten
    .is-single = kunden betaler film for film
    .not-single = kunden betaler ikke film for film
    .is-subscription = kunden har abonnement
    .not-subscription = kunden har ikke abonnement
parameter-grace_days = dager uten gebyr
parameter-late_fee_ceiling_share = taket som andel av nyprisen
parameter-sale_after_days = dager til filmen regnes som kjøpt
parameter-sale_reversal_days = dager til å levere en film som regnes som kjøpt

## Hjelpefunksjoner.

function-charges-charged = kunden ble krevd for noe
    .not = ingenting ble krevd
function-charges-total = hele beløpet
function-charges-lateness = tiden etter fristen
function-charges-called_reminder = vi kaller gebyret en purring
    .not = vi kaller ikke gebyret en purring
function-charges-for_no_film = ingenting tyder på at gebyret er for en film
    .not = noe tyder på at gebyret er for en film
function-charges-for_reminder = gebyret er for en purring
    .not = gebyret er ikke for en purring
function-charges-in_time = noen sier når filmen kom, og den kom i tide
    .not = ingen sier at filmen kom i tide
function-charges-ceiling = taket for hva en film kan koste
function-charges-handed_in_after_sale = prisen på filmen ble krevd, og filmen ble levert etter at den regnes som kjøpt
    .not = filmen ble ikke levert etter at den var krevd betalt som kjøpt
function-charges-sale_to_reverse = filmen ble levert så tidlig at kjøpet skal gå tilbake
    .not = filmen ble ikke levert så tidlig at kjøpet skal gå tilbake
function-charges-last_day_to_hand_in = siste dag for å levere en film som regnes som kjøpt
function-pattern-single = månedsprisen film for film
function-pattern-subscribes = kunden har abonnement
    .not = kunden har ikke abonnement
function-reminder-too_soon = purringen ble sendt for tidlig
    .not = purringen ble ikke sendt for tidlig
function-subscription-asks_of_cost = saken gjelder hva det koster
    .not = saken gjelder ikke hva det koster
