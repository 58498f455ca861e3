VAR rope = false
A wall, and a heap of gear.
* [Take the rope.]
  ~ rope = true
* [Take nothing.]
- The wall is wet.
* [Climb.] -> climb
* [Go home.] -> END

=== climb
{rope: -> roof}
-> climb // with no rope, for ever

=== roof
The roof.
-> END
