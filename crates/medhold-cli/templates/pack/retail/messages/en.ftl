### The reasons in English: one for each `because` in the rules. Type no figures here; the rule gives them as arguments.
### MONEY(…) writes sums, DAYS(…) days, NUM(…) numbers, PERCENT(…) percentages, DATE(…) dates.

assortment-is-yours = What you would like to find with us, you know best. We pass on what you write to those who choose what we stock.

dear-is-yours = What is dear to you, you know best. We pass on what you write to those who set our prices.

others-are-cheaper = We know the prices of { NUM($sellers) } other sellers. The share of them who are cheaper than we are is { PERCENT($share) }.

others-are-dearer = We have looked at the prices of { NUM($sellers) } other sellers. The share of them who are cheaper than we are is { PERCENT($share) }.

withdrawn-in-time = You told us that you had changed your mind { DAYS($days) } after you received it. The limit is { DAYS($limit) }, so you were in time. Send it back, and you get your money back.

price-matched = You paid { MONEY($price) }, and the same article costs { MONEY($other) } at the other shop. You get the difference back.
