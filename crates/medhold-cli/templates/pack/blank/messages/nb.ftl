### Begrunnelsene på bokmål: én for hver `because` i reglene. Skriv ingen tall her; de kommer fra regelen som argumenter.
### MONEY(…) gir beløp, DAYS(…) dager, NUM(…) tall, PERCENT(…) prosent, DATE(…) datoer.

selection-is-yours = Hva du gjerne vil finne hos oss, vet du best. Vi gir det du skriver, videre til dem som velger utvalget.

waited-long = Du ventet i { NUM($minutes) } minutter. Ingen skal vente så lenge som { NUM($limit) } minutter hos oss. Det beklager vi.

waited-little = Vi har sett på hvor lenge du ventet, og det var { NUM($minutes) } minutter. Vi regner en ventetid som lang fra { NUM($limit) } minutter.

withdrawn-in-time = Du meldte at du angret { DAYS($days) } etter at du fikk varen. Fristen er { DAYS($limit) }, så du var tidsnok ute. Send varen tilbake, så får du pengene igjen.

open-purchase = Du ville levere tilbake varen { DAYS($days) } etter at du fikk den. Vi tar tilbake det som er ubrukt, i { DAYS($limit) }, så du får pengene igjen.
