// Chapter 5, the escort in Chicago. Its play: noticing. Four things are off by one detail each, and you can look at
// one thing at a time; whatever you look at costs something. What was noticed decides who else is hurt.

LIST noticed = shoes, number, boy, lift
VAR late = 0            // 0..3  minutes lost; at 3 the column has lost its patience
VAR boy_held = false
VAR warned_gallagher = false

=== escort
# chapter: The Escort \| Chicago, before dawn
# background: chicago_precinct_cells, cut
# weather: none
# hide: all
~ armed = empty_hands
~ wounds = 0
Three months, and an ocean. A telex said that a man of that name was held in Chicago for running a red light. The General sent you, with one suitcase and no accreditation. Your pistol lies in the consulate safe, in an envelope, like somebody's wedding ring.

# show: danko left
# show: gallagher right
# met: gallagher
A man in a raincoat is reading the transfer form for the third time. Detective-Sergeant Tom Gallagher. There are two children in his wallet; he has shown them to you.

GALLAGHER: You go on his left, I go on his right. Art's in front, 'cause Art talks. We walk him down, drive him to O'Hare, hand him up the steps to your people. I'd like it to be boring. I got a recital at six. Cello.

# hide: gallagher
# show: ridzik right
# met: ridzik
A crumpled man with a toothpick leans in the door.

RIDZIK: He says hello, Tommy. In Russian you say it by standing there. Art Ridzik. I'm the one who caught your guy, if anybody in the Soviet Union asks. He ran a red light right in front of me, I'm eating a beef sandwich. It was destiny. Extra peppers.

* ["You caught him by eating?"]
  RIDZIK: Mostly, yeah.
  DANKO: In Moscow we have tried everything else.
  He opens his mouth, and for once nothing comes out.
  ~ more_trust()
* (asked) ["He has men. Where are they?"]
  RIDZIK: In bed, if they got any sense.
  Gallagher has stopped reading.
  GALLAGHER: It's a fair question, Art.
  ~ warned_gallagher = true
