The truck backs out of the alley. # timer: 6
* [Left of it.]
  Steel screams.
* [Brake.]
  You brake.
- The street is empty.
-> END
