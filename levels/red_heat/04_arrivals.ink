// Chapter 4, arrivals in Chicago. Its play: an evening with four doors in it, and time for three.
// The hidden thing: a green account book, for whoever lays the photograph of a desk beside the list of things found.

VAR pages_left = 9      // 9, 6, 3, 0  what is left of Gallagher's form, which is the clock of the evening
VAR receipt = false     // the consul has signed for the pistol; Stobbs likes paper
VAR fish_counted = false // Donnelly will put in a word with Stobbs, whose turn is still to come
VAR saw_desk = false    // on the board: the photograph of the desk
VAR saw_list = false    // on the board: the list of things found
VAR pocketed = false    // Viktor's bread is in your handkerchief

=== arrivals
# chapter: Arrivals \| Chicago, in May
# hide: all
# background: ohare_arrivals, cut
# weather: none
# music: chicago
# ambience: crowd
~ pages_left = 9
~ receipt = false
~ fish_counted = false
~ saw_desk = false
~ saw_list = false
~ pocketed = false
# sound: station_chimes
ANNOUNCER: Three o'clock. Police again denied any link between the three men shot dead this month, apart from the neighborhood, the hour and the gun.

ANNOUNCER: All three were respected in the carpet trade.

ANNOUNCER: A Soviet visitor held for a traffic violation goes home tomorrow. The officer sent to fetch him, a Captain Evan Danco, is said to be an authority on dairy farming.

ANNOUNCER: In sports, the White Sox lost, but it took longer than expected.

# show: danko left
The television hangs above the baggage belt. Some four hundred people stand under it, and not one of them has been listening.

In front of the last glass doors sits an officer with a stamp. "Business or pleasure?" he says. He does not raise his eyes; he has asked it nine hundred times today.

* ["Neither."]
  He turns the card over, in case there is a third box on the back. Then he ticks both, to be safe.
* ["A man. I collect him."]
  "Business," he says, and stamps. Only then does he see how far up you go, and he adds, "Should he know?"
* ["What is the difference?"]
  The stamp stays in the air. Behind you somebody with a fishing rod begins to explain, and you are through before it has come down.
-
Three months, and an ocean. You come through the doors with one suitcase, in an overcoat, into a heat like a bakery's.

At the rail two men hold up the side of a beer carton, a hand each. Your name is on it in Russian letters, done with a ruler out of a book. One letter is wrong. It says DAIKO.

* [Stand behind the pillar and study them.]
  The raincoat is buttoned and the shoes have been resoled; that one has checked both exits. The other has mustard on his cuff, and has not once turned your way.
  RIDZIK: Behind the pillar, Tommy. Two minutes now. Let him finish, he's enjoying himself.
* ["There is an error in it."]
  You set down the suitcase, take the pencil from the raincoat's breast pocket, and put the stroke where it belongs. Its owner watches closely, to have it for next time.
  GALLAGHER: The library had two books. I had to pick one.
* ["Which of you is in charge?"]
  Each of them points at the other. Neither had to check.
- # show: gallagher right
# met: gallagher
# met: ridzik
The raincoat is Detective-Sergeant Tom Gallagher. He hands you his identification and waits, patiently, while you read all of it.

His partner is Detective-Sergeant Art Ridzik. He takes the suitcase before you can stop him, weighs it, and seems sorry for it.
-> the_wagon

=== the_wagon
# ambience: engine
Gallagher drives a station wagon. On the back seat lies a black case as long as a boy, and it is wearing the seat belt.

GALLAGHER: My daughter's. You mind? She says somebody has to put an arm around it on the corners.

You ride into Chicago with your arm around a cello.

# hide: gallagher
# show: ridzik right
RIDZIK: That tower there, my ex-brother-in-law put in the elevators. Take the stairs. So, your guy. I'm parked, I got a beef sandwich, and he runs a red light right in front of me. It was destiny. Extra peppers. The stand wouldn't take my money after.

* ["You caught him by eating?"]
  ~ more_trust()
  RIDZIK: Mostly, yeah.
  DANKO: In Moscow we have tried everything else.
  He opens his mouth, and for once nothing comes out.
* ["He is a careful man. Why did he not see it?"]
  A whole block goes by without baseball in it.
  RIDZIK: He's looking in his mirror. That's why he don't see it. I keep coming back to that. There was nobody behind him.
  DANKO: There was nobody whom you saw.
* ["It is loud here. Everybody eats, standing up."]
  RIDZIK: That's the tour. That's the whole tour, Tommy, turn around.
  Gallagher says that there is also a lake.
