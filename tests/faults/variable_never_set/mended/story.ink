VAR watched = false
* [Look behind you.]
  A man reads a newspaper, upside down.
  ~ watched = true
* [Walk on.]
- {watched:
    You take the next tram, and the one after it.
- else:
    You walk home.
}
-> END
