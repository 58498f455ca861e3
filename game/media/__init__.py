"""Pictures and sounds from strangers: what is inside a file, how large it becomes, and whether it can be borne.

This room stands alone: it reads bytes, knows no level and no decoder, and is asked by the window before anything is decoded and by
`check` before anybody plays.
"""
