# title: Red Heat
# author: the Red Heat contributors

INCLUDE shared.ink
INCLUDE 02_ambush.ink
INCLUDE 05_escort.ink
INCLUDE 10_coaches.ink
INCLUDE 12_watches.ink

-> ambush
