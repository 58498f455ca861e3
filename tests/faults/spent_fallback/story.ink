-> kitchen

=== kitchen
The kitchen of the Druzhba.
* [Taste the soup.]
  It needs salt.
  -> kitchen
* -> cook

=== cook
The cook looks at you.
* [Go.] -> END
+ [Stay.] -> kitchen
