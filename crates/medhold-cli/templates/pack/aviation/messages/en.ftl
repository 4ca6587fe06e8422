### The reasons in English: one for each `because` in the rules. Type no figures here; the rule gives them as arguments.
### MONEY(…) writes sums, DAYS(…) days, NUM(…) numbers, PERCENT(…) percentages, DATE(…) dates.

comfort-is-yours = What is good to eat and good to sit in, you know best. We pass on what you write to those who choose it.

flight-was-late = The flight arrived { NUM($minutes) } minutes after its time. We count a flight as late from { NUM($limit) } minutes. We are sorry.

flight-was-in-time = We have looked at when the flight arrived, and it was { NUM($minutes) } minutes after its time. We count a flight as late from { NUM($limit) } minutes.

delay-compensated = You arrived { NUM($minutes) } minutes late. From { NUM($limit) } minutes you are owed { MONEY($amount) } for a journey of this length.

delay-too-short = You arrived { NUM($minutes) } minutes late. Compensation is due from { NUM($limit) } minutes.

seat-not-given = You paid { MONEY($price) } for the seat and were given another. You get back what you paid.
