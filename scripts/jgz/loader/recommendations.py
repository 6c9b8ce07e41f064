"""From compiled blocks to recommendations, filled in from their module."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.model import Origin, Recommendation
from jgz.model.partial import partial
from jgz.source.markdown.block_fields import BLOCKS
from jgz.source.markdown.compiled import Compiled, CompiledBlock

_OPTIONS = frozenset(item.attribute for item in BLOCKS["aanbeveling"].options)
# Options that choose from what the module has, by attribute, with their Dutch name.
_CHOSEN = {"phases": "fasen", "audience": "doelgroep"}


def build_recommendations(
    compiled: Compiled, module: Mapping[str, Any], origin: Origin, found: list[Diagnostic]
) -> tuple[Recommendation, ...]:
    """The recommendations of a module in page order, numbered from 1; faults are added to `found`.

    `module` has the fields that could be read. A recommendation has what follows from those and from its own options.
    """
    result: list[Recommendation] = []
    for _, block in sorted(compiled.blocks.items()):
        if block.source.kind.name == "aanbeveling":
            options = _read_options(block)
            for attribute in _CHOSEN.keys() & options.keys() & module.keys():
                _check_subset(block, options[attribute], attribute, module, origin, found)
            result.append(_build(block, len(result) + 1, options, module, origin))
    return tuple(result)


def _read_options(block: CompiledBlock) -> dict[str, Any]:
    """The options that could be read, and the defaults of those that aren't there."""
    options = block.source.options or {}
    return {name: value for name, value in options.items() if name not in block.source.unread}


def _build(
    block: CompiledBlock, number: int, options: Mapping[str, Any], module: Mapping[str, Any], origin: Origin
) -> Recommendation:
    chosen = {name: _in_order(options[name], module[name]) for name in _CHOSEN if name in options and name in module}
    values = {
        **{name: value for name, value in options.items() if name not in _CHOSEN},
        **chosen,
        **({"id": block.source.argument} if block.source.named else {}),
        "module_id": module["id"],
        "number": number,
        "html": block.html,
        "text": block.html.plain,
        "motivation": block.inner["motivering"],
        "tailoring": block.inner["op-maat"],
        "line": block.line,
    }
    whole = values.keys() >= {"id", *_OPTIONS}
    return Recommendation(**values) if whole else partial(Recommendation, values, origin.path)


def _in_order(chosen: tuple[str, ...], all_values: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen values in the module's order; all of them when none is chosen."""
    return tuple(item for item in all_values if item in chosen) if chosen else all_values


def _check_subset(
    block: CompiledBlock,
    chosen: Collection[str],
    attribute: str,
    module: Mapping[str, Any],
    origin: Origin,
    found: list[Diagnostic],
) -> None:
    key = _CHOSEN[attribute]
    for number, value in enumerate(chosen):
        if value not in module[attribute]:
            place = block.source.places.get(f"{key}.{number}") or block.source.places.get(key) or (block.line, 1, 0)
            found.append(
                faults.NOT_IN_LIST.at(
                    origin.line(*place),
                    f"`{value}` staat niet bij `{key}` van deze module.",
                    f"Kies uit: {', '.join(module[attribute])}.",
                )
            )
