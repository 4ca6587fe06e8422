### Reasons in English. Every number comes in as an argument; standard and regulation stand as the rule's source.

## Joists and beams

member-holds = { $check ->
    [bending] We have calculated the beam, and it holds. What decides is bending. It uses { PERCENT($used, digits: 0) } of the resistance.
    [shear] We have calculated the beam, and it holds. What decides is shear. It uses { PERCENT($used, digits: 0) } of the resistance.
    [LTB] We have calculated the beam, and it holds. What decides is that it may tip over sideways. It uses { PERCENT($used, digits: 0) } of the resistance.
    [w_inst] We have calculated the beam, and it holds. What decides is deflection. It uses { PERCENT($used, digits: 0) } of the limit.
   *[w_fin] We have calculated the beam, and it holds. What decides is deflection over time. It uses { PERCENT($used, digits: 0) } of the limit.
}

span-at-most = Under the same loads the span may be { UNIT($span, unit: "m") } at most.

deflection-found = Under the full load it deflects { UNIT($inst, unit: "mm", digits: 1) }. The span is { NUM($span_over, digits: 0) } times the deflection.

deflection-in-time = Over the years that becomes { UNIT($final, unit: "mm", digits: 1) }. The span is { NUM($span_over, digits: 0) } times the deflection.

frequency-low = The floor is strong enough, but it may be felt to move under those who walk on it. Its natural frequency is { UNIT($found, unit: "Hz", digits: 1) }. Where that is not above { UNIT($limit, unit: "Hz") }, we must look more closely before we build.

member-fails = { $check ->
    [bending] We have calculated the beam, and it does not hold. What fails most is bending: { PERCENT($used, digits: 0) } of what is allowed.
    [shear] We have calculated the beam, and it does not hold. What fails most is shear: { PERCENT($used, digits: 0) } of what is allowed.
    [LTB] We have calculated the beam, and it does not hold. What fails most is that it tips over sideways: { PERCENT($used, digits: 0) } of what is allowed.
    [w_inst] We have calculated the beam, and it does not hold. What fails most is deflection: { PERCENT($used, digits: 0) } of what is allowed.
   *[w_fin] We have calculated the beam, and it does not hold. What fails most is deflection over time: { PERCENT($used, digits: 0) } of what is allowed.
}

section-instead = With { $section } it holds over { UNIT($span, unit: "m") }.

span-instead = With the section that you ask for, it holds over { UNIT($span, unit: "m") } and no further.

engineer-says-no = The person who answers for what carries ({ $role }) has examined the beam and found something that is not in the calculation. It cannot be used as it is.

found-unsound = The beam has been examined ({ $by }), and something was found that is not in the calculation. It cannot be used as it is.

bending-fails = Bending uses { PERCENT($used, digits: 0) } of the resistance. The loads give a moment of { UNIT($moment, unit: "kNm", digits: 2) }.

bending-of-timber = The stress becomes { UNIT($stress, unit: "MPa", digits: 1) }, and the timber withstands { UNIT($strength, unit: "MPa", digits: 1) }.

bending-of-steel = The cross-section withstands a moment of { UNIT($resistance, unit: "kNm", digits: 1) }.

shear-fails = Shear uses { PERCENT($used, digits: 0) } of the resistance. The shear force is { UNIT($force, unit: "kN", digits: 1) }.

shear-of-timber = The shear stress becomes { UNIT($stress, unit: "MPa", digits: 2) }, and the timber withstands { UNIT($strength, unit: "MPa", digits: 2) }.

shear-of-steel = The cross-section withstands a shear force of { UNIT($resistance, unit: "kN", digits: 1) }.

buckling-fails = A beam that is not held sideways may tip over. It then withstands a moment of { UNIT($resistance, unit: "kNm", digits: 1) }. The loads give { UNIT($moment, unit: "kNm", digits: 1) }. That is { PERCENT($used, digits: 0) } of the resistance.

buckling-reduces = The critical moment is { UNIT($critical, unit: "kNm", digits: 1) }, and { PERCENT($share, digits: 0) } of the cross-section’s resistance is left. If the beam is held sideways, we can calculate again.

deflection-fails = Under the full load it deflects { UNIT($found, unit: "mm", digits: 1) }. The limit is { UNIT($limit, unit: "mm", digits: 1) }.

creep-fails = Over the years it deflects { UNIT($found, unit: "mm", digits: 1) }. The limit is { UNIT($limit, unit: "mm", digits: 1) }.

## Requirements of the building regulations

