// Chapter 9, Lake Street. Its play: a locker, and who is to have what was in it. Everybody who comes this morning wants
// one thing out of it: Josif a seat, Salim the sacks, Stobbs a list without holes, the consulate nothing at all.

VAR tail = false        // the gray sedan has been seen in time
VAR sacks = false       // the money is in your hands

=== lake_street
# chapter: Lake Street \| Chicago, before it is light
# hide: all
# background: lake_street_under_tracks, cut
# weather: none
# plan: none
# ambience: elevated
# music: chicago
~ tail = false
~ sacks = false
# sound: station_chimes
ANNOUNCER: {heat > 1:Last night's gun battle had two sides. Police now believe that both of them were police.|{heat:A disturbance at the Garvin Hotel has been blamed on a convention of large men.|A noise at the Garvin Hotel has been traced to the elevator.}}

ANNOUNCER: A parrot is helping with inquiries.

ANNOUNCER: {heat > 1:The Mayor asks for patience, and for names.|The Mayor has not heard of the Garvin, and recommends it.}

ANNOUNCER: The White Sox were ahead when it rained. Dawn is expected shortly.

# show: danko left
# show: ridzik right
Over Lake Street the elevated runs on iron legs. Under it, night lasts until nine. You have slept two hours in the Ford, folded.

# sound: elevated
When a train goes over, the whole street stops in the middle of a word. When it has gone, the word is finished.

RIDZIK: —papered us. Look at that. Right under the wiper.

It is a card: *First Steps. Beginners Thursdays.* On the back, in eyebrow pencil: "Clinton and Lake, up the stairs. 106. He had me sign for it, Mr. and Mrs. I never asked what's in it. I'm asking now. C."

{clues ? wedding:You know the Mrs. In her wedding picture nobody looks at anybody.|"That's the dance lady," Ridzik says. "Mrs. who?"}

{clues ? key:The key in your pocket has that number. Now it has a door.|At the Garvin, Viktor's men wanted a key that you have never had. This is its number.}

* ["Who has read this before us?"]
  ~ tail = true
  You use the mirror. Half a block back stands a gray sedan with its lamps out and a man in it, writing.
  RIDZIK: Stobbs. He parks between the lines when there's no lines. Okay. Next time I stop, I stop pointing out.
* [Divide the breakfast.]
  ~ more_trust()
  Ridzik's paper bag holds one egg sandwich. You cut it on the dashboard with his ice scraper. He lays one half on the other, and has no complaint to make.
* ["She asks. We should answer her."]
  RIDZIK: You getting soft?
  DANKO: She signed for it. If there are dead men in it, they are hers.
  He puts the card in his breast pocket, behind the badge.
- -> lockers

=== lockers
# background: lake_street_lockers
Iron stairs, a gum machine, a wall of steel doors. 106 is in the bottom row, where one has to kneel.

The ticket agent is doing a crossword in ink. He has nineteen days to his pension, he tells you, and has seen nobody.

* {clues ? key} [Kneel down and open it.]
  -> inside ->
  -> runs
* {clues !? key} ["Open it, please."]
  ~ tail = false
  "In writing," says the agent. Ridzik writes it on a parking ticket. The agent copies it into the station's book, with both your names, for whoever reads such books. Then he finds the master key.
  -> inside ->
  -> runs
* [Wait for whoever comes. Behind a newspaper.]
  The newspaper covers a third of you. You have read it as far as the tides when somebody in two overcoats kneels down at 106.
  You fold it. He has time for one thing: he drops his key through the boards. It rings twice, far down in Lake Street.
* ["You wait here, Ridzik. I am too visible."]
  RIDZIK: I blend. Watch me.
  He lies down on the bench with the sports page over his face, and is part of the station. You take the foot of the stairs.
  At ten to seven two overcoats go up, one inside the other. You hear the sports page say good morning. A key rings on the stones. Then the coats come down again, all the way into your chest.
- -> josif

= runs
On the stairs a small man in two overcoats has stopped, with a key in his hand. He sees the open door, adds it up, drops the key over the rail and runs.

He runs as he has lived, close to the wall. On the landing the inner overcoat overtakes the outer one. Ridzik picks up both.
-> josif

=== inside
# sound: keys
Two flour sacks, sewn shut by someone who sews well. You cut one thread. It is tens and twenties, and there is flour on them.

# image: ticket
~ clues += locker
~ sacks = true
# clue: locker
Between the sacks, pinned together: two coach tickets to the Canadian border, tomorrow noon, and a marriage certificate.

RIDZIK: The Cleanheads' dough. And he packs it as dough. At least the guy's consistent.

{clues ? ledger:
  Beneath the second sack lies a green account book. You have met it before, in a photograph of a desk. It was not on the list.
}
# image: none
->->

=== josif
# show: josif afraid centre
Josif Baroda. You last saw him through steam, on the upper bench, red as a ham. Now he is gray, and shivers in two overcoats.

JOSIF: Forty-one days in this city, Captain, and I have been warm for six hours and ten minutes. There is a laundromat.

DANKO: How did you come?

JOSIF: By train, as far as it goes. Then a ship. Eleven days, of which I was ill for nine and a half. In the sacks are four hundred and twelve thousand, eight hundred and sixty. You may count it. I should like to watch.

He has kept Viktor's accounts for fourteen years, and never rounded anything off.

* {clues ? locker} ["Two tickets. Whose is the second one?"]
  -> second_ticket
* {clues !? locker and clues ? key} [Take out your own key. Open it before him.]
  -> inside ->
  -> second_ticket
* ["Sit there. It is heated."]
  Above the bench hang lamps, with a button. You press it. They glow orange, like toast.
  JOSIF: For how long?
  RIDZIK: Four minutes. Then somebody's gotta press it.
  He talks four minutes at a time.
* [Stand close to him, and say nothing.]
  ~ less_trust()
  He begins at once, with everybody whom he has ever paid, by the alphabet. His teeth chatter. You have to stop him at D.
  RIDZIK: You done leaning on the guy? He's the size of a lunch.
- -> seven

= second_ticket
JOSIF: Mine. He said it to me: two seats, Josif.

You show him what they were pinned to. He bought it himself, sixty dollars with the stamp; he has only never read it.

JOSIF: Mr. and Mrs. At a border nobody questions a wife. It is correct. I would have advised it.
-> seven

=== seven
JOSIF: At seven I telephone. I always telephone. In a towel, once. If all is in order, he comes for the sacks himself.

You have closed a trap on this man before. You look along the street for gates.

# background: lake_street_phone_box
The box holds Josif and half of you. He feeds in coins that he has counted out beforehand.

* ["Tell him that it is all there."]
  JOSIF: All there, Viktor. About four hundred thousand.
  Nothing comes back. You hear it when Josif does: *about*.
* ["Give him the sum. To the dollar."]
  JOSIF: Four hundred and twelve thousand, eight hundred and sixty. Nobody has been here.
  Nothing comes back. And then, kindly:
  VIKTOR: Forty-one mornings, Josif, and you have told me first that you are cold.
* [Take the receiver out of his hand.]
  DANKO: Good morning.
  VIKTOR: Captain. I am glad. He lies so badly, it would have been painful for the three of us.
- # hide: josif
You have the receiver now. Behind the voice an iron door is opened and shut. He is baking.

VIKTOR: Keep the flour. It was not mine. I only owed it.

* ["Pyotr is in a cell. Josif is here. You are alone."]
  VIKTOR: Since February, Captain. You were there.
* ["Come here and sit down. We will talk."]
  For one breath there is only the oven.
  VIKTOR: That is the right sentence. It is three months late.
* ["Gallagher had two children."]
  VIKTOR: He showed me the pictures. I asked what they are called. In the evenings I say it over.
- # sound: elevated
A train goes over. When it has finished, so has he.

# sound: telephone
You hang up, and it rings under your hand.

CONSUL: Captain Danko. It is seven in the morning, and I am told in which street you are. One regrets it.

Across the street, between two iron legs, Gregor Moussorsky lifts his hat.

CONSUL: The Ministry would welcome your silence, your return, and no further hotels.

* (a_day) ["One more day. Then I will write it all down."]
  CONSUL: All of it? How many pages?
  DANKO: All of them.
  You hear him imagine it. One day is not long, he says, and rings off.
* {clues ? locker} ["I have recovered 412,860."]
  ~ more_standing()
  CONSUL: In rubles?
  DANKO: In twenties.
  There is a pause, in which you rise a little.
* ["The Ministry will read of it."]
  ~ less_standing()
  CONSUL: That, Captain, is what the Ministry is afraid of.
- {standing == 0: -> moussorsky}
Moussorsky writes one line, and opens a folding stool.
-> second_car

=== moussorsky
# background: lake_street_under_tracks
# show: moussorsky centre
Moussorsky crosses over with a ticket in his glove. Two men get out of a black car behind him, and leave a door open.

MOUSSORSKY: The flight at eleven-forty. By the window. I am instructed to say please. I have said it.

* [Get into the car.]
  -> window_seat
* {trust > 2} [Turn to Ridzik.]
  ~ more_trust()
  RIDZIK: Ivan Danko, you're under arrest. Jaywalking. Tuesday.
  MOUSSORSKY: He is an officer of the Soviet Union.
  RIDZIK: On what list? You told the whole building he's not accredited. No list, no immunity. I get to keep him a day.
  Moussorsky examines this from each side. It is sound. He asks how one spells it.
* {sacks} ["First sign for these."]
  You set the sacks down on his shoes.
  DANKO: 412,860. Count it, and write me a receipt.
  A receipt has a name on it. You watch him follow the name upward, from desk to desk.
  MOUSSORSKY: I see no sacks. It follows that I do not see you.
* [Up the stairs. There is a train.]
  ~ more_heat()
  They have no tokens. One goes over the turnstile; the other goes through it. Behind the grille a man with nineteen days to his pension rings for the police.
  You ride one stop, and walk back. It will be in the evening edition.
- # hide: moussorsky
-> second_car

= window_seat
# hide: all
# background: airliner_window
# ambience: none
In the rear window of the black car Ridzik grows small, with {sacks:a flour sack under each arm and nobody to hand them to|a man in two overcoats by the sleeve}.

# show: moussorsky right
Moussorsky has the seat on your left, and his notebook.

MOUSSORSKY: {seven.a_day:"One more day," you said. One spends it sitting.|"The Ministry will read of it." I may tell you that it has.}

You wind the watch. There is nothing else in reach.
# ending: recalled
-> END

=== second_car
# background: lake_street_under_tracks
# show: josif afraid centre
Josif sits on the bottom stair. He has understood it before you: nobody is coming, for the sacks or for him.

{clues ? locker:DANKO: Tomorrow noon. It is on the tickets.|DANKO: How will he leave?}

JOSIF: {clues ? locker:Noon is what he bought.|There are two coach tickets, for tomorrow noon. I bought them.} When has he ever left by the door that he paid for? In Moscow there was a table, and there was a second car. There is always a second car.

It stood in a coal yard, with its lamps out.

* ["You telephoned to him that night. What did you say?"]
  JOSIF: That you would come. That you had not eaten. He asked me that, Captain, whether you had eaten, before he asked whether you were armed.
  You see a small man wet his thumb, and add it to something.
* [Button his coat.]
  He has done it up wrong by one, both of them, the inner and the outer. You begin again from below. He holds up his chin for it.
* ["Was there a seat in it for you?"]
  JOSIF: For the books. There is always room for the books.
  He hears it himself, a figure at a time.
-
JOSIF: The coach terminal. Five in the morning. The drivers come at half past, and until then the keys hang on hooks. In an automobile he is a man with a face. In a coach he is the driver.

{elijah_owed and not sacks: A man of Salim's is reading the timetable by the stairs. You tell him a number. You promised Elijah the money or the man; you did not promise to carry it.}
{elijah_owed and sacks: -> salim}
~ elijah_owed = false
-> stobbs

=== salim
# hide: josif
# show: salim hard centre
Salim is sitting on the hood of the Ford. He has spread out a handkerchief first.

SALIM: The money or the man, Mr. Elijah said. And you said yes. You don't say that a lot.

* [Carry the sacks to his car.]
  ~ sacks = false
  ~ less_heat()
  ~ less_trust()
  Ridzik turns his back, and studies the underside of the tracks.
  DANKO: 412,860.
  SALIM: He said you'd bring it whole. I had ten dollars against. You'll find it's quiet out today. He'll ask people.
* ["The man. When a court has done with him."]
  ~ more_heat()
  SALIM: That's thin.
  DANKO: It is exact.
  SALIM: Then I'll tell him exact.
  He folds the handkerchief into four. By noon the precinct will be short of five windows.
- # hide: salim
~ elijah_owed = false
-> stobbs

=== stobbs
# hide: josif
# show: stobbs centre
{tail:The gray sedan stops pretending, and draws up behind the Ford.|A gray sedan draws up across the Ford's nose, exactly parallel to the curb.} Lieutenant Stobbs gets out with his notebook. He writes down the time before each question.

STOBBS: Eight-fourteen. Who's the man in the coats? Eight-fourteen and a half: {sacks:what's in the sacks?|what did he tell you?} And where's my report, Art?

* {clues ? ledger and clues ? locker} [Hand him the green book.]
  ~ less_heat()
  ~ more_trust()
  DANKO: In your photograph it lies on the desk. In your list it does not.
  He typed that list himself. He goes down it twice; then he adds a line at the foot, with his initials.
  STOBBS: I missed that.
  Three names are in it, with dates. He has seen all three men lying down. He takes Josif along, and gives you a receipt for him.
* {sacks} ["It is 412,860 dollars. It must be counted."]
  ~ less_heat()
  STOBBS: By an officer. In front of a witness.
  JOSIF: Is the room heated?
  They go off with a sack each, disagreeing about the method.
* {clues !? locker} ["He will show you a locker. Bring paper."]
  ~ less_heat()
  STOBBS: What kind of paper?
  JOSIF: Squared. There are four hundred and twelve thousand—
  Stobbs opens the car door for him. They have found each other.
* ["Lieutenant, you are right in every point."]
  ~ more_trust()
  The pen stops.
  DANKO: I have no license, no report, and your witness. Take him, he is cold. Tomorrow at six you may have the rest.
  RIDZIK: You know he's gonna be there, right? At six? With the pen?
* ["Drive, Ridzik."]
  {tail:
    Ridzik has stopped pointing out. There is an alley, with a sign that forbids it. Stobbs brakes at the sign.
  - else:
    ~ more_heat()
    # effect: shake
    Ridzik backs over a curb, a hydrant and the end of Stobbs's bumper. Stobbs writes down the time.
  }
  In the rear seat Josif asks to be arrested. He has heard that it is heated. A desk sergeant across the river obliges.
- # hide: stobbs
~ tail = false
~ sacks = false
{heat > 1: -> donnelly}
# sound: radio
DONNELLY: Ridzik. One of my fish is off its food. I don't want to hear a word today that's worse than that.
RIDZIK: No, sir.
-> night

=== donnelly
# background: chicago_precinct
# ambience: precinct
# show: donnelly angry centre
Donnelly is feeding the fish, and goes on.

DONNELLY: The Mayor called me at home. I'm in the tub. He read me the paper, Art. He did the voices.

On the desk lies a typed sheet. The Soviet officer goes to O'Hare tonight, under escort. Only the signature is missing.
{trust > 2: -> badge}

Ridzik is at the window. He has turned Gallagher's empty chair to the wall, and now turns it back.

* (told) ["Ridzik knows where he will be at five."]
  ~ more_trust()
  {trust > 2: -> badge}
  RIDZIK: There's this guy in two coats, Commander. He says five. I don't... it could be five.
  Donnelly waits for the rest. Then he finds his pen.
* ["Sign it. But send men to the terminal at five."]
  DONNELLY: I'll send a car.
  He will. It will stand at the front door, with its lamps lit.
- -> unwelcome

= badge
Ridzik unpins his badge and lays it on the sheet, where the name would go.

RIDZIK: You'll have to sign around it.

* [Give him back the badge.]
  ~ more_trust()
  DANKO: He will need it at five in the morning. I will go, if he may stay.
  DONNELLY: Put that on, Art, you look naked. I got nine fish, and I feed 'em one at a time. I figure I get to my pen around six.
* ["At six I will bring you that sheet myself."]
  DONNELLY: People say that to me. Then I'm standing here.
  RIDZIK: He's never late, Commander. I set my stomach by him.
  Donnelly slides the sheet under the fish food. One corner is left showing.
* (pen) [Take the pen, and hold it out to Donnelly.]
  DANKO: The Commander is right. I have broken your hotel, your airport and eleven laws.
  RIDZIK: Twelve. Jesus, Danko.
  He takes up the badge again. He does not seem to know where it goes.
  -> unwelcome
- # hide: donnelly
-> night

= unwelcome
# hide: all
# background: ohare_gate_alone
# weather: rain
# show: danko left
# ambience: rain
Two young policemen walk you to the gate, one on your left. There is a stamp in your passport now, a whole page of it, in red.

# show: ridzik grim right
{badge.pen:Ridzik has carried your suitcase, and will not be relieved of it.|Ridzik has come after all, and stands where the board hides half of him.}

RIDZIK: {donnelly.told:I should've said it was five. I should've just said it.|Five. I'm gonna be there.}

He shakes your hand, and leaves something in it: the card. First Steps. You read it over Greenland, both sides.

At ten to five, Chicago time, you are asked to fasten your belt.
# ending: persona_non_grata
-> END

=== night
# hide: all
# background: ridzik_car
# ambience: rain
# weather: rain
# music: none
# show: danko left
# show: ridzik right
After midnight you sit in the Ford again, four streets from the terminal. Rain comes through the tracks in rows.

RIDZIK: My ex-brother-in-law drove for those people. Got lost going to Milwaukee. There's one road.

* ["Sleep. I will wake you."]
  He is asleep before he can refuse. You wind the watch under your thumb, so that it makes no noise.
* ["Explain baseball to me."]
  ~ more_trust()
  It takes until three. There is a rule about a ball that nobody catches on purpose.
  DANKO: Then why do they run?
  RIDZIK: 'Cause it might get by the guy.
  You think about that for some time.
* ["Who sat here before me?"]
  ~ more_trust()
  RIDZIK: You know who.
  He opens the glove box against your knees. In it, in a cloth, lies a cake of rosin for a bow. Gallagher had bought it on the way in.
- # sound: elevated
At half past four a train goes over with all its windows lit and one passenger. Ridzik turns the key. The Ford thinks about it.

RIDZIK: Five. Who the hell starts anything at five?

DANKO: Bakers.
-> coaches
