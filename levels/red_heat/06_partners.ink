// Chapter 6, the bargain. Its play: small things. What is told, what is written down, what is left where it was.
// The hidden thing: who asks Donnelly about the recital may later put a seat at it into the rules.

LIST sheet = plan_only, in_russian, he_talked
VAR rule_two = 0        // 0 none yet, 1 no talking, 2 talk, 3 nobody is told
VAR asked_recital = false     // Donnelly has said when she plays

=== partners
# chapter: Partners \| Chicago, the same afternoon
# hide: all
# background: chicago_hospital_room, cut
# weather: none
# music: none
# ambience: hospital
~ wounds = MIN(wounds, 1)
~ sheet = ()
~ rule_two = 0
~ asked_recital = false
# sound: station_chimes
ANNOUNCER: A Chicago police officer lost his life at O'Hare this morning, in what the airport is calling a delay.

ANNOUNCER: Detective-Sergeant Thomas Gallagher was forty-four. He leaves a wife and three children.

# show: danko tired left
DANKO: Two.

It is the first you know of being awake.

ANNOUNCER: {heat > 1:The Soviet officer on the scene, whom witnesses put at seven feet tall, is now thought to have begun it.|{heat:A Soviet officer is assisting the police, or has been asked to stop.|A Soviet dairy expert was slightly hurt.}}

ANNOUNCER: The man being sought is described as courteous. Drivers should allow extra time.

The bed has a rail at the end of it, and your feet have gone through between the bars. Everything you had on lies in a paper bag on the chair.

A nurse is holding up one finger. She has been on since last night; there are two pens in her hair.

"Follow this for me," she says. "Not the watch, the finger. We left you the watch. You had your other hand closed on it, and two of us tried."

{watch_runs:It is running. You listen to it, small and quick, before you do anything else.|"It says nine forty-seven," she adds, to be helpful, and compares it with the clock on the wall, and is sorry.} You wind it.

* [Follow the finger.]
  To the left, to the right. There is one finger, and now and then a gray one behind it. You report both.
  "Thank you," she says. "They mostly lie."
* [Stand up.]
  # effect: shake
  # sound: fall
  The floor comes up on the left. She has you by the gown, then by the neck, and puts you back with one knee, like a drawer.
  "That you did for nobody," she says.
* ["Who is with the man who was beside me?"]
  She takes one of the pens out of her hair, and looks at it.
  "His partner rode down with him," she says. "At the other end he wouldn't get out. They drove them both around for a while."
- She fills in a card and hangs it on the bars, over your feet. CONCUSSION. NO AIR TRAVEL, 72 HOURS.

"And don't walk out," she says. "If you walk out there's a pink form. I'd have to stay and do the pink form."
-> bedside

=== bedside
# show: donnelly right
# image: ticket
Commander Donnelly stands at the foot of the bed with his hat on. He lays a ticket on the blanket. There is no fish here. He tries the water jug.

DONNELLY: Your consul's paid for it. Noon, the day that card runs out. Till then you're in this bed. Ridzik's on leave as of an hour ago. You don't call him. He doesn't call you.

# image: none
{heat:Under it is the afternoon paper, folded to page {heat > 1:one|nine}, where there is a photograph of your hat. }He has not slept. He has missed a place, shaving, the size of a coin.

* ["I will be on the airplane."]
  DONNELLY: That's all I want.
  He believes you, and he may. It is a promise about a noon, and there are three days in front of it.
* ["No. I came for a prisoner."]
  ~ more_heat()
  # portrait: donnelly_angry
  DONNELLY: I got one flag to fold this week. Don't make me find out how you people fold yours.
  He says that to your face.
* ["Gallagher has a recital at six."]
  ~ asked_recital = true
  ~ less_heat()
  He sits down on the bed, on your shin. You let him.
  DONNELLY: They put it off a week. I told the girl myself. She wanted to know, was it because she wasn't ready.
- # hide: donnelly
At the door he stops, with his hand spread on it, and shuts it behind him a little at a time.

Your trousers are damp, and have been folded on the crease by somebody who took the time. You find the pink form in the second drawer, and fill it in for her in capitals. Name. Hour. REASON FOR LEAVING.

