"""`make bench`: what a large site costs, beside plain MkDocs with Material on the same text."""
