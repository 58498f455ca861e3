# show: ridzik
RIDZIK: Nice hat.
-> END
