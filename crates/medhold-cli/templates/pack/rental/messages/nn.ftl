### Grunngjevingane på nynorsk: éi for kvar `because` i reglane. Skriv ingen tal her; dei kjem frå regelen som argument.
### MONEY(…) gjev beløp, DAYS(…) dagar, NUM(…) tal, PERCENT(…) prosent, DATE(…) datoar.

taste-is-yours = Kva for filmar som er gode, avgjer du sjølv. Vi gjev det du skriv, vidare til dei som vel kva vi har i hyllene.

back-in-time = Filmen kom { DAYS($days) } etter den dagen han skulle. Vi reknar han ikkje som sein før det er gått meir enn { DAYS($grace) }.

back-late = Vi har sett på når filmen kom, og det var { DAYS($days) } etter den dagen han skulle. Vi reknar han som sein når det er gått meir enn { DAYS($grace) }.

fee-not-announced = Du kunne ikkje vite om dette gebyret før du leigde filmen, og då er det ikkje avtalt. Du har betalt { MONEY($charged) }, og får alt attende.

nothing-for-in-time = Filmen kom tidsnok. Du har likevel betalt { MONEY($charged) }, og får alt attende.

fee-above-ceiling = Du betalte { MONEY($charged) }. Ein film som kjem for seint, skal aldri koste meir enn { MONEY($ceiling) }. Du får det som er over, attende.
