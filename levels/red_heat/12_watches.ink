// Chapter 12, the watches: the short way home.

=== watches
# chapter: Two Watches \| O'Hare, and then Moscow
# hide: all
# background: chicago_street_night, cut
# weather: rain
# show: danko left
# show: ridzik right
He drives you to the airport himself, in the Ford. You sit with your knees against the glove box. It rains, and neither of you says anything until the long-term parking.

RIDZIK: Seventeen dollars a day, to do nothing. My ex-brother-in-law does it for free.

{heat > 1: On the newsstand by the gate you are both on the front page, above the fold, with your eyes closed.|On the newsstand by the gate the airport is on page nine. The Mayor is on page one.}

* ["You talk too much, Ridzik."]
  RIDZIK: Yeah.
  DANKO: I have become used to it. It will be quiet in Moscow.
  He looks at the departures board for a long time. There is nothing wrong with the board.
* ["Gallagher's girl. The cello."]
  DANKO: Did you go? To the recital.
  RIDZIK: They put it off a week. I went. I sat in his seat. You don't see her at all, Danko. You just see the bow.
* [Hold out your hand.]
  He looks at it. Then he takes it in both of his, and shakes it as if something might fall out.
- They call the flight. He does not let you go. He is undoing something on his wrist.

RIDZIK: Here. It's a lousy watch. It glows in the dark, it's got the moon. It came with a set of tires. So it's not like it's an heirloom.

You unbuckle yours. A steel Raketa, with a crack across its face and a strap mended with fishing line. You have not had it off since the snow.

* ["It does not run."]
  RIDZIK: What time's it stuck at?
  DANKO: Nine forty-seven.
  RIDZIK: A.M. or P.M.?
  DANKO: It was snowing.
* [Tell him whose it was.]
  {yuri_told: He knows already. You tell him the rest: what the man said, and what you did not answer. It takes four sentences. |You tell him. It takes four sentences. You have not said them to anyone. }He listens without moving anything, even his mouth.
  RIDZIK: You sure?
  DANKO: He was waiting for me to be late. I would like him to be with somebody who is late.
* [Put it on his wrist yourself.]
  You buckle it for him, because he is holding your suitcase. It was done to you that way once, in a car.
- He holds it to his ear, as people do.

# hide: all
# background: red_square
# weather: snow
Moscow is white and official. You have written the report. {mitya_lives:It was Sorokin who typed it, with two fingers and his belt straight.|There is a line in it for Sorokin, nineteen, and you wrote that one by hand.}

{vagran_shot:You put in everything: the café, the chair, the one shot.|You put in that you did not kill Vagran Rostavili. Nobody is left to read it who needed to.} {standing > 1 and heat < 2:They have given you a medal, in its box.|They have given you nothing, in a large room.}

You walk across the square because it is the longest way home. Snow comes down without hurry. Somewhere under your glove there is a small green light that insists, against all the evidence of the Spassky clock, that it is twenty minutes to noon, and that over Chicago there is a moon.

{ambush.mother:You are going to be late on Sunday. She will have put out the jar.|You are late, for the first time in your life. Somebody had a speech ready.}
# ending: two_watches
-> END
