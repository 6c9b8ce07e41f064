"""From compiled blocks to recommendations, filled in from their module."""

from __future__ import annotations

from typing import Any

from jgz import faults
from jgz.diagnostics import Diagnostic
from jgz.model import Origin, Recommendation
from jgz.source.markdown.compiled import Compiled, CompiledBlock


def build_recommendations(
    compiled: Compiled, module: dict[str, Any], origin: Origin, found: list[Diagnostic]
) -> tuple[Recommendation, ...]:
    """The recommendations of a module in page order, numbered from 1; faults are added to `found`."""
    result: list[Recommendation] = []
    for _, block in sorted(compiled.blocks.items()):
        if block.source.kind.name != "aanbeveling" or block.source.options is None:
            continue
        _check_subset(block, "phases", "fasen", module, origin, found)
        _check_subset(block, "audience", "doelgroep", module, origin, found)
        result.append(_build(block, len(result) + 1, module))
    return tuple(result)


def _build(block: CompiledBlock, number: int, module: dict[str, Any]) -> Recommendation:
    options = block.source.options or {}
    return Recommendation(
        id=block.source.argument,
        module_id=module["id"],
        number=number,
        kind=options["kind"],
        direction=options["direction"],
        strength=options["strength"],
        certainty=options["certainty"],
        key=options["key"],
        questions=options["questions"],
        phases=_in_order(options["phases"], module["phases"]),
        audience=_in_order(options["audience"], module["audience"]),
        bds=options["bds"],
        former_ids=options["former_ids"],
        html=block.html,
        text=block.html.plain,
        motivation=block.inner["motivering"],
        tailoring=block.inner["op-maat"],
        line=block.line,
    )


def _in_order(chosen: tuple[str, ...], all_values: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen values in the module's order; all of them when none is chosen."""
    return tuple(item for item in all_values if item in chosen) if chosen else all_values


def _check_subset(
    block: CompiledBlock, attribute: str, key: str, module: dict[str, Any], origin: Origin, found: list[Diagnostic]
) -> None:
    for number, value in enumerate((block.source.options or {})[attribute]):
        if value not in module[attribute]:
            place = block.source.places.get(f"{key}.{number}") or block.source.places.get(key) or (block.line, 1, 0)
            found.append(
                faults.NOT_IN_LIST.at(
                    origin.line(*place),
                    f"`{value}` staat niet bij `{key}` van deze module.",
                    f"Kies uit: {', '.join(module[attribute])}.",
                )
            )
