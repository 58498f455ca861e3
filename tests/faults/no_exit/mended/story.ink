A manhole stands open.
* [Down.] -> shaft
* [Leave it.] -> END

=== shaft
A ladder, and below it water.
* [Into the water.] -> fork
* [Up again.] -> END

=== fork
Two tunnels.
+ [Left.] -> bend
+ [Right.] -> fork

=== bend
A bend.
+ [On.] -> fork
* [Through the grating.] -> END