limit-what = { $what ->
    [R01] the height of the railing of the stair or ramp
    [R02] the height of the railing
    [R03] the height of the railing where the drop is deep
    [R04] the drop without a railing
    [R05] the opening in the railing
    [R06] the horizontal gap between the building and the railing
    [R07] the distance from the top of the railing to its closed part
    [R08] the drop where something other than a railing prevents falls
    [S01] the tread on the walking line
    [S02] the width of the flight of stairs
    [S03] the headroom of the stair
    [S04] the width of the flight of stairs within the dwelling
    [S05] the headroom of the stair within the dwelling
    [S06] the width of the turning flight of stairs
    [S07] the width of the turning flight of stairs within the dwelling
    [S08] the width of the main stair of several dwellings
    [S09] the width of the main stair where universal design is required
    [S10] the height between the landings of the stair
    [S11] the height of the handrail
    [S12] the height of the handrail
    [S13] a riser, the next riser and the tread between them, added together
    [S14] a riser, the next riser and the tread between them, added together
    [S15] the length of the landing that stops a fall
    [S16] the distance from the door to the flight of stairs
    [S17] the distance from the door to the flight of stairs within the dwelling
    [S18] the depth of the landing
    [S19] the tread on the inner walking line of the turning stair
    [S20] the tread on the inner walking line of the turning escape stair
    [U01] the tread of the outdoor stair
    [U02] the pitch of the outdoor stair
    [D01] the clear width of the door
    [D02] the clear width of the door in a building for many people
    [D03] the clear width of the door within the dwelling
    [D04] the clear height of the door
    [D05] the force that it takes to open the door
    [H01] the ceiling height of the habitable room
    [H02] the ceiling height of the room that is not habitable
    [H03] the ceiling height after the change of use
    [H04] the ceiling height after the change of use in the older dwelling
    [H05] the clear passage in the room
    [H06] the turning circle
    [K01] the clear width of the corridor
    [K02] the clear width of the short corridor
    [K03] the height under the sign
    [A01] the width of the ramp
    [A02] the slope of the ramp
    [A03] the slope of the short ramp
    [A04] the length of the resting platform
    [G01] the height up to the unsecured glass
    [G02] the height of the window without a child lock
    [G03] the opening of the window for airing
    [N01] the annual mean of radon
    [N02] the radon level before measures
    [B01] the area of the storage room
    [V01] the slope of the path to the dwelling
   *[V02] the slope of the short path
}

limit-measured = { $unit ->
    [m] { UNIT($measured, unit: "m") }
    [mm] { UNIT($measured, unit: "mm") }
    [m2] { UNIT($measured, unit: "m²") }
    [N] { UNIT($measured, unit: "N") }
    [degrees] { NUM($measured) } degrees
    [radon] { UNIT($measured, unit: "Bq/m³") }
   *[slope] { UNIT($measured, unit: "m") } for each metre up
}

limit-amount = { $unit ->
    [m] { UNIT($limit, unit: "m") }
    [mm] { UNIT($limit, unit: "mm") }
    [m2] { UNIT($limit, unit: "m²") }
    [N] { UNIT($limit, unit: "N") }
    [degrees] { NUM($limit) } degrees
    [radon] { UNIT($limit, unit: "Bq/m³") }
   *[slope] { UNIT($limit, unit: "m") } for each metre up
}

limit-asked = { $bound ->
    [least] at least { limit-amount }
    [most] at most { limit-amount }
   *[below] less than { limit-amount }
}

limit-broken = This is about { limit-what }. It measures { limit-measured }, and the requirement of the regulation is { limit-asked } ({ $section }, paragraph { $ledd }). It is not met, and we will put it right.

solution-not-accepted = This is about { limit-what }. It measures { limit-measured }. The guidance accepts { limit-asked } without more ado ({ $section }, paragraph { $ledd }). That is one approved solution, and not the regulation itself.

alternative-to-document = Another solution may be as good, but then it must be documented that it meets the regulation. We will find the documentation, and where there is none, we will put it right.

limit-kept = This is about { limit-what }. It measures { limit-measured }, and the requirement is { limit-asked } ({ $section }, paragraph { $ledd }). That is met.

more-can-be-built = The regulation says what is the least. How it feels, you know best, and if you want more than the requirement, we will give you a price for it.

unit-differs = What was measured is given in { $given }, and the requirement is in { $asked }. We must measure again or convert before we can say anything.

## Protection against falls

risk-decides = The regulation has no lower limit from which falls must be prevented, and not { UNIT($said, unit: "m") } either. What decides is whether someone may fall and be hurt.

risk-decides-indeed = The regulation has no lower limit. What decides is whether someone may fall and be hurt. That is what we work by.

fall-not-prevented = { $protection ->
    [personal] Someone may fall and be hurt. Only personal protection is used there, and it is not shown that protection for everyone is impossible. That comes first.
    [collective] Someone may fall and be hurt.
   *[none] Someone may fall and be hurt, and nothing prevents it. Work there stops until it is secured.
}

