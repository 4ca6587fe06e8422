### The letter's own sentences in bokmål. A pack may override any of them under the same id.
### Every sentence about a claim is told $topic, $kind, $authority, $outcome, $remedy and $basis.

letter-subject = { $topics ->
    [one] Svar på henvendelsen din om { $topic } (sak { $case })
   *[other] Svar på henvendelsen din (sak { $case })
}
letter-greeting = Hei
letter-opening = { $dated ->
    [true] Takk for at du skrev til oss { DATE($received) }.
   *[other] Takk for at du skrev til oss.
} { $claims ->
    [one] Her er svaret vårt.
   *[other] Du tok opp flere ting, og vi svarer på hver av dem.
}
letter-untitled = Henvendelsen din
letter-heard = Du skrev: «{ $text }»

## How the claim came out.

letter-ruling-fact = { $kind ->
    [request] { $remedy ->
        [compensate] Ja, det har du krav på.
        [honour] { $authority ->
            [law] Ja, det har du krav på.
           *[other] Ja, det gjør vi.
        }
       *[other] Du har rett.
    }
    [experience] { $remedy ->
        [honour] { $authority ->
            [law] Du har rett. Vi beklager det du opplevde.
           *[other] Du har rett.
        }
       *[other] Du har rett. Vi beklager det du opplevde.
    }
   *[other] Du har rett.
}
letter-ruling-fact-partly = { $kind ->
    [request] Du får delvis medhold. Noe av det du ber om, sier vi ja til.
   *[other] Du får delvis medhold. Noe av det du skriver, stemmer.
}
letter-ruling-opinion = { $kind ->
    [preference] Hva du liker, avgjør du selv. Du får medhold.
    [experience] Du vet best hvordan du opplevde dette. Du får medhold.
    [request] Dette er det du som avgjør. Du får medhold.
   *[assertion] Hva du mener om dette, avgjør du selv. Du får medhold.
}
letter-ruling-opinion-partly = Hva du mener om dette, avgjør du selv. Du får delvis medhold.
letter-ruling-outdated = Du husker riktig: Slik var det før. Siden har det endret seg, så vi kan ikke gi deg medhold i at det er slik nå.
letter-ruling-misconception = { $kind ->
    [request] { $authority ->
        [law] Vi har sett på hva reglene sier, og svaret er dessverre nei. Du har ikke krav på dette.
        [expert] Vi har vurdert dette faglig, og svaret er dessverre nei.
       *[other] Vi har vurdert det du ber om, og svaret er dessverre nei.
    }
    [experience] { $authority ->
        [law] Vi tviler ikke på det du opplevde. Men etter reglene kan vi ikke gi deg medhold.
        [expert] Vi tviler ikke på det du opplevde. Men den faglige vurderingen er en annen, så du får ikke medhold.
       *[other] Vi tviler ikke på det du opplevde. Men opplysningene vi har, viser noe annet, så du får ikke medhold.
    }
   *[assertion] { $authority ->
        [law] Vi har sett på hva reglene sier, og de sier noe annet. Du får derfor ikke medhold.
        [expert] Vi forstår at det kan se slik ut. Den faglige vurderingen er en annen, så du får ikke medhold.
        [evidence] Vi forstår at det kan virke slik. Tallene viser noe annet, så du får ikke medhold.
       *[other] Vi forstår at det kan se slik ut. Vi har kommet til noe annet, så du får ikke medhold.
    }
}
letter-ruling-unproven = Dette kan vi ikke avgjøre ennå. Det er ikke et avslag.
letter-ruling-missing = Dette kan vi ikke avgjøre ennå, for vi vet ikke nok. Det er ikke et avslag.
letter-ruling-malformed = Dette kan vi ikke avgjøre ennå, for noe i saken må rettes først. Det er ikke et avslag.
letter-ruling-no-rule = { $remedy ->
    [escalate] Dette har vi ingen fast regel for, så her må en av oss se på akkurat din sak. Det er ikke et avslag.
   *[other] Dette kan vi ikke avgjøre ennå, for vi vet ikke nok. Det er ikke et avslag.
}
letter-ruling-conflict = Her har vi ikke ett klart svar. Da skal et menneske avgjøre saken, ikke en maskin. Det er ikke et avslag.

## What is missing, where the claim is undecided. $what is its name; $named is false where it has none.

letter-missing = { $named ->
    [true] { $reason ->
        [not_given] Vi mangler dette: { $what }.
        [no_data] Vi har ingen tall for dette: { $what }.
        [too_old] Opplysningene våre om dette er for gamle: { $what }.
        [too_thin] Vi har for få tall om dette til å kunne svare sikkert: { $what }.
        [wrong_period] Opplysningene våre om dette gjelder en annen tid enn den du skrev om: { $what }.
        [malformed] Noe i saken kan ikke stemme: { $what }.
        [unreachable] Vi fikk ikke hentet dette denne gangen: { $what }.
        [no_standing] Vi trenger en fagperson til å vurdere dette: { $what }.
        [disagreement] Fagfolk er uenige om dette: { $what }.
       *[other] Vi klarte ikke å finne ut dette: { $what }.
    }
   *[other] { $reason ->
        [too_old] Noen av opplysningene vi har, er for gamle.
        [too_thin] Vi har for få tall til å kunne svare sikkert.
        [wrong_period] Opplysningene vi har, gjelder en annen tid enn den du skrev om.
        [malformed] Noe i saken kan ikke stemme.
        [unreachable] Vi fikk ikke hentet en opplysning som vi trenger.
        [no_standing] Vi trenger en fagperson til å vurdere dette.
        [disagreement] Fagfolk er uenige om dette.
       *[other] Vi mangler en opplysning som vi trenger for å svare.
    }
}

