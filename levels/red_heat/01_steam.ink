// Chapter 1, the bathhouse. Its play: reading. First a room (two looks, then a guess), then a man, then a body:
// Nikolai's shoulder means the arm (go in), his foot the whole man (go aside), his stopped breath a grip (go down).
// Josif sees Danko on every path, and on every path he has ten minutes with the telephone.

LIST bath_articles = felt_hat, birch
LIST bath_reading = stove_lore, car_key, plank_toes, one_way
VAR bath_took = ()          // felt_hat, birch or nothing
VAR bath_known = ()         // what two looks have shown
VAR bath_looks_taken = 0    // 0..2
VAR bath_spoiled = false    // sat down by the wrong man, and lost the surprise
VAR bath_burned = false     // the stone
VAR blows_read = 0          // 0..3  blows read in time; three win
VAR bath_waited = false     // let Nikolai get up

=== steam
# chapter: The Bathhouse \| Moscow, six in the evening
# background: moscow_bathhouse_inside, cut
# music: moscow
# ambience: steam
~ bath_took = ()
~ bath_known = ()
~ bath_looks_taken = 0
~ bath_spoiled = false
~ bath_burned = false
~ blows_read = 0
~ bath_waited = false
There is nowhere in a bathhouse to wear a badge. That is why they hold their meetings here.

You are Captain Ivan Danko of the Moscow Militia, and you are dressed in a towel. Your pistol is outside in a car with your partner, who has promised to keep it dry.

Behind the oak door forty men are sweating out the working day. Half of them pour iron at the foundry. The other half belong to Viktor Rostavili, who sells a powder that officially does not exist.

One of them counts his money, and knows where he will be tonight: Josif Baroda. You have a single photograph of Baroda. In it he is wearing a hat.

The attendant hangs up your trousers and writes in a book. Savvich gives nobody a name; a name is a thing one can be asked about. In his box he has a kettle, sixty pegs, and a telephone under a card: DRY HANDS ONLY.

"Peg Thirty-one is entitled to one article," Savvich says. "It is in the price."

* [Take the felt hat.]
  ~ bath_took = felt_hat
  It is gray and shaped like a bell, and it keeps a man's ears from cooking. Savvich considers you in it.
  "My grandson has one," he says. "He is four."
* [Take the birch twigs.]
  ~ bath_took = birch
  The leaves are still on, from June. Savvich smells the bundle before he lets it go.
  "One beats one's friends with it," he says. "Has Thirty-one brought any?"
* [Take nothing.]
  "Thirty-one waives his article," Savvich says aloud, writing. He is pleased. What is not handed out does not come back broken.
- -> bath_room

=== bath_room
# weather: steam
# sound: door
You shut the door behind you. Along the benches the talk goes out, man by man, until you can hear the stove.

# music: suspicion
Nobody in here has a rank, or a collar, or a pocket. All the same, forty naked men have recognized a policeman.

You counted them as you came in. It took you three seconds. Only one trade does that.

On the upper bench, under the ceiling, where it is worst, sit three whose hands never poured iron: a bald one who has stopped in the middle of a story, a broad one asleep with his mouth open, a small one who screws up his eyes and moves his lips. One of the three owns a hat.

A newcomer may stand at the door for as long as it takes to look about him twice. After that he is letting out the heat.
-> bath_looks

=== bath_looks
{bath_looks_taken:
- 1: The draft around your ankles has been noticed. Once more.
- 2: -> bath_bench
}

* [Study the men around the stove.]
  ~ bath_known += stove_lore
  Their forearms are sown with white scars, one to a spark. The oldest feeds the fire, and speaks only to it.
  "Every week the little one asks what the wood costs," he tells it. "Who asks what wood costs?"
  At the edge of the grate lies a round black stone. "And that is for new men. One closes the hand all at once. It is the careful who get burned."
