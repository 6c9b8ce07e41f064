"""The verbs of `jgz`, one per file: what it is for (`HELP`), its options, and what it does."""