## Sources and evidence. $title is the measure's name.

letter-source = Kilde: { $source }.
letter-source-case = opplysningene i saken din
letter-expert-interest = Vi bygger her på en uttalelse fra { $role }, som har oppgitt denne interessen i saken: { $interest }.
letter-evidence-value = { $title }: { $value }.
letter-evidence-interval = Tar vi høyde for tilfeldigheter, ligger tallet mellom { $low } og { $high }.
letter-evidence-sample = Tallet { $value } bygger på { $sample }{ $period ->
    [year] {" "}fra { DATE($from, style: "day") } til { DATE($to) }.
    [both] {" "}fra { DATE($from) } til { DATE($to) }.
    [until] {" "}fram til { DATE($to) }.
   *[none] .
}{ $interval ->
    [true] {" "}Tar vi høyde for tilfeldigheter, ligger det mellom { $low } og { $high }.
   *[other] {""}
}
letter-sample = { $n ->
    [one] { $n } observasjon
   *[other] { $n } observasjoner
}

## A measured value by the form of its unit, and how much of it is shown.

letter-quantity = { $form ->
    [share] { PERCENT($quantity, digits: 1) }
    [minutes] { DURATION($quantity) }
    [days] { DAYS($quantity) }
    [kilometres] { KM($quantity) }
    [unit] { $quantity } { $unit }
   *[plain] { $quantity }
}

## A claim that asks for what an earlier one does, the one at $position.

letter-repeated = Dette gjelder det samme som punkt { $position } i det du skrev.

## What happens next.

letter-next-honour = { $outcome ->
    [not_upheld] Vi gjør likevel som du ønsker.
   *[other] { $kind ->
        [request] Vi ordner det, og du trenger ikke gjøre noe mer.
        [preference] Vi har notert hva du liker, og retter oss etter det så langt vi kan.
       *[other] Det du skrev, går videre til dem som kan gjøre noe med det.
    }
}
letter-next-improve = { $outcome ->
    [not_upheld] Vi vil likevel se på om vi kan gjøre dette bedre.
   *[other] Dette skal vi gjøre bedre. Det du skrev, går videre til dem som har ansvaret.
}
letter-next-explain = { $outcome ->
    [upheld] Du trenger ikke gjøre noe mer.
   *[other] Har du opplysninger som vi ikke kjenner til, kan du svare på dette brevet. Da ser vi på saken på nytt.
}
letter-next-decline = { $outcome ->
    [upheld] Vi kan likevel ikke gjøre mer med dette nå.
   *[other] Har du opplysninger som vi ikke kjenner til, kan du svare på dette brevet. Da ser vi på saken på nytt.
}
letter-next-compensate = { $outcome ->
    [not_upheld] Vi vil likevel gi deg { MONEY($amount) }.
   *[other] Du får { MONEY($amount) }.
}{ $reducible ->
    [true] {" "}Reglene lar oss sette beløpet ned til { MONEY($at_least) }, men du får hele beløpet.
   *[other] {""}
} Svar på dette brevet med kontonummeret ditt, så betaler vi pengene ut.
letter-next-repeated = Beløpet står der, og du får det én gang.
letter-next-compensate-open = Vi regner ut beløpet og skriver til deg.
letter-next-investigate = { $basis ->
    [malformed] Vi finner ut hva som er riktig, og skriver til deg
    [missing] Vi henter inn det som mangler, og skriver til deg
   *[other] Vi undersøker dette og skriver til deg
} { $dated ->
    [true] senest { DATE($answer_by) }.
   *[other] så snart vi har et svar.
}{ $customer_may_know ->
    [true] {" "}Vet du det selv, kan du svare på dette brevet. Da går det raskere.
   *[other] {""}
}
letter-next-escalate = { $authority ->
    [expert] En fagperson
    [law] En som kan reglene godt,
   *[other] En saksbehandler
} { $dated ->
    [true] ser på saken din og skriver til deg senest { DATE($answer_by) }.
   *[other] ser på saken din og skriver til deg.
}

## What the customer can change. $changes is a clause or several, $outcome what the answer would then be.

letter-change = { $outcome ->
    [partly_upheld] Svaret blir ja til en del av dette hvis { $changes }.
   *[other] Svaret blir ja hvis { $changes }.
}
letter-change-and = {" "}og{" "}
letter-change-none = Vi vet ikke om noe du selv kan endre for å få et annet svar.

## Where to appeal.

letter-appeal-heading = Hvis du er uenig
letter-appeal = { $decided ->
    [true] Er du uenig i svaret, kan du klage til { $body }.
   *[other] Er du uenig når du har fått det endelige svaret, kan du klage til { $body }.
} { $free ->
    [true] Det er gratis.
   *[other] Det kan koste noe, så spør dem om prisen først.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}Fristen er { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}Det er ingen frist.
}{ $reachable ->
    [true] {" "}Slik når du dem: { $contact }
   *[other] {""}
}
letter-appeal-meanwhile = { $dated ->
    [true] Det vi ikke har avgjort ennå, trenger du ikke vente på lenger enn til { DATE($earliest) }. Har du ikke fått et endelig svar fra oss innen da, kan du klage til { $body } likevel.
   *[other] Det vi ikke har avgjort ennå, trenger du ikke vente på. Du kan klage til { $body } allerede nå.
}
letter-appeal-none = Er du uenig, kan du svare på dette brevet. Da ser vi på saken på nytt.

letter-thanks = Takk for at du sa fra.
letter-closing = Vennlig hilsen
letter-sender = Kundeservice
