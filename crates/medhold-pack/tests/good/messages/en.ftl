above-cap = The fee was { MONEY($fee) }, and the law allows { MONEY($cap) }.
within-cap = The fee was { MONEY($fee) }, within the { MONEY($cap) } that the law allows.
on-time = { PERCENT($share) } of deliveries came on time.
    .claims = on_time >= 0.75
    .period = now
