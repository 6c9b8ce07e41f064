"""Repairs of what is clear and safe: the text says the same afterwards, and nothing else in the file moves."""

from jgz.repair.mending import Mender

__all__ = ["Mender"]
