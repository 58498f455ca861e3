// Chapter 10, the chase. Its play: two gauges and a clock. `distance` is how far ahead Viktor is, `coach` what is left of
// yours. Running out of time takes the cautious choice. At a distance of 4 he is gone. When nothing is left of the coach,
// every further knock costs distance.

VAR distance = 2        // 0..4
VAR coach = 3           // 0..3
VAR road_at = 0         // 0..2  where you waited: the gate, nineteen's step, with Nunn
VAR road_left = false   // nineteen pulls to the left; Nunn has said so, and everybody heard it

=== function road_gain()
~ distance = MAX(distance - 1, 0)

=== function road_loss(most)
~ distance = MIN(distance + 1, most)

=== function road_bump()
{
- coach > 1:
  ~ coach = coach - 1
- coach == 1:
  ~ coach = 0
  Something that she has had all her life falls off, and rolls along beside you for a while. From now on every knock is going to cost you road.
- else:
  ~ road_loss(3)
}

=== coaches
# chapter: The Coaches \| Chicago, five in the morning
# hide: all
# background: chicago_coach_depot, cut
# weather: none
# music: suspicion
# ambience: city
# gauge: none
# sound: station_chimes
~ distance = 2
~ coach = 3
~ road_at = 0
~ road_left = false
ANNOUNCER: It's ten minutes to five, forty-eight degrees, and the streets have never been safer. There's nobody in them.

ANNOUNCER: The foreign visitor sought since the airport shooting has left the state by air, a source believes.

ANNOUNCER: Off-duty officers, and most of the others, are at the lakefront for the Superintendent's pancake breakfast.

ANNOUNCER: The All-State Youth Orchestra leaves for Peoria at seven, by coach. Bring a sweater, kids.

ANNOUNCER: Traffic. There isn't any. We'll keep you posted.

# show: danko left
Forty coaches are asleep in the hall, with their faces to the wall. It smells of rubber and floor soap. Josif Baroda said five, and he has never been wrong about a number.

# show: ridzik right
# sound: watch_tick
By the clock over the gate it is four minutes to. You wind the watch. Somewhere under all that rubber a man is whistling, slowly, with a rest for every bolt.

* [Stand in the gate.]
  There is only the one. You take up your place in the middle of it, with your feet apart.
  RIDZIK: What's the plan?
  DANKO: This.
* [Walk the line with a hand on every hood.]
  ~ road_at = 1
  Cold. Cold. Cold. The nineteenth has its door open. On the dashboard, on a paper napkin, lies half a loaf.
  You have one foot on her step when she starts. She starts hard, and you are sitting on the concrete.
* [Find the man who whistles.]
  ~ road_at = 2
  # show: nunn centre
  # met: nunn
  Two boots stick out from under a coach of cream and red. You address the boots. A man comes out on a board, with a lamp.
  DANKO: Police. How many of these can drive?
  NUNN: All of 'em. They ain't sick, mister. They're resting.
- # sound: gear
Down the row a diesel turns over, coughs, and catches.

RIDZIK: He can't get a thing like that out through the—

# effect: shake
# sound: glass
# ambience: engine
A coach of steel and teal comes out of its bay and takes the gate with it.

{
- road_at == 0:
  ~ distance = 1
  You step aside by the thickness of a coat. Up behind the glass he lifts two fingers from the wheel, to apologize, and turns left. You have seen him turn left.
- armed ? magnum:
  You have the revolver out. There is nothing in front of it but a hole with the morning in it.
- else:
  You run nine steps after it with nothing in your hands.
}

# show: nunn centre
{road_at != 2:
  # met: nunn
  From under the nearest coach slides a man on a board, with a lamp. He regards the gate, then what he has been lying under, cream and red. His hand is still on her axle.
}

NUNN: That was number nineteen. He took her out cold. You don't take 'em out cold.

* ["I need this one."]
  NUNN: {road_at == 2:You asked first. The other fella didn't.|Don't you ride my clutch.}
  # sound: keys
  He gives you the key as one gives a child over at a school gate.
