# weather: rain
It rains on the depot.
-> END
