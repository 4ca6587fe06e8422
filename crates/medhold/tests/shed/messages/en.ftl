it-is-so = That is how the Act has it.
it-is-not = The Act has it otherwise.
measure-length_m = the length
    .change = the shed is { $op ->
        [le] at most
       *[ge] at least
    } { $value } m long
measure-posts = the posts
    .change = there are { $op ->
        [le] at most
       *[ge] at least
    } { $value } posts
measure-permit = the permit
    .change = you send us the permit
measure-fee_paid = the fee
    .change = you pay the fee
measure-roof = the roof
    .change = the roof is of { $value }
subject-width_m = the width
    .change = the shed is { $op ->
        [le] at most
       *[ge] at least
    } { $value } m wide
