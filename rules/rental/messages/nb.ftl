### Begrunnelser på bokmål. Alle tall kommer inn som argumenter; lov og avtale står som kilde på regelen.

## Filmene

taste-is-yours = Hvilke filmer som er gode, avgjør du selv. Vi gir det du skriver, videre til dem som velger hva vi har i hyllene.

## Hva en sen film kan koste

promise-binds = Vi har reklamert med at vi ikke tar gebyr for sen levering. Da skal det ikke koste noe at en film kommer for sent, uansett hva vi kaller det. Du har betalt { MONEY($charged) }, og får alt tilbake.

fee-not-announced = Du kunne ikke vite om dette gebyret før du leide filmen. Et gebyr som ikke er gjort kjent på forhånd, er ikke avtalt. Du har betalt { MONEY($charged) }, og får alt tilbake.

back-in-time = { $days ->
    [0] Filmen kom tilbake den dagen den skulle. Du har likevel betalt { MONEY($charged) }, og får alt tilbake.
   *[other] Filmen kom tilbake { DAYS($days) } etter fristen. De første { DAYS($grace) } tar vi ikke betalt. Du har likevel betalt { MONEY($charged) }, og får alt tilbake.
}

fee-above-ceiling = { $share ->
    [1] Du betalte { MONEY($charged) }. En film som kommer for sent, skal aldri koste mer enn filmen selv, og ny koster den { MONEY($price) }. Du har betalt { MONEY($refund) } for mye.
   *[other] Du betalte { MONEY($charged) }. En film som kommer for sent, skal aldri koste mer enn { PERCENT($share) } av det filmen koster ny. Ny koster den { MONEY($price) }, så grensen er { MONEY($ceiling) }. Du har betalt { MONEY($refund) } for mye.
}

sale-reversed = Du har betalt { MONEY($price) } fordi filmen var ute så lenge at den regnes som kjøpt. Du leverte den { DAYS($days) } etter fristen. Det kan du gjøre i { DAYS($limit) }, så du får prisen tilbake.

sale-stands = En film regnes som kjøpt når den er mer enn { DAYS($sale) } for sen, og du har betalt { MONEY($price) } for den. En film som regnes som kjøpt, kan leveres inntil { DAYS($limit) } etter fristen. Du leverte din etter { DAYS($days) }, og da er den din.

fee-by-the-terms = Filmen var { DAYS($days) } for sen, og du har betalt { MONEY($charged) }. Gebyret var gjort kjent før du leide filmen, og det er innenfor det meste vi kan ta for denne filmen, som er { MONEY($ceiling) }.

nothing-charged = Vi har sett på hva som er betalt for denne leien, og du har ikke betalt noe for at filmen kom for sent.

## Purringer

reminder-cap-to-find = Du har betalt { MONEY($charged) } for en purring. Grensen for hva en purring kan koste, settes på nytt hvert år, og vi må finne grensen for det året.

reminder-too-soon = Du har betalt { MONEY($charged) } for en purring som ble sendt { DAYS($days) } etter forfall. Vi kan ta betalt for en purring først når det er gått { DAYS($limit) }. Du får alt tilbake.

reminder-above-cap = Du betalte { MONEY($charged) } for en purring. En purring kan koste høyst { MONEY($cap) }, så du har betalt { MONEY($refund) } for mye.

reminder-within-cap = Du har betalt { MONEY($charged) } for en purring. En purring kan koste høyst { MONEY($cap) }, og gebyret er innenfor det.

## Leievilkårene

term-not-announced = Du kunne ikke vite om dette vilkåret før du leide filmen. Da holder vi deg ikke til det.

back-before-sale = En film regnes som kjøpt når den er mer enn { DAYS($limit) } for sen. Din var { $days ->
    [0] ikke for sen
   *[other] { DAYS($days) } for sen
}, så den regnes ikke som kjøpt, og du har ikke betalt noe.

## Abonnement

subscription-saves = Du leier { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden. Det koster { MONEY($single) } når du betaler for én og én film, og { MONEY($subscription) } med abonnement. Med abonnement sparer du { MONEY($saving) } i måneden.

subscription-tip = Vi ser også at du leier { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden. Det koster { MONEY($single) } når du betaler for én og én film, og { MONEY($subscription) } med abonnement. Med abonnement sparer du { MONEY($saving) } i måneden. Si fra hvis du vil ha det.

costs-the-same = Du leier { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden. Det koster det samme om du betaler for én og én film eller har abonnement: { MONEY($subscription) }. Du kan gjerne bytte.

single-is-cheaper = Du leier { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden. Det koster { MONEY($single) } når du betaler for én og én film, og { MONEY($subscription) } med abonnement. For deg er det billigst å betale for én og én film.

subscription-pays = Du leier { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden. Det ville ha kostet { MONEY($single) } om du betalte for én og én film, og abonnementet koster { MONEY($subscription) }. Du betaler ikke mer med abonnementet.

pays-from = Når en film koster { MONEY($price) }, lønner abonnementet seg fra { $films ->
    [one] { $films } film
   *[other] { $films } filmer
} i måneden.

## Reklamen vår

promise-broken = Vi reklamerer med at vi ikke tar gebyr for sen levering, og likevel har du betalt { MONEY($charged) } fordi en film kom for sent. Da sier reklamen noe som ikke stemmer. Vi retter den eller tar den bort.

terms-charge = Du har ikke betalt noe denne gangen. Men vilkårene lar oss ta betalt når en film kommer for sent, og vi reklamerer med at vi ikke tar gebyr for det. Da sier reklamen noe som ikke stemmer. Vi retter den eller tar den bort.

promise-kept = Du har ikke betalt noe for at filmen kom for sent, og vilkårene lar oss ikke ta betalt for det under noe navn.
    .claims = terms_charge_when_late == false
    .period = now

## Hva kunden kan endre for å få et annet svar. Setningen fortsetter etter «Svaret blir ja hvis».

measure-rentals_per_month = hvor mange filmer du leier i måneden
    .change = du leier { $op ->
        [le] høyst
       *[ge] minst
    } { $value ->
        [one] { $value } film
       *[other] { $value } filmer
    } i måneden