* [Study the young man who is not drinking.]
  ~ bath_known += car_key
  Everybody around him has beer. He has water, and on a string around his neck a car key.
  "Not tonight," he says to the jug. "At nine I drive." His eyes go up to the small man on the upper bench, and come down, and go up. They are used to a mirror.
* [Study the three on the upper bench.]
  ~ bath_known += plank_toes
  The bald one has gold teeth, and would like to go on with his story. The small one has two red dents on the bridge of his nose. When his lips stop, he wets his thumb.
  The sleeper snores well. But his toes have hold of the plank.
* [Go back out for a glass of tea.]
  -> tea
- (seen) ~ bath_looks_taken++
-> bath_looks

= tea
Savvich pours. He would like to draw his pension this summer without having been asked anything first. Beside the kettle, on a handkerchief, lies a pair of spectacles.

* ["Whose spectacles are those?"]
  ~ bath_known += one_way
  "Peg Nine's. In there they burn the nose." He turns your glass until its handle points at you. "Nine gives me his coat to brush. If a railway ticket sticks out of it, I brush around the ticket."
  # image: ticket
  DANKO: A ticket to where?
  "Brest, and after that it is in foreign letters. For sixty days from today, which is the earliest they sell. One person. There." The kettle interrupts him. "When people mean to come back, it is printed on it."
* ["Who may use the telephone?"]
  "Anybody dry." He takes it for a complaint. "Peg Nine does. Seven figures, two words, thank you, good-bye. He never has the patience for a towel. It is the only thing here that I wipe twice. And without his spectacles he cannot see that I mind."
- # image: none
-> seen

=== bath_bench
~ bath_looks_taken = 0
Three steps go up to them, and each is ten degrees. Which one counts the money?

* [Sit down beside the bald one.]
  ~ bath_spoiled = true
  He is delighted: a man who has not heard it. He begins again at the beginning. It concerns a goat. By the time you are sure that he is a barber, the small one has got down to the second step.
  You put your leg across the stairs.
  DANKO: Comrade Baroda. Sit.
* [Sit down beside the broad one.]
  {bath_known ? plank_toes:
    You sit so close to him that his elbow has nowhere to go. He snores on, without conviction. You lean across him, and the small one has a wall on his other side.
  - else:
    ~ bath_spoiled = true
    # effect: shake
    # sound: blow
    His elbow arrives under your ribs without waking him. When you have air again, the small one is two steps down. You catch him by the towel. A man caught by the towel can only sit.
  }
* [Sit down beside the small one.]
  He makes room for you, a little and a little more, until he has reached the wall. {bath_known ? plank_toes:He was between you and those toes, and now you are.|Behind you somebody stops snoring.}
-
~ bath_known -= plank_toes
# show: josif right
# met: josif
Two dents in the nose, a wet thumb. You put the hat on him, and it is the photograph.
-> bath_stone

=== bath_stone
The bald one tells everything as a story, so that it will have happened to somebody else. "In Kutaisi," he says, "there was a guest with cold hands. They warmed them for him."

# sound: steam_hiss
He has fetched a round black stone from the grate in the ladle, and lets it roll along the bench to you. The plank smokes where it has been. Everybody is waiting to find out what sort of policeman you are.

* [Close your hand on it.]
  {bath_known ? stove_lore:
    All at once, as one takes a nettle. You look each of the three in the face, without hurry, and roll it back. By the stove an old man coughs.
  - else:
    ~ bath_burned = true
    You take it carefully, and that is the mistake. You hold it all the same, and count. At seven you set it down exactly where it lay. You keep that hand closed.
  }
* {bath_took ? felt_hat} [Pick it up in the felt hat.]
  You carry it down in the hat to the stove, where stones belong, climb up again, and put the hat back on. Now it is warm.
  It is the foundry that laughs. The other half look around for permission.
* {bath_took ? birch} [Lay the birch twigs over it.]
  The leaves go up in white smoke that smells of June. For a minute nobody can see anybody. Twice Baroda tries for the stairs, and twice he finds your knee.
