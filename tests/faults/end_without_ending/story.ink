The tram waits.
* [Get on.]
  It takes you home.
  # ending: home
  -> END
* [Walk.]
  You walk until it is light.
  -> END // in no ending
