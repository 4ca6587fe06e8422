### The reasons in English: one for each `because` in the rules. Type no figures here; the rule gives them as arguments.
### MONEY(…) writes sums, DAYS(…) days, NUM(…) numbers, PERCENT(…) percentages, DATE(…) dates.

selection-is-yours = What you would like to find with us, you know best. We pass on what you write to those who choose what we offer.

waited-long = You waited { NUM($minutes) } minutes. No one should wait as long as { NUM($limit) } minutes with us. We are sorry.

waited-little = We have looked at how long you waited, and it was { NUM($minutes) } minutes. We count a wait as long from { NUM($limit) } minutes.

withdrawn-in-time = You told us that you had changed your mind { DAYS($days) } after you received it. The limit is { DAYS($limit) }, so you were in time. Send it back, and you get your money back.

open-purchase = You wanted to return it { DAYS($days) } after you received it. We take back what is unused for { DAYS($limit) }, so you get your money back.
