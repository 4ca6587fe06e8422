### Reasons in English. Every number comes in as an argument; statute and judgment stand as the rule's source.

## Punctuality

share-found = { $measure ->
    [late_share] { PERCENT($share, digits: 1) } of the flights arrived late.
    [cancelled_share] { PERCENT($share, digits: 1) } of the flights were cancelled.
   *[on_time_share] { PERCENT($share, digits: 1) } of the flights were on time.
}

share-changed = { $measure ->
    [late_share] Before, { PERCENT($earlier, digits: 1) } of the flights arrived late. Now it is { PERCENT($share, digits: 1) }.
    [cancelled_share] Before, { PERCENT($earlier, digits: 1) } of the flights were cancelled. Now it is { PERCENT($share, digits: 1) }.
   *[on_time_share] Before, { PERCENT($earlier, digits: 1) } of the flights were on time. Now it is { PERCENT($share, digits: 1) }.
}

word-borne-out = { $word ->
    [always] You said “always”. We read that as at least { PERCENT($limit) } of the flights, and that is so.
    [usually] You said “usually”. We read that as more than { PERCENT($limit) } of the flights, and that is so.
    [often] You said “often”. We read that as at least { PERCENT($limit) } of the flights, and that is so.
    [rarely] You said “rarely”. We read that as at most { PERCENT($limit) } of the flights, and that is so.
    [never] You said “never”. We read that as at most { PERCENT($limit) } of the flights, and that is so.
   *[none] You mentioned { PERCENT($limit) }, and the figures bear that out.
}

word-not-borne-out = { $word ->
    [always] You said “always”. We read that as at least { PERCENT($limit) } of the flights. The figures show something else.
    [usually] You said “usually”. We read that as more than { PERCENT($limit) } of the flights. The figures show something else.
    [often] You said “often”. We read that as at least { PERCENT($limit) } of the flights. The figures show something else.
    [rarely] You said “rarely”. We read that as at most { PERCENT($limit) } of the flights. The figures show something else.
    [never] You said “never”. We read that as at most { PERCENT($limit) } of the flights. The figures show something else.
   *[none] You mentioned { PERCENT($limit) }. The figures show something else.
}

word-no-longer = { $word ->
    [always] You said “always”. We read that as at least { PERCENT($limit) } of the flights. It was so then, and it is not so now.
    [usually] You said “usually”. We read that as more than { PERCENT($limit) } of the flights. It was so then, and it is not so now.
    [often] You said “often”. We read that as at least { PERCENT($limit) } of the flights. It was so then, and it is not so now.
    [rarely] You said “rarely”. We read that as at most { PERCENT($limit) } of the flights. It was so then, and it is not so now.
    [never] You said “never”. We read that as at most { PERCENT($limit) } of the flights. It was so then, and it is not so now.
   *[none] You mentioned { PERCENT($limit) }. It was so then, and it is not so now.
}

word-too-close = { $word ->
    [always] You said “always”. We read that as at least { PERCENT($limit) } of the flights. The figures are too close to that to settle it yet.
    [usually] You said “usually”. We read that as more than { PERCENT($limit) } of the flights. The figures are too close to that to settle it yet.
    [often] You said “often”. We read that as at least { PERCENT($limit) } of the flights. The figures are too close to that to settle it yet.
    [rarely] You said “rarely”. We read that as at most { PERCENT($limit) } of the flights. The figures are too close to that to settle it yet.
    [never] You said “never”. We read that as at most { PERCENT($limit) } of the flights. The figures are too close to that to settle it yet.
   *[none] You mentioned { PERCENT($limit) }. The figures are too close to that to settle it yet.
}

## Your flight

record-agrees = { $when ->
    [early] The flight’s record shows that it arrived { DURATION($minutes) } ahead of schedule. That is what you tell us.
    [on_time] The flight’s record shows that it arrived on schedule. That is what you tell us.
   *[late] The flight’s record shows that it arrived { DURATION($minutes) } behind schedule. That is what you tell us.
}

record-differs = { $when ->
    [early] The flight’s record shows that it arrived { DURATION($minutes) } ahead of schedule. The time is taken at the gate, so the waiting before and after is not in it. If you have something that shows another time, we will look at it.
    [on_time] The flight’s record shows that it arrived on schedule. The time is taken at the gate, so the waiting before and after is not in it. If you have something that shows another time, we will look at it.
   *[late] The flight’s record shows that it arrived { DURATION($minutes) } behind schedule. The time is taken at the gate, so the waiting before and after is not in it. If you have something that shows another time, we will look at it.
}

