above-cap = Gebyret var { MONEY($fee) }, og loven tillater { MONEY($cap) }.
within-cap = Gebyret var { MONEY($fee) }, innenfor de { MONEY($cap) } som loven tillater.
on-time = { PERCENT($share) } av leveringene kom i tide.
    .claims = on_time >= 0.75
    .period = now
