### Grunngjevingane på nynorsk: éi for kvar `because` i reglane. Skriv ingen tal her; dei kjem frå regelen som argument.
### MONEY(…) gjev beløp, DAYS(…) dagar, NUM(…) tal, PERCENT(…) prosent, DATE(…) datoar.

assortment-is-yours = Kva du gjerne vil finne hos oss, veit du best. Vi gjev det du skriv, vidare til dei som vel utvalet.

dear-is-yours = Kva som er dyrt for deg, veit du best. Vi gjev det du skriv, vidare til dei som set prisane.

others-are-cheaper = Vi kjenner prisane hos { NUM($sellers) } andre butikkar. Delen av dei som er billegare enn oss, er { PERCENT($share) }.

others-are-dearer = Vi har sett på prisane hos { NUM($sellers) } andre butikkar. Delen av dei som er billegare enn oss, er { PERCENT($share) }.

withdrawn-in-time = Du melde at du angra { DAYS($days) } etter at du fekk vara. Fristen er { DAYS($limit) }, så du var tidsnok ute. Send vara attende, så får du pengane att.

price-matched = Du betalte { MONEY($price) }, og hos den andre butikken kostar same vara { MONEY($other) }. Du får skilnaden attende.
