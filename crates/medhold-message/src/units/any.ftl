### Symbols for languages whose words are not written here.

percent = { $number } %
kilometres = { $number } km
quantity = { $number } { $unit }
minutes = { $number } min
hours = { $number } h
days = { $number } d
hours-and-minutes = { $hours } { $minutes }
money = { $number } { $currency }
list-end = { $head }, { $tail }
