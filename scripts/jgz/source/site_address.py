"""What `mkdocs.yml` and the surroundings of the command say of the site: its address, its name, and other settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

_VARIABLE = "JGZ_SITE_URL"
_SETTING = "site_url"


def site_address(root: Path, environment: Mapping[str, str]) -> str:
    """The address where the site of a root is published; empty when nothing says it.

    The host reads the same setting. `!ENV [NAME, 'address']` there is the variable, and else what stands behind it.
    """
    if given := environment.get(_VARIABLE, ""):
        return given
    try:
        settings = yaml.compose((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""
    pairs = settings.value if isinstance(settings, yaml.MappingNode) else []
    return next((_value(value, environment) for key, value in pairs if key.value == _SETTING), "")


def site_setting(root: Path, *names: str) -> str:
    """A text of `mkdocs.yml`, by the names that lead to it; empty when it isn't there or is no text."""
    try:
        node = yaml.compose((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""
    for name in names:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for key, value in pairs if key.value == name), None)
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _value(node: yaml.Node, environment: Mapping[str, str]) -> str:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == "!ENV" else str(node.value)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return ""
    *names, last = (str(item.value) for item in node.value)
    return next((environment[name] for name in names if environment.get(name)), last)
