-> lobby

=== lobby
The lobby of the Garvin.
* {office} ["I have seen the register."]
  He looks at the ceiling.
  -> END
* [Go up.] -> landing

=== landing
Four doors.
-> END

=== office
A register, and a bottle.
-> lobby
