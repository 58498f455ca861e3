"""The pygame front end: a window, a stack of screens, and everything that is drawn on them."""
