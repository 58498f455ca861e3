VAR drunk = false
VAR late = false
VAR name = "Danko"
Midnight at the Druzhba.
* [One more glass.]
  ~ drunk = true
* [Tea.]
- The waiter stacks the chairs.
* [Stay.]
  ~ late = true
* [Pay.]
- {drunk and late:
    "Comrade {name - 1}," says the waiter.
- else:
    "Comrade {name}," says the waiter.
}
-> END
