### Grunngjevingane på nynorsk: éi for kvar `because` i reglane. Skriv ingen tal her; dei kjem frå regelen som argument.
### MONEY(…) gjev beløp, DAYS(…) dagar, NUM(…) tal, PERCENT(…) prosent, DATE(…) datoar.

comfort-is-yours = Kva som er godt å ete og godt å sitje i, veit du best. Vi gjev det du skriv, vidare til dei som vel det.

flight-was-late = Flyet kom fram { NUM($minutes) } minutt etter rutetida. Vi reknar eit fly som forseinka frå { NUM($limit) } minutt. Det er vi lei for.

flight-was-in-time = Vi har sett på når flyet kom fram, og det var { NUM($minutes) } minutt etter rutetida. Vi reknar eit fly som forseinka frå { NUM($limit) } minutt.

delay-compensated = Du kom fram { NUM($minutes) } minutt for seint. Frå { NUM($limit) } minutt har du krav på { MONEY($amount) } for ei reise av denne lengda.

delay-too-short = Du kom fram { NUM($minutes) } minutt for seint. Kompensasjon blir gjeven frå { NUM($limit) } minutt.

seat-not-given = Du betalte { MONEY($price) } for setet, og fekk eit anna. Du får det du betalte, attende.
