The stairs go up and down.
* [Up] -> attic
* [Down] -> cellar

=== attic
Dust, and a trunk.
-> END

=== cellar
Coal, and a rat.
-> END
