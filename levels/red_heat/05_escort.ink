// Chapter 5, the escort in Chicago. Its play: noticing. Four things are off by one detail each, and you can look at
// one thing at a time; whatever you look at costs something. What was noticed decides who else is hurt.

VAR escort_late = 0       // 0..3  minutes lost; from 2 on the column has lost its patience
VAR escort_ready = false  // Gallagher can get at his gun
VAR escort_blind = false  // Viktor has no watch to go by
VAR escort_sit = false    // Viktor has told Gallagher what a father should do
VAR escort_shoes = false  // the janitor had to move
VAR escort_lift = false   // the elevator was sent away
VAR escort_cello = false  // you know what she plays
VAR escort_counts = false // Delgado has been asked to count
VAR escort_boy = false    // you have him by the windbreaker
VAR escort_thrown = false // you were on your knees

=== escort
# chapter: The Escort \| Chicago, before dawn
# background: chicago_precinct_cells, cut
# weather: none
# hide: all
# music: suspicion
# ambience: precinct
# sound: station_chimes
~ escort_late = 0
~ escort_ready = false
~ escort_blind = false
~ escort_sit = false
~ escort_shoes = false
~ escort_lift = false
~ escort_cello = false
~ escort_counts = false
~ escort_boy = false
~ escort_thrown = false
ANNOUNCER: Five o'clock, fifty-one degrees, and the rain's going to hold off until it doesn't.

ANNOUNCER: A Soviet bread merchant, detained here over a red light, flies home this morning. Police call it a triumph of traffic enforcement.

ANNOUNCER: Jail staff describe a quiet guest with excellent manners.

ANNOUNCER: This month's three shootings aren't connected, City Hall says, except by detectives, who were asked to stop.

ANNOUNCER: And the White Sox are asleep. It's their longest stretch without an error since Easter.

# show: danko left
You have had the chair, and he has had the bench. Overhead a hose goes by, then a truck, then one pair of heels in a hurry to be home.

# show: gallagher right
Tom Gallagher has his raincoat on already, with the belt done up. He is reading the transfer form once more, all nine pages, in case one of them has changed its mind overnight.

GALLAGHER: You go on his left, I go on his right. Art's in front, 'cause Art talks, and people get out of the way. Service corridor, ramp, airplane. I'd like it to be boring.

He touches his breast pocket, to feel whether the ticket is still there.

GALLAGHER: Six tonight, my girl, on the cello. I'm not missing that for a Russian. No offense.

DANKO: He is a Georgian.

# show: gallagher smile right
GALLAGHER: Not for one of those, either.

# show: ridzik centre
Ridzik comes down the stairs with three paper cups and his elbow on the light switch, by accident. It goes dark. It gets light again.

RIDZIK: That one's yours. I didn't know how you take it, so it's got everything.

* ["He has men. Where are they?"]
  RIDZIK: In bed, if they got any sense.
  Gallagher lowers the form.
  # show: gallagher neutral right
  GALLAGHER: It's a fair question, Art.
  He undoes his raincoat as far as the holster, and leaves it that way.
  ~ escort_ready = true
