// Chapter 3, the orders. Its play: what to put one's name to. A sentence about Yuri, a watch, a ticket.
// What is hidden: the sheet in the drawer, and whether it is read now, or kept for the day it was meant for.

LIST orders_papers = report_signed, report_owned, report_unread, sheet_opened, sheet_kept
VAR orders_report = ()  // report_signed, report_owned or report_unread
VAR orders_sheet = ()   // sheet_opened, sheet_kept or nothing (it went to his mother)
VAR orders_slip = false // a fourth slip lies at the foreign desk

=== orders
# chapter: The Orders \| Moscow, February to May
# hide: all
# background: moscow_empty_desk, cut
# weather: none
# ambience: none
# music: loss
~ orders_report = ()
~ orders_sheet = ()
~ orders_slip = false
The second drawer sticks. You are the only one who knows how it opens, and so they have given you the box.

# show: danko tired left
{wounds > 0: The surgeon has told you not to lift anything until March. He had in mind furniture.}
~ wounds = 0

A tea glass in its holder. Sunflower seeds, the bag folded shut four times. Thirty-one tram tickets on which the first three figures add up to the same as the last three. Such a ticket is lucky, and one is supposed to eat it. Yuri was saving them.

# image: letter
Under the tickets lies an envelope without a stamp. "For V., in September," it says. "When he is late."

* [Open it.]
  ~ orders_sheet = sheet_opened
  "Vanya," it begins, "now that you are finally late." That is crossed out. Below it come nine other beginnings, all crossed out, and not one gets as far as its period. In nine years you never knew him to lose his thread.
* [Put it away, until you are late.]
  ~ orders_sheet = sheet_kept
  He has stated the condition, and it has not been met. You put the envelope in your breast pocket and button the pocket.
* [Lay it in the box, for his mother.]
  It goes on top. She lived four tram stops away from him, and he came every Sunday; she will not have one line in his hand.
- # image: none
-> orders_commission

=== orders_commission
# background: moscow_general_office
# show: general right
# met: general
The General signs while he speaks. There is always a folder, and another under it, and people who have served with him for years have to guess the color of his eyes.

GENERAL: The brother. {vagran_shot:You fired.|Not your bullet, you write.}

DANKO: {vagran_shot:Yes.|No.}

GENERAL: {vagran_shot:It was you or him, then. See that it stays that way.|The Georgian will think that it was. In his place I would.} Now this. The commission has found a sentence that closes the matter.

He turns a sheet around. "Senior Lieutenant Ogarkov left his position without orders." Under it is a line for the name of his superior.

GENERAL: It costs nobody anything. A dead man has no career. The mother's pension, that is all; there would be less of it.

* [Sign it.]
  ~ more_standing()
  ~ orders_report = report_signed
  You have a clear hand. The General lays the blotter on it and leans on the blotter.
  GENERAL: Good. You can still be used.
* ["I drew the plan. Write that."]
  ~ less_standing()
  ~ orders_report = report_owned
  GENERAL: That is also a sentence.
  He has it typed at once. It is a short one, and you are the subject of it. This time his pen stays in its stand, and he watches you sign.
* ["I have not finished reading."]
  ~ orders_report = report_unread
  It has eight words. You are still reading when the next appointment is shown in, and the next after that. What is not signed cannot be filed, and what cannot be filed lies in a tray.
  GENERAL: I can wait, Captain. Pensions also can.
- -> orders_sunday

=== orders_sunday
# hide: general
# background: moscow_mother_kitchen
# weather: snow
On Sunday you carry the box up to Yuri's mother, and one empty jar, washed. There are jars on everything level. She puts you on the chair that faces the door, his, and gives you potatoes.

{orders_report:
- report_signed:
  A letter lies beside your fork. "I have mislaid my glasses," she says. They are on her nose. "Read it to me."
  You read it to her, as far as the sum. She has taken the lid of a jar and is screwing it shut, and goes on when it is shut. "He never would stay where he was put," she says. "Eat."
- report_owned:
  She has had the letter, with all of the pension and with your name. "You write that it was your plan." You say that it was. "He would have gone where you went if you had planned it on the moon," she says. "Eat."
- else:
  She has had no letter. A paper is missing somewhere, they tell her. "I stood in line for sugar in forty-six," she says. "They do not know who they are dealing with. Eat."
}

