### Names and clauses by which the rules are told. No letter shows them.

## Measures.

measure-price = our price
measure-market_percentile = the share of sellers who are cheaper
measure-unit_price_percentile = the share of sellers with a lower unit price
measure-new_price = the reduced price
measure-prior_price = the prior price
measure-true_reduction_pct = the true reduction
measure-days_on_market = the time on sale
measure-claimed_pct = the percentage advertised
measure-claimed_prior_price = the prior price advertised
measure-good_kind = the kind of good
measure-competitor_price = the price at the other shop
measure-same_article =
    .true = it is the same article
    .false = it is not the same article
measure-in_stock =
    .true = the other shop has it in stock
    .false = the other shop does not have it in stock
measure-days_after_purchase = the time from the purchase to the question
measure-delivered = the day of delivery
measure-discovered = the day on which the fault showed
measure-complained = the day of the complaint
measure-lasting =
    .true = it is meant to last substantially longer than two years
    .false = it is not meant to last substantially longer than two years
measure-withdrawn = the day of withdrawal
measure-channel = the way of buying
    .is-distance = it was bought at a distance
    .not-distance = it was not bought at a distance
    .is-shop = it was bought in the shop
    .not-shop = it was not bought in the shop
measure-told_of_right =
    .true = the customer was told of the right to withdraw
    .false = the customer was not told of the right to withdraw
measure-unused =
    .true = it is unused
    .false = it has been used

## Parameters and tables.

parameter-prior_price_days = days of the prior price
parameter-pct_tolerance = percentage points of tolerance
parameter-match_days = days that the promise holds
parameter-open_purchase_days = days of open purchase
table-goods = the list of goods
    .prior_price = the prior price rule for the kind of good
    .withdrawal = the right to withdraw for the kind of good
table-holidays = the list of holidays

## Helper functions.

function-fault-ordinary_limit = the limit of two years
function-fault-lasting_limit = the limit of five years
function-fault-notice_limit = the limit of two months after the fault showed
function-fault-in_order = the days are in order
    .not = the days contradict each other
function-prior_price-applies = the rule on prior prices holds for the kind of good
    .not = the rule on prior prices does not hold for the kind of good
function-prior_price-too_new = it has been on sale for too short a time
    .not = it has been on sale for long enough
function-prior_price-advertised = a percentage or a prior price was advertised
    .not = neither a percentage nor a prior price was advertised
function-prior_price-percentage_overstated = the percentage advertised is too high
    .not = the percentage advertised is not too high
function-prior_price-prior_price_overstated = the prior price advertised is too high
    .not = the prior price advertised is not too high
function-prior_price-percentage_holds = the percentage advertised holds
    .not = the percentage advertised does not hold
function-prior_price-prior_price_holds = the prior price advertised holds
    .not = the prior price advertised does not hold
function-price_level-about_market = the customer says how our price is against others’
    .not = the customer does not say how our price is against others’
function-price_level-about_our_price = the customer says what we charge
    .not = the customer does not say what we charge
function-price_level-says_dear = the customer says that we are dear
    .not = the customer does not say that we are dear
function-withdrawal-last_day = the last day of the period
function-withdrawal-rolled_day = the first working day from the end of the period
function-withdrawal-right = the right to withdraw for the kind of good
    .is-yes = there is a right to withdraw for the kind of good
    .not-yes = there is no clear right to withdraw for the kind of good
    .is-no = there is no right to withdraw for the kind of good
    .not-no = the right to withdraw is not ruled out for the kind of good
    .is-unclear = it is unclear whether there is a right to withdraw for the kind of good
    .not-unclear = it is clear whether there is a right to withdraw for the kind of good
