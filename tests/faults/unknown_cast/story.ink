# show: ridizk
RIDZIK: Nice hat.
-> END