* [Take the key from the hook and go.]
  ~ coach = 2
  ~ road_gain()
  You are rolling before he is off his board. He comes as far as his bench, and picks up the radio.
  NUNN: I'm gonna be talking to you, mister. The whole way.
* ["Can you drive it, Ridzik?"]
  ~ more_trust()
  RIDZIK: I got a Ford. It's an automatic. I hit things.
  NUNN: Get behind that wheel, big fella. You're the only one here who fits.
- # hide: nunn
{road_at != 1:
  ~ road_at = 0
}
You sit down. For the first time in this country you are in something with wheels and your knees are not in your mouth. On the dash a radio is crackling in Nunn's voice.
-> under_the_tracks

=== under_the_tracks
# background: coach_chase
# music: chase
# gauge: distance
# gauge: coach
# show: danko hard left
# show: ridzik right
# sound: elevated
He is {distance < 2:one block|two blocks} ahead, under the elevated tracks. He takes the whole street. Newspaper boxes, a fruit stand, somebody's awning: it all goes up in front of him and comes down in front of you.

RIDZIK: You see a cop? We got twelve thousand cops. They're eating pancakes. Nobody told me there was pancakes.

A delivery truck is backing out of an alley, slowly, as on any other day. # timer: 8

* [Left of it, between the iron columns.]
  # effect: shake
  ~ road_gain()
  Steel screams down the whole length of you on both sides at once. Then you are through, narrower.
  # hide: ridzik
  # show: nunn right
  NUNN: What was that? That was my paint. That was nine coats.
  ~ road_bump()
* [Right, over the sidewalk.]
  # effect: shake
  A mailbox, a parking meter, a second parking meter. You count them. You come down off the curb, and he is no farther off, and there are coins running along the roof.
  # sound: coin
  RIDZIK: That's a federal offense! The mailbox! The other stuff's just money!
