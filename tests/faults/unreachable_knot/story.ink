The stairs go up and down.
* [Up] -> attic
* [Down] -> attic

=== attic
Dust, and a trunk.
-> END

=== cellar
Coal, and a rat.
-> END
