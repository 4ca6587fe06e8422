### The reasons in English: one for each `because` in the rules. Type no figures here; the rule gives them as arguments.
### MONEY(…) writes sums, DAYS(…) days, NUM(…) numbers, PERCENT(…) percentages, DATE(…) dates.

taste-is-yours = Which films are good is yours to say. We pass on what you write to those who choose what is on our shelves.

back-in-time = The film came { DAYS($days) } after the day on which it was due. We do not count it as late until more than { DAYS($grace) } have gone.

back-late = We have looked at when the film came, and it was { DAYS($days) } after the day on which it was due. We count it as late when more than { DAYS($grace) } have gone.

fee-not-announced = You could not know of this fee before you hired the film, and so it was not agreed. You paid { MONEY($charged) }, and get it all back.

nothing-for-in-time = The film came in time. Still you paid { MONEY($charged) }, and get it all back.

fee-above-ceiling = You paid { MONEY($charged) }. A film that comes late must never cost more than { MONEY($ceiling) }. You get back what is above that.
