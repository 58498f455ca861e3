VAR coin = false
A coin lies on the pavement.
* [Pick it up.]
  ~ coin = true
* [Leave it.]
- -> telephone ->
You hang up.
-> END

=== telephone
The telephone wants a coin.
* [Put one in.]
  {coin:
    "Moscow," says the telephone.
    ->->
  }
  You have none. // and here it ends
* [Let it be.] ->->
