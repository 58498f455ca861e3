-> corner

=== corridor
The corridor is long.
-> corner

=== corner
You turn the corner. {A door.|Another door.}
-> corridor // and round again
