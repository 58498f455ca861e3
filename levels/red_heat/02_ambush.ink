// Chapter 2, the ambush in Moscow. Its play: four circles on a plan, and what becomes of them.
// It goes wrong however it was planned; the plan decides how, and for whom.

LIST posts = front_door, kitchen_yard, side_lane, roof, next_table, by_the_car
VAR gorelov_at = ()     // roof or side_lane
VAR mitya_at = ()       // side_lane, kitchen_yard or by_the_car
VAR yuri_at = ()        // kitchen_yard, next_table or front_door
VAR warned = false      // somebody looks at the street, and sees the second car
VAR said_thanks = false // for the watch
VAR knows_feet = false  // what to watch on Pyotr
VAR told_down = false   // Mitya was told to lie down
VAR belt = false        // you straightened Mitya's belt
VAR lane_kept = false   // one rifle looks where the others do not
VAR vagran_hit = false  // Vagran's bullet found you
VAR by_the_wall = false // the six from the van come one behind the other

=== ambush
# chapter: The Café Druzhba \| Moscow, nine in the evening
# background: moscow_cafe_street, cut
# weather: snow
# music: moscow
# ambience: wind
# hide: all
# show: danko left
~ gorelov_at = ()
~ mitya_at = ()
~ yuri_at = ()
~ warned = false
~ said_thanks = false
~ knows_feet = false
~ told_down = false
~ belt = false
~ lane_kept = false
~ vagran_hit = false
~ by_the_wall = false
~ vagran_shot = false
~ mitya_lives = true
Snow comes down on Rybny Lane without hurry.

You sit in the dark car with the engine off. Across the street one window is lit. In it a young man at a table laid for three is laughing, with both hands, at something that the cook has said.

# show: yuri smile right
YURI: Vagran Rostavili. Twenty-six years old and has never carried his own coat.

DANKO: I see one brother.

YURI: The other one is in the kitchen, teaching the cook to bake. He tips the cook. Half of Moscow is afraid of Viktor, and the cook wants to marry him.

Yuri has been your partner for nine years. He blows on his fingers. Then he takes something from his wrist and lays it on your knee: a steel Raketa, its strap mended with fishing line.

# sound: watch_tick
# portrait: yuri_neutral
YURI: For your birthday. That was in September. I was waiting for you to be late just once, so that I could hand it over with a speech.

* ["I am never late."]
  YURI: No. It is like working with a tram.
* ["Thank you."]
  ~ said_thanks = true
  He looks out of the side window for a while. It was more speech than he had prepared for.
* ["Then what will you look at?"]
  YURI: At you, Vanya. When you reach for the door, it is time.
- He buckles it on your wrist himself, because you are holding the binoculars. {wounds:He has seen how you hold them since the bathhouse, and leaves the strap loose. }It ticks louder than the snow. Eight minutes past nine. There is time for one question.
* (mother) ["How is your mother?"]
  YURI: She has pickled everything that stood still. There is a jar with your name on it. A label, Vanya, in ink. I have been her son for thirty-four years and I have no label.
  DANKO: I will come on Sunday.
  YURI: Bring an empty jar. It is the only thing she respects.
* ["What do we know about the big one?"]
  ~ knows_feet = true
  YURI: Pyotr Tatamovich. He was a stevedore in Poti. People watch his hands, because the hands are like this. Then they wake up in the hospital and say: it was the furniture.
  DANKO: So one does not watch the hands.
  YURI: One watches the feet. He is a careful man. He never lifts anything without moving a foot first.
* ["Why does a man like that bake?"]
  YURI: Because then you eat it. He feeds everybody himself, his drivers, his policemen. His mother did it in the hungry years. He thinks that if you have eaten his bread, you belong to him.
  DANKO: And those who have not eaten?
  YURI: I do not think he believes in them.
- Across the street the cook lifts a tray to the window and somebody off to the side points at one loaf, that one, a little longer.
-> plan

=== plan
# plan: ambush
# sound: page
Yuri opens a form on the dashboard, Report of Property Lost on Trams, blank side up. On it he has penciled the café: dining room, kitchen, yard, the lane beside it. Four circles wait at the edge with no names in them.

YURI: Gorelov and his rifle. Young Mitya Sorokin, who has shaved for the occasion. Me, you. And a van with six men around the corner, for the noise afterward.

