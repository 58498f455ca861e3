VAR key = true
-> yard

=== yard
A yard with a gate and a well.
+ [To the well.] -> well
* {key} [Through the gate.]
  You lock it behind you.
  -> END
* {not key} [Over the wall.]
  You tear your coat.
  -> END

=== well
It is deep.
+ [Back.] -> yard
* [Throw the key in.]
  ~ key = false
  It takes a long time.
  -> yard
