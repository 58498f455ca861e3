VAR drunk = false
VAR late = false
CONST NAME = "Danko"
Midnight at the Druzhba.
* [One more glass.]
  ~ drunk = true
* [Tea.]
- The waiter stacks the chairs.
* [Stay.]
  ~ late = true
* [Pay.]
- {drunk and late:
    "Comrade Captain {NAME}," says the waiter.
- else:
    "Comrade {NAME}," says the waiter.
}
-> END
