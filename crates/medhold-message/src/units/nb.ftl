### Words of units and currencies. $number is written already; $n is the same as a number, for the plural.

percent = { $number } %
kilometres = { $number } km
quantity = { $number } { $unit }
minutes = { $n ->
    [one] { $number } minutt
   *[other] { $number } minutter
}
hours = { $n ->
    [one] { $number } time
   *[other] { $number } timer
}
days = { $n ->
    [one] { $number } dag
   *[other] { $number } dager
}
hours-and-minutes = { $hours } og { $minutes }
money = { $currency ->
    [EUR] { $number } euro
    [NOK] { $n ->
        [one] { $number } krone
       *[other] { $number } kroner
    }
    [SEK] { $number } svenske kroner
    [DKK] { $number } danske kroner
    [GBP] { $number } britiske pund
    [USD] { $number } amerikanske dollar
   *[other] { $number } { $currency }
}
list-end = { $head } og { $tail }
