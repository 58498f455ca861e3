// Chapter 7, the investigation. Its play: three places in any order, two before dark and the third in the rain; each can
// be done by hand, by the book or by ear. The three talk to each other: how you did one closes a door of the next one
// round (corner -> prison -> dance school -> corner), if you have not been there yet.
// The game of chess is real: 8/5pk1/7p/3n4/P7/1P6/2r2PPP/3R2K1, White to move. 1.Rxd5? Rc1+ mates; 1.h3 Nf4 2.Rd4? Ne2+
// loses the rook; 2.Rd7 holds.

LIST ways = by_hand, by_book, by_ear
VAR corner_way = ()     // how each place was done; empty: not yet
VAR prison_way = ()
VAR studio_way = ()
VAR places_done = 0     // 0..3; at 2 it is dark and raining

=== cleanheads
# chapter: The Cleanheads \| Chicago, one in the afternoon
# hide: all
# background: ridzik_car, cut
# weather: none
# ambience: city
# music: chicago
# image: none
# plan: none
~ corner_way = ()
~ prison_way = ()
~ studio_way = ()
~ places_done = 0
~ cat_safe = false
~ elijah_owed = false
# sound: station_chimes
ANNOUNCER: The detective killed at O'Hare has been named as Thomas Gallagher. He leaves three children.

ANNOUNCER: {heat == 0:Police are looking for one man, last seen leaving the airport on foot.}{heat == 1:Police are looking for two men, one of whom is said to be Bulgarian.}{heat == 2:Police are looking for a Bulgarian weightlifter and his trainer.}

ANNOUNCER: The three men shot last month were in the laundry business. Their competitors have expressed regret.

ANNOUNCER: And leave that umbrella at home, Chicago. Dry and clear through Sunday.

# show: danko left
# show: ridzik grim right
Ridzik switches it off. The sky over the hood is the color of wet slate.

RIDZIK: Two. Two kids. You'd think somebody'd call.

Gallagher's notebook is in the glove box, and in front of the glove box are your knees. You get out, open it from the sidewalk, and get in again.

RIDZIK: Read it to me, will you? I can't make out his writing.

The writing is as clear as print. On the last page stand three names, underlined with a ruler, and behind each a single word.

DANKO: Streak, courier of the Cleanheads, Sixty-third and Racine: hungry. Abdul Elijah, who leads them, in prison: ask. Catherine Manzetti, dance school, married V. R. in April: knock.

* ["Why one word?"]
  RIDZIK: He figured everybody's got one. You find it, you don't have to yell. Mine was lunch.
* ["You can read this writing."]
  RIDZIK: Sure I can.
  He goes on holding the wheel of a parked car.
* [Read it to him again, with the commas.]
  ~ more_trust()
  You read it as it was written, ruler lines and all. At the word knock he starts the engine.
-
-> clean_by_day

=== clean_by_day
# background: ridzik_car
# hide: all
# show: danko left
# show: ridzik right
{places_done == 0:
  RIDZIK: The kid's south, the lady's north, Elijah's forty miles of nothing. We got daylight for two. And they all talk. Whatever we pull at one of 'em, the next one's heard.
- else:
  RIDZIK: There's light for one more. Then somebody gets us after dark, when we're at our best.
}

* {corner_way == ()} [The boy on the corner. "Hungry."]
  -> clean_corner
* {prison_way == ()} [Abdul Elijah, in prison. "Ask."]
  -> clean_prison
* {studio_way == ()} [Catherine Manzetti. "Knock."]
  -> clean_studio

=== clean_next
~ places_done = places_done + 1
{
- places_done == 1: -> clean_by_day
- places_done == 3: -> clean_rain
}
# hide: all
# image: none
# background: ridzik_car
# ambience: rain
# weather: rain
# show: danko left
# show: ridzik right
Toward seven it gets dark before its time, and then the sky comes down. Ridzik finds the switch for the wipers. One of them works. It is yours.

{
- corner_way == (): -> clean_corner
- prison_way == (): -> clean_prison
- else: -> clean_studio
}

