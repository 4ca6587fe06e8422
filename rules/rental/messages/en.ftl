### Reasons in English. Every number comes in as an argument; statute and agreement stand as the rule's source.

## The films

taste-is-yours = Which films are good is for you to say. What you write goes to those who choose what we have on the shelves.

## What a late film may cost

promise-binds = We have advertised that there are no late fees. Then nothing is to be charged because a film comes back late, whatever we call it. You were charged { MONEY($charged) }, and you get all of it back.

fee-not-announced = You could not know of this fee before you hired the film. A fee that is not made known beforehand is not agreed. You were charged { MONEY($charged) }, and you get all of it back.

back-in-time = { $days ->
    [0] The film came back on the day that it was due. You were charged { MONEY($charged) } all the same, and you get all of it back.
   *[other] The film came back { DAYS($days) } after it was due. We charge nothing for the first { DAYS($grace) }. You were charged { MONEY($charged) } all the same, and you get all of it back.
}

fee-above-ceiling = { $share ->
    [1] You paid { MONEY($charged) }. A late film never costs more than the film itself, and new it costs { MONEY($price) }. You were charged { MONEY($refund) } too much.
   *[other] You paid { MONEY($charged) }. A late film never costs more than { PERCENT($share) } of what the film costs new. New it costs { MONEY($price) }, so the limit is { MONEY($ceiling) }. You were charged { MONEY($refund) } too much.
}

sale-reversed = You were charged { MONEY($price) }, because the film was out for so long that it counted as bought. You handed it in { DAYS($days) } after it was due. That can be done for { DAYS($limit) }, so you get the price back.

sale-stands = A film counts as bought when it is more than { DAYS($sale) } late, and you were charged { MONEY($price) } for it. A film that counts as bought can be handed in up to { DAYS($limit) } after it was due. You handed yours in after { DAYS($days) }, so it is yours to keep.

fee-by-the-terms = The film was { DAYS($days) } late, and you were charged { MONEY($charged) }. The fee was made known before you hired the film, and it is within the most that we may charge for this film, which is { MONEY($ceiling) }.

nothing-charged = We have looked at what was charged on this hire, and you have not been charged anything for the late return.

## Reminders

reminder-cap-to-find = You were charged { MONEY($charged) } for a reminder. The limit for what a reminder may cost is set for a year at a time, and we must find the limit for that year.

reminder-too-soon = You were charged { MONEY($charged) } for a reminder that was sent { DAYS($days) } after the day of payment. We may charge for a reminder only when { DAYS($limit) } have passed. You get all of it back.

reminder-above-cap = You paid { MONEY($charged) } for a reminder. A reminder may cost at most { MONEY($cap) }, so you were charged { MONEY($refund) } too much.

reminder-within-cap = You were charged { MONEY($charged) } for a reminder. A reminder may cost at most { MONEY($cap) }, and the fee is within that.

## Rental terms

term-not-announced = You could not know of this term before you hired the film. We do not hold you to it.

back-before-sale = A film counts as bought when it is more than { DAYS($limit) } late. Yours was { $days ->
    [0] not late
   *[other] { DAYS($days) } late
}, so it does not count as bought, and you have not been charged anything.

## Subscription

subscription-saves = You hire { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month. That costs { MONEY($single) } film by film, and { MONEY($subscription) } with a subscription. A subscription would save you { MONEY($saving) } a month.

subscription-tip = We also see that you hire { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month. That costs { MONEY($single) } film by film, and { MONEY($subscription) } with a subscription. A subscription would save you { MONEY($saving) } a month. Tell us if you would like one.

costs-the-same = You hire { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month. Film by film or with a subscription, that costs the same: { MONEY($subscription) }. You may change if you like.

single-is-cheaper = You hire { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month. That costs { MONEY($single) } film by film, and { MONEY($subscription) } with a subscription. For you it is cheaper to pay film by film.

subscription-pays = You hire { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month. Film by film that would cost { MONEY($single) }, and the subscription costs { MONEY($subscription) }. You do not pay more with the subscription.

pays-from = At { MONEY($price) } a film, a subscription pays from { $films ->
    [one] { $films } film
   *[other] { $films } films
} a month.

## Our advertising

promise-broken = We advertise that there are no late fees, and still you were charged { MONEY($charged) } because a film was late. The advertisement then says something that is not so. We will correct it or take it down.

terms-charge = You were not charged anything this time. But our terms let us charge when a film is late, and we advertise that there are no late fees. The advertisement then says something that is not so. We will correct it or take it down.

promise-kept = You were not charged anything because the film was late, and our terms do not let us charge for that under any name.
    .claims = terms_charge_when_late == false
    .period = now

## What the customer can change to get another answer. The clause goes on after “The answer will be yes if”.

measure-rentals_per_month = how many films you hire a month
    .change = you hire { $op ->
        [le] at most
       *[ge] at least
    } { $value ->
        [one] { $value } film
       *[other] { $value } films
    } a month