- # hide: ridzik
# show: gallagher smile right
At the next light Gallagher reaches back with his wallet open. A girl, a smaller boy. You give each of them the same length of time.

DANKO: They have your ears.

GALLAGHER: Everybody's nice about it, usually.

# hide: gallagher
# show: ridzik grin right
The one after that is red as well, with a sandwich stand on its corner. Ridzik has his window down before the car has stopped.

RIDZIK: That's it. That's the light. Where we are, that's where he was. Show some respect, Tommy.

* [Turn the mirror until it shows what he saw.]
  You do it from behind, with a long arm. It shows no street at all. It shows the back seat, and what is wearing the belt there.
  DANKO: He was looking at an empty seat.
  For as long as the light lasts nobody says anything. Gallagher turns his mirror back by half, and leaves the rest.
* ["Two, with peppers."]
  ~ more_trust()
  You count out the exact sum, with the tax. It is the first thing that you have bought in America. You give him one of them through the window.
  RIDZIK: Tommy. He bought.
* ["What became of the sandwich, while you ran?"]
  RIDZIK: On the roof of the car. It's in my report. I go over there, I take the guy out, I cuff him, I come back, it's right where I put it.
  GALLAGHER: It was half where you put it.
- -> at_the_consulate

=== at_the_consulate
# hide: all
# background: chicago_consulate
# music: none
# ambience: none
# show: danko left
# show: stepanovich right
# met: stepanovich
Consul Dmitri Stepanovich receives you on his feet, so that you will stay on yours. Next door chairs are being put out in rows. At seven a children's choir from Minsk will sing there about the forest.

CONSUL: You landed an hour and ten minutes ago. In twenty hours you will be over the ocean. Between the two I wish to read nothing about you, Captain, in either language.

# show: moussorsky centre
# met: moussorsky
At a small table a man in a gray tie has been writing since you came in. You have not yet spoken.

MOUSSORSKY: Moussorsky, security. You are not accredited. You have here no rank, no powers and no license. You are a tourist who accompanies a tourist.

DANKO: And if he runs?

MOUSSORSKY: "And if he runs." Then two American sergeants will run after him. They are accredited.

# image: envelope
He finishes the line, blots it, and holds out a brown envelope, open. He means the pistol.

* [Take out the rounds and count them aloud.]
  "Eight," you say.
  MOUSSORSKY: "Eight."
  You ask that pistol and magazine lie apart. He makes a note of it, and beside the note, very small, a question mark.
* ["I would like a receipt."]
  ~ receipt = true
  There is no form for it. The consul tries three drawers. In the end he writes it out himself on the back of a choir program: date, hour, serial number. It costs him four of his minutes.
* ["And with what do I hold him?"]
  MOUSSORSKY: "With what do I hold him."
  He underlines it, with a ruler.
  CONSUL: With your arm. You have been issued two.
- ~ armed = empty_hands
# sound: keys
It goes into the safe, between a stamp and a bottle, and lies there in its envelope like somebody's wedding ring.

# image: none
It is eleven steps down to the street. You are eight hundred grams lighter on the right, and you feel it on every one.
-> nine_pages

=== nine_pages
# hide: all
# background: chicago_precinct
# music: chicago
# ambience: precinct
# show: danko left
# show: gallagher right
Half past five. Gallagher leans the cardboard sign against his desk lamp, lays the transfer form under it, and puts the raincoat on a hanger, which he has brought from home.

GALLAGHER: Nine pages. Figure I'm on each of them a while. After that you sign, they lock up, and nobody sees anybody until the morning.

# hide: gallagher
# show: ridzik right
RIDZIK: So see the sights. Lou Donnelly's the one with fish. Your guy's in the cage, downstairs. That over there is my board. And Charlie Stobbs wants twenty minutes. If he don't get his twenty minutes he writes down that he didn't.

Four doors. You have read the form; it will last for three.
-> four_doors

=== four_doors
{pages_left == 6: -> six_pages}
{pages_left == 3: -> three_pages}
{pages_left == 0: -> last_page}
-> doors_open

= six_pages
# hide: all
# background: chicago_precinct
# ambience: precinct
# music: chicago
# show: danko left
Gallagher is on page four. He has sharpened the pencil.
-> doors_open

= three_pages
# hide: all
# background: chicago_precinct
# ambience: precinct
# music: chicago
# show: danko left
Page seven. It asks for the prisoner's mother's maiden name, three times, and he has got up to find it out.
-> doors_open

