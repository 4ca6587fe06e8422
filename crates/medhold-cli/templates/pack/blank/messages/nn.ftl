### Grunngjevingane på nynorsk: éi for kvar `because` i reglane. Skriv ingen tal her; dei kjem frå regelen som argument.
### MONEY(…) gjev beløp, DAYS(…) dagar, NUM(…) tal, PERCENT(…) prosent, DATE(…) datoar.

selection-is-yours = Kva du gjerne vil finne hos oss, veit du best. Vi gjev det du skriv, vidare til dei som vel utvalet.

waited-long = Du venta i { NUM($minutes) } minutt. Ingen skal vente så lenge som { NUM($limit) } minutt hos oss. Det er vi lei for.

waited-little = Vi har sett på kor lenge du venta, og det var { NUM($minutes) } minutt. Vi reknar ei ventetid som lang frå { NUM($limit) } minutt.

withdrawn-in-time = Du melde at du angra { DAYS($days) } etter at du fekk vara. Fristen er { DAYS($limit) }, så du var tidsnok ute. Send vara attende, så får du pengane att.

open-purchase = Du ville levere attende vara { DAYS($days) } etter at du fekk ho. Vi tek attende det som er ubrukt, i { DAYS($limit) }, så du får pengane att.