* [Brake, and let it pass. # default]
  ~ road_loss(3)
  # sound: brakes
  You brake. The driver raises one finger from his wheel, in thanks or otherwise. Ahead, the teal lamps are smaller.
- -> corner

=== corner
He swings out wide, and you see that he means to turn: forty feet of coach into a street made for horses.

# hide: ridzik
# show: nunn right
NUNN: You're going down to second. She's got a noise in second. You listen for it. # timer: 8

* [Second gear. Listen for the noise.]
  ~ road_gain()
  # sound: gear
  You go down into second and there it is, a cough. You wait for it to finish. Then you turn, and she comes around.
  NUNN: There. There you go. You heard her.
* [Through the gas station on the corner.]
  ~ road_gain()
  ~ road_gain()
  # effect: shake
  Between the pumps there is exactly the width of a coach, less two mirrors. Behind you a bell rings for service.
  # hide: nunn
  # show: ridzik right
  RIDZIK: You know how much of this I gotta write down?
  ~ road_bump()
* [Around the block. He must come out again. # default]
  ~ road_loss(3)
  You go around. It is the longer way, and it is empty, and at the end of it he is farther off than you had figured.
- -> coaches_market

=== coaches_market
# hide: nunn
# show: ridzik right
# ambience: crowd
The produce market has been up since two. He has gone straight through, by way of the lettuce. On both sides men stand with their arms out, holding what they were holding.

In the middle an old man with a handcart of oranges has stopped, to shake his fist after him. # timer: 8

* [Put your wheels where his were.]
  Lettuce is quiet. You break nothing that is not broken. A woman on a crate has a cabbage ready for you; she sees where you are driving, and puts it down.
* [Between the fish tanks, hand on the horn.]
  ~ road_gain()
  # effect: shake
  # sound: air_horn
  The tanks stand closer together at the far end. For some time afterward there are fish going by your window in your direction.
  RIDZIK: My ex-brother-in-law sold perch here. One time they weighed his thumb.
  ~ road_bump()
* [Stop for the man with the oranges. # default]
  ~ road_loss(3)
  # sound: brakes
  He turns around with his fist still up, and there is another one. He lowers it. He moves his cart, and one orange that has fallen off, and goes back for a second orange.
- -> school

=== school
# ambience: engine
A crossing, and a church with its doors open for the first mass. A nun has stepped into the road with a stop sign on a stick, and behind her, hand in hand, come children with hymnals. He went through here a moment ago. One hymnal lies on the stripes. # timer: 7

* (braked) [Brake. All your weight. # default]
  ~ by_law()
  ~ road_loss(3)
  # sound: brakes
  The coach stops with its bumper over the first white stripe. The nun looks at you; then she brings them across, not a step faster than usual. You count fourteen.
  RIDZIK: Okay.
* [Horn, and the empty lot on the left.]
  # effect: shake
  # sound: air_horn
  You lean on the air horn and on the wheel. Fence, weeds, a mattress. In the mirror the nun has not moved, and all fourteen are behind her. She is writing something down.
  ~ road_bump()
* [Horn. Hold the line. They will run.]
  ~ by_force()
  ~ less_trust()
  ~ road_gain()
  # sound: air_horn
  They run. They are quick, and it is enough, by one hymnal. You have gained half a block.
  Ridzik has both hands on the dashboard. There is a good deal of road in front of him, and he has his eyes on you.
- -> coaches_radio

=== coaches_radio
# sound: radio
On the dash the radio opens its green eye. It is not Nunn.

# show: viktor centre
VIKTOR: Good morning, Captain. It appears that we drive for the same company.

{road_at == 1:
  VIKTOR: On my step you were in such a hurry. I would have cut you some bread.
}

Ridzik opens his mouth. You lift one finger, and he shuts it. # timer: 9

* [Let him talk. Who talks lifts his foot.]
  ~ road_gain()
  VIKTOR: Do you sleep here? I do not. They leave the lights on in all the empty rooms.
  His tail lamps come nearer by one house, and by another. There is a breath on the line; he has looked in his mirror.
  VIKTOR: Ah. That was well done.
* ["Nunn. What does nineteen not like?"]
  ~ road_left = true
  There is a silence on the air.
  # hide: ridzik
  # show: nunn right
  NUNN: That ain't a thing you ask a man. She... she pulls left. You brake her hard, she pulls left. I never wrote it up.
  VIKTOR: Thank you. I had wondered.
* [Switch him off. # default]
  You turn the knob until it clicks. At the next corner you turn it back, for Nunn.
  RIDZIK: What'd he want?
  DANKO: To say good morning.
- # hide: viktor
~ road_at = 0
-> coaches_tunnel

=== coaches_tunnel
# hide: nunn
# show: ridzik right
The street divides. One half climbs. The other goes down under the city, where the trucks deliver, and above the mouth of it a steel bar hangs on chains: ELEVEN FEET SIX. The bar is swinging.

# hide: ridzik
# show: nunn right
NUNN: You're eleven-nine. So's she. Heck, I guess she ain't anymore. # timer: 8

* [Down. "Ridzik, your head."]
  ~ road_gain()
  # effect: shake
  # sound: blow
  The bar takes the hatch, the lamp and the little flag, one after the other. Then it is all pillars and yellow light, with garbage trucks backing out of the walls.
  ~ road_bump()
* ["Nunn. Can she kneel?"]
  NUNN: Red valve, by your left boot. Don't kick it. Turn it.
  # sound: steam_hiss
  The air goes out of her and she is four inches shorter. She does it for old ladies, on Sundays. She goes under the bar with her head bent and no springs at all.
* [Up, along the avenue. # default]
  ~ road_loss(3)
  Up here every light is red, one behind the other, as far as the lake, and nobody is there but you to be stopped by them.
* {clues ? route} [Neither. The pencil went by the docks.]
  ~ road_gain()
  ~ road_gain()
  On the timetable from the Garvin somebody had drawn the streets in, and at the fork the pencil took neither. It crossed the loading docks behind the newspaper.
  So do you. Two corners and a row of startled printers; then he comes up out of the ground, directly ahead, where the pencil comes out.
- -> coaches_river

=== coaches_river
# hide: nunn
# show: ridzik right
# weather: steam
# sound: steam_hiss
Now the river, on the left, with no rail. A soup works breathes out through the wall at the height of your window, and for two hundred yards the road is white. His lamps go into it and go out. # timer: 7

* [Put out your own lamps, and follow his.]
  ~ road_gain()
  Without them the white is not so near. There are two red spots in it, and you drive at them. Beside your elbow, for a moment, a gull stands on nothing. That would be the river.
* [Keep the curb against the tire. Listen.]
  Rubber on stone, rubber on stone. While you hear it, there is a city under you.
  RIDZIK: What are you doing?
  DANKO: I am reading.
* [Only as fast as you can see. # default]
  ~ road_loss(3)
  You can see the wipers. You drive as far as the wipers, and look again.
- -> bridge

=== bridge
# weather: none
# background: chicago_bridge
# sound: bridge_bell
A bell, a striped arm in splinters, and beyond it the roadway itself is tilting up. Somebody is letting a ship through. Viktor is already on the slope.

# hide: ridzik
# show: nunn right
NUNN: I hear the bridge bell. Mister, tell me you don't hear the bridge bell.

There is a gap now, with morning in it. # timer: 7

* {coach} [Everything she has, straight up.]
  ~ road_gain()
  # effect: shake
  You hear Ridzik say the name of a saint. Then there is no noise from the road at all, for about as long as it takes to read a short sentence.
  {coach > 1:She comes down on all her wheels and goes on, talking to herself in second.|She comes down on her chin. The windshield leaves. You drive on with the wind in your teeth.}
  ~ coach = coach - 1
* {not coach} ["Nunn. She has nothing left."]
  NUNN: She's got one. They all got one. Foot off, count four, then kick her like you hate her. And say you're sorry after.
  # effect: shake
  You count four. It is a long number. She goes up the slope on something that is not the motor, and comes down on whatever she still has, one piece after another, and you find that you have said it.
* [Wait at the edge until the leaf is level. # default]
  ~ road_loss(4)
  You stop where the road stops. Below, a very small tug goes by, with a dog on it. It takes its time. When the leaf comes down again there is one teal lamp, far up the other side.
* {clues ? ambulance} ["Ridzik. The bridge house."]
  # hide: nunn
  # show: ridzik right
  On the bridge house is a painted list of hours, and this hour is not on it. You read such lists now.
  RIDZIK: I got a badge!
  He hangs out of the door with it, roaring, at a man in a window who has never been roared at by the police this early. The leaf stops, and shivers, and starts down, and you take it at an angle no one has published.
- {distance > 3: -> lost}
-> coaches_hold

=== coaches_hold
# hide: nunn
# show: ridzik right
# background: coach_chase
He takes the next corner on his springs, and the doors of his luggage hold fall open, all along the flank. Nineteen had been packed the night before. Out come suitcases, small ones, and music stands.

RIDZIK: That's the kids. That's the orchestra.

Last of all comes a black case as tall as a man. It lands on its foot, turns around once, and lies down in front of you. # timer: 7

* [Around it, through the bus shelter.]
  ~ more_trust()
  # effect: shake
  # sound: glass
  The shelter had been new. In the mirror the case is lying as it lay, whole. Ridzik keeps his eyes on it until there is a corner in the way. He never says what is in it.
  ~ road_bump()
* [Over it. It is a box.]
  ~ road_gain()
  ~ less_trust()
  # effect: shake
  It is a box. It goes under you with several notes. Viktor had counted on your brakes. Ridzik wipes the side window with his sleeve, though it is clean.
* [Brake, and pass it at a walk. # default]
  ~ road_loss(3)
  # sound: brakes
  You go by it with two wheels in the gutter. On the lid it says PEORIA, and under that, in a round hand, THIS SIDE UP PLEASE.
- -> rails

=== rails
Warehouses now, and weeds, and rails beside the road. {distance < 2:You are so near that you can read what somebody has written in the dust on his back window.}{distance == 2:He is a block ahead, with a limp in one wheel.}{distance > 2:He is three blocks ahead, with a limp in one wheel.}

Far down the line, on the right, there is a light. It is only one light. It does not seem to move. # timer: 9

* ["What is that light?" # default]
  # sound: train_horn
  RIDZIK: That's the Burlington. Freight. Comes through every morning, a mile long. You could set your... oh, boy.
  You look at the rails, which lean in toward the road and at the end of it cross it.
* {distance < 3} [Come up on his left, away from the light.]
  # show: viktor centre
  ~ distance = 0
  You come up beside him, window to window. He turns his head and looks at you, tired, polite, unshaven. He has not seen the light. He is looking at the wrong side, because that is where you are.
* [Hang back, and count.]
  The light, the crossing, the teal coach. Three numbers. You have always been good at this. You ease your foot by the width of a coin.
- # hide: viktor
-> coaches_trailers

=== coaches_trailers
A row of parked trailers has narrowed the road to one coach and a half. The light is two lights now, one above the other, and the weeds have begun to tremble.

{distance < 2:Viktor has let his window down. He is resting something on the sill.|He is using all of it. He wanders from the trailers to the rails and back, so that you may not come by.} # timer: 7

* {distance < 2} [Stay where you are. Let him aim.]
  # effect: muzzle
  # sound: gunshot
  He fires twice, taking time between, the way one posts two letters.
  {distance:
    ~ distance = 0
    You were half a length behind, and a seat behind you has had it. You come up into the place that he has fired at.
  - else:
    {wounds > 1: -> coaches_dead}
    ~ wound()
    # sound: glass
    The window beside you comes in, all of it, and some of it stays. You drive with one eye and then with the other, to see which is better. You are still next to him.
  }
* {distance > 1} [Close up, into his dust.]
  ~ road_gain()
  # effect: shake
  He clips a trailer for you. It swings out, slowly, on its one leg, and you meet it with the corner that you had left.
  ~ road_bump()
* ["Ridzik. His mirror."]
  # sound: gunshot
  {trust > 2:
    ~ road_gain()
    Ridzik leans out of the door, on one hand, and fires once. The mirror goes. A man without a mirror has to turn his head, and he lifts his foot to do it.
  - else:
    Ridzik leans out of the door and fires four times at the mirror. He hits the word Peoria.
  }
* {road_left} [Wait for his brakes. Go by on the right.]
  ~ distance = 0
  His lamps flare, and nineteen goes left, as she always has. He knows it and you know it, but he has only the one wheel to tell her with. You are beside him, between him and the rails.
* [Fall back. Give him the road. # default]
  ~ road_loss(4)
  You give him the road, and he takes it.
- {distance > 3: -> coaches_cut}
-> train

=== train
# background: level_crossing_train
# sound: crossing_bell
The bell begins. The lamps swing. It is much nearer than it was, and it is blowing its horn.

He has seen it. You can see him see it: the back of his head goes still. He puts his foot down. # timer: 6

* {distance < 3} [Push. Your bumper to his.]
  ~ by_force()
  # effect: shake
  {coach:
    You put her nose against his tail and lean. He is faster than he wanted to be; then his wheels are over the first rail, and a tire goes, and he is not fast at all.
  - else:
    She has nothing left to push with, and she pushes. Something goes through the floor. It is enough: his wheels are across the first rail, and there they stay.
  }
* [Brake. Let him have the choice. # default]
  ~ by_law()
  # sound: brakes
  You brake. It is between him and the schedule. He has a hundred yards in which he could stop too; you see his brake lights come on, and think about it, and go out.
* [Fire at his tires.]
  # effect: muzzle
  {armed ? magnum:
    # sound: magnum
    You put the absurd thing out of the window. It is like firing a door. His left rear wheel simply is not there, and he comes to rest across the rails.
  - else:
    # sound: gunshot
    You hold out your hand. Ridzik looks at it, and leans out of the door, and fires himself. Four of the five miss. The teal coach comes to rest across both rails with its motor howling.
  }
-
~ distance = 2
~ coach = 3
~ road_left = false
# effect: flash
# sound: train
Then the train is there, and then, for a long time, it goes on being there.

# gauge: none
# effect: shake
She has stopped a yard short of the first rail. Boxcars go by in front of your face, one name after another.

# hide: ridzik
# show: nunn right
NUNN: Mister? I lost nineteen. I had the two of you, and now I just got the one. Mister?

* ["She is gone. I am sorry."]
  NUNN: Did she pull left?
  DANKO: I was not near enough to see.
  NUNN: She'd have pulled left.
* ["Yours is whole. She stopped when I asked."]
  It is not exact. You look along her for something that is. The bell works. You tell him about the bell.
* [Hold the microphone out to the train.]
  He listens to all of it, car by car. When it has gone by there is his breath, and then the scratch of a pencil.
  NUNN: Third unit's got a valve going. Somebody ought to tell them.
- -> crossing

=== coaches_dead
# gauge: none
# effect: flash
# sound: glass
# music: loss
# hide: all
# show: danko tired left
Then the wheel goes on by itself, a little to the right, a little to the left. Your hands are in your lap. You had meant them to be elsewhere.

# show: ridzik hurt right
Ridzik has climbed across you and is standing on the brake with both feet. He is talking. He talks very fast, about anything: pancakes, second base.

RIDZIK: Don't you go quiet on me. Hey. That's not how it works. You gotta tell me to shut up.

DANKO: Do not shut up.

{school.braked:You count again, to be sure. Fourteen. They are all across.|You try to count the children, and get a different number each time.}

{armed ? magnum:The revolver lies on the floor, with six rounds in it. You had meant to give it back.|In the consulate, in an envelope, lies a pistol with your name on it. Not a round is missing.}

# sound: watch_tick
You get the watch half wound.
# ending: six_rounds
-> END

=== coaches_cut
# gauge: none
# background: level_crossing_train
# sound: train_horn
He goes over the crossing with his tail lamps lit. The bell is still ringing when the train comes between you.

It is a mile long. You count the cars, because they are there: one hundred and eleven. When the last has gone by, the other side is the same as this one, with weeds.
-> lost

=== lost
# hide: all
# weather: none
# show: danko tired left
# background: coach_chase
# music: loss
# gauge: none
You come over a rise, and there is the whole morning, wide and empty, with a road in it.

# show: ridzik right
RIDZIK: Maybe he stopped for coffee.

You drive to the end of the street, and the next one. {coach < 2:She is dying under you, and takes a long time about it.|She runs well. She would run to Canada.} At a quarter past seven Ridzik reaches over and turns the key.

RIDZIK: {coaches_cut:So you gave him the road.|So we stopped for a tugboat.} Okay. I'm gonna write it down like that.

# hide: ridzik
# show: nunn right
NUNN: You bring her back now. You hear me? It's all right. Just bring her back.

* [Look at the watch.]
  # sound: watch_tick
  It was given to a man who is never late. You wind it.
* [Look at Ridzik.]
  # hide: nunn
  # show: ridzik grim right
  He is looking out of his window. {school.braked:"You stopped for the kids," he says to the glass. A block later he says it again.|His lips are moving. It is the first time you have seen them do it without noise.}
* [Look at the road.]
  It goes on. Somewhere along it a man is driving into another name, and he has stopped using the mirror.
- # hide: all
# background: ohare_gate_alone
The consulate has you on the noon flight. At the gate nobody asks whether you have anything to declare.
# ending: empty_road
-> END
