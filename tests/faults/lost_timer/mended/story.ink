The truck backs out of the alley.
Its driver does not look round. # timer: 6
* [Left of it.]
  Steel screams.
* [Brake. # default]
  You brake.
- The street is empty.
-> END
