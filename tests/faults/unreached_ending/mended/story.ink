VAR trust = 0
Three nights in a Ford.
* ["It was my partner's."]
  ~ trust++
* ["Drive."]
- He offers you a doughnut.
* [Take it.]
  ~ trust++
* [Look at it.]
- {trust > 1: -> two_watches}
# ending: empty_road
-> END

=== two_watches
He takes off his watch.
# ending: two_watches
-> END