* [Write: WALKING.]
  It is what you are going to do. It fits into the box, with a square over.
* [Write: TO VISIT A PARTNER.]
  You look at it, and find that it would have been correct on any day for nine years.
* [Write all of it, and use the back.]
  It goes on to the back, and up the margin. When you have signed twice there is nothing left on it for anybody to fill in. She can go home at six.
- -> empty_chair

=== empty_chair
# hide: all
# background: chicago_precinct
# ambience: precinct
# music: loss
# show: danko left
It is four kilometers to the precinct. When you come in, thirty people discover that they have something to read.

Gallagher's chair has been pushed in. The cardboard sign still leans on his lamp; the pencil lies parallel to it, sharp. Those who pass with coffee go around the chair in a half circle, and none of them has been told to.

# sound: telephone
His telephone rings. Thirty people become very quiet readers.

* [Answer it.]
  It is the public library. They have Mr. Gallagher down for *Russian in Twenty Lessons*, and somebody else would like it.
  DANKO: He is using it.
  She can let him have it for another two weeks, she says. You hear the stamp.
* [Let it ring.]
  It rings twelve times. When it has stopped somebody turns a page, and after that they all may.
* [Lift the receiver, and lay it beside the pencil.]
  A small voice says hello in it, twice. You have moved the pencil by a hair. You move it back.
-
# show: stobbs right
STOBBS: You're supposed to be in bed. One.

Lieutenant Stobbs is winding paper into a typewriter. His eyes are red at the rims. His tie is perfectly straight.

STOBBS: The man who sat on the cage told your prisoner his hours, and heard the rest, and took it home on a bus past nine telephones. He'd been given some bread. I've got that signed. He has twenty years in. He keeps asking me what time it is.

He turns the machine around to you. In the whole room there is one free chair. You go down on one knee in front of the desk, and it is the right height.

STOBBS: I'm not out to get Ridzik. I want one sheet that nobody can come along later and type something onto. So. Where was he, and what was he doing?

* [Type: "In front. It was the plan."]
  ~ sheet += plan_only
  STOBBS: That's two sentences.
  DANKO: It was one plan.
  He searches them for the half that has been left out. He knows it is there. He was a sergeant once. He initials the margin.
* [Push back the machine. Write four pages, in Russian.]
  ~ sheet += in_russian
  Everything is in it: the steps, the light, where each man's hands were. He holds the first page by the edges.
  STOBBS: I can't read this.
  DANKO: It is the language in which I am exact.
  The translator comes on the first of the month. On the calendar behind him it is the third.
* [Type: "In front. He was talking."]
  ~ sheet += he_talked
  ~ less_trust()
  ~ less_heat()
  STOBBS: Thank you.
  There is no pleasure in it. You go over it for errors. Each word is true, and they are in the right order.
- He dates it. Then he gets up, goes the long way around the chair, and tells you over his shoulder, as one mentions the weather, that there is a diner across the street, and that he has no business there.
-> last_booth

=== last_booth
# hide: all
# background: chicago_diner
# ambience: crowd
# music: none
# weather: rain
# show: danko tired left
# show: ridzik grim right
Ridzik is in the last booth. In front of him is a coffee. Across from him stands another, with three sugars laid ready on the saucer.

He sees you see them. {trust > 1:He puts them in his pocket and moves the cup to you.|He puts them in his pocket. The cup he leaves where it is, and after a time you draw it over yourself.}

# portrait: ridzik_neutral
{sheet:
- plan_only: RIDZIK: Charlie was in. He read me yours. "It was the plan." You could've hung me, you know that? You had the rope right there in the machine.
- in_russian: RIDZIK: Charlie was in. He's got your four pages stood up against the lamp. He's waiting for them to crack.
- else: RIDZIK: Charlie was in. He read me yours. "He was talking." Yeah. Well. It's what I would've put.
}

~ sheet = ()
He has a plate of onion rings in front of him, built up like a well, and has not taken one off.

"What does he eat?" the waitress asks Ridzik.

* ["The same."]
  It comes. You draw the first ring out from the very bottom, and the rest stay where they are. He follows this with attention. Then he takes one of his own, from the top.
