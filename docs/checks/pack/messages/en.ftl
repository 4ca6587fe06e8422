late = Your parcel came { DAYS($days) } late.
on-time = Your parcel came { DAYS($days) } after the promised day, which is within our terms.
heavy = Your parcel weighs { UNIT($kg, unit: "kg") }.
reliable = { PERCENT($share) } of our parcels come on time.