fall-height = The drop is { UNIT($height, unit: "m") }.

fall-prevented = { $protection ->
    [personal] Someone may fall and be hurt. Protection for everyone is not possible there, and that is why personal protection is used.
   *[collective] Someone may fall and be hurt. There is protection for everyone there.
}

no-risk-found = The place was assessed, and no danger of being hurt by a fall was found. If you see something that we have not, we will assess it again.

ladder-too-short = The ladder reaches { UNIT($found, unit: "m") } above the level that it leads to. It must reach at least { UNIT($limit, unit: "m") }. We will replace it.

ladder-long-enough = The ladder reaches { UNIT($found, unit: "m") } above the level that it leads to. The requirement is at least { UNIT($limit, unit: "m") }.

## Scaffolds

load-above-class = The load is { UNIT($load, unit: "kN/m²") }. A scaffold of class { $class } is made for { UNIT($limit, unit: "kN/m²") }, which is { UNIT($kilos, unit: "kg") } on each square metre.

load-within-class = The load is { UNIT($load, unit: "kN/m²") }. A scaffold of class { $class } is made for { UNIT($limit, unit: "kN/m²") }, which is { UNIT($kilos, unit: "kg") } on each square metre. It holds.

training-too-little = The scaffold is { UNIT($height, unit: "m") } high. The training that is documented goes below { UNIT($limit, unit: "m") } ({ $section }). We will have it built by people with the training that it takes.

training-enough = The scaffold is { UNIT($height, unit: "m") } high, and the training that is documented is for that height.

training-not-shown = The scaffold is { UNIT($height, unit: "m") } high. The training that is documented goes below { UNIT($limit, unit: "m") } ({ $section }). The scaffold is not used until people with the right training have gone over it.

## Colours, materials and layout

taste-is-yours = How you want your home is for you to decide.

wish-within-limit = We have looked at the requirement that lies near. This is about { limit-what }. It becomes { limit-measured }, and the requirement is { limit-asked } ({ $section }, paragraph { $ledd }).

wish-breaks-limit = This is about { limit-what }. It would become { limit-measured }, and the requirement of the regulation is { limit-asked } ({ $section }, paragraph { $ledd }). That we cannot build. Tell us what matters most to you, and we will see how near we can come.

wall-carries = The wall carries. It can often be opened all the same, but then a consulting engineer must calculate what is to carry in its place. We will ask one before we say what is possible.

wall-may-go = The wall has been examined, and it carries nothing. It can go as you wish.

## Price

price-as-agreed = You paid { MONEY($price) }. The quote was { MONEY($quoted) }, and the changes that we agreed came to { MONEY($changes) }. The price lies within that.

fixed-price-exceeded = You have paid { MONEY($price) }. The fixed price with the changes agreed was { MONEY($agreed) }. You will get the difference back.

estimate-exceeded = You have paid { MONEY($price) }. The estimate with the changes agreed was { MONEY($agreed) }. An estimate may not be passed by more than { PERCENT($share) }, that is, not above { MONEY($ceiling) }. What is above it, you will get back.

estimate-somewhat-exceeded = You have paid { MONEY($price) }. The estimate with the changes agreed was { MONEY($agreed) }. The law does not allow an estimate to be passed substantially, and never above { MONEY($ceiling) }. Whether this is substantial, a person must judge.

## Schedule

finished-late = The work was to be done by { DATE($due) }, extensions included. It was done { DAYS($days) } later.

finished-in-time = { $extra ->
    [0] The work was to be done by { DATE($due) }, and was done on { DATE($finished) }.
   *[other] The work was to be done by { DATE($due) }, with the { DAYS($extra) } by which we agreed to postpone it. It was done on { DATE($finished) }.
}

## What the customer can change to get another answer. The clause goes on after “The answer will be yes if”.

subject-span_m = the span
    .change = the span is { $op ->
        [le] at most
       *[ge] at least
    } { $value } m
subject-spacing_m = the distance between the joists
    .change = the joists are { $op ->
        [le] at most
       *[ge] at least
    } { $value } m apart
subject-restrained = whether the beam is held sideways
    .change = the beam is { $value ->
        [true] held sideways along its whole length
       *[other] not held sideways
    }
subject-scaffold_class = the class of the scaffold
    .change = the scaffold is of class { $value }
measure-scaffold_load_kN_m2 = the load on the platform
    .change = the load on the platform is { $op ->
        [le] at most
       *[ge] at least
    } { UNIT($value, unit: "kN/m²") }
measure-training = the training
    .change = { $value ->
        [to_5_m] you send us proof of training in building scaffolds of this height
        [to_9_m] you send us proof of training in building scaffolds of this height
        [above_9_m] you send us proof of training in building scaffolds of this height
       *[none] no training is documented
    }
