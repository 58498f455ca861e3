VAR people = 5
-> table

=== table
The bill is a hundred: {100 / people} for each.
+ [Let one go.]
  ~ people--
  -> table
* [Pay.] -> END
