"""How templates print."""

from __future__ import annotations

from collections.abc import Set

from jinja2 import Environment


def prepare(environment: Environment, escaping: Set[str]) -> None:
    """Makes an environment print our templates: those named in `escaping` escape everything they print."""
    environment.autoescape = lambda name: name in escaping
    environment.auto_reload = False  # each build has an environment of its own: nothing in it gets old
