Somewhere in the house a bell rings. # sound: bell
-> END
