The truck backs out of the alley. # timer: 6
Its driver does not look round.
* [Left of it.]
  Steel screams.
* [Brake. # default]
  You brake.
- The street is empty.
-> END
