// Chapter 8, the Garvin Hotel. Its play: one evening to get ready in, then three turns in the dark on the plan of the third
// floor, by ear. What was learned on the way up and what was asked of the woman in 304 decides what each turn costs.
// A third wound ends it. The magnum: trust 3 or more, and having gone to Ridzik or to 304 instead of to the fuses.

LIST garvin_prep = numbers_changed, bird_moved, wish_heard
LIST garvin_turn = his_call, her_door, the_fuses
VAR garvin_ready = ()        // the one thing there was time for
VAR garvin_went = ()        // the second turn in the dark
VAR garvin_rode = false         // up by the elevator (knows its gate); else by the stairs (knows the corridor)
VAR clerk_blind = false  // paid to see nothing

=== garvin
# chapter: The Garvin Hotel \| Chicago, eleven at night
# hide: all
# background: garvin_front, cut
# weather: rain
# ambience: rain
# music: suspicion
# image: none
# plan: none
~ garvin_ready = ()
~ garvin_went = ()
~ garvin_rode = false
~ clerk_blind = false
~ guest_helped = false
# sound: station_chimes
ANNOUNCER: It did not rain today in most of Illinois.

ANNOUNCER: In the O'Hare case detectives have questioned a blind man. He saw nothing.

ANNOUNCER: Ambulance 15, which had been missing from the airport, has been found in its garage.

ANNOUNCER: And it is Hospitality Week. Why not surprise somebody from out of town?

# show: danko left
# show: ridzik right
Of the sign over the Garvin Hotel three letters still burn. There is a key to it in your pocket, and you have not yet seen the bed.

Ridzik takes a bowling bag out of the trunk. It pulls his shoulder down, and he says nothing about it, which is not like him.

* [Count the lit windows.]
  There are nine. Four of them are on the fourth floor, side by side, lit by people who do not pay for the light. While you watch, one of them goes dark from left to right, at the pace of a large man walking past it.
* [Walk around to the back.]
  An iron ladder hangs down to the height of your hat. You put your palm to the hinge. Nobody oils anything at the Garvin, and that is oil.
* ["You are on leave. You may rest at home."]
  RIDZIK: I tried it Tuesday. I sat down. I got up. That's all I got for you on home.
- -> garvin_lobby

=== garvin_lobby
# background: garvin_desk
# weather: none
# plan: garvin lobby
# show: clerk right
# met: clerk
The Night Clerk watches a television with the sound off. Behind him are forty pigeonholes. In the one for 404 lies half a loaf of white bread, in a cloth.

CLERK: Nothing's ten. Everything's twenty.

DANKO: Nothing of what?

CLERK: Of what comes in. Ten, I don't see it. Twenty, I see it all, and you hear about it.

The consulate allows you nineteen dollars a day.

* [Lay down ten. "See nothing."]
  ~ clerk_blind = true
  He turns his chair to the wall, and the television with it.
  CLERK: Starting now. Whoever comes, whatever they ask. You'd be surprised how dark it gets.
* [Lay down nineteen. "It is all there is."]
  # sound: page
  CLERK: For nineteen I see most of it. 404, since Sunday. Three regular and one large. They tip in coins.
  ~ clues += route
  # clue: route
  His register falls open at a folded coach timetable. One line is marked in pencil, and in the margin somebody has drawn streets.
  CLERK: They left that on the stairs. I been using it to keep my place.
* ["You have eaten his bread."]
  He wipes his mouth, too late.
  CLERK: It's good bread. The gentleman brings it himself. He never asked for a thing.
  DANKO: Not yet.
  CLERK: Which room you're in. He asked that.
-
# hide: clerk
# show: ridzik right
The elevator is a cage the size of a wardrobe.

RIDZIK: My ex-brother-in-law had his honeymoon here. Both times.