* [Look at the keys on Gallagher's belt.]
  They hang on the right, where he also wears his gun. When he reaches for the one he must let go of the other. You tell him so.
  GALLAGHER: Huh.
  He moves the keys to the left. He thanks you, properly, by name.
  ~ warned_gallagher = true
- -> cell

=== cell
# hide: ridzik
# show: viktor right
Viktor stands up when the door is opened, like a guest who has been waiting in a hall.

VIKTOR: Captain. Such a long way, to take a man for a walk.

* ["You have a brother's grave to visit."]
  DANKO: Twice a year, under guard.
  His eyelids come down a little. {vagran_shot: "You dug it," he says.|"I know who lies in it," he says. "And I know who stood there."}
  ~ by_force()
* [Check his cuffs. Say nothing.]
  The steel is warm from the cell. You close it by one more tooth. He watches you do it with interest.
  VIKTOR: Always correct.
  ~ by_law()
* ["Who lent you the watch?"]
  It is a cheap American one with large numbers. He turns his wrist so that you cannot see it.
  VIKTOR: One must know when one's flight leaves.
- You take his left arm. He wears a good coat, and under it he is not tense. Of everything this morning, you like that least.
-> corridor

=== corridor
# background: chicago_service_corridor
# hide: viktor
# show: ridzik right
It is forty minutes to O'Hare, and all of them are Ridzik's.

They do not use the front of the terminal. There is a service corridor, two hundred steps of painted concrete under tube lights, and at the end of it a ramp and the van that will take you to the plane. Ridzik walks ahead, explaining the White Sox to nobody.

A janitor is mopping. He moves his bucket out of your way with one foot, politely.

* [Look at the janitor's shoes.]
  ~ noticed += shoes
  ~ late++
  Black, with leather soles, and no water on them. A man who mops at five in the morning has rubber on his feet. You stop, and so the column stops, and Viktor, on your arm, breathes out through his nose.
  DANKO: Those are not a janitor's shoes.
  RIDZIK: He's got a date after. C'mon, it's a city, people got shoes.
  When you look again there is only the bucket, turning a little.
* [Keep your eyes on Viktor's hands.]
  His hands hang quite still. You know them: the burn on the thumb, the nail that was once torn off. Behind you the mop has stopped. It is nothing. Floors get done.
* [Keep step with Gallagher. Listen to him.]
  GALLAGHER: My girl plays the cello. It's bigger than she is. You just see the bow.
  DANKO: What does she play?
  He tells you. It matters to him that you asked, and you do not hear the mop stop.
  ~ more_trust()
- -> doors

=== doors
Halfway down, a steel door opens onto a row of three elevators, two of them dark. Through the far doors there is gray light now, and in it an ambulance with its back open, waiting for somebody.

The airport's list is clipped to the wall: permitted vehicles, a column of numbers.

* [Read the list against the ambulance.]
  ~ noticed += number
  ~ clues += ambulance
  # clue: ambulance
  The list has 3, 12 and 15. The ambulance has a 7 on its flank as tall as a child. You have only turned your head for the time it takes to read four numbers; in that time Viktor has changed step, and is walking on the same foot as Gallagher.
* [Look at the elevator that is standing open.]
  ~ noticed += lift
  ~ late++
  Elevators close. It is what they do. This one stands open with its light on, and in the track of its door lies a folded newspaper. You let go of Viktor to kick it out. The doors shut, and behind them somebody swears, softly, in Georgian.
  # portrait: ridzik_neutral
  RIDZIK: What was that?
  DANKO: An elevator that was waiting for us.
  He walks backward for a few steps, looking at it. He has stopped talking about baseball.
  ~ more_trust()
* [Walk faster.]
  The sooner it is over. Your steps and Gallagher's ring together, and Viktor's make no noise at all.
  ~ late = MAX(late - 1, 0)
- -> the_boy

=== the_boy
{late > 1: Gallagher looks at the clock over the doors. "We're late," he says. "They'll be holding the plane." He says it kindly, and walks faster, and for the first time he is half a step ahead of his prisoner.}

Twenty steps before the doors a boy in a windbreaker comes in from the ramp, sees you all, and swallows. He is perhaps nineteen. His head is shaved. He begins to run, back the way he came.

But nothing has happened yet. {noticed ? shoes and (noticed ? number or noticed ? lift): It is the third thing.|You have just time to think: he is early.}

# timer: 8
* [Catch the boy.]
  ~ noticed += boy
  ~ boy_held = true
  # hide: ridzik
  # show: streak right
  # met: streak
  You let go of Viktor's arm and take nine long steps, and you have a handful of windbreaker. There is very little boy in it.
  STREAK: I ain't supposed to be here. I'm just supposed to wave. Man, let go, it's now, it's right now!
  ~ by_force()
* ["Gallagher! Against the wall!" # default]
  ~ noticed += boy
  He does not ask why. {warned_gallagher: His gun is in his hand before his back touches the concrete.|His hand goes to his belt and finds the keys.}
* (thrown) [Throw Viktor down and kneel on him.]
  ~ wound()
  ~ by_force()
  # effect: shake
  You put your leg behind his and take him to the floor. It is correctly done. It also means that you are on your knees, with your back to the doors, when they open.
- -> breakout

=== breakout
# hide: all
# show: danko hard left
# background: chicago_service_corridor, cut
# effect: flash
Then all the lights go out but those of the ambulance.

{noticed ? lift: Two men come up the ramp. There should have been four; the others are riding in an elevator, between floors, with their newspaper.|Four men come, two from the ramp and two from the elevator. They have done this before, or have talked about it very often.}

{the_boy.thrown: The first thing they hit is your back. When you have breath again, Viktor is not under you.}

{noticed ? shoes: The janitor has a shotgun and not a good place to use it from. You had made him move.|The janitor was behind you all the time. The shotgun makes the corridor jump, and some of the shot stays in your shoulder.}
{noticed !? shoes:
  ~ wound()
  ~ more_heat()
}

# effect: muzzle
{boy_held:You have one empty hand, and the boy in the other. You find that you have put the boy behind you.|You have empty hands. You find a fire extinguisher in them, and then that somebody is lying under it.} Ahead of you Ridzik is on one knee behind nothing at all, firing. He has not said a word.

{warned_gallagher and late < 2:
  Gallagher fires twice, with both hands, the way it is taught. One of them folds up. Then he steps between them and the man he signed for.
- else:
  Gallagher has got hold of his prisoner's sleeve. He does not let go of it to draw. He signed for him.
}

# show: viktor right
It is Viktor who does it. Somebody has put a pistol in his cuffed hands, and he looks at it, and at Gallagher, with regret.

VIKTOR: I am sorry. You were the polite one.

# effect: flash
Gallagher sits down against the wall.

* [Go for Viktor with your hands.]
  ~ by_force()
  {boy_held: You let go of the boy, and hear him run. }You have Viktor by the coat. For one moment he is yours: his breath, his collar. A pocket tears. Then Pyotr takes you from behind, quite gently, and puts you into the wall.
  ~ clues += key
  # clue: key
  When you can see again there is a small flat key in your palm, and no coat.
* {boy_held} [Hold on to the boy. He is all you have.]
  ~ by_law()
  You do not let go. They hurry Viktor past you, so close that his sleeve brushes yours; he looks at the boy, once, and the boy stops struggling.
  # portrait: streak_neutral
  STREAK: He saw me. Oh man. He saw me.
  ~ more_trust()
* {not boy_held} [Get to Gallagher.]
  ~ more_trust()
  You get to him on your knees. You put your hand where it comes out. You know the place. It is where Yuri's was.
  As they run past, something rings on the concrete beside you, small and flat. A key. Nobody stops for it.
  ~ clues += key
  # clue: key
-
-> ramp

=== ramp
# hide: all
# background: chicago_ambulance_ramp
# weather: rain
# show: danko left
The ambulance goes down the ramp with its doors still swinging. {noticed ? number:You call out the 7. Ridzik shouts it into a radio, and three streets away somebody writes it down.|Nobody can say afterward what number it had.} It has begun to rain.

Ridzik is on the ground with Gallagher's head in his lap. He holds his hand. He does not talk. He has taken the toothpick out of his mouth and does not know where to put it.

You stand in the rain and wind the watch. It does not start.

* [Kneel down on the other side.]
  ~ more_trust()
  You kneel in the water and take the other hand. It is still warm. The three of you stay like that until people come with a blanket, and it is Ridzik who says thank you to them.
* [Give Ridzik your coat.]
  You take off your coat and lay it over Gallagher, as far as it goes. It goes a long way.
  # show: ridzik right
  RIDZIK: He hates it when people fuss.
  ~ more_trust()
* (ticket) [Pick up the cello ticket from the wet concrete.]
  It has fallen out of his pocket. Tonight, six o'clock, row B. You dry it on your sleeve and put it into Ridzik's hand.
  # show: ridzik right
  He reads it. He goes on reading it.
- # show: ridzik right
{
- escort.asked:
  RIDZIK: You said where are they. You asked. You were the only one who asked the goddamn question.
- trust > 2:
  RIDZIK: I was talking. I was up front, and I was talking.
- else:
  RIDZIK: You were on his left. Where were you? You were supposed to be on his left.
}

DANKO: He has killed your partner. He has killed mine. I have orders to go home.

RIDZIK: Yeah? So do I.

Neither of you moves. The rain fills the tracks.
-> coaches
