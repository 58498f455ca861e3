-> cell

=== cell
He sits on the bunk. // when all has been asked
* ["Where is Viktor?"]
  "Which Viktor?"
  -> cell
* ["Where is the money?"]
  "Which money?"
  -> cell
* ["Whose key is this?"]
  "Which key?"
  -> cell
* {CHOICE_COUNT() == 3} [Leave him to it.]
  You leave him to it.
  -> END
