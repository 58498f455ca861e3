// What is kept from chapter to chapter. Every number has its bounds, and only the functions below move it.

VAR trust = 1           // 0..5  how far Danko and Ridzik have come to trust each other
VAR standing = 2        // 0..2  what Moscow still grants Danko
VAR heat = 0            // 0..2  how much trouble Chicago has with them
VAR wounds = 0          // 0..2  what he carries
VAR temper = 0          // -2..2 force (-) or law (+), as he has acted

LIST clues = ledger, key, ambulance, wedding, route, locker
LIST armed = (service_pistol), empty_hands, magnum

// The carried flags, eight of them, with the chapter that reads each one last (and there sets it back).
VAR vagran_shot = false  // 2, the ambush: Danko fired on Vagran.                   Read last in 11.
VAR mitya_lives = true   // 2, the ambush: young Sorokin is alive.                  Read last in 12.
VAR watch_runs = false   // 3, the orders: Yuri's watch has been repaired.          Read last in 12.
VAR streak_spared = false // 5, the escort: the boy was let go, or protected.        Read last in 7.
VAR yuri_told = false    // 6, partners: Ridzik knows who Yuri was.                 Read last in 12.
VAR cat_safe = false     // 7, cleanheads: Cat Manzetti has a way out.              Read last in 12.
VAR elijah_owed = false  // 7, cleanheads: Elijah holds a promise of Danko's.       Read last in 9.
VAR guest_helped = false // 8, the Garvin: the woman in 304 was helped.             Read last in 12.

== function more_trust()
~ trust = MIN(trust + 1, 5)

== function less_trust()
~ trust = MAX(trust - 1, 0)

== function less_standing()
~ standing = MAX(standing - 1, 0)

== function more_standing()
~ standing = MIN(standing + 1, 2)

== function more_heat()
~ heat = MIN(heat + 1, 2)

== function less_heat()
~ heat = MAX(heat - 1, 0)

== function wound()
~ wounds = MIN(wounds + 1, 2)

== function by_force()
~ temper = MAX(temper - 1, -2)

== function by_law()
~ temper = MIN(temper + 1, 2)
