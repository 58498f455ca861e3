-> corner

=== corridor
The corridor is long.
-> corner

=== corner
You turn the corner. {A door.|Another door.}
+ [Go on.] -> corridor
* [Take the door.]
- Outside it is light.
-> END
