// Chapter 11, the crossing. Its play: six places on a plan and six rounds, counted aloud; without the revolver, the yard.
// At the fourth place one looks at Viktor or at Ridzik. At the last it shows who has come along, and who fires.

VAR rounds = 0          // 0..6 in the revolver
VAR feet = false        // he has seen how Viktor walks
VAR counted = false     // he answered Viktor through the planks
VAR ahead = false       // Viktor has reached the ladder of the water tower
VAR hit = false         // Ridzik has been hit, and lives
VAR alone = false       // Ridzik is dead

=== crossing
# chapter: The Crossing \| The Burlington yard, sunrise
# hide: all
# background: rail_yard_wreck, cut
# weather: steam
# plan: none
# gauge: none
# music: none
# ambience: none
~ rounds = 0
{armed ? magnum:
  ~ rounds = 6
}
~ feet = false
~ counted = false
~ ahead = false
~ hit = false
~ alone = false
When the last car has stopped there is a silence with one hubcap in it.

The hubcap lies down. Somewhere inside the steel and teal a radio is still on.

# sound: station_chimes
ANNOUNCER: And it's a fine, dry morning on all our roads.

ANNOUNCER: Drivers from the west should allow a minute at the Burlington crossing, where a lamp is reported out.

ANNOUNCER: The foreign visitors sought since Tuesday have left town, according to the Mayor, who was asleep.

ANNOUNCER: Sunrise was at five twenty-four, in the east.

# sound: radio
# show: danko hard left
Then that stops too. The driver's seat is empty. On the step is the print of a hand, in flour, and again lower down, not in flour. A path of bent weeds goes in among the freight cars.

{armed ? magnum:You fill the revolver from the box in your pocket, and leave the box. Six.|You have your hands. You turn them over, and there is nothing on the other side.}

{wounds > 1:You count the other thing as well: two. You can afford no more of those.}

# show: ridzik grim right
{
- trust > 3:
  Ridzik comes and stands on your left. Nobody has told him that it is where one stands.
- trust > 1:
  RIDZIK: I'm right behind you.
  He is, by some twenty steps.
- else:
  RIDZIK: We wait. There's gotta be cops.
  DANKO: Where?
  He draws his gun, and lets you go first.
}

# plan: rail_yard wreck
The yard is a mile of standing cars with the sun coming in underneath.

* [Call to him.]
  ~ by_law()
  DANKO: Rostavili. Militia. It is finished.
  # sound: gunshot
  A windowpane falls out of the signal box. So now you know where he is. It may have been meant as an answer.
* [Lie down, and look under the cars.]
  ~ feet = true
  Wheels, weeds, wheels; and ten cars off, a pair of good shoes. The right one is put down like a glass. He is broken on that side.
* [Run, along the blood.]
  ~ by_force()
  You run. The cinders announce each step. But his lead was a hundred paces, and now it is fifty, and he has had no time to choose his ground.
- -> signal_box

=== signal_box
# background: rail_yard
# weather: none
# music: shootout
# plan: rail_yard signal_box
The signal box stands on stilts. On its floor lies the signalman, with his lunch pail on his head. His shift ends at six. He would like it to.

# effect: muzzle
# sound: gunshot
Beyond it are fifty steps of open cinders, and at the end of them a boxcar with a flash beside it. Twice.