* [Ride up with Ridzik. # place: lift]
  ~ garvin_rode = true
  # plan: garvin lift
  Between the second floor and the third it stops. A brass tongue on the gate has slid up by the width of a match. You push it down, and the cage rises. You lift it, and the cage stops. You push it down.
  RIDZIK: Are we done?
* [Take the stairs. # place: stairs]
  # plan: garvin stairs
  You count. The third step from the top speaks. On the landing is a linen closet, with the fuses in it; its door opens outward. From there it is eleven steps to 302. A good while after you, the cage arrives, with Ridzik looking straight ahead.
  RIDZIK: It stopped to think.
-
-> garvin_guest

=== garvin_guest
# background: garvin_corridor
# plan: garvin corridor
# hide: ridzik
# show: guest right
# met: guest
The door of 304 is open before you have come level with it. The woman in it has a pencil behind her ear.

THE WOMAN IN 304: You're 302. He had the beef, with peppers. {garvin_rode:You fixed the elevator. Nobody's fixed that elevator since March.|You walk like somebody who'll want to know later how far it was.} Both police, and only one of you's from here.

Neither of you has said a word.

# background: garvin_room_304
# plan: garvin room_304
Her room is very tidy: a lamp, a book open at a column of figures, Accounting, Evening Division. On a hat stand sits a green parrot.

WOMAN: First. There's four of them upstairs. Second, the big one carries nothing, so he's the one the rest are scared of. Third, he asked where the fuses are. So it'll be dark, and it'll be tonight.

# sound: parrot
The parrot opens its beak. "Not the train," it says in Russian, with the vowels of the docks of Poti. "The bus."

WOMAN: He gets it down the steam pipe. What's that he says?

* ["It is about a bus."]
  WOMAN: {clues ? route:Then your friend can stop patting his pocket. It's the right timetable.|Then somebody's watching the trains. Or they think so, which costs the same.}
* ["He has a stevedore's accent."]
  WOMAN: Before that it was a dentist's, from Cicero. I had to give up chewing.
- She looks at her clock, and at the wall, and adds something up.

WOMAN: You've got time for one thing.

* ["What would you do?"]
  ~ garvin_ready = numbers_changed
  WOMAN: The numbers. There's one screw in each.
  She takes a nail file out of her hair. Three minutes later your room is 306, 302 is a broom closet, and there is no paint on her cuffs.
* [Ask for the loan of the bird.]
  ~ garvin_ready = bird_moved
  From the hat stand the voice of Ridzik says: "{garvin_rode:Are we done?|It stopped to think.}"
  WOMAN: He does everybody. He does the gentleman with the bread. He'll want his seed at six, and I want him back with the same number of feathers.
* ["What do you need?"]
  ~ garvin_ready = wish_heard
  She closes the book on her finger. It takes her a while; the question has not come up before.
  WOMAN: I have class Tuesdays and Thursdays. In June I have a certificate, if they don't see my name in a paper first. So I need to not be in anybody's book.
  {clues !? route:
    ~ clues += route
    # clue: route
    She unfolds something that fell past her window: coach times, a line under one of them in pencil, and streets drawn along the edge.
  - else:
    She asks to see the timetable. "The big one drew the streets," she says. "He presses."
  }
-
-> garvin_watch

=== garvin_watch
# background: garvin_corridor
# plan: garvin room_302
# hide: guest
# show: ridzik right
The room has one bed, one chair, and a radiator that knocks. {clues ? key:The flat key lies on the blanket.|There is nothing on the blanket. They will come for it all the same.} With his foot Ridzik pushes the bowling bag under the bed. He regards the bed.

RIDZIK: We got three rules, and none of 'em's about this.

* [Lie down on the carpet.]
  It is the first thing in this country that is long enough. Under you somebody beats on his ceiling with a shoe, once, to see who is new.
* [Take the chair, and set it by the hinges.]
  It has three legs and the telephone directory. From there you would be behind whatever comes in. You try it with the door. You are.
* ["Look beneath it first."]
  There is one slipper, and a Bible with its middle cut out to the size of a flask. Whoever it was has left a bookmark.
-

RIDZIK: Somebody stays up. Tommy always took first watch. Every time. I never once stayed up to see what it's like.

* ["Then sleep. I will take it."]
  ~ more_trust()
  He lies down on the bed in his shoes. He does not sleep, and after a time he does you the courtesy of snoring.
* ["What is in the bag?"]
  RIDZIK: Shoes.
  DANKO: It is heavy for shoes.
  RIDZIK: They're ugly.
* [Wind the watch.]
  He listens to it, all twenty turns. Then he holds up his own, plastic, green in the dark, with a moon on it.
  RIDZIK: Ten to two. In case you wanted a second opinion.
- At ten past two he wants coffee. The machine is in the lobby, and his knees want the elevator.

RIDZIK: Cream?

DANKO: No.

You hear the gate, and the cage going down. {clues ? key:You put the key into your left shoe, and lace it.|You put a dime into your left shoe, and lace it. If they must look, there should be something to find.}

-> garvin_dark

// ------------------------------------------------------------------------------------- the dark, three turns

=== garvin_dark
# hide: all
# show: danko hard left
# background: garvin_corridor, cut
# plan: garvin room_302
# music: shootout
# sound: lift_bell
Then it is dark. It is not only your lamp: the strip under the door is gone, and the orange eye of the elevator. Its bell rings once where there is no floor, and in the shaft somebody begins to give his opinion of Chicago.

You listen. Leather soles on the stairs, {clerk_blind:trying every knob as they come; nobody has told them anything|counting doors}. On the fire escape there is one place where the rain does not ring, because a man is standing in it. And from the linen closet comes nothing, and it is very large.

The corridor has no corner in it to stand behind. # timer: 10

* [Into the corridor, to meet the leather soles. # place: corridor]
  # plan: garvin corridor
  # sound: blow
  {
  - garvin_ready == numbers_changed:
    He has struck a match to read the number on the door, and has begun to think about it. You blow out the match for him.
  - clerk_blind:
    He has both hands on the knob of 308 and is asking it, in a whisper, for a Russian. It is the wrong door. You come from the right one.
  - not garvin_rode:
    You have had this corridor under your feet, in the light. At the ninth step you stop. Something heavy goes by where the tenth would have been, and you take hold of the arm behind it.
  - else:
    You came up in the cage, and have not counted this corridor. It is shorter than you think. Something heavy finds your shoulder before you have found its owner.
    {wounds > 1: -> garvin_third}
    ~ wound()
  }
  He lies down along the wall. Through your own window, behind you, the man from the iron has come in, and gone out by the door. He is feeling his way to 304.
* [To the window. Somebody stands on the iron. # place: fire_escape]
  # plan: garvin fire_escape
  # sound: glass
  You let him get one hand over the sill, and close the window. It is a heavy window. He goes down a story and takes it along.
  {
  - garvin_ready == bird_moved:
    Behind you the leather soles come in and stop short. In the wardrobe Ridzik says: "{garvin_rode:Are we done?|It stopped to think.}" They shoot the wardrobe. "Twenty," says the wardrobe, in the clerk's voice. The soles leave, fast, in the direction of 304.
  - garvin_ready == numbers_changed:
    The leather soles have gone into the broom closet, all the way in. When they come out there is a bucket on one of them. They try the next door, which is 304.
  - else:
    Behind you the leather soles go through your bed, your suitcase and your other shirt. They go on to 304.
  }
* [Stay behind the door. Let them find each other. # place: room_302 # default]
  # sound: blow
  {
  - garvin_ready == bird_moved:
    "{garvin_rode:Are we done?|It stopped to think.}" asks the wardrobe. One of them has come by the window and one by the door, and they reach it together.
  - garvin_ready == numbers_changed:
    The leather soles spend some time in a broom closet. When they do come in, the man from the iron has been waiting for exactly such a person.
  - else:
    The iron rings, and the knob turns. In the middle of the carpet each of them finds a man.
  }
  You hold the door shut and listen to it. When it is quiet, somebody goes past you on his knees, out and along the wall. He gets up at 304.
-
-> garvin_second

=== garvin_second
# plan: garvin corridor
# sound: knock
A shoulder hits the door of 304. It is a good door; it will stand it twice more. And from the shaft, quite low:

RIDZIK: Danko? Somebody's standing on the roof of this thing. He's got a light. I don't love it.

{garvin_rode:You know that gate: it hangs on a tongue of brass.|You came up on foot, and have never looked at how that gate opens.} And whoever put out the fuses must still be standing beside them. # timer: 10

* [To the elevator. # place: lift]
  ~ garvin_went = his_call
  ~ more_trust()
  # plan: garvin lift
  {garvin_rode:
    You push the tongue down by the width of a match. The cage starts up with a jerk, and the man on its roof, who had not meant to travel, comes up past you shoes first. You take him by the shoes.
  - else:
    # effect: muzzle
    The gate comes off at the third pull. At the second, the man on the roof has turned his light around, and what he holds beside it. Something hot goes in along your ribs. You haul him up by the shoes all the same.
    {wounds > 1: -> garvin_third}
    ~ wound()
  }
  Out of the hatch comes a small green moon, and after it Ridzik, on his elbows. In 304 a textbook lands on somebody. Then the second volume.
  # show: ridzik right
  RIDZIK: You came here first.
  DANKO: You called.
* [To 304. # place: room_304 # default]
  ~ garvin_went = her_door
  # plan: garvin room_304
  # background: garvin_room_304
  # show: guest right
  The door is down. He has one hand out for her, and she has her back to the wall and the book in both fists.
  WOMAN: His left knee. He's been saving it since Sunday.
  You put your heel against the left knee. He folds onto the bed, and she lets the cover of the birdcage down over his head and ties it.
  # hide: guest
  # show: ridzik hurt right
  There are two shots in the shaft. A good deal later Ridzik comes up the stairs, with the skin gone from both palms. He puts them in his pockets.
* [To the linen closet, and the fuses. # place: linen]
  ~ garvin_went = the_fuses
  ~ less_trust()
  # plan: garvin linen
  {garvin_rode:
    You pull at the door, and it comes to meet you, with a great weight of towels and something else behind it. You are on the floor when your hand finds the fuse. You turn it.
  - else:
    The door opens outward. You open it as far as it will go and then a little farther, and it stops against somebody who grunts. You reach around him and turn the fuse.
  }
  Light. In the shaft the cage starts up, and the man on its roof rides to the top of the Garvin with his mouth open. In 304 a textbook lands on somebody.
  # show: ridzik grim right
  RIDZIK: I was hanging in a box, and you went and fixed the lights.
  DANKO: They were out.
-
-> garvin_pyotr

=== garvin_pyotr
# background: garvin_corridor
# plan: garvin corridor
# hide: all
# show: danko hard left
# show: pyotr right
{garvin_went == the_fuses:Out of the linen closet, sideways, a hand before his eyes, comes Pyotr Tatamovich. A floorboard complains. Then the other hand comes out and takes the fire hose off the wall, with the wheel. First the board, then the hose.|Then a floorboard complains by the linen closet, and something as heavy as a fire extinguisher, which it is, leaves the wall and goes past your ear. First the board, then the extinguisher.}

PYOTR: Captain. I have a bad back and no wish to be here. Give it to me, and I will go down by myself and hold the door.

RIDZIK: Danko, you're in my way!

You are in everybody's way. {clues ? key:The key has been under your heel all this time, and has left its number there.|There is a dime under your heel. He would not take your word for the rest of you.} # timer: 9

* [Wait for the board. Then step in under his arms. # place: corridor # default]
  # plan: garvin corridor
  # sound: fall
  The board speaks. Before the next thing has left the wall you are inside, where there is only breath and shirt. You put your leg where his foot has just come from. He goes over backward, slowly, and takes the stairs{garvin_rode:.|; the third from the top says its word.}
* [Run at him. # place: stairs]
  # plan: garvin stairs
  {
  - garvin_went == the_fuses:
    He is still blinking. You go in under the hand before his eyes, and the two of you leave by the stairs.
  - garvin_ready == bird_moved:
    "Sit down, Pyotr," says Viktor, behind him, tired and polite. The bird does everybody. Pyotr has bent his knees before he has thought about it, and you both take the stairs, he first.
  - else:
    You run at his hands. Everybody does. It is the foot that has moved, and you learn what the hands were for on the way down. He comes too, underneath.
    {wounds > 1: -> garvin_third}
    ~ wound()
  }
* {garvin_rode or garvin_went == his_call} [Walk backward, as far as the open shaft. # place: lift]
  # plan: garvin lift
  The cage has stopped a yard below the floor. You know that; he has not been asked to look. You walk backward, with your palms up, and at the last step you go left. He puts down one foot, and then the other one, where there is no floor.
  He stands in the shaft up to his chest. He lays both arms on the carpet, and waits to be told.
  PYOTR: This also is not good for the back.
-
-> garvin_after

=== garvin_after
# hide: all
# background: garvin_wreck
# plan: none
# music: none
# ambience: rain
# show: danko tired left
# show: pyotr right
{garvin_went != the_fuses:Somebody finds the fuses. In the light it is worse.|In the light there is a good deal to see.} Four doors, one window, a wardrobe. A handrail has gone from the third floor to the second without stopping.

One pair of handcuffs does not go around him. Ridzik joins two.

* ["Where is he, Pyotr?"]
  PYOTR: Where it is warm. He is baking. He always bakes before he travels.
* ["Can your back bear the stairs?"]
  He considers you, with all his patience. It is plainly the first question of the night.
  PYOTR: If nobody hurries me.
  You see to it that nobody does. It takes the uniforms a quarter of an hour.
-
# hide: pyotr
# show: guest right
The woman from 304 stands in what was her doorway with her coat on. She has been counting: doors at thirty dollars, a rail at eighty, plaster by the yard. Ridzik has a form on his knee, with a line for every room on the floor.

WOMAN: {garvin_ready == wish_heard:You've got as far as 304, I see.|What do you put down for 304?}

* ["Vacant."]
  ~ guest_helped = true
  She watches the pencil until it has done it. {garvin_went == her_door:"And him with my cage cover on his head?" she says. You tell Ridzik to write: a guest of the house, asleep.|"Vacant, with a parrot," she says. You tell Ridzik to write: noise.}
  {clues !? route:
    WOMAN: Then there's this. It came down past my window on Monday, so it's nobody's.
    ~ clues += route
    # clue: route
    It is a list of coaches. Somebody has marked one in pencil and drawn the streets that it will need.
  }
* ["A witness. She saw more than all of us."]
  It is only true. {garvin_ready == wish_heard:She does not remind you of anything.|She looks for your eyes, once.} Then she spells a name. It is not the name inside the cover of her book.
  {garvin_went == her_door:"I thought that you came in there for me," she says. She says it to the form.|By noon, she knows and you know, there will be nobody in 304, and no bird.}
-
# hide: guest
# show: ridzik right
You carry your suitcase down. Ridzik sits on the last step, with the bowling bag on his knees.

{trust > 2 and garvin_went != the_fuses: -> magnum_given}

He opens it by the width of a hand and considers what is in there. {garvin_went == the_fuses:"Lights," he says into the bag.|He considers you.} Then the zipper goes back the way it came.

RIDZIK: Bowling stuff.

You have seen into it. There was no ball.
-> garvin_message

= magnum_given
RIDZIK: {garvin_went == his_call:You got {clues ? key:the thing they want|ten cents} in your shoe, you got a piano in the hall, and you go open an elevator.|You went to the lady. I'd've gone to the lady. I'd have been sore about it too, in that box, and I was, and I'd have gone.}

He pulls the zipper. Between two shoes, which are ugly, lies a revolver with a barrel the length of the shoes. A forty-four Magnum.

DANKO: That is against the regulations.

RIDZIK: All of them. I went down the list.

~ armed = magnum
* [Take it.]
  You swing out the cylinder and count, and put it where your own pistol was until O'Hare. The holster is too small. It will learn.
  RIDZIK: It's six. It's never gonna be seven. So figure it that way.
* ["You have not given me this."]
  RIDZIK: No.
  DANKO: I have found it. Between shoes.
  He goes over that for holes, as he would for a judge. Then he holds it out to you, handle first, and six loose rounds after it, one by one.
-
-> garvin_message

=== garvin_message
# background: garvin_desk
# show: clerk right
# hide: ridzik
{clerk_blind:The Night Clerk is still sitting with his face to the wall. He has been paid.|The Night Clerk has written out a bill. It has a second page.}

CLERK: There was a message for 302. Came at midnight. {clerk_blind:I couldn't see who to give it to.|You looked busy.} A lady. She counted to four before she'd talk.

You read Catherine Manzetti's message twice. It has been taken down in capitals, on the back of a laundry list, and he has charged her for it.

# hide: clerk
# background: garvin_front
# weather: none
# ambience: elevated
# show: ridzik right
Outside it has stopped raining, as announced. Ridzik reads it over your arm, and begins to look for his keys. You wind the watch.
~ garvin_ready = ()
~ garvin_went = ()
~ garvin_rode = false
~ clerk_blind = false
-> lake_street

=== garvin_third
# hide: all
# show: danko hard left
# plan: none
# music: loss
# effect: flash
That is the third, and it is not like the others. You sit down against the wall, and find that you will go on sitting there.

{
- garvin_ready == numbers_changed:
  Over your head hangs the number of a room that is not yours. You held the lamp while she turned the screw.
- else:
  A woman kneels down beside you and takes your hand in both of hers. You had asked her what she needed. She needed not to be seen here, and she stays.
}

# show: ridzik hurt right
It takes Ridzik a while to get to you. When he does he is firing, along the corridor, at a sound. You count, as you count everything. Six. Then the hammer, on nothing, and the sound goes on down the stairs.

He has lost his toothpick. He takes your wrist, and you think it is for the pulse. He winds the watch.
# ending: six_rounds
-> END