## Compensation that is due

owed-delay = You arrived { DURATION($minutes) } behind schedule. From { DURATION($limit) } on, you are entitled to compensation. Your journey is { KM($distance) } long, so the amount is { MONEY($amount) }.

owed-cancellation = { $days ->
    [0] The flight was cancelled, and we cannot show that you were told before the day of departure. We must then pay.
   *[other] The flight was cancelled, and you were told { DAYS($days) } before departure. That was too late for us not to pay.
} Your journey is { KM($distance) } long, so the amount is { MONEY($amount) }.

owed-early-departure = { $days ->
    [0] The departure was brought forward by { DURATION($minutes) }, and we cannot show that you were told before the day of departure.
   *[other] The departure was brought forward by { DURATION($minutes) }, and you were told { DAYS($days) } before.
} A flight that leaves more than { DURATION($limit) } early counts as cancelled. Your journey is { KM($distance) } long, so the amount is { MONEY($amount) }.

owed-denied-boarding = You were denied boarding against your will. That entitles you to compensation, whatever the cause. Your journey is { KM($distance) } long, so the amount is { MONEY($amount) }.

owed-downgrade = You travelled in a lower class than the one you had paid for. You get back { PERCENT($share) } of the price of that flight. Your journey is { KM($distance) } long and the price was { MONEY($price) }. That makes { MONEY($amount) }.

owed-downgrade-share = You travelled in a lower class than the one you had paid for. You get back { PERCENT($share) } of the price of that flight, because your journey is { KM($distance) } long. We will find the price and pay. If you have the receipt, it will go faster.

may-be-halved = On journeys this long the amount may be reduced where you arrive less than { DURATION($limit) } behind schedule.

may-be-halved-rerouted = { $when ->
    [late] The new flight arrived { DURATION($late) } after the first one was due. Where that is { DURATION($limit) } or less, the amount may be reduced.
   *[in_time] The new flight arrived no later than the first one was due. The amount may then be reduced.
}

## Compensation that is not due

delay-too-short = { $when ->
    [early] You arrived { DURATION($minutes) } ahead of schedule. Compensation is due only where the delay is { DURATION($limit) } or more.
    [on_time] You arrived on schedule. Compensation is due only where the delay is { DURATION($limit) } or more.
   *[late] You arrived { DURATION($minutes) } behind schedule. Compensation is due only where the delay is { DURATION($limit) } or more.
}

told-two-weeks-ahead = You were told of the change { DAYS($days) } before departure. Where the notice comes { DAYS($limit) } before or earlier, the law gives no compensation.

rerouted-in-time = You were told of the cancellation { DAYS($days) } before departure and offered another flight. With that much notice the law gives no compensation where the new flight leaves at most { DURATION($earlier_limit) } before the old one and arrives less than { DURATION($late_limit) } after it. Your new flight was within both limits.

moved-forward-little = The departure was brought forward by { DURATION($minutes) }. The law gives compensation only where it is brought forward by more than { DURATION($limit) }.

moved-forward-in-time = The departure was brought forward by { DURATION($minutes) }, and you were told { DAYS($days) } before. Where the notice comes { DAYS($days_limit) } before or earlier, the law gives no compensation for up to { DURATION($limit) }.

gave-up-seat = You gave up your seat of your own accord. What we agreed in return then applies, and the law gives no compensation on top of it. If you have not had what we agreed, please tell us.

did-not-turn-up = We have no record that you turned up for the flight. The law gives compensation for time lost on the journey. If you did turn up, please send us the boarding card or anything else that shows it.

extraordinary = { $circumstance ->
    [bird_strike] The aircraft collided with a bird.
    [fuel_spill] The runway was closed because of a fuel spill that was not ours.
    [unruly_passenger] A passenger behaved so that the flight could not go as planned.
    [lightning] The aircraft was struck by lightning and had to be inspected before it could fly again.
    [traffic_control_strike] The air traffic controllers were on strike.
    [weather] The weather kept the flight from going as planned.
   *[not_named] The cause lay outside what an airline controls.
} It is shown that we could not have avoided it, even with every reasonable measure. The law then gives no compensation. You have a right to meals, help and another journey all the same.

out-of-scope = The rules on compensation and care cover journeys from the EEA and Switzerland. They also cover journeys to there where the airline is from the EEA or Switzerland. Your journey is not one of these.

uk-rules-instead = The UK has rules of its own that are much the same. You can claim what you are entitled to under those.

fare-not-public = The ticket was free, or it had a price that was not open to everyone. The rules do not cover such tickets. They do cover award journeys. If yours was one, please tell us.