* {rounds} [Fire at the flash, and walk. Two rounds. # place: boxcar]
  ~ rounds = MAX(rounds - 2, 0)
  # effect: muzzle
  # sound: magnum
  The sound goes out over the yard and comes back behind you. Until it is back he keeps his head down. You need that once more. {left()}
* ["Which lever lets the cars down?" # place: signal_box]
  "Seventeen," says the lunch pail. "Nobody touches seventeen."
  # sound: gear
  You pull seventeen. On the hill a string of tank cars wakes, each one telling the next, and rolls down between you and him at the pace of a funeral. You walk along behind it.
* {wounds > 1} [Crawl, along the drain. # place: boxcar]
  ~ ahead = true
  The drain is as deep as a man, less his shoulders. It takes four minutes. He has had them too.
* {wounds < 2} [Run across. # place: boxcar]
  ~ by_force()
  ~ wound()
  # effect: flash
  # sound: gunshot
  At the thirty-eighth step something pulls you by the sleeve, from inside. You take the other twelve.
- -> boxcar

=== boxcar
# plan: rail_yard boxcar
You go down the side of the boxcar with one hand on its planks. Halfway along, the planks speak. He is on the other side.

VIKTOR: Captain. In Rybny Lane you watched us through the window. For how many was the table laid?

* ["Three."]
  ~ counted = true
  VIKTOR: Three. My brother has one mouth, and I have one. Who was the third?
  You had put down: unknown guest. It is in the report.
  VIKTOR: You did not ask. You count so well, and you did not ask.
  You hear him go. {feet:The left foot, and the other.|He is not hurrying.}
* {rounds} [Fire through the planks. Two rounds.]
  ~ rounds = MAX(rounds - 2, 0)
  ~ by_force()
  # effect: muzzle
  # sound: magnum
  They make a hole that one could hand a cup through. On the other side of it is the morning. {left()}
  VIKTOR: That was a wall, Captain. I had asked you something.
  He says it from ten steps farther on.
* [Go under the car, without a word.]
  {feet:
    You come up on his right, on the broken side, inside his arm. For one moment you have his collar, his breath, the flour in his hair. Then he gives you the coat, as one does to a porter, and is gone in his shirtsleeves.
  - else:
    # effect: flash
    # sound: ricochet
    You do not know which way he faces. He faces you. {wounds > 1:It strikes the wheel, and stays there.|It strikes the wheel first, and then you.}
    {wounds < 2:
      ~ wound()
    }
  }
- ~ feet = false
-> coupling

=== coupling
# plan: rail_yard coupling
Two cars stand coupled, and between them is a gap as wide as a man. {trust > 1:Ridzik has come up on the far side.|Ridzik has come after all. He is on the far side, with his hat on straight.} To reach you he has to cross it.

Under the water tower Viktor is lying with both elbows on a sleeper. He has the gap in his sights. Ridzik cannot see him. You can.

Ridzik is going to step across. You know how that is done. # timer: 8

* {rounds > 1} [Cover Ridzik. Two rounds.]
  ~ rounds = MAX(rounds - 2, 0)
  ~ more_trust()
  # effect: muzzle
  # sound: magnum
  You put two into the sleeper, one on either side of his face, evenly, the way one knocks. Ridzik walks through between them. {left()}
  RIDZIK: That for me?
* {rounds < 2} [Cover Ridzik. Step out where Viktor can see you.]
  {wounds > 1 and trust < 2: -> fell}
  {wounds > 1: -> pulled}
  ~ wound()
  ~ more_trust()
  # effect: flash
  # sound: gunshot
  You step out first, and hold your arms away from your sides, to be larger. He takes you instead. Ridzik is across.
  RIDZIK: What the hell was that for?
  DANKO: It was my turn.
* [Pull the coupling pin. Put your shoulder to the car. # default]
  ~ ahead = true
  # sound: gear
  The pin comes out with a noise of teeth. Forty tons consider it; then they roll, and Ridzik walks across beside them with a hand on the planks, as beside a cow. When it has gone by, the place under the tower is empty.
* [Go for Viktor. He is not looking at you. # place: water_tower]
  ~ by_force()
  ~ hit = true
  # effect: muzzle
  # sound: gunshot
  You are halfway when he fires. He does not turn his head; he fires at what he was looking at. Behind you somebody says "Huh," and sits down.
- {hit and trust < 3: -> ridzik_down}
-> on

= pulled
~ more_trust()
# effect: flash
# sound: gunshot
You step out, and are pulled off your feet by the belt. It goes by where you were. Ridzik has crossed the gap to do it.

RIDZIK: You're full. You got no room left. I can count.
-> on

= on
{hit:
  # show: ridzik hurt right
  RIDZIK: It's a shoulder. I got two. Go on, he's walking.
  He has his tie in his teeth already, and is making a knot in it.
- else:
  # show: ridzik grim right
  For nine steps you have somebody beside you, and neither of you says so.
}
-> water_tower

=== ridzik_down
~ hit = false
~ alone = true
# music: loss
# plan: none
# show: ridzik hurt right
He sits against the wheel with his legs straight out. The toothpick has fallen on his shirt. His gun has gone down the drain. It had been out, and pointed past you: he was covering you.

* [Stay.]
  You kneel, and press where one presses.
  RIDZIK: He's getting away. You're supposed to go after him.
  DANKO: I have already done that.
  He thinks it over. Then he begins to talk. It is about a sandwich; it is the best one in the city, and you would never find it. Halsted, he says. You go down Halsted to the light, and then it's the second...
  You wait for the rest of the address.
* [Go after Viktor.]
  ~ by_force()
  RIDZIK: Go. Yeah. Go.
  From the tower you turn around once. He has taken off his hat and laid it next to him on the cinders, as one keeps a seat. He is no longer watching who comes.
- # hide: ridzik
-> turntable

=== water_tower
# plan: rail_yard water_tower
{ahead:
  He is on the ladder of the water tower, one arm through a rung. From up there he has the whole yard, with you in it.
- else:
  He is behind the far leg of the water tower. You see a shoulder, and it moves when he breathes. Past him there is nothing for a man to hide behind.
}

A spout as thick as a man hangs over the track on a chain.

* [Pull the chain. # place: water_tower]
  # effect: shake
  # sound: steam_hiss
  The spout comes down, and after it a winter of rain. {ahead:It takes the rung out from under his arm.|It takes the ground from under him.}
  When it has finished he is thirty steps off and getting up. In the wet cinders lies a roll, baked last night. It has come out of his pocket.
* {rounds} [Fire at his hand. One round.]
  ~ rounds = MAX(rounds - 1, 0)
  # effect: muzzle
  # sound: magnum
  You hit what is behind it. A stave lets go, and a splinter as long as a spoon opens his cheek. {ahead:He comes down the ladder without the rungs.|He looks more surprised by that than by the train.} {left()}
* [Walk toward him. Let him fire.]
  {
  - ahead and wounds > 1:
    He has you in his sights, and sees how you walk.
    VIKTOR: Go home, Captain. You are finished too.
    You go on. He comes down the ladder to get away from it.
  - ahead:
    ~ wound()
    # effect: flash
    # sound: gunshot
    From there one does not miss. But to fire he has had to let go of the ladder, and it is a long way down for a man with one side.
  - else:
    ~ by_law()
    # sound: gunshot
    He fires high, and the tower begins to run out behind him through a small round hole. You go on walking. He backs away from you as from a tram.
  }
- ~ ahead = false
-> turntable

=== turntable
# background: rail_yard_sunrise
# music: none
# ambience: wind
# plan: rail_yard turntable
# hide: ridzik
All the tracks in the yard lead to the turntable: a round pit, and a bridge across it on a pin. He has walked out on the bridge, and the far end of it meets nothing.

# plan: none
# show: viktor centre
So he turns around. The sun is on the rails at his back. One hand holds his side together, and in the other is the pistol, hanging down. You stop at the edge, beside the latch. It is eleven steps.

VIKTOR: I wanted to show you... what it is. To be left.

DANKO: {alone:I know it twice.|I knew it already.}

VIKTOR: {counted:You said three.|The table in the window was laid for three. I asked you, and you would not count.} Josif telephoned. The Captain has been in the bathhouse, he said; he will come tonight. So I baked.

VIKTOR: The third plate was yours.

You see him again in the kitchen door, and what he had in his hand. It was a saltcellar.

VIKTOR: I meant to ask what it costs. Not money, they all told me not money. What does it cost, that you let my brother go? The second car was for the case that you would not sit down. You came in with a pistol.

* ["I would not have sat down."]
  VIKTOR: No. I see that now. But you would have been asked.
* ["Yuri Ogarkov had no plate."]
  VIKTOR: He stepped in front of it. I have often thought about that man. I had one such; he could not carry his own coat.
* ["I shot your brother."]
  {vagran_shot:
    It is what he came for, across two countries. He closes his eyes, and looks like someone who has put down a suitcase.
  - else:
    It is not true. He looks at you, and understands that it is a present, and why. His mouth moves.
  }
* {not vagran_shot} ["I did not shoot your brother."]
  VIKTOR: I know what you wrote. I almost believe it. It does not help.
- ~ vagran_shot = false
~ counted = false
{
- alone:
  There is nobody on your left. You have left room there all the same.
- hit:
  On the cinders behind you comes a step, and after a while another. Somebody is late, and is coming.
- trust > 3:
  # show: ridzik grim right
  Ridzik is on your left. He has not said a word since the tower.
- trust > 1:
  Ridzik has stopped at the edge of the pit, a quarter of the way around it, with his gun in both hands.
- else:
  Ridzik is two hundred steps back, beside the tower. He is shouting something, and the wind has it.
}

* {clues ? ledger and clues ? locker} ["Your green book is found. It will speak for you."]
  ~ by_law()
  ~ by_law()
  DANKO: Three names, in your writing. Nobody needs you to confess. You would only have to sit there.
  -> court
* {clues ? locker and clues !? ledger} ["You also left somebody. He had put on two coats."]
  ~ by_law()
  ~ by_law()
  VIKTOR: Josif. Is he warm?
  DANKO: Yes. It is heated.
  VIKTOR: Good. That is good.
  -> court
* ["There is a chair in the court. You may sit on it."]
  ~ by_law()
  -> court
* [Say nothing. Walk out on the bridge.]
  ~ by_force()
  You walk. Eleven, ten, nine. The boards are wet. He lets you come as far as seven.
- -> the_arm

= court
{not alone and trust > 3 and temper > 0 and wounds < 2: -> lowered}
VIKTOR: And bread and salt. No. I thank you.
-> the_arm

= the_arm
He raises his arm. He has raised it at you before, in the snow, and somebody stepped across.

{wounds > 1:You have one movement left in you, and it will not be a quick one.}

{(armed ? magnum) and not rounds:VIKTOR: That was six, Captain. I can also count.}

{alone or trust < 2:This time nobody will.|This time you are both looking.} # timer: 7

* {rounds} [Fire. # default]
  {wounds > 1: -> too_heavy}
  ~ rounds = MAX(rounds - 1, 0)
  # effect: muzzle
  # sound: magnum
  You fire once. It is very loud. When it has stopped you notice the crossing bell, far back, which has been ringing all this time.
  -> falls
* {not rounds and trust > 3 and not hit and not alone} [Hold out your hand to Ridzik. # default]
  # effect: muzzle
  # sound: gunshot
  It turns over once in the air. You have time to think that he has decided about you. Then it is in your hand, and it is warm, and you use it.
  ~ more_trust()
  -> falls
* {not alone} ["Ridzik. Now."]
  {trust < 2: -> from_afar}
  ~ more_trust()
  # effect: muzzle
  # sound: gunshot
  {hit:He fires left-handed, from somewhere behind your ear. He will tell people that he meant it.|He fires, and you step to the left, and what Viktor had meant for you goes by and keeps going, out over Illinois.}
  -> falls
* {rounds or (trust > 3 and not hit and not alone)} [Kick the latch out of the turntable.]
  -> latch
* {not rounds and not (trust > 3 and not hit and not alone)} [Kick the latch out of the turntable. # default]
  -> latch
* {alone} [Open your hands, and let him see them.]
  {temper < -1:
    He has seen what they do.
    -> fell
  }
  {rounds:You let the revolver drop into the pit.|You hold them out to him, both sides.} He regards them along the barrel for so long that the arm grows tired of it, and comes down.
  Then the rest of him comes down, a little at a time. It was the train. He had only been carrying it.
  -> falls

= latch
# effect: shake
# sound: gear
{wounds > 1:You cannot kick. You can still fall, and you let all of yourself fall on it.|It has been painted shut for years. You kick it as one kicks a door.}

It gives, and the bridge swings by one hand's breadth under a man with one side. His shot goes into the sun. He steps back to keep his balance, and there is nothing there to keep it on.
-> falls

= from_afar
# sound: gunshot
He fires into the air. From there it is all he can do. Viktor turns his head, and you have the eleven steps. Then it goes off between the two of you, and you find that you are holding him up.
~ more_trust()
-> falls

= too_heavy
{alone: -> fell}
# effect: muzzle
# sound: gunshot
You tell your body to do it. It is a good body, and it has had enough. You are still waiting for it when Ridzik's gun goes off{trust < 2:, back at the tower, five times. The last one arrives.| on your left, and goes off again.}
~ more_trust()
-> falls

= falls
# hide: viktor
Viktor Rostavili lies down. He does it with some care. It is morning. You wind the watch, because it is the hour for it.

* [Go through his pockets. It is regulation.]
  A comb. A boarding card of ten past one, folded into four. And a saltcellar, from a café; it has been wiped, and it is full. You set it down beside his hand.
* [Close his eyes.]
  They had got as far as the sun. You do it with two fingers. For Yuri somebody else had done it, and you never asked who.
* [Do up his collar.]
  He would not have wished to be found so. The button hangs on one thread. You hold it through its hole until somebody comes.
-
{armed ? magnum and not alone:
  # show: ridzik right
  You give the revolver back, handle first. {left()}
  RIDZIK: Never saw it before.
}
{alone:
  # show: danko tired left
  You go back the way you came. Far out along the line, now, there are sirens. They sound very sure of themselves.
  -> beside_him
}
~ armed = empty_hands
-> watches

= beside_him
He is where you left him.

* ["It is finished. You may talk now."]
  You give him time. You have never in your life waited so long for a man to begin.
* [Take the toothpick from his shirt.]
  It would be in somebody's way. You put it into your breast pocket, and button the pocket over it.
* [Sit down on his left.]
  There is room against the wheel for two. The sun has got in under the cars, as far as his shoes, and then as far as yours.
- ~ armed = empty_hands
~ alone = false
-> watches_second

= lowered
He looks at the pistol. It takes him a while to remember what it is for. Then his arm comes down, slowly, by itself.

VIKTOR: I should like to sit down.

# show: ridzik right
{hit:Ridzik arrives, gray in the face, his tie around his shoulder. He|Ridzik} walks out along the bridge, eleven steps, and takes the pistol away, and gets out his handcuffs. He does it by the book. He has not been by the book in eleven years.

RIDZIK: You have the right to remain silent. So's everybody. I keep tellin' people.

Viktor sits down on the boards. He has held his side together all this time, and now lets go of it, as one lets go of a door.

* ["I will take his left."]
  RIDZIK: Then I got his right.
  It is how one walks a man. It was done so once before, in a corridor, by three people. You go slowly, because of his foot.
* [Give him the bread from your pocket.]
  Ridzik put it there at four, for later. Viktor turns it over like someone in the trade. He eats it to the last crumb; you stand by until he has.
- # hide: viktor
~ armed = empty_hands
~ hit = false
-> watches_prisoner

=== fell
# hide: all
# plan: none
# music: loss
# effect: flash
# sound: gunshot
{wounds > 1:It is the third one. You had kept count.|One is enough.} {turntable:You sit down after all.|You sit down on the cinders.}

{
- alone:
  It is quiet. Between two sleepers there is a hat on the ground, and you cannot read from here whose.
- else:
  # show: ridzik grim right
  Ridzik comes running, now, with his hat gone. He has something to say about it, and cannot begin.
}

{temper > 0:You had asked him first, each time. There is nobody here who could put that in a report.|{temper < 0:All the way from the first door you have been the one who was faster. He was a little faster.|You had thought that there would be more to say.}}

{armed ? magnum:The revolver lies beside you. {left()}|Your hands are open. There was nothing to let go of.} The watch is on your wrist; somebody will have to wind it.
# ending: six_rounds
-> END

=== function left()
{rounds:
- 5: Five.
- 4: Four.
- 3: Three.
- 2: Two.
- 1: One.
- else: None.
}
