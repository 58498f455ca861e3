"""The lab: tools for people who write and test levels. They need no screen, and prove what others hope."""
