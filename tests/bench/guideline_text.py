"""The texts of a guideline beside its modules: the index and the page for parents."""

from __future__ import annotations

from tests.bench.dutch import SIMPLE, Writer
from tests.bench.plan import GuidelinePlan


def guideline_text(guideline: GuidelinePlan, seed: int) -> str:
    """`index.md`: which modules there are, and a short introduction."""
    writer = Writer(f"{seed}/index/{guideline.id}")
    front = [
        f"id: {guideline.id}",
        "soort: richtlijn",
        f"titel: {guideline.title}",
        f"samenvatting: Wat je doet bij vragen over {writer.definite()}, van het eerste gesprek tot verwijzen.",
        f"cluster: {guideline.cluster}",
        "nevenclusters: []",
        "regiehouder: Regieteam van het cluster",
        f"modules: [{', '.join(item.id for item in guideline.modules)}]",
        f"trefwoorden: [{writer.several(writer.compound, 4)}]",
        f"synoniemen: [{writer.several(writer.compound, 4)}]",
    ]
    body = [writer.paragraph(40), "## Voor wie", writer.paragraph(30), "## Wat verandert er", writer.paragraph(30)]
    return _file(front, body)


def parent_text(guideline: GuidelinePlan, phases: tuple[str, ...], seed: int) -> str:
    """`ouders.md`: the same subject in plain words. `phases` gives the order of the phases."""
    writer = Writer(f"{seed}/ouders/{guideline.id}")
    present = {phase for module in guideline.modules for phase in module.phases}
    front = [
        f"id: {guideline.id}",
        "soort: ouders",
        f"titel: Vragen over {writer.definite()}",
        f"samenvatting: Wat je zelf kunt doen als je vragen hebt over {writer.definite()}, en wanneer je belt.",
        f"fasen: [{', '.join(phase for phase in phases if phase in present)}]",
        "thema: gedrag",
        "gecontroleerd_bij:",
        *(f'  {module.id}: "1.1.0"' for module in guideline.modules),
        "gecontroleerd_op: 2026-10-01",
        "wanneer_bellen: ja",
        f"trefwoorden: [{writer.several(writer.compound, 4)}]",
    ]
    body = ["\n".join(f"- {writer.sentence(SIMPLE)}" for _ in range(3))]
    body += ["## Wat is het?", writer.paragraph(40, patterns=SIMPLE)]
    body += ["## Wat kun je zelf doen?", "\n".join(f"- {writer.sentence(SIMPLE)}" for _ in range(6))]
    body.append("## Wanneer bel je?")
    for level in ("112", "nu", "afspraak"):
        body.append(f"/// wanneer-bellen\n    niveau: {level}\n\n{writer.paragraph(14, patterns=SIMPLE)}\n///")
    body += ["## Hoe gaat het verder?", writer.paragraph(30, patterns=SIMPLE)]
    return _file(front, body)


def _file(front: list[str], body: list[str]) -> str:
    return "---\n" + "\n".join(front) + "\n---\n" + "\n\n".join(body) + "\n"
