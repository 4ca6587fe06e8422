### The letter's own sentences in nynorsk. A pack may override any of them under the same id.
### Every sentence about a claim is told $topic, $kind, $authority, $outcome, $remedy and $basis.

letter-subject = { $topics ->
    [one] Svar på førespurnaden din om { $topic } (sak { $case })
   *[other] Svar på førespurnaden din (sak { $case })
}
letter-greeting = Hei
letter-opening = { $dated ->
    [true] Takk for at du skreiv til oss { DATE($received) }.
   *[other] Takk for at du skreiv til oss.
} { $claims ->
    [one] Her er svaret vårt.
   *[other] Du tok opp fleire ting, og vi svarer på kvar av dei.
}
letter-untitled = Førespurnaden din
letter-heard = Du skreiv: «{ $text }»

## How the claim came out.

letter-ruling-fact = { $kind ->
    [request] { $remedy ->
        [compensate] Ja, det har du krav på.
        [honour] { $authority ->
            [law] Ja, det har du krav på.
           *[other] Ja, det gjer vi.
        }
       *[other] Du har rett.
    }
    [experience] { $remedy ->
        [honour] { $authority ->
            [law] Du har rett. Vi er leie for det du opplevde.
           *[other] Du har rett.
        }
       *[other] Du har rett. Vi er leie for det du opplevde.
    }
   *[other] Du har rett.
}
letter-ruling-fact-partly = { $kind ->
    [request] Du får delvis medhald. Noko av det du ber om, seier vi ja til.
   *[other] Du får delvis medhald. Noko av det du skriv, stemmer.
}
letter-ruling-opinion = { $kind ->
    [preference] Kva du liker, avgjer du sjølv. Du får medhald.
    [experience] Du veit best korleis du opplevde dette. Du får medhald.
    [request] Dette er det du som avgjer. Du får medhald.
   *[assertion] Kva du meiner om dette, avgjer du sjølv. Du får medhald.
}
letter-ruling-opinion-partly = Kva du meiner om dette, avgjer du sjølv. Du får delvis medhald.
letter-ruling-outdated = Du hugsar rett: Slik var det før. Sidan har det endra seg, så vi kan ikkje gi deg medhald i at det er slik no.
letter-ruling-misconception = { $kind ->
    [request] { $authority ->
        [law] Vi har sett på kva reglane seier, og svaret er diverre nei. Du har ikkje krav på dette.
        [expert] Vi har vurdert dette fagleg, og svaret er diverre nei.
       *[other] Vi har vurdert det du ber om, og svaret er diverre nei.
    }
    [experience] { $authority ->
        [law] Vi tviler ikkje på det du opplevde. Men etter reglane kan vi ikkje gi deg medhald.
        [expert] Vi tviler ikkje på det du opplevde. Men den faglege vurderinga er ei anna, så du får ikkje medhald.
       *[other] Vi tviler ikkje på det du opplevde. Men opplysningane vi har, viser noko anna, så du får ikkje medhald.
    }
   *[assertion] { $authority ->
        [law] Vi har sett på kva reglane seier, og dei seier noko anna. Du får difor ikkje medhald.
        [expert] Vi forstår at det kan sjå slik ut. Den faglege vurderinga er ei anna, så du får ikkje medhald.
        [evidence] Vi forstår at det kan verke slik. Tala viser noko anna, så du får ikkje medhald.
       *[other] Vi forstår at det kan sjå slik ut. Vi har kome til noko anna, så du får ikkje medhald.
    }
}
letter-ruling-unproven = Dette kan vi ikkje avgjere enno. Det er ikkje eit avslag.
letter-ruling-missing = Dette kan vi ikkje avgjere enno, for vi veit ikkje nok. Det er ikkje eit avslag.
letter-ruling-malformed = Dette kan vi ikkje avgjere enno, for noko i saka må rettast først. Det er ikkje eit avslag.
letter-ruling-no-rule = { $remedy ->
    [escalate] Dette har vi inga fast regel for, så her må ein av oss sjå på akkurat di sak. Det er ikkje eit avslag.
   *[other] Dette kan vi ikkje avgjere enno, for vi veit ikkje nok. Det er ikkje eit avslag.
}
letter-ruling-conflict = Her har vi ikkje eitt klart svar. Då skal eit menneske avgjere saka, ikkje ei maskin. Det er ikkje eit avslag.

## What is missing, where the claim is undecided. $what is its name; $named is false where it has none.

letter-missing = { $named ->
    [true] { $reason ->
        [not_given] Vi manglar dette: { $what }.
        [no_data] Vi har ingen tal for dette: { $what }.
        [too_old] Opplysningane våre om dette er for gamle: { $what }.
        [too_thin] Vi har for få tal om dette til å kunne svare sikkert: { $what }.
        [wrong_period] Opplysningane våre om dette gjeld ei anna tid enn den du skreiv om: { $what }.
        [malformed] Noko i saka kan ikkje stemme: { $what }.
        [unreachable] Vi fekk ikkje henta dette denne gongen: { $what }.
        [no_standing] Vi treng ein fagperson til å vurdere dette: { $what }.
        [disagreement] Fagfolk er usamde om dette: { $what }.
       *[other] Vi klarte ikkje å finne ut dette: { $what }.
    }
   *[other] { $reason ->
        [too_old] Nokre av opplysningane vi har, er for gamle.
        [too_thin] Vi har for få tal til å kunne svare sikkert.
        [wrong_period] Opplysningane vi har, gjeld ei anna tid enn den du skreiv om.
        [malformed] Noko i saka kan ikkje stemme.
        [unreachable] Vi fekk ikkje henta ei opplysning som vi treng.
        [no_standing] Vi treng ein fagperson til å vurdere dette.
        [disagreement] Fagfolk er usamde om dette.
       *[other] Vi manglar ei opplysning som vi treng for å svare.
    }
}

