"""Golden files: what our code gave when people last looked at it. `python -m tests.golden` writes them anew."""