* [Look at the keys on Gallagher's belt.]
  They hang on the right, where he also wears his gun. When he reaches for the one he must let go of the other. You tell him so.
  # sound: keys
  GALLAGHER: Huh.
  He moves the keys to the left. He thanks you, properly, with your rank.
  ~ escort_ready = true
* ["There is an error on page six."]
  ~ by_law()
  Over your own signature it says ACCREDITED OFFICER. You cross out the first word.
  GALLAGHER: Nobody reads page six but me.
  DANKO: Therefore.
  He blows on the correction, though it is in ballpoint.
- -> cell

=== cell
# hide: all
# show: danko left
# sound: keys
Gallagher unlocks the wire himself. Beside it stands an empty stool, with crumbs around three of its feet.

# show: viktor right
Viktor has folded his blanket. He gets up like a visitor who has been waiting in a hall.

VIKTOR: Now you may say it, Captain: five. Such a long way, to take a man for a walk.

* ["You have a brother's grave to visit."]
  ~ by_force()
  ~ less_trust()
  DANKO: Twice a year, under guard.
  His eyelids come down a little.
  # portrait: viktor_hard
  VIKTOR: I know who lies in it. I know also who stood by.
  # show: ridzik centre
  RIDZIK: Hey. We got one rule down here. We don't poke 'em.
  Gallagher has turned to a fresh page, to have something to look at.
* [Check his cuffs. Say nothing.]
  ~ by_law()
  The steel is warm from the cell. You close it by one more tooth. He follows it with interest.
  VIKTOR: Always correct.
* ["Who lent you the watch?"]
  ~ escort_blind = true
  Below his cuff is a cheap American one with large numbers. Somebody went home without it last night.
  VIKTOR: One must know when one's flight leaves.
  # show: gallagher centre
  You unbuckle it. Gallagher drops it into an envelope, licks the flap, and writes on the outside the name of the man with the crumbs. He is sorry to be able to.
- # show: viktor right
You take his left arm. It is a good coat, and under it he is not tense. Of everything this morning, you like that least.
-> escort_drive

=== escort_drive
# hide: all
# background: chicago_street_night
# music: chicago
# ambience: engine
# sound: door
# show: danko left
At the wheel of the van sits Officer Delgado, twenty-four. She once turned left without saying so, and has announced every turn since.

"Right on Canal," she says.

There is a bench along each side, made for shorter criminals. You face Viktor with your ears between your knees. It is forty minutes to O'Hare, and all of them are Ridzik's.

# show: ridzik right
RIDZIK: My ex-brother-in-law drove one of these. Bread truck, but it's the same doors. He left 'em open on the Dan Ryan and fed every pigeon in Indiana.

# show: viktor centre
For the first time Viktor gives him his whole attention.

VIKTOR: What kind of bread?

RIDZIK: White. Sliced.

VIKTOR: Then it was no loss.

"Merging," says Delgado.

* ["They lose so often. Why do they play again?"]
  ~ more_trust()
  # hide: viktor
  RIDZIK: It's a hundred and sixty-two times a year. You just show up. Half the time you go home with nothing.
  DANKO: We have this also. It is the line for meat.
  # show: ridzik grin right
  He turns all the way around in his seat, to see whether you know what you have said. He is happy as far as Mannheim Road.
* [Watch the road behind.]
  ~ escort_ready = true
  # hide: viktor
  In the wired glass: a milk tanker, and a taxi with its roof lamp lit. A lit lamp means that it is free. There are three men in it.
  # show: gallagher centre
  You say so, low. It leaves the road two exits early. Gallagher writes its number on his cuff, and moves his elbow so that nothing is between his hand and his gun.
* [Let Viktor talk to Gallagher.]
  ~ escort_sit = true
  VIKTOR: You have children. You go quietly on stairs.
  # hide: ridzik
  # show: gallagher right
  Gallagher does not answer. A mile later he does.
  GALLAGHER: Two.
  VIKTOR: Then if there is any trouble, Sergeant, sit down. I ask you. A father ought to sit down.
  He says it as one warns a stranger about a step. Gallagher thanks him.
- -> corridor

=== corridor
# hide: all
# background: chicago_service_corridor
# music: suspicion
# ambience: none
# show: danko left
# show: ridzik right
They do not use the front of the terminal. Delgado lets you out at a gray door. "Do I do anything?" she asks. "While I wait?"

* ["Keep the motor on."]
  "On," says Delgado. She puts both hands back on the wheel at the places where one is taught to have them.
* ["Count whoever comes, and on which side."]
  ~ escort_counts = true
  She finds a pencil stub behind the sun visor, and draws a line down the back of her hand. Left, she writes. Right.
* ["Sing. When you stop, I will know."]
  "Sing what?" But she is clearing her throat already. You have it with you for the first thirty steps, through the wall, very nearly on the note.
-
She takes the van around to the ramp. "Right," you hear her tell nobody, "and right."

Behind the door are two hundred steps of painted concrete under tube lights. Pipes run along the ceiling, marked HOT and NOT HOT. Ridzik goes ahead, explaining the infield fly rule.

{escort_blind:
  # portrait: viktor_neutral
  VIKTOR: May one ask the time, Captain?
  DANKO: One may ask.
}

A janitor is mopping. He moves his bucket out of your way with one foot, politely.

* [Look at the janitor's shoes.]
  ~ escort_shoes = true
  ~ escort_late = MIN(escort_late + 1, 3)
  Black, with leather soles, and no water on them. A man who mops at this hour has rubber on his feet. You stop, and so the column stops, and Viktor, on your arm, breathes out through his nose.
  DANKO: Those are not a janitor's shoes.
  RIDZIK: He's got a date after. C'mon. People got shoes.
  When you turn again there is only the bucket, rocking a little.
* [Keep your eyes on Viktor's hands.]
  {escort_blind:
    ~ escort_ready = true
    The thumb goes along the fingers, one, two, three, four, and begins again with every fourth step. He has lost his watch, so he is counting corridor. You show Gallagher the thumb. Gallagher looks at it, and then at how much corridor is left.
  - else:
    They hang quite still. You know them: the burn on the thumb, the nail that was once torn off. Behind you the mop has stopped. It is nothing. Floors get done.
  }
* [Keep step with Gallagher. Listen to him.]
  ~ escort_cello = true
  # show: gallagher centre
  GALLAGHER: It's bigger than she is. From row B you just see the bow.
  DANKO: What does she play?
  He tells you, and hums the hard part, to show where it gets hard. It has eleven notes. You do not hear the mop stop.
- -> doors

=== doors
# hide: gallagher
~ escort_blind = false
Forty steps from the end the wall opens onto three elevators, two of them dark. Beyond the last doors there is gray light, and in it an ambulance with its back open, waiting for somebody.

On a nail hangs the airport's list: vehicles permitted on the ramp, a column of numbers.

* [Read the list against the ambulance.]
  ~ clues += ambulance
  # clue: ambulance
  The list has 3, 12 and 15. The ambulance has a 7 on its flank as tall as a child. In the time it takes to read four numbers Viktor has changed step, and walks on the same foot as Gallagher.
  # sound: radio
  RIDZIK: Delgado? Stay in the van. Lock it. I dunno why, the captain read something.
* [Look at the elevator that is standing open.]
  ~ escort_lift = true
  ~ escort_late = MIN(escort_late + 1, 3)
  Elevators close. It is what they do. This one stands lit, and in the track of its door lies a folded newspaper. You let go of Viktor to kick it out. The doors shut, and behind them somebody swears, softly, in Georgian.
  # sound: lift_bell
  RIDZIK: What was that?
  DANKO: An elevator that was waiting for us.
  He goes backward for a few steps, with his eyes on the arrow as it climbs. That is the end of the infield fly.
* [Walk faster.]
  ~ escort_late = MAX(escort_late - 1, 0)
  The sooner it is over. Your steps ring, and Gallagher's, and Ridzik's. Viktor's make no noise at all.
- -> the_boy

=== the_boy
# show: gallagher centre
{escort_late > 1: Gallagher reads the clock over the doors. "They'll be holding the plane," he says. He says it kindly, and lengthens his stride, and for the first time he is half a step ahead of his prisoner.|Thirty-five steps. Thirty. Gallagher gets out the form, so as to have it in his hand.}

# hide: gallagher
# show: streak scared right
# met: streak
# sound: door
At twenty a boy in a windbreaker comes in from the ramp, sees you all, and swallows. He is perhaps nineteen. His head is shaved. He turns and begins to run.

But nothing has happened yet. {escort_shoes and (clues ? ambulance or escort_lift):It is the third thing.|You have just time to think: he is early.} # timer: 8

* [Catch the boy.]
  ~ escort_boy = true
  ~ by_force()
  You let go of Viktor's arm and take nine long steps, and you have a handful of windbreaker. There is very little boy in it.
  STREAK: I ain't supposed to be here! I'm just supposed to wave. Man, let go, it's now, it's right now!
* ["Gallagher! Against the wall!" # default]
  He does not ask why. {escort_ready:His gun is in his hand before his back touches the concrete.|His hand goes to his belt and finds the keys.}
* [Throw Viktor down and kneel on him.]
  ~ escort_thrown = true
  ~ by_force()
  ~ wound()
  # effect: shake
  # sound: fall
  You put your leg behind his and take him to the floor. It is correctly done. It also means that you are on your knees, with your back to the doors, when they open.
- -> breakout

=== breakout
# hide: all
# show: danko hard left
# background: chicago_service_corridor, cut
# music: shootout
# effect: flash
Then every tube in the ceiling goes out. What light there is comes from the ambulance, and goes around.

{escort_lift: Two men come up the ramp. There should have been four. The others are between floors, with their newspaper.|Four men come, two from the ramp and two from the elevator. They have done this before, or have talked about it very often.}

{escort_thrown: The first thing they hit is your back. When you have breath again, there is nobody under you.}

# sound: shotgun
{escort_shoes:
  The janitor has a shotgun and not a good place to use it from. You had made him move. He blows a hole in NOT HOT, and it is.
- else:
  ~ wound()
  The janitor was behind you all the time. The shotgun makes the corridor jump, and some of the shot stays in your shoulder.
}

# effect: muzzle
# sound: gunshot
{escort_boy:You have one empty hand, and the boy in the other. You find that you have put the boy behind you.|You have empty hands. You find a fire extinguisher in them, and then that somebody is lying under it.}

{escort_lift:Ridzik is running back toward you, firing as he comes.|Ridzik is on one knee behind nothing at all, firing at a lit elevator with two men in it.} He has not said a word.

{escort_ready and escort_late < 2:
  Gallagher fires twice, with both hands, the way it is taught. One of them folds up. Then he steps between them and the man he signed for.
- else:
  Gallagher has got hold of his prisoner's sleeve. He does not let go of it to draw. He signed for him.
}

~ escort_ready = false
~ escort_late = 0
# show: viktor right
It is Viktor who does it. Somebody has put a pistol in his cuffed hands. He regards it, and then Gallagher, with no hurry and no pleasure.

{escort_sit:
  VIKTOR: I asked you to sit.
}

VIKTOR: I am sorry. You were the polite one.

# effect: flash
# sound: gunshot
{escort_sit:Gallagher sits down against the wall, as he had been told.|Gallagher sits down against the wall.}

~ escort_sit = false
~ escort_shoes = false
~ escort_thrown = false
* {not escort_boy} [Go for Viktor with your hands.]
  ~ by_force()
  ~ clues += key
  You have Viktor by the coat. For one moment he is yours: his breath, his collar. A pocket tears, and what was in it stays in your fist.
* {not escort_boy} [Get to Gallagher.]
  ~ clues += key
  You get to him on your knees. You put your hand where it comes out. You know the place. It is where Yuri's was.
  # sound: coin
  They run past. Something rings on the concrete, small and flat, and you put your other hand on it as one does, without looking.
* (blocked) {not escort_boy and clues ? ambulance} ["Delgado! Block the 7!"]
  # sound: brakes
  You have a voice that was made for parade grounds. At the end of the ramp Delgado hears it and turns left, and does not say so. For as long as a van lasts, the ramp is shut.
  Then they push it aside. But it has cost them a lamp, a door and half a minute; they leave one man on the concrete who had been meant to leave.
* (flung) {escort_boy} [Throw the boy aside. Go for Viktor.]
  ~ by_force()
  ~ clues += key
  ~ escort_boy = false
  # sound: blow
  You hear the boy meet the wall, and it is a small noise. Then you have Viktor by the coat, and a pocket gives, and there is something hard in your palm.
* {escort_boy} [Hold on to the boy. He is all you have.]
  ~ by_law()
  ~ streak_spared = true
  Nobody can shoot him except through you. They hurry Viktor past, so close that his sleeve brushes yours; he sees whom you are standing in front of.
  STREAK: He saw me. Oh man. He saw me with you.
* {escort_boy} ["Run the other way." Open your hand.]
  ~ streak_spared = true
  ~ escort_boy = false
  STREAK: It's a locker, that's all I know, he talks about a locker—
  He is gone before the end of it, back up the corridor, past the bucket. The corridor has only fast people in it and he is faster.
-
# hide: viktor
# show: pyotr right
# met: pyotr
You have not seen the very large hand that takes you by the belt, quite gently. Pyotr Tatamovich moves one shoe a little to the side. Then he puts you into the wall.

# effect: shake
# sound: blow
It is a good wall.
-> ramp

=== ramp
# hide: all
# background: chicago_ambulance_ramp
# music: loss
# ambience: rain
# weather: rain
# show: danko tired left
Somebody has moved the floor. You follow the wall out into gray light, with one hand on it, and it has begun to rain.

# sound: siren
The ambulance goes down the service road with its doors still swinging. {clues ? ambulance:You say the number to the first man with a radio, and three streets away somebody writes it down.|Nobody can say afterward what number it had.}

{clues ? key:
  # clue: key
  When you open your hand there is a key in it, small and flat, for a lock that somebody uses once. It is numbered 106.
}

{clues ? ambulance:
  {breakout.blocked:Delgado climbs out of what is left of the van, by the window. She asks twice whether it was she who hit something.|Delgado sits in the van with both doors locked, as she was told. A bullet has come in at one window and gone out at the other. "Straight," she says, when you open the door.}
- else:
  Delgado had gone over to ask the ambulance whether it needed help to back up. She lies by the curb with her leg the wrong way around, telling a fireman which street to take.
}
{escort_counts: But first of all she holds up the back of her hand to you. Left, three. Right, one, underlined: that is the big one. The rain takes it off while you read.}
~ escort_counts = false

{
- escort_boy:
  # show: streak scared right
  The boy could have run. He stands beside you with your sleeve in his fist, until an officer comes and unpicks it.
  "What's this one done?"
  DANKO: He ran. Too early.
  ~ escort_boy = false
  # hide: streak
- breakout.flung:
  By the elevators there is a little blood at the height of a boy's ear. The steps that lead away from it are not straight.
}

On the ramp, in the rain, lies Gallagher's gun. It has slid a long way. The grip is built up with tape for a small hand, and you have no license to be near it.

* [Pick it up.]
  ~ by_force()
  You get as far as the curb with it, by the barrel. An officer half your size would like to have it, please. He says it from behind a car.
* [Put your foot on it, until somebody comes.]
  ~ by_law()
  People run by with a stretcher, around you, as around a post. At last there is a girl in uniform with a paper bag. She writes the minute on it before she lets you lift your shoe.
* [Leave it where it lies.]
  You walk around it. Guns have always found somebody to see to them.
- -> escort_row_b

=== escort_row_b
# background: chicago_fallen_partner
They have carried him as far as the air. Ridzik sits on the ground with Gallagher's head in his lap and holds his hand.

{escort_lift:He had got there while there was still something to hear. He will not tell anybody what.|It was eleven steps, through the light of that elevator, and he had come too late to be told anything.}

He does not talk. He has taken the toothpick out of his mouth and does not know where to put it.

~ escort_lift = false
* [Kneel down on the other side.]
  ~ more_trust()
  You kneel in the water and take the other hand. It is still warm. The three of you stay like that until people come with a blanket, and it is Ridzik who says thank you to them.
* [Lay your coat over Gallagher.]
  You take off your coat and lay it over him, as far as it goes. It goes a long way.
  # show: ridzik grim right
  RIDZIK: He hates it when people fuss.
  But he pulls it straight at the shoulder.
* [Pick up the cello ticket from the wet concrete.]
  # image: cello_ticket
  # show: ridzik grim right
  It has fallen out of his pocket. Tonight, six o'clock, row B. You dry it on your sleeve and put it into Ridzik's hand.
  {escort_cello:
    ~ more_trust()
    DANKO: It gets hard in the middle. He told me where.
    Ridzik reads the ticket. You hum it for him, as it was hummed to you, and you are not a musical man. He goes on reading.
  - else:
    He reads it. He turns it over, and reads what it says about umbrellas.
  }
-
# image: none
# show: ridzik grim right
~ escort_cello = false
{trust > 2:
  RIDZIK: I was up front. I was up front, and I was talking.
- else:
  RIDZIK: You were on his left. Where were you? You were supposed to be on his left.
}

The transfer form has blown against the curb, open at page nine. There is a corridor in the margin, in pencil. After RECEIVED BY there is a line with nothing on it.

* [Sign it.]
  ~ by_law()
  You sign, with a dead man's pen. It is not true that you have received him. But now it is not Gallagher who lost him.
* [Tear it up.]
  ~ by_force()
  You tear it across, and across again. It takes more strength than you had thought to bring. Whichever piece you look at has the name on it.
* [Give it to Ridzik.]
  He is going to put it away. Then he sees that something else is written there, at the bottom.
  RIDZIK: Remarks. He put, "None, I hope."
-
# sound: watch_tick
You wind the watch.

DANKO: He has killed your partner. He has killed mine. I have orders to go home.

RIDZIK: Yeah? So do I.

Neither of you moves. The rain fills the tire tracks.

Then one of you does. You had meant only to stand up straighter, and Ridzik is suddenly a great deal taller than he was.

# sound: fall
RIDZIK: Hey. Hey, big fella. Somebody!

# hide: all
# weather: none
# background: none
You are looking at his shoes. They are brown and cracked and full of water. Those are a detective's shoes, you think, and want to tell him so, and it gets dark before you have found the verb.
-> partners
