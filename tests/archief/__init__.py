"""A repository with four years of history, made for tests, and what an independent reading says of it."""
