### Begrunnelsene på bokmål: én for hver `because` i reglene. Skriv ingen tall her; de kommer fra regelen som argumenter.
### MONEY(…) gir beløp, DAYS(…) dager, NUM(…) tall, PERCENT(…) prosent, DATE(…) datoer.

assortment-is-yours = Hva du gjerne vil finne hos oss, vet du best. Vi gir det du skriver, videre til dem som velger utvalget.

dear-is-yours = Hva som er dyrt for deg, vet du best. Vi gir det du skriver, videre til dem som setter prisene.

others-are-cheaper = Vi kjenner prisene hos { NUM($sellers) } andre butikker. Andelen av dem som er billigere enn oss, er { PERCENT($share) }.

others-are-dearer = Vi har sett på prisene hos { NUM($sellers) } andre butikker. Andelen av dem som er billigere enn oss, er { PERCENT($share) }.

withdrawn-in-time = Du meldte at du angret { DAYS($days) } etter at du fikk varen. Fristen er { DAYS($limit) }, så du var tidsnok ute. Send varen tilbake, så får du pengene igjen.

price-matched = Du betalte { MONEY($price) }, og hos den andre butikken koster samme vare { MONEY($other) }. Du får forskjellen tilbake.