* ["Tea. In a glass."]
  What they have in glass is for ice cream. It arrives in a tulip a foot tall, with a spoon to match, and a cherry. You begin with the cherry, to have it behind you.
* ["Nineteen dollars a day does not include it."]
  "He eats," says Ridzik. "Put it on the department."
  She brings meat loaf. Nobody at the department has been asked, and so you leave them the peas.
-

RIDZIK: My ex-brother-in-law had a piece of this place. It was fondue. There was a fire, and it wasn't even the fondue.

You lay the card from the bed on the table. He reads it. He lays his own beside it: LEAVE OF ABSENCE, COMPASSIONATE. TO REST AT HOME.

DANKO: Mine says that I may not fly. I have read it several times. It says nothing of walking.

RIDZIK: Mine don't say whose home.

They are two good documents. The stamps are legible.
-> place_mat

=== place_mat
RIDZIK: So, three days. Then you're over the ocean, and I'm waving cars into a ballpark. We'd need rules. I never had any with Tommy. Tommy was the rules.

He turns over a place mat. On the front of it there is a maze, for children. He clicks a pen.

RIDZIK: One. Nobody goes through a door by himself.

DANKO: I go through the door first. I have always gone first.

RIDZIK: Okay. Who went second?

You move the spoon to the other side of the cup. He writes it down as he said it.

RIDZIK: Two's yours.

* ["When we walk, you do not talk."]
  ~ rule_two = 1
  ~ less_trust()
  He had the pen ready. He writes it small, and bears down so hard that it can be read on the other side, in the maze.
* ["You talk. When you stop, I will know."]
  ~ rule_two = 2
  ~ more_trust()
  RIDZIK: Know what?
  DANKO: That you have seen something. Gallagher knew it so. I watched him do it.
  The pen stays where it is.
  RIDZIK: Eighteen years on the job. Nobody ever ordered it before.
* ["We tell no one where we go."]
  ~ rule_two = 3
  RIDZIK: Not Lou?
  DANKO: No.
  RIDZIK: What about your guy, says everything over?
  DANKO: He would say it over.
- # portrait: ridzik_grim
RIDZIK: Three. When we find him. I'm telling you now, so you don't say I didn't, I don't know what I'm going to—

He has stopped. You follow his eyes up, over your head, to the clock.

It is six.

Behind the counter somebody drops a fork into a drawer of forks. You take your hands off the table. You sit up straight, both of you, as one sits in a row, until it is one minute past.

* ["Three: he sits down in front of a judge."]
  RIDZIK: Yours or mine?
  DANKO: Whichever is nearer.
  He writes JUDGE. He looks it over and adds, in fairness, a question mark.
* ["Three: I do not know it either."]
  He writes a three, and a period. Then he turns the mat to you and you put your name after it, in full, with the patronymic, and he puts his.
* {asked_recital} ["Three: in a week she plays. You will be there."]
  ~ more_trust()
  RIDZIK: That's not about Viktor.
  DANKO: No. It is about the end of the week.
  He bends over the mat for a long time, for so few words. Row B, he writes. He prints it.
- ~ asked_recital = false
# portrait: ridzik_neutral
RIDZIK: You had one, too. You said that, in the rain. What'd they call him?

* ["Yuri Ogarkov."]
  ~ yuri_told = true
  ~ more_trust()
  -> who_he_was
* ["He walked on my left."]
  ~ yuri_told = false
  RIDZIK: That's all I get?
  DANKO: That is where he walked.
  He glances, quickly, at the empty half of his own bench. Then he pushes the onion rings to the middle.
* [Wind the watch.]
  ~ yuri_told = false
  You have wound it once today. At the fourth turn it will go no further, and you hold it there.
  RIDZIK: Okay. I can wait. I'm a terrible waiter, but okay.
- -> three_crosses

=== who_he_was
DANKO: Nine years. He told jokes. I did not laugh; it would have encouraged him.

You lay your wrist between the cups, with the glass up.

DANKO: This was his.

{watch_runs:Ridzik bends down to it, and is careful where he breathes. The second hand goes around.|Ridzik bends down to the crack and what lies under it, and does not tell you what time it is.}

