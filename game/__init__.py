"""Red Heat: a text-based adventure with pictures, and the tools that prove it right."""

__version__ = "0.1.0"
