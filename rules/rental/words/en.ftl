### Names and clauses by which the rules are told. No letter shows them.

## Measures.

measure-fee_kind = the purpose of the fee
    .is-late = the fee is for a late film
    .not-late = the fee is not for a late film
    .is-reminder = the fee is for a reminder
    .not-reminder = the fee is not for a reminder
measure-days_late = the lateness
measure-returned_after_days = the time from the day due until the return
measure-replacement_price = the price of the film as new
measure-advertised_no_late_fees =
    .true = we advertise that there are no late fees
    .false = we do not advertise that there are no late fees
measure-terms_charge_when_late =
    .true = the terms let us charge for a late film
    .false = the terms do not let us charge for a late film
measure-terms_announced =
    .true = the customer could read the term beforehand
    .false = the customer could not read the term beforehand
measure-rentals_per_month = the number of films a month
measure-rental_price = the price of hiring one film
measure-subscription_price = the price of the subscription

## Keys and parameters.

subject-plan = the way of paying
    .is-single = the customer pays film by film
    .not-single = the customer does not pay film by film
    .is-subscription = the customer has a subscription
    .not-subscription = the customer has no subscription
parameter-grace_days = days of grace
parameter-late_fee_ceiling_share = the ceiling as a share of the price as new
parameter-sale_after_days = days until the film counts as bought
parameter-sale_reversal_days = days to hand in a film that counts as bought

## Helper functions.

function-charges-charged = something was charged
    .not = nothing was charged
function-charges-total = all that was charged
function-charges-lateness = the time after the day due
function-charges-called_reminder = we call the fee one for a reminder
    .not = we do not call the fee one for a reminder
function-charges-for_no_film = nothing says that the fee was for a film
    .not = something says that the fee was for a film
function-charges-for_reminder = the fee is for a reminder
    .not = the fee is not for a reminder
function-charges-in_time = somebody says when the film came back, and it came in time
    .not = nobody says that the film came back in time
function-charges-ceiling = the ceiling on what a film may cost
function-charges-handed_in_after_sale = the price of the film was charged, and the film was handed in after it counted as bought
    .not = the film was not handed in after it was charged as bought
function-charges-sale_to_reverse = the film was handed in early enough for the sale to be undone
    .not = the film was not handed in early enough for the sale to be undone
function-charges-last_day_to_hand_in = the last day to hand in a film that counts as bought
function-pattern-single = the monthly price film by film
function-pattern-subscribes = the customer has a subscription
    .not = the customer has no subscription
function-reminder-too_soon = the reminder was sent too soon
    .not = the reminder was not sent too soon
function-subscription-asks_of_cost = the claim is about what it costs
    .not = the claim is not about what it costs