* ["My hands are not cold."]
  He waits for the rest. They all wait. There is no rest. In the end he picks up the stone himself, for something to do, and burns a finger.
* [Empty the whole ladle over the stove.]
  # sound: steam_hiss
  What comes back is no longer air. The bald one goes down first, then the sleeper, who wakes for it. When Baroda rises you lay one finger on his shoulder, and then there are two of you up there.
-
~ bath_took = ()
~ bath_known -= stove_lore
-> bath_pressing

=== bath_pressing
DANKO: Where is Viktor tonight?

# portrait: josif_afraid
JOSIF: There are forty thousand Viktors in Moscow, approximately. I keep the books of the vegetable trust. I am here for my kidneys.

* {bath_known ? one_way} ["You bought one ticket. It does not come back."]
  His lips stop in the middle of a figure. You had not known that a man can turn pale in such heat.
  # portrait: josif_afraid
  JOSIF: You would not tell him that.
  DANKO: No. If he asks me, I will answer.
* {bath_known ? car_key and bath_known !? one_way} ["Your driver drinks water. Where is he driving?"]
  He squints down through the steam for the key on its string, and cannot find it without his spectacles.
  JOSIF: One glass of beer. I said to him, drink one, you are as good as a poster. I even budgeted for it.
  DANKO: Driving where?
* ["Article 88. Currency. Fifteen years."]
  ~ by_law()
  # portrait: josif_afraid
  JOSIF: Or the other thing. I know the article.
  He does it on his fingers: forty-six, and fifteen. He does it again. It is sixty-one each time.
* [Take him by the ankle, and pull.]
  ~ by_force()
  # effect: shake
  He weighs very little. One step, two, toward the grate. The foundry studies the ceiling. At the third his toes curl.
  # portrait: josif_afraid
  JOSIF: Not the feet! I will give you the total. I will give you the total!
* {not bath_spoiled and bath_known !? one_way and bath_known !? car_key} [Say nothing. Let the heat ask.]
  A man of figures has to count, and here there is only his own pulse. You hear him at a hundred and forty, and at two hundred. The edges of the room have gone white when he turns to you.
  JOSIF: If I say it, may we go down?
-
~ bath_known = ()
~ bath_spoiled = false
# show: josif neutral right
JOSIF: The Café Druzhba, in Rybny Lane. Nine o'clock, with his brother. It is not business. It is only supper.

He wets his thumb, and finds nothing to turn over.

JOSIF: Have you eaten today, Captain?

DANKO: No.

His lips move. He is adding it to something.
-> bath_yard

=== bath_yard
# hide: josif
# weather: none
When you come out, nothing hangs on your peg. Savvich is looking into his kettle.

"Thirty-one is being aired," he says. "In the yard."

# background: moscow_bathhouse_yard
# ambience: wind
# weather: snow
# sound: snow_steps
It is fourteen below, and you are smoking all over. On the chopping block lie your clothes, folded, with the boots on top. Beside them stands the man who folded them.

# show: nikolai right
# met: nikolai
He carries pig iron for a living, one under each arm, and he has taken off his shirt for you. He reads the foundry clock above the wall.

NIKOLAI: Half past six. It is my yard. At twenty to seven you may cross it.

DANKO: I am expected sooner.

NIKOLAI: Then you will have to hurry.

* ["May I have the boots?"]
  He goes through what he was told. Nobody has said anything about feet. He puts them down in the snow, toes toward you, and studies the gate while you step in.
* [Knot the towel a second time.]
  He holds up a palm, as for a truck, until it is done. A man who has to think of his towel is no opponent.
* ["Who pays for the ten minutes?"]
  NIKOLAI: A small man in a sheet. One ruble the minute.
  He would like you to know that he did not bargain.
-
In the one lit window, Savvich's, a small man in a sheet stands with his hand against his cheek, as if he had toothache. The other panes are being wiped from inside.

