// Chapter 12, the watches. Four ways in from the yard: Viktor fell (`watches`), Viktor sits in the next row
// (`watches_prisoner`), Ridzik is dead (`watches_second`). Everything that was carried is read here for the last time.

VAR watches_alive = false // Viktor is going home too
VAR watches_night = false // there is somewhere else to be

=== watches
# chapter: The Watches \| O'Hare, and then Moscow
~ watches_alive = false
~ watches_night = trust > 4 and standing == 0 and cat_safe and guest_helped
-> watches_bulletin

=== watches_prisoner
# chapter: The Watches \| O'Hare, and then Moscow
~ watches_alive = true
~ watches_night = false
-> watches_bulletin

=== watches_bulletin
# hide: all
# background: ohare_arrivals, cut
# weather: none
# music: chicago
# ambience: crowd
# sound: station_chimes
ANNOUNCER: {heat > 1:A foreign agent and a rogue detective leveled nine neighborhoods, a source confirms. Our reporters visited all nine.|{heat:The coach, the market and the bus shelter were damaged in what the city now calls a drill.|Friday's noise on the West Side was a freight train, police say, and a coach with nobody in it.}}

ANNOUNCER: {watches_alive:One man is in custody. He has complained, politely, about the bread.|One man is dead. His name was released, and corrected, and released.}

ANNOUNCER: The Burlington still regrets the delay.

ANNOUNCER: And the All-State Youth Orchestra is back from Peoria with a prize. It played in borrowed sweaters.

# background: ridzik_car
# ambience: rain
# weather: rain
# show: danko left
# show: ridzik right
The paper has taken nine days. {trust > 2:He drives you to the airport himself, in the Ford.|Donnelly has told him to drive you to the airport, and he does.} You sit with your knees against the glove box. It rains, and neither of you says anything until the long-term parking.

RIDZIK: Seventeen dollars a day, to do nothing. My ex-brother-in-law does it for free.

# background: ohare_gate_alone
# weather: none
# ambience: crowd
{heat > 1: On the newsstand by the gate you are both on the front page, above the fold, with your eyes closed.|On the newsstand by the gate {heat:you are on page nine, next to a mattress sale|there is a picture of the train}.}

{watches_alive:
  # show: viktor centre
  Viktor sits two rows off between two marshals, with a coat over his hands. A child has offered him a pretzel. He breaks it, clumsily, because of the chain, and gives her back the larger half.
  # hide: viktor
}

{trust < 3 and not watches_alive: -> watches_apart}

* ["You talk too much, Ridzik."]
  RIDZIK: Yeah.
  DANKO: I have become used to it. It will be quiet in Moscow.
  He reads the whole departures board. There is nothing wrong with the board.
* ["Gallagher's girl. The cello."]
  DANKO: Did you go? To the recital.
  RIDZIK: They put it off. I went. I sat in his seat. You don't see her at all, Danko. You just see the bow.
* [Hold out your hand.]
  He takes it in both of his, and shakes it until something in your sleeve gives.
- They call the flight. He is undoing something on his wrist.

# background: ohare_gate
# music: exchange
RIDZIK: Here. It's a lousy watch. It glows in the dark, it's got the moon. It came with a set of tires. So it's not like it's an heirloom.

You unbuckle yours. The fishing line has gone gray. You have not had it off since the snow.

* {not watch_runs} ["It does not run."]
  RIDZIK: What time's it stuck at?
  DANKO: Nine forty-seven.
  RIDZIK: A.M. or P.M.?
  DANKO: It was snowing.
* {watch_runs} ["It is set for Moscow."]
  RIDZIK: So it's nine hours off.
  DANKO: It is not off. You are.
  He decides to leave it the way it is.
* [Tell him whose it was.]
  {yuri_told: He knows the name. You tell him the rest, in the snow, and what you did not answer.|You tell him. It takes four sentences. You have not said them to anyone.} He listens without moving even his mouth.
  RIDZIK: You sure?
  DANKO: He was waiting for me to be late. I would like him to be with somebody who is late.
* [Put it on his wrist yourself.]
  You buckle it for him, because he is holding your suitcase. It was done to you that way once, in a car.
- # sound: watch_tick
Ridzik holds it to his ear, as people do.

{standing: |By the airplane stand two men in one kind of hat, seeing nobody off. }They call your flight again, and get your name wrong.

{watches_night:
  In your pocket is a card that the woman from 304 has put there. ENGLISH FOR FOREIGNERS, MON. & WED., MISS MANZETTI'S HALL. BRING A PENCIL.
}

* [Go through the door.]
  You have your pass in your hand, and your suitcase, and somebody else's time.
* [Turn around once.]
  He is still there, with his wrist against his head. He gives you the thumb that hitchhikers use. You give him yours. It feels insubordinate.
* {watches_night} [Ask him where one buys a pencil.]
  -> watches_school
- {watches_alive: -> watches_court}
-> watches_square

=== watches_apart
* ["You shoot well."]
  RIDZIK: That's the speech?
  DANKO: Yes.
  RIDZIK: Huh. Tommy's were shorter.
* [Hold out the watch.]
  He reaches for it. Then he closes your fingers over it, one by one.
  RIDZIK: No. {yuri_told:Yuri|Whoever he was, he} gave it to you. You don't give that to a guy you drove around with.
* [Wind it, and say nothing.]
  He watches you do it. He has his thumb on the buckle of his own.
- They call the flight. Ridzik pulls his sleeve down over a cheap green glow, and says that traffic is murder, and goes to see about it.
-> watches_medal

=== watches_court
# hide: all
# background: moscow_general_office
# music: moscow
# ambience: none
# show: danko left
# show: viktor right
There is a chair in the court, and he sits in it for eleven days. {clues ? ledger:They show him a photograph of a desk, and a list on which one thing is missing. "Green," he says, to help the stenographer.|They have no paper. They have what people remember, and it has become shorter.}

When it is over they bring him past you.

VIKTOR: There is a grave that I have not seen.

* ["Twice a year. I will drive."]
  He bends his head. It is the bow of a man who is owed nothing and has been given change.
* ["You must ask for it in writing."]
  VIKTOR: To whom?
  DANKO: To me.
- They say that the bread is better now, on the third floor.
# hide: viktor
-> watches_square

=== watches_square
-> watches_report ->

# background: red_square
# weather: snow
# music: end_titles
# ambience: wind
In November there is a letter, eleven pages, all in capitals. {watch_runs:Yours gains a minute a day, it begins. He has been early twice. People ask him whether he is ill.|Yours still says nine forty-seven, it begins. He winds it every morning. When people point it out, he tells them that it is not broken, it is Russian.}

-> watches_people ->

Donnelly has named a fish after you. It is large and red, and the others have had to be moved.

# show: danko half_smile left
You walk across the square because it is the longest way home. Snow comes down without hurry. Somewhere under your glove a small green light insists, against all the evidence of the Spassky clock, that it is twenty minutes to noon, and that over Chicago there is a moon.

It is Sunday. Under your arm is an empty jar, washed. You are late, for the first time in your life. Somebody once had a speech ready.
{watches_alive:
  # ending: alive
  -> END
}
# ending: two_watches
-> END

=== watches_medal
-> watches_report ->

A medal comes in a box. {standing > 1:A minister pins it on you, and takes it off again for the next man's picture.|{standing:The General hands you yours between two signatures.|Yours comes by mail. You sign for it.}}

* [Lay it in the second drawer.]
  It sticks, as ever. Inside are thirty-one tram tickets, and now there is a medal, on which the figures do not come out even.
* [Carry it up to Yuri's mother.]
  She weighs it, and looks for somewhere level. It stands between the plums and the cabbage for an hour. Then she gives it back to you, in a napkin. "It has no label," she says.
* [Wear it for one day.]
  In the tram an old man gets up for you. You ask him to sit down. He will not, and so you ride six stops side by side, standing, with an empty seat.
-

# background: moscow_square_alone
# weather: snow
# music: loss
# ambience: wind
In November there is a brown envelope from the consulate: cuttings, a list, no note. You read it standing.

-> watches_people ->

Of Sergeant Ridzik there is a picture. He is leaving a courtroom, with his mouth shut.

You have the box in your pocket; it has to be somewhere. {watch_runs:The watch is right to the second. Nobody is waiting to be told so.|By the Spassky clock it is nine forty-seven, and by yours; it happens once every evening, and you have come to be here for it.}

You are not late. On Sunday there will be a jar, with a label, and nobody left to envy it.
# ending: medal
-> END

=== watches_second
# chapter: The Watches \| O'Hare, and then Moscow
# hide: all
# background: ohare_gate_alone, cut
# weather: none
# music: loss
# ambience: crowd
# sound: station_chimes
ANNOUNCER: The department has named the officer who died at the Burlington crossing. It has since corrected the spelling.

ANNOUNCER: {heat > 1:A commission will look into him.|He is described as a quiet man.}

ANNOUNCER: The railroad regrets the delay.

ANNOUNCER: Rain.

# show: danko tired left
# show: donnelly right
It is Donnelly who drives you. In his car there is all the room that a man's knees could want. You do not know where to put them.

At the gate he takes out an envelope, the kind that property comes back in.

DONNELLY: The car goes to his sister. Nobody wants the watch. It came with a set of tires. I thought, somebody should have it who knows what time it was.

* ["It should stay here."]
  DONNELLY: Where? I got two chairs up there already with nobody in 'em.
* ["What does it say?"]
  # sound: watch_tick
  DONNELLY: The right time. I checked. It's a lousy watch, it just keeps going.
* [Put it on, next to the other.]
  The strap is set for a thinner wrist. You do not change it. You make it fit.
- Donnelly stands with you until the door is shut. In the yard Ridzik had been on your left. You have thought about where you were.

-> watches_report ->

# background: moscow_square_alone
# weather: snow
# ambience: wind
# show: danko tired left
Donnelly's letter comes in November, typed, one page.

-> watches_people ->

He has let the tank go dark in one corner, he adds; there is one that likes it.

Snow has filled the square, and you cross it slowly. {watch_runs:One watch has the time in Moscow and one in Chicago. They tick not quite together, like two men walking.|One watch says nine forty-seven. The other has not understood that it may stop, and glows.}

There is nobody to tell it to. You tell it anyway, aloud, as far as the river. You talk the whole way.
# ending: his_partner
-> END

=== watches_school
# music: exchange
RIDZIK: A pencil. You're asking me where you... Give me that suitcase.

The two hats stay by the airplane until there is no airplane. By then the Ford is on the expressway, with your knees in it.

# hide: all
# background: dance_school
# ambience: city
# weather: none
# show: danko left
# show: guest right
By day you drive a coach of cream and red to Peoria, and Nunn listens to her when she is back. On Mondays and Wednesdays the chairs in Cat Manzetti's hall are made for dancers of nine.

THE WOMAN IN 304: You don't shorten. Nobody here'll wait around for the whole of "I do not." Do it with "I am."

DANKO: I am.

THE WOMAN IN 304: Shorter.

In Moscow they have emptied your desk. {mitya_lives:Sorokin carried the box. He has mailed you what was at the bottom, a label, in ink: NOT BEFORE MAY.|There was little in it: a jar, and one page about a boy of nineteen, in your own hand.}

The door opens. It is Ridzik, wet, with two hot dogs and a Raketa, {watch_runs:and the Raketa is nine hours off|and it is nine forty-seven}. He wants to know where you've been, it's the seventh inning.

# show: danko half_smile left
You look at your wrist. It glows.

DANKO: I'm late.
# ending: night_school
-> END

=== watches_report
# hide: all
# background: moscow_empty_desk
# music: moscow
# ambience: none
# weather: none
# show: danko left
Moscow is official in every season. You write the report across from the other desk. {mitya_lives:Sorokin types it there, with two fingers and his belt straight, around an empty jar.|On it stands an empty jar. There is a line in the report for Sorokin, nineteen, and that one you write by hand.}

{temper > 0:Every shot is in it, and who was asked first.|{temper < 0:It is short. It says what was broken, and that he was stopped.|It is exact.}}

The form ends in a line for remarks.

* [Write: "None, I hope."]
  It comes back from the typing pool as "None." You send it down again.
* [Add a page about Ogarkov.]
  Nobody has asked for one. It says where a senior lieutenant stood in Rybny Lane, at which minute, and that it was not without orders. The orders were yours.
* [Leave the line as it is.]
  You hold the pen over it until the ink has dried on the nib. Then you wipe the nib.
- ->->

=== watches_people
# sound: page
{cat_safe:Cat Manzetti has her hall back, and her own name on the door. Policemen pay double.|The dance school is a shoe store. There was no address to send the mirrors to.}

{guest_helped:The woman from 304 has her certificate and a ground floor. She has sent the textbook back with corrections.|In 304 lives somebody else now, who notices nothing.} For twenty dollars the Night Clerk tells the whole story; for ten he leaves out the parrot.

{clues ? ledger:Because somebody once laid a photograph beside a list, nineteen people have stood before a judge.|The people who bought from Viktor have bought better suits.} Josif Baroda counts sheets in a prison laundry. None is missing, and it is warm. Pyotr Tatamovich mops there. He moves the bucket with one foot.

Stobbs has closed the file, after returning it twice for commas. Salim drives past the precinct on Sundays, at the speed limit. Of the boy Streak nobody has heard, which is held to be good news.

With it come a blank card from Elijah, with six pinholes, a knight's move; and Nunn's bill, for nine coats of paint. The rest is free.

{standing > 1:The consul has been given a larger carpet.|{standing:The consul has asked for Lisbon.|Moussorsky's report on you has forty pages. You may sign for having been shown the cover.}}
->->
