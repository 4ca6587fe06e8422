### Reasons in English. Every number comes in as an argument; statute and judgment stand as the rule's source.

## Our prices

expensive-is-yours = What is expensive, and what is worth its price, you know best. We pass on what you write to those who set our prices.

price-wish = There is no table that says what a price should be. One of us will look at what you ask for and write to you.

market-found = { $measure ->
    [unit_price_percentile] We know the prices of { NUM($sellers) } other sellers. The share of them who charge less per kilo, litre or piece than we do is { PERCENT($share) }.
   *[market_percentile] We know the prices of { NUM($sellers) } other sellers. The share of them who charge less than we do is { PERCENT($share) }.
}

our-price = We charge { MONEY($price) }.

market-prices = { $measure ->
    [unit_price_percentile] We charge { MONEY($price) } per kilo, litre or piece. The middle price among the others is { MONEY($middle, currency: "NOK") }.
   *[market_percentile] We charge { MONEY($price) }. The middle price among the others is { MONEY($middle, currency: "NOK") }.
}

market-changed = { $measure ->
    [unit_price_percentile] Before, the share of other sellers who charged less per kilo, litre or piece than we did was { PERCENT($earlier) }. Now it is { PERCENT($share) }.
   *[market_percentile] Before, the share of other sellers who charged less than we did was { PERCENT($earlier) }. Now it is { PERCENT($share) }.
}

word-borne-out = { $word ->
    [dearest] You said “dearest”. We read that as at least { PERCENT($limit) } of the others being cheaper, and that is so.
    [expensive] You said “expensive”. Held against others, we read that as more than { PERCENT($limit) } of them being cheaper, and that is so.
    [dearer] You said “dearer than elsewhere”. We read that as more than { PERCENT($limit) } of the others being cheaper, and that is so.
    [cheaper] You said “cheaper than elsewhere”. We read that as fewer than { PERCENT($limit) } of the others being cheaper, and that is so.
    [cheapest] You said “cheapest”. We read that as at most { PERCENT($limit) } of the others being cheaper, and that is so.
   *[none] You mentioned { PERCENT($limit) }, and the prices bear that out.
}

word-not-borne-out = { $word ->
    [dearest] You said “dearest”. We read that as at least { PERCENT($limit) } of the others being cheaper. The prices show something else.
    [expensive] You said “expensive”. Held against others, we read that as more than { PERCENT($limit) } of them being cheaper. The prices show something else.
    [dearer] You said “dearer than elsewhere”. We read that as more than { PERCENT($limit) } of the others being cheaper. The prices show something else.
    [cheaper] You said “cheaper than elsewhere”. We read that as fewer than { PERCENT($limit) } of the others being cheaper. The prices show something else.
    [cheapest] You said “cheapest”. We read that as at most { PERCENT($limit) } of the others being cheaper. The prices show something else.
   *[none] You mentioned { PERCENT($limit) }. The prices show something else.
}

word-no-longer = { $word ->
    [dearest] You said “dearest”. We read that as at least { PERCENT($limit) } of the others being cheaper. It was so then, and it is not so now.
    [expensive] You said “expensive”. Held against others, we read that as more than { PERCENT($limit) } of them being cheaper. It was so then, and it is not so now.
    [dearer] You said “dearer than elsewhere”. We read that as more than { PERCENT($limit) } of the others being cheaper. It was so then, and it is not so now.
    [cheaper] You said “cheaper than elsewhere”. We read that as fewer than { PERCENT($limit) } of the others being cheaper. It was so then, and it is not so now.
    [cheapest] You said “cheapest”. We read that as at most { PERCENT($limit) } of the others being cheaper. It was so then, and it is not so now.
   *[none] You mentioned { PERCENT($limit) }. It was so then, and it is not so now.
}

word-too-close = { $word ->
    [dearest] You said “dearest”. We read that as at least { PERCENT($limit) } of the others being cheaper. The prices that we know do not settle it yet.
    [expensive] You said “expensive”. Held against others, we read that as more than { PERCENT($limit) } of them being cheaper. The prices that we know do not settle it yet.
    [dearer] You said “dearer than elsewhere”. We read that as more than { PERCENT($limit) } of the others being cheaper. The prices that we know do not settle it yet.
    [cheaper] You said “cheaper than elsewhere”. We read that as fewer than { PERCENT($limit) } of the others being cheaper. The prices that we know do not settle it yet.
    [cheapest] You said “cheapest”. We read that as at most { PERCENT($limit) } of the others being cheaper. The prices that we know do not settle it yet.
   *[none] You mentioned { PERCENT($limit) }. The prices that we know do not settle it yet.
}

## The reduction and the prior price

prior-price-found = { $series ->
    [true] Where the price is lowered step by step, a reduction must be reckoned from the lowest price in the { DAYS($days) } before the first step. That was { MONEY($prior) }.
   *[false] A reduction must be reckoned from the lowest price in the { DAYS($days) } before it. That was { MONEY($prior) }.
}

no-reduction = { $direction ->
    [higher] The new price is { MONEY($now) }, which is higher. So there was no reduction. We will correct what we advertised.
   *[same] The new price is { MONEY($now) }, which is the same. So there was no reduction. We will correct what we advertised.
}

percentage-overstated = We advertised { NUM($claimed) }% off. Reckoned as it should be, it is { NUM($truth) }%. We will correct what we advertised.

