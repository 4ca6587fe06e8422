### Grunngjevingane på nynorsk: éi for kvar `because` i reglane. Skriv ingen tal her; dei kjem frå regelen som argument.
### MONEY(…) gjev beløp, DAYS(…) dagar, NUM(…) tal, PERCENT(…) prosent, DATE(…) datoar.

finish-is-yours = Kva som er pent i din heim, veit du best. Vi gjev det du skriv, vidare til dei som byggjer.

handed-over-late = Vi var ferdige { DAYS($days) } etter den dagen vi avtalte. Det er vi lei for.

handed-over-in-time = Vi har sett på avtalen og på dagen vi var ferdige. Han var ikkje seinare enn det vi avtalte.

ceiling-high-enough = Du ønskjer ei takhøgd på { NUM($height) } meter. Eit rom å bu i må ha minst { NUM($least) } meter, så det kan vi byggje.

ceiling-too-low = Du ønskjer ei takhøgd på { NUM($height) } meter. Eit rom å bu i må ha minst { NUM($least) } meter.

wall-may-go = Ingeniøren har sett på veggen, og han ber ikkje noko. Han kan takast bort.

wall-carries = Ingeniøren har sett på veggen, og han ber. Ein av oss finn ut korleis han kan opnast, og skriv til deg.

change-is-free = Det er { DAYS($days) } til vi bestiller. Ei endring kostar ikkje noko når det er minst { DAYS($limit) } til, så vi gjer som du ønskjer.
