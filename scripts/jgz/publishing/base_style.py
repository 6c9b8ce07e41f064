"""The base theme's style sheet without what no page of this site can match: a reader on a phone pays for each byte.

A selector that asks for a class outside `USED` matches nothing here, so leaving it out changes nothing. The same holds
for a variable that no style sheet reads: most of these are pictures of buttons that this site doesn't have.

The whole of it stands in a cascade layer. A rule in a layer loses from any rule outside one, so our own sheets, which
have no layer, need no heavier selectors than the base theme: `.jgz-kaart` wins from `.md-typeset ul li`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from itertools import pairwise
from typing import Any

import tinycss2

# The classes of the base theme that its frame, our templates and compiled texts carry.
USED = frozenset(
    """
    md-container md-content md-content__inner md-grid md-main md-main__inner md-typeset no-js
    footnote footnote-backref footnote-ref
    """.split()
)
LAYER = "host"
# Only counts as the very first bytes of a style sheet.
_CHARSET = '@charset "UTF-8";'
_READ = re.compile(r"var\(\s*(--[\w-]+)")
_GROUPS = frozenset({"media", "supports", "layer", "container"})
_Tokens = list[Any]
_Change = Callable[[_Tokens, _Tokens], str]


def in_layer(style: str, name: str = LAYER) -> str:
    """`style` as one cascade layer, which a style sheet without a layer always overrules.

    What is marked `!important` is the other way round: within a layer it wins from the same outside it.
    """
    charset = _CHARSET if style.startswith(_CHARSET) else ""
    return f"{charset}@layer {name}{{{style.removeprefix(charset)}}}"


def without_unused(style: str, beside: str, used: Set[str] = USED) -> str:
    """`style` with only the rules for elements whose classes are in `used`, and the variables that are read.

    `beside` are the style sheets that are loaded with it and may read its variables.
    """

    def matching(selectors: _Tokens, body: _Tokens) -> str:
        kept = [_text(item) for item in _split(selectors, ",") if _classes(item) <= used]
        return f"{','.join(kept)}{{{_text(body)}}}" if kept else ""

    found = _changed(style, matching)
    while (fewer := _without_unread(found, beside)) != found:
        found = fewer
    return found


def _without_unread(style: str, beside: str) -> str:
    read = {*_READ.findall(style), *_READ.findall(beside)}

    def reading(selectors: _Tokens, body: _Tokens) -> str:
        kept = [_text(item) for item in _split(body, ";") if not _variable(item) or _variable(item) in read]
        return f"{_text(selectors)}{{{';'.join(kept)}}}" if kept else ""

    return _changed(style, reading)


def _changed(style: str, change: _Change) -> str:
    """The style sheet with every rule replaced by what `change` gives for its selectors and its body."""
    return _rules(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True), change)


def _rules(rules: Iterable[Any], change: _Change) -> str:
    return "".join(_rule(rule, change) for rule in rules)


def _rule(rule: Any, change: _Change) -> str:
    if rule.type == "qualified-rule":
        return change(rule.prelude, rule.content)
    if rule.type != "at-rule" or rule.content is None or rule.lower_at_keyword not in _GROUPS:
        return str(rule.serialize())
    inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    text = _rules(inside, change)
    return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude).rstrip()}{{{text}}}" if text else ""


def _split(tokens: _Tokens, sign: str) -> Iterator[_Tokens]:
    """The parts between the signs that stand outside brackets, without empty ones."""
    part: _Tokens = []
    for token in [*tokens, None]:
        if token is not None and token != sign:
            part.append(token)
        elif _text(part):
            yield part
            part = []


def _text(tokens: _Tokens) -> str:
    return str(tinycss2.serialize([token for token in tokens if token.type != "comment"])).strip()


def _variable(declaration: _Tokens) -> str:
    """The name of the variable that is set; empty for any other property."""
    name = next((str(token.value) for token in declaration if token.type == "ident"), "")
    return name if name.startswith("--") else ""


def _classes(selector: _Tokens) -> set[str]:
    """The classes that an element and those around it must have for a selector to match.

    What stands between brackets only narrows down or excludes; a selector that is kept in vain does no harm.
    """
    return {str(name.value) for dot, name in pairwise(selector) if dot == "." and name.type == "ident"}
