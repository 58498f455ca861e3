-> cell

=== cell
He sits on the bunk.
* ["Where is Viktor?"]
  "Which Viktor?"
  -> cell
* ["Where is the money?"]
  "Which money?"
  -> cell
* ["Whose key is this?"]
  "Which key?"
  -> cell
+ [Leave him to it.]
  You leave him to it.
  -> END
