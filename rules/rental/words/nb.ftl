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

## Hva reglene er til for.

rule-no-late-fees-means-none = Den som reklamerer med at sen levering er gratis, kan ikke ta betalt for det under noe navn (markedsføringsloven § 7, avtaleloven § 37).
rule-fee-not-announced = Et gebyr som kunden ikke kunne vite om før leien, er ikke avtalt (avtaleloven § 36).
rule-back-in-time = Filmen kom tilbake innen fristen, eller innen de ekstra dagene uten gebyr.
rule-fee-above-ceiling = En film som kommer for sent, koster aldri mer enn filmen selv, eller den andelen av nyprisen som bedriften har satt.
rule-sale-reversed = Filmen ble regnet som kjøpt, men ble levert før kjøpet var endelig. Kunden får prisen tilbake.
rule-sale-stands = Filmen ble regnet som kjøpt og ble levert for sent til at kjøpet kan gå tilbake.
rule-fee-by-the-terms = Gebyret var kjent på forhånd, filmen kom for sent, og gebyret er ikke høyere enn det filmen koster.
rule-nothing-charged = Når ingenting er betalt, er det ingenting å gi tilbake.
rule-promise-broken = Kunden måtte betale for sen levering, uansett hva vi kalte det.
rule-promise-not-carried-by-terms = Kunden betalte ingenting her, men vilkårene sier at vi kan ta betalt.
rule-promise-kept = Kunden betalte ingenting, og vilkårene lar oss heller ikke ta betalt.
rule-reminder-cap-to-find = Grensen for året står ikke i tabellen.
rule-reminder-too-soon-2025 = Purringen ble sendt for kort tid etter forfall til at vi kan ta betalt for den (inkassoforskriften § 1-2).
rule-reminder-above-cap-2025 = Purregebyret er høyere enn en tjuedel av inkassosatsen for 2025 (inkassoforskriften §§ 1-1 og 1-2).
rule-reminder-within-cap-2025 = Purregebyret er ikke høyere enn en tjuedel av inkassosatsen for 2025.
rule-reminder-too-soon-2026 = Purringen i 2026 ble sendt for kort tid etter forfall til at vi kan ta betalt for den (inkassoforskriften § 1-2).
rule-reminder-above-cap-2026 = Purregebyret er høyere enn en tjuedel av inkassosatsen for 2026, slik myndigheten har kunngjort den i hele kroner (inkassoforskriften §§ 1-1 og 1-2).
rule-reminder-within-cap-2026 = Purregebyret er ikke høyere enn en tjuedel av inkassosatsen for 2026, slik myndigheten har kunngjort den i hele kroner.
rule-subscription-is-cheaper = Kunden betaler film for film og ville betalt mindre med abonnement.
rule-subscription-breaks-even = Et abonnement ville kostet det samme på kronen.
rule-subscription-is-dearer = Kunden leier for få filmer i måneden til at et abonnement lønner seg.
rule-single-is-cheaper = Kunden har abonnement og ville betalt mindre film for film.
rule-subscription-pays = Med så mange filmer i måneden lønner abonnementet seg.
rule-taste-is-yours = Ingen kan si til kunden hvilke filmer som er gode.
rule-term-not-announced = Et vilkår som kunden ikke kunne vite om, kan ikke brukes mot kunden (avtaleloven §§ 36–37).
rule-back-before-sale = Filmen kom tilbake før den kunne regnes som kjøpt, og kunden betalte ingenting.