compensated-there = You have already had compensation and help in the country where the journey began. The law does not give it a second time.

## What the law leaves unclear

band-unclear = Your journey is { KM($distance, digits: 1) } long. That is so near a limit that the law does not say clearly which group it belongs to.

four-hours-to-the-minute = You arrived exactly { DURATION($limit) } behind schedule. The statute and the courts say different things about how much we then pay.

area-unclear = It is not settled whether the rules cover the airport that you left from or flew to.

uk-was-inside = When you travelled, the UK still followed the common rules. The rules of that time must be looked into.

## Meals, help and refund

meals-due = You waited { DURATION($minutes) } for departure. On a journey of { KM($distance) } you are entitled to food, drink and { NUM($messages) } short messages home where the wait is { DURATION($limit) } or more. If you paid yourself, please send us the receipts. You will get back what was necessary.

meals-not-yet-due = You waited { DURATION($minutes) } for departure. On a journey of { KM($distance) } you are entitled to food and drink where the wait is { DURATION($limit) } or more.

care-without-wait = Where a flight is cancelled or you are denied boarding, you are entitled to food, drink and { NUM($messages) } short messages home while you wait. If you must wait until the next day, you are entitled to a hotel as well. If you paid yourself, please send us the receipts. You will get back what was necessary.

care-did-not-turn-up = We have no record that you turned up for the flight. Meals and help are for those who have to wait at the airport. If you did turn up, please send us the boarding card or anything else that shows it.

refund-due = You waited { DURATION($minutes) } for departure. Where the wait is { DURATION($limit) } or more, you may give up the journey and have the price of the ticket back. That includes any part of the journey that is no longer of use to you.

refund-not-yet-due = You waited { DURATION($minutes) } for departure. The right to give up the journey and get the money back applies where the wait is { DURATION($limit) } or more.

## Comfort

taste-is-yours = How the food tasted and how the seat was, you know best. We pass on what you write to those who decide what we offer on board.

## Safety

aircraft-found = { $fit ->
    [true] The person who answers for the aircraft ({ $role }) found it fit to fly.
   *[false] The person who answers for the aircraft ({ $role }) found it not fit to fly. It then stays on the ground until the fault is put right.
}

ice-found = { $needed ->
    [true] The person who answers for de-icing ({ $role }) found ice or snow on the aircraft. It must come off before departure.
   *[false] The person who answers for de-icing ({ $role }) found that the aircraft did not need it.
}

weather-found = { $within ->
    [true] The person who answers for the flight ({ $role }) found the weather within the limits.
   *[false] The person who answers for the flight ({ $role }) found the weather outside the limits. We then wait until it is safe.
}

## Our advertising

praise-without-basis = The advertisement does not say what was measured, by whom and when. Nobody can then test whether it is true. We will correct it or take it down.

praise-on-other-basis = The figures that we hold are of something else, from another source or of another period than the advertisement refers to. They do not carry it. We will correct it or take it down.

praise-missed = The advertisement says { PERCENT($advertised) }. From { DATE($first) } to { DATE($last) }, { PERCENT($share, digits: 1) } of the flights were on time. We will correct it or take it down.

praise-not-shown = The advertisement says { PERCENT($advertised) }. The figures show something between { PERCENT($low, digits: 1) } and { PERCENT($high, digits: 1) }. That is too uncertain to say what we say, and too uncertain to say that it is false. We will correct the advertisement.

best-not-shown = To say that we are best, we must be able to show how the others do, and that we lie above them. We cannot. We will correct the advertisement or take it down.

praise-carried = From { DATE($first) } to { DATE($last) }, { PERCENT($share, digits: 1) } of { NUM($flights) } flights were on time. Allowing for chance, it was at least { PERCENT($low, digits: 1) }. The figures come from { $source }, and they are measured as the advertisement says.
    .claims = on_time_share >= advertised_share
    .period = advertised_from .. advertised_to
    .source = advertised_source

best-carried = From { DATE($first) } to { DATE($last) }, at most { PERCENT($others, digits: 1) } of the flights were on time with each of the others that we have figures for. Allowing for chance, it was at least { PERCENT($low, digits: 1) } with us.
    .claims = on_time_share > best_other_share
    .period = advertised_from .. advertised_to
    .source = advertised_source
    .compared = best_other_share

advertising-is-taste = What you think of our advertising is for you to say. We pass it on to those who make it.

## The letter's own sentence on what figures rest on.

letter-sample = { $n ->
    [one] { $n } flight
   *[other] { $n } flights
}
