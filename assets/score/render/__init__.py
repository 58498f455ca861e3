"""The music and the sounds of the game, from text: read, play, mix, measure, write.

`notation`, `harmony`, `performance`, `instruments`, `recipes` and `check` are plain Python;
only the modules that make samples need numpy, and only `files` needs soundfile.
"""
