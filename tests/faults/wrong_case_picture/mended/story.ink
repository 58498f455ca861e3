# background: yard
The bathhouse yard, in the snow.
-> END