= doors_open
+ {not fish_tank} [Knock at the commander's door.]
  -> fish_tank
+ {not fourteen_questions} [Give Lieutenant Stobbs his twenty minutes.]
  -> fourteen_questions
+ {not through_the_wire} [Go down to the cage.]
  -> through_the_wire
+ {not ridziks_board} [Stand in front of Ridzik's board.]
  -> ridziks_board

=== fish_tank
~ pages_left = pages_left - 3
# show: donnelly right
# met: donnelly
Commander Lou Donnelly has an aquarium where other men have a view. A list of names is taped to the glass, with dates. Three have been crossed out. He talks to the tank.

DONNELLY: I got three homicides and a mayor. Tomorrow at noon I'd like to have only that. No badge, no gun, no heroics. You're on vacation.

A yellow fish has come up to the glass to be told.

* [Count the fish.]
  ~ fish_counted = not fourteen_questions
  ~ less_heat()
  You count twice, since they do not keep in line.
  DANKO: Nine names are left. There are eight fish.
  He is out of his chair. It is behind the pump, held flat against the grille by the current, still working its mouth. It takes you both, with a ruler and a coffee cup.
  DONNELLY: That one my wife picked.
  He says that to you.
* ["Is Ridzik a good policeman?"]
  DONNELLY: See the ugly one, can't keep still? Two times the heater quit, and two times he was up at the thermometer, banging. The gray one goes along behind and puts the gravel back.
  DANKO: That one is Gallagher.
  DONNELLY: You don't keep the one without the other. I tried it.
* ["For tomorrow I need a weapon."]
  ~ more_heat()
  DONNELLY: No.
  The yellow fish takes it better than you do. He writes on the pad by his telephone: the hour, and that you asked.
- He gives them one pinch of something, and holds the door for you, and lets it close by the thickness of a hand at a time. On the outside there is a card: DO NOT SLAM. THEY DIE.
-> four_doors

=== fourteen_questions
~ pages_left = pages_left - 3
# show: stobbs right
# met: stobbs
Lieutenant Charlie Stobbs has squared his paper to the desk and the desk to the wall. He reads out the numbers with the questions.

STOBBS: One, name, I have that. Two. Are you carrying a firearm in the city of Chicago?

{receipt:
  You lay the choir program in front of him. He reads both sides, including the sopranos.
  STOBBS: Date, hour, serial number. That's the first thing on this desk all day with all three.
- else:
  DANKO: It is in the consulate.
  STOBBS: On paper?
  DANKO: In an envelope.
  He leaves a space after two, and looks at the space.
}

{fish_counted: The door opens by a hand's width. "He counts, Charlie," says Donnelly's voice. It closes as slowly.}

STOBBS: Nine. Sergeant Ridzik owns something that isn't on any list in this building. It's large. I've been six years not finding it. If you see it, I'd like you to tell me.

* ["At home there is a man for that. I am not he."]
  STOBBS: Here it's me. You'd be surprised how seldom I get asked to dinner.
  {receipt or fish_counted:
    He rules a line through nine. He has decided that you are merely accurate.
  - else:
    ~ more_heat()
    He types it out as you said it, with the date, and puts it in the folder that is marked with your name. There was already a folder.
  }
* ["He did not pay for his sandwich."]
  ~ less_trust()
  ~ less_heat()
  It is only a fact. Stobbs thanks you for it, gets up, and goes out with the sheet in his hand. Through the glass you see Ridzik listen, bring out his wallet, and count two dollars onto a desk. He keeps his back to you.
* ["Ask him. I will wait here."]
  ~ more_trust()
  STOBBS: You want me to ask him in front of you.
  He thinks about whether anything forbids it. Then he calls him in, and reads him number nine.
  # portrait: ridzik_grin
  RIDZIK: If he sees it, Charlie, have him tell me too. I been all through the garage.
  Nobody has ever asked such a thing aloud in your hearing. You find that the ceiling is still there.
- ~ receipt = false
~ fish_counted = false
STOBBS: Fourteen. His first night in the cage he made his one call. Four minutes, to a dance school. He asked what they get for the waltz. Why?

DANKO: I do not know. He dances badly.

It is the only answer today that has fitted on the line.
-> four_doors

=== through_the_wire
~ pages_left = pages_left - 3
# hide: all
# background: chicago_precinct_cells
# music: suspicion
# ambience: none
# show: danko left
# show: viktor right
In the basement there is wire from floor to ceiling, a bench and a lamp. An officer sits outside it on a stool. He is chewing.

Viktor Rostavili has his sleeves turned back. He has a dozen slices of American bread, and is working them together with the heels of his hands.

VIKTOR: Captain. Twelve days I have tried to make it remember that it was wheat.

He has gone gray above the ears. He tears off a piece, politely, and puts it through the wire to you between two fingers.

* [Leave it in his fingers.]
  He holds it there for exactly as long as a host should. Then he eats it himself.
  VIKTOR: That was a good loaf, that night. I have often wondered who ate it.
* [Take it, and fold it into your handkerchief.]
  ~ pocketed = true
  VIKTOR: You take it as evidence. Of what?
  DANKO: I do not know yet.
  Behind you the chewing has stopped.
* ["You break no small laws. Why the red light?"]
  The fingers go back through the wire. For the first time since you have known of him, he has to look for a face to put on.
  # portrait: viktor_hard
  VIKTOR: One looks in the mirror to see whether one is shaved.
  DANKO: You were shaved. It is in the arrest photograph.
- It is the hour when you wind the watch. You wind it. He listens, with his head down, to the end.

VIKTOR: It was not you who mended that strap.

DANKO: No.

VIKTOR: I never learned his name. I asked for the newspapers. They had only mine.

* ["Ogarkov."]
  He says it over, with the stress where it should be, and once more, to keep. You would like to have it back.
* ["They will read it out in court. Be there."]
  VIKTOR: I will make every effort.
  He seems to mean it. He pulls the dough in two, and the halves are equal.
* [Button your cuff over the watch.]
  # portrait: viktor_grief
  VIKTOR: Forgive me.
  He lays a cloth over the dough. There is a draft from the stairs.
- "Nice fella," says the officer on the stool, when you pass him. "Says please." He brushes off his shirt.
-> four_doors

=== ridziks_board
~ pages_left = pages_left - 3
# hide: all
# background: chicago_corkboard
# show: danko left
# show: ridzik right
Three dead men, butcher's string, a menu, and a parking ticket that is a month overdue. Ridzik brings two coffees and gives you the one with the handle.

RIDZIK: Pruitt. Marsh. This one, all anybody's got for him is Sunday. Carpets, if you watch TV. They sold powder, for three different outfits. So everybody says, gang war. Okay, who's winning? Nobody's took over the corners. They just stand empty.

RIDZIK: It's a guy clearing a lot. Three houses, down. And I don't see who's gonna build.

He has stopped waving the cup. There is coffee left for two questions.

-> first_look

= first_look
+ [Look at the dead men's hands.]
  -> dead_hands ->
  -> second_look
+ [Look at the photograph of Pruitt's desk.]
  ~ saw_desk = true
  -> desk_alone ->
  -> second_look
+ [Read the list of things found in Pruitt's office.]
  ~ saw_list = true
  -> list_alone ->
  -> second_look

= second_look
+ {saw_desk or saw_list} [Look at the dead men's hands.]
  -> dead_hands ->
  -> not_seen
+ {not saw_desk} [Look at the photograph of Pruitt's desk.]
  {saw_list: -> side_by_side}
  -> desk_alone ->
  -> not_seen
+ {not saw_list} [Read the list of things found in Pruitt's office.]
  {saw_desk: -> side_by_side}
  -> list_alone ->
  -> not_seen

= dead_hands
Six hands, open and clean. Nobody had reached for anything. On the cloth by Marsh's there is the heel of a loaf.
DANKO: They had sat down with him. He fed them first.
# portrait: ridzik_grim
RIDZIK: I had that down as lunch.
->->

= desk_alone
# image: photograph
A lamp, an adding machine, a glass, a green account book with a ribbon in it. Everything is parallel to the blotter, except Pruitt.
RIDZIK: Neat guy. He'd have hated that picture.
# image: none
->->

= list_alone
Two pages, typed by Stobbs. Forty-one things: a lamp, an adding machine, a glass, a blotter, paper clips to the number of sixty.
RIDZIK: Charlie counted 'em. He wouldn't go home till it came out even.
->->

= not_seen
~ saw_desk = false
~ saw_list = false
Somewhere on this wall somebody has counted wrong. You have it nearly by the sleeve, and then the cup is empty, and Ridzik is talking about the bullpen.
-> four_doors

= side_by_side
~ saw_desk = false
~ saw_list = false
# image: photograph
You hold the one beside the other. A lamp. An adding machine. A glass. A blotter. In the picture there lies among them, squared to the edge, a green account book with a ribbon. You go down both pages for it, and up again.
~ clues += ledger
# clue: ledger
Forty-one things, and it is not one of them.
* ["Ridzik. There was a green book."]
  ~ more_trust()
  He takes the toothpick out. He reads the list with his lips.
  # portrait: ridzik_grim
  RIDZIK: Four weeks I been looking at that guy. I never once looked at his desk.
* [Turn the photograph over. Read the hour.]
  It was taken at ten past six. The list was begun at nine.
  DANKO: Who stood at that door for three hours?
  You ask it as you would ask it at home. Ridzik answers as one does there.
-
# image: none
RIDZIK: There was a uniform on the door. A kid. He went for coffee. He brought me one.
-> four_doors

=== last_page
~ receipt = false
~ fish_counted = false
# hide: all
# background: chicago_precinct
# ambience: precinct
# music: suspicion
# show: danko left
# show: gallagher right
{not fish_tank: Behind the blinds the aquarium goes dark. Whatever the commander had to say to you, he has said it to them.}
{not fourteen_questions:
  Stobbs comes by in his hat, and lays a sheet on Gallagher's desk. It has fourteen numbers, and after each of them, neatly, "not available."
  ~ more_heat()
}
{not through_the_wire: Somebody is locking the door to the basement stairs, for the shift. From the other side of it comes a voice, bidding him good night.}
{not ridziks_board: Ridzik has hung his jacket over his board. It will keep, he says. It has kept for a month.}

You sign in nine places. Gallagher puts a blotter on each of them, and the telephone rings.

# sound: telephone
GALLAGHER: It's for you. It's a man who says everything over.

# hide: gallagher
# show: moussorsky right
MOUSSORSKY: The airplane will not wait until noon. It leaves at seven. You will collect him at five in the morning. Five persons know this hour. What has he said to you?

* {through_the_wire} ["He spoke about bread. I will dictate it."]
  ~ more_standing()
  MOUSSORSKY: "That it was wheat." Is this a code?
  DANKO: It is bread.
  You hear the ruler.
* {not through_the_wire} ["I have not been down to him."]
  MOUSSORSKY: "Not been down."
  There is a silence. A page that already had a heading is being torn off.
* ["Which five?"]
  He reads them out: himself, the consul, the pilot, the commander, you. You tell him that Sergeant Gallagher is standing here, holding the wire of the telephone off the ink. That makes six.
  MOUSSORSKY: "Six."
* [Thank him, and hang up.]
  ~ less_standing()
  He had got as far as "Thank."
-
-> until_five

=== until_five
# hide: all
# background: chicago_precinct_cells
# ambience: none
# show: danko left
There is a hotel. You have them open the basement for you instead, and carry down a chair.

# show: viktor right
Viktor is awake. He has put on his coat and laced his shoes, and is sitting with his hands on his knees, as one does on a platform.{not through_the_wire: Beside him, under a cloth, is a loaf that he has made out of other bread. There is a piece gone.}

VIKTOR: Until five, then.

* ["Who told you the hour?"]
  VIKTOR: You have brought a chair. Nobody brings a chair to a night that lasts until noon.
  DANKO: The chair says early. It does not say five.
  # portrait: viktor_hard
  VIKTOR: No. That it does not.
* [Look at the officer on the stool.]
  There are crumbs on his shirt front, and on his knee the night sheet from upstairs.
  "What?" he says. "He asked when do I get off. I told him, same time as him."
* {pocketed} [Unfold the handkerchief under the officer's eyes.]
  He sees the bread, and puts a hand over his pocket.
  "It's a piece of bread," he says. "He gave me a piece of bread, I gave him the time. Guy hasn't got a clock."
- ~ pocketed = false
# hide: viktor
# show: gallagher right
Gallagher comes down in his raincoat and has it all from you, twice. He thinks about it carefully, under the lamp.

He lets himself down on the bottom stair, with the form on his knees.

GALLAGHER: Art says you got a system. For walking a guy.

* ["One goes on his left, and one on his right."]
  GALLAGHER: Which one's the safe side?
  DANKO: The right hand is the one that he uses.
  GALLAGHER: Okay. You take the left.
  He says it as one holds open a door. You think that there was something wrong in it, and it is an hour before you have found what.
* ["One does not talk."]
  GALLAGHER: You tell Art?
  DANKO: I had hoped that you would.
  GALLAGHER: Eleven years. I kind of steer by it.
* ["I drew a plan once. I lost a man by it."]
  He does not say that he is sorry. He unscrews his thermos and gives you the lid, which is also the cup, and turns over all nine pages again, looking for people.
- GALLAGHER: So nobody sees us at the front. There's a service corridor out there, for the caterers. It's not on anything.

He pencils it into the margin of page nine. He sends the officer home early, with thanks, so as not to shame the man.

# sound: door
The officer finds his hat. He consults his wrist for the time, and there is nothing on it. He says good night to everybody. He says it to Viktor first.
-> escort
