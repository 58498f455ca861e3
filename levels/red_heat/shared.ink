// What is kept from chapter to chapter. Every number has its bounds, and only the functions below move it.

VAR trust = 1           // 0..5  how far Danko and Ridzik have come to trust each other
VAR standing = 2        // 0..2  what Moscow still grants Danko
VAR heat = 0            // 0..2  how much trouble Chicago has with them
VAR wounds = 0          // 0..2  what he carries
VAR temper = 0          // -2..2 force (-) or law (+), as he has acted

LIST clues = ledger, key, ambulance, wedding, route, locker
LIST armed = (service_pistol), empty_hands, magnum

// Carried flags, with the chapter that reads them last.
VAR vagran_shot = false // set in ambush, read in coaches
VAR mitya_lives = true  // set in ambush, read in watches
VAR yuri_told = false   // set before the coaches, read in watches

== function more_trust()
~ trust = MIN(trust + 1, 5)

== function less_trust()
~ trust = MAX(trust - 1, 0)

== function less_standing()
~ standing = MAX(standing - 1, 0)

== function more_heat()
~ heat = MIN(heat + 1, 2)

== function wound()
~ wounds = MIN(wounds + 1, 2)

== function by_force()
~ temper = MAX(temper - 1, -2)

== function by_law()
~ temper = MIN(temper + 1, 2)