RIDZIK: So give me one. A joke.

* ["A man comes to the militia..."]
  DANKO: A man comes to the militia and says: my tram has been stolen. The militiaman says: Comrade, that cannot be, a tram runs on rails. Good, says the man. Then you will find it easily.
  You have told it correctly. Nothing happens. A minute later Ridzik puts down his cup, and has to hold on to the table.
* ["I have none of them. I have a jar."]
  DANKO: His mother preserves everything. On her shelf there is a jar with my name on it, in ink. There was never one with his.
  RIDZIK: So what's in it?
  DANKO: I have never asked.
  He considers that. He calls to the counter for two slices of whatever is under the glass, and a knife.
* [Leave your arm where it is. Let him look.]
  He takes hold of the wrist, as a doctor does. With his thumb he finds the place where the strap has been mended, and goes back and forth over the knots.
  RIDZIK: Six-pound test. Guy fished.
  DANKO: No. He bought the line for this.
  He lets go of your arm a finger at a time.
- -> three_crosses

=== three_crosses
He turns the mat over again, to the maze, and makes three crosses in it. The rules show through.

RIDZIK: The kid with the shaved head, who ran too soon. That's a Cleanhead haircut. They got a corner, they stand on it in shifts, like a bank.

RIDZIK: The guy who runs them is Abdul Elijah. He's in the state prison, he's stone blind, and he runs them anyhow. You want something out of him, you bring something.

RIDZIK: And this. Viktor gets one call and he calls a dance school. Charlie checked: nobody there ever heard of him. She said it before he'd got the name out.

You study the paper. It is intended for children of six to nine. There is one way in.

DANKO: Which cross is first?

RIDZIK: Whichever. They'll all be mad we came.

{rule_two == 3: The waitress asks where you boys are off to, in that weather. You both regard her. "Out," says Ridzik, and leaves four dollars.|He leaves four dollars under the saucer. He gets as far as the door and goes back, and takes three sugars out of his pocket, and lays them on top.}
-> his_seat

=== his_seat
# hide: all
# background: ridzik_car
# weather: rain
# ambience: engine
# music: chicago
# show: danko left
# show: ridzik right
It is a Ford, and has been brown. You get in as one gets into a trunk: a leg, the head, the rest. Your hat is against the roof. Your knees are against the glove box, and what is left of you is in the door.

The passenger seat stands far forward, at the length of a man of middle height who liked to have the map close. The lever is under your hand.

* [Pull the lever.]
  # sound: gear
  It goes back one notch, with a shriek. Ridzik's hand has come off the key.
  RIDZIK: No, it's fine. It's what it's for. It's fine.
  You find the lever again and put the seat where it was. The door shuts, at the second try.
* [Leave the seat where he had it.]
  You draw in your chin, and your elbows, and the door shuts.
  RIDZIK: It goes back, you know.
  DANKO: I know.
* [Move your knees. Something is open.]
  The glove box has dropped into your lap: a street atlas in plastic, a clean tie, rolled.
  RIDZIK: For court. He kept one in there for court. It was for me.
  You roll it up again, tighter, and close the box on it, and keep it closed with your knees. That, from now on, is where they are.
- {rule_two:
- 1: He drives without a word. The mat says walking, but you do not correct him. There are nine traffic lights, and you hear every one of them change.
- 2: He drives for four blocks without a word. "Two," you say. He swallows. Then he begins with the onions in the rings, which are all wrong, and works outward from there.
- else: At the first corner he asks whether he is allowed to tell you where you are going. You think it over. Strictly, no. He tells you anyway, behind his hand.
}
~ rule_two = 0

# ambience: rain
On a corner with a sandwich stand the light is red. There is nobody at the stand. There is nobody on the cross street, as far as one can see, and Ridzik stops behind the line, and both of you know what corner it is.

{yuri_told:"Ogarkov," he says. He says it to the light, to hear how it goes.|He takes out the toothpick, and lays it in the ashtray with the others.} He looks up into his mirror, for longer than one has to.

# sound: gear
Then he drives through it.
-> cleanheads
