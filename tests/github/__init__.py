"""What a text becomes here beside what GitHub shows, by GitHub's own parser: `python -m tests.github 20000`."""
