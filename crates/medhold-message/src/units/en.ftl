### Words of units and currencies. $number is written already; $n is the same as a number, for the plural.

percent = { $number }%
kilometres = { $number } km
quantity = { $number } { $unit }
minutes = { $n ->
    [one] { $number } minute
   *[other] { $number } minutes
}
hours = { $n ->
    [one] { $number } hour
   *[other] { $number } hours
}
days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
hours-and-minutes = { $hours } and { $minutes }
money = { $currency ->
    [EUR] €{ $number }
    [GBP] £{ $number }
    [USD] US${ $number }
   *[other] { $currency } { $number }
}
list-end = { $head } and { $tail }
