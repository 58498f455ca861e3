"""Play Red Heat from where it is installed: `python -m game`."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
