### The reasons in English: one for each `because` in the rules. Type no figures here; the rule gives them as arguments.
### MONEY(…) writes sums, DAYS(…) days, NUM(…) numbers, PERCENT(…) percentages, DATE(…) dates.

finish-is-yours = What is beautiful in your home, you know best. We pass on what you write to those who build it.

handed-over-late = We were done { DAYS($days) } after the day that we agreed. We are sorry.

handed-over-in-time = We have looked at the contract and at the day on which we were done. It was no later than we agreed.

ceiling-high-enough = You would like a ceiling of { NUM($height) } metres. A room to live in must have at least { NUM($least) } metres, so we can build that.

ceiling-too-low = You would like a ceiling of { NUM($height) } metres. A room to live in must have at least { NUM($least) } metres.

wall-may-go = The engineer has looked at the wall, and it carries nothing. It may go.

wall-carries = The engineer has looked at the wall, and it carries. One of us will find out how it can be opened, and write to you.

change-is-free = It is { DAYS($days) } until we order. A change costs nothing when it is at least { DAYS($limit) }, so we do as you wish.
