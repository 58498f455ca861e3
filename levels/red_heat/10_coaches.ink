// Chapter 10, the chase. Its play: two gauges and a clock. `distance` is how far ahead Viktor is, `coach` what is left of
// yours. Running out of time takes the cautious choice. At a distance of 4 he is gone.

VAR distance = 2        // 0..4
VAR coach = 3           // 0..3

=== coaches
# chapter: The Coaches \| Chicago, six in the morning
# hide: all
# background: chicago_coach_depot, cut
# weather: none
# gauge: none
~ distance = 2
~ coach = 3
ANNOUNCER: {heat > 0:Two policemen, one of them believed to be foreign, are wanted for questions about the airport. Viewers should not approach them.|Police say the violence at the airport was an isolated dispute among visitors.} The Mayor has asked residents to remain calm, and to avoid buses.

# background: chicago_street_night
# weather: rain
# show: danko left
# show: ridzik right
Three nights in Ridzik's Ford, into which you do not fit. {clues ? key:A small key, and four hundred lockers that it does not fit.|A scared boy, and what he says for a hamburger: lockers, the coach terminal, six o'clock.} {noticed ? boy and clues ? key:The boy you caught has told you which terminal.} {knows_feet:Pyotr Tatamovich is in a cell, with ice on both knees. He was watching your hands.|Pyotr Tatamovich is in a cell. It took six of them.}

Somewhere in the third night Ridzik has stopped talking. You listen to the wipers.

RIDZIK: You do that all the time. With the watch. It don't run, you know that, right?

* ["It was my partner's."]
  ~ yuri_told = true
  ~ more_trust()
  DANKO: He gave it to me on the night when he was killed. His name was Yuri Ogarkov.
  RIDZIK: He any good?
  DANKO: He was very funny. I did not tell him.
  Ridzik lets a whole green light go by.
* ["I know."]
  You wind it. He watches you do that, and turns on the radio, and turns it off again.
* ["Drive."]
  ~ less_trust()
  RIDZIK: We're parked.
  So you are.
- Across the street stands the coach terminal, and in one of its windows there is a light.

# background: chicago_coach_depot
# weather: none
It ends in a hall full of sleeping coaches. The locker is open, and empty. You hear him before you see him: a diesel, turning over.

RIDZIK: There's only the one gate. He can't get a thing like that through the—

A coach of steel and teal comes out of its bay and takes the gate with it.

{trust > 3:
  Ridzik looks at the hole. Then he reaches under his jacket, behind, and holds something out to you with the handle first. It is a revolver, and it is absurd: a forty-four, as long as a forearm.
  RIDZIK: I never gave you that. You found it in your cereal.
  ~ armed = magnum
- else:
  Ridzik looks at the hole. His hand goes to something heavy under his jacket, and stays there, and comes away empty. He has not decided about you.
}

# show: nunn centre
# met: nunn
From under the nearest coach slides a man on a board, with a lamp. He regards the gate, then the coach he has been lying under, cream and red. His hand is still on her axle.

NUNN: That was number nineteen. He took her out cold. You don't take 'em out cold.

* ["I need this one."]
  NUNN: Don't you ride my clutch.
  He gives you the key as one gives a child over at a school gate.
  ~ by_law()
* [Take the key from the hook and get in.]
  He watches you do it. He picks up the radio from his bench and keeps it in his hand.
  NUNN: I'm gonna be talking to you, mister. The whole way.
  ~ by_force()
  ~ coach = 2
* ["Can you drive it, Ridzik?"]
  RIDZIK: I got a Ford. It's an automatic. I hit things.
  NUNN: Get behind that wheel, big fella. You're the only one here who fits.
  ~ more_trust()
- # hide: nunn
You get behind the wheel. For the first time in this country you sit in something and your knees are not in your mouth.
-> lake_street

=== lake_street
# background: coach_chase
# gauge: distance
# gauge: coach
# show: danko hard left
# show: ridzik right
He is two blocks ahead, under the elevated tracks. He takes the whole street. Newspaper boxes, a fruit stand, somebody's awning: it all goes up in front of him and comes down in front of you.

