wrong = Wrong.
punctual-since = { PERCENT($share) } since { DATETIME($since) }.
eu261-long-delay = { NUMBER($minutes) } minutes, { $amount }.
beam-overloaded = { NUMBER($utilisation, style: "percent") } over { NUMBER($span, minimumFractionDigits: 1) } m.