// ------------------------------------------------------------------------------------------------ the corner

=== clean_corner
# background: chicago_corner
# hide: all
# show: danko left
{places_done == 2:
  The rain has emptied Sixty-third Street. Under the awning of the currency exchange one boy in a windbreaker is still at his post, because nobody has told him that he may go home.
- else:
  A currency exchange, a shuttered church, a hamburger window. A dozen men with shaved heads are not watching you, all from the same wall. In front of it, on his toes, stands a boy in a windbreaker.
}

# show: streak scared right
# met: streak
{streak_spared:He knows you from the airport. He studies your hands, which could have done something to him there.|He knows you from the airport. His weight goes onto his front foot.}

STREAK: {streak_spared:I ain't running. I'm just standing ready.|I wasn't there, I didn't see it, and I was just leaving.}

{studio_way == by_book:A marked car has drawn up behind the Ford. The State's Attorney wishes to know where you go.}

* [Block the alley, and take him as he runs.#{studio_way == by_ear:locked: Catherine Manzetti has your word}]
  -> corner_taken
* ["You are under arrest. It is dry there."#{studio_way == by_hand:locked: Stobbs will book nobody for Ridzik today}]
  -> corner_arrested
* [Buy four hamburgers and sit down on the curb.#{studio_way == by_book:locked: Nobody talks beside a marked car}]
  -> corner_fed

= corner_taken
~ corner_way = by_hand
~ by_force()
He is the fastest thing on the South Side. But he runs home the way he came, as he did at the airport, and there you are. You have him by the windbreaker. His feet go on for a while.

An envelope drops out of him: sixty dollars, no name, a number on Diversey.

RIDZIK: Danko. Put the kid down.

* [Put him down.]
  You set him on his feet. He has nothing to pull against now, and it comes out by itself.
  STREAK: It's the dance lady's. Thursdays, from the Georgian. I just carry it! Everything, I just carry it!
* ["First he will say whose envelope this is."]
  ~ more_heat()
  ~ less_trust()
  STREAK: The Georgian's! For the dance lady, every Thursday! He broke bread for me, man, with his hands, I can't—
  Across the street a camera clicks. It will be a good picture: one large man, one small one, and air under his sneakers.
- Then he is around the church. In the currency exchange a telephone rings, and is answered.
{prison_way == ():
  RIDZIK: There goes Salim's line. By suppertime the old man'll know what you weigh.
- else:
  RIDZIK: There goes Salim's line. Good thing we don't have to see the old man twice.
}
-> clean_next

= corner_arrested
~ corner_way = by_book
~ by_law()
Ridzik reads the boy his rights off the card, in the voice in which he reads menus. Streak hears it to the end. Until now he has always left during the first sentence.

# portrait: streak_neutral
STREAK: There's more of it than I thought.

# background: chicago_precinct
# weather: none
At the precinct there is a form, and on the form a box for what he is.

* ["Write: witness."]
  Ridzik types it with two fingers, at his own desk, around the one that is empty.
  STREAK: Okay. Thursdays I carry an envelope to the dance lady, from the Georgian. And he gave me bread. You don't gotta put the bread.
* ["Write: lookout. It is correct."]
  ~ less_heat()
  Lieutenant Stobbs initials it, the first paper of Ridzik's that he has initialed this year.
  The boy tells it to the wall of the cell: Thursdays, an envelope, the dance lady.
- With his one call he orders a lawyer. Before you are down the steps she is coming up them, in a good coat, and she wants everything in writing, including the time of day.
-> clean_next

= corner_fed
~ corner_way = by_ear
~ more_trust()
You sit down on the curb{places_done == 2:, in the water,|} with the bag between your feet. After a time he sits down too, an arm and a half away. {streak_spared:He takes one from your hand.|He waits until you have bitten into yours.}

He eats it in four bites, with an arm around it.

# portrait: streak_neutral
STREAK: So what do I owe you?

DANKO: Nothing. It is a hamburger.

STREAK: 'Cause the Georgian, he gave me bread. Broke it himself. And then it's: now that you have eaten, one little thing.

* ["What was the little thing?"]
  STREAK: Carry an envelope to the dance lady, Thursdays. And then, wave at a door. That's all. I waved. And that cop sat down.
  Behind you Ridzik has stopped chewing.
* [Look at his shoes.]
  The sneakers are split. There is rosin on the canvas, and he sits with his heels together and his toes out.
  DANKO: You dance.
  STREAK: I sweep. I bring the lady the Georgian's envelope, Thursdays, and she lets me stand in back. It ain't dancing if you're in back.
- STREAK: Just don't lean on Elijah, all right? My mother gets a letter every month. Somebody writes it down for him.

DANKO: I will not lean. You have my word.

The fourth hamburger goes inside the windbreaker. It is for somebody.
-> clean_next

// ------------------------------------------------------------------------------------------------ the prison

=== clean_prison
# background: prison_visiting
# weather: none
# hide: all
# show: danko left
# show: salim right
# met: salim
# sound: keys
{places_done == 2:
  Visiting ended at four. A man in a camel coat, Salim, brings you in through the laundry, past prisoners who fold sheets and see only the corners.
- else:
  Forty miles of fields with nothing standing in them, then a wall. At the gate waits a man in a camel coat, Salim, and the guards sign him through like a landlord.
}

SALIM: I said I'd walk you in, so I'm walking you in. Nobody's said a word about out.

# hide: salim
# show: elijah right
# met: elijah
Abdul Elijah is sixty and wears his prison gray pressed. In front of him is a chessboard. His left hand rests on it, the way one keeps a hand on a dog.

ELIJAH: Good day, gentlemen. I know my own people with my palm; that is why they shave. You I must ask to speak.

{corner_way == by_hand:
  ELIJAH: One of them was lifted off his feet today. He is a small boy. I have been working out how large that makes you.
}
{corner_way == by_book:
  ELIJAH: One of them is in your cells. My attorney is on the other side of that door. She sends her regards, in triplicate.
}
{corner_way == by_ear:
  ELIJAH: One of them dined with you. I am told there was a hamburger left over, and that you did not ask for it back.
}

* ["Where is Viktor? Or the board goes away."#{corner_way == by_ear:locked: The boy has your word}]
  -> prison_threatened
* ["Make a statement. A judge will read it on Monday."#{corner_way == by_book:locked: His attorney has forbidden it}]
  -> prison_stated
* [Sit down at the board.#{corner_way == by_hand:locked: Not with a man who lifts boys off their feet}]
  -> clean_board

= prison_threatened
~ prison_way = by_hand
~ by_force()
~ less_trust()
The hand on the board does not move. Something else in the room does: Ridzik, one chair farther from you.

RIDZIK: He's blind, Danko.

DANKO: He is not deaf.

ELIJAH: I am not. Three men used to buy what we sell. They are dead, and a fourth buys now. He took our first load, and he sits on the money for it. You have your answer, and you know what you paid.

* [Leave him the board.]
  You put down the pawn that you had picked up. He goes over them all with his fingertips, to see that none is missing.
  ELIJAH: E-seven, Captain. It stood on f-seven.
* [Take the board.]
  You carry it out under your arm. At the gate you must fill in a form for it: one board, one sock with pieces. Under Reason for Removal there are three lines. You leave them empty.
- At the wall telephone stands Salim with his back to you, turning the pages of a directory. {studio_way == ():He has got as far as M.|He has no hurry. He is looking for a hotel.}
-> clean_next

= prison_stated
~ prison_way = by_book
~ by_law()
ELIJAH: Then write, please, and be so kind as to read me the commas.

He dictates as others lay bricks. A man came to buy from the Cleanheads, comma, and found three other buyers, comma, and then there were no other buyers. He took one load. The money for it has not come, comma, and it is ours.

* [Write it down: ours.]
  ~ less_heat()
  RIDZIK: You know you just confessed to about half of that.
  ELIJAH: The half I am in here for, Sergeant. I have never seen the point of wasting it.
  It is whole, and signed. Commander Donnelly will be able to hold it up at a microphone.
* ["Strike out the last word. You are confessing."]
  # portrait: elijah_amused
  ELIJAH: You would advise me against yourself?
  DANKO: It is the procedure. With us nobody follows it, but it is well written.
  ELIJAH: Then this is not for the paper. He lost some small thing at your airport. He believes that you have it.
- It is typed in five copies. One goes to the Immigration Service, because the word foreign is in it.
{studio_way == ():
  RIDZIK: They'll be on the wife's doorstep before us. Those guys never stop for lunch.
- else:
  RIDZIK: They'll be on the wife's doorstep by tonight. I hope she's out dancing.
}
-> clean_next

// A small real game. Nothing in it is invented; it can be played out on a board.
=== clean_board
# image: chess
~ prison_way = by_ear
# sound: chess_piece
The dark squares are raised by the thickness of a coin. Every piece stands on a peg, and his have a nail in the head.

ELIJAH: The last gentleman had to leave in the middle. You have his pieces, and it is your move. One house rule. My hands are my eyes, so what is touched is moved.

Your king is on g1, on a raised square, behind three pawns that have never stirred: f2, g2, h2. Far to the left are two pawns more. Your rook on d1 looks straight up its file at his knight on d5. Nobody guards the knight. His rook has come down to c2.

-> board_touch

= board_touch
* [The rook. Take the knight on d5.]
  -> board_mated
* [The pawn on h2. One step, to h3.]
  -> board_air
* [Touch nothing. "Who had to leave?"]
  # portrait: elijah_amused
  ELIJAH: Flour in the creases of his hands. He plays fast, he takes whatever one offers him, and in forty moves he never once asked whether his king could breathe.
  -> board_touch

= board_mated
# sound: chess_piece
You lift the knight off its peg. It comes easily. His rook slides along the c-file until there is no more board.

You put your rook in between on d1, because one must put something. He takes that too. Your king has three pawns in front of him and nobody behind.

ELIJAH: It is a good horse. It is always the same horse, and they always take it.
-> board_price

= board_air
# sound: chess_piece
It is the smallest move on the board. Now there is a window behind your king.

ELIJAH: So there is somebody at home.

His knight gets up from d5 and settles on f4, among your people. Yuri had one rule about horses: never king and rook on the same color.

* [Rook to d4, a raised square. Drive the horse away.]
  # sound: chess_piece
  He does not take it away. He sets it down on e2, where it looks at your king and your rook at once, and waits, politely, for you to choose which one you prefer.
  -> board_price
* [Rook to d7, a low square, in among his pawns.]
  # sound: chess_piece
  His fingers go out from piece to piece and come home with nothing. On the gallery they ring for the count.
  # portrait: elijah_amused
  ELIJAH: A draw, in thirty moves, and I must go and be counted. Who taught you about horses?
  DANKO: A man who lost to everybody.
  ELIJAH: Lost. I see. Then this is free.
  -> board_told
* ["What does a draw cost?"]
  # portrait: elijah_amused
  ELIJAH: Everybody asks that too late. You ask a move too soon.
  -> board_price

= board_price
ELIJAH: You will find one of the two before I can: his money, or himself. When you do, Salim hears it from your mouth, before it is written in any book. That is my price for the truth.

* ["You have my word."]
  ~ elijah_owed = true
  He holds out his hand over the board, and waits until yours has come all the way to it.
  -> board_told
* ["No. It belongs in the book."]
  ~ by_law()
  ELIJAH: Then you shall have the half that everybody has. A fourth buyer came, and three were found dead. The rest you may play for, another time.
  -> board_door

= board_told
ELIJAH: He came to us as a buyer. There were three others, so he made himself the only one. He took our first load. The money for it he has put where he need not carry it, and the way to it he lost at the airport. He thinks it is in your pocket.

RIDZIK: And if it ain't?

ELIJAH: Then he will want to see the inside of the pocket.
-> board_door

= board_door
# image: none
ELIJAH: A courtesy, Captain. Mrs. Rostavili, on Diversey, is teaching my granddaughter to count to eight. Her door stays on its hinges.

DANKO: {studio_way == by_hand:It is too late for that. I broke the chain.|{studio_way == ():I will knock.|It is on its hinges.}}
-> clean_next

// ------------------------------------------------------------------------------------------- the dance school

=== clean_studio
# background: dance_school
# weather: none
# hide: all
# show: danko left
{places_done == 2:
  The hardware store is dark. Above it one lamp is lit, and through the ceiling of the dance school water falls into a bucket, very nearly on the beat.
- else:
  Over a hardware store, up a stair that smells of paint and rosin: a piano on a record, a voice that counts, twelve small feet.
}

# sound: knock
# show: cat afraid right
# met: cat
The door opens as far as its chain.

CAT: Five, six... What is it?

{prison_way == by_hand:She has her coat on. "They called," she says. "You're the ones who threaten blind men."}
{prison_way == by_book:In the frame beside her head sticks a card of the Immigration Service. She has been told not to speak, twice, by both sides.}
{prison_way == by_ear:"They called," she says. "They said two men would come, and knock." She sounds as if she had bet against it.}
{prison_way == () and corner_way == by_ear:"Oh," she says. "You're the hamburger."}

* [Break the chain.#{prison_way == by_ear:locked: Abdul Elijah has your word}]
  -> studio_broken
* ["A marriage for papers is five years."#{prison_way == by_book:locked: The Immigration Service has told her already}]
  -> studio_signed
* [Wait on the landing until she has time.#{prison_way == by_hand:locked: She has been warned about you}]
  -> studio_waited

= studio_broken
~ studio_way = by_hand
~ by_force()
~ more_heat()
# effect: shake
Four screws in soft pine. {places_done == 2:Something goes over, and there is water on your shoes.|Behind her six girls stand along the rail with one foot pointed.} She has picked up a broom and is holding it the right way around.

CAT: He doesn't live here. He never even sat down here. It was six thousand dollars, and it was for the roof. Now you know all of it.

* [Put the screws back.]
  You find three of them, and turn them in again with a coin. Ridzik holds the door for you and looks nobody in the face.
  CAT: The fourth one never held anyway.
* [Take the photograph behind the mirror.]
  ~ clues += wedding
  # clue: wedding
  # image: wedding
  Only one has no child in it. City Hall, a bride and a groom, six weeks ago. They are looking at the clock.
  CAT: Take it. I didn't like the hat.
- # image: none
Somebody below has telephoned. Over the radio in the Ford comes Stobbs, in words of one syllable. Until he has seen you both, no desk in Chicago books one man for Ridzik.
-> clean_next

= studio_signed
~ studio_way = by_book
~ by_law()
CAT: I know. I looked it up. I looked it up after.

She lets the chain off, and fetches the proof from behind the mirror, and lays it down with the corners straight.

~ clues += wedding
# clue: wedding
# image: wedding
City Hall, six weeks ago. The bride has her eye on a clock. So has the groom.

# image: none
Ridzik has a form for a witness. It has four pages. What she must do is on the first of them; what must be done for her is on the third.

* [Read her all four pages.]
  ~ cat_safe = true
  It takes as long as a lesson. On the third page there is a room with a marshal in front of it, and another name. She has you read that one twice.
  # portrait: cat_neutral
  CAT: I'd have signed on the first page.
  DANKO: I know. Therefore I read it.
* ["Sign here, and here."]
  ~ less_heat()
  She signs there, and there. Stobbs will have it before he has his hat off. The third page is quite smooth.
- A marshal's office likes to know where its paper comes from. From now on a marked car goes wherever the Ford goes.
-> clean_next

= studio_waited
~ studio_way = by_ear
{places_done == 2:
  You wait. The bucket fills. You hold out your hand through the gap, and she looks at the hand, and passes it out to you. At the third bucket the chain is off.
- else:
  You wait. In the second half hour the chain comes off. Dolores, who is nine, has no partner, and you have been standing straight the whole time.
  You are given Dolores. She comes up to your belt. Miss Manzetti counts to eight, and so do you, and neither of you is early.
}

# show: cat right
# image: wedding
~ clues += wedding
# clue: wedding
Behind the mirror she keeps a photograph: two people in good clothes, waiting for the same clock.

CAT: City Hall, six weeks ago. It took four minutes. He had somebody to meet, and I had the beginners. Six thousand dollars, for the roof. {places_done == 2:The man did come. That's him, that's what he did.|The man starts Monday. He's been starting Monday.}

# image: none
CAT: He calls up. Always polite. He asks what I can see from my window.

* ["Ridzik. Where can she sleep tonight?"]
  ~ cat_safe = true
  ~ more_trust()
  ~ more_heat()
  RIDZIK: My ex-brother-in-law's in Kenosha. He went into chinchillas. They won't breed for him, so he's got a lot of room.
  She packs in eight eights. Stobbs wants her at nine in the morning, on paper. Ridzik practices being stupid on the telephone.{corner_way == by_ear: Down by the bus stop a boy in a windbreaker takes her bag, and leads.}
* ["Stay. When he calls, write down what you hear."]
  DANKO: Not him. What is behind him.
  # portrait: cat_neutral
  CAT: What's on the beat. All right. It's the one thing I can do.
  She writes Ridzik's number on the mirror, in soap. {places_done == 2:She puts the chain on again behind you.|In the glass, six girls copy it with one finger.}
- CAT: One thing. There's a boy who sweeps for me, with a windbreaker. Nobody lays a hand on him.

DANKO: {corner_way == by_hand:Somebody has. It was I.|{corner_way == by_book:He is in a cell. It is dry, and nobody will.|You have my word.}}
-> clean_next

// ---------------------------------------------------------------------------------------------------- the turn

=== clean_rain
# hide: all
# music: suspicion
# image: none
# background: chicago_street_night
# ambience: rain
# weather: rain
# show: danko tired left
# show: ridzik right
RIDZIK: Dry through Sunday.

You take Gallagher's pencil out of its loop. Beside each of his three words you write one of yours. The boy: {corner_way == by_hand:caught}{corner_way == by_book:booked}{corner_way == by_ear:fed}. Elijah: {prison_way == by_hand:answered}{prison_way == by_book:signed}{prison_way == by_ear:played}. Manzetti: {studio_way == by_hand:opened}{studio_way == by_book:sworn}{studio_way == by_ear:waited}.

Ridzik holds the page to the dashboard light.

{
- prison_way == by_hand or studio_way == by_hand:
  RIDZIK: Tommy's way took longer. But they let him in twice.
- corner_way == by_ear:
  RIDZIK: Fed. He'd have sprung for the fries.
- else:
  RIDZIK: He'd have used a ruler.
}

# hide: ridzik
# show: salim {prison_way == by_hand:hard|neutral} right
Somebody knocks on the roof of the car, once. It is Salim, in the camel coat. He has no umbrella either.

SALIM: {elijah_owed:A man who owes us something, we like him dry. So.|{prison_way == by_hand:I came myself. I wanted to see your face for this.|He says you were correct with him. So I'm being correct.}}

SALIM: At five o'clock four people came to ask me where the Russian sleeps. One of them came in sideways. They paid, so I told them. Nobody's paid me not to tell you.

* ["What are they looking for?"]
  SALIM: Something small. They didn't say you've got it. They said they'd look.
* ["How much did they pay?"]
  SALIM: Two hundred.
  DANKO: It is printed on my key. The Garvin Hotel. Drop in any mailbox.
  He thinks about that. It is the first thing all day that has cost him anything.
* ["I thought that your word was good."]
  SALIM: It is. Right up to where it stops. You want to stand where you can see the end of it.
- # hide: salim
# show: ridzik grim right
Then there is only the rain, and a place where he was.

RIDZIK: Okay. So we don't go to the Garvin.

DANKO: They will be there.

RIDZIK: That's what I'm saying.

DANKO: Since the airport it is the first time that we know where they will be.

The toothpick goes from one side to the other. He drives two blocks in the wrong direction, from habit, and turns around. You wind the watch.
~ streak_spared = false
~ corner_way = ()
~ prison_way = ()
~ studio_way = ()
~ places_done = 0
-> garvin