At the militia school they teach you to watch the eyes. A foundryman keeps his half shut. The rest of him is honest: the shoulder, the foot, and the breath, which hangs before his mouth in the frost for anyone to read.
-> nikolai_first

=== nikolai_first
# music: chase
His right shoulder sinks, as it would under a yoke of buckets, and with the grunt a white cloud comes out of him.

* [Step in.]
  ~ blows_read++
  # sound: blow
  The fist passes behind your head. Inside the arm there is room to stand, and you hit him twice under the ribs{bath_burned:, once with the wrong hand}. He seems to be thinking about it.
* [Step aside.]
  # effect: shake
  # sound: blow
  A long arm is made for that. It finds you at the end of your step, over the ear, and for a while there are bells that Moscow does not have.
* [Drop.]
  # effect: shake
  # sound: fall
  You drop, and the fist comes down with you. You are sitting in the snow in a towel.
- So the shoulder means the arm. An arm is only dangerous at its end.
-> nikolai_second

=== nikolai_second
His left boot turns outward and bites into the snow, up to the laces.

* [Step in.]
  # effect: shake
  # sound: blow
  There is no arm to be inside of. There is Nikolai, all of him, at a run. You meet him with your chin.
* [Step aside.]
  ~ blows_read++
  # sound: fall
  He goes by, very near, with a wind of his own, and on into the woodpile. It takes its time coming down.
* [Drop.]
  # effect: shake
  # sound: fall
  He was not going to stop for that. He passes over you like a sledge. One of the runners is a knee.
- So the foot means the whole man. One does not argue with it, one lets it by.
-> nikolai_third

=== nikolai_third
He comes back slowly, with his arms hanging. Two clouds stand between you, his and yours. His gets thinner. Then there is only yours.

* [Step in.]
  # effect: shake
  You step in, and his arms shut behind you. Your feet leave the ground. He listens to your back as one tries a branch, and sets you down on the wrong end.
* [Step aside.]
  # effect: shake
  # sound: fall
  There is no side. An arm comes from the left, an arm from the right, and the yard is below you, and then it is not.
* [Drop.]
  ~ blows_read++
  # sound: blow
  His arms close on the place where you were. From down there a man of any size has knees, and you put your shoulder through them.
- So when the breath stops, the hands are coming.
-> nikolai_ice

=== nikolai_ice
Where Savvich empties his buckets there is ice under the snow, and now Nikolai is on it. A boot goes. He is down on one knee, a palm on the ground, his chin at the height of your fist. Even now it is the clock that he has his eyes on.

* [Hit him.]
  ~ by_force()
  ~ blows_read = MIN(blows_read + 1, 3)
  # sound: blow
  It is the best blow of the evening. His head goes around and comes back. Somebody in there whistles, and he does not mean Nikolai.
* [Wait until he is up.]
  ~ by_law()
  ~ bath_waited = true
  He gets up in parts, and knocks the snow from his knee.
  NIKOLAI: You could have.
  DANKO: You were not standing.
- -> nikolai_fourth

=== nikolai_fourth
The right shoulder sinks, lower than before. But no cloud comes with it. He has been keeping that breath for some time.

* [Step in.]
  # effect: shake
  You go in under the arm, and it is not the arm that he meant. The other has closed behind you. Something in your side says a short word.
* [Step aside.]
  # effect: shake
  # sound: fall
  The shoulder goes where you go. A hand has you by the neck and shows you the wall, the gate, the wall.
* [Drop.]
  ~ blows_read = MIN(blows_read + 1, 3)
  # sound: blow
  The shoulder was for show. You believe the breath, and go down, and he has both arms full of winter.
-
-> nikolai_fifth

=== nikolai_fifth
# weather: steam
Someone has opened the bathhouse door to see better, and the steam rolls out across the yard. No shoulder now, no breath; only white. Low down, something heavy turns on its heel, and the snow creaks.

