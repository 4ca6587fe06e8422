### Begrunnelsene på bokmål: én for hver `because` i reglene. Skriv ingen tall her; de kommer fra regelen som argumenter.
### MONEY(…) gir beløp, DAYS(…) dager, NUM(…) tall, PERCENT(…) prosent, DATE(…) datoer.

finish-is-yours = Hva som er pent i ditt hjem, vet du best. Vi gir det du skriver, videre til dem som bygger.

handed-over-late = Vi var ferdige { DAYS($days) } etter den dagen vi avtalte. Det beklager vi.

handed-over-in-time = Vi har sett på avtalen og på dagen vi var ferdige. Den var ikke senere enn det vi avtalte.

ceiling-high-enough = Du ønsker en takhøyde på { NUM($height) } meter. Et rom å bo i må ha minst { NUM($least) } meter, så det kan vi bygge.

ceiling-too-low = Du ønsker en takhøyde på { NUM($height) } meter. Et rom å bo i må ha minst { NUM($least) } meter.

wall-may-go = Ingeniøren har sett på veggen, og den bærer ikke noe. Den kan fjernes.

wall-carries = Ingeniøren har sett på veggen, og den bærer. En av oss finner ut hvordan den kan åpnes, og skriver til deg.

change-is-free = Det er { DAYS($days) } til vi bestiller. En endring koster ikke noe når det er minst { DAYS($limit) } til, så vi gjør som du ønsker.
