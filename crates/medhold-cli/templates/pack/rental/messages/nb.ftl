### Begrunnelsene på bokmål: én for hver `because` i reglene. Skriv ingen tall her; de kommer fra regelen som argumenter.
### MONEY(…) gir beløp, DAYS(…) dager, NUM(…) tall, PERCENT(…) prosent, DATE(…) datoer.

taste-is-yours = Hvilke filmer som er gode, avgjør du selv. Vi gir det du skriver, videre til dem som velger hva vi har i hyllene.

back-in-time = Filmen kom { DAYS($days) } etter den dagen den skulle. Vi regner den ikke som sen før det er gått mer enn { DAYS($grace) }.

back-late = Vi har sett på når filmen kom, og det var { DAYS($days) } etter den dagen den skulle. Vi regner den som sen når det er gått mer enn { DAYS($grace) }.

fee-not-announced = Du kunne ikke vite om dette gebyret før du leide filmen, og da er det ikke avtalt. Du har betalt { MONEY($charged) }, og får alt tilbake.

nothing-for-in-time = Filmen kom tidsnok. Du har likevel betalt { MONEY($charged) }, og får alt tilbake.

fee-above-ceiling = Du betalte { MONEY($charged) }. En film som kommer for sent, skal aldri koste mer enn { MONEY($ceiling) }. Du får det som er over, tilbake.