He gives you the red pencil.

- Gorelov is fifty, a hunter from Vologda. What he looks at, he sees. What he does not look at is not there.
* [Roof. "His eye stays on the table." # place: roof]
  ~ gorelov_at = roof
  # plan: ambush roof
  You draw a line from the roof through the window to a chair.
  YURI: One man, one chair. Gorelov will like that. It is almost a duck.
* [Roof. "His eye stays on the street." # place: roof]
  ~ gorelov_at = roof
  ~ warned = true
  # plan: ambush roof
  You draw no line to the window. You draw a fan over the street and the mouth of the lane.
  YURI: He will complain that nothing happens down there.
  DANKO: I hope that he is right.
* [At the mouth of the lane, on the ground. # place: side_lane]
  ~ gorelov_at = side_lane
  ~ warned = true
  # plan: ambush side_lane
  From there he cannot see the table. He can see whoever comes late.
  YURI: A marksman in a doorway. He will tell his grandchildren it was a roof.
- Mitya Sorokin is nineteen. In the van he has asked everybody twice whether his belt is straight.
* {gorelov_at != side_lane} [Mitya in the side lane. # place: side_lane]
  ~ mitya_at = side_lane
  # plan: ambush side_lane
  It is a blind lane, thirty steps long, with ash cans and the gate of a coal yard. Nothing has ever happened in it.
  YURI: Good. He can arrest a cat.
* [Mitya in the kitchen yard. # place: kitchen_yard]
  ~ mitya_at = kitchen_yard
  # plan: ambush kitchen_yard
  The yard has one gate and a woodpile. If Viktor runs, he runs there.
  YURI: You trust the boy.
  DANKO: The gate opens outward. He has only to lean on it.
* [Mitya stays here, by the car.]
  ~ mitya_at = by_the_car
  YURI: He will be furious.
  DANKO: He will be twenty.
- That leaves one circle for Yuri and one for you.
* {mitya_at != kitchen_yard} [Yuri in the kitchen yard. # place: kitchen_yard]
  ~ yuri_at = kitchen_yard
  # plan: ambush kitchen_yard
  YURI: Among the cabbage. They will say at my funeral that I was close to the people.
* [Yuri inside, at the next table, with tea. # place: table]
  ~ yuri_at = next_table
  # plan: ambush table
  He takes off his cap, turns up his collar and becomes a man whose wife has locked him out. It takes him four seconds. It has always worried you.
* [Yuri through the front door, at your shoulder. # place: front_door]
  ~ yuri_at = front_door
  # plan: ambush front_door
  YURI: Behind you, then. It is warm there and one sees nothing.
- # plan: ambush front_door
You put your own circle on the front door and go over it until the lead breaks.

YURI: You always take the door.

DANKO: Somebody has to open it.
-> sorokin

=== sorokin
# plan: none
You wave, and Mitya Sorokin comes running from the van with one hand on his cap. Close up he smells of soap. He bends to the window and salutes the steering wheel.

"Militiaman Sorokin, Comrade Captain." He has seen the pencil. He is looking for himself on the paper.

* ["Where I put you, there you stay."]
  "Yes, Comrade Captain." He would have said yes to the river. He repeats his post to you, every word of it, and in the same order.
* ["If there is shooting, lie down."]
  ~ told_down = true
  It is not in the manual. You can see him turn the pages.
  YURI: He means it, Mitya. He once wrote them a letter about it.
* [Straighten his belt.]
  ~ belt = true
  It was straight. You move it by the width of a finger, and step back, and he stands as if somebody had signed him. Yuri watches this and says nothing, at length.
- {mitya_at == by_the_car:He takes up his post by the rear fender, at attention. You tell him that it is an ambush.|He goes where you have drawn him. He walks on the outsides of his boots, so as not to spoil the snow.}
-> the_van

=== the_van
In the van the six are playing dominoes on an upturned bucket. Their sergeant, Lukin, has a cold. He wants to hear how one comes around a corner tonight.

* ["As you were taught."]
  "Two and two and two." He is relieved. It is on page forty, with a drawing, and in the drawing it is summer.
* ["One behind the other, along the wall."]
  ~ by_the_wall = true
  "Then the last man sees nothing but a coat."
  DANKO: He sees that it is still walking.
  Lukin turns this over. He decides to go in front.
* ["With your coats open."]
  "At this temperature?" But he undoes the first button himself, and they all look down at their own, and at how long that takes in gloves.
- -> waiting

=== waiting
{warned or mitya_at == by_the_car:
  ~ belt = false
}
# hide: yuri
# music: suspicion
At half past nine they are all where you drew them. Through the glasses you have the table, the bottle, Vagran's hands. By the entrance stands Pyotr Tatamovich, who guards Viktor, and he fills the frame like a second door.

# sound: radio
{warned: The radio clicks twice. Gorelov's voice is low and slow, the voice of a man beside water. "There is a car in the coal yard, off the lane. No lamps. The snow on its hood is melting."|The radio hisses. Gorelov has nothing to say, and he says it conscientiously.}

Viktor's shadow crosses the kitchen glass, and crosses it again. A waitress with a gray braid counts spoons by the window.

* [Go in now, while the brothers are apart.]
  ~ by_force()
  You open the car door. {warned:A warm engine means a driver. You have perhaps a minute before he starts to wonder.|You are ten, with the van. Surprised men do not count well.}
* {not warned} [Wait until Viktor comes to the table.]
  You wait. Your own rule: never close a trap that is half full.
  In the third minute the kitchen door swings and Viktor carries out bread, himself, under a cloth. He sets it down, says something to his brother, and goes back for the salt.
  That was the moment.
* {warned} ["Gorelov. Keep the lane. Nobody else moves until I do."]
  ~ lane_kept = true
  The radio clicks once. One man will now be looking where everybody else is not. It costs you the window.
* (waitress) [Draw the waitress out first.]
  ~ by_law()
  You walk past the window, slowly, a man with snow on his hat, and let your red card lie open in your palm. She sees it. She puts down the spoons and goes for her coat.
  Pyotr sees her go. He does not turn his head. {knows_feet:He moves one foot, and now you know what that means.|He moves one foot.}
-
-> the_door

=== the_door
# background: moscow_cafe_kitchen
# weather: none
# show: pyotr right
# met: pyotr
# sound: door
It is eleven steps to the door. You open it.

DANKO: Militia. Nobody stands up.

Nobody does. That is the first thing that is wrong.

{yuri_at == next_table: -> at_the_table}
{yuri_at == kitchen_yard: -> from_the_yard}
-> at_your_shoulder

= at_the_table
# show: vagran centre
# met: vagran
Vagran is not looking at you. He is looking at Yuri's boots, there under the next table, under that sad civilian coat: militia boots, with a shine you could shave in.

VAGRAN: I poured him a glass. A man so unhappy should not drink tea.

Yuri has both hands flat on the cloth. He moves only his eyes: to Vagran's jacket, and back to you.
-> vagran_draws

= from_the_yard
# sound: gunshot
From behind the kitchen comes one shot, flat, like a plank dropped on a plank. Then Yuri's voice, quite calm, telling you in two words that there were three men in the yard.

# show: vagran centre
# met: vagran
Vagran hears it as you do. He is up with the chair still in one hand.

VAGRAN: Three. I told them that for you it would want four.
-> vagran_draws

= at_your_shoulder
{knows_feet:
  You watch the feet. The left one moves a hand's breadth, and you have Yuri by the belt and out of the way before the iron coat rack comes down with all its coats. It only takes the lamp.
- else:
  Pyotr is slow. It is a thing people tell each other about him. He takes the iron coat rack from beside the door with all its coats and simply lets it fall, and Yuri is under it, and the lamp goes.
}

# show: vagran centre
# met: vagran
In the light that is left, Vagran stands up.

VAGRAN: You might have let us eat first.
-> vagran_draws

=== vagran_draws
# hide: pyotr
~ knows_feet = false
{yuri_at == front_door:
  ~ yuri_at = next_table
}
His right hand has gone inside the leather jacket. He is very young to be so little surprised.

VAGRAN: You are Danko. My brother says you cannot be bought. He says it the way one speaks of the blind.

His hand comes out. # timer: 9

* [Fire.]
  ~ vagran_shot = true
  ~ by_force()
  # show: danko hard left
  # effect: muzzle
  # sound: gunshot
  You fire once. You do not remember deciding. Vagran sits down again and looks at his sweater. Somebody has spilled something there.
* ["Put it on the table, Vagran." # default]
  ~ by_law()
  ~ vagran_hit = true
  # sound: gunshot
  He thinks about it. You see him think. Then he fires, and something plucks your arm and turns you half around.
  ~ wound()
  # effect: flash
  {gorelov_at == roof and not warned: The window breaks inward. Far above the street Gorelov has looked at one chair for twenty minutes, and now he has taken it.|Pyotr fires too, at you, past you. It is his bullet that finds Vagran. You will be the only one who ever says so.}
* [Put the table over and go in under it.]
  # show: danko hard left
  # effect: shake
  # sound: glass
  Glasses, bread, bottle, cloth. You have his wrist before the plates have landed. He is strong and he is his brother's brother; he will not let go of it, and it is between the two of you when it goes off.
  The strength leaves him all at once. You are left holding him up.
-
# hide: vagran
{warned and mitya_at != by_the_car:
  ~ gorelov_at = roof
}
-> brothers

=== brothers
# show: viktor right
# met: viktor
The kitchen door swings, and Viktor Rostavili stands in it with a saltcellar in his hand.

He looks at his brother. He looks for a long time; there is flour on his sleeve. Then he looks at you. He is learning a page by heart.

{vagran_shot: He has seen the smoke at your pistol.|He has seen {vagran_hit:your pistol in your hand|your hands on his brother's coat}, and nothing that came before.}

VIKTOR: What do they give you for him? An apartment? Another star?

* ["He fired first."]
  {
  - vagran_hit:
    It is true, and it is running down your sleeve. He does not look at your sleeve.
  - vagran_shot:
    It is not true. You hear that it is not, and so does he. So does the militiaman who will write the report.
    ~ less_standing()
  - else:
    It is true. You are holding his brother up by the coat, and it does not sound true.
  }
* ["Nothing. Give me your hands."]
  ~ by_law()
  He puts the saltcellar on the nearest table, carefully, on the cloth. For one breath you think he is going to do it.
* [Say nothing. Raise the pistol.]
  ~ by_force()
  VIKTOR: No. I also would have nothing to say.
- # show: pyotr right
# effect: shake
~ vagran_hit = false
Then Pyotr's shoulder takes the fuse box off the wall, and the café is gone. There is only the window, full of snow. In the kitchen somebody begins to fire, and goes on, a whole magazine, without any haste.
-> in_the_street

=== in_the_street
# hide: all
# show: danko hard left
# background: moscow_cafe_street
# weather: snow
# music: shootout
The six from the van come around the corner {by_the_wall:along the wall, each with a hand on the back before him|as they were taught, two and two and two}. A pair of lamps opens in the lane.

It is the second car. {warned:Gorelov is already shooting at it. |Nobody had looked behind that gate. }It comes out of the dark with its door swinging, and from the door they fire low. Of the six, {lane_kept:{by_the_wall:five|four}|{by_the_wall:three|two}} get up again.
~ by_the_wall = false

{mitya_at:
- side_lane:
  {
  - told_down:
    Mitya Sorokin hears it start up behind him, and lies down, as he was told. It goes over him. The wheels are on either side.
  - warned:
    Mitya Sorokin was warned in time. He stands in a doorway no deeper than a book, breathing in, and the fender takes one button off his coat.
  - else:
    ~ mitya_lives = false
    Mitya Sorokin hears it start up behind him. He turns and does what is in the manual: he raises his hand.
  }
- kitchen_yard:
  {
  - told_down:
    At the yard gate they fire through the boards of the gate, at the height where a man's heart is. Mitya's heart is lying on the ground, as you said, going like a sewing machine.
  - warned:
    At the yard gate Mitya leans with his whole weight, and it holds for as long as it takes Viktor to choose the wall. They find the boy afterward still leaning.
  - else:
    ~ mitya_lives = false
    At the yard gate Mitya leans with his whole weight, as you said. They do not trouble to open it. They fire through the boards.
  }
- else:
  {told_down:
    By your car Mitya lies down, as he was told, with his cheek in the snow, and watches all of it.
  - else:
    Mitya runs toward it from your car, bareheaded, shouting that everybody is under arrest. Nobody has time to shoot him. {warned:{gorelov_at == roof:From the roof|Up the street} Gorelov breaks the windshield.|Up on the roof Gorelov's rifle gives its flash, and all the barrels go up to it together.}
  }
}

~ mitya_at = ()
~ gorelov_at = ()
~ lane_kept = false
Viktor comes over the snow with his brother's blood on his cuff, walking. Pyotr holds the car door for him.

# show: yuri right
And here is Yuri, {yuri_at == kitchen_yard:over the yard wall, with bark on his sleeve|out through the window, with glass on his shoulders}, on your left, where he always is. Viktor has turned. He raises his arm at you. # timer: 8
~ yuri_at = ()

* [Run straight at the car.]
  ~ by_force()
  You are four steps from the door when a hand takes you by the collar and you go down. It was the only thing on you that he could reach. He is still holding it, and he is standing where you were.
* [Kneel. Shoot for the tires. # default]
  You kneel and fire, and the rear tire bursts. It is good shooting. In the corner of your eye Yuri has stepped across, to keep the line clear of anybody who might hit you.
* ["Yuri, down!"]
  He hears you. He has already stepped across. He turns his head to hear what you said.
-
# effect: flash
# sound: gunshot
Three shots. After them the motor, after the motor nothing.
-> snow

=== snow
# background: moscow_snow_street
# music: loss
# show: danko neutral left
# hide: yuri
Yuri lies on his back under the street lamp. There is snow on one of his boots. It is not melting.

The red of the tail lamps goes around the corner by the dairy. On foot a man can cut through the courts and be there before it. You know these courts.

* [Run.]
  ~ by_force()
  You run. Over a wall, through laundry, over a second wall. You come out in front of the dairy, and there are the tracks, with the snow already softening their edges. You stand in the road. You have your pistol in your hand and nobody to show it to.
  When you are back, somebody has put a coat over him. His hand was left out in the cold. You put it in.
* [Stay.]
  ~ by_law()
  You go down on your knees and put your hand where it comes out. He looks at the snow that falls toward him.
  # portrait: yuri_smile
  YURI: What time... is it. You have my watch.
  {said_thanks: -> thanked}
  DANKO: Do not talk.
  YURI: Nine years I have waited... for you to say something else.
  He is still pleased with that when you notice that he has stopped.
-
-> stopped

= thanked
YURI: You said thank you. In the car. I wanted to... I had a speech.
DANKO: I am listening.
You listen until Gorelov, or somebody, lays a hand on your shoulder.
-> stopped

=== stopped
The watch has a crack across its face. When you fell, or when he did. Nine forty-seven. You hold it to your ear, as people do.

{
- not mitya_lives:
  They have laid Mitya Sorokin beside the others, last, because he was the youngest. His belt is straight{belt:, as you left it}.
- told_down:
  Mitya Sorokin comes and stands in front of you with snow all down his front. "I lay down, Comrade Captain. They stood, and I lay down."
  DANKO: I told you to.
  It does not help him. It may, in forty years.
- else:
  Mitya Sorokin stands at the curb and asks an officer twice what he should do now.
}

{waiting.waitress:The waitress with the gray braid stands across the street in her coat. She has put it on inside out.|The waitress with the gray braid comes out with her hands up. Nobody has told her that she may take them down.}

{
- warned:
  "I saw that car," Gorelov says. "I said so. I told you there was a car." You tell him yes. You had a minute's warning, and you spent it.
- else:
  Behind the coal-yard gate there had been a car with its lamps out. Nobody on your plan was looking that way. You find the form in your pocket: four circles, and you had the pencil.
}

An officer with a folder is collecting whatever is paper. He holds out his glove for the form as well.

* [Hand it in, and sign it.]
  ~ by_law()
  He reads about the trams first, since that side is uppermost. Then he turns it over. He gives the sheet a number of its own, and from there on he does not use your first name.
* [Fold it, and keep it.]
  You fold it until it is no larger than a ticket. One crease has to go through Yuri's circle, whichever way you begin.
* [Drop it into the drivers' fire.]
  ~ by_force()
  They have lit an ash can, to warm their hands. It goes in as one sheet and comes up as four black rings. You find that you know it by heart.
-

By midnight there are roadblocks on every road out of Moscow. At ten minutes past one, a man of forty with a different name and flour on his sleeve walks up the steps of an airplane. He has learned his page.
-> orders
