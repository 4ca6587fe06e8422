### Begrunnelsene på bokmål: én for hver `because` i reglene. Skriv ingen tall her; de kommer fra regelen som argumenter.
### MONEY(…) gir beløp, DAYS(…) dager, NUM(…) tall, PERCENT(…) prosent, DATE(…) datoer.

comfort-is-yours = Hva som er godt å spise og godt å sitte i, vet du best. Vi gir det du skriver, videre til dem som velger det.

flight-was-late = Flyet kom fram { NUM($minutes) } minutter etter rutetiden. Vi regner et fly som forsinket fra { NUM($limit) } minutter. Det beklager vi.

flight-was-in-time = Vi har sett på når flyet kom fram, og det var { NUM($minutes) } minutter etter rutetiden. Vi regner et fly som forsinket fra { NUM($limit) } minutter.

delay-compensated = Du kom fram { NUM($minutes) } minutter for sent. Fra { NUM($limit) } minutter har du krav på { MONEY($amount) } for en reise av denne lengden.

delay-too-short = Du kom fram { NUM($minutes) } minutter for sent. Kompensasjon gis fra { NUM($limit) } minutter.

seat-not-given = Du betalte { MONEY($price) } for setet, og fikk et annet. Du får det du betalte, tilbake.
