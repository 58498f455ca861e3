// FIRST WATCH: a whole level in one file. Copy the folder, give it a name of its own, and change everything.
//
// What stands behind two slashes is for you; no player sees it. Try the level while you write:
//     red-heat play first_watch        red-heat check first_watch        red-heat test first_watch

# title: First Watch
# author: the Red Heat contributors

// What the story remembers. Every number has its bounds, so that all of the story can be searched by machine.
VAR calm = 2            // 0..3, on the screen as a meter (see level.toml)
VAR knows_track = false // has seen where the tram went
VAR blows_read = 0      // 0..2, how well the fight went

// A story begins with the first line that is not inside a knot: go to the knot called depot.
-> depot

=== depot
// A knot is a place in the story. Tags (#) say what is seen and heard; they belong to the line of text that follows them.
// The bar in the chapter's title has to be written \| because a bar alone means something in ink.
# chapter: First Watch \| Tram Depot Four, one in the morning
# background: tram_depot
# weather: snow
# music: moscow
# ambience: wind
It is your first night in uniform, and the uniform is on its third man.

// A blank line is only for your eyes. Each line of text is a paragraph, and the player presses a key after each.
# show: danko left
# show: yuri right
# met: yuri
They have given you a whistle, a chair, and all the trams of the Fourth Depot. On the other chair sits Militiaman Ogarkov, who has served for three months.

// A name from the cast before a colon makes a line of speech.
YURI: Nothing happens here. At six we write down that it did not.

# sound: door
At ten past one a driver comes in out of the snow, with his cap in both hands. "Somebody has stolen my tram," he says.

// In brackets: another face, for this line only.
YURI (smile): She runs on rails, comrade. How far can he have got?

DANKO: As far as the rails.
-> hall

=== hall
// A hub: the player comes back here until there is nothing left to ask. Choices with * can be taken once, those with + again and again.
// The text in brackets is the choice; what is indented below it happens when it is taken. Two or three choices are a good number.

// A label, in parentheses, is a number: how often the story has come by. Elsewhere it is called by its knot: hall.asked.
- (again)
// The first condition that holds decides.
{
- knows_track: The driver has put his cap back on. Somebody is doing something.
- again > 1: The driver turns his cap around by the brim, and waits.
- else: Six tracks lead out of the depot. In the yard it is snowing on all of them.
}

* (asked) [Ask the driver what she is like.]
  // ~ does something without saying it. MIN keeps the number within its bounds.
  ~ calm = MIN(calm + 1, 3)
  "Twenty-six? She is slow to start. Then she is slow to stop." He is not angry. He would only like to think that she is warm. You find it restful.
  -> again
* [Look at the snow.]
  ~ knows_track = true
  # sound: snow_steps
  // A clue goes into the case file, and is announced.
  # clue: track_six
  On five tracks it lies as it fell. The sixth has been driven on. It goes around behind the washing shed, and there it ends.
  YURI: I have crossed that yard since November. I never once looked down.
  -> again
* [Ask Ogarkov which form one takes.]
  YURI: For gloves there is a form. For a tram, no.
  You take the one for gloves, and write small.
  -> again
// A locked choice is shown and cannot be taken. The tag has logic in it: only while the track is not known is there a lock.
+ [Go to the washing shed.#{not knows_track:locked: you do not know where to look}]
  -> shed
* [Search all of the depot.]
  ~ calm = MAX(calm - 1, 0)
  It is a large depot. You begin at the wrong end, so that it shall be complete, and have snow in both boots when you come to the washing shed.
  -> shed

=== shed
# hide: all
# show: danko hard left
# music: suspicion
Tram Twenty-six stands behind it with her lamps out. At the handle sits a fitter in his Sunday coat, as broad as the door.

FITTER: My daughter was born at midnight. They are nine stops from here, and nothing runs until five. I am only fetching them.

DANKO: Get down, please.

FITTER: When I am back.

When you put your foot on the step he pulls the handle off its pin. It is brass.
-> first_blow

// A fight is a few decisions, each with a sign in the text that tells an attentive reader what to do.
=== first_blow
# music: shootout
He lifts it behind his ear, and his whole arm goes with it. It will be a long way coming back.

* [Step in, close to his coat.]
  ~ blows_read = blows_read + 1
  # sound: blow
  It passes behind your head. Near his coat there is no room for a handle, and for a fist there is.
* [Step back, out of reach.]
  ~ calm = MAX(calm - 1, 0)
  // effect: shake moves the picture once.
  # effect: shake
  # sound: blow
  A long arm is made for that. It finds your cap at the end of your step, with your head in it.
// A gather, -, is where choices come together again.
- He has lost the handle. He bends his knees, like somebody who is going to carry a wardrobe.
-> second_blow

=== second_blow
* [Stand your ground.]
  ~ calm = MAX(calm - 1, 0)
  # effect: shake
  # sound: fall
  It is you who are the wardrobe. He puts you down in the snow, quite carefully.
* [Let him by.]
  ~ blows_read = blows_read + 1
  # sound: fall
  You move aside by a coat's width. He goes on without you, as far as the buffer, and sits down there to breathe.
-
-> rolling

=== rolling
# music: chase
# sound: gear
Nobody has put the brake on. Behind you, with her lamps out, Twenty-six has begun to roll toward the gate. The fitter is on the step again before you are.

FITTER: She is slow to stop!

// A timer counts seconds for the next decision. When it runs out, the choice with the tag default is taken. It stands behind a line of text.
{hall.asked:You knew that.|You might have asked the driver.} # timer: 8

* [Stand between the rails, and lift your hand. # default]
  -> found
* [Jump on, and turn on the lamps for him.]
  -> delivered

=== found
# show: danko neutral left
# show: yuri right
# sound: brakes
// {condition: one text|the other text}, inside of a line.
{calm > 1:You stand quite still. A man on the rails who does not move is a stop, and she stops, with her bumper against your third button.|You mean to stand still, and the whistle shakes in your teeth. She stops by a hand all the same. It is the fitter who has found the brake.}

In the book you write: one tram, found on rails. {knows_track:Under "how" you put: by looking down.|Under "where" you put: last.} Until six the fitter has your chair. {blows_read > 1:He bears you no grudge; he tells you what she weighs.|He has wound his scarf around your head, and tells you what she weighs.}

YURI (smile): One day I am going to tell this as a joke.

DANKO: Why?
// An ending has a tag and then -> END. It should speak of something that the player did.
# ending: found
-> END

=== delivered
# show: danko neutral left
# show: yuri smile right
# effect: flash
They come on one after the other, cream and yellow, all down her length. In the last seat sits Ogarkov. He is your superior by three months, he says; he could not let you go alone.

At the maternity hospital there is no stop. {blows_read > 1:You make the fitter wipe the snow from his knees first.|The fitter straightens your cap first, since it was he.} A woman comes down the steps in a borrowed shawl, with something the size of a loaf.

You sell her a ticket. {calm > 1:Your hand is perfectly steady.|It takes you two attempts to tear it.} Its first three figures add up to the same as the last three.

YURI: One is supposed to eat that.

He looks at it for a stop or two. Then he puts it in his pocket.
# ending: delivered
-> END
