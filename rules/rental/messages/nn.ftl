### Grunngjevingar på nynorsk. Alle tal kjem inn som argument; lov og avtale står som kjelde på regelen.

## Filmane

taste-is-yours = Kva filmar som er gode, avgjer du sjølv. Vi gjev det du skriv, vidare til dei som vel kva vi har i hyllene.

## Kva ein sein film kan koste

promise-binds = Vi har reklamert med at vi ikkje tek gebyr for sein levering. Då skal det ikkje koste noko at ein film kjem for seint, same kva vi kallar det. Du har betalt { MONEY($charged) }, og får alt tilbake.

fee-not-announced = Du kunne ikkje vite om dette gebyret før du leigde filmen. Eit gebyr som ikkje er gjort kjent på førehand, er ikkje avtalt. Du har betalt { MONEY($charged) }, og får alt tilbake.

back-in-time = { $days ->
    [0] Filmen kom tilbake den dagen han skulle. Du har likevel betalt { MONEY($charged) }, og får alt tilbake.
   *[other] Filmen kom tilbake { DAYS($days) } etter fristen. Dei første { DAYS($grace) } tek vi ikkje betalt. Du har likevel betalt { MONEY($charged) }, og får alt tilbake.
}

fee-above-ceiling = { $share ->
    [1] Du betalte { MONEY($charged) }. Ein film som kjem for seint, skal aldri koste meir enn filmen sjølv, og ny kostar han { MONEY($price) }. Du har betalt { MONEY($refund) } for mykje.
   *[other] Du betalte { MONEY($charged) }. Ein film som kjem for seint, skal aldri koste meir enn { PERCENT($share) } av det filmen kostar ny. Ny kostar han { MONEY($price) }, så grensa er { MONEY($ceiling) }. Du har betalt { MONEY($refund) } for mykje.
}

sale-reversed = Du har betalt { MONEY($price) } fordi filmen var ute så lenge at han blir rekna som kjøpt. Du leverte han { DAYS($days) } etter fristen. Det kan du gjere i { DAYS($limit) }, så du får prisen tilbake.

sale-stands = Ein film blir rekna som kjøpt når han er meir enn { DAYS($sale) } for sein, og du har betalt { MONEY($price) } for han. Ein film som blir rekna som kjøpt, kan leverast inntil { DAYS($limit) } etter fristen. Du leverte din etter { DAYS($days) }, og då er han din.

fee-by-the-terms = Filmen var { DAYS($days) } for sein, og du har betalt { MONEY($charged) }. Gebyret var gjort kjent før du leigde filmen, og det er innanfor det meste vi kan ta for denne filmen, som er { MONEY($ceiling) }.

nothing-charged = Vi har sett på kva som er betalt for denne leiga, og du har ikkje betalt noko for at filmen kom for seint.

## Purringar

reminder-cap-to-find = Du har betalt { MONEY($charged) } for ei purring. Grensa for kva ei purring kan koste, blir sett på nytt kvart år, og vi må finne grensa for det året.

reminder-too-soon = Du har betalt { MONEY($charged) } for ei purring som vart send { DAYS($days) } etter forfall. Vi kan ta betalt for ei purring først når det er gått { DAYS($limit) }. Du får alt tilbake.

reminder-above-cap = Du betalte { MONEY($charged) } for ei purring. Ei purring kan koste høgst { MONEY($cap) }, så du har betalt { MONEY($refund) } for mykje.

reminder-within-cap = Du har betalt { MONEY($charged) } for ei purring. Ei purring kan koste høgst { MONEY($cap) }, og gebyret er innanfor det.

## Leigevilkåra

term-not-announced = Du kunne ikkje vite om dette vilkåret før du leigde filmen. Då held vi deg ikkje til det.

back-before-sale = Ein film blir rekna som kjøpt når han er meir enn { DAYS($limit) } for sein. Din var { $days ->
    [0] ikkje for sein
   *[other] { DAYS($days) } for sein
}, så han blir ikkje rekna som kjøpt, og du har ikkje betalt noko.

## Abonnement

subscription-saves = Du leiger { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden. Det kostar { MONEY($single) } når du betaler for éin og éin film, og { MONEY($subscription) } med abonnement. Med abonnement sparer du { MONEY($saving) } i månaden.

subscription-tip = Vi ser òg at du leiger { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden. Det kostar { MONEY($single) } når du betaler for éin og éin film, og { MONEY($subscription) } med abonnement. Med abonnement sparer du { MONEY($saving) } i månaden. Sei frå dersom du vil ha det.

costs-the-same = Du leiger { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden. Det kostar det same om du betaler for éin og éin film eller har abonnement: { MONEY($subscription) }. Du kan gjerne byte.

single-is-cheaper = Du leiger { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden. Det kostar { MONEY($single) } når du betaler for éin og éin film, og { MONEY($subscription) } med abonnement. For deg er det billegast å betale for éin og éin film.

subscription-pays = Du leiger { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden. Det ville ha kosta { MONEY($single) } om du betalte for éin og éin film, og abonnementet kostar { MONEY($subscription) }. Du betaler ikkje meir med abonnementet.

pays-from = Når ein film kostar { MONEY($price) }, løner abonnementet seg frå { $films ->
    [one] { $films } film
   *[other] { $films } filmar
} i månaden.

## Reklamen vår

promise-broken = Vi reklamerer med at vi ikkje tek gebyr for sein levering, og likevel har du betalt { MONEY($charged) } fordi ein film kom for seint. Då seier reklamen noko som ikkje stemmer. Vi rettar han eller tek han bort.

terms-charge = Du har ikkje betalt noko denne gongen. Men vilkåra lèt oss ta betalt når ein film kjem for seint, og vi reklamerer med at vi ikkje tek gebyr for det. Då seier reklamen noko som ikkje stemmer. Vi rettar han eller tek han bort.

promise-kept = Du har ikkje betalt noko for at filmen kom for seint, og vilkåra lèt oss ikkje ta betalt for det under noko namn.
    .claims = terms_charge_when_late == false
    .period = now

## Kva kunden kan endre for å få eit anna svar. Setninga held fram etter «Svaret blir ja dersom».

measure-rentals_per_month = kor mange filmar du leiger i månaden
    .change = du leiger { $op ->
        [le] høgst
       *[ge] minst
    } { $value ->
        [one] { $value } film
       *[other] { $value } filmar
    } i månaden
