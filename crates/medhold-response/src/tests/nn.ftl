late-was-common = Frå { DATE($before_from) } til { DATE($before_to) } kom { PERCENT($before, digits: 1) } av flya frå Newark minst eit kvarter for seint. Sidan er delen nede i { PERCENT($share, digits: 1) }. Med «ofte» meiner vi minst { PERCENT($limit, digits: 0) }.
short-delay = Flyet ditt kom fram { DURATION($minutes) } etter ruta. Reglane gir kompensasjon først ved { DURATION($limit) }.
measure-late_share = delen forseinka fly
    .sample = { $n } flygingar
measure-arrival_delay_min = kor seint flyet kom fram
