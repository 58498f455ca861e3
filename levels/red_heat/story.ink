# title: Red Heat
# author: the Red Heat contributors

INCLUDE shared.ink
INCLUDE 01_steam.ink
INCLUDE 02_ambush.ink
INCLUDE 03_orders.ink
INCLUDE 04_arrivals.ink
INCLUDE 05_escort.ink
INCLUDE 06_partners.ink
INCLUDE 07_cleanheads.ink
INCLUDE 08_garvin.ink
INCLUDE 09_lake_street.ink
INCLUDE 10_coaches.ink
INCLUDE 11_crossing.ink
INCLUDE 12_watches.ink

-> steam