RIDZIK: No cops. You see that? We got twelve thousand cops. I been to the picnics.

A delivery truck is backing out of an alley, slowly, as on any other day. # timer: 8

* [Left of it, between the iron columns.]
  # effect: shake
  ~ distance = MAX(distance - 1, 0)
  ~ coach = MAX(coach - 1, 0)
  Steel screams down the whole length of you on both sides at once. Then you are through, narrower.
  # hide: ridzik
  # show: nunn right
  NUNN: What was that? That was my paint. That was nine coats.
* [Right, over the sidewalk.]
  # effect: shake
  A mailbox, a parking meter, a second parking meter. You count them. You come down off the curb, and he is no farther off, and there are coins running along the roof.
  RIDZIK: That's a federal offense! The mailbox! The other stuff's just money!
* [Brake, and let it pass. # default]
  ~ distance = MIN(distance + 1, 4)
  You brake. The driver raises one finger from his wheel, in thanks or otherwise. Ahead, the teal lamps are smaller.
- # hide: nunn
# show: ridzik right
-> corner

=== corner
He swings out wide, and you see that he means to turn: forty feet of coach into a street made for horses.

# hide: ridzik
# show: nunn right
NUNN: You're going down to second. She's got a noise in second. You listen for it. # timer: 8

* [Second gear. Listen for the noise.]
  You go down into second and there it is, a cough. You wait for it to finish. Then you turn, and she comes around.
  ~ distance = MAX(distance - 1, 0)
  NUNN: There. There you go. You heard her.
* [Through the gas station on the corner.]
  ~ coach = MAX(coach - 1, 0)
  ~ distance = MAX(distance - 1, 0)
  # effect: shake
  Between the pumps there is exactly the width of a coach, less two mirrors. Behind you a bell rings for service.
  # hide: nunn
  # show: ridzik right
  RIDZIK: You know how much of this I gotta write down?
* [Around the block. He must come out again. # default]
  ~ distance = MIN(distance + 1, 3)
  You go around. It is the longer way, and it is empty, and at the end of it he is farther off than you had figured.
- # hide: nunn
# show: ridzik right
-> school

=== school
A crossing, and a church with its doors open for the early mass. A nun has stepped into the road with a stop sign on a stick, and behind her, hand in hand, come children with hymnals. He went through here a moment ago. One hymnal lies on the stripes. # timer: 7

* (braked) [Brake. All your weight. # default]
  ~ by_law()
  ~ distance = MIN(distance + 1, 4)
  The coach stops with its bumper over the first white stripe. The nun looks at you; then she brings them across, not a step faster than usual. You count fourteen.
  RIDZIK: Okay.
  ~ more_trust()
* [Horn, and the empty lot on the left.]
  ~ coach = MAX(coach - 1, 0)
  # effect: shake
  You lean on the air horn and on the wheel. Fence, weeds, a mattress. In the mirror the nun has not moved, and all fourteen are behind her. She is writing something down.
* [Horn. Hold the line. They will run.]
  ~ by_force()
  ~ more_heat()
  ~ less_trust()
  They run. They are quick, and it is enough, by one hymnal. You have lost nothing.
  Ridzik has both hands on the dashboard. He is not looking at the road, he is looking at you.
- {distance > 3: -> lost}
-> bridge

=== bridge
# background: chicago_bridge
The river. A bell, a striped arm in splinters, and beyond it the roadway itself is tilting up. Somebody is letting a ship through. Viktor is already on the slope.

# hide: ridzik
# show: nunn right
NUNN: I hear the bridge bell. Mister, tell me you don't hear the bridge bell.

There is a gap now, with morning in it. # timer: 7

* {coach} [Everything she has, straight up.]
  ~ distance = MAX(distance - 1, 0)
  # effect: shake
  You hear Ridzik say the name of a saint. Then there is no noise from the road at all, for about as long as it takes to read a short sentence.
  {coach > 1:
    ~ coach = coach - 1
    She comes down on all her wheels and goes on, talking to herself in second.
  - else:
    ~ coach = 0
    ~ wound()
    She comes down on her chin. The windshield leaves. You drive on with the wind in your teeth and something warm in your eye.
  }
* {not coach} ["Nunn. She has nothing left."]
  NUNN: She's got one. They all got one. Take your foot off. Count four. Now kick her like you hate her, and say you're sorry after.
  ~ wound()
  # effect: shake
  You count four. It is a long number. She goes up the slope on something that is not the motor, and comes down on her chin, and you find that you have said it.
* [Wait at the edge until the leaf is level. # default]
  ~ distance = MIN(distance + 1, 4)
  You stop where the road stops. Below, a very small tug goes by, with a dog on it. It takes its time. When the leaf comes down again there is one teal lamp, far up the other side.
* {clues ? ambulance} ["Ridzik. The bridge house."]
  On the bridge house is a painted list of hours, and this hour is not on it. You read such lists now.
  RIDZIK: I got a badge!
  He hangs out of the door with it, roaring, at a man in a window who has {heat > 1:read about you both in the paper|never been roared at by the police this early}. The leaf stops, and shivers, and starts down, and you take it at an angle no one has published.
  ~ more_trust()
- # hide: nunn
# show: ridzik right
{distance > 3: -> lost}
-> rails

=== rails
# background: coach_chase
Warehouses now, and weeds, and rails beside the road. {distance < 2:You are so near that you can read what somebody has written in the dust on his back window.}{distance == 2:He is a block ahead, with a limp in one wheel.}{distance > 2:He is three blocks ahead, with a limp in one wheel.}

Far down the line, on the right, there is a light. It is only one light. It does not seem to move.

* ["What is that light?"]
  RIDZIK: That's the Burlington. Freight. Comes through every morning, a mile long. You could set your... oh, boy.
  You look at the rails, which lean in toward the road and at the end of it cross it.
* {distance < 3} [Come up beside him, on the side away from the light.]
  # show: viktor centre
  ~ distance = 0
  You come up beside him, window to window. He turns his head and looks at you, tired, polite, unshaven. He has not seen the light. He is looking at the wrong side, because that is where you are.
* [Hang back, and count.]
  The light, the crossing, the teal coach. Three numbers. You have always been good at this. You ease your foot by the thickness of a coin.
- # hide: viktor
- -> crossing

=== crossing
# background: level_crossing_train
The bell begins. The lamps swing. It is much nearer than it was, and it is blowing its horn.

He has seen it. You can see him see it: the back of his head goes still. He puts his foot down. # timer: 6

* {distance < 3} [Push. Your bumper to his.]
  ~ by_force()
  # effect: shake
  {coach:You put her nose against his tail and lean. He is faster than he wanted to be; then his wheels are over the first rail, and a tire goes, and he is not fast at all.|She has nothing left to push with, and she pushes. Something goes through the floor. It is enough: his wheels are across the first rail, and there they stay.}
* [Brake. Let him have the choice. # default]
  ~ by_law()
  You brake. It is between him and the schedule. He has a hundred yards in which he could stop too; you see his brake lights come on, and think about it, and go out.
* [Fire at his tires.]
  # effect: muzzle
  {armed ? magnum:
    You put the absurd thing out of the window. It is like firing a door. His left rear wheel simply is not there, and he comes to rest across the rails.
  - else:
    You hold out your hand. Ridzik looks at it, and leans out of the door, and fires himself. Four of the five miss. The teal coach comes to rest across both rails with its motor howling.
  }
-
# effect: flash
Then the train is there, and then, for a long time, it goes on being there.
-> wreck

=== wreck
# hide: all
# weather: steam
# gauge: none
# show: danko hard left
When the last car has stopped there is a silence with one hubcap in it.

{distance > 2: You had been so far behind that you come to it on foot, at the end of a long straight road.|You climb down. Your knees are shaking. You wait until they have finished.}

# show: viktor right
He is standing in the weeds. It is not possible, and there he stands, his good coat open, a pistol in one hand, the other holding his side together.

VIKTOR: I wanted to show you... what it is. To be left.

DANKO: I knew it already.

{vagran_shot:
  VIKTOR: You shot a boy with bread in his mouth.
- else:
  VIKTOR: I know what you wrote: that it was not you. I almost believe it. It does not help.
}

* ["Yes. I shot him."]
  {vagran_shot:
    It is what he came for, across two countries. He closes his eyes for a moment. He looks like someone who has put down a suitcase.
  - else:
    It is not true. He looks at you, and understands that it is a present, and why. His mouth moves.
  }
* ["Put it down. There is still a court."]
  ~ by_law()
  DANKO: There is a chair in it, and you may sit.
  {temper > 0 and trust > 3: -> lowered}
  VIKTOR: And bread and salt. No. Thank you.
* [Say nothing. Walk toward him.]
  ~ by_force()
  You walk. The cinders are loud. He lets you come to eleven steps, which is what it was.
- He raises his arm. He has raised it at you before, in the snow, and somebody stepped in front.

# show: ridzik centre
This time somebody is beside you. # timer: 6

* {armed ? magnum and wounds < 2} [Fire. # default]
  # effect: muzzle
  You fire once. It is very loud, and then you notice that the crossing bell has been ringing all this time.
* {wounds > 1} [Raise your arm. # default]
  # effect: muzzle
  You tell your arm to rise. It is a good arm, and it has had enough. You are still looking at it when Ridzik's gun goes off beside your ear, and goes off again.
  ~ more_trust()
* {armed !? magnum and wounds < 2} [Take Ridzik's pistol as he throws it. # default]
  # effect: muzzle
  It turns over once in the air. You have time to think that he has decided about you. Then it is in your hand and it is warm and you use it.
  ~ more_trust()
* ["Ridzik. Now."]
  # effect: muzzle
  He fires, and you step to the left, and what Viktor had meant for you goes by and keeps going, out over Illinois.
  ~ more_trust()
- # hide: viktor
Viktor Rostavili lies down in the weeds. He does it with some care. It is morning. Your watch says nine forty-seven.
-> watches

= lowered
He looks at the pistol in his hand. It takes him a while to remember what it is for. Then his arm comes down, slowly, by itself.

# show: ridzik centre
Ridzik walks over to him, across the cinders, and takes it away, and gets out his handcuffs. He does it by the book. He has not been by the book in eleven years.

RIDZIK: You have the right to remain silent. So does everybody. I keep tellin' people.

VIKTOR: I should like to sit down.

He sits down in the weeds. He has been holding his side together all this time, and now he lets go of it, as one lets go of a door.

# hide: viktor
There was a chair. You meant it. It is morning, and your watch says nine forty-seven.
-> watches

=== lost
# hide: all
# show: danko left
# background: coach_chase
# gauge: none
You come over a rise, and there is the whole morning, wide and empty, with a road in it.

# show: ridzik right
RIDZIK: Maybe he stopped for coffee.

You drive to the end of the street, and the next one. {coach < 2:She is dying under you, and takes a long time about it.|She runs well. She would run to Canada.} At a quarter past seven Ridzik reaches over and turns the key.

# hide: ridzik
# show: nunn right
NUNN: You bring her back now. You hear me? It's all right. Just bring her back.

* [Look at the watch.]
  Nine forty-seven. You wind it.
* [Look at Ridzik.]
  He is looking out of his window. {school.braked:"You stopped for the kids," he says to the glass. A block later he says it again.|{ramp.ticket:There is a cello ticket in his hand. He turns it over, as if the rest of it might be on the back.|His lips are moving. It is the first time you have seen them do it without noise.}}
* [Look at the road.]
  It goes on. Somewhere along it a man is driving into another name, and he has stopped looking in the mirror.
- The consulate has you on the noon flight. {mitya_lives:In Moscow a young man named Sorokin will meet you with a car, and will not ask.|In Moscow nobody will meet you; you have seen to that, with a red pencil.}
# ending: empty_road
-> END
