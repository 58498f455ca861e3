VAR key = true
-> yard

=== yard
A yard with a gate and a well.
+ [To the well.] -> well
* {key} [Through the gate.]
  You lock it behind you.
  -> END

=== well
It is deep.
+ [Back.] -> yard
* [Throw the key in.]
  ~ key = false
  It takes a long time. // and there is no other
  -> yard