prior-price-overstated = We stated a prior price of { MONEY($claimed) }. The lowest price in the { DAYS($days) } before was { MONEY($prior) }, and that is the one we should have stated. We will correct it.

reduction-holds = The new price is { MONEY($now) }, which is { NUM($truth) }% lower.

percentage-advertised = We advertised { NUM($claimed) }%.

reduction-found = The new price is { MONEY($now) }, so the price is { NUM($truth) }% lower.

no-good = The rule on prior prices is for goods, and this is a service or digital content. That does not mean that anything may be said in an advertisement: it must not mislead. Whether ours did, a person must weigh.

perishable-unclear = For goods that soon go off, each country may make rules of its own for prior prices. How ours are to be read here, a person must weigh.

new-goods-unclear = The article had been on sale for { DAYS($days) } when it was reduced. The prior price is to be the lowest of { DAYS($window) }. For goods that are new on sale each country may make rules of its own, and how ours are to be read here, a person must weigh.

## Our price promise

promise-kept = We charged { MONEY($price) }, and the other shop takes { MONEY($other) } for the same article. We promised to match that, so the difference is yours.

another-article = Our promise holds for the same article: same make, model and size. The one in the other shop is another.

not-in-stock = Our promise holds against shops that have the article in stock. The other shop does not have it now.

not-cheaper = We charge { MONEY($price) }, and the other shop takes { MONEY($other) }. So there is no lower price to match.

promise-lapsed = Our promise holds for { DAYS($days) } after the purchase. You asked after { DAYS($asked) }.

## Faults

complaint-in-time = You told us of the fault on { DATE($complained) }. { $exact ->
    [true] The period ends on { DATE($limit) }, so you are in time.
   *[false] The period ends on { DATE($limit) } at the earliest, so you are in time.
}

fault-next = We will now find out what the fault is. If it was there when you received the item, you are entitled to have it repaired or exchanged, or to money back. It costs you nothing.

complaint-too-late = You received the item on { DATE($delivered) } and told us of the fault on { DATE($complained) }. The last day to do so was { DATE($limit) }. If you have a guarantee that lasts longer, you still have that.

notice-late = The fault showed on { DATE($discovered) }, and you told us on { DATE($complained) }. Those who tell us by { DATE($limit) } are always in time. You may be in time after that as well, and that depends on what is reasonable. So a person looks at it.

days-out-of-order = The days that we have for the delivery, the fault and your message cannot all be right. We must find out which they were.

## Changing your mind

withdrawn-in-time = You told us on { DATE($withdrawn) } that you had changed your mind. You had until { DATE($limit) }, so you were in time.

withdrawal-next = Please send or bring the item back. You will then get your money back.

withdrawn-too-late = You received the item on { DATE($delivered) }, and had until { DATE($limit) } to change your mind. You told us on { DATE($withdrawn) }.

last-day-off = The last day to change your mind was { DATE($limit) }, and you told us on { DATE($withdrawn) }. The last day was no working day. Whether you then had until the next working day, a person must decide.

no-right-to-withdraw = { $exception ->
    [event] For tickets and other things that take place on a set day, there is no right to change one’s mind.
   *[digital] For digital content that you have agreed to begin with at once, the right to change one’s mind ends when you begin.
}

right-to-withdraw-unclear = You told us in time. But for some kinds of goods the right to change one’s mind has exceptions, and whether one of them holds here, a person must decide.

not-told-of-right = It seems that you were not told of your right to change your mind. Then you may have longer than others, and a person will work out how long.

bought-in-shop = The law’s right to change one’s mind is for purchases online, by telephone and elsewhere outside shops. You bought this in the shop.

open-purchase = The law gives no right to change one’s mind after a purchase in the shop. But we take back what is unused for { DAYS($days) }, and you were in time for that.

## Taste and what we stock

taste-is-yours = What is beautiful and what is good, you know best. We pass on what you write to those who choose what we sell.

assortment-is-yours = What you would like to find here, you know best. We pass on what you write to those who choose what we stock.

## The letter's own sentences that need other words here.

letter-next-honour = { $kind ->
    [request] We will see to it.
    [preference] We have noted what you like and will go by it as far as we can.
   *[other] What you wrote goes to those whom it concerns.
}

letter-appeal = { $decided ->
    [true] If you disagree with our answer, you can take it to { $body }, who will help us to find a solution.
   *[other] If you disagree once you have our final answer, you can take it to { $body }, who will help us to find a solution.
} { $free ->
    [true] This is free of charge.
   *[other] They may charge you, so ask them about the price first.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}Please do so by { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}There is no time limit.
}{ $reachable ->
    [true] {" "}You can reach them here: { $contact }
   *[other] {""}
}

letter-sample = { $n ->
    [one] { $n } seller
   *[other] { $n } sellers
}

## What the customer can change to get another answer. The clause goes on after “The answer will be yes if”.

measure-competitor_price = the price at the other shop
    .change = you show us a shop where the price is { $op ->
        [le] at most
       *[ge] at least
    } { MONEY($value) }
measure-same_article = whether it is the same article
    .change = { $value ->
        [true] you show us an offer of exactly the same article
       *[other] it is not the same article
    }
measure-in_stock = whether the other shop has it in stock
    .change = { $value ->
        [true] you show us a shop that has it in stock
       *[other] the other shop does not have it in stock
    }