She waits until your mouth is full. "Was he cold?"

* ["No."]
  Nobody in this family has had a lie from you before. She looks at it from all sides. Then she puts another potato on your plate.
* ["Yes. He blew on his fingers."]
  She goes to the cupboard, and comes back with a gray mitten on four needles, and does two rows of the thumb.
* [Give her the empty jar.]
  She holds it to the lamp and runs a fingertip around the rim, for chips. "You boiled it," she says. It is a decoration. She asks you nothing more.
- From the top shelf, with a broom handle, she guides down a jar of mushrooms. It has a label, in ink: DANKO. NOT BEFORE MAY.

"They have to stand," she says. "They cannot be talked to."
-> orders_watchmaker

=== orders_watchmaker
# background: moscow_cafe_street
# sound: watch_tick
The watchmaker has his kiosk at the end of Rybny Lane; you have not been in it since. He wears a glass in one eye and speaks only to what he is repairing. He opens the back of the Raketa. "Nine forty-seven," he says to it. "Well, and were you on your way home, or on your way out?"

"The crack I cannot do. But you could go again, if he likes. It is a staff, as thin as an eyelash."

* ["Make it go."]
  ~ watch_runs = true
  Three rubles forty. He moves the hands on past the place where they had been standing, and it takes him less than a second. Then he holds it out through the hatch, to your ear, in the traffic.
* ["Clean it. Leave it where it is."]
  ~ watch_runs = false
  "He does not want you to go," he tells it. From under the crown he picks half a sunflower husk, and he gives you that too, in a twist of paper.
- Every evening you wind it.
-> orders_three_pictures

=== orders_three_pictures
# background: moscow_empty_desk
# weather: none
{mitya_lives:
  In March they give Yuri's desk to Mitya Sorokin. He sits on the outer hand's breadth of the chair. In the evening he puts everything back the way it was, and the second drawer he has never tried.
- else:
  In March a man in a railway cap comes for Mitya Sorokin's belt. It is evidence; you sign it out to him in your own name. He rolls it up, very small. "Did he wear it straight?" he asks. You tell him.
}

# background: moscow_snow_street
In April the snow goes. Under the street lamp there is a piece of asphalt like any other. You have been walking around it since February. At the foreign desk they keep a drawer for Rostavili now, with three slips in it: Vienna, perhaps. Montreal, perhaps. Baker, perhaps.

Vagran Rostavili lies in the new cemetery, in row sixty, under a number. Somebody has set a loaf on him, and an upturned pot over the loaf, against the crows.

* ["Who brings it?"]
  ~ orders_slip = true
  The keeper does. It puzzles him too, and he shows you what he is paid with: a money order. The postmark is in foreign letters. You copy them out, and then there are four slips. The foreign desk files the last one under lakes.
* [Put the pot back as it was.]
  You have no grounds for anything here. On the next stone sit the crows, who have had longer to think about it than you.
* [Write down the row and the number.]
  It is the sort of thing that somebody will ask you. You cannot think who. You write it large, to be read across a table.
-

# background: moscow_empty_desk
On the first of May the building is empty, and bands go by below. You open the jar at Yuri's desk and eat standing up, with a fork, down to the dill. You wash the jar.

# background: moscow_general_office
# sound: telex
# image: telex
On the tenth the telex in the corridor starts up by itself. "CHICAGO ILLINOIS. MALE ROSTAVILI V. DID NOT STOP AT RED SIGNAL. HELD." Somebody has torn it off neatly and brought it to you at a run.

{orders_slip:
  ~ more_standing()
  It is on the shore of a lake. In the drawer of the foreign desk the fourth slip has moved to the top, and somebody upstairs has asked who wrote it.
}
~ orders_slip = false

There is a second line. "PRISONER ASKED WHOM TO INFORM OF ARREST. GAVE ONE NAME."

It is yours.
-> orders_general

=== orders_general
# image: none
# music: suspicion
# show: general right
GENERAL: Three months, and it is a traffic light.

He pushes an airplane ticket across the desk without raising his head. {standing:
- 2: "I had a list of ten men. Then I thought that you would only follow them on foot."
- 1: "It was going to be somebody else. But you know his face."
- else: "There are people in this building who want you a long way off. I am one of them."
}

