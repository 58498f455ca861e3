VAR by_law = false
VAR by_force = false
The door of room 302.
* [Knock.]
  ~ by_law = true
  * * [Wait.]
  * * [Kick it in.]
      ~ by_force = true
* [Kick it in.]
  ~ by_force = true
- {by_law and by_force:
    First you knock. Then you kick it in.
- else:
    The room is empty.
}
-> END
