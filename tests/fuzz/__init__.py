"""`jgz controleer` beside `jgz bouw`, over texts that nobody would write: `python -m tests.fuzz 20000`."""