## Sources and evidence. $title is the measure's name.

letter-source = Kjelde: { $source }.
letter-source-case = opplysningane i saka di
letter-expert-interest = Vi byggjer her på ei fråsegn frå { $role }, som har oppgitt denne interessa i saka: { $interest }.
letter-evidence-value = { $title }: { $value }.
letter-evidence-interval = Tek vi høgd for tilfelle, ligg talet mellom { $low } og { $high }.
letter-evidence-sample = Talet { $value } byggjer på { $sample }{ $period ->
    [year] {" "}frå { DATE($from, style: "day") } til { DATE($to) }.
    [both] {" "}frå { DATE($from) } til { DATE($to) }.
    [until] {" "}fram til { DATE($to) }.
   *[none] .
}{ $interval ->
    [true] {" "}Tek vi høgd for tilfelle, ligg det mellom { $low } og { $high }.
   *[other] {""}
}
letter-sample = { $n ->
    [one] { $n } observasjon
   *[other] { $n } observasjonar
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

letter-repeated = Dette gjeld det same som punkt { $position } i det du skreiv.

## What happens next.

letter-next-honour = { $outcome ->
    [not_upheld] Vi gjer likevel som du ønskjer.
   *[other] { $kind ->
        [request] Vi ordnar det, og du treng ikkje gjere noko meir.
        [preference] Vi har notert kva du liker, og rettar oss etter det så langt vi kan.
       *[other] Det du skreiv, går vidare til dei som kan gjere noko med det.
    }
}
letter-next-improve = { $outcome ->
    [not_upheld] Vi vil likevel sjå på om vi kan gjere dette betre.
   *[other] Dette skal vi gjere betre. Det du skreiv, går vidare til dei som har ansvaret.
}
letter-next-explain = { $outcome ->
    [upheld] Du treng ikkje gjere noko meir.
   *[other] Har du opplysningar som vi ikkje kjenner til, kan du svare på dette brevet. Då ser vi på saka på nytt.
}
letter-next-decline = { $outcome ->
    [upheld] Vi kan likevel ikkje gjere meir med dette no.
   *[other] Har du opplysningar som vi ikkje kjenner til, kan du svare på dette brevet. Då ser vi på saka på nytt.
}
letter-next-compensate = { $outcome ->
    [not_upheld] Vi vil likevel gi deg { MONEY($amount) }.
   *[other] Du får { MONEY($amount) }.
}{ $reducible ->
    [true] {" "}Reglane lèt oss setje beløpet ned til { MONEY($at_least) }, men du får heile beløpet.
   *[other] {""}
} Svar på dette brevet med kontonummeret ditt, så betaler vi pengane ut.
letter-next-repeated = Beløpet står der, og du får det éin gong.
letter-next-compensate-open = Vi reknar ut beløpet og skriv til deg.
letter-next-investigate = { $basis ->
    [malformed] Vi finn ut kva som er rett, og skriv til deg
    [missing] Vi hentar inn det som manglar, og skriv til deg
   *[other] Vi undersøkjer dette og skriv til deg
} { $dated ->
    [true] seinast { DATE($answer_by) }.
   *[other] så snart vi har eit svar.
}{ $customer_may_know ->
    [true] {" "}Veit du det sjølv, kan du svare på dette brevet. Då går det raskare.
   *[other] {""}
}
letter-next-escalate = { $authority ->
    [expert] Ein fagperson
    [law] Ein som kan reglane godt,
   *[other] Ein saksbehandlar
} { $dated ->
    [true] ser på saka di og skriv til deg seinast { DATE($answer_by) }.
   *[other] ser på saka di og skriv til deg.
}

## What the customer can change. $changes is a clause or several, $outcome what the answer would then be.

letter-change = { $outcome ->
    [partly_upheld] Svaret blir ja til ein del av dette dersom { $changes }.
   *[other] Svaret blir ja dersom { $changes }.
}
letter-change-and = {" "}og{" "}
letter-change-none = Vi veit ikkje om noko du sjølv kan endre for å få eit anna svar.

## Where to appeal.

letter-appeal-heading = Om du er usamd
letter-appeal = { $decided ->
    [true] Er du usamd i svaret, kan du klage til { $body }.
   *[other] Er du usamd når du har fått det endelege svaret, kan du klage til { $body }.
} { $free ->
    [true] Det er gratis.
   *[other] Det kan koste noko, så spør dei om prisen først.
}{ $limited ->
    [true] { $dated ->
        [true] {" "}Fristen er { DATE($last) }.
       *[other] {""}
    }
   *[other] {" "}Det er ingen frist.
}{ $reachable ->
    [true] {" "}Slik når du dei: { $contact }
   *[other] {""}
}
letter-appeal-meanwhile = { $dated ->
    [true] Det vi ikkje har avgjort enno, treng du ikkje vente på lenger enn til { DATE($earliest) }. Har du ikkje fått eit endeleg svar frå oss innan då, kan du klage til { $body } likevel.
   *[other] Det vi ikkje har avgjort enno, treng du ikkje vente på. Du kan klage til { $body } alt no.
}
letter-appeal-none = Er du usamd, kan du svare på dette brevet. Då ser vi på saka på nytt.

letter-thanks = Takk for at du sa frå.
letter-closing = Venleg helsing
letter-sender = Kundeservice