GENERAL: You go there, you sign for him, you bring him back. You will have no rank that they need salute. Try to resemble luggage.

* ["When does it leave?"]
  GENERAL: At ten past one, at night.
  DANKO: I know that airplane.
  His pen makes a small mark that does not belong to any letter.
* ["Why does he give them my name?"]
  GENERAL: You will have eleven hours in the air. Think about it then.
  DANKO: He wants me to come.
  GENERAL: Then for once he and I want the same thing.
* ["Who goes with me?"]
  GENERAL: Nobody. There, you have one seat. Coming back, two.
* ["Send somebody else."]
  -> orders_asked_again
- -> orders_her_ink

=== orders_asked_again
The pen stops. He raises his head, and his eyes are brown; you had guessed gray.

GENERAL: There is a post on the third floor. One is home by six. In forty years nobody has been shot at in that room. I ask you once more, and then I sign one paper or the other.

* ["I will take the third floor."]
  -> orders_third_floor
* ["I will take the ticket."]
  ~ less_standing()
  GENERAL: I shall note that I had to ask you twice.
  He notes it.
* [Look at the watch.]
  ~ less_standing()
  {watch_runs:The second hand goes once around, over the crack, and starts on the next.|It says what it always says.} When you look up, the ticket is in your hand, and the General is writing down how long that took.
- -> orders_her_ink

=== orders_her_ink
# hide: all
# background: moscow_mother_kitchen
# music: loss
It is four tram stops to tell her. She is labeling, with her cheek close to the jar, and goes on with it. "Where?" she asks.

* ["To Chicago. I am to bring him back."]
  The pen stays where it is. It makes a blot, the first that you have seen from her. "Bring him past here," she says. "I want to watch him eat."
* ["I may not say where."]
  "Then it is where he is." She blows until the ink is dry. It is May, and she winds a scarf around you herself, on her toes, twice. They have drafts there, she has read.
* ["I will not be here on Sunday."]
  She gets up, and turns the chair that faces the door around to the wall, so that nobody shall sit in it by mistake. She asks whether it will be one Sunday or two. You do not know, and she turns it a little farther.
- -> orders_airplane

=== orders_third_floor
# hide: all
# show: danko tired left
# background: moscow_empty_desk
# music: loss
It is a good desk. What crosses it is a form, Report of Property Lost on Trams, and you see to it that the property is found: gloves, a trombone, once a goose.

The ticket goes to a captain from Tula, who has two languages and small children. In June there is a telex about him. It is not long.

{orders_report:
- report_signed: You are in favor, and they have your door painted. On Sundays you go up to her with an empty jar. She takes it at the door, with her glasses on, and shuts the door.
- report_owned: The sentence with your name hangs in a file two floors up. On Sundays you sit on the chair that faces the door, and she does not ask what you do all week.
- else: The eight words still lie in their tray, and you still have not finished reading. On Sundays you bring her the sugar.
}

One evening in September a goose makes you late, by a minute. {orders_sheet:
- sheet_kept: You stop on the stairs and undo the button of your breast pocket.
- sheet_opened: You stand still on the stairs. You know nine ways in which it might have begun.
- else: Nobody remarks on it.
}

You wind the watch. {watch_runs:It keeps time to the second. There is nothing up there that needs it.|One is home by six; on the third floor it is never nine forty-seven.}
# ending: desk
-> END

=== orders_airplane
# hide: all
# background: airliner_window
# ambience: engine
# music: theme
# show: danko neutral left
Your knees are against the seat in front, and the man in it has turned around twice. Under yours stands the suitcase. {orders_sheet ? sheet_kept:There is an envelope in your breast pocket; you were forty minutes early.|You were forty minutes early.}

{orders_report:
- report_signed: The General's driver brought you to the gate, and carried the suitcase. You would rather have carried it.
- report_owned: In the file with your name on its one sentence there is room for a second.
- else: At the office a sheet of eight words waits in its tray. You have told them that you will go on with it when you are back.
}

The washed jar stands on Yuri's desk. You did not know where else one leaves such a thing.

You wind the watch. {watch_runs:It says four in the morning, and the sun is coming up over the wing. You leave it on Moscow.|Nine forty-seven. By and by, somewhere below this wing, it will be right.}

At the other end of the ticket sits a man who was asked for one name. You are not being sent. You are expected.
-> arrivals
