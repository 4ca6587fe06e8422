late-is-so = { PERCENT($share) } of the sailings were late.
late-is-wrong = { PERCENT($share) } of the sailings were late.
delay-owed = The ferry was { $delay } minutes late.
delay-not-owed = The ferry was { $delay } minutes late.
storm = There was a storm.
unwarned = You were not warned.
not-seaworthy = The ferry may not sail.
