# background: Yard
The bathhouse yard, in the snow.
-> END