* [Step in.]
  # effect: shake
  # sound: blow
  You step into the white, and it has Nikolai in it, and he was already on the way.
* [Step aside.]
  ~ blows_read = MIN(blows_read + 1, 3)
  # sound: fall
  You step aside, and the wind of him goes by, and after it the sound of the chopping block, which has never stepped aside for anyone.
* [Drop.]
  # effect: shake
  # sound: fall
  You lie flat. The creaking comes over you, one boot and then the other.
* {bath_waited or blows_read > 1} [Open your hands. "How long must you keep me?"]
  -> yard_stood
- # weather: snow
{blows_read > 2: -> yard_won}
-> yard_lost

=== yard_won
~ by_force()
It goes on a little longer, and nobody could say in what order. It ends beside the block. You have his arm behind his back, and he is looking at the snow from quite near.

NIKOLAI: Who taught you that?

DANKO: You. Just now.

He laughs, as far as one can with a mouthful of yard. Then he twists his neck until he has the clock.

NIKOLAI: Twenty to seven. You may cross.

He has lost, and he is on time, and only one of these matters to him. He holds your coat for you. He has to hold it for a while.
-> bath_car

=== yard_lost
~ wound()
The next one you do not see. The yard has turned over, and you lie and wait for another, and it does not come. He is reading the clock.

NIKOLAI: Twenty to seven.

He picks you up under the arms, sets you on the chopping block, and puts on your boots, the left, the right, with the double knot that is used for children. He does up your coat to the chin.

NIKOLAI: {blows_read:You read well. You read a little late.|You were watching my eyes.}

He opens the gate for you himself.
-> bath_car

=== yard_stood
~ by_law()
# weather: snow
# music: moscow
The creaking stops. He comes out of the white an arm's length away, with both hands open, because yours are.

NIKOLAI: Ten minutes. There are four to go.

DANKO: Then I will wait here.

So you stand in the snow, two large men, one of them in a towel. After the first minute he takes your coat from the block and hangs it on you. After the third he remarks that it is a mild winter. Behind the panes they are asking each other what is happening.

NIKOLAI: Twenty to seven.
-> bath_car

=== bath_car
~ blows_read = 0
~ bath_waited = false
# hide: nikolai
# show: danko neutral left
# show: yuri smile right
# met: yuri
# music: moscow
# sound: door
Outside the gate Yuri Ogarkov has the car heater on. Your pistol lies on his knee, in his cap, like an egg.

{yard_stood:
  YURI: There was shouting, and I was comfortable. Then for four minutes there was nothing, and I took off my gloves.
  DANKO: We were standing.
  YURI: He was paid to hit you.
  DANKO: He was paid for ten minutes.
- else:
  YURI: I heard somebody chopping wood.
  DANKO: It was {yard_won:a lesson|me}.
}
{yard_lost: He studies your face. Then he takes the pistol out of the cap and puts the cap on you.}
{bath_burned: He gets out, fills his handkerchief with snow and ties it around your hand. "It was offered to me," you say, and he pulls the knot tighter.}
~ bath_burned = false

YURI: Your bookkeeper came out at the front just now, with his coat buttoned wrong. I knew him by the hat. Should I have kept him?

* ["No. He has told me what I came for."]
  YURI: Then his evening was worse than yours. You at least had fresh air.
* ["On what charge?"]
  YURI: The buttons.
  You think it over. There is nothing in the code about buttons.
* ["How did he look?"]
  YURI: Like somebody who has paid. You know: a little poorer, and the whole street belongs to him.
- DANKO: The Café Druzhba, at nine. Viktor and his brother. It is only supper.

YURI: Good. Then he will be looking at his plate.

He drives. At the second traffic light it comes to you that ten minutes were bought in that yard, and paid for, and that a small man needs three to find his trousers. You look for the other seven.

Then the light is green, and Yuri says something about the towel, and it is so good that you must turn to the side window until the corner, and you look no further.
-> ambush
