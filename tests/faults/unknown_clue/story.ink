Under the seat lies a small key. # clue: key
And a ticket. # clue: tickte
-> END
