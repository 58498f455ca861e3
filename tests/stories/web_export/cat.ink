# title: The Cat in the Yard
# author: Somebody Who Writes for the Web
# theme: dark

VAR fed = false
EXTERNAL play_bell()

-> yard

=== yard ===
# CLEAR
# BACKGROUND: yard.jpg
# AUDIOLOOP: audio/loop.mp3
>>> CAMERA: wide
Snow lies in the yard. # CLASS: first
Babushka: You again.
# IMAGE: pics/cat.png
# AUDIO: audio/meow.wav
A cat looks at you from the bins.
The Cat: {fed: Prr.|Meow.}
Note that this is no speech: nobody here is called that.
- (ask)
* [Feed it # CLASS: kind]
    ~ fed = true
    ~ play_bell()
    -> yard.ask2
* [Sing to it # UNCLICKABLE]
    It cannot be had.
    -> ask
+ [Begin again]
    Everything is as it was. # RESTART
    -> END
= ask2
# IMAGE: none
The cat eats, and the yard is quiet.
Babushka: Read about cats. # LINK: https://example.org/cats
The Cat: Everything there is true. # LINKOPEN: https://example.org/more
# AUDIOLOOP: none
# BACKGROUND: none
Then it is gone.
-> END

=== function play_bell() ===
~ return 0
